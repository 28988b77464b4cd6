// Comparisons of an answer or a value with what it can never be.
#include "core/bands.hpp"
#include "core/decimal.hpp"
#include "core/index.hpp"
#include "core/ranges.hpp"
#include "core/review_parts.hpp"

namespace jindan {
namespace {

struct possible_values {
    span range;
    double step = 0;  // of neighbouring values; 0: any
};

double step_of(int decimals) {
    double step = 1;
    for (; decimals > 0; --decimals) step /= 10;
    return step;
}

// Nothing where what is compared is no number, or where nothing is known of it.
std::optional<possible_values> values_of(const diagnostic& d, const operand& o) {
    double step = 0;
    if (o.of == operand::kind::answer) {
        const item& it = d.items[at(o.index)];
        step = it.kind == item_kind::number ? step_of(it.decimals) : 1;
    } else if (o.of == operand::kind::score) {
        step = d.scores[at(o.index)].step;
    } else if (o.of == operand::kind::item) {
        step = d.items[at(o.index)].whole ? 1 : 0;
    } else if (o.of == operand::kind::part && d.items[at(o.index)].kind != item_kind::points) {
        step = 1;
    }
    term t;
    t.of = o;
    return possible_values{range_of(d, score(), t, false), step};
}

// The operand that a condition compares.
std::optional<operand> subject_of(const diagnostic& d, const json::value& condition) {
    const auto answer_to = [&](const json::value& id) -> std::optional<operand> {
        const int i = id.kind() == json::kind::text ? d.find_item(id.text()) : -1;
        if (i < 0) return {};
        return operand{operand::kind::answer, i, -1, 0};
    };
    if (const auto answer = in(condition, "answer")) return answer_to(*answer);
    const auto value = in(condition, "value");
    if (value && value->kind() == json::kind::object)
        if (const auto answer = in(*value, "answer")) return answer_to(*answer);
    if (!value || value->kind() != json::kind::text) return {};
    const std::string& name = value->text();
    const std::size_t dot = name.find('.');
    if (const int i = d.find_item(std::string_view(name).substr(0, dot)); i >= 0) {
        if (dot == std::string::npos) return item_score(i);
        for (std::size_t n = 0; n < d.items[at(i)].options.size(); ++n)
            if (d.items[at(i)].options[n].id == name.substr(dot + 1)) return operand{operand::kind::part, i, static_cast<int>(n), 0};
    }
    for (std::size_t i = 0; i < d.scores.size(); ++i)
        if (d.scores[i].id == name) return operand{operand::kind::score, static_cast<int>(i), -1, 0};
    return {};
}

bool none_in(const interval& wanted, const possible_values& p) {
    const edge &from = wanted.from, &to = wanted.to;
    if (from.given && (decimal::less(p.range.to, from.at) || (from.open && decimal::equal(from.at, p.range.to)))) return true;
    if (to.given && (decimal::less(to.at, p.range.from) || (to.open && decimal::equal(to.at, p.range.from)))) return true;
    if (p.step == 0 || !from.given || !to.given) return false;
    const span left = inside(wanted, p.range, p.step);
    return decimal::less(left.to, left.from);
}

void look_at_comparison(const diagnostic& d, const json::value& v, findings& found) {
    interval wanted;
    std::optional<json::value> last;
    for (const json::member& m : v.members()) {
        const bool equal = m.name == "eq" || m.name == "ne", open = m.name == "gt" || m.name == "lt";
        const bool low = m.name == "ge" || m.name == "gt", high = m.name == "le" || m.name == "lt";
        if (!equal && !low && !high) continue;
        if (m.content.kind() != json::kind::integer && m.content.kind() != json::kind::real) continue;
        const auto x = decimal::parse(m.content.source());
        if (!x) continue;
        last = m.content;
        if (equal || low) wanted.from = {*x, true, open};
        if (equal || high) wanted.to = {*x, true, open};
    }
    const auto subject = last ? subject_of(d, v) : std::nullopt;
    const auto values = subject ? values_of(d, *subject) : std::nullopt;
    if (values && none_in(wanted, *values)) found.add(problem_code::same_outcome, range_of(values->range.from, values->range.to), *last);
}

}  // namespace

void look_at_comparisons(const diagnostic& d, const json::value& v, findings& found) {
    if (v.kind() == json::kind::list)
        for (const json::value& each : v.elements()) look_at_comparisons(d, each, found);
    if (v.kind() != json::kind::object) return;
    look_at_comparison(d, v, found);
    for (const json::member& m : v.members())
        if (!m.name.starts_with("x-")) look_at_comparisons(d, m.content, found);
}

}  // namespace jindan
