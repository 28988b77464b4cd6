// What a score is made of: items, terms with weights, pairs, or what is counted.
#include <algorithm>

#include "core/diagnostic_parts.hpp"
#include "core/index.hpp"

namespace jindan {
namespace {

class terms_reader {
public:
    terms_reader(diagnostic_parts& parts, score& out) : p_(parts), s_(out) {}

    void read(fields& f, const reader& r) {
        if (s_.kind == score_kind::tally && !read_tally(f)) {
            f.may("items"), f.may("terms");  // nothing can be said of them
        } else if (s_.kind == score_kind::difference) {
            if (const auto v = f.need("pairs"))
                for (const reader& one : v->list(1, at(p_.most.items))) read_pair(one);
        } else if (const auto v = f.may("terms")) {
            for (const reader& one : v->list(1, at(p_.most.items))) read_term(one);
        } else if (const auto list = f.may("items"); list && list->is(json::kind::list)) {
            read_list(*list);
        } else {
            read_some_items(list, r);
        }
        if (const auto v = s_.kind == score_kind::count ? f.may("counts") : std::nullopt) {
            const interval past = read_past(*v);
            for (term& t : s_.terms)
                if (t.past == interval()) t.past = past;
        }
    }

private:
    bool read_tally(fields& f) {
        if (const auto v = f.need("tally")) s_.tally = diagnostic_parts::refer(*v, p_.tallies);
        return s_.tally >= 0;
    }

    interval read_past(const reader& r) {
        fields f(r);
        const placed_range past = p_.read_interval(f, r);
        if (f.whole() && !past.from && !past.to) r.report(problem_code::missing_field, "from");
        f.no_others();
        return past.range;
    }

    bool counts(const item& it) const {
        if (s_.kind != score_kind::tally) return it.scored;
        return std::any_of(it.options.begin(), it.options.end(), [&](const option& o) { return o.tally == s_.tally; });
    }

    // What a term is of. A tally is of items that can count towards it, whether or not they have scores.
    std::optional<operand> read_of(const reader& r) {
        if (s_.kind != score_kind::tally) return p_.read_operand(r);
        const int i = p_.refer_item(r);
        if (i < 0) return {};
        if (!counts(p_.d.items[at(i)])) return p_.wrong_item(r, i), std::nullopt;
        if (p_.referred) p_.referred->emplace_back(r, item_score(i));
        return item_score(i);
    }

    void read_list(const reader& list) {
        diagnostic_parts::ids seen;
        for (const reader& one : list.list(1, at(p_.most.items))) {
            const auto o = read_of(one);
            if (!o) continue;
            const auto name = one.is(json::kind::text) && s_.kind != score_kind::first ? one.text(200) : std::nullopt;
            if (name && !seen.emplace(*name, 0).second) one.report(problem_code::duplicate_id, *name);
            add(*o);
        }
    }

    // "all", those of a dimension, or where nothing is said those of the score's own dimension.
    void read_some_items(const std::optional<reader>& v, const reader& r) {
        int dimension = v ? -1 : s_.dimension;
        if (v && v->is(json::kind::object)) {
            fields g(*v);
            const auto d = g.need("dimension");
            g.no_others();
            dimension = d ? diagnostic_parts::refer(*d, p_.dimensions) : -1;
            if (dimension < 0) return;
        } else if (v) {
            if (!v->one_of("all")) return;
        }
        const reader& where = v ? *v : r;
        for (std::size_t i = 0; i < p_.d.items.size(); ++i) {
            const item& it = p_.d.items[i];
            if (!counts(it) || (dimension >= 0 && it.dimension != dimension)) continue;
            add(item_score(static_cast<int>(i)));
            if (p_.referred) p_.referred->emplace_back(where, s_.terms.back().of);
        }
        if (s_.terms.empty()) where.report(problem_code::too_few, "1");
    }

    void add(const operand& o) {
        term t;
        t.of = o;
        s_.terms.push_back(t);
    }

    void read_term(const reader& r) {
        fields f(r);
        term t;
        if (const auto v = f.need("of"))
            if (const auto o = read_of(*v)) t.of = *o;
        if (s_.kind == score_kind::count) t.past = p_.read_interval(f, r).range;
        if (const auto v = s_.kind != score_kind::product && s_.kind != score_kind::first ? f.may("weight") : std::nullopt)
            if (const auto o = p_.read_operand(*v)) t.weight = *o;
        f.no_others({"weight", "from", "above", "to", "below"});
        s_.terms.push_back(t);
    }

    void read_pair(const reader& r) {
        const std::vector<reader> two = r.list(2, 2);
        if (two.size() != 2) return;
        const auto first = p_.read_operand(two[0]), second = p_.read_operand(two[1]);
        if (!first || !second) return;
        term t;
        t.of = *first;
        t.minus = second;
        s_.terms.push_back(t);
    }

    diagnostic_parts& p_;
    score& s_;
};

}  // namespace

void read_terms(diagnostic_parts& p, fields& f, const reader& r, score& out) {
    terms_reader(p, out).read(f, r);
    const bool fit = p.terms <= most_terms;
    p.terms += out.terms.size();
    if (p.terms <= most_terms) return;
    if (fit) r.report(problem_code::too_many, std::to_string(most_terms));
    out.terms.clear();
}

}  // namespace jindan
