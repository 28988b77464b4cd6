// What can be chosen, and the scales that choices make.
#include <algorithm>
#include <cmath>

#include "author/survey.hpp"
#include "core/decimal.hpp"

namespace jindan::author {
namespace {

constexpr std::size_t most_scales = 200;
constexpr int widest_value = 1'000, most_points = 101;
constexpr std::size_t most_rates = 20;  // SurveyJS shows no more

std::string option_id(const std::vector<choice>& among, const literal& value) {
    const std::string text = text_of(value);
    std::string base = value.is == literal::kind::number ? "v" + text : slug(text).value_or("o" + std::to_string(among.size() + 1));
    std::replace(base.begin(), base.end(), '.', '-');
    if (base.front() < 'a' || base.front() > 'z') base = "v" + base;
    std::string id = base;
    const auto taken = [&] { return std::any_of(among.begin(), among.end(), [&](const choice& c) { return c.id == id; }); };
    for (int n = 2; taken(); ++n) id = base + "-" + std::to_string(n);
    return id;
}

// Do they rise by one from the first to the last?
bool is_scale(const std::vector<choice>& choices) {
    for (std::size_t i = 0; i < choices.size(); ++i) {
        const auto x = choices[i].score;
        if (!x || *x != std::floor(*x) || std::fabs(*x) > widest_value || *x != *choices[0].score + static_cast<double>(i)) return false;
    }
    return choices.size() >= 2 && static_cast<int>(choices.size()) <= most_points;
}

// Labels that are only the number say nothing.
bool says_more(const localized& label, const literal& value) {
    return std::any_of(label.texts.begin(), label.texts.end(), [&](const auto& t) { return t.second != text_of(value); });
}

void add_behind(localized& label, const localized& more) {
    if (more.empty()) return;
    for (std::size_t i = 0; i < label.texts.size(); ++i) label.texts[i].second += " – " + more.texts[i].second;
}

int scale_with(survey& s, made_scale wanted) {
    for (std::size_t i = 0; i < s.scales.size(); ++i)
        if (s.scales[i].from == wanted.from && s.scales[i].to == wanted.to && s.scales[i].labels == wanted.labels) return static_cast<int>(i);
    if (s.scales.size() == most_scales) return -1;
    wanted.id = s.scale_ids.make("from " + std::to_string(wanted.from) + " to " + std::to_string(wanted.to), "scale");
    s.scales.push_back(std::move(wanted));
    return static_cast<int>(s.scales.size()) - 1;
}

}  // namespace

void add_choice(survey& s, std::vector<choice>& to, literal value, localized label) {
    if (value.is == literal::kind::nothing || std::any_of(to.begin(), to.end(), [&](const choice& c) { return same(c.value, value); })) return;
    if (label.empty()) label = plain_text(s, text_of(value));
    choice out{std::move(value), {}, std::move(label), {}};
    out.score = number_of(out.value);
    out.id = option_id(to, out.value);
    to.push_back(std::move(out));
}

std::vector<choice> read_choices(survey& s, const std::optional<json::value>& list) {
    std::vector<choice> out;
    if (!list || list->kind() != json::kind::list) return out;
    for (const json::value& one : list->elements()) {
        const bool whole = one.kind() == json::kind::object;
        const object each(one);
        const auto value = whole ? each.at("value") : std::optional(one);
        if (whole) report_others(s, one, "choice");
        if (!value) continue;
        const auto text = each.at("text");
        const std::size_t before = out.size();
        if (out.size() < 201) add_choice(s, out, literal_of(*value), has_text(text) ? text_of(s, *text) : localized());
        if (out.size() > before && has_text(each.at("imageLink"))) s.left.add(left_code::pictures, *list);
    }
    return out;
}

void rate(survey& s, made_item& it, std::vector<choice> choices, const localized& low, const localized& high) {
    it.rates = std::any_of(choices.begin(), choices.end(), [](const choice& c) { return c.score.has_value(); });
    if (is_scale(choices)) {
        made_scale wanted{{}, static_cast<int>(*choices.front().score), static_cast<int>(*choices.back().score), {}};
        for (const choice& c : choices) {
            const bool first = &c == &choices.front(), last = &c == &choices.back();
            const localized& end = first ? low : last ? high : localized();
            if (says_more(c.label, c.value))
                wanted.labels.emplace_back(static_cast<int>(*c.score), c.label);
            else if (!end.empty())
                wanted.labels.emplace_back(static_cast<int>(*c.score), end);
        }
        it.scale = scale_with(s, std::move(wanted));
        if (it.scale >= 0) {
            it.kind = item_kind::likert;
            return;
        }
    }
    if (!choices.empty()) add_behind(choices.front().label, low), add_behind(choices.back().label, high);
    it.kind = item_kind::choice;
    it.options = std::move(choices);
}

// The values of a rating, as SurveyJS makes them of the lowest, the highest, the step and how many there are.
std::vector<choice> rates(survey& s, const json::value& where, const object& of) {
    const auto given = of.at("rateValues");
    const auto generated = of.at("autoGenerate");
    const bool generates = generated && generated->kind() == json::kind::boolean && generated->truth();
    if (given && !generates) {
        std::vector<choice> out = read_choices(s, given);
        if (!out.empty()) return out;
    }
    const auto number = [&](std::string_view name) -> std::optional<double> {
        const auto v = of.at(name);
        return v ? number_of(literal_of(*v)) : std::nullopt;
    };
    const auto low = number("rateMin"), high = number("rateMax"), count = number("rateCount");
    const double step = number("rateStep").value_or(1) > 0 ? number("rateStep").value_or(1) : 1;
    double from = low.value_or(1), to = high.value_or(5);
    if (count && *count >= 2 && low && !high) to = from + (*count - 1) * step;
    if (count && *count >= 2 && high && !low) from = to - (*count - 1) * step;
    if (!decimal::less(from, to)) {
        s.left.add(left_code::number_range, high ? *of.at("rateMax") : where);
        from = 1, to = 5;
    }
    std::vector<choice> out;
    for (std::size_t i = 0; i < most_rates && decimal::at_most(from + static_cast<double>(i) * step, to); ++i)
        add_choice(s, out, number_literal(decimal::rounded(from + static_cast<double>(i) * step, 9)), {});
    return out;
}

}  // namespace jindan::author
