// Changes that get past a parser: random bytes seldom are JSON, and never carry the right checksum.
#pragma once

#include <cstddef>
#include <cstdint>
#include <string>
#include <string_view>
#include <vector>

namespace jindan::fuzz {

// Names and short texts of a document: what is put into others.
void learn(std::string_view json);
void learn_file(const std::string& path);
void learn_word(std::string word);

// A JSON text with values taken out, put in, doubled or changed; the bytes of a text that is no JSON.
std::string changed_json(std::string_view json, unsigned seed);
// The first with a part of the second in it; empty where one of them is no JSON.
std::string crossed_json(std::string_view one, std::string_view other, unsigned seed);
std::string changed_bytes(std::string_view bytes, std::size_t most);

// As libFuzzer asks for it.
std::size_t put(std::string_view text, std::uint8_t* data, std::size_t most);
std::size_t mutate_json(std::uint8_t* data, std::size_t size, std::size_t most, unsigned seed);

// --- Scripts -----------------------------------------------------------------------------------------------------------------------
// What a page does, one message after the other, parted by `parting`: "node\nwhat\npayload", as the wasm module takes them
// (platform/web/abi.hpp).

inline constexpr char parting = '\x1E';  // JSON and links never have one

struct script_message {
    std::string node, what, payload;
};
std::vector<script_message> messages_in(std::string_view script);
// `usual`: what is put in, a message or several each.
std::size_t mutate_script(std::uint8_t* data, std::size_t size, std::size_t most, unsigned seed, const std::vector<std::string>& usual);

}  // namespace jindan::fuzz
