#include "app/sheet_view.hpp"

#include <algorithm>

#include "app/words.hpp"
#include "core/completion.hpp"
#include "core/decimal.hpp"
#include "core/index.hpp"

namespace jindan::app {
namespace {

bool alike(const std::vector<double>& a, const std::vector<double>& b) {
    return std::equal(a.begin(), a.end(), b.begin(), b.end(), [](double x, double y) { return decimal::equal(x, y); });
}

}  // namespace

int criteria_index(const state& s) { return jindan::criteria_index(*s.about->sheet, find_setting(s.kept.sheets, s.about->id)); }

const criteria& criteria_of(const state& s) { return s.about->sheet->sets[at(criteria_index(s))]; }

std::vector<double> weights_of(const state& s) { return weights_as_set(*s.about, find_setting(s.kept.sheets, s.about->id)); }

int weight_set_of(const state& s) {
    const std::vector<double> now = weights_of(s);
    for (int i = -1; i < static_cast<int>(s.about->weight_sets.size()); ++i)
        if (alike(now, jindan::weights_of(*s.about, i))) return i;
    return -2;
}

tier_rule tiers_of(const state& s) { return tiers_as_set(criteria_of(s), find_setting(s.kept.sheets, s.about->id)); }

sheet_view view_of(const state& s) {
    sheet_view out;
    std::vector<account> all;
    for (const assessment& a : s.kept.assessments) {
        if (a.removed() || a.made_with.id != s.about->id) continue;
        out.accounts.push_back(&a);
        all.push_back({a.account, responses_of(*s.about, answers_of(a, *s.about))});
    }
    account_options how;
    how.set = criteria_index(s);
    how.weights = weights_of(s);
    how.tiers = tiers_of(s);
    out.all = compared(*s.about, all, how);
    return out;
}

std::vector<int> listed(const sheet_view& v) {
    std::vector<int> out = v.all.order;
    out.insert(out.end(), v.all.unranked.begin(), v.all.unranked.end());
    return out;
}

std::string ranking_name(const state& s) {
    const int score = criteria_of(s).rank_by;
    return score < 0 ? say(text_key::sheet_combined, s.lang) : s.about->scores[at(score)].name.in(s.lang);
}

// A score is rounded as its author says; nobody says it of a combined value.
std::string say_ranking(const state& s, double value) { return say_number(criteria_of(s).rank_by < 0 ? decimal::rounded(value, 1) : value); }

int missing_ratings(const state& s, const assessment& a) {
    const answers given = answers_of(a, *s.about);
    const bools asked = asked_items(*s.about, given);
    const criteria& set = criteria_of(s);
    const auto ranks = [&](int i) {
        return s.about->items[at(i)].kind != item_kind::number ||
               std::any_of(set.combine.begin(), set.combine.end(), [&](const combined& c) { return c.of == operand{operand::kind::answer, i, -1, 0}; });
    };
    return static_cast<int>(std::count_if(set.items.begin(), set.items.end(), [&](int i) { return asked[at(i)] && ranks(i) && !given[at(i)]; }));
}

std::string number_text(const state& s, std::string_view node, const std::optional<double>& kept) {
    if (const std::string* typed = s.typed_in(node)) return *typed;
    return kept ? decimal::to_text(*kept) : std::string();
}

std::string number_problem(const item& it, std::string_view text, std::string_view lang) {
    if (text.find_first_not_of(' ') == std::string_view::npos) return {};
    const auto x = typed_number(text);
    if (!x) return say(text_key::sheet_number_invalid, lang);
    if (!decimal::equal(decimal::rounded(*x, it.decimals), *x))
        return it.decimals == 0 ? say(text_key::sheet_number_whole, lang) : say(text_key::sheet_number_decimals, lang, {std::to_string(it.decimals)});
    const double least = it.least.value_or(1 - decimal::limit), most = it.most.value_or(decimal::limit - 1);
    const bool low = decimal::less(*x, least), high = decimal::less(most, *x);
    if (!low && !high) return {};
    if (it.least && it.most) return say(text_key::sheet_number_between, lang, {say_number(least), say_number(most)});
    return low ? say(text_key::sheet_number_from, lang, {say_number(least)}) : say(text_key::sheet_number_up_to, lang, {say_number(most)});
}

std::string say_number(double x) {
    const std::string text = decimal::to_text(x);
    const std::size_t dot = text.find('.');
    const std::string whole = grouped(static_cast<long long>(x));
    const bool lost_sign = x < 0 && whole[0] != '-';  // -0.5
    return (lost_sign ? "-" : "") + whole + (dot == std::string::npos ? "" : text.substr(dot));
}

const std::string* state::typed_in(std::string_view node) const {
    for (const auto& [id, text] : typed)
        if (id == node) return &text;
    return nullptr;
}

}  // namespace jindan::app
