// What every fuzzed door has at hand. A door takes any bytes; what it must keep to is said with `must`, and a run that breaks it stops there.
#pragma once

#include <cstddef>
#include <cstdint>
#include <cstdio>
#include <cstdlib>
#include <source_location>
#include <string>
#include <string_view>

#include "core/encoding.hpp"
#include "core/problem.hpp"
#include "support/chance.hpp"

namespace jindan::fuzz {

inline void must(bool holds, std::string_view what, std::source_location where = std::source_location::current()) {
    if (holds) return;
    std::fprintf(stderr, "%s:%u: does not hold: %.*s\n", where.file_name(), static_cast<unsigned>(where.line()), static_cast<int>(what.size()), what.data());
    std::abort();
}

inline std::string_view text_of(const std::uint8_t* data, std::size_t size) { return {reinterpret_cast<const char*>(data), size}; }

// Choices that are the same whenever the bytes are the same, so that a crash can be repeated.
class dice : public test::chance {
public:
    explicit dice(std::uint64_t seed) : chance(seed * 2 + 1) {}
    explicit dice(std::string_view bytes) : dice(fnv1a_64(bytes)) {}
};

// Whoever is refused is told why, in both languages.
inline void must_be_said(const problem& p) {
    must(is_warning(p.code) || (!message(p, "ko").empty() && !message(p, "en").empty()), "a problem has a sentence");
    must(p.where.empty() || p.where.front() == '/', "a place is a JSON pointer");
    must(p.line >= 0 && p.column >= 0 && (p.line > 0) == (p.column > 0), "a position is whole or none");
}

inline void must_be_said(const problems& all) {
    must(!all.empty(), "who is refused is told why");
    must(all.size() <= most_problems, "so many problems and no more");
    for (const problem& p : all) must_be_said(p);
}

}  // namespace jindan::fuzz
