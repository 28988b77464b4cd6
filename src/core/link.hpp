// A result as the fragment of a link: "#j1.<depth>.<payload>.<check>".
//   depth    f (answers and memos), a (answers), s (score only)
//   payload  base64url without padding (RFC 4648, section 5) of UTF-8 JSON, see below
//   check    CRC-32 (IEEE 802.3) of everything between "#" and the last ".", as 8 lower-case hex digits
// The payload is an object:
//   d  [diagnostic id, version, content hash]      q  quarter, "2026-Q4"      t  date of last change, "2026-11-23"
//   p  total points and b band id, only when complete
//   a  {item id: value}, depth f and a      f  {dimension id: 0–100}, depth s      m  {item id: memo}, depth f
//   n  the customer's name, only where the reader chose to share it
// Never sent to a server: browsers keep fragments to themselves.
#pragma once

#include <cstddef>
#include <map>
#include <string>
#include <string_view>
#include <utility>
#include <variant>
#include <vector>

#include "core/assessment.hpp"
#include "core/problem.hpp"

namespace jindan {

enum class link_depth { full, answers, score };

inline constexpr int link_version = 1;
inline constexpr std::size_t link_limit = 64 * 1024;  // longest fragment that is read, in bytes
inline constexpr std::size_t link_advised = 2'000;    // chat programs cut whole addresses at about this length

struct link_choice {
    link_depth depth = link_depth::answers;
    bool with_account = false;
    int utc_offset = 0;  // minutes east, where the sender is: the date is the one on their calendar
};

// The fragment without "#". A `score` link of an incomplete assessment carries no points.
std::string write_link(const assessment& a, const diagnostic& d, link_choice what);

struct opened_link {
    link_depth depth = link_depth::answers;
    assessment content;  // id and times are empty; entries only for depth f and a; points and band as the sender saw them
    std::vector<std::pair<std::string, int>> profile;  // depth s: dimension id and 0–100
    std::string date;    // "2026-11-23"
};

// With or without leading "#". Answers are not yet checked against a diagnostic: see `check_link`.
std::variant<opened_link, problem> read_link(std::string_view fragment);

// Holds an opened link against the diagnostic on the page: another diagnostic, or for the same content hash
// an unknown item, band or dimension, or an answer off its scale, is a problem. A different hash is none: what is
// known by id is kept, the rest left out, and `same_edition` says so.
struct checked_link {
    opened_link link;
    bool same_edition = true;
};
std::variant<checked_link, problem> check_link(opened_link l, const diagnostic& d);

}  // namespace jindan
