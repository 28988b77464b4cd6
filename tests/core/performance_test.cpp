// Scoring many respondents takes no memory for each, once the first is through.
#include <atomic>
#include <cstdlib>
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
