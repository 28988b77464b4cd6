// Scores: from items and earlier scores to a number.
#include <algorithm>
#include <utility>

#include "core/decimal.hpp"
#include "core/diagnostic_parts.hpp"
#include "core/ranges.hpp"

namespace jindan {
namespace {

std::size_t at(int index) { return static_cast<std::size_t>(index); }

template <typename Value>
struct named_value {
    std::string_view name;
    Value is;
};

constexpr named_value<score_kind> kinds[] = {
    {"sum", score_kind::sum},     {"mean", score_kind::mean},       {"product", score_kind::product}, {"difference", score_kind::difference},
    {"count", score_kind::count}, {"tally", score_kind::tally},     {"formula", score_kind::formula}, {"first", score_kind::first},
};
constexpr named_value<weight_rule> weight_rules[] = {
    {"as-given", weight_rule::as_given}, {"sum-to-one", weight_rule::sum_to_one}, {"normalised", weight_rule::normalised}};
constexpr named_value<missing_rule::kind> missing_rules[] = {
    {"all", missing_rule::kind::all}, {"prorate", missing_rule::kind::prorate}, {"answered", missing_rule::kind::answered}, {"fill", missing_rule::kind::fill}};

template <typename Value, std::size_t N>
void read_named(const std::optional<reader>& v, const named_value<Value> (&names)[N], Value& out) {
    const auto id = v ? v->id() : std::nullopt;
    if (!id) return;
    for (const auto& n : names)
        if (n.name == *id) {
            out = n.is;
            return;
        }
    v->report(problem_code::unknown_kind, *id);
}

class score_reader {
public:
    score_reader(diagnostic_parts& parts, score& out) : p_(parts), s_(out) {}

