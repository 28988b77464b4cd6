// Items: what is asked, and how an answer is scored.
#include <algorithm>

#include "core/bands.hpp"
#include "core/decimal.hpp"
#include "core/diagnostic_parts.hpp"
#include "core/ranges.hpp"

namespace jindan {
namespace {

std::size_t at(int index) { return static_cast<std::size_t>(index); }

struct kind_name {
    std::string_view name;
    item_kind is;
    std::size_t fewest_options;  // 0: it has none
};
constexpr kind_name kinds[] = {
    {"likert", item_kind::likert, 0},   {"choice", item_kind::choice, 2}, {"yes-no", item_kind::yes_no, 0},
    {"number", item_kind::number, 0},   {"several", item_kind::several, 1}, {"pair", item_kind::pair, 2},
    {"points", item_kind::points, 2},   {"ranking", item_kind::ranking, 2}, {"text", item_kind::text, 0},
};

// Can its range be worked out? Not where its scale is unknown.
bool has_range(const diagnostic& d, const item& it) {
    return it.kind != item_kind::likert || (it.scale >= 0 && !d.scales[at(it.scale)].points.empty());
}

std::vector<bin> read_bins(diagnostic_parts& p, const reader& r, const item& it) {
    std::vector<bin> out;
    std::vector<placed_range> ranges;
    for (const reader& one : r.list(1, most_parts)) {
        fields f(one);
        bin b;
        placed_range place = p.read_interval(f, one);
        place.name = std::to_string(out.size() + 1);
        b.range = place.range;
        if (const auto v = f.need("score")) diagnostic_parts::take(b.score, v->number());
        f.no_others();
        ranges.push_back(std::move(place));
        out.push_back(b);
    }
    const bool discrete = it.kind != item_kind::number || it.decimals == 0;
    if (it.kind == item_kind::number) check_ranges(r, ranges, {it.least.value_or(-1e18), it.most.value_or(1e18)}, discrete ? 1 : 0, true);
    if (it.kind == item_kind::likert && has_range(p.d, it)) {
        const scale& s = p.d.scales[at(it.scale)];
        check_ranges(r, ranges, {static_cast<double>(s.lowest()), static_cast<double>(s.highest())}, 1, true);
    }
    return out;
}

class item_reader {
public:
    item_reader(diagnostic_parts& parts, item& out) : p_(parts), it_(out) {}

    void read(const reader& r) {
        fields f(r);
        it_.id = diagnostic_parts::define(f.need("id"), p_.numbers, static_cast<int>(p_.d.items.size()));
        const kind_name& kind = read_kind(f);
        read_what_is_asked(f, kind);
        read_advice(f);
        read_scoring(f);
        // Conditions refer to scores and to items that may stand below: they are read when all are known. That there are some
        // counts before: scores lean on it.
        if (f.may("ask_if")) it_.ask_when.is = condition::kind::any;
        f.no_others();
    }

private:
    const kind_name& read_kind(fields& f) {
        const auto v = f.may("kind");
        const auto name = v ? v->id() : std::nullopt;
        for (const kind_name& k : kinds)
            if (name && k.name == *name) return it_.kind = k.is, k;
        if (name) v->report(problem_code::unknown_kind, *name);
        return kinds[0];
    }

    void read_what_is_asked(fields& f, const kind_name& kind) {
        if (const auto v = f.need("statement")) it_.statement = p_.text(*v);
        if (const auto v = f.may("strength")) it_.strength = p_.text(*v);
        if (const auto v = f.may("probes")) it_.probes = p_.texts(*v, 0, 2);
        if (const auto v = f.may("may_not_apply")) p_.take(it_.may_not_apply, v->truth());
        if (it_.kind == item_kind::likert) read_scale(f);
        if (kind.fewest_options > 0)
            if (const auto v = f.need("options"))
                for (const reader& one : v->list(kind.fewest_options, it_.kind == item_kind::pair ? 2 : most_parts)) read_option(one);
        if (it_.kind == item_kind::yes_no) it_.options = {{"no", {}, 0.0, -1}, {"yes", {}, 1.0, -1}};
        if (it_.kind == item_kind::points)
            if (const auto v = f.may("total")) p_.take(it_.total, v->number(1, 1e9));
        if (it_.kind == item_kind::number) read_number(f);
    }

    void read_scale(fields& f) {
        if (const auto v = p_.d.scales.size() > 1 ? f.need("scale") : f.may("scale"))
            it_.scale = diagnostic_parts::refer(*v, p_.scales);
        else if (p_.d.scales.size() != 1)
            it_.scale = -1;
    }

    void read_number(fields& f) {
        if (const auto v = f.may("min")) it_.least = v->number();
        if (const auto v = f.may("max")) it_.most = v->number(it_.least.value_or(-decimal::limit), decimal::limit);
        if (const auto v = f.may("decimals")) p_.take(it_.decimals, v->integer(0, 6));
        if (const auto v = f.may("unit")) it_.unit = p_.text(*v);
    }

