// What was filled in with another edition of the diagnostic says what that edition said, and nothing of today's.
#include <doctest/doctest.h>

#include "support/driver.hpp"
#include "support/files.hpp"
#include "ui/samples.hpp"

using namespace jindan;
using jindan::test::driver;
using namespace jindan::test::samples;

TEST_CASE("a result keeps its points when the diagnostic was edited since, and says so") {
    driver d;
    d.answer_all(mixed);
    const std::string fragment = fragment_of(d);
    const std::string edited = replaced(test::relationship_json(),
                                         "\"version\": \"1.0.0\"", "\"version\": \"1.1.0\"");
    driver later({.fragment = fragment, .diagnostic = edited});
    CHECK(later.text_of("points") == "57");
    CHECK(later.text_of("notice").find("1.0.0") != std::string::npos);
}

TEST_CASE("a note on a result of another edition leaves its points alone") {
    driver d;
    d.answer_all(mixed);
    const std::string edited = replaced(test::relationship_json(), "\"version\": \"1.0.0\"", "\"version\": \"1.1.0\"");
    driver later({.slot_0 = d.slots[0], .slot_1 = d.slots[1], .diagnostic = edited});
    later.click("nav.overview");
    later.click("q1.edit");
    later.type("q1.memo", "그때의 메모");
    CHECK(later.state().current()->made_with.version == "1.0.0");
    CHECK(later.state().current()->points == 57);
}
