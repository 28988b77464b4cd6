// The part of a diagnostic that compares many accounts.
#include <algorithm>

#include "core/decimal.hpp"
#include "core/diagnostic_parts.hpp"
#include "core/index.hpp"

namespace jindan {
namespace {

class sheet_reader {
public:
    explicit sheet_reader(diagnostic_parts& parts) : p_(parts) {}

    sheet read(const reader& r) {
        fields f(r);
        sheet out;
        diagnostic_parts::ids known;
        if (const auto v = f.need("sets"))
            for (const reader& one : v->list(1, 20)) out.sets.push_back(read_criteria(one, known));
        if (const auto v = f.may("checklist")) out.checklist = read_question(*v);
        if (const auto v = f.may("review")) out.review = read_question(*v);
        f.no_others();
        return out;
    }

private:
    int read_measure(const reader& v) {
        const int i = p_.refer_item(v);
        if (i < 0 || p_.d.items[at(i)].kind == item_kind::number) return i;
        p_.wrong_item(v, i);
        return -1;
    }

    criteria read_criteria(const reader& r, diagnostic_parts::ids& known) {
        fields f(r);
        criteria out;
        out.id = diagnostic_parts::define(f.need("id"), known, 0);
        out.name = p_.need_text(f, "name");
        if (const auto v = f.may("note")) out.note = p_.text(*v);
        if (const auto v = f.need("items"))
            for (const reader& one : v->list(1, at(p_.most.items)))
                if (const int i = p_.refer_item(one); i >= 0) {
                    if (std::find(out.items.begin(), out.items.end(), i) != out.items.end()) one.report(problem_code::duplicate_id, p_.d.items[at(i)].id);
                    out.items.push_back(i);
                }
        const auto combine = f.may("combine"), rank_by = combine ? std::nullopt : f.need("rank_by"), measure = f.may("measure");
        direction_ = combine ? std::nullopt : f.may("rank_direction");
        out.rank_by = ranks_ = rank_by ? p_.refer_score(*rank_by) : -1;
        out.cost = cost_ = is_second(direction_, "benefit, cost");
        combines_ = combine.has_value();
        if (combine) read_combine(*combine, out.combine);
        measures_ = measure.has_value();
        if (measure) out.measure = read_measure(*measure);
        if (const auto v = f.may("pareto_percent")) p_.take(out.pareto_percent, v->number(1, 99));
        if (const auto v = f.may("top_percent")) p_.take(out.top_percent, v->number(1, 99));
        if (const auto v = f.may("matrix")) out.matrix = read_matrix(*v);
        if (const auto v = f.may("tiers")) out.tiers = read_tiers(*v);
        f.no_others({"rank_by", "rank_direction"});
        return out;
    }

    static bool is_second(const std::optional<reader>& v, std::string_view two_words) { return v && v->one_of(two_words) == 1; }

    void read_combine(const reader& r, std::vector<combined>& out) {
        double sum = 0;
        for (const reader& one : r.list(1, most_parts)) {
            fields f(one);
            combined c;
            if (const auto v = f.need("of")) {
                c.of = read_value(*v);
                if (c.of.index >= 0 && std::any_of(out.begin(), out.end(), [&](const combined& o) { return o.of == c.of; })) v->report(problem_code::duplicate_id, *v->id());
            }
            c.min_max = is_second(f.need("normalise"), "ratio-to-best, min-max");
            c.cost = is_second(f.may("direction"), "benefit, cost");
            if (const auto v = f.may("weight")) read_weight(*v, c.weight);
            f.no_others();
            sum += c.weight.of == operand::kind::weight ? p_.d.weights[at(c.weight.index)].value : c.weight.value;
            out.push_back(c);
        }
        if (!out.empty() && !(sum > 0)) r.report(problem_code::out_of_range, "a weight above 0");
    }

    operand read_value(const reader& v) {
        const int i = diagnostic_parts::refer(v, p_.numbers);
        if (i < 0) return {};
        if (i < score_base) return {operand::kind::answer, read_measure(v), -1, 0};
        return {operand::kind::score, p_.refer_score(v), -1, 0};
    }

    void read_weight(const reader& v, operand& out) {
        if (!v.is(json::kind::text)) return p_.take(out.value, v.number(0, 1e6));
        const int i = diagnostic_parts::refer(v, p_.numbers);
        if (i >= weight_base)
            out = {operand::kind::weight, i - weight_base, -1, 0};
        else if (i >= 0)
            v.report(problem_code::unknown_id, *v.id());
    }

