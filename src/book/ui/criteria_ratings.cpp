// Accounts are rated by a set of criteria: all of them as a list, and one after the other.
#include "book/app/ratings.hpp"
#include "book/ui/criteria.hpp"
#include "core/decimal.hpp"

namespace jindan::book_ui {
namespace {

using ui::look;

std::string words_of(const page& p, const book_app::rating_list::row& row, std::size_t criteria) {
    if (row.assessment < 0) return p.say(book_text_key::rating_none);
    std::string out = row.answered < static_cast<int>(criteria) ? p.say(book_text_key::rating_partly, {std::to_string(row.answered), std::to_string(criteria)})
                      : row.points                              ? p.say(book_text_key::row_points, {decimal::to_text(*row.points)})
                                                                : p.say(book_text_key::rating_no_score);
    return out + " · " + quarter_name(p, row.period);
}

void show_rating_list(const page& p, const book::criteria_set& set, const book_app::rating_list& all, std::size_t criteria) {
    ui::kit& k = p.k;
    ui::part_heading(k, "rating.title", p.say(book_text_key::criteria_part_rate));
    if (all.rows.empty()) return k.paragraph("rating.empty", p.say(book_text_key::rating_no_accounts), k.plain());
    const std::string many = std::to_string(all.rows.size());
    k.paragraph("rating.count", p.say(book_text_key::rating_count, {many, std::to_string(all.done)}), k.plain());
    k.gap(12);
    if (const int open = all.next_open(-1); open >= 0) {
        p.button("rating.open", p.say(book_text_key::rating_next_open), look::primary, book_app::open_ratings{set.id, p.account(all.rows[static_cast<std::size_t>(open)].account).id});
        k.gap(12);
    }
    show_long_list(p, {"ratings", p.say(book_text_key::criteria_part_rate), static_cast<int>(all.rows.size()), row_button_height}, [&](int i) {
        const book_app::rating_list::row& row = all.rows[static_cast<std::size_t>(i)];
        const book::account& a = p.account(row.account);
        show_row_button(p, "rated." + a.id, a.name, words_of(p, row, criteria), i + 1, static_cast<int>(all.rows.size()), book_app::open_ratings{set.id, a.id});
    });
}

// One criterion: a row of points; what the ends mean stands below.
void show_criterion(const page& p, const book::criteria_set& set, const diagnostic& d, std::size_t place, const book::account& a, const std::optional<double>& chosen) {
    ui::kit& k = p.k;
    const book::criterion& one = set.criteria[place];
    const std::string id = "rate." + one.id, name = d.items[place].statement.in(p.s().lang);
    k.open_group(id, ui::role::radio_group, name);
    k.heading(id + ".text", name, 3, {ui::text_size::body, true, k.colours.ink});
    k.gap(6);
    const auto& points = d.scales.front().points;
    const float gap = 8, high = ui::measure::target, wide = (k.width - gap * (book::rating_points - 1)) / book::rating_points;
    for (int value = 1; value <= book::rating_points; ++value) {
        const std::string number = std::to_string(value), &label = points[static_cast<std::size_t>(value - 1)].label.in(p.s().lang);
        const bool on = chosen == value;
        const ui::box where{k.left + static_cast<float>(value - 1) * (wide + gap), k.y, wide, high};
        const ui::kit::pressed_part part = k.pressable(id + ".opt" + number, ui::role::radio, label.empty() ? number : number + " " + label, where, p.on(book_app::rate_account{set.id, a.id, one.id, value}));
        part.part->checked = on;
        part.part->how = look::point;
        k.fill(where, on ? k.colours.accent : part.hovered ? k.colours.accent_soft : k.colours.field, k.radius);
        k.frame(where, on ? k.colours.accent : part.hovered ? k.colours.accent_half : k.colours.edge, k.radius);
        k.label(number, {ui::text_size::body, true, on ? k.colours.on_accent : k.colours.ink}, where, true);
    }
    k.y += high + 2;
    const std::string low = points.front().label.in(p.s().lang), top = points.back().label.in(p.s().lang);
    const float top_wide = k.measure(top, k.small());
    k.label(low, k.small(), {k.left, k.y, k.width / 2, 22}, false);
    k.label(top, k.small(), {k.right() - top_wide - 1, k.y, top_wide + 2, 22}, false);
    k.y += 22;
    k.close_group();
    k.gap(16);
}

// What the ratings come to, and of when they are.
void show_score(const page& p, const diagnostic& d, const answers& given) {
    ui::kit& k = p.k;
    std::size_t missing = 0;
    for (const auto& one : given) missing += !one;
    const auto points = evaluate(d, given).scores.front().points;
    const std::string text = missing  ? p.say(book_text_key::rating_missing, {std::to_string(missing)})
                             : points ? p.say(book_text_key::rating_score, {d.scores.front().name.in(p.s().lang), decimal::to_text(*points)})
                                      : p.say(book_text_key::rating_no_score);
    k.paragraph("rating.score", text, {ui::text_size::body, points.has_value(), points ? k.colours.accent : k.colours.muted});
}

void show_card(const page& p, const book::criteria_set& set, const diagnostic& d, const book_app::rating_list& all, int account) {
    ui::kit& k = p.k;
    const book::account& a = p.account(account);
    const int place = all.place_of(account), many = static_cast<int>(all.rows.size());
    const book_app::rating_now now = book_app::rated_now(p.all.index(), d, a.id, p.all.now());
    const answers given = now.assessment < 0 ? answers(d.items.size()) : answers_of(p.s().kept.assessments[static_cast<std::size_t>(now.assessment)].what, d);
    ui::part_heading(k, "rating.title", a.name);
    if (place >= 0) k.paragraph("rating.place", p.say(book_text_key::rating_place, {std::to_string(place + 1), std::to_string(many), std::to_string(all.done)}), k.small());
    if (now.assessment >= 0 && !now.of_now) {
        k.gap(12);
        k.open_surface("rating.earlier.box", 16, 12);
        k.paragraph("rating.earlier", p.say(book_text_key::rating_earlier, {quarter_name(p, p.all.index().period(now.assessment))}), k.plain());
        k.gap(8);
        p.button("rating.repeat", p.say(book_text_key::rating_repeat), look::secondary, book_app::repeat_ratings{set.id, a.id});
        k.close_surface(k.colours.accent_soft, 12);
    }
    k.gap(16);
    for (std::size_t i = 0; i < set.criteria.size() && i < given.size(); ++i) show_criterion(p, set, d, i, a, given[i]);
    show_score(p, d, given);
    k.gap(16);
    const auto to = [&](int row) { return book_app::open_ratings{set.id, row < 0 || row >= many ? "" : p.account(all.rows[static_cast<std::size_t>(row)].account).id}; };
    std::vector<ui::button_spec> ways;
    if (place >= 0 && place + 1 < many) ways.push_back({"rating.next", p.say(book_text_key::rating_next), p.on(to(place + 1))});
    else ways.push_back({"rating.next", p.say(book_text_key::rating_end), p.on(to(-1))});
    if (place > 0) ways.push_back({"rating.previous", p.say(book_text_key::rating_previous), p.on(to(place - 1))});
    ui::button_rows(k, ways, true);
    k.gap(12);
    if (const int open = all.next_open(place); open >= 0 && open != place && open != place + 1) p.button("rating.open", p.say(book_text_key::rating_next_open), look::secondary, to(open)), k.gap(8);
    if (now.of_now) p.button("rating.drop", p.say(book_text_key::rating_drop), look::quiet, book_app::drop_ratings{set.id, a.id});
    p.button("rating.account", p.say(book_text_key::rating_account), look::quiet, book_app::open_account{a.id});
}

}  // namespace

void show_ratings(const page& p, const book::criteria_set& set) {
    ui::kit& k = p.k;
    const book_app::offered_sheet* sheet = p.all.sheets().find(book::diagnostic_id_of(set));
    if (!sheet) {
        k.gap(16);
        return k.paragraph("rating.no_criteria", p.say(book_text_key::criteria_empty), k.plain());
    }
    const book_app::rating_list& all = p.all.ratings(*sheet->what);
    const int account = p.all.index().account(p.s().criteria.account);
    if (account >= 0) show_card(p, set, *sheet->what, all, account);
    else show_rating_list(p, set, all, set.criteria.size());
}

void show_ratings_of(const page& p, int account) {
    ui::kit& k = p.k;
    const book::account& a = p.account(account);
    bool first = true;
    for (const book_app::offered_sheet& sheet : p.all.sheets().all()) {
        if (!sheet.own || a.archived) continue;
        if (first) ui::part_heading(k, "ratings.title", p.say(book_text_key::rating_own)), k.open_group("ratings", ui::role::list, p.say(book_text_key::rating_own));
        else k.gap(8);
        first = false;
        const book_app::rating_list& all = p.all.ratings(*sheet.what);
        const int place = all.place_of(account);
        const std::string about = place < 0 ? p.say(book_text_key::rating_none) : words_of(p, all.rows[static_cast<std::size_t>(place)], sheet.own->criteria.size());
        show_row_button(p, "rated." + sheet.own->id, sheet.own->name, about, 0, 0, book_app::open_ratings{sheet.own->id, a.id}, true);
    }
    if (!first) k.close_group();
}

}  // namespace jindan::book_ui
