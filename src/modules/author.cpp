// The author's module: the checks and the scoring of the core, and the import of surveys, without an interface.
//
// EXPORTS: buffer(size) -> ptr, where the next text goes; check(), explain(first, korean), import_survey(first) of what was written there, each -> ptr of
// i32[2]: address and length of a JSON text that stands until the next call. The first `first` bytes are the diagnostic or
// survey, the others the answers or an id.
#include <cstdint>
#include <string>

#include "author/desk.hpp"

#define JINDAN_EXPORT(name) __attribute__((export_name(#name)))

namespace jindan::web {
namespace {

std::string incoming, outgoing;
std::int32_t answer[2];

const std::int32_t* reply(std::string text) {
    outgoing = std::move(text);
    answer[0] = static_cast<std::int32_t>(reinterpret_cast<std::intptr_t>(outgoing.data()));
    answer[1] = static_cast<std::int32_t>(outgoing.size());
    return answer;
}

}  // namespace

extern "C" {

JINDAN_EXPORT(buffer) char* buffer(std::int32_t size) {
    incoming.resize(static_cast<std::size_t>(size));
    return incoming.data();
}

JINDAN_EXPORT(check) const std::int32_t* check() { return reply(author::checked(incoming)); }

JINDAN_EXPORT(explain) const std::int32_t* explain(std::int32_t first, std::int32_t korean) {
    const std::string_view all = incoming;
    const auto end = static_cast<std::size_t>(first);
    return reply(author::explained(all.substr(0, end), all.substr(end), korean ? "ko" : "en"));
}

JINDAN_EXPORT(import_survey) const std::int32_t* import_survey(std::int32_t first) {
    const std::string_view all = incoming;
    const auto end = static_cast<std::size_t>(first);
    return reply(author::taken_over(all.substr(0, end), all.substr(end)));
}

}  // extern "C"

}  // namespace jindan::web
