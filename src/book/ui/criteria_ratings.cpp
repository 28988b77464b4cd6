// Accounts are rated by a set of criteria: all of them as a list, and one after the other.
#include <algorithm>

#include "app/sheet_view.hpp"
#include "book/app/ratings.hpp"
#include "book/names.hpp"
#include "book/ui/criteria.hpp"
#include "core/decimal.hpp"

namespace jindan::book_ui {
namespace {

using ui::look;

// What accounts are rated by: a set of the reader's own, or a sheet of the site.
struct rating_page {
    const page& p;
    const book_app::offered_sheet& sheet;
    const diagnostic& d;
    const book::criteria_set* own;
    book_app::asked_items asked;

    rating_page(const page& of, const book_app::offered_sheet& by) : p(of), sheet(by), d(*by.what), own(by.own), asked(book_app::asked_by(of.s(), d)) {}
    std::string field(int item) const { return "rate." + (own ? own->criteria[static_cast<std::size_t>(item)].id : d.items[static_cast<std::size_t>(item)].id); }
    int rank() const { return d.sheet->sets[static_cast<std::size_t>(asked.set)].rank_by; }
};

std::string words_of(const rating_page& r, const book_app::rating_list::row& row) {
    const page& p = r.p;
    if (row.assessment < 0) return p.say(book_text_key::rating_none);
    std::string out = !row.done       ? p.say(book_text_key::rating_partly, {std::to_string(row.answered), std::to_string(r.asked.rated.size())})
                      : row.points    ? p.say(book_text_key::row_points, {decimal::to_text(*row.points)})
                      : r.rank() >= 0 ? p.say(book_text_key::rating_no_score)
                                      : p.say(book_text_key::rating_done);
    return out + " · " + quarter_name(p, row.period);
}

void show_rating_list(const rating_page& r, const book_app::rating_list& all) {
    const page& p = r.p;
    ui::kit& k = p.k;
    ui::part_heading(k, "rating.title", p.say(book_text_key::criteria_part_rate));
    if (all.rows.empty()) return k.paragraph("rating.empty", p.say(book_text_key::rating_no_accounts), k.plain());
    const std::string many = std::to_string(all.rows.size());
    k.paragraph("rating.count", p.say(book_text_key::rating_count, {many, std::to_string(all.done)}), k.plain());
    k.gap(12);
    if (const int open = all.next_open(-1); open >= 0) {
        p.button("rating.open", p.say(book_text_key::rating_next_open), look::primary,
                 book_app::open_ratings{r.sheet.id(), p.account(all.rows[static_cast<std::size_t>(open)].account).id});
        k.gap(12);
    }
    show_long_list(p, {"ratings", p.say(book_text_key::criteria_part_rate), static_cast<int>(all.rows.size()), row_button_height}, [&](int i) {
        const book_app::rating_list::row& row = all.rows[static_cast<std::size_t>(i)];
        const book::account& a = p.account(row.account);
        show_row_button(p, "rated." + a.id, a.name, words_of(r, row), i + 1, static_cast<int>(all.rows.size()), book_app::open_ratings{r.sheet.id(), a.id});
    });
}

// One criterion: a row of points; what the ends mean stands below.
void show_criterion(const rating_page& r, int place, const book::account& a, const std::optional<double>& chosen) {
    const page& p = r.p;
    ui::kit& k = p.k;
    const item& one = r.d.items[static_cast<std::size_t>(place)];
    const std::string id = r.field(place), name = one.statement.in(p.s().lang);
    k.open_group(id, ui::role::radio_group, name);
    k.heading(id + ".text", name, 3, {ui::text_size::body, true, k.colours.ink});
    for (std::size_t i = 0; i < one.probes.size(); ++i) k.paragraph(id + ".probe" + std::to_string(i + 1), one.probes[i].in(p.s().lang), k.small());
    k.gap(6);
    const auto& points = r.d.scales[static_cast<std::size_t>(one.scale)].points;
    const float gap = 8, high = ui::measure::target, wide = (k.width - gap * static_cast<float>(points.size() - 1)) / static_cast<float>(points.size());
    for (std::size_t i = 0; i < points.size(); ++i) {
        const int value = points[i].value;
        const std::string number = std::to_string(value), &label = points[i].label.in(p.s().lang);
        const bool on = chosen == value;
        const ui::box where{k.left + static_cast<float>(i) * (wide + gap), k.y, wide, high};
        const ui::kit::pressed_part part =
            k.pressable(id + ".opt" + number, ui::role::radio, label.empty() ? number : number + " " + label, where, p.on(book_app::rate_account{r.sheet.id(), a.id, one.id, value}));
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

// A number that the sheet asks for. Sales are the book's where it has some.
void show_number(const rating_page& r, int place, const book::account& a, const std::optional<double>& given) {
    const page& p = r.p;
    ui::kit& k = p.k;
    const item& one = r.d.items[static_cast<std::size_t>(place)];
    const std::string id = r.field(place), name = one.statement.in(p.s().lang), unit = one.unit.in(p.s().lang), text = p.shown(id, given ? app::say_number(*given) : "");
    const bool measure = place == r.d.sheet->sets[static_cast<std::size_t>(r.asked.set)].measure;
    if (measure && std::any_of(a.years.begin(), a.years.end(), [](const book::figures& f) { return f.sales.has_value(); }))
        return k.paragraph(id + ".book", p.say(book_text_key::rating_from_book, {name}), k.small()), k.gap(12);
    const bool wrong = !book::trimmed(text).empty() && !book_app::rating_number(one, text);
    const std::string problem = !wrong ? "" : one.decimals ? p.say(book_text_key::rating_number_wrong, {std::to_string(one.decimals)}) : p.say(book_text_key::rating_number_whole);
    page::field f{id, name + (unit.empty() ? "" : " (" + unit + ")"), text, "", problem};
    f.numeric = true;
    f.negative = !one.least || *one.least < 0;
    p.write_in(f, book_app::write_rating{r.sheet.id(), a.id, one.id, ""});
    k.gap(12);
}

// What the ratings come to, and of when they are.
void show_score(const rating_page& r, const answers& given) {
    const page& p = r.p;
    ui::kit& k = p.k;
    std::size_t missing = 0;
    for (const int i : r.asked.rated) missing += !given[static_cast<std::size_t>(i)];
    const auto points = r.rank() < 0 ? std::nullopt : evaluate(r.d, given).scores[static_cast<std::size_t>(r.rank())].points;
    const std::string text = missing         ? p.say(book_text_key::rating_missing, {std::to_string(missing)})
                             : points        ? p.say(book_text_key::rating_score, {r.d.scores[static_cast<std::size_t>(r.rank())].name.in(p.s().lang), decimal::to_text(*points)})
                             : r.rank() >= 0 ? p.say(book_text_key::rating_no_score)
                                             : p.say(book_text_key::rating_ranked);
    k.paragraph("rating.score", text, {ui::text_size::body, points.has_value(), points ? k.colours.accent : k.colours.muted});
}

void show_card(const rating_page& r, const book_app::rating_list& all, int account) {
    const page& p = r.p;
    const diagnostic& d = r.d;
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
        p.button("rating.repeat", p.say(book_text_key::rating_repeat), look::secondary, book_app::repeat_ratings{r.sheet.id(), a.id});
        k.close_surface(k.colours.accent_soft, 12);
    }
    k.gap(16);
    for (const int i : r.asked.rated) show_criterion(r, i, a, given[static_cast<std::size_t>(i)]);
    for (const int i : r.asked.numbers) show_number(r, i, a, given[static_cast<std::size_t>(i)]);
    show_score(r, given);
    k.gap(16);
    const auto to = [&](int row) { return book_app::open_ratings{r.sheet.id(), row < 0 || row >= many ? "" : p.account(all.rows[static_cast<std::size_t>(row)].account).id}; };
    std::vector<ui::button_spec> ways;
    if (place >= 0 && place + 1 < many)
        ways.push_back({"rating.next", p.say(book_text_key::rating_next), p.on(to(place + 1))});
    else
        ways.push_back({"rating.next", p.say(book_text_key::rating_end), p.on(to(-1))});
    if (place > 0) ways.push_back({"rating.previous", p.say(book_text_key::rating_previous), p.on(to(place - 1))});
    ui::button_rows(k, ways, true);
    k.gap(12);
    if (const int open = all.next_open(place); open >= 0 && open != place && open != place + 1)
        p.button("rating.open", p.say(book_text_key::rating_next_open), look::secondary, to(open)), k.gap(8);
    if (now.of_now) p.button("rating.drop", p.say(book_text_key::rating_drop), look::quiet, book_app::drop_ratings{r.sheet.id(), a.id});
    p.button("rating.account", p.say(book_text_key::rating_account), look::quiet, book_app::open_account{a.id});
}

}  // namespace

void show_ratings(const page& p, const book_app::offered_sheet* sheet) {
    ui::kit& k = p.k;
    if (!sheet) {
        k.gap(16);
        return k.paragraph("rating.no_criteria", p.say(book_text_key::criteria_empty), k.plain());
    }
    const rating_page r(p, *sheet);
    const book_app::rating_list& all = p.all.ratings(r.d);
    const int account = p.all.index().account(p.s().criteria.account);
    if (account >= 0)
        show_card(r, all, account);
    else
        show_rating_list(r, all);
}

void show_ratings_of(const page& p, int account) {
    ui::kit& k = p.k;
    const book::account& a = p.account(account);
    if (a.archived || p.all.sheets().all().empty()) return;
    ui::part_heading(k, "ratings.title", p.say(book_text_key::rating_own));
    k.open_group("ratings", ui::role::list, p.say(book_text_key::rating_own));
    for (const book_app::offered_sheet& sheet : p.all.sheets().all()) {
        const rating_page r(p, sheet);
        const book_app::rating_list& all = p.all.ratings(r.d);
        const int place = all.place_of(account);
        const std::string about = place < 0 ? p.say(book_text_key::rating_none) : words_of(r, all.rows[static_cast<std::size_t>(place)]);
        show_row_button(p, "rated." + r.sheet.id(), sheet.own ? sheet.own->name : r.d.title.in(p.s().lang), about, 0, 0, book_app::open_ratings{r.sheet.id(), a.id}, true);
        k.gap(8);
    }
    k.close_group();
}

}  // namespace jindan::book_ui
