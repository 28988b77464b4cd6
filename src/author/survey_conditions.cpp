// visibleIf as conditions of a diagnostic.
#include <algorithm>

#include "author/comparisons.hpp"

namespace jindan::author {
namespace {

std::string_view turned(std::string_view op) { return op == "<" ? ">" : op == ">" ? "<" : op == "<=" ? ">=" : op == ">=" ? "<=" : op; }

class maker {
public:
    maker(const survey& s, std::string_view text) : s_(s), text_(text) {}

    std::optional<asked> of(const expr& e) {
        switch (e.is) {
            case expr::kind::value:
                if (e.literal.is != literal::kind::truth) return fail(e);
                return e.literal.number != 0 ? always() : never();
            case expr::kind::no: {
                auto inner = e.of.front().is == expr::kind::name ? named(e.of.front(), true) : of(e.of.front());
                return inner ? std::optional(no(std::move(*inner))) : std::nullopt;
            }
            case expr::kind::empty:
            case expr::kind::notempty: return emptied(e);
            case expr::kind::name: return named(e, false);
            case expr::kind::chain: return e.ops.front() == "and" || e.ops.front() == "or" ? grouped(e) : comparison(e);
            default: return fail(e);
        }
    }

    int last = -1;
    std::string last_name, wrong;
    std::vector<std::pair<int, std::string>> looked_at;

private:
    std::nullopt_t fail(const expr& e) {
        if (wrong.empty()) wrong = text_.substr(e.from, e.to - e.from);
        return std::nullopt;
    }

    const subject* find(const expr& e) {
        const subject* found = e.is == expr::kind::name ? s_.find(e.word) : nullptr;
        if (!found) return nullptr;
        int reach = found->index;
        if (found->is == subject::kind::matrix) reach = found->rows.back();
        if (found->is == subject::kind::score) reach = s_.scores[static_cast<std::size_t>(found->index)].last_item;
        if (reach > last) last = reach, last_name = e.word;
        if (found->is == subject::kind::item) looked_at.emplace_back(found->index, e.word);
        return found;
    }

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
        if (found->is == subject::kind::item) answers.push_back(is_filled(s_, found->index));
        for (const int row : found->rows) answers.push_back(is_answered(s_, row));
        asked filled_in = any(std::move(answers));
        return e.is == expr::kind::empty ? no(std::move(filled_in)) : std::move(filled_in);
    }

    // A question by itself. SurveyJS asks only where it is true, and not where it is a number or a word; turned round by “!”, these count
    // as true as well.
    std::optional<asked> named(const expr& e, bool in_turn) {
        const subject* found = find(e);
        if (!found || found->is != subject::kind::item || (!in_turn && !is_truth(s_, found->index))) return fail(e);
        auto out = counts_as_true(s_, found->index);
        return out ? std::move(out) : fail(e);
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
            return number_compared(s_.scores[static_cast<std::size_t>(found->index)].id, "value", op, *x);
        }
        if (found->is == subject::kind::matrix) return fail(e);
        auto out = item_compared(s_, found->index, op, right);
        return out ? std::move(out) : fail(e);
    }

    const survey& s_;
    std::string_view text_;
};

}  // namespace

std::optional<taken_condition> take_condition(const survey& s, std::string_view text, std::string& wrong) {
    const auto tree = parse_expression(text);
    maker m(s, text);
    auto when = tree ? m.of(*tree) : std::nullopt;
    if (when && fits(*when)) return taken_condition{std::move(*when), m.last, m.last_name, std::move(m.looked_at)};
    wrong = m.wrong.empty() ? std::string(text) : m.wrong;
    return {};
}

void resolve_conditions(survey& s) {
    std::vector<std::pair<json::value, taken_condition>> all;
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
        s.asked_if.push_back(taken->when);
        all.emplace_back(w.where, std::move(*taken));
    }
    // What is hidden is known only now.
    for (const auto& [where, taken] : all)
        for (const auto& [item, name] : taken.looked_at)
            if (s.keeps_hidden(s.items[static_cast<std::size_t>(item)])) s.left.add(left_code::hidden_seen, where, name);
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
    return item_compared(s, item, "=", right);
}

}  // namespace jindan::author
