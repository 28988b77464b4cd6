// Criteria of the reader's own.
#include "book/record_fields.hpp"

namespace jindan::book {
namespace {

template <typename Fields, typename Criterion>
void criterion_fields(Fields& f, Criterion& c) {
    f.word_id("id", c.id, presence::must);
    f.text("name", c.name, limits::line);
    f.number("weight", c.weight, 0);
    f.truth("reverse", c.reverse);
}

template <typename Fields, typename Tier>
void tier_fields(Fields& f, Tier& t) {
    f.word_id("id", t.id, presence::must);
    f.text("name", t.name, limits::line);
    f.text("treatment", t.treatment, limits::text);
    f.number("cut", t.cut, 0);
    f.number("hours", t.hours, 0, 0.0);
    f.number("now", t.now);
}

template <typename Fields, typename Set>
void set_fields(Fields& f, Set& s) {
    if (!begin_record(f, s)) return;
    f.text("name", s.name, limits::line);
    f.list("criteria", s.criteria, limits::criteria, [](auto& g, auto& c) { criterion_fields(g, c); });
    f.once("criteria", s.criteria, [](const criterion& c) { return c.id; });
    f.list("tiers", s.tiers, limits::tiers, [](auto& g, auto& t) { tier_fields(g, t); });
    f.once("tiers", s.tiers, [](const tier_setting& t) { return t.id; });
    f.list("alternatives", s.alternatives, limits::alternatives, [](auto& g, auto& w) {
        g.word_id("id", w.id, presence::must);
        g.text("name", w.name, limits::line);
        g.numbers("weights", w.weights, limits::criteria);
    });
    f.once("alternatives", s.alternatives, [](const weight_setting& w) { return w.id; });
}

}  // namespace

void write_fields_of(json_text& j, const criteria_set& r) {
    write_by(j, r, [](auto& f, auto& v) { set_fields(f, v); });
}
void read_fields_of(fields& g, time_ms latest, criteria_set& out) {
    read_by(g, latest, out, [](auto& f, auto& v) { set_fields(f, v); });
}

}  // namespace jindan::book
