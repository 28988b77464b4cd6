// Time: the hours that the tiers propose against those that are spent now and those that the reader has.
#include "book/ui/portfolio_plans.hpp"

#include <algorithm>

#include "app/sheet_view.hpp"
#include "core/decimal.hpp"
#include "core/index.hpp"

namespace jindan::book_ui {
namespace {

void show_own_hours(const page& p) {
    if (p.k.paper) return;
    const std::string hours = p.shown("settings.hours", p.s().kept.set.hours ? app::say_number(p.s().kept.set.hours) : "");
    const bool wrong = !book_app::hours_in(hours);
    page::field f{"settings.hours", p.say(book_text_key::time_hours), hours, p.say(book_text_key::time_hours_hint),
                  wrong ? p.say(book_text_key::time_hours_wrong, {app::say_number(book_app::set_limits::own_hours)}) : ""};
    f.numeric = true;
    p.write_in(f, book_app::write_hours{""}, {p.k.left, p.k.y, std::min(p.k.width, 320.0f), 0});
    p.k.y += page::field_height;
    p.explain(f.id, f.problem);
    p.k.gap(12);
}

// What is proposed against what the reader has.
void show_sum(const plans_page& s) {
    const page& p = s.f.p;
    const book::time_budget& t = s.plans.time;
    std::string text = p.say(book_text_key::time_proposed, {app::say_number(decimal::rounded(t.proposed, 1))});
    if (!t.used) {
        text += " " + p.say(book_text_key::time_unsaid);
    } else {
        const std::string have = app::say_number(t.hours), percent = app::say_percent(*t.used), left = app::say_number(decimal::rounded(std::max(*t.left, -*t.left), 1));
        text += " " + (decimal::equal(*t.left, 0) ? p.say(book_text_key::time_even, {have})
                                                  : p.say(*t.left > 0 ? book_text_key::time_used : book_text_key::time_over, {have, percent, left}));
    }
    p.k.paragraph("time.sum", text, p.k.plain());
}

// A number of hours with a bar as long as it is.
void show_bar(const plans_page& s, const std::string& id, const std::string& text, const std::optional<double>& x, double most, ui::colour ink) {
    ui::kit& k = s.f.p.k;
    const float words = std::min(176.0f, k.width * 0.5f), line = ui::text_size::small * 1.5f;
    k.paragraph_at(id, text, {ui::text_size::small, false, k.colours.ink}, {k.left, k.y, words, 0});
    const float room = k.width - words - 8;
    if (x && *x > 0) k.fill({k.left + words + 8, k.y + (line - 10) / 2, std::max(2.0f, room * static_cast<float>(*x / most)), 10}, ink, 3);
    k.y += line + 2;
}

// What the reader says of a tier of their own criteria.
void show_hours_now(const plans_page& s, const book::criteria_set& own, const book::tier_setting& t, const std::string& called) {
    const page& p = s.f.p;
    const std::string id = book_app::set_field(book_app::set_part::tier_now, t.id), hours = p.shown(id, t.now ? app::say_number(*t.now) : "");
    page::field f{id,
                  p.say(book_text_key::time_tier_hours),
                  hours,
                  "",
                  book_app::hours_in(hours) ? "" : p.say(book_text_key::time_hours_wrong, {app::say_number(book_app::set_limits::own_hours)}),
                  p.say(book_text_key::time_tier_hours_of, {called}),
                  true};
    p.k.y += 4;
    p.write_in(f, book_app::write_set{own.id, book_app::set_part::tier_now, t.id, "", ""}, {p.k.left, p.k.y, std::min(p.k.width, 320.0f), 0});
    p.k.y += page::field_height;
    p.explain(id, f.problem);
}

void show_tier_time(const plans_page& s, const std::string& id, const std::string& name, const book::tier_time& t, double most, const book::tier_setting* own = nullptr) {
    const page& p = s.f.p;
    ui::kit& k = p.k;
    k.open_group(id, ui::role::item, "");
    k.paragraph(id + ".name", name + " · " + app::say(text_key::sheet_tier_count, p.s().lang, {std::to_string(t.accounts)}), {ui::text_size::body, true, k.colours.ink});
    k.y += 2;
    show_bar(s, id + ".proposed", p.say(book_text_key::time_tier_proposed, {s.hours(t.proposed)}), t.proposed, most, k.colours.accent);
    show_bar(s, id + ".now", t.now ? p.say(book_text_key::time_tier_now, {s.hours(*t.now)}) : p.say(book_text_key::time_tier_unknown), t.now, most, k.colours.muted);
    if (t.difference) {
        const double difference = decimal::rounded(t.proposed, 1) - decimal::rounded(*t.now, 1);  // of what is read above it
        const bool same = decimal::equal(difference, 0);
        k.paragraph(id + ".difference", same ? p.say(book_text_key::time_tier_same) : p.say(book_text_key::time_tier_difference, {s.difference(difference)}), k.small());
    }
    if (own && !k.paper) show_hours_now(s, *s.f.v.sheet->own, *own, name);
    k.close_group();
    k.gap(12);
}

// What stands in the accounts' own answers.
void show_accounts_time(const plans_page& s) {
    const page& p = s.f.p;
    ui::kit& k = p.k;
    const int many = static_cast<int>(s.plans.by_change.size());
    if (many == 0) return;
    k.heading("time.accounts.title", p.say(book_text_key::time_accounts), 3, {ui::text_size::body, true, k.colours.ink});
    k.gap(6);
    show_some(p, {"time.accounts", p.say(book_text_key::time_accounts), many, account_row_height(p)}, [&](int i) {
        const int row = s.plans.by_change[at(i)];
        const double now = *s.plans.spent[at(row)], proposed = s.tiers().tiers[at(*s.f.v.result.accounts[at(row)].tier)].hours;
        const std::string about = p.say(book_text_key::time_account, {s.hours(now), s.hours(proposed), s.difference(decimal::rounded(proposed, 1) - decimal::rounded(now, 1))});
        show_account_row(p, {"timed." + p.account(s.f.v.account(row)).id, "", s.account_name(row), about, about, s.open(row)}, i + 1, many);
    });
}

}  // namespace

void show_time_of(const plans_page& s) {
    if (s.tiers().tiers.empty()) return;
    const page& p = s.f.p;
    ui::kit& k = p.k;
    const book::time_budget& t = s.plans.time;
    ui::part_heading(k, "time.title", p.say(book_text_key::time_title));
    show_own_hours(p);
    if (s.f.v.result.order.empty()) return k.paragraph("time.nobody", p.say(book_text_key::tiers_nobody), k.plain());
    show_sum(s);
    k.gap(4);
    if (s.plans.hours_item >= 0)
        k.paragraph("time.basis", p.say(book_text_key::time_asked, {s.f.v.sheet->what->items[at(s.plans.hours_item)].statement.in(p.s().lang)}), k.small());
    k.gap(12);
    double most = t.without_tier.now.value_or(0);
    for (const book::tier_time& one : t.tiers) most = std::max({most, one.proposed, one.now.value_or(0)});
    k.open_group("time.tiers", ui::role::list, p.say(book_text_key::time_title));
    const book::criteria_set* own = s.f.v.sheet->own;
    if (own && own->tiers.size() != t.tiers.size()) own = nullptr;
    for (std::size_t i = 0; i < t.tiers.size(); ++i)
        show_tier_time(s, "time.t." + s.tiers().tiers[i].id, s.tiers().tiers[i].name.in(p.s().lang), t.tiers[i], most, own ? &own->tiers[i] : nullptr);
    if (t.without_tier.accounts) show_tier_time(s, "time.without", p.say(book_text_key::weights_no_tier), t.without_tier, most);
    k.close_group();
    show_accounts_time(s);
}

}  // namespace jindan::book_ui
