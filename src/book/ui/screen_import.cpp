// What a file would change, before anything is changed.
#include <algorithm>

#include "book/ui/screens.hpp"

namespace jindan::book_ui {
namespace {

constexpr int most_shown = 50;  // of each kind of change

book_text_key sentence_of(book::difference what) {
    switch (what) {
        case book::difference::added: return book_text_key::data_import_added;
        case book::difference::theirs_later: return book_text_key::data_import_file;
        case book::difference::each_later: return book_text_key::data_import_both;
        case book::difference::removed_there: return book_text_key::data_import_removed;
        case book::difference::brought_back: return book_text_key::data_import_back;
        case book::difference::ours_later:
        case book::difference::same: break;
    }
    return book_text_key::data_import_here;
}

constexpr book_text_key kind_names[] = {book_text_key::kind_settings, book_text_key::kind_account, book_text_key::kind_assessment, book_text_key::kind_visit,
                                        book_text_key::kind_review,   book_text_key::kind_plan,    book_text_key::kind_action,     book_text_key::kind_set};

std::string name_of(const page& p, const book::change& c) {
    std::string out = p.say(kind_names[static_cast<std::size_t>(c.kind)]);
    const auto add = [&](const std::string& text) {
        if (!text.empty()) out += " · " + text;
    };
    add(c.label);
    if (const diagnostic* d = book_app::diagnostic_of(p.s(), c.diagnostic)) add(d->title.in(p.s().lang));
    else add(c.diagnostic);
    add(c.when);
    return out;
}

}  // namespace

void show_import(const page& p) {
    if (!p.s().offered) return;
    ui::kit& k = p.k;
    const book_app::incoming& offered = *p.s().offered;
    ui::part_heading(k, "import.title", p.say(book_text_key::data_import_title));
    k.open_surface("import.box", 16, 12);
    if (offered.changes.changes.empty() && offered.perhaps.empty()) {
        k.paragraph("import.nothing", p.say(book_text_key::data_import_nothing), k.plain());
        k.gap(12);
        p.button("import.drop", p.say(book_text_key::data_import_close), ui::look::secondary, book_app::drop_import{});
        return k.close_surface(k.colours.field, 16);
    }
    for (std::size_t i = 0; i < offered.perhaps.size(); ++i) {
        const book::same_customer& pair = offered.perhaps[i];
        const bool joined = std::find(offered.joins.begin(), offered.joins.end(), pair) != offered.joins.end();
        if (i == 0) k.paragraph("import.perhaps", p.say(book_text_key::data_import_pairs), k.plain());
        k.choice("import.pair" + std::to_string(i), p.say(book_text_key::data_import_pair, {pair.their_name, pair.our_name}), joined, {k.left - 8, k.y, k.width + 8, ui::measure::target},
                 p.on(book_app::toggle_join{static_cast<int>(i)}), ui::role::checkbox);
        k.y += ui::measure::target;
    }
    for (int what = 0; what < book::difference_count; ++what) {
        const auto one = static_cast<book::difference>(what);
        int shown = 0, all = 0;
        const std::string id = "import." + std::to_string(what);
        for (const book::change& c : offered.changes.changes) {
            if (c.what != one) continue;
            if (all++ == 0) {
                k.gap(12);
                k.paragraph(id, p.say(sentence_of(one)), {ui::text_size::small, true, k.colours.ink});
                k.open_group(id + ".records", ui::role::list, p.say(sentence_of(one)));
            }
            if (shown >= most_shown) continue;
            const std::string row = id + "." + std::to_string(shown++);
            k.open_group(row, ui::role::item, "");
            k.paragraph(row + ".text", name_of(p, c), k.plain());
            k.close_group();
        }
        if (all) k.close_group();
        if (all > shown) k.paragraph(id + ".more", p.say(book_text_key::data_import_more, {std::to_string(all - shown)}), k.small());
    }
    k.gap(16);
    ui::button_rows(k, {{"import.apply", p.say(book_text_key::data_import_apply), p.on(book_app::take_import{})}, {"import.drop", p.say(book_text_key::data_import_cancel), p.on(book_app::drop_import{})}}, true);
    k.close_surface(k.colours.field, 16);
}

}  // namespace jindan::book_ui
