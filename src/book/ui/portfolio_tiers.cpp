// The tiers: who is in each, what its accounts get, and the way to change that.
#include "book/ui/portfolio_plans.hpp"

#include "app/sheet_view.hpp"
#include "core/decimal.hpp"
#include "core/index.hpp"

namespace jindan::book_ui {
namespace {

constexpr int few = 10;  // rows that are shown at first

void show_tier(const plans_page& s, int place) {
    const page& p = s.f.p;
    ui::kit& k = p.k;
    const tier& t = s.tiers().tiers[at(place)];
    const account_group& group = s.f.v.result.tiers[at(place)];
    const int many = static_cast<int>(group.accounts.size());
    const bool last = at(place) + 1 == s.tiers().tiers.size();
    const std::string id = "tiers.t." + t.id, name = t.name.in(p.s().lang);
    k.open_group(id, ui::role::group, name);
    k.heading(id + ".title", name + " · " + app::say(text_key::sheet_tier_count, p.s().lang, {std::to_string(many)}), 3, {ui::text_size::body, true, k.colours.ink});
    std::string cut = last ? app::say(text_key::sheet_tier_rest, p.s().lang) : ui::cut_name(s.f.v.criteria_now(), s.tiers(), t, p.s().lang);
    if (t.hours > 0) cut += " · " + p.say(book_text_key::tiers_hours, {app::say_number(t.hours), app::say_number(group.hours)});
    k.paragraph(id + ".cut", cut, k.small());
    if (!t.treatment.empty()) k.gap(4), k.paragraph(id + ".treatment", t.treatment.in(p.s().lang), k.plain());
    k.gap(6);
    if (many == 0)
        k.paragraph(id + ".empty", app::say(text_key::sheet_tier_empty, p.s().lang), k.small());
    else
        show_some(p, {id + ".accounts", name, many, account_row_height(p)}, [&](int i) {
            const int row = group.accounts[at(i)];
            const account_result& r = s.f.v.result.accounts[at(row)];
            const std::string value = r.value ? app::say_number(decimal::rounded(*r.value, 1)) : "";
            show_account_row(p,
                             {"tiered." + p.account(s.f.v.account(row)).id, r.rank ? std::to_string(*r.rank) : "", s.account_name(row), value,
                              s.rank_name(r.rank) + (value.empty() ? "" : ", " + value), s.open(row)},
                             i + 1, many);
        });
    k.close_group();
    k.gap(16);
}

// Where an account has no rank, or its rank no tier.
void show_without(const plans_page& s) {
    const page& p = s.f.p;
    ui::kit& k = p.k;
    std::vector<int> rows;
    for (std::size_t row = 0; row < s.f.v.result.accounts.size(); ++row)
        if (!s.f.v.result.accounts[row].tier) rows.push_back(static_cast<int>(row));
    if (rows.empty()) return;
    const int many = static_cast<int>(rows.size());
    const std::string name = p.say(book_text_key::tiers_without, {std::to_string(many)});
    k.heading("tiers.without", name, 3, {ui::text_size::body, true, k.colours.ink});
    k.paragraph("tiers.without.text", p.say(book_text_key::tiers_without_text), k.small());
    k.gap(6);
    show_some(p, {"tiers.without.accounts", name, many, account_row_height(p)}, [&](int i) {
        const std::string& id = p.account(s.f.v.account(rows[at(i)])).id;
        show_account_row(p, {"tierless." + id, "", s.account_name(rows[at(i)]), "", "", way_to_rate(s.f, {rows[at(i)], book_app::unplaced::incomplete, 0})}, i + 1, many);
    });
    k.gap(16);
}

void show_way_to_edit(const plans_page& s) {
    const page& p = s.f.p;
    if (p.k.paper) return;
    const book::criteria_set* own = s.f.v.sheet->own;
    if (!own) p.k.paragraph("tiers.make_own.text", p.say(book_text_key::tiers_make_own_text), p.k.small()), p.k.gap(8);
    ui::button_spec edit{"tiers.edit", p.say(book_text_key::tiers_edit), own ? p.on(book_app::open_set{own->id}) : app::action(app::nothing{})};
    if (!own) edit = {"tiers.make_own", p.say(book_text_key::tiers_make_own), p.on(book_app::set_from{s.f.v.sheet->what->id, s.f.v.set})};
    ui::button_rows(p.k, {std::move(edit), {"tiers.criteria", p.say(book_text_key::tiers_criteria), p.on(book_app::open_set{""})}}, false);
}

}  // namespace

std::string plans_page::tier_name(const std::optional<int>& tier) const { return tier ? tiers().tiers[at(*tier)].name.in(f.p.s().lang) : f.p.say(book_text_key::weights_no_tier); }
std::string plans_page::rank_name(const std::optional<int>& rank) const {
    return rank ? app::say(text_key::sheet_rank_value, f.p.s().lang, {std::to_string(*rank)}) : f.p.say(book_text_key::weights_unranked);
}
std::string plans_page::hours(double x) const { return f.p.say(book_text_key::time_number, {app::say_number(decimal::rounded(x, 1))}); }
std::string plans_page::difference(double x) const { return f.p.say(book_text_key::time_number, {(decimal::less(0, x) ? "+" : "") + app::say_number(decimal::rounded(x, 1))}); }

void show_some(const page& p, const some_of& what, const std::function<void(int)>& row) {
    const bool whole = p.k.paper || p.s().criteria.whole == what.id;
    const int shown = whole ? what.many : std::min(few, what.many);
    show_long_list(p, {what.id, what.name, shown, what.height, 4}, row);
    if (what.many <= few || p.k.paper) return;
    p.k.gap(6);
    p.button(what.id + ".whole", whole ? p.say(book_text_key::tiers_some, {std::to_string(few)}) : p.say(book_text_key::tiers_whole, {std::to_string(what.many)}), ui::look::quiet,
             book_app::show_whole{what.id});
}

void show_tiers_of(const plans_page& s) {
    const page& p = s.f.p;
    ui::kit& k = p.k;
    ui::part_heading(k, "tiers.title", p.say(book_text_key::tiers_title));
    if (s.tiers().tiers.empty()) {
        k.paragraph("tiers.none", p.say(book_text_key::tiers_none), k.plain());
        k.gap(12);
        return show_way_to_edit(s);
    }
    if (s.f.v.result.order.empty()) k.paragraph("tiers.nobody", p.say(book_text_key::tiers_nobody), k.plain()), k.gap(12);
    if (s.f.v.result.tiers.size() == s.tiers().tiers.size())
        for (std::size_t i = 0; i < s.tiers().tiers.size(); ++i) show_tier(s, static_cast<int>(i));
    if (!s.f.v.result.order.empty()) show_without(s);
    show_way_to_edit(s);
}

// All three; an image of the portfolio has none of them.
void show_plans(const portfolio_page& f) {
    if (!f.v.sheet || f.p.around.picture) return;
    const plans_page s{f, f.p.all.plans()};
    show_tiers_of(s);
    show_weights_of(s);
    show_time_of(s);
}

}  // namespace jindan::book_ui
