// Numbers that are the same on every machine.
#pragma once

#include <cstdint>

namespace jindan::test {

// xorshift64*, Vigna 2016. The seed is not 0.
class chance {
public:
    explicit chance(std::uint64_t seed) : state_(seed) {}
    int below(int n) {
        state_ ^= state_ >> 12;
        state_ ^= state_ << 25;
        state_ ^= state_ >> 27;
        return static_cast<int>((state_ * 2685821657736338717u >> 33) % static_cast<std::uint64_t>(n));
    }

private:
    std::uint64_t state_;
};

}  // namespace jindan::test
