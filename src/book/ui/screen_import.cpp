// What a file would change, before anything is changed: what is new, and of what differs what it says here and there. The reader may say which
// of the two stays.
#include <algorithm>

#include "book/kinds.hpp"
#include "book/sheets.hpp"
#include "book/ui/import_words.hpp"
#include "book/ui/lists.hpp"

namespace jindan::book_ui {
namespace {

using book::difference;
using book::take;
using book_app::import_part;

book_text_key sentence_of(difference what) {
    switch (what) {
        case difference::added: return book_text_key::data_import_added;
        case difference::theirs_later: return book_text_key::data_import_file;
        case difference::each_later: return book_text_key::data_import_both;
        case difference::removed_there: return book_text_key::data_import_removed;
        case difference::brought_back: return book_text_key::data_import_back;
        case difference::ours_later:
        case difference::same: break;
    }
    return book_text_key::data_import_here;
}

constexpr book_text_key kind_names[] = {book_text_key::kind_settings, book_text_key::kind_account, book_text_key::kind_assessment, book_text_key::kind_visit,
                                        book_text_key::kind_review,   book_text_key::kind_plan,    book_text_key::kind_action,     book_text_key::kind_set};

book_text_key words_of(take t) {
    return t == take::ours ? book_text_key::data_import_take_here : t == take::theirs ? book_text_key::data_import_take_file : book_text_key::data_import_take_both;
}

std::string shown(const page& p, const std::string& text) { return text.empty() ? p.say(book_text_key::table_cell_empty) : text; }

// Part by part; the order is that of `a`, then of what only `b` has. A part that is as it was is none.
void add_lines(const page& p, std::vector<std::string>& out, const said_parts& a, const said_parts& b, book_text_key how) {
    const auto find = [](const said_parts& all, const std::string& key) { return std::find_if(all.begin(), all.end(), [&](const said_part& s) { return s.key == key; }); };
    const auto add = [&](const std::string& label, const std::string& before, const std::string& after) {
        std::string line = p.say(how, {label, shown(p, before), shown(p, after)});
        if (before != after && std::find(out.begin(), out.end(), line) == out.end()) out.push_back(std::move(line));
    };
    for (const said_part& s : a) {
        const auto other = find(b, s.key);
        add(s.label, s.text, other == b.end() ? "" : other->text);
    }
    for (const said_part& s : b)
        if (find(a, s.key) == a.end()) add(s.label, "", s.text);
}

// Of criteria, here or in the file, by the id of the diagnostic that is made of them; else the id.
std::string set_name(const page& p, const std::string& diagnostic) {
    for (const auto* all : {&p.s().kept.sets, &p.s().offered->changes.theirs.sets})
        for (const book::criteria_set& set : *all)
            if (!set.at.removed() && book::diagnostic_id_of(set) == diagnostic) return set.name;
    return diagnostic;
}

std::string name_of(const page& p, const book::change& c) {
    std::string out = p.say(kind_names[static_cast<std::size_t>(c.kind)]);
    const auto add = [&](const std::string& text) {
        if (!text.empty()) out += " · " + text;
    };
    if (c.id == book::currency_part && c.kind == book::kind::settings) add(p.say(book_text_key::money_currency));
    if (c.id == book::fiscal_part && c.kind == book::kind::settings) add(p.say(book_text_key::data_fiscal));
    if (c.id == book::sheets_part && c.kind == book::kind::settings) add(p.say(book_text_key::data_sheets));
    add(first_line(c.label));
    const diagnostic* d = book_app::diagnostic_of(p.s(), c.diagnostic);
    add(d ? d->title.in(p.s().lang) : set_name(p, c.diagnostic));
    return out;
}

// A change as it is said.
struct described {
    std::string name;
    std::vector<std::string> lines;  // what becomes of it: before and after; of what stays as it is here, what the file has instead
};

template <typename Record>
void compare(const page& p, described& out, const book::change& c, const Record& ours, const Record& theirs, take to) {
    const book_text_key how = to == take::ours ? book_text_key::data_import_stays : book_text_key::data_import_becomes;
    for (const std::string& field : c.fields) add_lines(p, out.lines, parts_of(p, ours, field, c.items), parts_of(p, theirs, field, c.items), how);
}

described described_by(const page& p, const book::change& c, take to) {
    described out{name_of(p, c), {}};
    const book::records &ours = p.s().kept, &theirs = p.s().offered->changes.theirs;
    if (c.kind == book::kind::settings && c.id != book::sheets_part) return compare(p, out, c, ours.set, theirs.set, to), out;
    if (c.kind == book::kind::settings) {
        book::settings here = ours.set, there = theirs.set;
        here.sheets = said_of(there.sheets, here.sheets);  // others are not touched
        if (to == take::merged) {
            std::vector<sheet_setting> both = here.sheets;
            bring_in(both, there.sheets);
            there.sheets = std::move(both);
        }
        return compare(p, out, c, here, there, to), out;
    }
    book::for_each_kind(
        [&]<typename Record>(book::kind k, const std::vector<Record>& mine, const std::vector<Record>& others) {
            if (k != c.kind) return;
            const Record *const here = c.ours < 0 ? nullptr : &mine[static_cast<std::size_t>(c.ours)], &there = others[static_cast<std::size_t>(c.theirs)];
            const Record& whole = here && book::is_removed(there) ? *here : there;
            if (const std::string when = book::is_removed(whole) ? "" : when_of(p, whole); !when.empty()) out.name += " · " + when;
            if (!here) return;
            if (book::is_removed(*here)) return out.lines.push_back(p.say(book_text_key::data_import_gone_here));
            if (book::is_removed(there)) return out.lines.push_back(p.say(book_text_key::data_import_gone_there));
            compare(p, out, c, *here, to == take::merged ? book::proposed(*here, there) : there, to);
        },
        ours, theirs);
    return out;
}

void show_choices(const page& p, int which, const book::change& c, take now, const std::string& id) {
    std::vector<page::choice> all;
    const auto offer = [&](take t, import_part part) {
        all.push_back({id + ".take" + std::to_string(static_cast<int>(t)), p.say(words_of(t)), now == t, book_app::decide_import{part, which}});
    };
    if (c.what == difference::each_later) offer(take::merged, import_part::merged);
    offer(take::theirs, import_part::theirs);
    offer(take::ours, import_part::ours);
    p.label(p.say(book_text_key::data_import_take));
    p.choices(id + ".take", p.say(book_text_key::data_import_take), all, ui::role::radio);
}

// A change as a row; opened, all that it says and what the reader may choose.
void show_change(const page& p, int which, const std::string& id) {
    const book_app::incoming& offered = *p.s().offered;
    const book::change& c = offered.changes.changes[static_cast<std::size_t>(which)];
    const take to = offered.take_of(c);
    const auto [name, lines] = described_by(p, c, to);
    compact_row row{id, name, "", ""};
    for (const std::string& line : lines) row.below += (row.below.empty() ? "" : " · ") + line;
    if (to != book_app::incoming::proposed(c)) row.side = p.say(words_of(to));
    row.open = offered.open == which;
    show_compact(p, row, book_app::decide_import{import_part::open, which});
    if (!row.open) return;
    open_form(p, id);
    p.k.open_group(id + ".fields", ui::role::list, p.say(book_text_key::data_import_fields));
    for (std::size_t i = 0; i < lines.size(); ++i) {
        const std::string line = id + ".field" + std::to_string(i);
        p.k.open_group(line, ui::role::item, "");
        p.k.paragraph(line + ".text", lines[i], p.k.plain());
        p.k.close_group();
    }
    p.k.close_group();
    p.k.gap(12);
    show_choices(p, which, c, to, id);
    close_form(p);
}

// Those that have the same name, that once had it, or that are called alike.
void show_pairs(const page& p, bool former, bool similar) {
    const book_app::incoming& offered = *p.s().offered;
    bool first = true;
    for (std::size_t i = 0; i < offered.perhaps.size(); ++i) {
        const book::same_customer& pair = offered.perhaps[i];
        if (pair.former != former || pair.similar != similar) continue;
        if (first)
            p.k.paragraph(similar  ? "import.similar"
                          : former ? "import.once"
                                   : "import.perhaps",
                          p.say(similar  ? book_text_key::data_import_similar
                                : former ? book_text_key::data_import_once
                                         : book_text_key::data_import_pairs),
                          p.k.plain());
        first = false;
        const bool joined = std::find(offered.joins.begin(), offered.joins.end(), pair) != offered.joins.end();
        show_tick(p, "import.pair" + std::to_string(i), p.say(book_text_key::data_import_pair, {pair.their_name, pair.our_name}), joined,
                  book_app::decide_import{import_part::pair, static_cast<int>(i)});
    }
    if (!first) p.k.gap(8);
}

// What is lost where two customers become one.
void show_lost(const page& p) {
    const std::vector<book::lost_figures>& lost = p.s().offered->changes.lost;
    if (lost.empty()) return;
    p.k.paragraph("import.lost", p.say(book_text_key::data_import_lost), {ui::text_size::small, true, p.k.colours.warning});
    const float high = ui::text_size::body * 1.5f * (p.k.narrow ? 2 : 1);
    show_long_list(p, {"import.lost.years", p.say(book_text_key::data_import_lost), static_cast<int>(lost.size()), high, 4}, [&](int i) {
        const book::lost_figures& one = lost[static_cast<std::size_t>(i)];
        const std::string row = "import.lost." + std::to_string(i);
        p.k.open_group(row, ui::role::item, "");
        p.k.position_of_last(i + 1, static_cast<int>(lost.size()));
        const std::string label = one.label + " · " + year_name(p, one.theirs.year);
        p.k.excerpt(row + ".text", p.say(book_text_key::data_import_stays, {label, shown(p, amounts_text(p, one.ours)), amounts_text(p, one.theirs)}), p.k.plain(), p.k.narrow ? 2 : 1);
        p.k.close_group();
    });
    p.k.gap(12);
}

// All changes of one kind of difference.
void show_section(const page& p, difference what) {
    const book_app::incoming& offered = *p.s().offered;
    std::vector<int> all;
    int open = -1;
    for (std::size_t i = 0; i < offered.changes.changes.size(); ++i) {
        if (offered.changes.changes[i].what != what) continue;
        if (offered.open == static_cast<int>(i)) open = static_cast<int>(all.size());
        all.push_back(static_cast<int>(i));
    }
    if (all.empty()) return;
    ui::kit& k = p.k;
    const std::string id = "import." + std::to_string(static_cast<int>(what));
    const int many = static_cast<int>(all.size());
    k.gap(12);
    k.paragraph(id, p.say(book_text_key::data_import_section, {p.say(sentence_of(what)), std::to_string(many)}), {ui::text_size::small, true, k.colours.ink});
    k.gap(4);
    if (what != difference::added)
        return show_list(p, id + ".records", p.say(sentence_of(what)), many, open, book_text_key::data_import_show_more,
                         [&](int i) { show_change(p, all[static_cast<std::size_t>(i)], id + "." + std::to_string(i)); });
    const std::size_t most = k.narrow ? 2 : 1;
    show_long_list(p, {id + ".records", p.say(sentence_of(what)), many, ui::text_size::body * 1.5f * static_cast<float>(most), 4}, [&](int i) {
        const std::string row = id + "." + std::to_string(i);
        k.open_group(row, ui::role::item, "");
        k.position_of_last(i + 1, many);
        k.excerpt(row + ".text", described_by(p, offered.changes.changes[static_cast<std::size_t>(all[static_cast<std::size_t>(i)])], take::theirs).name, k.plain(), most);
        k.close_group();
    });
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
    show_pairs(p, false, false);
    show_pairs(p, true, false);
    show_pairs(p, false, true);
    show_lost(p);
    if (const int month = offered.changes.years_begin_there) {
        ui::text_style words = k.plain();
        words.ink = k.colours.warning;
        k.paragraph("import.years", p.say(book_text_key::data_import_years, {month_name(p, month), month_name(p, p.s().kept.set.fiscal_start)}), words);
    }
    for (int what = 0; what < book::difference_count; ++what)
        if (static_cast<difference>(what) != difference::same) show_section(p, static_cast<difference>(what));
    k.gap(16);
    ui::button_rows(k,
                    {{"import.apply", p.say(book_text_key::data_import_apply), p.on(book_app::take_import{})},
                     {"import.drop", p.say(book_text_key::data_import_cancel), p.on(book_app::drop_import{})}},
                    true);
    k.close_surface(k.colours.field, 16);
}

}  // namespace jindan::book_ui
