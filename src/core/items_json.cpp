// Items: what is asked, and how an answer is scored.
#include <algorithm>
#include <cmath>
#include <utility>

#include "core/bands.hpp"
#include "core/decimal.hpp"
#include "core/diagnostic_parts.hpp"
#include "core/index.hpp"
#include "core/ranges.hpp"

namespace jindan {
namespace {

// 0: it has none.
std::size_t fewest_options(item_kind kind) {
    switch (kind) {
        case item_kind::likert:
        case item_kind::yes_no:
        case item_kind::number:
        case item_kind::text: return 0;
        case item_kind::several: return 1;
        case item_kind::choice:
        case item_kind::pair:
        case item_kind::points:
        case item_kind::ranking: return 2;
    }
    return 0;
}

// Can its range be worked out? Not where its scale is unknown.
bool has_range(const diagnostic& d, const item& it) {
    return it.kind != item_kind::likert || (it.scale >= 0 && at(it.scale) < d.scales.size() && !d.scales[at(it.scale)].points.empty());
}

// What an answer is worth before bins and all that follows.
span unbinned(const diagnostic& d, const item& it) {
    item plain;
    plain.kind = it.kind, plain.scale = it.scale, plain.options = it.options, plain.least = it.least, plain.most = it.most;
    find_range(d, plain);
    return {plain.lowest, plain.highest};
}

// The distance of neighbouring answers; 0: any.
double step_of(const item& it) {
    if (it.kind == item_kind::several && std::any_of(it.options.begin(), it.options.end(), [](const option& o) { return o.score && *o.score != std::floor(*o.score); })) return 0;
    double step = 1;
    for (int i = 0; i < it.decimals; ++i) step /= 10;
    return step;
}

std::vector<bin> read_bins(diagnostic_parts& p, const reader& r, const item& it) {
    std::vector<bin> out;
    const std::size_t before = p.problems();
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
    if (p.problems() == before && !out.empty() && has_range(p.d, it)) check_ranges(r, ranges, {unbinned(p.d, it), unbinned(p.d, it)}, step_of(it));
    return out;
}

class item_reader {
public:
    item_reader(diagnostic_parts& parts, item& out) : p_(parts), it_(out) {}

    void read(const reader& r) {
        fields f(r);
        it_.id = diagnostic_parts::define(f.need("id"), p_.numbers, static_cast<int>(p_.d.items.size()));
        it_.statement = p_.need_text(f, "statement");
        if (const auto v = f.may("strength")) it_.strength = p_.text(*v);
        if (const auto v = f.may("probes")) it_.probes = p_.texts(*v, 0, 2);
        read_advice(f);
        // Conditions refer to scores and to items that may stand below: they are read when all are known. That there are some
        // counts before: scores lean on it.
        if (f.may("ask_if")) it_.ask_when.is = condition::kind::any;
        const auto kind = f.may("kind");
        const auto known = kind ? kind->one_of(item_kind_names) : 0;
        // Of another kind than these nothing more can be said.
        if (known) {
            p_.take(it_.kind, known);
            read_answers(f, fewest_options(it_.kind));
            read_scoring(f, r);
            f.no_others({"scale", "options", "min", "max", "decimals", "unit", "total", "recode", "bins", "bins_by", "reverse", "times", "plus", "not_asked_score"});
        }
    }

private:
    void read_answers(fields& f, std::size_t fewest) {
        if (const auto v = f.may("may_not_apply")) p_.take(it_.may_not_apply, v->truth());
        if (it_.kind == item_kind::likert) read_scale(f);
        if (fewest > 0)
            if (const auto v = f.need("options"))
                for (const reader& one : v->list(fewest, it_.kind == item_kind::pair ? 2 : most_parts)) read_option(one);
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
        const auto low = f.may("min"), high = f.may("max");
        if (low) it_.least = low->number();
        if (high) it_.most = high->number();
        if (it_.least && it_.most && decimal::at_most(*it_.most, *it_.least)) {
            high->report(problem_code::empty_range, decimal::to_text(*it_.least));
            it_.least = it_.most = {};
        }
        if (const auto v = f.may("decimals")) p_.take(it_.decimals, v->integer(0, 6));
        if (const auto v = f.may("unit")) it_.unit = p_.text(*v);
    }

    void read_option(const reader& r) {
        fields f(r);
        option out;
        diagnostic_parts::ids known;
        for (const option& o : it_.options) known.emplace(o.id, 0);
        out.id = diagnostic_parts::define(f.need("id"), known, 0);
        out.label = p_.need_text(f, "label");
        const bool scores = it_.kind != item_kind::points && it_.kind != item_kind::ranking;
        if (const auto v = scores ? f.may("score") : std::nullopt) out.score = v->number();
        if (const auto v = scores ? f.may("tally") : std::nullopt)
            if (auto name = v->id()) {
                const auto [place, fresh] = p_.tallies.emplace(*name, static_cast<int>(p_.d.tallies.size()));
                if (fresh) p_.d.tallies.push_back(*name);
                out.tally = place->second;
            }
        f.no_others({"score", "tally"});
        it_.options.push_back(std::move(out));
    }

