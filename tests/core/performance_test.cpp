// Scoring many respondents takes no memory for each, once the first is through, and long files are read at once.
#include <atomic>
#include <ctime>
#include <cstdlib>
#include <functional>
#include <new>

#include "core/engine_tests.hpp"

using namespace jindan;
using namespace jindan::test;

namespace {

std::atomic<long long> taken{0};

}  // namespace

// Counts what this program takes from the heap.
void* operator new(std::size_t size) {
    ++taken;
    void* p = std::malloc(size ? size : 1);
    if (!p) std::abort();
    return p;
}
void operator delete(void* p) noexcept { std::free(p); }
void operator delete(void* p, std::size_t) noexcept { std::free(p); }

namespace {

// Far more than a person would write, and still read and scored at once: in time of the processor, whatever else the machine does.
long long milliseconds_of(const std::function<void()>& work) {
    const std::clock_t from = std::clock();
    work();
    return static_cast<long long>(std::clock() - from) * 1000 / CLOCKS_PER_SEC;
}

}  // namespace

TEST_CASE("a tally that is asked for again and again is counted once") {
    std::string items, asked;
    for (int i = 0; i < 5'000; ++i)
        items += (i ? "," : "") + (R"({"id":"i)" + std::to_string(i) + R"(","kind":"pair","statement":"I","options":[{"id":"a","label":"A","tally":"t"},{"id":"b","label":"B"}]})");
    std::string sum;
    for (int i = 0; i < 900; ++i) sum += (i ? "," : "") + std::string(R"({"tally":"t"})");
    for (int i = 0; i < 50; ++i) asked += std::string(i ? "," : "") + R"({"add":[)" + sum + "]}";
    CHECK(milliseconds_of([&] {
              const diagnostic d = built(R"("items": [)" + items + R"(], "scores": [{"id": "s", "kind": "formula", "formula": {"add": [)" + asked + "]}}]");
              responses given(d.items.size());
              for (response& one : given) one.is = response::state::given;
              scored out;
              for (int row = 0; row < 20; ++row) score_all(d, given, {}, out);
              CHECK(out.scores[0].value == 45'000.0 * 5'000);
          }) < 5'000);
}

TEST_CASE("no memory is taken for a respondent when the result is used again") {
    const diagnostic& d = relationship();
    responses given(d.items.size());
    scored out;
    chance c(3);
    for (int round = 0; round < 100; ++round) {
        for (auto& one : given) one = {c.below(20) ? response::state::given : response::state::blank, 1.0 + c.below(5), {}};
        const long long before = taken;
        score_all(d, given, {}, out);
        const long long after = taken;
        if (round > 0) CHECK(after == before);
    }
}
