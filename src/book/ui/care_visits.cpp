// Visits by a checklist: the steps that were really taken, each time.
#include <algorithm>

#include "book/ui/care.hpp"
#include "core/index.hpp"

namespace jindan::book_ui {
namespace {

using book_app::visit_part;

void show_form(const page& p, const book::visit& v, const question& checklist, const std::string& id) {
    ui::kit& k = p.k;
    open_form(p, id);
    const std::string day = p.shown(id + ".day", to_string(v.day));
    const std::string problem = day.find_first_not_of(' ') == std::string::npos ? p.say(book_text_key::task_date_wrong) : day_problem(p, day);
    p.write_in({id + ".day", p.say(book_text_key::visit_day), day, "2026-11-30", problem}, book_app::write_visit{v.id, visit_part::day, ""});
    show_day_read(p, id + ".day", day, true);
    k.y += 12;
    p.label(p.say(book_text_key::visit_part_steps));
    k.open_group(id + ".steps", ui::role::group, p.say(book_text_key::visit_part_steps));
    for (int step = 0; step < v.steps; ++step)
        show_tick(p, id + ".step" + std::to_string(step), step_name(p, checklist, step), std::binary_search(v.done.begin(), v.done.end(), step), book_app::toggle_step{v.id, step});
    k.close_group();
    k.y += 8;
    show_memo(p, id + ".note", p.say(book_text_key::visit_note), v.note, p.say(book_text_key::visit_note_hint), book_app::write_visit{v.id, visit_part::note, ""});
    ui::button_rows(
        k, {{id + ".fold", p.say(book_text_key::task_fold), p.on(book_app::open_record{id})}, {id + ".drop", p.say(book_text_key::visit_drop), p.on(book_app::drop_visit{v.id})}}, false);
    close_form(p);
}

void show_visit(const page& p, const book::visit_share& share, const question& checklist) {
    const book::visit& v = p.s().kept.visits[at(share.visit)];
    const std::string id = "visit." + v.id;
    const bool all = share.done == share.steps && share.steps > 0;
    compact_row row{id, p.say(book_text_key::visit_on, {say_day(p, v.day)}), first_line(v.note),
                    all ? p.say(book_text_key::visit_steps_all, {std::to_string(share.steps)})
                        : p.say(book_text_key::visit_steps_some, {std::to_string(share.steps), std::to_string(share.done)})};
    row.open = p.s().care.open == id;
    row.done = !all;
    show_compact(p, row, book_app::open_record{id});
    if (row.open) show_form(p, v, checklist, id);
}

}  // namespace

std::string step_name(const page& p, const question& checklist, int step) {
    return at(step) < checklist.points.size() ? checklist.points[at(step)].in(p.s().lang) : p.say(book_text_key::visit_step_number, {std::to_string(step + 1)});
}

void show_visits(const page& p, const book::account& a) {
    const diagnostic* d = book_app::checklist_of(p.s());
    if (!d) return;
    ui::kit& k = p.k;
    const question& checklist = *d->sheet->checklist;
    const book::visit_figures& all = p.all.doing().of(a.id).visits;
    ui::part_heading(k, "visit.title", p.say(book_text_key::visit_title));
    k.paragraph("visit.text", checklist.text.in(p.s().lang), k.small());
    k.gap(12);
    p.button("visit.add", p.say(book_text_key::visit_add), ui::look::primary, book_app::add_visit{a.id});
    k.gap(12);
    const int many = static_cast<int>(all.visits.size());
    if (many == 0) return k.paragraph("visit.none", p.say(book_text_key::visit_none), k.small());
    const auto latest = [&](int i) -> const book::visit_share& { return all.visits[at(many - 1 - i)]; };
    int open = -1;
    for (int i = 0; i < many; ++i)
        if ("visit." + p.s().kept.visits[at(latest(i).visit)].id == p.s().care.open) open = i;
    show_list(p, "visits", p.say(book_text_key::visit_title), many, open, book_text_key::visit_more, [&](int i) { show_visit(p, latest(i), checklist); });
    if (!all.periods.empty()) show_visit_shares(p, all, checklist);
}

}  // namespace jindan::book_ui
