// visibleIf as conditions of a diagnostic. Of a question with options each option is tried with what SurveyJS would make of it, so that
// any comparison comes out as the options that it holds for.
#include <algorithm>

#include "author/expression.hpp"
#include "author/survey.hpp"
#include "core/json_text.hpp"

namespace jindan::author {
namespace {

std::string_view turned(std::string_view op) {
    return op == "<" ? ">" : op == ">" ? "<" : op == "<=" ? ">=" : op == ">=" ? "<=" : op;
}

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
    if (op == "notcontains") return nothing || !truthy(left) || !holds_text(left, r);
    return {};
}

bool is_comparison(std::string_view op) { return op == "=" || op == "<>" || op == "<" || op == ">" || op == "<=" || op == ">="; }

class maker {
public:
    maker(const survey& s, std::string_view text) : s_(s), text_(text) {}

    std::optional<asked> of(const expr& e) {
        switch (e.is) {
            case expr::kind::value: return truthy(e.literal) ? always() : never();
            case expr::kind::no: {
                auto inner = of(e.of.front());
                return inner ? std::optional(no(std::move(*inner))) : std::nullopt;
            }
            case expr::kind::empty:
            case expr::kind::notempty: return emptied(e);
            case expr::kind::name: return named(e);
            case expr::kind::chain: return e.ops.front() == "and" || e.ops.front() == "or" ? grouped(e) : comparison(e);
            default: return fail(e);
        }
    }

    std::optional<asked> of_item(int index, std::string_view op, const expr& right) {
        switch (s_.items[static_cast<std::size_t>(index)].kind) {
            case item_kind::likert:
            case item_kind::number: return of_number(index, op, right);
            case item_kind::several: return of_several(index, op, right);
            case item_kind::choice:
            case item_kind::yes_no: return tried(index, [&](const literal& l) { return compared(op, l, right); });
            default: return {};
        }
    }

    int last = -1;
    std::string last_name, wrong;

private:
    std::nullopt_t fail(const expr& e) {
        if (wrong.empty()) wrong = text_.substr(e.from, e.to - e.from);
        return std::nullopt;
    }

    const subject* find(const expr& e) {
        const subject* found = e.is == expr::kind::name ? s_.find(e.word) : nullptr;
        if (!found) return nullptr;
        const int reach = found->is == subject::kind::matrix ? found->rows.back() : found->is == subject::kind::score ? s_.scores[static_cast<std::size_t>(found->index)].last_item : found->index;
        if (reach > last) last = reach, last_name = e.word;
        return found;
    }

    const made_item& item(const subject& of) const { return s_.items[static_cast<std::size_t>(of.index)]; }

    std::optional<asked> grouped(const expr& e) {
        std::vector<asked> parts;
        for (const expr& one : e.of) {
            auto part = of(one);
            if (!part) return {};
            parts.push_back(std::move(*part));
        }
        return e.ops.front() == "and" ? all(std::move(parts)) : any(std::move(parts));
    }

    std::optional<asked> emptied(const expr& e) {
        const subject* found = find(e.of.front());
        if (!found || found->is == subject::kind::score) return fail(e);
        std::vector<asked> answers;
        if (found->is == subject::kind::item) answers.push_back(filled(*found));
        for (const int row : found->rows) answers.push_back(is_answered(s_, row));
        asked filled_in = any(std::move(answers));
        return e.is == expr::kind::empty ? no(std::move(filled_in)) : std::move(filled_in);
    }

    // Nothing chosen of several is no answer in SurveyJS, unless there is a choice that says so.
    asked filled(const subject& of) const {
        const made_item& it = item(of);
        if (it.kind != item_kind::several || it.none_is_answer) return is_answered(s_, of.index);
        std::vector<asked> each;
        for (const choice& c : it.options) each.push_back(chosen(it, c));
        return any(std::move(each));
    }

    static asked chosen(const made_item& it, const choice& c) {
        json_text j;
        j.begin_object().key("answer").text(it.id).key(it.kind == item_kind::several ? "has" : "eq").text(c.id).end_object();
        return leaf(j.take());
    }

    // A question by itself: has it a value that counts as true?
    std::optional<asked> named(const expr& e) {
        const subject* found = find(e);
        if (!found || found->is != subject::kind::item) return fail(e);
        const made_item& it = item(*found);
        if (!it.options.empty() && it.kind != item_kind::several && it.kind != item_kind::ranking)
            return tried(found->index, [](const literal& l) { return std::optional(truthy(l)); });
        if (it.kind == item_kind::likert || it.kind == item_kind::number) return all({is_answered(s_, found->index), no(numeric(it, "answer", "eq", 0))});
        return filled(*found);
    }

    // The options of which something holds, and whether it holds of no answer.
    template <class Holds>
    std::optional<asked> tried(int index, const Holds& holds) {
        const made_item& it = s_.items[static_cast<std::size_t>(index)];
        std::vector<asked> yes, others;
        for (const choice& c : it.options) {
            const std::optional<bool> one = holds(c.value);
            if (!one) return {};
            (*one ? yes : others).push_back(chosen(it, c));
        }
        const std::optional<bool> blank = holds(literal());
        if (!blank) return {};
        if (*blank) return no(any(std::move(others)));
        if (yes.size() <= others.size() + 1) return any(std::move(yes));
        return all({is_answered(s_, index), no(any(std::move(others)))});
    }

    static asked numeric(const made_item& it, std::string_view of, std::string_view op, double x) { return numeric(it.id, of, op, x); }
    static asked numeric(std::string_view id, std::string_view of, std::string_view op, double x) {
        json_text j;
        j.begin_object().key(of).text(id).key(op).decimal(x).end_object();
        return leaf(j.take());
    }

