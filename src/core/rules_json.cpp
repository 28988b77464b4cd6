// What is concluded from several scores: flags, decision lists, tables of two band sets; and what scores are held against:
// benchmarks and figures of groups.
#include "core/date.hpp"
#include "core/diagnostic_parts.hpp"
#include "core/index.hpp"

namespace jindan {
namespace {

void read_flag(diagnostic_parts& p, const reader& r, diagnostic_parts::ids& known) {
    fields f(r);
    flag out;
    out.id = diagnostic_parts::define(f.need("id"), known, 0);
    if (const auto v = f.need("when")) out.when = p.read_condition(*v);
    out.message = p.need_text(f, "message");
    f.no_others();
    p.d.flags.push_back(std::move(out));
}

// One side of a table: the bands of a score.
struct side {
    int score = -1, set = 0;
    std::size_t bands = 0;
};

side read_side(diagnostic_parts& p, const reader& r) {
    side out;
    fields f(r);
    const auto v = f.need("score"), set = f.may("set");
    const int score = v ? p.refer_score(*v) : -1;
    f.no_others();
    if (score < 0) return out;
    const struct score& s = p.d.scores[at(score)];
    out.set = diagnostic_parts::refer_set(set, s);
    if (out.set < 0) return out;
    out.bands = bands_of(s, out.set).size();
    if (out.bands > 0)
        out.score = score;
    else
        v->report(problem_code::unknown_id, "level");  // it has no bands of that name
    return out;
}

condition in_band(const side& s, std::size_t band) {
    condition c;
    c.is = condition::kind::band;
    c.index = s.score;
    c.set = s.set;
    c.option = static_cast<int>(band);
    return c;
}

void read_table(diagnostic_parts& p, const reader& r, const diagnostic_parts::ids& conclusions, rule& out) {
    fields f(r);
    const auto rows = f.need("rows"), columns = f.need("columns"), cells = f.need("cells");
    const side down = rows ? read_side(p, *rows) : side(), across = columns ? read_side(p, *columns) : side();
    f.no_others();
    if (down.score < 0 || across.score < 0 || !cells) return;
    const std::vector<reader> lines = cells->list(down.bands, down.bands);
    for (std::size_t i = 0; i < lines.size() && i < down.bands; ++i) {
        const std::vector<reader> line = lines[i].list(across.bands, across.bands);
        for (std::size_t j = 0; j < line.size() && j < across.bands; ++j) {
            const int then = diagnostic_parts::refer(line[j], conclusions);
            rule_case c;
            c.then = then;
            c.when.is = condition::kind::all;
            c.when.of = {in_band(down, i), in_band(across, j)};
            if (then >= 0) out.cases.push_back(std::move(c));
        }
    }
}

conclusion read_conclusion(diagnostic_parts& p, const reader& r, diagnostic_parts::ids& known) {
    fields f(r);
    conclusion out;
    out.id = diagnostic_parts::define(f.need("id"), known, static_cast<int>(known.size()));
    out.name = p.need_text(f, "name");
    if (const auto v = f.may("summary")) out.summary = p.text(*v);
    if (const auto v = f.may("actions")) out.actions = p.texts(*v, 1, 20);
    f.no_others();
    return out;
}

void read_rule(diagnostic_parts& p, const reader& r, diagnostic_parts::ids& known) {
    fields f(r);
    rule out;
    out.id = diagnostic_parts::define(f.need("id"), known, 0);
    if (const auto v = f.may("name")) out.name = p.text(*v);
    diagnostic_parts::ids conclusions;
    if (const auto v = f.need("conclusions"))
        for (const reader& one : v->list(1, most_parts)) out.conclusions.push_back(read_conclusion(p, one, conclusions));
    if (const auto table = f.may("table")) {
        read_table(p, *table, conclusions, out);
    } else if (const auto v = f.need("cases")) {
        bool closed = false;  // a case without a condition takes everything that is left
        for (const reader& one : v->list(1, most_parts)) {
            fields g(one);
            rule_case c;
            if (closed) one.report(problem_code::case_unreachable);
            if (const auto when = g.may("when"))
                c.when = p.read_condition(*when);
            else
                closed = true;
            if (const auto then = g.need("then")) c.then = diagnostic_parts::refer(*then, conclusions);
            g.no_others();
            if (c.then >= 0) out.cases.push_back(std::move(c));
        }
    }
    f.no_others({"cases"});
    p.d.rules.push_back(std::move(out));
}

void read_benchmark(diagnostic_parts& p, const reader& r, diagnostic_parts::ids& known) {
    fields f(r);
    benchmark out;
    out.id = diagnostic_parts::define(f.need("id"), known, 0);
    const auto score = f.need("score"), value = f.need("value");
    const int of = score ? p.refer_score(*score) : -1;
    out.score = of < 0 ? 0 : of;
    if (value) diagnostic_parts::take(out.value, p.number_of(*value, of));
    out.label = p.need_text(f, "label");
    if (const auto v = f.need("source")) diagnostic_parts::take(out.source, v->text(500));
    if (const auto v = f.may("n")) diagnostic_parts::take(out.n, v->integer(1, INT32_MAX));
    if (const auto v = f.need("date")) {
        const auto date = v->text(10);
        const bool whole = date && (is_date(*date) || (date->size() == 7 && is_date(*date + "-01")) || (date->size() == 4 && is_date(*date + "-01-01")));
        if (date && !whole) v->report(problem_code::bad_date);
        if (whole) out.date = *date;
    }
    f.no_others();
    p.d.benchmarks.push_back(std::move(out));
}

void read_group_measure(diagnostic_parts& p, const reader& r, diagnostic_parts::ids& known) {
    fields f(r);
    group_measure out;
    out.id = diagnostic_parts::define(f.need("id"), known, 0);
    if (const auto v = f.may("name")) out.name = p.text(*v);
    if (const auto v = f.need("of"))
        if (const auto o = p.read_operand(*v)) out.of = *o;
    const auto range = [&](const reader& v) {
        fields g(v);
        const placed_range i = p.read_interval(g, v);
        if (g.whole() && !i.from && !i.to) v.report(problem_code::missing_field, "from");
        g.no_others();
        return i.range;
    };
    if (const auto v = f.need("share")) out.share = range(*v);
    if (const auto v = f.may("minus")) out.minus = range(*v);
    f.no_others();
    p.d.group_measures.push_back(std::move(out));
}

}  // namespace

void read_rules(diagnostic_parts& p, fields& root) {
    const auto each = [&](std::string_view name, void (*read)(diagnostic_parts&, const reader&, diagnostic_parts::ids&)) {
        diagnostic_parts::ids known;
        if (const auto v = root.may(name))
            for (const reader& one : v->list(0, most_parts)) read(p, one, known);
    };
    each("flags", read_flag);
    each("rules", read_rule);
    each("benchmarks", read_benchmark);
    each("group_measures", read_group_measure);
}

}  // namespace jindan
