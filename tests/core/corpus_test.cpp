// The corpus in tests/data: valid files are read without a word, broken ones are answered with all that is wrong and where, and
// together they show every problem that a diagnostic can have.
#include <algorithm>
#include <filesystem>
#include <set>

#include "core/codes.hpp"
#include "core/review.hpp"
#include "core/samples.hpp"

using namespace jindan;
using namespace jindan::test;

namespace {

std::vector<std::string> files_in(const std::string& folder) {
    std::vector<std::string> out;
    for (const auto& each : std::filesystem::directory_iterator(JINDAN_TEST_DATA "/" + folder))
        if (each.path().extension() == ".json") out.push_back(each.path().filename().string());
    std::sort(out.begin(), out.end());
    return out;
}

}  // namespace

TEST_CASE("every valid file is read") {
    const std::vector<std::string> files = files_in("valid");
    CHECK(files.size() >= 15);
    for (const std::string& name : files) {
        CAPTURE(name);
        const auto read = read_diagnostic(read_file(JINDAN_TEST_DATA "/valid/" + name));
        const auto* wrong = std::get_if<problems>(&read);
        CHECK((wrong ? lines_of(*wrong) : "") == "");
    }
}

TEST_CASE("every broken file is answered with all that is wrong and where") {
    const std::string expected = read_file(JINDAN_TEST_DATA "/broken/expected.txt");
    std::vector<std::string> named;
    std::set<std::string> codes, mistakes;
    for (std::size_t at = 0; at < expected.size();) {
        const std::size_t end = expected.find("\n\n", at);
        REQUIRE(end != std::string::npos);
        const std::string part = expected.substr(at, end + 1 - at);
        const std::string name = part.substr(0, part.find('\n'));
        CAPTURE(name);
        std::string said = name + "\n";
        const auto read = read_diagnostic(read_file(JINDAN_TEST_DATA "/broken/" + name));
        REQUIRE(std::holds_alternative<problems>(read));
        for (const problem& p : std::get<problems>(read)) {
            said += "  " + line_of(p) + "\n";
            codes.insert(name_of(p.code));
            // The same code at another field is another mistake; at the next part of a list it is not.
            std::string field;
            for (const char c : p.where)
                if (c < '0' || c > '9') field += c;
            mistakes.insert(name_of(p.code) + " " + field);
        }
        CHECK(said == part);
        named.push_back(name);
        at = end + 2;
    }
    CHECK(named == files_in("broken"));
    CHECK(mistakes.size() >= 120);
    // Too large a file is made by a test of its own, and what a page has no card or screens for is a fine diagnostic elsewhere.
    for (int i = 1; i < static_cast<int>(problem_code::link_not_ours); ++i) {
        if (static_cast<problem_code>(i) == problem_code::no_card || static_cast<problem_code>(i) == problem_code::other_kind) continue;
        CAPTURE(name_of(static_cast<problem_code>(i)));
        CHECK(codes.count(name_of(static_cast<problem_code>(i))) == 1);
    }
}
