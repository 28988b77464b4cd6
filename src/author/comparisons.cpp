// Of a question with options each option is tried with what SurveyJS would make of it, so that any comparison comes out as the options
// that it holds for.
#include "author/comparisons.hpp"

#include <algorithm>

#include "core/json_text.hpp"

namespace jindan::author {
namespace {

const made_item& item_at(const survey& s, int item) { return s.items[static_cast<std::size_t>(item)]; }

// What SurveyJS makes of one value held against another, or nothing where that is not known here.
std::optional<bool> compared(std::string_view op, const literal& left, const expr& right) {
    const bool list = right.is == expr::kind::list, nothing = left.is == literal::kind::nothing;
    const literal& r = right.literal;
    const auto same_as_one = [&] { return std::any_of(right.of.begin(), right.of.end(), [&](const expr& e) { return same(left, e.literal); }); };
    const auto holds_all = [&] { return std::all_of(right.of.begin(), right.of.end(), [&](const expr& e) { return holds_text(left, e.literal); }); };
    if (op == "anyof" || op == "noneof") {
        const bool any = !nothing && (list ? same_as_one() : holds_text(r, left));
        return any == (op == "anyof");
    }
    if (op == "allof") return !nothing && (list ? holds_all() : holds_text(left, r));
    if (list) return {};
    if (op == "=") return same(left, r);
    if (op == "<>") return !same(left, r);
    if (op == "<") return less(left, r);
    if (op == ">") return less(r, left);
    if (op == "<=") return same(left, r) || less(left, r);
    if (op == ">=") return same(left, r) || less(r, left);
    if (op == "contains") return holds_text(left, r);
    if (op == "notcontains") return !truthy(left) || (truthy(r) && !holds_text(left, r));
    return {};
}

asked chosen(const made_item& it, const choice& c) {
    json_text j;
    j.begin_object().key("answer").text(it.id).key(it.kind == item_kind::several ? "has" : "eq").text(c.id).end_object();
    return leaf(j.take());
}

asked number_is(std::string_view id, std::string_view of, std::string_view op, double x) {
    json_text j;
    j.begin_object().key(of).text(id).key(op).decimal(x).end_object();
    return leaf(j.take());
}

// The options of which something holds, and whether it holds of no answer.
template <class Holds>
std::optional<asked> tried(const survey& s, int index, const Holds& holds) {
    const made_item& it = item_at(s, index);
    std::vector<asked> yes, others;
    for (const choice& c : it.options) {
        // An answer that is a number in words is taken as the number; what it is compared with is not.
        const auto x = c.value.is == literal::kind::text ? number_of(c.value) : std::nullopt;
        const std::optional<bool> one = holds(x ? number_literal(*x) : c.value);
        if (!one) return {};
        (*one ? yes : others).push_back(chosen(it, c));
    }
    const std::optional<bool> blank = holds(literal());
    if (!blank) return {};
    if (*blank) return no(any(std::move(others)));
    if (yes.size() <= others.size() + 1) return any(std::move(yes));
    return all({is_answered(s, index), no(any(std::move(others)))});
}

std::optional<asked> of_number(const survey& s, int index, std::string_view op, const expr& right) {
    const made_item& it = item_at(s, index);
    if (op == "anyof" || op == "noneof") {
        if (right.is != expr::kind::list) return {};
        std::vector<asked> each;
        for (const expr& one : right.of) {
            const auto x = number_of(one.literal);
            if (x) each.push_back(number_is(it.id, "answer", "eq", *x));
        }
        asked found = any(std::move(each));
        return op == "anyof" ? std::move(found) : no(std::move(found));
    }
    if (right.is == expr::kind::list || !is_comparison(op)) return {};
    if (right.literal.is == literal::kind::nothing) {
        if (op != "=" && op != "<>") return {};
        asked there = is_answered(s, index);
        return op == "=" ? no(std::move(there)) : std::move(there);
    }
    const auto x = number_of(right.literal);
    if (!x) return op == "<>" ? always() : never();
    return number_compared(it.id, "answer", op, *x);
}

// One value of those that are chosen; none of the choices is never chosen.
asked has(const survey& s, int index, const literal& l) {
    const made_item& it = item_at(s, index);
    const auto c = std::find_if(it.options.begin(), it.options.end(), [&](const choice& each) { return same(each.value, l); });
    if (c != it.options.end()) return chosen(it, *c);
    if (!it.none_is_answer || !same(l, text_literal("none"))) return never();
    std::vector<asked> each;
    for (const choice& one : it.options) each.push_back(chosen(it, one));
    return all({is_answered(s, index), no(any(std::move(each)))});
}

std::optional<asked> of_several(const survey& s, int index, std::string_view op, const expr& right) {
    const made_item& it = item_at(s, index);
    const bool list = right.is == expr::kind::list;
    std::vector<asked> each;
    for (const expr& one : right.of) each.push_back(has(s, index, one.literal));
    if (!list) each.push_back(has(s, index, right.literal));
    if (!list && (op == "=" || op == "<>") && right.literal.is != literal::kind::nothing) return op == "=" ? never() : always();
    if (op == "anyof") return any(std::move(each));
    if (op == "noneof") return no(any(std::move(each)));
    if (op == "contains" || op == "allof") return all(std::move(each));
    if (op == "notcontains") return no(all(std::move(each)));
    if (!list || right.of.empty() || (op != "=" && op != "<>")) return {};
    // Equal are lists of the same values in any order.
    for (const choice& c : it.options)
        if (std::none_of(right.of.begin(), right.of.end(), [&](const expr& one) { return same(one.literal, c.value); })) each.push_back(no(chosen(it, c)));
    asked equal = all(std::move(each));
    return op == "=" ? std::move(equal) : no(std::move(equal));
}

}  // namespace

bool is_comparison(std::string_view op) { return op == "=" || op == "<>" || op == "<" || op == ">" || op == "<=" || op == ">="; }

asked number_compared(std::string_view id, std::string_view of, std::string_view op, double x) {
    if (op == "<>") return no(number_is(id, of, "eq", x));
    return number_is(id, of, op == "=" ? "eq" : op == "<" ? "lt" : op == "<=" ? "le" : op == ">" ? "gt" : "ge", x);
}

asked is_answered(const survey& s, int item) {
    json_text j;
    j.begin_object().key("answered").text(s.items[static_cast<std::size_t>(item)].id).end_object();
    return leaf(j.take());
}

asked is_filled(const survey& s, int item) {
    const made_item& it = item_at(s, item);
    if (it.kind != item_kind::several || it.none_is_answer) return is_answered(s, item);
    std::vector<asked> each;
    for (const choice& c : it.options) each.push_back(chosen(it, c));
    return any(std::move(each));
}

bool is_truth(const survey& s, int item) {
    const std::vector<choice>& options = item_at(s, item).options;
    return !options.empty() && std::all_of(options.begin(), options.end(), [](const choice& c) { return c.value.is == literal::kind::truth; });
}

std::optional<asked> counts_as_true(const survey& s, int item) {
    const made_item& it = item_at(s, item);
    if (it.kind == item_kind::choice || it.kind == item_kind::yes_no) return tried(s, item, [](const literal& l) { return std::optional(truthy(l)); });
    if (it.kind == item_kind::likert || it.kind == item_kind::number) return all({is_answered(s, item), no(number_is(it.id, "answer", "eq", 0))});
    // An empty list counts as true in JavaScript.
    return it.kind == item_kind::text ? std::optional(is_answered(s, item)) : std::nullopt;
}

std::optional<asked> item_compared(const survey& s, int item, std::string_view op, const expr& right) {
    switch (item_at(s, item).kind) {
        case item_kind::likert:
        case item_kind::number: return of_number(s, item, op, right);
        case item_kind::several: return of_several(s, item, op, right);
        case item_kind::choice:
        case item_kind::yes_no: return tried(s, item, [&](const literal& l) { return compared(op, l, right); });
        default: return {};
    }
}

}  // namespace jindan::author
