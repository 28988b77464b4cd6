// Reminders for a calendar, with a link that brings the data back.
#include "book/app/reminders.hpp"

#include <algorithm>

#include "book/app/care_parts.hpp"
#include "book/app/overview.hpp"
#include "book/names.hpp"
#include "core/encoding.hpp"
#include "core/index.hpp"
#include "core/link.hpp"
#include "core/utf8.hpp"

namespace jindan::book_app {
namespace {

constexpr time_ms first_edition = 1'577'836'800'000;  // 2020-01-01T00:00Z: seconds from then on count editions

// The page of a diagnostic stands beside the book's: /ko/book/ and /ko/customer-relationship/.
std::string page_of(const state& s, const diagnostic& d) {
    std::string out = s.address.substr(0, s.address.rfind('/'));
    out.resize(out.rfind('/') == std::string::npos ? 0 : out.rfind('/') + 1);
    return out + d.id + "/";
}

}  // namespace

std::optional<int> reminder_number(reminder_part what, std::string_view text) {
    const std::optional<std::uint64_t> n = parse_number(book::trimmed(text), 31);
    if (!n || (what == reminder_part::day ? *n < 1 : *n > 23)) return {};
    return static_cast<int>(*n);
}

int assessment_to_remind_of(const state& s, std::string_view account) {
    const diagnostic* d = account.empty() ? nullptr : levels_of(s);
    if (!d) return -1;
    const book::book_index in = index_of(s);
    return book::latest_finished(in, in.history(account, d->id), in.period(s.today));
}

std::string reminder_link(const state& s, std::string_view account) {
    if (account.empty()) return s.address.empty() ? "" : s.address + "#due";
    const reminder_choice& r = s.care.reminder;
    const int which = r.carried == carried::nothing ? -1 : assessment_to_remind_of(s, account);
    const diagnostic* d = levels_of(s);
    if (which < 0 || s.address.empty()) return "";
    assessment a = s.kept.assessments[at(which)].what;
    if (const book::account* customer = account_of(s.kept, account)) a.account = customer->name;
    return page_of(s, *d) + "#" + write_link(a, *d, {r.carried == carried::memos ? link_depth::full : link_depth::answers, r.with_name, s.utc_offset});
}

book::quarterly_reminder reminder_of(const state& s, std::string_view account, time_ms now) {
    const reminder_choice& r = s.care.reminder;
    book::quarterly_reminder out;
    const std::string whose = account.empty() ? s.kept.set.id + "-book" : std::string(account);
    out.id = "quarterly-" + whose + "@jindan";
    out.edition = static_cast<int>(std::clamp<time_ms>((now - first_edition) / 1000, 0, 2'147'483'647));
    out.first = book::first_reminder(s.today, s.kept.set.fiscal_start, r.month, r.day);
    out.day = r.day;
    out.alarm = r.hour;
    const book::account* customer = account_of(s.kept, account);
    out.summary = say(book_text_key::calendar_summary, s.lang);
    if (customer && r.with_name) out.summary = customer->name + ": " + out.summary;
    out.link = reminder_link(s, account);
    out.description = say(account.empty()    ? book_text_key::calendar_about_book
                          : out.link.empty() ? book_text_key::calendar_about_none
                                             : book_text_key::calendar_about_link,
                          s.lang);
    return out;
}

void write_of_reminder(change& c, const write_reminder& what) {
    const bool day = what.part == reminder_part::day;
    set_typed(c, day ? "reminder.day" : "reminder.hour", utf8::cut(what.text, book::limits::name));
    if (const std::optional<int> n = reminder_number(what.part, what.text)) (day ? c.s.care.reminder.day : c.s.care.reminder.hour) = *n;
}

void download_reminder(change& c, const std::string& account) {
    if (!account.empty() && !account_in(c, account)) return;
    if (account.empty() && c.s.kept.set.id.empty()) {  // stays, so that a calendar knows the reminder again
        c.s.kept.set.id = new_id(c);
        settings_changed(c);
    }
    const auto wrong = [&](const char* field, reminder_part part) {
        const std::string* text = c.s.typed_in(field);
        if (!text || reminder_number(part, *text)) return false;
        c.todo.push_back(app::focus{field});  // the reason stands there
        return true;
    };
    if (wrong("reminder.day", reminder_part::day) || wrong("reminder.hour", reminder_part::hour)) return;
    const book::quarterly_reminder r = reminder_of(c.s, account, c.when.now);
    if (r.link.size() > link_limit) return tell(c, app::notice_kind::warning, book_text_key::calendar_too_long);
    c.todo.push_back(app::download{"jindan-reminder-" + to_string(c.s.today) + ".ics", "text/calendar", calendar_of(r, c.when.now)});
    tell(c, app::notice_kind::plain, book_text_key::calendar_saved);
}

}  // namespace jindan::book_app
