// Numbers, intervals, operands, conditions and formulas as they stand in a file.
#include <algorithm>
#include <array>

#include "core/decimal.hpp"
#include "core/diagnostic_parts.hpp"

namespace jindan {
namespace {

std::size_t at(int index) { return static_cast<std::size_t>(index); }

int option_at(const item& it, std::string_view id) {
    for (std::size_t i = 0; i < it.options.size(); ++i)
        if (it.options[i].id == id) return static_cast<int>(i);
    return -1;
}

struct operation {
    std::string_view name;
    expression::kind is;
    std::size_t fewest, most;
};
constexpr operation operations[] = {
    {"add", expression::kind::add, 1, 1'000},       {"subtract", expression::kind::subtract, 2, 2},
    {"multiply", expression::kind::multiply, 1, 1'000}, {"divide", expression::kind::divide, 2, 2},
    {"lowest", expression::kind::lowest, 1, 1'000}, {"highest", expression::kind::highest, 1, 1'000},
    {"absolute", expression::kind::absolute, 1, 1}, {"root", expression::kind::root, 1, 1},
    {"logarithm", expression::kind::logarithm, 1, 1},
};

// Reads a comparison's right side into `out.range`.
struct comparison {
    std::string_view name;
    bool low, high, open;
};
constexpr comparison comparisons[] = {
    {"eq", true, true, false}, {"ge", true, false, false}, {"gt", true, false, true},
    {"le", false, true, false}, {"lt", false, true, true},
};

condition chosen(int item, int option) {
    condition c;
    c.is = condition::kind::chosen;
    c.index = item;
    c.option = option;
    return c;
}

}  // namespace

placed_range diagnostic_parts::read_interval(fields& f, const reader& r) const {
    placed_range out{{}, r, {}, {}};
    const auto read_edge = [&](edge& e, std::optional<reader>& place, std::string_view closed, std::string_view open) {
        const auto a = f.may(closed), b = f.may(open);
        if (a && b) b->report(problem_code::two_edges, std::string(closed));
        place = a ? a : b;
        if (!place) return;
        if (const auto x = place->number()) e = {*x, true, !a};
    };
    read_edge(out.range.from, out.from, "from", "above");
    read_edge(out.range.to, out.to, "to", "below");
    const edge &from = out.range.from, &to = out.range.to;
    if (from.given && to.given && (from.open || to.open ? decimal::at_most(to.at, from.at) : decimal::less(to.at, from.at))) {
        out.to->report(problem_code::empty_range, decimal::to_text(from.at));
        out.range = {};
    }
    return out;
}

std::optional<operand> diagnostic_parts::read_operand(const reader& r) {
    const auto found = [&](operand o) {
        if (referred) referred->push_back(o);
        return std::optional<operand>(o);
    };
    const auto wrong = [](const reader& where, problem_code code, std::string detail) {
        where.report(code, std::move(detail));
        return std::optional<operand>();
    };
    if (r.is(json::kind::integer) || r.is(json::kind::real)) {
        const auto x = r.number();
        return x ? std::optional<operand>(constant(*x)) : std::nullopt;
    }
    if (r.is(json::kind::object)) {
        fields f(r);
        std::optional<operand> out;
        if (const auto v = f.may("answer")) {
            const int i = refer(*v, numbers);
            if (i >= score_base)
                wrong(*v, problem_code::unknown_id, *v->id());
            else if (i >= 0)
                out = found({operand::kind::answer, i, -1, 0});
        } else if (const auto t = f.may("tally")) {
            const int i = refer(*t, tallies);
            if (i >= 0) out = found({operand::kind::tally, -1, -1, static_cast<double>(i)});
        } else {
            r.report(problem_code::missing_field, "answer");
        }
        f.no_others();
        return out;
    }
    const auto name = r.text(200);
    if (!name) return {};
    const std::size_t dot = name->find('.');
    const auto known = numbers.find(name->substr(0, dot));
    if (known == numbers.end()) return wrong(r, problem_code::unknown_id, *name);
    if (known->second >= weight_base)
        return dot == std::string::npos ? found({operand::kind::weight, known->second - weight_base, -1, 0}) : wrong(r, problem_code::unknown_id, *name);
    if (known->second >= score_base) {
        const int s = known->second - score_base;
        if (dot != std::string::npos) return wrong(r, problem_code::unknown_id, *name);
        if (s == 0) read_headline(*this);
        if (s == 0 ? !headline_known : s >= readable_scores) return wrong(r, problem_code::later_reference, *name);
        return found({operand::kind::score, s, -1, 0});
    }
    const item& it = d.items[at(known->second)];
    if (dot == std::string::npos) {
        if (!it.scored) return wrong(r, problem_code::no_score, *name);
        return found(item_score(known->second));
    }
    const int option = option_at(it, std::string_view(*name).substr(dot + 1));
    if (option < 0) return wrong(r, problem_code::unknown_id, *name);
    return found({operand::kind::part, known->second, option, 0});
}

condition diagnostic_parts::read_condition(const reader& r) {
    condition out;
    fields f(r);
    if (!f.whole()) return out;
    const auto group = [&](const reader& v, condition::kind is) {
        out.is = is;
        for (const reader& one : v.list(1, 1'000)) out.of.push_back(read_condition(one));
    };
    // An item whose answer has options, and the one that is meant.
    const auto option_of = [&](const reader& v, int index) {
        const item& it = d.items[at(index)];
        std::string id;
        if (v.is(json::kind::boolean))
            id = v.truth().value_or(false) ? "yes" : "no";
        else if (const auto t = v.text(64))
            id = *t;
        const int option = option_at(it, id);
        if (option < 0 && !id.empty()) v.report(problem_code::unknown_id, id);
        return option;
    };
    const auto item_named = [&](const reader& v) {
        const int i = refer(v, numbers);
        if (i >= score_base) v.report(problem_code::unknown_id, *v.id());
        if (i >= 0 && i < score_base && referred) referred->push_back({operand::kind::answer, i, -1, 0});
        return i < score_base ? i : -1;
    };
    if (const auto all = f.may("all")) {
        group(*all, condition::kind::all);
    } else if (const auto any = f.may("any")) {
        group(*any, condition::kind::any);
    } else if (const auto no = f.may("not")) {
        out.is = condition::kind::none;
        out.of.push_back(read_condition(*no));
    } else if (const auto answered = f.may("answered")) {
        out.is = condition::kind::answered;
        out.index = item_named(*answered);
    } else if (const auto na = f.may("not_applicable")) {
        out.is = condition::kind::not_applicable;
        out.index = item_named(*na);
    } else if (const auto of_score = f.may("score")) {
        const auto o = read_operand(*of_score);
        out.is = condition::kind::band;
        out.index = o ? o->index : -1;
        if (o && o->of != operand::kind::score) of_score->report(problem_code::unknown_id, *of_score->text(200)), out.index = -1;
        const auto set = f.may("set"), wanted = f.need("band");
        if (out.index >= 0) {
            const score& s = d.scores[at(out.index)];
            if (set) {
                const auto id = set->id();
                int found = id && *id == "level" ? 0 : -1;
                for (std::size_t i = 0; id && i < s.band_sets.size(); ++i)
                    if (s.band_sets[i].id == *id) found = static_cast<int>(i) + 1;
                if (id && found < 0) set->report(problem_code::unknown_id, *id);
                out.set = std::max(0, found);
            }
            const std::vector<band>& bands = out.set ? s.band_sets[at(out.set) - 1].bands : s.bands;
            const auto id = wanted ? wanted->id() : std::nullopt;
            for (std::size_t i = 0; id && i < bands.size(); ++i)
                if (bands[i].id == *id) out.option = static_cast<int>(i);
            if (id && out.option < 0) wanted->report(problem_code::unknown_id, *id);
        }
    } else {
        const auto by_answer = f.may("answer");
        const auto subject = by_answer ? by_answer : f.need("value");
        const int item = by_answer ? item_named(*by_answer) : -1;
        if (by_answer && item >= 0 && !d.items[at(item)].options.empty()) {
            const auto eq = f.may("eq"), ne = f.may("ne"), has = f.may("has");
            const auto& v = eq ? eq : ne ? ne : has;
            if (!v) {
                r.report(problem_code::missing_field, "eq");
            } else if (ne) {
                condition answered;
                answered.is = condition::kind::answered;
                answered.index = item;
                condition other;
                other.is = condition::kind::none;
                other.of.push_back(chosen(item, option_of(*v, item)));
                out.is = condition::kind::all;
                out.of = {answered, other};
            } else {
                out = chosen(item, option_of(*v, item));
            }
        } else {
            if (by_answer && item >= 0)
                out.subject = {operand::kind::answer, item, -1, 0};
            else if (!by_answer && subject)
                if (const auto o = read_operand(*subject)) out.subject = *o;
            out.is = condition::kind::within;
            bool any_comparison = false;
            if (const auto ne = f.may("ne")) {
                any_comparison = true;
                out.is = condition::kind::differs;
                if (const auto x = ne->number()) out.range.from = {*x, true, false};
            }
            for (const comparison& c : comparisons) {
                const auto v = f.may(c.name);
                if (!v) continue;
                any_comparison = true;
                const auto x = v->number();
                if (x && c.low) out.range.from = {*x, true, c.open};
                if (x && c.high) out.range.to = {*x, true, c.open};
            }
            if (subject && !any_comparison) r.report(problem_code::missing_field, "eq");
        }
    }
    f.no_others();
    return out;
}

expression diagnostic_parts::read_expression(const reader& r) {
    expression out;
    if (r.is(json::kind::object)) {
        fields f(r);
        for (const operation& o : operations) {
            const auto v = f.may(o.name);
            if (!v) continue;
            out.is = o.is;
            if (o.most == 1)
                out.of.push_back(read_expression(*v));
            else
                for (const reader& one : v->list(o.fewest, o.most)) out.of.push_back(read_expression(one));
            if (out.of.size() < o.fewest) out = {};
            f.no_others();
            return out;
        }
        if (const auto when = f.may("if")) {
            out.is = expression::kind::choose;
            out.when = read_condition(*when);
            for (const char* name : {"then", "else"}) {
                const auto v = f.need(name);
                out.of.push_back(v ? read_expression(*v) : expression());
            }
            f.no_others();
            return out;
        }
    }
    if (const auto o = read_operand(r)) out.value = *o;
    return out;
}

}  // namespace jindan
