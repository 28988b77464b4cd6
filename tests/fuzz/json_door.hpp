// For a door that takes JSON: how libFuzzer changes its inputs. It calls these by name, so each door includes this once.
#pragma once

#include <cstddef>
#include <cstdint>

#include "fuzz/door.hpp"
#include "fuzz/mutate.hpp"

extern "C" std::size_t LLVMFuzzerCustomMutator(std::uint8_t* data, std::size_t size, std::size_t most, unsigned seed) { return jindan::fuzz::mutate_json(data, size, most, seed); }

extern "C" std::size_t LLVMFuzzerCustomCrossOver(const std::uint8_t* one, std::size_t size, const std::uint8_t* other, std::size_t other_size, std::uint8_t* out, std::size_t most,
                                                 unsigned seed) {
    using namespace jindan::fuzz;
    return put(crossed_json(text_of(one, size), text_of(other, other_size), seed), out, most);
}
