// One account, in four parts; here what is written down of the customer itself.
#include "book/names.hpp"
#include "book/ui/screens.hpp"

namespace jindan::book_ui {
namespace {

using ui::look;

void show_tags(const page& p, const book::account& a) {
    ui::kit& k = p.k;
    k.gap(16);
    p.label(p.say(book_text_key::account_tags));
    k.open_group("tags", ui::role::group, p.say(book_text_key::account_tags));
    float x = k.left;
    for (const std::string& tag : a.tags) {
        const float wide = std::min(k.width, k.measure(tag, k.plain()) + 52);
        if (x > k.left && x + wide > k.right()) x = k.left, k.y += ui::measure::target + 4;
        const ui::box where{x, k.y, wide, ui::measure::target};
        const ui::kit::pressed_part part = k.pressable("untag." + tag, ui::role::button, p.say(book_text_key::account_tag_drop, {tag}), where, p.on(book_app::drop_tag{a.id, tag}));
        part.part->how = look::chip;
        k.fill({x, k.y + 6, wide, ui::measure::target - 12}, part.hovered ? k.colours.track : k.colours.accent_soft, (ui::measure::target - 12) / 2);
        k.label(k.shortened(tag, k.plain(), wide - 48), k.plain(), {x + 14, k.y, wide - 44, ui::measure::target}, false);
        k.label("✕", k.small(), {x + wide - 34, k.y, 28, ui::measure::target}, true);
        x += wide + 6;
    }
    if (!a.tags.empty()) k.y += ui::measure::target + 6;
    const std::string add = p.say(book_text_key::account_tag_add);
    const float wide = k.measure(add, {ui::text_size::body, true}) + 40, room = std::min(k.width - wide - 8, 320.0f);
    k.editor("tag.new", ui::role::field, p.say(book_text_key::account_tag_new), p.shown("tag.new", ""), p.say(book_text_key::account_tag_hint), {k.left, k.y, room, 0},
             p.on(book_app::type{"tag.new", ""}));
    k.button("tag.add", add, look::secondary, {k.left + room + 8, k.y, wide, ui::measure::target}, p.on(book_app::add_tag{a.id}));
    k.y += ui::measure::target;
    k.close_group();
}

void show_note(const page& p, const book::account& a) {
    ui::part_heading(p.k, "note.title", p.say(book_text_key::account_note));
    p.k.y += p.k.editor("note", ui::role::memo, p.say(book_text_key::account_note), a.note, p.say(book_text_key::account_note_hint), {p.k.left, p.k.y, p.k.width, 0},
                        p.on(book_app::write_note{a.id, ""}));
}

}  // namespace

void show_info(const page& p, const book::account& a) {
    ui::kit& k = p.k;
    k.gap(16);
    const std::string name = p.shown("account.name", a.name);
    p.write_in({"account.name", p.say(book_text_key::account_name), name, p.say(book_text_key::accounts_new_hint),
                book::trimmed(name).empty() ? p.say(book_text_key::account_name_missing) : ""},
               book_app::rename{a.id, ""});
    show_tags(p, a);
    show_money(p, a);
    show_people(p, a);
    show_note(p, a);
    k.gap(32);
    ui::button_rows(k,
                    {{"archive", p.say(a.archived ? book_text_key::account_unarchive : book_text_key::account_archive), p.on(book_app::archive{a.id, !a.archived})},
                     {"remove", p.say(book_text_key::account_remove), p.on(book_app::remove{a.id})}},
                    false);
}

void show_account(const page& p, int account) {
    ui::kit& k = p.k;
    const book::account& a = p.account(account);
    using book_app::account_part;
    k.heading("title", a.name, 1, k.title());
    if (a.archived) k.gap(8), k.paragraph("archived.note", p.say(book_text_key::account_archived), k.small());
    k.gap(8);
    const auto tab = [&](const char* id, book_text_key key, account_part part) { return page::choice{id, p.say(key), p.s().part == part, book_app::open_part{part}}; };
    page::choice open_tasks = tab("part.tasks", book_text_key::account_part_tasks, account_part::tasks);
    if (const int open = p.all.doing().counts_of(a.id).open) open_tasks.text = p.say(book_text_key::task_tab, {std::to_string(open)});
    p.tabs("parts", p.say(book_text_key::account_parts),
           {tab("part.assessments", book_text_key::account_part_assessments, account_part::assessments), tab("part.care", book_text_key::account_part_care, account_part::care),
            open_tasks, tab("part.info", book_text_key::account_part_info, account_part::info)});
    switch (p.s().part) {
        case account_part::assessments: show_assessments(p, account); break;
        case account_part::care: show_care(p, account); break;
        case account_part::tasks: show_tasks_of(p, account); break;
        case account_part::info: show_info(p, a); break;
    }
    k.gap(32);
    p.button("nav.back", p.say(book_text_key::nav_back), look::quiet, book_app::go{book_app::place::accounts});
}

}  // namespace jindan::book_ui
