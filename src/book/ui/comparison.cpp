// Two results beside each other: result, dimensions, item by item.
#include "book/ui/comparison.hpp"

#include <algorithm>

#include "core/decimal.hpp"
#include "core/index.hpp"

namespace jindan::book_ui {
namespace {

std::string signed_text(double x) { return (x > 0 ? "+" : "") + decimal::to_text(x); }

void paragraph_head(const page& p, const std::string& id, const std::string& text) { p.k.paragraph(id, text, {ui::text_size::small, true, p.k.colours.ink}); }

// Answers as the page of the diagnostic says them: "4 대개 맞음".
std::string answer_of(const page& p, const diagnostic& d, int item, const std::optional<double>& x) {
    return x ? ui::answer_text(d, item, *x, p.s().lang) : p.say(book_text_key::compare_no_answer);
}

void show_moved(const page& p, const diagnostic& d, const book::comparison& c, const std::vector<int>& items, const std::string& id, book_text_key title) {
    if (items.empty()) return;
    ui::kit& k = p.k;
    k.gap(8);
    paragraph_head(p, id, p.say(title));
    k.open_group(id + ".items", ui::role::list, p.say(title));
    for (const int i : items) {
        const auto change = std::find_if(c.items.begin(), c.items.end(), [&](const book::item_change& each) { return each.item == i; });
        if (change == c.items.end()) continue;
        const item& it = d.items[at(i)];
        const std::string moved = p.say(book_text_key::trend_move, {decimal::to_text(*change->then), decimal::to_text(*change->now)});
        k.open_group(id + "." + it.id, ui::role::item, "");
        k.paragraph(id + "." + it.id + ".text", it.statement.in(p.s().lang) + " " + moved, k.plain());
        k.close_group();
    }
    k.close_group();
}

// A bar for each side, one above the other.
void show_dimensions(const page& p, const diagnostic& d, const book::comparison& c, const std::string& id) {
    ui::kit& k = p.k;
    if (std::none_of(c.dimensions.begin(), c.dimensions.end(), [](const book::dimension_change& each) { return each.then || each.now; })) return;
    ui::part_heading(k, id + ".dimensions.title", p.say(book_text_key::compare_dimensions));
    // Which bar is which.
    k.push(id + ".key", ui::role::image, p.say(book_text_key::compare_then) + ", " + p.say(book_text_key::compare_now), {k.left, k.y, k.width, 22});
    k.begin_chart();
    float x = k.left;
    for (const bool now : {false, true}) {
        const std::string name = p.say(now ? book_text_key::compare_now : book_text_key::compare_then);
        k.fill({x, k.y + 7.5f, 14, 7}, now ? k.colours.accent : k.colours.accent_half, 3.5f);
        const float wide = k.measure(name, k.small()) + 1;
        k.label(name, k.small(), {x + 20, k.y, wide, 22}, false);
        x += wide + 36;
    }
    k.end_chart();
    k.y += 26;
    k.open_group(id + ".dimensions", ui::role::list, p.say(book_text_key::compare_dimensions));
    const auto value = [&](const std::optional<int>& percent) { return percent ? std::to_string(*percent) : p.say(book_text_key::compare_no_value); };
    for (const book::dimension_change& each : c.dimensions) {
        if (!each.then && !each.now) continue;
        const jindan::dimension& dim = d.dimensions[at(each.dimension)];
        const std::string moved =
            p.say(book_text_key::trend_move, {value(each.then), value(each.now)}) + (each.difference && *each.difference != 0 ? " (" + signed_text(*each.difference) + ")" : "");
        const float high = 54, top = k.y;
        k.push(id + ".dimension." + dim.id, ui::role::item, dim.name.in(p.s().lang) + " " + moved, {k.left, top, k.width, high});
        k.begin_chart();
        const float figures = k.measure(moved, k.plain()) + 8;
        k.label(k.shortened(dim.name.in(p.s().lang), k.plain(), k.width - figures), k.plain(), {k.left, top, k.width - figures, 26}, false);
        k.label(moved, k.plain(), {k.right() - figures + 8, top, figures, 26}, false);
        const auto bar = [&](float y, const std::optional<int>& percent, ui::colour ink) {
            k.fill({k.left, y, k.width, 7}, k.colours.track, 3.5f);
            if (percent && *percent > 0) k.fill({k.left, y, std::max(7.0f, k.width * static_cast<float>(*percent) / 100), 7}, ink, 3.5f);
        };
        bar(top + 28, each.then, k.colours.accent_half);
        bar(top + 37, each.now, k.colours.accent);
        k.end_chart();
        k.y = top + high;
    }
    k.close_group();
}

void show_corrections(const page& p, const diagnostic& d, int item, const std::vector<book::correction>& all, book_text_key side, const std::string& id) {
    for (std::size_t i = 0; i < all.size(); ++i)
        p.k.paragraph(id + std::to_string(i),
                      p.say(book_text_key::compare_corrected,
                            {p.say(side), answer_of(p, d, item, all[i].from), answer_of(p, d, item, all[i].to), to_string(date_of(all[i].at, p.s().utc_offset))}),
                      p.k.small());
}

void show_item(const page& p, const diagnostic& d, const book::item_change& each, const std::string& id) {
    ui::kit& k = p.k;
    const item& it = d.items[at(each.item)];
    const std::string row = id + ".item." + it.id;
    k.open_group(row, ui::role::item, "");
    k.paragraph(row + ".text", ui::number_of(each.item) + ". " + it.statement.in(p.s().lang), k.plain());
    ui::text_style moved = k.small();
    moved.bold = each.moved == book::movement::rose || each.moved == book::movement::fell;
    moved.ink = each.moved == book::movement::rose ? k.colours.accent : each.moved == book::movement::fell ? k.colours.warning : k.colours.muted;
    const std::string both = each.then == each.now ? p.say(book_text_key::compare_stayed, {answer_of(p, d, each.item, each.now)})
                                                   : p.say(book_text_key::trend_move, {answer_of(p, d, each.item, each.then), answer_of(p, d, each.item, each.now)});
    const book_text_key words[] = {book_text_key::compare_unknown, book_text_key::compare_fell, book_text_key::compare_same, book_text_key::compare_rose, book_text_key::compare_changed};
    const bool says = each.moved == book::movement::rose || each.moved == book::movement::fell;
    k.paragraph(row + ".answers", both + (says ? " · " + p.say(words[static_cast<std::size_t>(each.moved)]) : ""), moved);
    const auto memo = [&](const char* side, book_text_key name, const std::string& text) {
        if (!text.empty()) k.paragraph(row + side, p.say(name, {text}), k.small());
    };
    const bool kept = each.memo_then == each.memo_now;  // carried along, and nothing new
    if (!kept) memo(".memo_then", book_text_key::compare_memo_then, each.memo_then);
    memo(".memo_now", kept ? book_text_key::compare_memo_same : book_text_key::compare_memo_now, each.memo_now);
    show_corrections(p, d, each.item, each.corrected_then, book_text_key::compare_then, row + ".corrected_then");
    show_corrections(p, d, each.item, each.corrected_now, book_text_key::compare_now, row + ".corrected_now");
    k.close_group();
    k.gap(12);
}

void show_left_out(const page& p, const diagnostic& d, const book::comparison& c, const std::string& id) {
    if (c.left_out.empty()) return;
    ui::kit& k = p.k;
    k.gap(8);
    paragraph_head(p, id + ".left_out", p.say(book_text_key::compare_left_out));
    k.open_group(id + ".left_out.items", ui::role::list, p.say(book_text_key::compare_left_out));
    for (const book::left_out_item& one : c.left_out) {
        using reason = book::left_out_item::reason;
        const int i = d.find_item(one.item);
        const std::string name = i < 0 ? one.item : ui::number_of(i) + ". " + d.items[at(i)].statement.in(p.s().lang);
        const book_text_key why = one.why == reason::unknown     ? book_text_key::compare_out_unknown
                                  : one.why == reason::off_scale ? book_text_key::compare_out_scale
                                                                 : book_text_key::compare_out_one_side;
        k.open_group(id + ".left_out." + one.item, ui::role::item, "");
        k.paragraph(id + ".left_out." + one.item + ".text", name + " — " + p.say(why), k.small());
        k.close_group();
    }
    k.close_group();
}

}  // namespace

std::string level_of(const page& p, const diagnostic& d, const book::result_then& r) {
    std::string out = r.points ? p.say(book_text_key::row_points, {decimal::to_text(*r.points)}) : "";
    if (r.level >= 0) out += (out.empty() ? "" : " · ") + p.say(book_text_key::row_level, {std::to_string(r.level + 1), d.scores.front().bands[at(r.level)].name.in(p.s().lang)});
    return out;
}

std::string rater_of(const page& p, const book::filled& f) {
    if (f.by == book::view::own) return "";
    const std::string side = p.say(f.by == book::view::customer ? book_text_key::view_customer : book_text_key::view_colleague);
    return f.rater.empty() ? side : p.say(book_text_key::view_named, {f.rater, side});
}

void show_moves(const page& p, const diagnostic& d, const book::comparison& c, const std::string& id) {
    show_moved(p, d, c, c.rose, id + ".rose", book_text_key::trend_rose);
    show_moved(p, d, c, c.fell, id + ".fell", book_text_key::trend_fell);
}

void show_comparison(const page& p, const diagnostic& d, const book::comparison& c, const std::string& id) {
    ui::kit& k = p.k;
    const auto result = [&](const book::result_then& r) {
        const std::string text = level_of(p, d, r);
        return text.empty() ? p.say(book_text_key::compare_no_result) : text;
    };
    ui::part_heading(k, id + ".result.title", p.say(book_text_key::compare_result));
    k.paragraph(id + ".then", p.say(book_text_key::compare_then_is, {result(c.then)}), k.plain());
    k.paragraph(id + ".now", p.say(book_text_key::compare_now_is, {result(c.now)}), k.plain());
    if (c.difference) k.paragraph(id + ".difference", p.say(book_text_key::compare_difference, {signed_text(*c.difference)}), {ui::text_size::body, true, k.colours.ink});
    if (!c.same_edition) k.gap(4), k.paragraph(id + ".editions", p.say(book_text_key::trend_editions_differ), k.small());
    show_dimensions(p, d, c, id);
    if (c.items.empty()) {
        k.gap(16);
        k.paragraph(id + ".no_items", p.say(book_text_key::compare_no_items), k.plain());
    } else {
        ui::part_heading(k, id + ".items.title", p.say(book_text_key::compare_items));
        k.open_group(id + ".items", ui::role::list, p.say(book_text_key::compare_items));
        for (const std::vector<int>* part : {&c.rose, &c.fell})
            for (const int i : *part)
                for (const book::item_change& each : c.items)
                    if (each.item == i) show_item(p, d, each, id);
        for (const book::item_change& each : c.items)
            if (each.moved != book::movement::rose && each.moved != book::movement::fell) show_item(p, d, each, id);
        k.close_group();
    }
    show_left_out(p, d, c, id);
}

}  // namespace jindan::book_ui
