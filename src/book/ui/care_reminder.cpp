// A reminder for the reader's calendar, each quarter: of one account, with its result as far as the reader chooses, or of the whole book.
#include "book/app/reminders.hpp"
#include "book/ui/care.hpp"

namespace jindan::book_ui {
namespace {

using book_app::carried;
using book_app::reminder_part;

// Month, day and hour, and what comes of them.
void show_when(const page& p) {
    ui::kit& k = p.k;
    const book_app::reminder_choice& r = p.s().care.reminder;
    constexpr book_text_key months[] = {book_text_key::calendar_month_1, book_text_key::calendar_month_2, book_text_key::calendar_month_3};
    std::vector<page::choice> all;
    for (int i = 0; i < 3; ++i) all.push_back({"reminder.month.opt" + std::to_string(i), p.say(months[i]), r.month == i, book_app::choose_reminder_month{i}});
    p.label(p.say(book_text_key::calendar_month));
    p.choices("reminder.month", p.say(book_text_key::calendar_month), all, ui::role::radio);
    k.y += 8;
    const std::string day = p.shown("reminder.day", std::to_string(r.day)), hour = p.shown("reminder.hour", std::to_string(r.hour));
    const bool day_fits = book_app::reminder_number(reminder_part::day, day).has_value(), hour_fits = book_app::reminder_number(reminder_part::hour, hour).has_value();
    show_pair(p, {"reminder.day", p.say(book_text_key::calendar_day), day, "1", day_fits ? "" : p.say(book_text_key::calendar_day_wrong), "", true},
              book_app::write_reminder{reminder_part::day, ""},
              {"reminder.hour", p.say(book_text_key::calendar_hour), hour, "9", hour_fits ? "" : p.say(book_text_key::calendar_hour_wrong), "", true},
              book_app::write_reminder{reminder_part::hour, ""});
    const date first = book::every_quarter(book::first_reminder(p.s().today, p.s().kept.set.fiscal_start, r.month, r.day), r.day).first;
    k.paragraph("reminder.first", p.say(book_text_key::calendar_first, {say_day(p, first), std::to_string(r.hour)}), k.small());
    k.gap(8);
}

void show_link(const page& p, const book::account& a) {
    ui::kit& k = p.k;
    const book_app::reminder_choice& r = p.s().care.reminder;
    k.paragraph("reminder.privacy", p.say(book_text_key::calendar_privacy), k.small());
    k.gap(8);
    const auto one = [&](const char* id, book_text_key key, carried what) { return page::choice{id, p.say(key), r.carried == what, book_app::choose_carried{what}}; };
    p.label(p.say(book_text_key::calendar_link));
    p.choices("reminder.link", p.say(book_text_key::calendar_link),
              {one("reminder.link.answers", book_text_key::calendar_answers, carried::answers), one("reminder.link.memos", book_text_key::calendar_memos, carried::memos),
               one("reminder.link.none", book_text_key::calendar_no_link, carried::nothing)},
              ui::role::radio);
    show_tick(p, "reminder.name", p.say(book_text_key::calendar_name) + ": " + a.name, r.with_name, book_app::toggle_reminder_name{});
    k.gap(8);
}

}  // namespace

void show_reminder_of(const page& p, int account) {
    ui::kit& k = p.k;
    const book::account& a = p.account(account);
    ui::part_heading(k, "reminder.title", p.say(book_text_key::calendar_title));
    show_when(p);
    if (p.all.of(account).last()) {
        show_link(p, a);
    } else {
        k.paragraph("reminder.no_result", p.say(book_text_key::calendar_no_result), k.small());
        show_tick(p, "reminder.name", p.say(book_text_key::calendar_name) + ": " + a.name, p.s().care.reminder.with_name, book_app::toggle_reminder_name{});
        k.gap(8);
    }
    p.button("reminder.save", p.say(book_text_key::calendar_save), ui::look::secondary, book_app::save_reminder{a.id});
}

void show_reminder(const page& p) {
    if (p.all.index().portfolio().empty()) return;
    ui::kit& k = p.k;
    ui::part_heading(k, "reminder.title", p.say(book_text_key::calendar_title));
    k.paragraph("reminder.text", p.say(book_text_key::calendar_book_text), k.plain());
    k.gap(12);
    show_when(p);
    k.paragraph("reminder.note", p.say(book_text_key::calendar_book_note), k.small());
    k.gap(12);
    ui::button_rows(
        k, {{"reminder.save", p.say(book_text_key::calendar_save), p.on(book_app::save_reminder{""})}, {"export", p.say(book_text_key::data_export), p.on(book_app::export_file{})}},
        false);
}

}  // namespace jindan::book_ui
