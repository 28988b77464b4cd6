// Scores: from items and earlier scores to a number.
#include <algorithm>
#include <utility>

#include "core/decimal.hpp"
#include "core/diagnostic_parts.hpp"
#include "core/index.hpp"
#include "core/ranges.hpp"

namespace jindan {
namespace {

// Each in the order of its enumeration.
constexpr std::string_view kinds = "sum, mean, product, difference, count, tally, formula, first";
constexpr std::string_view weight_rules = "as-given, sum-to-one, normalised";
constexpr std::string_view missing_rules = "all, fill, answered, prorate";
constexpr std::string_view missing_rules_of_formulas = missing_rules.substr(0, 9);   // of an expression nothing can be left out
constexpr std::string_view missing_rules_of_products = missing_rules.substr(0, 19);  // some factors say nothing about the others

class score_reader {
public:
    score_reader(diagnostic_parts& parts, score& out) : p_(parts), s_(out) {}

    // False where what the score can come to is not known.
    bool read(const reader& r, const diagnostic_parts::references& refers) {
        fields f(r);
        const std::size_t before = p_.problems();
        f.may("id");
        s_.name = p_.d.title;
        if (const auto v = f.may("name")) s_.name = p_.text(*v);
        if (const auto v = f.may("dimension")) s_.dimension = diagnostic_parts::refer(*v, p_.dimensions);
        const auto named = f.may("kind");
        const auto kind = named ? named->one_of(kinds) : 0;
        p_.take(s_.kind, kind);
        const bool known_kind = kind.has_value();
        if (known_kind) read_what(f, r);
        read_transform(f);
        const bool whole = known_kind && p_.problems() == before && std::all_of(refers.begin(), refers.end(), [&](const auto& each) { return p_.sure(each.second); });
        if (whole) {
            find_range(p_.d, s_);
            check_rescale(f);
            check_weights(f);
        }
        if (const auto v = f.may("bands")) read_bands(p_, *v, s_, whole, s_.bands);
        if (const auto v = f.may("band_sets"))
            for (const reader& one : v->list(1, most_parts)) read_band_set(one, whole);
        if (const auto v = f.may("reference")) read_reference(*v, whole);
        if (!known_kind) f.all();
        f.no_others({"items", "terms", "pairs", "formula", "tally", "counts", "weights", "missing"});
        return whole;
    }

private:
    void read_missing(const reader& r) {
        missing_rule& m = s_.missing;
        const bool formula = s_.kind == score_kind::formula;
        const std::string_view rules = formula ? missing_rules_of_formulas : s_.kind == score_kind::product ? missing_rules_of_products : missing_rules;
        if (r.is(json::kind::text)) {
            p_.take(m.is, r.one_of(rules));
            if (m.is == missing_rule::kind::fill) r.report(problem_code::missing_field, "with");
            return;
        }
        fields f(r);
        const auto named = f.need("rule");
        const auto rule = named ? named->one_of(rules) : std::nullopt;
        if (named && !rule) return;  // nothing can be said of the rest
        p_.take(m.is, rule);
        const bool fill = m.is == missing_rule::kind::fill;
        if (m.is != missing_rule::kind::all) {
            const auto most = static_cast<std::int64_t>(formula ? 10'000 : s_.terms.size());
            if (const auto v = f.may("at_least")) p_.take(m.at_least, v->integer(0, most));
            if (const auto v = f.may("share")) p_.take(m.share, v->number(0, 1));
            if (const auto v = fill ? f.need("with") : std::nullopt) p_.take(m.with, v->number());
            if (const auto v = fill ? f.may("at_most") : std::nullopt) p_.take(m.at_most, v->integer(0, 10'000));
        }
        if (const auto how = f.may("not_applicable")) m.leave_not_applicable = how->one_of("missing, left-out") == 1;
        f.no_others({"at_least", "share", "with", "at_most"});
    }

    void read_what(fields& f, const reader& r) {
        const bool weighs = s_.kind == score_kind::sum || s_.kind == score_kind::mean || s_.kind == score_kind::count || s_.kind == score_kind::tally;
        if (const auto v = weighs ? f.may("weights") : std::nullopt) p_.take(s_.weights, v->one_of(weight_rules));
        if (s_.kind == score_kind::formula) {
            if (const auto v = f.need("formula")) s_.formula = p_.read_expression(*v);
        } else {
            read_terms(p_, f, r, s_);
        }
        if (const auto v = s_.kind != score_kind::first ? f.may("missing") : std::nullopt) read_missing(*v);
    }

    // [one end, the other]
    std::optional<interval> read_two(const reader& r, bool rising) {
        const std::vector<reader> two = r.list(2, 2);
        if (two.size() != 2) return {};
        const auto low = two[0].number(), high = two[1].number();
        if (!low || !high) return {};
        if (decimal::equal(*low, *high) || (rising && *high < *low)) two[1].report(problem_code::empty_range, decimal::to_text(*low));
        return interval{{*low, true, false}, {*high, true, false}};
    }

    void read_transform(fields& f) {
        if (const auto v = f.may("rescale")) {
            if (v->is(json::kind::object)) {
                fields g(*v);
                if (const auto from = g.need("from")) s_.rescale_from = read_two(*from, false);
                if (const auto to = g.need("to")) s_.rescale_to = read_two(*to, false);
                g.no_others();
            } else {
                s_.rescale_to = read_two(*v, false);
            }
        }
        if (const auto v = f.may("times")) p_.take(s_.times, v->number());
        if (const auto v = f.may("plus")) p_.take(s_.plus, v->number());
        if (const auto v = f.may("round"))
            if (const auto n = v->integer(0, 6)) s_.decimals = static_cast<int>(*n);
        if (const auto v = f.may("clamp"))
            if (const auto range = read_two(*v, true)) s_.at_least = range->from.at, s_.at_most = range->to.at;
    }

    // What has no end, or no width, is rescaled from a range that the file gives. Weights may have no end: with the answers the range
    // has one all the same.
    void check_rescale(fields& f) {
        if (!s_.rescale_to || s_.rescale_from) return;
        const auto endless = [](const span& r) { return !(r.to - r.from < decimal::limit); };
        const bool terms = std::any_of(s_.terms.begin(), s_.terms.end(), [&](const term& t) { return endless(t.range); });
        if (terms || (s_.kind == score_kind::formula && endless(s_.raw)) || decimal::equal(s_.raw.from, s_.raw.to)) f.may("rescale")->report(problem_code::missing_field, "from");
    }

    // As the file has them, and under each set of weights; weights from answers can only be added up with these.
    void check_weights(fields& f) {
        if (s_.weights != weight_rule::sum_to_one || !p_.sure_weights) return;
        for (std::size_t set = 0; set <= p_.d.weight_sets.size(); ++set) {
            double sum = 0;
            for (const term& t : s_.terms) {
                if (t.weight.of != operand::kind::number && t.weight.of != operand::kind::weight) return;
                const weight* named = t.weight.of == operand::kind::weight ? &p_.d.weights[at(t.weight.index)] : nullptr;
                sum += !named ? t.weight.value : set ? named->sets[set - 1] : named->value;
            }
            if (decimal::equal(sum, 1)) continue;
            f.may("weights")->report(problem_code::weights_sum, decimal::to_text(sum) + (set ? " (" + p_.d.weight_sets[set - 1].id + ")" : ""));
            return;
        }
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
        out.label = p_.need_text(f, "label");
        out.note = p_.need_text(f, "note");
        f.no_others();
        s_.reference = std::move(out);
    }

    diagnostic_parts& p_;
    score& s_;
};

}  // namespace

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

// A headline that is asked for early may lean on a score that leans on the one above it, and so on: each is read inside the other.
constexpr int most_inside = 12;

void read_score(diagnostic_parts& p, int index) {
    using reading = diagnostic_parts::reading;
    if (p.score_readings[at(index)] != reading::waits || p.readings_inside >= most_inside) return;
    p.score_readings[at(index)] = reading::goes_on;
    ++p.readings_inside;
    const int outside = std::exchange(p.reading_score, index);
    diagnostic_parts::references refers;
    diagnostic_parts::references* const others = std::exchange(p.referred, &refers);
    // A copy: operands of this score look into the others.
    score out = p.d.scores[at(index)];
    p.sure_scores[at(index)] = score_reader(p, out).read(p.scores_to_read[at(index)], refers);
    p.d.scores[at(index)] = std::move(out);
    for (const auto& [where, o] : refers) p.score_refers[at(index)].push_back(o);
    p.referred = others;
    p.reading_score = outside;
    --p.readings_inside;
    p.score_readings[at(index)] = reading::done;
}

// The first score is the headline and often sums up those below it: it may lean on all that do not lean on it. The others may lean
// on what stands above them.
void read_scores(diagnostic_parts& p, const reader& list) {
    if (p.d.scores.empty()) return;
    p.score_refers.resize(p.d.scores.size());
    p.sure_scores.resize(p.d.scores.size());
    p.score_readings.resize(p.d.scores.size());
    p.scores_to_read = list.list(1, most_parts);
    for (std::size_t i = 1; i <= p.d.scores.size(); ++i) read_score(p, static_cast<int>(i % p.d.scores.size()));
}

}  // namespace jindan
