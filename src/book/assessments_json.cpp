// Assessments: what every record of one has, and beside it what the book knows of it.
#include "book/merging.hpp"
#include "book/record_fields.hpp"

namespace jindan::book {
namespace {

template <typename Fields, typename Correction>
void correction_fields(Fields& f, Correction& c) {
    f.word_id("item", c.item, presence::must);
    f.number("from", c.from);
    f.number("to", c.to);
    f.moment("at", c.at);
}

template <typename Fields, typename Filled>
void own_fields(Fields& f, Filled& r) {
    f.id("account_id", r.account);
    f.day("day", r.day);
    f.word("by", r.by, "own, colleague, customer", std::optional(view::own));
    f.text("rater", r.rater, limits::name);
    f.id("copied_from", r.copied_from);
    f.list("corrections", r.corrections, limits::corrections, [](auto& g, auto& c) { correction_fields(g, c); });
    f.in_order(r.corrections, comes_before);
    f.moment("changed_at", r.changed_at);
}

}  // namespace

void write_fields_of(json_text& j, const filled& r) {
    write_fields(j, r.what);
    if (r.removed()) return;
    field_writer f(j);
    own_fields(f, r);
}

void read_fields_of(fields& g, time_ms latest, filled& out) {
    out.what = read_fields(g, latest);
    if (out.removed()) return out.what.remove(out.what.removed_at);
    field_reader f(g, latest);
    own_fields(f, out);
}

}  // namespace jindan::book
