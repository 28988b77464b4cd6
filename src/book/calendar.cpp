#include "book/calendar.hpp"

#include <algorithm>

#include "book/calendar_text.hpp"
#include "book/periods.hpp"
#include "core/index.hpp"

namespace jindan::book {
namespace {

void begin(calendar_text& c) {
    c.line("BEGIN", "VCALENDAR");
    c.line("VERSION", "2.0");
    c.line("PRODID", "-//Jindan//Customer book//EN");
    c.line("CALSCALE", "GREGORIAN");
}

// What every entry begins with. It stays between the reader and the calendar, as far as that can be said.
void begin_entry(calendar_text& c, std::string_view kind, const std::string& id, int edition, time_ms made_at) {
    c.line("BEGIN", kind);
    c.text("UID", id);
    c.moment("DTSTAMP", made_at);
    c.line("SEQUENCE", std::to_string(edition));
    c.line("CLASS", "PRIVATE");
}

std::string end(calendar_text& c) {
    c.line("END", "VCALENDAR");
    return c.take();
}

constexpr std::string_view status_names[] = {"NEEDS-ACTION", "IN-PROCESS", "COMPLETED", "CANCELLED"};  // in the order of `progress`

// Noon of that day where the reader is: the same day also in the zones around.
time_ms noon_of(const date& d, int utc_offset) { return (static_cast<time_ms>(days_between({1970, 1, 1}, d)) * 24 * 60 + 12 * 60 - utc_offset) * 60'000; }

// Counts on with each change of the record, without being kept: the seconds from its making to its last change.
int edition_of(const stamp& s) { return static_cast<int>(std::clamp<time_ms>((s.changed_at - s.created_at) / 1000, 0, 2'147'483'647)); }

}  // namespace

date first_reminder(const date& today, int fiscal_start, int month, int day) {
    period p = period_of(today, fiscal_start);
    for (;; p = shifted(p, 1)) {
        date d = first_day(p, fiscal_start);
        for (int m = std::clamp(month, 0, 2); m > 0; --m) d = plus_days(d, days_in_month(d.year, d.month));
        d.day = std::clamp(day, 1, days_in_month(d.year, d.month));
        if (d >= today || d.year == 9999) return d;
    }
}

recurrence every_quarter(const date& first, int day) {
    day = std::clamp(day, first.day, 31);
    const std::string rule = "FREQ=MONTHLY;INTERVAL=3;BYMONTHDAY=";
    // From February, May, August or November on February comes by, from the other months only such as have 30 days at least.
    if (day <= (first.month % 3 == 2 ? 28 : 30)) return {first, rule + std::to_string(day)};
    return {{first.year, first.month, days_in_month(first.year, first.month)}, rule + "-1"};
}

std::string calendar_of(const quarterly_reminder& r, time_ms made_at) {
    std::string description = r.description;
    if (!r.link.empty()) description.append(description.empty() ? "" : "\n\n").append(r.link);
    calendar_text c;
    begin(c);
    begin_entry(c, "VEVENT", r.id, r.edition, made_at);
    const recurrence days = every_quarter(r.first, r.day);
    c.day("DTSTART", days.first);
    c.day("DTEND", plus_days(days.first, 1));  // the first day after it
    c.line("RRULE", days.rule);
    c.text("SUMMARY", r.summary);
    if (!description.empty()) c.text("DESCRIPTION", description);
    if (!r.link.empty()) c.link("URL", r.link);
    c.line("TRANSP", "TRANSPARENT");  // nobody is busy on that day because of it
    c.line("BEGIN", "VALARM");
    c.line("ACTION", "DISPLAY");
    c.text("DESCRIPTION", r.summary);
    c.line("TRIGGER", "PT" + std::to_string(std::clamp(r.alarm, 0, 23)) + "H");
    c.line("END", "VALARM");
    c.line("END", "VEVENT");
    return end(c);
}

std::string calendar_of(const records& all, const std::vector<calendar_task>& tasks, time_ms made_at, int utc_offset) {
    calendar_text c;
    begin(c);
    bool any = false;
    for (const calendar_task& t : tasks) {
        const action& a = all.actions[at(t.action)];
        if (a.at.removed()) continue;
        any = true;
        begin_entry(c, "VTODO", "action-" + a.id + "@jindan", edition_of(a.at), made_at);
        c.moment("CREATED", a.at.created_at);
        c.moment("LAST-MODIFIED", a.at.changed_at);
        if (a.due) c.day("DUE", *a.due);
        c.text("SUMMARY", t.summary);
        if (!t.description.empty()) c.text("DESCRIPTION", t.description);
        c.line("STATUS", status_names[static_cast<std::size_t>(a.state)]);
        if (a.state == progress::done) {
            c.moment("COMPLETED", a.closed_on ? noon_of(*a.closed_on, utc_offset) : a.at.changed_at);
            c.line("PERCENT-COMPLETE", "100");
        }
        c.line("END", "VTODO");
    }
    return any ? end(c) : std::string();
}

}  // namespace jindan::book
