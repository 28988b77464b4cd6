// Conditions as they stand in a file. Each is an object of one form: a group of others, what was done with an item, the band of a
// score, or a comparison of an answer or a value.
#include "core/decimal.hpp"
#include "core/diagnostic_parts.hpp"
#include "core/index.hpp"

namespace jindan {
namespace {

struct comparison {
    std::string_view name;
    bool low, high, open;  // which edges of the range that is meant it gives
};
constexpr comparison comparisons[] = {
    {"eq", true, true, false}, {"ge", true, false, false}, {"gt", true, false, true}, {"le", false, true, false}, {"lt", false, true, true},
};

class condition_reader {
public:
    condition_reader(diagnostic_parts& parts, const reader& r) : p_(parts), r_(r), f_(r) {}

    condition read() {
        using self = condition_reader;
        struct form {
            std::string_view name;
            condition (self::*read)(const reader&);
        };
        constexpr form forms[] = {
            {"all", &self::all},    {"any", &self::any},       {"not", &self::no},      {"answered", &self::answered}, {"not_applicable", &self::not_applicable},
            {"score", &self::band}, {"answer", &self::answer}, {"value", &self::value},
        };
        for (const form& each : forms)
            if (const auto v = f_.may(each.name)) {
                condition out = (this->*each.read)(*v);
                f_.no_others({"all", "any", "not", "answered", "not_applicable", "score", "set", "band", "answer", "value", "eq", "ne", "lt", "le", "gt", "ge", "has"});
                return out;
            }
        if (f_.whole()) r_.report(problem_code::missing_field, "value");
        return {};
    }

private:
    condition all(const reader& v) { return group(v, condition::kind::all); }
    condition any(const reader& v) { return group(v, condition::kind::any); }

    condition group(const reader& v, condition::kind is) {
        condition out;
        out.is = is;
        for (const reader& one : v.list(1, 1'000)) out.of.push_back(p_.read_condition(one));
        return out;
    }

    condition no(const reader& v) { return opposite(p_.read_condition(v)); }

    static condition opposite(condition of) {
        condition out;
        out.is = condition::kind::none;
        out.of.push_back(std::move(of));
        return out;
    }

    condition answered(const reader& v) { return about(condition::kind::answered, item(v)); }
    condition not_applicable(const reader& v) { return about(condition::kind::not_applicable, item(v)); }

    static condition about(condition::kind is, int index, int option = -1) {
        condition out;
        out.is = is;
        out.index = index;
        out.option = option;
        return out;
    }

    int item(const reader& v) {
        const int i = p_.refer_item(v);
        if (i >= 0 && p_.referred) p_.referred->emplace_back(v, operand{operand::kind::answer, i, -1, 0});
        return i;
    }

    condition band(const reader& v) {
        condition out = about(condition::kind::band, p_.refer_score(v));
        const auto set = f_.may("set"), wanted = f_.need("band");
        if (out.index < 0) return out;
        const score& s = p_.d.scores[at(out.index)];
        out.set = diagnostic_parts::refer_set(set, s);
        const auto id = wanted && out.set >= 0 ? wanted->id() : std::nullopt;
        if (!id) return out;
        const std::vector<jindan::band>& bands = bands_of(s, out.set);
        for (std::size_t i = 0; i < bands.size(); ++i)
            if (bands[i].id == *id) out.option = static_cast<int>(i);
        if (out.option < 0) wanted->report(problem_code::unknown_id, *id);
        return out;
    }

    condition answer(const reader& v) {
        const int i = item(v);
        if (i < 0 || !p_.sure(item_score(i))) {
            f_.all();  // nothing can be said of what it is compared with
            return {};
        }
        const jindan::item& it = p_.d.items[at(i)];
        switch (it.kind) {
            case item_kind::likert:
            case item_kind::number: return compared({operand::kind::answer, i, -1, 0});
            case item_kind::several: return chosen(i, f_.need("has"));
            case item_kind::choice:
            case item_kind::pair:
            case item_kind::yes_no:
                if (const auto ne = f_.may("ne")) {
                    condition out;
                    out.is = condition::kind::all;
                    out.of = {about(condition::kind::answered, i), opposite(chosen(i, ne))};
                    return out;
                }
                return chosen(i, f_.need("eq"));
            default:
                p_.wrong_item(v, i);
                f_.all();
                return {};
        }
    }

    condition chosen(int index, const std::optional<reader>& v) {
        condition out = about(condition::kind::chosen, index);
        if (!v) return out;
        std::string id;
        if (p_.d.items[at(index)].kind == item_kind::yes_no && v->is(json::kind::boolean))
            id = v->truth().value_or(false) ? "yes" : "no";
        else
            p_.take(id, v->id());
        out.option = option_at(p_.d.items[at(index)], id);
        if (out.option < 0 && !id.empty()) v->report(problem_code::unknown_id, id);
        return out;
    }

    condition value(const reader& v) {
        const auto o = p_.read_operand(v);
        return compared(o ? *o : operand());
    }

    condition compared(const operand& subject) {
        condition out;
        out.subject = subject;
        if (const auto ne = f_.may("ne")) {
            out.is = condition::kind::differs;
            if (const auto x = ne->number()) out.range.from = {*x, true, false};
            return out;
        }
        out.is = condition::kind::within;
        std::string_view low, high;  // what gave the edges
        std::optional<reader> last;
        for (const comparison& c : comparisons) {
            const auto v = f_.may(c.name);
            if (!v) continue;
            last = v;
            const auto x = v->number();
            const std::string_view before = c.low && !low.empty() ? low : c.high ? high : "";
            if (!before.empty()) v->report(problem_code::two_edges, std::string(before));
            if (c.low) low = c.name;
            if (c.high) high = c.name;
            if (x && c.low) out.range.from = {*x, true, c.open};
            if (x && c.high) out.range.to = {*x, true, c.open};
        }
        if (!last) r_.report(problem_code::missing_field, "eq");
        const edge &from = out.range.from, &to = out.range.to;
        if (from.given && to.given && (from.open || to.open ? decimal::at_most(to.at, from.at) : decimal::less(to.at, from.at)))
            last->report(problem_code::empty_range, decimal::to_text(from.at));
        return out;
    }

    diagnostic_parts& p_;
    const reader& r_;
    fields f_;
};

}  // namespace

int option_at(const item& it, std::string_view id) {
    for (std::size_t i = 0; i < it.options.size(); ++i)
        if (it.options[i].id == id) return static_cast<int>(i);
    return -1;
}

condition diagnostic_parts::read_condition(const reader& r) { return condition_reader(*this, r).read(); }

}  // namespace jindan
