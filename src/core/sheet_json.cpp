// The part of a diagnostic that compares many accounts.
#include "core/decimal.hpp"
#include "core/diagnostic_parts.hpp"

namespace jindan {
namespace {

std::size_t at(int index) { return static_cast<std::size_t>(index); }

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
    int read_score(const std::optional<reader>& v) {
        const auto o = v ? p_.read_operand(*v) : std::nullopt;
        if (o && o->of == operand::kind::score) return o->index;
        if (o) v->report(problem_code::unknown_id, *v->text(200));
        return 0;
    }

    int read_item(const reader& v, bool number) {
        const int i = diagnostic_parts::refer(v, p_.numbers);
        if (i < 0) return -1;
        const bool fits = i < score_base && (!number || p_.d.items[at(i)].kind == item_kind::number);
        if (!fits) v.report(problem_code::unknown_id, *v.id());
        return fits ? i : -1;
    }

    criteria read_criteria(const reader& r, diagnostic_parts::ids& known) {
        fields f(r);
        criteria out;
        out.id = diagnostic_parts::define(f.need("id"), known, 0);
        if (const auto v = f.need("name")) out.name = p_.text(*v);
        if (const auto v = f.may("note")) out.note = p_.text(*v);
        if (const auto v = f.need("items"))
            for (const reader& one : v->list(1, at(p_.most.items)))
                if (const int i = read_item(one, false); i >= 0) out.items.push_back(i);
        out.rank_by = read_score(f.need("rank_by"));
        if (const auto v = f.may("measure")) out.measure = read_item(*v, true);
        if (const auto v = f.may("pareto_percent")) p_.take(out.pareto_percent, v->number(1, 99));
        if (const auto v = f.may("top_percent")) p_.take(out.top_percent, v->number(1, 99));
        if (const auto v = f.may("matrix")) out.matrix = read_matrix(*v);
        if (const auto v = f.may("tiers")) out.tiers = read_tiers(*v, out);
        f.no_others();
        return out;
    }

    struct matrix read_matrix(const reader& r) {
        fields f(r);
        struct matrix out;
        const auto axis = [&](std::string_view name, int& score, double& from, localized& label) {
            const auto v = f.need(name);
            if (!v) return;
            fields g(*v);
            score = read_score(g.need("score"));
            const auto& s = p_.d.scores[at(score)];
            if (const auto cut = g.need("from")) p_.take(from, cut->number(s.lowest, s.highest));
            if (const auto t = g.need("name")) label = p_.text(*t);
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
                if (const auto t = g.need("name")) field.name = p_.text(*t);
                if (const auto t = g.need("advice")) field.advice = p_.text(*t);
                g.no_others();
                out.fields.push_back(std::move(field));
            }
        f.no_others();
        return out;
    }

    tier_rule read_tiers(const reader& r, const criteria& c) {
        fields f(r);
        tier_rule out;
        if (const auto v = f.need("by"))
            if (const auto by = v->id()) {
                out.by = *by == "cumulative-share" ? tier_basis::cumulative_share
                         : *by == "score"          ? tier_basis::score
                         : *by == "quantile"       ? tier_basis::quantile
                                                   : tier_basis::rank_share;
                if (out.by == tier_basis::rank_share && *by != "rank-share") v->report(problem_code::unknown_kind, *by);
            }
        if (const auto v = f.may("of")) {
            const auto of = v->id();
            out.of_measure = of && *of == "measure";
            if (of && *of != "measure" && *of != "rank") v->report(problem_code::unknown_kind, *of);
            if (out.of_measure && c.measure < 0) v->report(problem_code::missing_field, "measure");
        }
        diagnostic_parts::ids known;
        if (const auto v = f.need("list")) {
            const std::vector<reader> all = v->list(2, 20);
            for (std::size_t i = 0; i < all.size(); ++i) out.tiers.push_back(read_tier(all[i], known, out, i + 1 == all.size()));
        }
        f.no_others();
        return out;
    }

    // Cuts go on: shares grow from tier to tier, scores fall. The last tier takes what is left and has none.
    tier read_tier(const reader& r, diagnostic_parts::ids& known, const tier_rule& rule, bool last) {
        fields f(r);
        tier out;
        out.id = diagnostic_parts::define(f.need("id"), known, 0);
        if (const auto v = f.need("name")) out.name = p_.text(*v);
        if (const auto v = f.need("treatment")) out.treatment = p_.text(*v);
        if (const auto v = f.may("hours")) p_.take(out.hours, v->number(0, 744));
        const bool shares = rule.by != tier_basis::score;
        if (const auto v = last ? std::nullopt : f.need("cut")) {
            p_.take(out.cut, shares ? v->number(0, 100) : v->number());
            const bool first = rule.tiers.empty();
            const double before = first ? 0 : rule.tiers.back().cut;
            if (!first && (shares ? decimal::at_most(out.cut, before) : decimal::at_most(before, out.cut))) v->report(problem_code::unordered_tiers);
        }
        f.no_others();
        return out;
    }

    question read_question(const reader& r) {
        fields f(r);
        question out;
        if (const auto v = f.need("title")) out.title = p_.text(*v);
        if (const auto v = f.need("text")) out.text = p_.text(*v);
        if (const auto v = f.need("points")) out.points = p_.texts(*v, 1, 20);
        f.no_others();
        return out;
    }

    diagnostic_parts& p_;
};

}  // namespace

void read_sheet(diagnostic_parts& p, const reader& r) {
    if (!p.d.scores.empty()) p.d.sheet = sheet_reader(p).read(r);
}

}  // namespace jindan
