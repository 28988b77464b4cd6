// Which numbers a score can come to, as if every answer came by itself. There may be some that nobody scores, but no others.
#include <algorithm>
#include <cmath>

#include "core/decimal.hpp"
#include "core/index.hpp"
#include "core/ranges.hpp"
#include "core/review_parts.hpp"

namespace jindan {
namespace {

constexpr std::size_t most_numbers = 4'000;  // beyond this, scores leave no gaps that anybody would see

possible_numbers tidy(numbers all) {
    std::sort(all.begin(), all.end());
    all.erase(std::unique(all.begin(), all.end(), [](double a, double b) { return decimal::equal(a, b); }), all.end());
    return all.size() > most_numbers ? std::nullopt : possible_numbers(std::move(all));
}

}  // namespace

template <typename Operation>
possible_numbers number_sets::combined(const possible_numbers& a, const possible_numbers& b, const Operation& one) {
    if (!a || !b || a->size() * b->size() > work_) return {};
    work_ -= a->size() * b->size();
    numbers out;
    for (const double x : *a)
        for (const double y : *b)
            if (const double z = one(x, y); std::fabs(z) < decimal::limit) out.push_back(z);
    return tidy(std::move(out));
}

template <typename Change>
possible_numbers number_sets::changed(possible_numbers all, const Change& change) {
    if (!all) return {};
    for (double& x : *all) x = change(x);
    return tidy(std::move(*all));
}

possible_numbers number_sets::with(possible_numbers all, double one) {
    if (all) all->push_back(one);
    return all ? tidy(std::move(*all)) : all;
}

possible_numbers number_sets::steps(double from, double to, double step) {
    if (!((to - from) / step < static_cast<double>(most_numbers))) return {};
    numbers out;
    for (double i = 0; decimal::at_most(from + i * step, to); ++i) out.push_back(from + i * step);
    return out;
}

possible_numbers number_sets::of_answer(const item& it) {
    switch (it.kind) {
        case item_kind::likert: return steps(d_.scales[at(it.scale)].lowest(), d_.scales[at(it.scale)].highest(), 1);
        case item_kind::yes_no: return numbers{0, 1};
        case item_kind::number: return it.least && it.most ? steps(*it.least, *it.most, std::pow(10, -it.decimals)) : std::nullopt;
        case item_kind::choice:
        case item_kind::pair: return steps(0, static_cast<double>(it.options.size()) - 1, 1);
        case item_kind::several:
        case item_kind::points:
        case item_kind::ranking:
        case item_kind::text: break;
    }
    return {};
}

possible_numbers number_sets::of_item(const item& it) {
    possible_numbers out = of_answer(it);
    if (it.kind == item_kind::several) {
        out = numbers{0};
        for (const option& o : it.options) out = combined(out, numbers{0, o.score.value_or(1)}, [](double x, double y) { return x + y; });
    } else if (it.kind == item_kind::choice || it.kind == item_kind::pair) {
        numbers scores;
        for (const option& o : it.options)
            if (o.score) scores.push_back(*o.score);
        out = tidy(std::move(scores));
    }
    numbers listed;
    for (const auto& [answer, score] : it.recode) listed.push_back(score);
    for (const bin_set& set : it.bins)
        for (const bin& b : set.bins) listed.push_back(b.score);
    if (!listed.empty()) out = tidy(std::move(listed));
    out = changed(std::move(out), [&](double x) { return (it.reverse ? it.mirror - x : x) * it.times + it.plus; });
    return it.score_not_asked ? with(std::move(out), *it.score_not_asked) : out;
}

possible_numbers number_sets::of(const operand& o) {
    switch (o.of) {
        case operand::kind::number: return numbers{o.value};
        case operand::kind::item: return of_item(d_.items[at(o.index)]);
        case operand::kind::answer: return of_answer(d_.items[at(o.index)]);
        case operand::kind::part: {
            const item& it = d_.items[at(o.index)];
            if (it.kind == item_kind::points) return {};
            return it.kind == item_kind::ranking ? steps(1, static_cast<double>(it.options.size()), 1) : numbers{0, 1};
        }
        case operand::kind::score: return sets_[at(o.index)];
        case operand::kind::weight: return {};
        case operand::kind::tally: return steps(0, d_.tallied[static_cast<std::size_t>(o.value)].most, 1);
    }
    return {};
}

possible_numbers number_sets::of(const expression& e, const missing_rule& missing) {
    using kind = expression::kind;
    if (e.is == kind::leaf) {
        const bool filled = missing.is == missing_rule::kind::fill && e.value.of != operand::kind::number;
        return filled ? with(of(e.value), missing.with) : of(e.value);
    }
    possible_numbers out = of(e.of[0], missing);
    if (e.is == kind::absolute) return changed(std::move(out), [](double x) { return std::fabs(x); });
    if (e.is == kind::root) return changed(std::move(out), [](double x) { return std::sqrt(std::max(0.0, x)); });
    if (e.is == kind::logarithm) return {};
    for (std::size_t i = 1; out && i < e.of.size(); ++i) {
        const possible_numbers next = of(e.of[i], missing);
        if (e.is == kind::choose) {
            if (!next) return {};
            out->insert(out->end(), next->begin(), next->end());
            out = tidy(std::move(*out));
            continue;
        }
        out = combined(out, next, [&](double x, double y) {
            switch (e.is) {
                case kind::add: return x + y;
                case kind::subtract: return x - y;
                case kind::multiply: return x * y;
                case kind::divide: return decimal::equal(y, 0) ? unbounded : x / y;
                case kind::lowest: return std::min(x, y);
                default: return std::max(x, y);
            }
        });
    }
    return out;
}

// What a term brings before its weight.
possible_numbers number_sets::of(const score& s, const term& t) {
    if (s.kind == score_kind::tally) return steps(0, most_carried(d_.items[at(t.of.index)], s.tally), 1);
    const auto filled = [&](const operand& o) {
        possible_numbers out = of(o);
        return s.missing.is == missing_rule::kind::fill && o.of != operand::kind::number ? with(std::move(out), s.missing.with) : out;
    };
    if (s.kind == score_kind::count) return numbers{0, 1};
    if (t.minus) return combined(filled(t.of), filled(*t.minus), [](double x, double y) { return x - y; });
    return filled(t.of);
}

possible_numbers number_sets::raw(const score& s) {
    if (s.kind == score_kind::formula) return of(s.formula, s.missing);
    const bool product = s.kind == score_kind::product, first = s.kind == score_kind::first, leaves = leaves_out(s);
    if (s.missing.is == missing_rule::kind::prorate) return {};
    possible_numbers out = first ? numbers() : numbers{product ? 1.0 : 0.0};
    double weights = 0;
    for (const term& t : s.terms) {
        possible_numbers one = of(s, t);
        if (first) {
            if (!one || out->size() > 10 * most_numbers) return {};
            out->insert(out->end(), one->begin(), one->end());
            continue;
        }
        const bool drops = t.drops || leaves;
        if (t.weight.of != operand::kind::number || (drops && averages(s))) return {};
        weights += t.weight.value;
        one = changed(std::move(one), [&](double x) { return x * t.weight.value; });
        if (drops) one = with(std::move(one), product ? 1 : 0);
        out = combined(out, one, [&](double x, double y) { return product ? x * y : x + y; });
        if (!out) return {};
    }
    if (first) return tidy(std::move(*out));
    if (!averages(s)) return out;
    return decimal::equal(weights, 0) ? std::nullopt : changed(std::move(out), [&](double x) { return x / weights; });
}

possible_numbers number_sets::of(const score& s) {
    double from = 0, by = 1, low = 0;
    if (s.rescale_to) {
        const bool whole = std::none_of(s.terms.begin(), s.terms.end(), [](const term& t) { return t.drops; }) && !leaves_out(s);
        if (!s.rescale_from && (!whole || s.missing.is == missing_rule::kind::fill || s.kind == score_kind::first)) return {};
        const span wide = s.rescale_from ? span{s.rescale_from->from.at, s.rescale_from->to.at} : s.raw;
        from = wide.from, low = s.rescale_to->from.at, by = (s.rescale_to->to.at - low) / (wide.to - wide.from);
    }
    return changed(raw(s), [&](double x) {
        x = (low + (x - from) * by) * s.times + s.plus;
        if (s.decimals) x = decimal::rounded(x, *s.decimals);
        if (s.at_least) x = std::max(x, *s.at_least);
        return s.at_most ? std::min(x, *s.at_most) : x;
    });
}

number_sets::number_sets(const diagnostic& d) : d_(d), sets_(d.scores.size()) {
    for (const int step : d.order)
        if (step < 0) sets_[at(-1 - step)] = of(d.scores[at(-1 - step)]);
}

}  // namespace jindan