    void read_advice(fields& f) {
        if (const auto v = f.may("dimension")) it_.dimension = diagnostic_parts::refer(*v, p_.dimensions);
        if (const auto v = f.may("field"))
            if (const auto found = v->one_of("high, low")) it_.field = *found ? finding::low : finding::high;
        if (const auto v = f.may("step")) {
            fields step(*v);
            it_.step_title = p_.need_text(step, "title");
            it_.step = p_.need_text(step, "text");
            step.no_others();
        }
    }

    void read_scoring(fields& f, const reader& r) {
        const bool likert = it_.kind == item_kind::likert, number = it_.kind == item_kind::number, several = it_.kind == item_kind::several;
        if (const auto v = f.may("scored")) p_.take(it_.scored, v->truth());
        if (!it_.scored || it_.kind == item_kind::points || it_.kind == item_kind::ranking || it_.kind == item_kind::text) return;
        if (const auto v = f.may("reverse")) p_.take(it_.reverse, v->truth());
        if (const auto v = f.may("times")) p_.take(it_.times, v->number());
        if (const auto v = f.may("plus")) p_.take(it_.plus, v->number());
        if (const auto v = f.may("not_asked_score")) {
            it_.score_not_asked = v->number();
            if (it_.ask_when.is == condition::kind::always) v->report(problem_code::missing_field, "ask_if");
        }
        const auto recode = likert || number || it_.kind == item_kind::yes_no ? f.may("recode") : std::nullopt;
        if (recode) read_recode(*recode);
        if (!recode && (likert || number || several)) read_all_bins(f);
        // Turned round is what lies between two ends.
        if (number && it_.reverse && !recode && it_.bins.empty())
            for (const auto& [name, end] : {std::pair("min", it_.least), std::pair("max", it_.most)})
                if (!end && !f.may(name)) r.report(problem_code::missing_field, name);
    }

    void read_all_bins(fields& f) {
        if (const auto v = f.may("bins_by"))
            for (const reader& each : v->list(1, most_parts)) {
                fields g(each);
                g.need("when");
                if (const auto bins = g.need("bins"))
                    it_.bins.push_back({{}, read_bins(p_, *bins, it_)});
                else
                    it_.bins.push_back({});
                it_.bins.back().when.is = condition::kind::any;
                g.no_others();
            }
        // Where none of those holds.
        if (const auto v = f.may("bins")) it_.bins.push_back({{}, read_bins(p_, *v, it_)});
    }

    // From each answer to its score; an answer that is not there, or that has null, has none: "not sure" as a point of the scale.
    void read_recode(const reader& r) {
        fields f(r);
        const std::size_t before = p_.problems();
        const bool yes_no = it_.kind == item_kind::yes_no;
        const scale* s = it_.kind == item_kind::likert && has_range(p_.d, it_) ? &p_.d.scales[at(it_.scale)] : nullptr;
        std::vector<double> answers;
        const auto known = [&](double x) { return std::any_of(answers.begin(), answers.end(), [&](double y) { return decimal::equal(x, y); }); };
        for (const named& one : f.all()) {
            std::optional<double> answer = decimal::parse(one.name);
            if (yes_no) answer = one.name == "yes" ? 1.0 : one.name == "no" ? 0.0 : std::optional<double>();
            if (!answer || (s && !s->has(*answer))) {
                one.content.report(yes_no ? problem_code::unknown_kind : problem_code::unknown_id, yes_no ? "yes, no" : one.name);
                continue;
            }
            if (known(*answer)) one.content.report(problem_code::duplicate_id, one.name);
            answers.push_back(*answer);
            const auto score = one.content.is(json::kind::null) ? std::nullopt : one.content.number();
            if (score) it_.recode.emplace_back(*answer, *score);
        }
        if (f.whole() && it_.recode.empty() && p_.problems() == before) r.report(problem_code::too_few, "1");
    }

    diagnostic_parts& p_;
    item& it_;
};

}  // namespace

void read_item(diagnostic_parts& p, const reader& r) {
    item out;
    const std::size_t before = p.problems();
    item_reader(p, out).read(r);
    if (has_range(p.d, out)) find_range(p.d, out);
    p.sure_items.push_back(p.problems() == before && has_range(p.d, out));
    p.d.items.push_back(std::move(out));
}

void end_items(diagnostic_parts& p) {
    find_tallied(p.d);
    p.sure_tallies = std::find(p.sure_items.begin(), p.sure_items.end(), false) == p.sure_items.end();
}

void read_item_conditions(diagnostic_parts& p, const reader& r) {
    item& it = p.d.items[p.item_refers.size()];
    diagnostic_parts::references refers;
    p.referred = &refers;
    fields f(r, fields::again);
    if (const auto v = f.may("ask_if")) it.ask_when = p.read_condition(*v);
    const auto sets = f.may("bins_by");
    if (sets && !it.bins.empty() && it.bins.front().when.is != condition::kind::always) {  // else that is said already
        std::size_t set = 0;
        for (const reader& each : sets->list(1, most_parts)) {
            fields g(each, fields::again);
            if (const auto v = g.may("when"); v && set < it.bins.size()) it.bins[set].when = p.read_condition(*v);
            ++set;
        }
    }
    p.referred = nullptr;
    p.item_refers.push_back(std::move(refers));
}

}  // namespace jindan