    struct matrix read_matrix(const reader& r) {
        fields f(r);
        struct matrix out;
        const auto axis = [&](std::string_view name, int& score, double& from, localized& label) {
            const auto v = f.need(name);
            if (!v) return;
            fields g(*v);
            const auto of = g.need("score"), cut = g.need("from");
            const int found = of ? p_.refer_score(*of) : -1;
            if (cut) p_.take(from, p_.number_of(*cut, found));
            score = std::max(0, found);
            label = p_.need_text(g, "name");
            g.no_others();
        };
        axis("across", out.across, out.across_from, out.across_name);
        axis("up", out.up, out.up_from, out.up_name);
        diagnostic_parts::ids known;
        if (const auto v = f.need("fields"))
            for (const reader& one : v->list(4, 4)) {
                fields g(one);
                matrix::field field;
                field.id = diagnostic_parts::define(g.need("id"), known, 0);
                field.name = p_.need_text(g, "name");
                field.advice = p_.need_text(g, "advice");
                g.no_others();
                out.fields.push_back(std::move(field));
            }
        f.no_others();
        return out;
    }

    tier_rule read_tiers(const reader& r) {
        fields f(r);
        tier_rule out;
        const auto basis = f.need("by");
        const auto by = basis ? basis->one_of("cumulative-share, rank-share, score, quantile") : std::nullopt;
        known_basis_ = by.has_value();
        p_.take(out.by, by);
        if (const auto v = f.may("of")) {
            out.of_measure = v->one_of("rank, measure") == 1;
            if (out.of_measure && !measures_) v->report(problem_code::missing_field, "measure");
        }
        // Of a total of costs the largest have the most, and would come first.
        if (cost_ && out.by == tier_basis::cumulative_share && !out.of_measure) direction_->report(problem_code::misplaced_field, "rank_direction");
        diagnostic_parts::ids known;
        if (const auto v = f.need("list")) {
            const std::vector<reader> all = v->list(2, 20);
            for (std::size_t i = 0; i < all.size(); ++i) out.tiers.push_back(read_tier(all[i], known, out, i + 1 == all.size()));
        }
        f.no_others();
        return out;
    }

    // Cuts go on: shares grow from tier to tier, scores fall, or rise where less is better. The last tier takes what is left and has none.
    tier read_tier(const reader& r, diagnostic_parts::ids& known, const tier_rule& rule, bool last) {
        fields f(r);
        tier out;
        out.id = diagnostic_parts::define(f.need("id"), known, 0);
        out.name = p_.need_text(f, "name");
        out.treatment = p_.need_text(f, "treatment");
        if (const auto v = f.may("hours")) p_.take(out.hours, v->number(0, 744));
        const bool shares = rule.by != tier_basis::score, rises = rule.rises(cost_);
        if (const auto v = last ? std::nullopt : f.need("cut")) {
            const auto cut = !known_basis_ ? v->number() : shares || (combines_ && !rule.of_measure) ? v->number(0, 100) : rule.of_measure ? v->number() : p_.number_of(*v, ranks_);
            const double before = !rule.tiers.empty() ? rule.tiers.back().cut : rises ? -decimal::limit : decimal::limit;
            if (cut && known_basis_ && (rises ? decimal::at_most(*cut, before) : decimal::at_most(before, *cut))) v->report(problem_code::unordered_tiers);
            out.cut = cut.value_or(before);
        }
        f.no_others({"cut"});
        return out;
    }

    question read_question(const reader& r) {
        fields f(r);
        question out;
        out.title = p_.need_text(f, "title");
        out.text = p_.need_text(f, "text");
        if (const auto v = f.need("points")) out.points = p_.texts(*v, 1, 20);
        f.no_others();
        return out;
    }

    diagnostic_parts& p_;
    int ranks_ = -1;         // the score that ranks, where it is known
    bool cost_ = false, combines_ = false;
    std::optional<reader> direction_;
    bool measures_ = false;     // a measure is named
    bool known_basis_ = false;  // it is known what cuts are
};

}  // namespace

void read_sheet(diagnostic_parts& p, const reader& r) {
    if (!p.d.scores.empty()) p.d.sheet = sheet_reader(p).read(r);
}

}  // namespace jindan
