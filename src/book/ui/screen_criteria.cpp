// Sets of criteria of the reader's own: all of them, and one of them.
#include "book/app/ratings.hpp"
#include "book/names.hpp"
#include "book/ui/criteria.hpp"

namespace jindan::book_ui {
namespace {

using book_app::set_part;
using ui::look;

std::string summary(const page& p, const book::criteria_set& set) {
    const book_app::offered_sheet* sheet = p.all.sheets().find(book::diagnostic_id_of(set));
    const int rated = sheet ? p.all.ratings(*sheet->what).done : 0;
    return p.say(book_text_key::criteria_row, {std::to_string(set.criteria.size()), std::to_string(set.tiers.size()), std::to_string(rated)});
}

void show_sets(const page& p) {
    ui::kit& k = p.k;
    std::vector<const book::criteria_set*> sets;
    for (const book::criteria_set& s : p.s().kept.sets)
        if (!s.at.removed()) sets.push_back(&s);
    if (sets.empty()) return k.paragraph("sets.none", p.say(book_text_key::criteria_none), k.plain());
    k.open_group("sets", ui::role::list, p.say(book_text_key::criteria_title));
    for (const book::criteria_set* set : sets) {
        show_row_button(p, "set." + set->id, set->name, summary(p, *set), 0, 0, book_app::open_set{set->id}, true);
        k.gap(8);
    }
    k.close_group();
}

// Each rating sheet of the site × its sets of criteria.
void show_templates(const page& p) {
    ui::kit& k = p.k;
    ui::part_heading(k, "new.title", p.say(book_text_key::criteria_new));
    k.paragraph("new.text", p.say(book_text_key::criteria_new_text), k.plain());
    k.gap(12);
    k.open_group("templates", ui::role::list, p.say(book_text_key::criteria_new));
    show_row_button(p, "template.blank", p.say(book_text_key::criteria_blank), p.say(book_text_key::criteria_blank_text), 0, 0, book_app::new_set{}, true);
    for (const auto& d : p.s().about) {
        for (std::size_t i = 0; d->sheet && i < d->sheet->sets.size(); ++i) {
            k.gap(8);
            show_row_button(p, "template." + d->id + "." + d->sheet->sets[i].id, d->sheet->sets[i].name.in(p.s().lang),
                            p.say(book_text_key::criteria_template_of, {d->title.in(p.s().lang)}), 0, 0, book_app::set_from{d->id, static_cast<int>(i)}, true);
        }
    }
    k.close_group();
}

void show_list(const page& p) {
    ui::kit& k = p.k;
    k.heading("title", p.say(book_text_key::criteria_title), 1, k.title());
    k.gap(8);
    k.paragraph("introduction", p.say(book_text_key::criteria_introduction), k.plain());
    k.gap(16);
    show_sets(p);
    show_templates(p);
    k.gap(24);
    p.button("nav.to_portfolio", p.say(book_text_key::criteria_to_portfolio), look::quiet, book_app::go{book_app::place::portfolio});
}

void show_set(const page& p, const book::criteria_set& set) {
    ui::kit& k = p.k;
    const set_page s{p, set};
    const bool rating = p.s().criteria.rating;
    k.heading("title", book::trimmed(set.name).empty() ? p.say(book_text_key::criteria_title) : set.name, 1, k.title());
    k.gap(8);
    p.tabs("parts", p.say(book_text_key::criteria_parts),
           {{"part.edit", p.say(book_text_key::criteria_part_edit), !rating, book_app::open_set{set.id}},
            {"part.rate", p.say(book_text_key::criteria_part_rate), rating, book_app::open_ratings{set.id, ""}}});
    if (rating) {
        show_ratings(p, p.all.sheets().find(book::diagnostic_id_of(set)));
    } else {
        k.gap(16);
        const book_app::write_set name = s.into(set_part::set_name);
        p.write_in(s.field(name, p.say(book_text_key::criteria_set_name), set.name, ""), name);
        show_set_criteria(s);
        show_set_alternatives(s);
        show_set_tiers(s);
        k.gap(32);
        ui::button_rows(k,
                        {{"set.copy", p.say(book_text_key::criteria_copy), p.on(book_app::copy_set{set.id})},
                         {"set.remove", p.say(book_text_key::criteria_remove), p.on(book_app::remove_set{set.id})}},
                        false);
    }
    k.gap(24);
    p.button("nav.back", p.say(book_text_key::criteria_back), look::quiet, book_app::open_set{""});
}

// The site's own sheets cannot be changed: accounts are rated by them.
void show_site_sheet(const page& p, const book_app::offered_sheet& sheet) {
    p.k.heading("title", sheet.what->title.in(p.s().lang), 1, p.k.title());
    show_ratings(p, &sheet);
    p.k.gap(24);
    p.button("nav.to_portfolio", p.say(book_text_key::criteria_to_portfolio), look::quiet, book_app::go{book_app::place::portfolio});
}

}  // namespace

void show_row_button(const page& p, const std::string& id, const std::string& name, const std::string& about, int position, int of_all, book_app::action what, bool wraps) {
    ui::kit& k = p.k;
    k.open_group(id, ui::role::item, "");
    if (of_all) k.position_of_last(position, of_all);
    const ui::text_style bold{ui::text_size::body, true, k.colours.ink}, small = k.small();
    const float inset = 16, room = k.width - 2 * inset;
    const std::vector<std::string> above = wraps ? k.wrapped(name, bold, room) : std::vector{k.shortened(name, bold, room)},
                                   below = wraps ? k.wrapped(about, small, room) : std::vector{k.shortened(about, small, room)};
    const float line = 26, lower = 22, high = row_button_height - line - lower + line * static_cast<float>(above.size()) + lower * static_cast<float>(below.size());
    const ui::box row{k.left, k.y, k.width, high};
    const ui::kit::pressed_part part = k.pressable(id + ".open", ui::role::button, name + ", " + about, row, p.on(std::move(what)));
    part.part->how = look::row;
    part.part->value = about;
    k.fill(row, part.hovered ? k.colours.accent_soft : k.colours.field, k.radius);
    float y = row.y + (row_button_height - line - lower) / 2;
    for (const std::string& text : above) k.label(text, bold, {row.x + inset, y, room, line}, false), y += line;
    for (const std::string& text : below) k.label(text, small, {row.x + inset, y, room, lower}, false), y += lower;
    k.y += row.h;
    k.close_group();
}

void show_criteria(const page& p) {
    const book::criteria_set* set = book_app::set_of(p.s().kept, p.s().open);
    const book_app::offered_sheet* site = set || !p.s().criteria.rating ? nullptr : p.all.sheets().find(p.s().open);
    if (set)
        show_set(p, *set);
    else if (site)
        show_site_sheet(p, *site);
    else
        show_list(p);
}

}  // namespace jindan::book_ui
