// The people at an account, one after the other.
#include "book/ui/records.hpp"

namespace jindan::book_ui {
namespace {

constexpr book_text_key stance_names[] = {book_text_key::person_stance_unknown, book_text_key::person_stance_supporter, book_text_key::person_stance_positive,
                                          book_text_key::person_stance_neutral, book_text_key::person_stance_critical,  book_text_key::person_stance_opponent};

void show_stance(const page& p, const book::account& a, const book::person& who, const std::string& id) {
    std::vector<page::choice> all;
    for (std::size_t i = 0; i < std::size(stance_names); ++i)
        all.push_back({id + ".stance.opt" + std::to_string(i), p.say(stance_names[i]), static_cast<std::size_t>(who.stance) == i,
                       book_app::choose_stance{a.id, who.id, static_cast<book::stance>(i)}});
    p.label(p.say(book_text_key::person_stance));
    p.choices(id + ".stance", p.say(book_text_key::person_stance), all, ui::role::radio);
}

void show_person(const page& p, const book::account& a, std::size_t number) {
    ui::kit& k = p.k;
    const book::person& who = a.people[number];
    const std::string id = "person." + who.id, called = who.name.empty() ? p.say(book_text_key::person_number, {std::to_string(number + 1)}) : who.name;
    k.open_group(id, ui::role::group, called);
    const bool beside = k.width >= 520;
    const float gap = 8, close = ui::measure::target, wide = beside ? (k.width - close - 3 * gap) / 3 : k.width - close - gap;
    float x = k.left, y = k.y;
    const auto place = [&](const page::field& f, book_app::action what, bool last) {
        p.write_in(f, std::move(what), {x, y, wide, 0});
        if (beside)
            x += wide + gap;
        else if (!last)
            y += page::field_height + gap;
    };
    const std::string contact = p.shown(id + ".contact", who.last_contact ? to_string(*who.last_contact) : "");
    const std::string problem = day_problem(p, contact).empty() ? "" : p.say(book_text_key::person_contact_date);
    place({id + ".name", p.say(book_text_key::person_name), who.name}, book_app::write_person{a.id, who.id, book_app::person_part::name, ""}, false);
    place({id + ".role", p.say(book_text_key::person_role), who.role}, book_app::write_person{a.id, who.id, book_app::person_part::role, ""}, false);
    place({id + ".contact", p.say(book_text_key::person_contact), contact, "2026-11-23", problem}, book_app::write_person{a.id, who.id, book_app::person_part::last_contact, ""}, true);
    k.button(id + ".drop", p.say(book_text_key::person_drop, {called}), ui::look::quiet, {k.right() - close, k.y + 28, close, close}, p.on(book_app::drop_person{a.id, who.id}), "✕");
    k.y = y + page::field_height;
    p.explain(id + ".contact", problem);
    show_day_read(p, id + ".contact", contact, true);
    k.y += 8;
    show_stance(p, a, who, id);
    k.y += k.editor(id + ".note", ui::role::memo, p.say(book_text_key::person_note), who.note, p.say(book_text_key::person_note), {k.left, k.y, k.width, 0},
                    p.on(book_app::write_person{a.id, who.id, book_app::person_part::note, ""}));
    k.close_group();
    k.gap(20);
}

}  // namespace

void show_people(const page& p, const book::account& a) {
    ui::part_heading(p.k, "people.title", p.say(book_text_key::people_title));
    if (a.people.empty()) p.k.paragraph("people.none", p.say(book_text_key::people_none), p.k.small()), p.k.gap(8);
    for (std::size_t i = 0; i < a.people.size(); ++i) show_person(p, a, i);
    p.button("person.add", p.say(book_text_key::person_add), ui::look::secondary, book_app::add_person{a.id});
}

}  // namespace jindan::book_ui
