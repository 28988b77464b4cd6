#include "core/assessment_json.hpp"

#include "core/record_parts.hpp"

namespace jindan {
namespace {

void write_entry(json_text& j, const entry& e) {
    j.begin_object().key("item").text(e.item);
    if (e.answer) j.key("answer").decimal(*e.answer);
    write_moment(j, "answered_at", e.answered_at);
    if (!e.memo.empty()) j.key("memo").text(e.memo);
    write_moment(j, "noted_at", e.noted_at);
    j.end_object();
}

void read_entry(const reader& r, time_ms latest, assessment& a) {
    fields f(r);
    const auto item = f.need("item");
    const auto id = item ? item->id() : std::nullopt;
    if (!id) return;
    if (a.find(*id)) item->report(problem_code::duplicate_id, *id);
    entry& e = a.at(*id);
    if (const auto v = f.may("answer")) e.answer = read_answer(*v);
    e.answered_at = read_moment(f, "answered_at", latest);
    if (const auto v = f.may("memo")) e.memo = v->any_text(limits::memo).value_or("");
    e.noted_at = read_moment(f, "noted_at", latest);
}

}  // namespace

void write_moment(json_text& j, std::string_view name, time_ms t) {
    if (t) j.key(name).number(static_cast<long long>(t));
}

time_ms read_moment(fields& f, std::string_view name, time_ms latest) {
    const auto v = f.may(name);
    return v ? v->integer(0, latest).value_or(0) : 0;
}

void write_fields(json_text& j, const assessment& a) {
    j.key("id").text(a.id);
    if (a.removed()) {
        write_moment(j, "created_at", a.created_at);
        write_moment(j, "finished_at", a.finished_at);
        write_moment(j, "removed_at", a.removed_at);
        return;
    }
    j.key("diagnostic").begin_object();
    j.key("id").text(a.made_with.id).key("version").text(a.made_with.version).key("hash").text(a.made_with.hash);
    j.end_object();
    if (!a.account.empty()) j.key("account").text(a.account);
    j.key("quarter").text(to_string(a.quarter));
    write_moment(j, "headed_at", a.headed_at);
    write_moment(j, "created_at", a.created_at);
    write_moment(j, "finished_at", a.finished_at);
    write_moment(j, "removed_at", a.removed_at);
    if (a.points) j.key("points").decimal(*a.points);
    if (!a.band.empty()) j.key("band").text(a.band);
    j.key("entries").begin_list();
    for (const entry& e : a.entries) write_entry(j, e);
    j.end_list();
}

assessment read_fields(fields& f, time_ms latest) {
    assessment a;
    if (const auto v = f.need("id")) a.id = read_record_id(*v);
    a.headed_at = read_moment(f, "headed_at", latest);
    a.created_at = read_moment(f, "created_at", latest);
    a.finished_at = read_moment(f, "finished_at", latest);
    a.removed_at = read_moment(f, "removed_at", latest);
    if (a.removed() && !f.may("diagnostic")) return a;  // what is left of a removed one
    if (const auto v = f.need("diagnostic")) a.made_with = read_edition(*v);
    if (const auto v = f.may("account")) a.account = v->any_text(limits::account).value_or("");
    if (const auto v = f.need("quarter")) a.quarter = read_quarter(*v);
    if (const auto v = f.may("points")) a.points = read_points(*v);
    if (const auto v = f.may("band")) a.band = v->id().value_or("");
    if (const auto v = f.need("entries"))
        for (const reader& r : v->list(0, most_answers)) read_entry(r, latest, a);
    return a;
}

bool read_version_of(fields& f, int oldest, int newest) {
    const auto v = f.need("version");
    const auto version = v ? v->integer(INT32_MIN, INT32_MAX) : std::nullopt;
    if (!version || (*version >= oldest && *version <= newest)) return true;
    if (*version < oldest)
        v->report(problem_code::out_of_range, oldest == newest ? std::to_string(newest) : range_of(oldest, newest));
    else
        v->report(problem_code::record_newer, std::to_string(*version));
    return *version < oldest;
}

}  // namespace jindan