    void read(const reader& r) {
        fields f(r);
        const std::size_t before = p_.problems();
        f.may("id");
        if (const auto v = f.may("name")) s_.name = p_.text(*v);
        else s_.name = p_.d.title;
        if (const auto v = f.may("dimension")) s_.dimension = diagnostic_parts::refer(*v, p_.dimensions);
        read_named(f.may("kind"), kinds, s_.kind);
        read_named(f.may("weights"), weight_rules, s_.weights);
        if (const auto v = f.may("missing")) read_missing(*v);
        read_what(f, r);
        read_transform(f);
        const bool whole = p_.problems() == before && p_.ranges_known;
        if (whole) find_range(p_.d, s_);
        check_weights(f, whole);
        if (const auto v = f.may("bands")) read_bands(p_, *v, s_, whole, s_.bands);
        if (const auto v = f.may("band_sets"))
            for (const reader& one : v->list(1, most_parts)) read_band_set(one, whole);
        if (const auto v = f.may("reference")) read_reference(*v, whole);
        f.no_others();
    }

private:
    void read_missing(const reader& r) {
        missing_rule& m = s_.missing;
        if (r.is(json::kind::text)) return read_named(std::optional<reader>(r), missing_rules, m.is);
        fields f(r);
        read_named(f.need("rule"), missing_rules, m.is);
        if (const auto v = f.may("at_least")) p_.take(m.at_least, v->integer(0, 10'000));
        if (const auto v = f.may("share")) p_.take(m.share, v->number(0, 1));
        if (const auto v = m.is == missing_rule::kind::fill ? f.need("with") : std::nullopt) p_.take(m.with, v->number());
        if (const auto v = f.may("at_most")) p_.take(m.at_most, v->integer(0, 10'000));
        if (const auto v = f.may("not_applicable")) {
            const auto how = v->id();
            m.leave_not_applicable = how && *how == "left-out";
            if (how && *how != "left-out" && *how != "missing") v->report(problem_code::unknown_kind, *how);
        }
        f.no_others();
    }

    void read_what(fields& f, const reader& r) {
        if (s_.kind == score_kind::formula) {
            if (const auto v = f.need("formula")) s_.formula = p_.read_expression(*v);
        } else if (s_.kind == score_kind::difference) {
            if (const auto v = f.need("pairs"))
                for (const reader& one : v->list(1, at(p_.most.items))) read_pair(one);
        } else if (const auto v = f.may("terms")) {
            for (const reader& one : v->list(1, at(p_.most.items))) read_term(one);
        } else {
            read_items_of(f, r);
        }
        if (s_.kind == score_kind::tally)
            if (const auto v = f.need("tally")) read_tally(*v);
        if (s_.kind == score_kind::count)
            if (const auto v = f.may("counts")) {
                fields g(*v);
                const interval past = p_.read_interval(g, *v).range;
                g.no_others();
                for (term& t : s_.terms)
                    if (t.past == interval()) t.past = past;
            }
    }

    // Only items that can count towards it are terms: of a test by pairs, each scale has its own.
    void read_tally(const reader& r) {
        s_.tally = diagnostic_parts::refer(r, p_.tallies);
        if (s_.tally < 0 || s_.terms.empty()) return;
        std::erase_if(s_.terms, [&](const term& t) {
            const bool item = t.of.of == operand::kind::item;
            return !item || std::none_of(p_.d.items[at(t.of.index)].options.begin(), p_.d.items[at(t.of.index)].options.end(), [&](const option& o) { return o.tally == s_.tally; });
        });
        if (s_.terms.empty()) r.report(problem_code::too_few, "1");
    }

    void read_items_of(fields& f, const reader& r) {
        const auto v = f.may("items");
        if (v && v->is(json::kind::list)) {
            for (const reader& one : v->list(1, at(p_.most.items))) {
                const auto o = s_.kind == score_kind::tally ? item_by_id(one) : p_.read_operand(one);
                if (!o) continue;
                const bool twice = std::any_of(s_.terms.begin(), s_.terms.end(), [&](const term& t) { return t.of == *o; });
                if (twice && s_.kind != score_kind::first) one.report(problem_code::duplicate_id, *one.text(200));
                add(*o);
            }
            return;
        }
        int dimension = s_.dimension;
        const bool by_dimension = !v && dimension >= 0;
        if (v && v->is(json::kind::object)) {
            fields g(*v);
            if (const auto d = g.need("dimension")) dimension = diagnostic_parts::refer(*d, p_.dimensions);
            g.no_others();
            if (dimension < 0) return;
        } else if (v) {
            if (const auto word = v->id(); word && *word != "all") v->report(problem_code::unknown_kind, *word);
        }
        const bool all = !by_dimension && !(v && v->is(json::kind::object));
        for (std::size_t i = 0; i < p_.d.items.size(); ++i) {
            const item& it = p_.d.items[i];
            const bool counted = s_.kind == score_kind::tally ? std::any_of(it.options.begin(), it.options.end(), [](const option& o) { return o.tally >= 0; }) : it.scored;
            if (counted && (all || it.dimension == dimension)) add(item_score(static_cast<int>(i)));
        }
        if (s_.terms.empty() && !p_.d.items.empty()) (v ? *v : r).report(problem_code::too_few, "1");
    }

    std::optional<operand> item_by_id(const reader& r) {
        const int i = diagnostic_parts::refer(r, p_.numbers);
        if (i >= score_base) r.report(problem_code::unknown_id, *r.id());
        if (i >= 0 && i < score_base && p_.referred) p_.referred->push_back(item_score(i));
        return i >= 0 && i < score_base ? std::optional<operand>(item_score(i)) : std::nullopt;
    }

    void add(const operand& o) {
        term t;
        t.of = o;
        s_.terms.push_back(std::move(t));
        if (p_.referred) p_.referred->push_back(o);
    }

    void read_term(const reader& r) {
        fields f(r);
        term t;
        t.past = p_.read_interval(f, r).range;
        if (s_.kind != score_kind::count && !(t.past == interval())) r.report(problem_code::unknown_field, "from");
        if (const auto v = f.need("of"))
            if (const auto o = s_.kind == score_kind::tally ? item_by_id(*v) : p_.read_operand(*v)) t.of = *o;
        if (const auto v = f.may("weight"))
            if (const auto o = p_.read_operand(*v)) t.weight = *o;
        f.no_others();
        s_.terms.push_back(std::move(t));
    }

    void read_pair(const reader& r) {
        const std::vector<reader> two = r.list(2, 2);
        if (two.size() != 2) return;
        const auto first = p_.read_operand(two[0]), second = p_.read_operand(two[1]);
        if (!first || !second) return;
        term t;
        t.of = *first;
        t.minus = second;
        s_.terms.push_back(std::move(t));
    }

    // [low, high]
    std::optional<interval> read_two(const reader& r) {
        const std::vector<reader> two = r.list(2, 2);
        if (two.size() != 2) return {};
        const auto low = two[0].number(), high = two[1].number();
        if (!low || !high) return {};
        if (decimal::equal(*low, *high)) two[1].report(problem_code::empty_range, decimal::to_text(*low));
        return interval{{*low, true, false}, {*high, true, false}};
    }

    void read_transform(fields& f) {
        if (const auto v = f.may("rescale")) {
            if (v->is(json::kind::object)) {
                fields g(*v);
                if (const auto from = g.need("from")) s_.rescale_from = read_two(*from);
                if (const auto to = g.need("to")) s_.rescale_to = read_two(*to);
                g.no_others();
            } else {
                s_.rescale_to = read_two(*v);
            }
        }
        if (const auto v = f.may("times")) p_.take(s_.times, v->number());
        if (const auto v = f.may("plus")) p_.take(s_.plus, v->number());
        if (const auto v = f.may("round"))
            if (const auto n = v->integer(0, 6)) s_.decimals = static_cast<int>(*n);
        if (const auto v = f.may("clamp"))
            if (const auto range = read_two(*v)) s_.at_least = range->from.at, s_.at_most = range->to.at;
    }

    // Weights that are numbers can be added up now; others only with the answers.
    void check_weights(fields& f, bool whole) {
        if (s_.weights != weight_rule::sum_to_one || !whole) return;
        double sum = 0;
        for (const term& t : s_.terms) {
            if (t.weight.of != operand::kind::number) return;
            sum += t.weight.value;
        }
        if (!decimal::equal(sum, 1)) f.may("weights")->report(problem_code::weights_sum, decimal::to_text(sum));
    }

    void read_band_set(const reader& r, bool whole) {
        fields f(r);
        band_set out;
        diagnostic_parts::ids known{{"level", 0}};
        for (const band_set& b : s_.band_sets) known.emplace(b.id, 0);
        out.id = diagnostic_parts::define(f.need("id"), known, 0);
        if (const auto v = f.may("name")) out.name = p_.text(*v);
        if (const auto v = f.may("when")) out.when = p_.read_condition(*v);
        if (const auto v = f.need("bands")) read_bands(p_, *v, s_, whole, out.bands);
        f.no_others();
        s_.band_sets.push_back(std::move(out));
    }

    void read_reference(const reader& r, bool whole) {
        fields f(r);
        struct reference out;
        if (const auto v = f.need("at")) p_.take(out.at, whole ? v->number(s_.lowest, s_.highest) : v->number());
        if (const auto v = f.may("percent")) p_.take(out.percent, v->integer(0, 100));
        if (const auto v = f.need("label")) out.label = p_.text(*v);
        if (const auto v = f.need("note")) out.note = p_.text(*v);
        f.no_others();
        s_.reference = std::move(out);
    }

    diagnostic_parts& p_;
    score& s_;
};

}  // namespace

void read_weights(diagnostic_parts& p, fields& root) {
    if (const auto v = root.may("weight_sets"))
        for (const reader& one : v->list(1, 20)) {
            fields f(one);
            weight_set out;
            out.id = diagnostic_parts::define(f.need("id"), p.weight_sets, static_cast<int>(p.d.weight_sets.size()));
            if (const auto name = f.need("name")) out.name = p.text(*name);
            f.no_others();
            p.d.weight_sets.push_back(std::move(out));
        }
    const auto list = root.may("weights");
    if (!list) return;
    for (const reader& one : list->list(1, most_parts)) {
        fields f(one);
        weight out;
        out.id = diagnostic_parts::define(f.need("id"), p.numbers, weight_base + static_cast<int>(p.d.weights.size()));
        if (const auto v = f.need("name")) out.name = p.text(*v);
        if (const auto v = f.need("value")) p.take(out.value, v->number(0, 1e6));
        out.sets.assign(p.d.weight_sets.size(), out.value);
        if (const auto v = f.may("sets")) {
            fields sets(*v);
            for (const named& each : sets.all()) {
                const auto found = p.weight_sets.find(each.name);
                const auto value = each.content.number(0, 1e6);
                if (found == p.weight_sets.end())
                    each.content.report(problem_code::unknown_id, each.name);
                else if (value)
                    out.sets[at(found->second)] = *value;
            }
        }
        f.no_others();
        p.d.weights.push_back(std::move(out));
    }
}

void define_scores(diagnostic_parts& p, const reader& list) {
    for (const reader& one : list.list(1, most_parts)) {
        score out;
        if (one.is(json::kind::object)) {
            fields f(one, fields::again);
            out.id = diagnostic_parts::define(f.need("id"), p.numbers, score_base + static_cast<int>(p.d.scores.size()));
        }
        p.d.scores.push_back(std::move(out));
    }
}

namespace {

void read_score(diagnostic_parts& p, const reader& r, int index) {
    std::vector<operand> refers;
    std::vector<operand>* const others = std::exchange(p.referred, &refers);
    // A copy: operands of this score look into the others.
    score out = p.d.scores[at(index)];
    score_reader(p, out).read(r);
    p.d.scores[at(index)] = std::move(out);
    p.score_refers[at(index)] = std::move(refers);
    p.referred = others;
}

}  // namespace

void read_headline(diagnostic_parts& p) {
    if (!p.headline) return;  // is read, or being read
    const reader r = *p.headline;
    p.headline.reset();
    read_score(p, r, 0);
    p.headline_known = true;
}

// The first score is the headline and often sums up those below it: it may lean on all that do not lean on it. The others may lean
// on what stands above them.
void read_scores(diagnostic_parts& p, const reader& list) {
    if (p.d.scores.empty()) return;
    p.score_refers.resize(p.d.scores.size());
    int index = 0;
    for (const reader& one : list.list(1, most_parts)) {
        p.readable_scores = index;
        if (index == 0)
            p.headline = one;
        else
            read_score(p, one, index);
        ++index;
    }
    p.readable_scores = index;
    read_headline(p);
}

}  // namespace jindan
