// One filled-in diagnostic, for one customer in one quarter, and the workspace that keeps several of them.
#pragma once

#include <optional>
#include <string>
#include <string_view>
#include <vector>

#include "core/diagnostic.hpp"
#include "core/scoring.hpp"
#include "core/sheet_settings.hpp"

namespace jindan {

struct quarter {
    int year = 0;    // 2000–2999
    int number = 0;  // 1–4
    bool operator==(const quarter&) const = default;
};

std::string to_string(quarter q);                          // "2026-Q4"
std::optional<quarter> parse_quarter(std::string_view s);  // of the form above
quarter quarter_of(int year, int month);                   // calendar quarter; month 1–12; the nearest one in range
quarter shifted(quarter q, int by);                        // by quarters, either way

// Which edition of a diagnostic an assessment was made with.
struct edition {
    std::string id, version, hash;
    bool operator==(const edition&) const = default;
};
edition edition_of(const diagnostic& d);

// What a reader said to one item. The times decide when copies from two tabs are brought together.
struct entry {
    std::string item;
    std::optional<double> answer;  // as in `answers`
    time_ms answered_at = 0;
    std::string memo;  // UTF-8, any length up to limits::memo
    time_ms noted_at = 0;
    bool operator==(const entry&) const = default;
};

struct assessment {
    std::string id;  // 1–40 of [A-Za-z0-9_-], unique within a workspace
    edition made_with;
    std::string account;  // the customer's name; may be empty
    jindan::quarter quarter;
    time_ms headed_at = 0;   // when account or quarter last changed
    time_ms created_at = 0;
    time_ms finished_at = 0;  // when the result was first seen; 0: not yet
    time_ms removed_at = 0;   // when it was last removed, also where it was brought back later
    std::vector<entry> entries;  // by item id, shorter ids first (q2 before q10); items without answer and memo may be absent
    // What its edition said of it, so that a later edition never changes an old result. Written when complete.
    std::optional<double> points;
    std::string band;
    bool operator==(const assessment&) const = default;

    const entry* find(std::string_view item) const;
    entry& at(std::string_view item);  // added in its place when absent
    bool says_anything() const;        // an answer or a memo
    time_ms changed_at() const;        // the latest of all its times
    bool removed() const { return removed_at > headed_at; }  // a later heading (undo) brings it back
    // Leaves the id and times: enough for another tab not to bring it back, and nothing that anybody wrote.
    void remove(time_ms at);
};

// The answers in the diagnostic's order; entries of unknown items or off the scale are left out.
answers answers_of(const assessment& a, const diagnostic& d);

// Writes down where the answers stand on the first score of `d`: edition, points and band; neither while an answer is missing.
void stand(assessment& a, const diagnostic& d);

struct workspace {
    std::vector<assessment> assessments;  // in order of creation, then by id
    std::string current;                  // id of the one that is open, or empty
    time_ms current_at = 0;
    bool stays = false;   // the reader does not want cards to move on by themselves
    time_ms stays_at = 0;
    bool plain = false;   // the reader wants HTML instead of the drawn page
    time_ms plain_at = 0;
    std::vector<sheet_setting> sheets;
    bool operator==(const workspace&) const = default;

    const assessment* find(std::string_view id) const;
    assessment* find(std::string_view id);
};

// Brings two copies of a workspace together: the union of assessments, and for each answer, memo, heading and setting the later one (on equal
// times the greater value, so that both sides agree). Of an assessment that was removed, what copies still hold from before that is
// gone; one that was brought back holds what it was brought back with. Commutative, associative, idempotent.
workspace merged(const workspace& a, const workspace& b);
assessment merged(const assessment& a, const assessment& b);  // of the same id

namespace limits {
inline constexpr int account = 80;     // code points
inline constexpr int memo = 10'000;    // code points
inline constexpr int assessments = 10'000;
inline constexpr std::size_t file_bytes = 8 * 1024 * 1024;
}  // namespace limits

}  // namespace jindan