    void read_option(const reader& r) {
        fields f(r);
        option out;
        diagnostic_parts::ids known;
        for (const option& o : it_.options) known.emplace(o.id, 0);
        out.id = diagnostic_parts::define(f.need("id"), known, 0);
        if (const auto v = f.need("label")) out.label = p_.text(*v);
        if (const auto v = f.may("score")) {
            if (it_.kind == item_kind::points || it_.kind == item_kind::ranking) v->report(problem_code::unknown_field, "score");
            out.score = v->number();
        }
        if (const auto v = f.may("tally"))
            if (auto name = v->id()) {
                const auto [place, fresh] = p_.tallies.emplace(*name, static_cast<int>(p_.d.tallies.size()));
                if (fresh) p_.d.tallies.push_back(*name);
                out.tally = place->second;
            }
        f.no_others();
        it_.options.push_back(std::move(out));
    }

    void read_advice(fields& f) {
        if (const auto v = f.may("dimension")) it_.dimension = diagnostic_parts::refer(*v, p_.dimensions);
        if (const auto v = f.may("field"))
            if (const auto found = v->id()) {
                it_.field = *found == "high" ? finding::high : *found == "low" ? finding::low : finding::none;
                if (it_.field == finding::none) v->report(problem_code::unknown_kind, *found);
            }
        if (const auto v = f.may("step")) {
            fields step(*v);
            if (const auto t = step.need("title")) it_.step_title = p_.text(*t);
            if (const auto t = step.need("text")) it_.step = p_.text(*t);
            step.no_others();
        }
    }

    void read_scoring(fields& f) {
        if (const auto v = f.may("scored")) p_.take(it_.scored, v->truth());
        if (const auto v = f.may("reverse")) p_.take(it_.reverse, v->truth());
        if (const auto v = f.may("times")) p_.take(it_.times, v->number());
        if (const auto v = f.may("plus")) p_.take(it_.plus, v->number());
        if (const auto v = f.may("not_asked_score")) it_.score_not_asked = v->number();
        if (const auto v = f.may("recode")) read_recode(*v);
        if (const auto v = f.may("bins_by"))
            for (const reader& each : v->list(1, most_parts)) {
                fields g(each);
                g.need("when");
                if (const auto bins = g.need("bins")) it_.bins.push_back({{}, read_bins(p_, *bins, it_)});
                else it_.bins.push_back({});
                it_.bins.back().when.is = condition::kind::any;
                g.no_others();
            }
        // Where none of those holds.
        if (const auto v = f.may("bins")) it_.bins.push_back({{}, read_bins(p_, *v, it_)});
    }

    void read_recode(const reader& r) {
        fields f(r);
        for (const named& one : f.all()) {
            std::optional<double> answer = decimal::parse(one.name);
            if (it_.kind == item_kind::yes_no) answer = one.name == "yes" ? 1.0 : one.name == "no" ? 0.0 : std::optional<double>();
            const bool on_scale = it_.kind != item_kind::likert || it_.scale < 0 || p_.d.scales[at(it_.scale)].points.empty() ||
                                  (answer && p_.d.scales[at(it_.scale)].has(*answer));
            if (!answer || !on_scale || (it_.kind != item_kind::likert && it_.kind != item_kind::yes_no && it_.kind != item_kind::number))
                one.content.report(problem_code::unknown_id, one.name);
            const auto score = one.content.number();
            if (answer && score) it_.recode.emplace_back(*answer, *score);
        }
    }

    diagnostic_parts& p_;
    item& it_;
};

}  // namespace

void read_items(diagnostic_parts& p, const reader& list) {
    for (const reader& one : list.list(1, static_cast<std::size_t>(p.most.items))) {
        item out;
        item_reader(p, out).read(one);
        if (has_range(p.d, out))
            find_range(p.d, out);
        else
            p.ranges_known = false;
        p.d.items.push_back(std::move(out));
    }
}

void read_item_conditions(diagnostic_parts& p, const reader& list) {
    p.item_refers.resize(p.d.items.size());
    std::size_t i = 0;
    for (const reader& one : list.list(1, static_cast<std::size_t>(p.most.items))) {
        item& it = p.d.items[i];
        auto& refers = p.item_refers[i++];
        std::vector<operand> seen;
        p.referred = &seen;
        const auto condition_in = [&](const reader& v) {
            seen.clear();
            condition c = p.read_condition(v);
            for (const operand& o : seen) refers.emplace_back(v, o);
            return c;
        };
        fields f(one, fields::again);
        if (const auto v = f.may("ask_if")) it.ask_when = condition_in(*v);
        const auto sets = f.may("bins_by");
        if (!sets || it.bins.empty() || it.bins.front().when.is == condition::kind::always) continue;  // said already
        std::size_t set = 0;
        for (const reader& each : sets->list(1, most_parts)) {
            fields g(each, fields::again);
            if (const auto v = g.may("when"); v && set < it.bins.size()) it.bins[set].when = condition_in(*v);
            ++set;
        }
    }
    p.referred = nullptr;
}

}  // namespace jindan
