// Reminders for a calendar, with a link that brings the data back. Calendars are synchronised to providers: a link has the answers only, unless the
// reader chooses more.
#pragma once

#include "book/app/state.hpp"
#include "book/calendar.hpp"

namespace jindan::book_app {

// What is written into the fields of day (1–31) and hour (0–23): nothing where it is neither.
std::optional<int> reminder_number(reminder_part what, std::string_view text);

// The assessment whose result a reminder of this account can carry: the latest finished one with the questionnaire that levels come from; -1: none.
int assessment_to_remind_of(const state& s, std::string_view account);

// As the reader has chosen it; empty where there is none to carry. May be longer than a link that is read (link_limit, of its fragment).
std::string reminder_link(const state& s, std::string_view account);

// For an account, or for the whole book where none is named.
book::quarterly_reminder reminder_of(const state& s, std::string_view account, time_ms now);

}  // namespace jindan::book_app
