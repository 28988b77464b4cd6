// A diagnostic is read in steps: of its statements some hundred at a time. What concerns them all together (the text, scores, rules, the hash) is a step each.
#include "core/diagnostic_json.hpp"
#include "core/samples.hpp"

using namespace jindan;

namespace {

std::string with_statements(int many) {
    std::string items;
    for (int i = 0; i < many; ++i) items += (i ? ",{" : "{") + std::string(R"("id":"q)") + std::to_string(i) + R"(","statement":"What is said of it"})";
    return R"({"jindan":1,"id":"x","version":"1","languages":["en"],"title":"X","scales":[{"id":"s","from":0,"to":4}],"items":[)" + items + R"(],"scores":[{"id":"all"}]})";
}

struct read_in_steps {
    int steps = 1;
    std::variant<diagnostic, problems> read;
};

read_in_steps in_steps(const std::string& json) {
    read_in_steps out;
    diagnostic_reading reading(json);
    while (reading.go_on()) ++out.steps;
    out.read = reading.take();
    return out;
}

}  // namespace

TEST_CASE("a few statements are read at once") {
    const read_in_steps few = in_steps(with_statements(16));
    CHECK(few.steps == 1);
    CHECK(std::get<diagnostic>(few.read).items.size() == 16);
}

TEST_CASE("many statements are read some hundred at a time") {
    const read_in_steps many = in_steps(with_statements(10'000));
    CHECK(many.steps >= 2 * 10'000 / 500);  // each is looked at twice
    CHECK(many.steps < 60);
    const auto& d = std::get<diagnostic>(many.read);
    REQUIRE(d.items.size() == 10'000);
    CHECK(d.items[9'999].id == "q9999");
    CHECK(d.scores[0].highest == 40'000);
}

TEST_CASE("what is wrong is found on the way, and where nothing can be said of the rest that is the end") {
    std::string wrong = with_statements(2'000);
    wrong.replace(wrong.find("q1500"), 5, "q1499");
    const read_in_steps twice = in_steps(wrong);
    CHECK(std::get<problems>(twice.read).at(0).code == problem_code::duplicate_id);
    CHECK(twice.steps > 4);
    const read_in_steps newer = in_steps(R"({"jindan": 2})");
    CHECK(newer.steps == 1);
    CHECK(std::get<problems>(newer.read).at(0).code == problem_code::newer_format);
    CHECK(std::get<problems>(in_steps("[").read).at(0).code == problem_code::not_json);
}
