// For a door that takes a script, what a page does: how libFuzzer changes its inputs, which it calls by name, and what holds after each message. Each door includes
// this once.
#pragma once

#include <cstddef>
#include <cstdint>
#include <optional>
#include <string>
#include <vector>

#include "app/effect.hpp"
#include "app/moment.hpp"
#include "core/json_document.hpp"
#include "core/utf8.hpp"
#include "fuzz/door.hpp"
#include "fuzz/mutate.hpp"
#include "fuzz/tree.hpp"

namespace jindan::fuzz {

// What is put into scripts: the door's own.
std::vector<std::string> usual_messages();

// Of at most 40 messages; nothing where it is no script: its texts come as UTF-8, whatever they hold.
inline std::optional<std::vector<script_message>> script_in(const std::uint8_t* data, std::size_t size) {
    constexpr std::size_t most_messages = 40;
    if (!utf8::valid(text_of(data, size))) return {};
    std::vector<script_message> all = messages_in(text_of(data, size));
    if (all.size() > most_messages) all.resize(most_messages);
    return all;
}

template <class Session>
void must_stand(Session& s, const app::moment& when) {
    for (int passes = 0; s.layout(when, 1.0f / 60); ++passes) must(passes < 30, "a page comes to rest");
    must_be_whole(s.seen(), s.semantics());
    const std::string said = app::write_json(s.take_effects());
    must(std::holds_alternative<json::document>(json::parse(said, {.bytes = said.size()})), "what the page is told is JSON");
}

}  // namespace jindan::fuzz

extern "C" std::size_t LLVMFuzzerCustomMutator(std::uint8_t* data, std::size_t size, std::size_t most, unsigned seed) {
    static const std::vector<std::string> usual = jindan::fuzz::usual_messages();
    return jindan::fuzz::mutate_script(data, size, most, seed, usual);
}
