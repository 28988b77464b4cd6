// Results beside each other: any two, and those of several people about one customer.
#include "book/app/comparing.hpp"

#include <algorithm>

#include "book/app/making.hpp"
#include "book/kinds.hpp"
#include "book/names.hpp"
#include "book/table_cells.hpp"
#include "core/overloaded.hpp"
#include "core/utf8.hpp"

namespace jindan::book_app {
namespace {

const book::filled* filled_of(const book::records& all, std::string_view id) { return book::record_in(all.assessments, id); }

std::string_view diagnostic_of_side(const state& s, const compared_side& side) {
    if (side.link) return side.link->content.made_with.id;
    const book::filled* f = filled_of(s.kept, side.assessment);
    return f ? std::string_view(f->what.made_with.id) : std::string_view();
}

// Two of different diagnostics have nothing to be compared by: the other one goes.
void set_side(change& c, int side, compared_side chosen) {
    comparing_state& s = c.s.comparing;
    s.sides[side] = std::move(chosen);
    s.choosing = -1;
    s.search.clear();
    forget_typed(c, "compare.");
    const std::string_view of = diagnostic_of_side(c.s, s.sides[side]), other = diagnostic_of_side(c.s, s.sides[1 - side]);
    if (!other.empty() && of != other) s.sides[1 - side] = {};
    c.todo.push_back(app::focus{side == 0 ? "compare.then.change" : "compare.now.change"});
    put_address(c);
}

// An address, or what follows it: "https://…/#j1.a.…".
std::variant<checked_link, problem> link_in(const state& s, std::string_view text) {
    text = book::trimmed(text);
    const std::size_t mark = text.find('#');
    if (mark != std::string_view::npos) text.remove_prefix(mark);
    auto read = read_link(text);
    if (auto* wrong = std::get_if<problem>(&read)) return std::move(*wrong);
    opened_link& link = std::get<opened_link>(read);
    const diagnostic* d = diagnostic_of(s, link.content.made_with.id);
    if (!d || d->sheet) return problem{problem_code::link_other_diagnostic, "", link.content.made_with.id, 0, 0};
    return check_link(std::move(link), *d);
}

void take_typed_link(change& c) {
    const std::string* text = c.s.typed_in("compare.link");
    auto link = link_in(c.s, text ? *text : "");
    if (auto* wrong = std::get_if<problem>(&link)) return tell_problem(c, *wrong);
    set_side(c, c.s.comparing.choosing, {"", std::move(std::get<checked_link>(link).link)});
}

bool same_view(const book::filled& f, const book::filled& fresh) {
    return !f.removed() && f.account == fresh.account && f.by == fresh.by && f.rater == fresh.rater && f.what.made_with == fresh.what.made_with &&
           f.what.quarter == fresh.what.quarter && f.what.points == fresh.what.points &&
           std::equal(f.what.entries.begin(), f.what.entries.end(), fresh.what.entries.begin(), fresh.what.entries.end(),
                      [](const entry& a, const entry& b) { return a.item == b.item && a.answer == b.answer && a.memo == b.memo; });
}

void add_typed_view(change& c, const std::string& account) {
    const std::string* text = c.s.typed_in("view.link");
    const std::string* name = c.s.typed_in("view.name");
    const book::account* customer = account_in(c, account);
    if (!customer) return;
    auto read = link_in(c.s, text ? *text : "");
    if (auto* wrong = std::get_if<problem>(&read)) return tell_problem(c, *wrong);
    const opened_link& link = std::get<checked_link>(read).link;
    const diagnostic& d = *diagnostic_of(c.s, link.content.made_with.id);
    book::filled fresh;
    fresh.account = account;
    fresh.what = link.content;
    fresh.what.account = customer->name;
    if (d.own_organisation) return tell(c, app::notice_kind::warning, book_text_key::notice_view_own);
    if (!fresh.what.points) stand(fresh.what, d);
    if (!fresh.what.points) return tell(c, app::notice_kind::warning, book_text_key::notice_view_unfinished);
    if (!has_room(c, c.s.kept.assessments)) return;
    fresh.by = c.s.comparing.by;
    fresh.rater = utf8::cut(book::trimmed(name ? *name : ""), book::limits::name);
    if (std::any_of(c.s.kept.assessments.begin(), c.s.kept.assessments.end(), [&](const book::filled& f) { return same_view(f, fresh); }))
        return tell(c, app::notice_kind::plain, book_text_key::notice_view_known);
    fresh.what.id = new_id(c);
    const time_ms now = later_than(0, c.when);
    fresh.what.created_at = fresh.what.headed_at = fresh.what.finished_at = fresh.changed_at = now;
    // The day that the link is of where that lies in its quarter: a result may be looked through, or sent, later.
    const std::optional<date> of_link = book::read_date(link.date);
    const bool within = of_link && quarter_of(of_link->year, of_link->month) == fresh.what.quarter;
    fresh.day = within ? *of_link : book::day_of(fresh, c.s.utc_offset);
    for (entry& e : fresh.what.entries) {
        if (e.answer) e.answered_at = now;
        if (!e.memo.empty()) e.noted_at = now;
    }
    mark(c, book::kind::assessment, fresh.what.id);
    c.s.kept.assessments.push_back(std::move(fresh));
    forget_typed(c, "view.");
    tell(c, app::notice_kind::plain, book_text_key::notice_view_added, d.title.in(c.s.lang));
    c.todo.push_back(app::focus{"views." + d.id + ".title"});
}

void drop_view_of(change& c, const std::string& id) {
    const book::filled* f = filled_of(c.s.kept, id);
    if (!f || f->by == book::view::own) return;
    const std::string label = f->rater.empty() ? say(f->by == book::view::customer ? book_text_key::view_customer : book_text_key::view_colleague, c.s.lang) : f->rater;
    remove_one(c, book::kind::assessment, id, label);
    c.todo.push_back(app::focus{"view.link"});
}

}  // namespace

std::string address_of(const comparing_state& s) { return s.sides[0].assessment + "," + s.sides[1].assessment; }

bool compare_by_address(change& c, std::string_view ids) {
    const std::size_t comma = std::min(ids.find(','), ids.size());
    const book::filled *then = filled_of(c.s.kept, ids.substr(0, comma)), *now = filled_of(c.s.kept, ids.substr(std::min(comma + 1, ids.size())));
    if (!now || (then && then->what.made_with.id != now->what.made_with.id)) return false;
    c.s.comparing.sides[0] = {then ? then->id() : "", {}};
    c.s.comparing.sides[1] = {now->id(), {}};
    c.s.comparing.choosing = -1;
    c.s.comparing.search.clear();
    turn_to(c, place::compare);
    return true;
}

void apply(change& c, const comparing_action& what) {
    comparing_state& s = c.s.comparing;
    const bool choosing = c.s.at == place::compare && s.choosing >= 0;
    std::visit(overloaded{
                   [&](const open_compare& a) { compare_by_address(c, a.then + "," + a.now); },
                   [&](const choose_side& a) {
                       s.choosing = a.side == s.choosing || a.side < 0 || a.side > 1 ? -1 : a.side;
                       s.search.clear();
                       forget_typed(c, "compare.");
                   },
                   [&](const find_side& a) { s.search = utf8::cut(a.text, book::limits::line); },
                   [&](const take_side& a) {
                       if (choosing && filled_of(c.s.kept, a.assessment)) set_side(c, s.choosing, {a.assessment, {}});
                   },
                   [&](const take_link&) {
                       if (choosing) take_typed_link(c);
                   },
                   [&](const swap_sides&) {
                       std::swap(s.sides[0], s.sides[1]);
                       put_address(c);
                   },
                   [&](const choose_view& a) {
                       if (a.by != book::view::own) s.by = a.by;
                   },
                   [&](const add_view& a) { add_typed_view(c, a.account); },
                   [&](const drop_view& a) { drop_view_of(c, a.assessment); },
               },
               what);
}

}  // namespace jindan::book_app
