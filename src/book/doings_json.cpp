// What is done with customers: visits, reviews, plans, actions.
#include "book/record_fields.hpp"

namespace jindan::book {
namespace {

template <typename Fields, typename Visit>
void visit_fields(Fields& f, Visit& v) {
    if (!begin_record(f, v)) return;
    f.id("account_id", v.account);
    f.word_id("diagnostic", v.diagnostic);
    f.day("day", v.day);
    f.whole("steps", v.steps, 0, limits::steps);
    f.wholes("done", v.done, 0, v.steps - 1);
    f.text("note", v.note, limits::text);
}

template <typename Fields, typename Review>
void review_fields(Fields& f, Review& r) {
    if (!begin_record(f, r)) return;
    f.id("account_id", r.account);
    f.day("day", r.day);
    f.word("way", r.way, "keep, lower, renew");
    f.text("why", r.why, limits::text);
    f.text("next", r.next, limits::text);
}

template <typename Fields, typename Goal>
void goal_fields(Fields& f, Goal& g) {
    f.text("text", g.text, limits::text);
    f.text("ours", g.ours, limits::text);
    f.text("theirs", g.theirs, limits::text);
    f.day("due", g.due);
    f.truth("reached", g.reached);
}

template <typename Fields, typename Plan>
void plan_fields(Fields& f, Plan& p) {
    if (!begin_record(f, p)) return;
    f.id("account_id", p.account);
    f.whole("year", p.year, 1900, 2999);
    f.list("goals", p.goals, limits::goals, [](auto& h, auto& g) { goal_fields(h, g); });
    f.day("agreed_on", p.agreed_on);
    f.text("agreed_with", p.agreed_with, limits::line);
}

template <typename Fields, typename Action>
void action_fields(Fields& f, Action& a) {
    if (!begin_record(f, a)) return;
    f.id("account_id", a.account);
    f.word_id("diagnostic", a.diagnostic);
    f.word_id("item", a.item);
    f.id("from", a.from);
    f.text("text", a.text, limits::text);
    f.text("owner", a.owner, limits::line);
    f.day("due", a.due);
    f.word("state", a.state, "open, doing, done, dropped");
    f.text("outcome", a.outcome, limits::text);
    f.day("closed_on", a.closed_on);
    f.day("told_on", a.told_on);
}

}  // namespace

void write_fields_of(json_text& j, const visit& r) {
    write_by(j, r, [](auto& f, auto& v) { visit_fields(f, v); });
}
void read_fields_of(fields& g, time_ms latest, visit& out) {
    read_by(g, latest, out, [](auto& f, auto& v) { visit_fields(f, v); });
}

void write_fields_of(json_text& j, const review& r) {
    write_by(j, r, [](auto& f, auto& v) { review_fields(f, v); });
}
void read_fields_of(fields& g, time_ms latest, review& out) {
    read_by(g, latest, out, [](auto& f, auto& v) { review_fields(f, v); });
}

void write_fields_of(json_text& j, const plan& r) {
    write_by(j, r, [](auto& f, auto& v) { plan_fields(f, v); });
}
void read_fields_of(fields& g, time_ms latest, plan& out) {
    read_by(g, latest, out, [](auto& f, auto& v) { plan_fields(f, v); });
}

void write_fields_of(json_text& j, const action& r) {
    write_by(j, r, [](auto& f, auto& v) { action_fields(f, v); });
}
void read_fields_of(fields& g, time_ms latest, action& out) {
    read_by(g, latest, out, [](auto& f, auto& v) { action_fields(f, v); });
}

}  // namespace jindan::book
