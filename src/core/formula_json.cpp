// Intervals, operands and formulas as they stand in a file.
#include "core/decimal.hpp"
#include "core/diagnostic_parts.hpp"
#include "core/index.hpp"

namespace jindan {
namespace {

struct operation {
    std::string_view name;
    expression::kind is;
    std::size_t fewest, most;
};
constexpr operation operations[] = {
    {"add", expression::kind::add, 1, 1'000},       {"subtract", expression::kind::subtract, 2, 2}, {"multiply", expression::kind::multiply, 1, 1'000},
    {"divide", expression::kind::divide, 2, 2},     {"lowest", expression::kind::lowest, 1, 1'000}, {"highest", expression::kind::highest, 1, 1'000},
    {"absolute", expression::kind::absolute, 1, 1}, {"root", expression::kind::root, 1, 1},         {"logarithm", expression::kind::logarithm, 1, 1},
};

void no_others(fields& f) { f.no_others({"add", "subtract", "multiply", "divide", "lowest", "highest", "absolute", "root", "logarithm", "if", "then", "else", "answer", "tally"}); }

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
    if (r.is(json::kind::object)) return read_answer(r);
    if (r.is(json::kind::text)) return read_named(r);
    const auto x = r.number();
    return x ? std::optional<operand>(constant(*x)) : std::nullopt;
}

// {"answer": item} or {"tally": name}
std::optional<operand> diagnostic_parts::read_answer(const reader& r) {
    fields f(r);
    std::optional<operand> out;
    if (const auto v = f.may("answer")) {
        const int i = refer_item(*v);
        const item_kind kind = i < 0 ? item_kind::likert : d.items[at(i)].kind;
        if (kind == item_kind::several || kind == item_kind::points || kind == item_kind::ranking || kind == item_kind::text)
            wrong_item(*v, i);
        else if (i >= 0)
            out = lean(*v, {operand::kind::answer, i, -1, 0});
    } else if (const auto t = f.may("tally")) {
        const int i = refer(*t, tallies);
        if (i >= 0) out = lean(*t, {operand::kind::tally, -1, -1, static_cast<double>(i)});
    } else {
        r.report(problem_code::missing_field, "answer");
    }
    f.no_others({"tally"});
    return out;
}

// An item, an item's option behind a dot, a score or a weight.
std::optional<operand> diagnostic_parts::read_named(const reader& r) {
    const auto name = r.text(200);
    if (!name) return {};
    const auto wrong = [&](problem_code code) {
        r.report(code, *name);
        return std::optional<operand>();
    };
    const std::size_t dot = name->find('.');
    const auto known = numbers.find(name->substr(0, dot));
    if (known == numbers.end()) return wrong(problem_code::unknown_id);
    const int index = known->second;
    if (index >= score_base) {
        const bool weight = index >= weight_base;
        if (dot != std::string::npos) return wrong(problem_code::unknown_id);
        if (!weight && !may_lean_on(index - score_base, r)) return {};
        return lean(r, weight ? operand{operand::kind::weight, index - weight_base, -1, 0} : operand{operand::kind::score, index - score_base, -1, 0});
    }
    const item& it = d.items[at(index)];
    if (dot == std::string::npos) return it.scored ? lean(r, item_score(index)) : wrong(problem_code::no_score);
    const int option = option_at(it, std::string_view(*name).substr(dot + 1));
    if (option < 0) return sure(item_score(index)) ? wrong(problem_code::unknown_id) : std::nullopt;
    return lean(r, {operand::kind::part, index, option, 0});
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
            no_others(f);
            return out;
        }
        if (const auto when = f.may("if")) {
            out.is = expression::kind::choose;
            out.when = read_condition(*when);
            for (const char* name : {"then", "else"}) {
                const auto v = f.need(name);
                out.of.push_back(v ? read_expression(*v) : expression());
            }
            no_others(f);
            return out;
        }
    }
    if (const auto o = read_operand(r)) out.value = *o;
    return out;
}

}  // namespace jindan