    // The same without a value: unequal to everything.
    static asked numeric_as_is(std::string_view id, std::string_view of, std::string_view op, double x) {
        if (op == "<>") return no(numeric(id, of, "eq", x));
        return numeric(id, of, op == "=" ? "eq" : op == "<" ? "lt" : op == "<=" ? "le" : op == ">" ? "gt" : "ge", x);
    }

    std::optional<asked> comparison(const expr& e) {
        if (e.of.size() != 2) return fail(e);
        const bool right_way = e.of[0].is == expr::kind::name;
        const expr &left = e.of[right_way ? 0 : 1], &right = e.of[right_way ? 1 : 0];
        const std::string op(right_way ? e.ops.front() : turned(e.ops.front()));
        const bool list = right.is == expr::kind::list && std::all_of(right.of.begin(), right.of.end(), [](const expr& one) { return one.is == expr::kind::value; });
        const subject* found = find(left);
        if (!found || (right.is != expr::kind::value && !list) || (!right_way && !is_comparison(op))) return fail(e);
        if (found->is == subject::kind::score) {
            const auto x = number_of(right.literal);
            if (list || !x || !is_comparison(op)) return fail(e);
            return numeric_as_is(s_.scores[static_cast<std::size_t>(found->index)].id, "value", op, *x);
        }
        if (found->is == subject::kind::matrix) return fail(e);
        auto out = of_item(found->index, op, right);
        return out ? std::move(out) : fail(e);
    }

    std::optional<asked> of_number(int index, std::string_view op, const expr& right) {
        const made_item& it = s_.items[static_cast<std::size_t>(index)];
        if (op == "anyof" || op == "noneof") {
            if (right.is != expr::kind::list) return {};
            std::vector<asked> each;
            for (const expr& one : right.of) {
                const auto x = number_of(one.literal);
                if (x) each.push_back(numeric(it, "answer", "eq", *x));
            }
            asked found = any(std::move(each));
            return op == "anyof" ? std::move(found) : no(std::move(found));
        }
        if (right.is == expr::kind::list || !is_comparison(op)) return {};
        if (right.literal.is == literal::kind::nothing) {
            if (op != "=" && op != "<>") return {};
            asked there = is_answered(s_, index);
            return op == "=" ? no(std::move(there)) : std::move(there);
        }
        const auto x = number_of(right.literal);
        if (!x) return op == "<>" ? always() : never();
        return numeric_as_is(it.id, "answer", op, *x);
    }

    // One value of those that are chosen; none of the choices is never chosen.
    asked has(int index, const literal& l) {
        const made_item& it = s_.items[static_cast<std::size_t>(index)];
        const auto c = std::find_if(it.options.begin(), it.options.end(), [&](const choice& each) { return same(each.value, l); });
        if (c != it.options.end()) return chosen(it, *c);
        if (!it.none_is_answer || !same(l, text_literal("none"))) return never();
        std::vector<asked> each;
        for (const choice& one : it.options) each.push_back(chosen(it, one));
        return all({is_answered(s_, index), no(any(std::move(each)))});
    }

    std::optional<asked> of_several(int index, std::string_view op, const expr& right) {
        const made_item& it = s_.items[static_cast<std::size_t>(index)];
        const bool list = right.is == expr::kind::list;
        std::vector<asked> each;
        for (const expr& one : right.of) each.push_back(has(index, one.literal));
        if (!list) each.push_back(has(index, right.literal));
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

    const survey& s_;
    std::string_view text_;
};

}  // namespace

asked is_answered(const survey& s, int item) {
    json_text j;
    j.begin_object().key("answered").text(s.items[static_cast<std::size_t>(item)].id).end_object();
    return leaf(j.take());
}

std::optional<taken_condition> take_condition(const survey& s, std::string_view text, std::string& wrong) {
    const auto tree = parse_expression(text);
    maker m(s, text);
    auto when = tree ? m.of(*tree) : std::nullopt;
    if (when && fits(*when)) return taken_condition{std::move(*when), m.last, m.last_name};
    wrong = m.wrong.empty() ? std::string(text) : m.wrong;
    return {};
}

void resolve_conditions(survey& s) {
    for (const waiting& w : s.conditions) {
        if (w.where.kind() != json::kind::text || w.where.text().find_first_not_of(" \t\n\r") == std::string::npos) continue;
        std::string wrong;
        auto taken = take_condition(s, w.where.text(), wrong);
        if (!taken) {
            s.left.add(left_code::condition, w.where, wrong);
            continue;
        }
        if (taken->last >= static_cast<int>(w.from)) {
            s.left.add(left_code::later_question, w.where, taken->last_name);
            continue;
        }
        if (taken->when.is == asked::kind::never) s.left.add(left_code::never_asked, w.where);
        if (taken->when.is == asked::kind::always) continue;
        for (std::size_t i = w.from; i < w.to; ++i) {
            s.items[i].conditions.push_back(static_cast<int>(s.asked_if.size()));
            s.items[i].hides_with_part = s.items[i].hides_with_part || w.of_part;
        }
        s.asked_if.push_back(std::move(taken->when));
    }
}

std::optional<asked> answered_with(const survey& s, int item, const json::value& answer) {
    const made_item& it = s.items[static_cast<std::size_t>(item)];
    expr right;
    if (answer.kind() == json::kind::list) {
        right.is = expr::kind::list;
        for (const json::value& one : answer.elements()) {
            right.of.emplace_back();
            right.of.back().literal = literal_of(one);
        }
    } else {
        right.literal = literal_of(answer);
        if (right.literal.is == literal::kind::nothing) return {};
    }
    if ((it.kind == item_kind::several) != (right.is == expr::kind::list)) return {};
    return maker(s, {}).of_item(item, "=", right);
}

}  // namespace jindan::author
