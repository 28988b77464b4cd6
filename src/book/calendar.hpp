// Calendar files (iCalendar, RFC 5545): a reminder for each quarter, and actions as tasks. Days are days without a time, so that they are
// the same ones in every time zone. Words come from outside, and so does the moment at which a file is made.
#pragma once

#include <string>
#include <string_view>
#include <vector>

#include "book/book.hpp"

namespace jindan::book {

struct quarterly_reminder {
    std::string id;    // the same for each edition of the reminder, so that a calendar replaces the one that it has
    int edition = 0;   // a later one has a greater number
    date first;        // a day that exists; every three months from then, see `first_reminder`
    int day = 0;       // of the month, that was chosen, where the first month may be too short for it; 0: that of `first`
    int alarm = 9;     // the hour of that day, 0–23, at which the calendar speaks up
    std::string summary, description;
    std::string link;  // that brings the data back; also under the description, as many calendars do not show it otherwise; may be empty
};

std::string calendar_of(const quarterly_reminder& r, time_ms made_at);

// The first day from `today` on that is such a day (1–31; a month's last one where it has none) of such a month of the reader's quarters
// (0–2).
date first_reminder(const date& today, int fiscal_start, int month, int day);

// The rule by which it comes back (RFC 5545, section 3.3.10), and its first day under it: on the chosen day of every third month, or on each
// month's last one where one of these months has no such day. (Rules for the last there is up to that day are not read alike by all.)
struct recurrence {
    date first;
    std::string rule;
    bool operator==(const recurrence&) const = default;
};
recurrence every_quarter(const date& first, int day);

struct calendar_task {
    int action = -1;  // index into records::actions
    std::string summary, description;
};

// Empty without tasks: a calendar has at least one entry. Actions that are removed are left out.
std::string calendar_of(const records& all, const std::vector<calendar_task>& tasks, time_ms made_at, int utc_offset);

}  // namespace jindan::book
