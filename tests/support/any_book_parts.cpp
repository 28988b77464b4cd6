// One function for each action of a part: without it nothing compiles.
#include "support/any_book_parts.hpp"

#include "book/app/criteria.hpp"

namespace jindan::test {

using namespace book_app;

namespace {

// Visits, reviews, plans, reminders
void fill(open_care_of& a, any_book_values& any) { a = {any.account()}; }
void fill(open_record& a, any_book_values& any) {
    const book::records& kept = any.state().kept;
    const std::string visit = any.id_in(kept.visits), review = any.id_in(kept.reviews), plan = any.id_in(kept.plans), goal = std::to_string(any.below(3));
    const std::string all[] = {"visit." + visit, "review." + review, "goal." + plan + "." + goal};
    a.id = all[any.below(3)];
}
void fill(add_visit& a, any_book_values& any) { a = {any.account()}; }
void fill(write_visit& a, any_book_values& any) { a = {any.id_in(any.state().kept.visits), any.any<visit_part>(2), any.day_or_text()}; }
void fill(toggle_step& a, any_book_values& any) { a = {any.id_in(any.state().kept.visits), any.below(12) - 1}; }
void fill(drop_visit& a, any_book_values& any) { a = {any.id_in(any.state().kept.visits)}; }
std::string review_of(any_book_values& any) { return any.coin() ? "" : any.id_in(any.state().kept.reviews); }
void fill(write_review& a, any_book_values& any) { a = {any.account(), review_of(any), any.any<review_part>(2), any.text()}; }
void fill(choose_way& a, any_book_values& any) { a = {any.account(), review_of(any), any.any<book::way_on>(3)}; }
void fill(drop_review& a, any_book_values& any) { a = {any.id_in(any.state().kept.reviews)}; }
std::string plan_of(any_book_values& any) { return any.id_in(any.state().kept.plans); }
void fill(add_plan& a, any_book_values& any) { a = {any.account(), any.year()}; }
void fill(write_plan& a, any_book_values& any) { a = {plan_of(any), any.any<plan_part>(2), any.day_or_text()}; }
void fill(drop_plan& a, any_book_values& any) { a = {plan_of(any)}; }
void fill(add_goal& a, any_book_values& any) { a = {plan_of(any)}; }
void fill(write_goal& a, any_book_values& any) { a = {plan_of(any), any.below(4) - 1, any.any<goal_part>(4), any.day_or_text()}; }
void fill(toggle_reached& a, any_book_values& any) { a = {plan_of(any), any.below(4) - 1}; }
void fill(drop_goal& a, any_book_values& any) { a = {plan_of(any), any.below(4) - 1}; }
void fill(choose_reminder_month& a, any_book_values& any) { a = {any.below(5) - 1}; }
void fill(write_reminder& a, any_book_values& any) { a = {any.any<reminder_part>(2), any.coin() ? "31" : any.text()}; }
void fill(choose_carried& a, any_book_values& any) { a = {any.any<carried>(3)}; }
void fill(save_reminder& a, any_book_values& any) { a = {any.coin() ? any.account() : ""}; }

// Results side by side
void fill(open_compare& a, any_book_values& any) { a = {any.assessment(), any.assessment()}; }
void fill(choose_side& a, any_book_values& any) { a = {any.below(4) - 1}; }
void fill(find_side& a, any_book_values& any) { a = {any.text()}; }
void fill(take_side& a, any_book_values& any) { a = {any.assessment()}; }
void fill(choose_view& a, any_book_values& any) { a = {any.any<book::view>(3)}; }
void fill(add_view& a, any_book_values& any) { a = {any.account()}; }
void fill(drop_view& a, any_book_values& any) { a = {any.assessment()}; }

// Criteria of one's own, and ratings
void fill(open_set& a, any_book_values& any) { a = {any.coin() ? any.set() : ""}; }
void fill(set_from& a, any_book_values& any) { a = {any.diagnostic_id(), any.below(4) - 1}; }
void fill(copy_set& a, any_book_values& any) { a = {any.set()}; }
void fill(remove_set& a, any_book_values& any) { a = {any.set()}; }
void fill(add_row& a, any_book_values& any) { a = {any.set(), any.any<set_list>(3)}; }
std::string row_of(const std::string& set, set_list list, any_book_values& any) {
    const book::criteria_set* of = set_of(any.state().kept, set);
    return !of ? "none" : list == set_list::criteria ? any.id_of_one(of->criteria) : list == set_list::tiers ? any.id_of_one(of->tiers) : any.id_of_one(of->alternatives);
}
void fill(drop_row& a, any_book_values& any) {
    a = {any.set(), any.any<set_list>(3), ""};
    a.row = row_of(a.set, a.from, any);
}
void fill(move_criterion& a, any_book_values& any) {
    a = {any.set(), "", any.below(5) - 2};
    a.row = row_of(a.set, set_list::criteria, any);
}
void fill(write_set& a, any_book_values& any) {
    a = {any.set(), any.any<set_part>(11), "", "", any.text()};
    a.row = row_of(a.set, a.part < set_part::alternative_name ? set_list::criteria : a.part < set_part::tier_name ? set_list::alternatives : set_list::tiers, any);
    a.criterion = row_of(a.set, set_list::criteria, any);
}
void fill(open_ratings& a, any_book_values& any) { a = {any.sheet(), any.coin() ? any.account() : ""}; }
std::string item_of(const std::string& sheet, any_book_values& any) {
    if (const book::criteria_set* own = set_of(any.state().kept, sheet)) return any.id_of_one(own->criteria);
    const diagnostic* d = diagnostic_of(any.state(), sheet);
    return d ? any.id_of_one(d->items) : "none";
}
void fill(rate_account& a, any_book_values& any) {
    a = {any.sheet(), any.account(), "", any.below(8) - 1};
    a.item = item_of(a.sheet, any);
}
void fill(write_rating& a, any_book_values& any) {
    a = {any.sheet(), any.account(), "", any.text()};
    a.item = item_of(a.sheet, any);
}
void fill(repeat_ratings& a, any_book_values& any) { a = {any.sheet(), any.account()}; }
void fill(drop_ratings& a, any_book_values& any) { a = {any.sheet(), any.account()}; }
void fill(write_hours& a, any_book_values& any) { a = {any.text()}; }
void fill(show_whole& a, any_book_values& any) { a = {any.text()}; }

// Portfolio
void fill(choose_sheet& a, any_book_values& any) { a = {any.sheet()}; }
void fill(choose_set& a, any_book_values& any) { a = {any.text()}; }
void fill(choose_axis& a, any_book_values& any) { a = {any.any<book::axis>(3)}; }
void fill(choose_year& a, any_book_values& any) { a = {any.year()}; }
void fill(choose_amount& a, any_book_values& any) { a = {any.any<book::amount>(2)}; }
void fill(show_circles& a, any_book_values& any) { a = {any.below(100) - 10}; }
void fill(jump& a, any_book_values& any) { a = {any.coin() ? "portfolio.matrix" : any.text()}; }

// A table that was read
void fill(choose_separator& a, any_book_values& any) { a = {",;\t"[any.below(3)]}; }
void fill(write_table_year& a, any_book_values& any) { a = {any.coin() ? "2025" : any.text()}; }
void fill(edit_column& a, any_book_values& any) { a = {any.below(6) - 1}; }
void fill(choose_column& a, any_book_values& any) { a = {any.below(6) - 1, any.any<book::column_kind>(12)}; }
void fill(write_column_number& a, any_book_values& any) { a = {any.below(6) - 1, any.coin() ? "2025" : any.text()}; }
void fill(choose_column_scale& a, any_book_values& any) { a = {any.below(6) - 1, any.coin() ? 1000.0 : 1.0, any.coin() ? '.' : ','}; }
void fill(write_column_currency& a, any_book_values& any) { a = {any.below(6) - 1, any.coin() ? "USD" : any.text()}; }
void fill(toggle_table& a, any_book_values& any) { a = {any.any<table_switch>(4), any.below(6) - 1}; }

// What is to be done
void fill(add_task& a, any_book_values& any) { a = {any.coin() ? any.account() : ""}; }
void fill(take_memo& a, any_book_values& any) { a = {any.assessment(), "q" + std::to_string(any.below(17))}; }
void fill(open_task& a, any_book_values& any) { a = {any.id_in(any.state().kept.actions)}; }
void fill(open_tasks_of& a, any_book_values& any) { a = {any.account()}; }
void fill(write_task& a, any_book_values& any) { a = {any.id_in(any.state().kept.actions), any.any<task_part>(4), any.day_or_text()}; }
void fill(choose_progress& a, any_book_values& any) { a = {any.id_in(any.state().kept.actions), any.any<book::progress>(4)}; }
void fill(toggle_told& a, any_book_values& any) { a = {any.id_in(any.state().kept.actions)}; }
void fill(drop_task& a, any_book_values& any) { a = {any.id_in(any.state().kept.actions)}; }
void fill(choose_tasks& a, any_book_values& any) { a = {any.any<task_filter>(4)}; }
void fill(write_owner& a, any_book_values& any) { a = {any.text()}; }
void fill(export_tasks& a, any_book_values& any) { a = {any.coin() ? any.account() : "", any.coin()}; }
void fill(toggle_in_calendar& a, any_book_values& any) { a = {any.any<task_calendar>(2)}; }

template <class Part>
Part any_of_part(any_book_values& any) {
    return alternative<Part>(any.below(alternatives<Part>), [&](auto& a) { fill(a, any); });
}

}  // namespace

void fill(care_action& a, any_book_values& any) { a = any_of_part<care_action>(any); }
void fill(comparing_action& a, any_book_values& any) { a = any_of_part<comparing_action>(any); }
void fill(criteria_action& a, any_book_values& any) { a = any_of_part<criteria_action>(any); }
void fill(portfolio_action& a, any_book_values& any) { a = any_of_part<portfolio_action>(any); }
void fill(tables_action& a, any_book_values& any) { a = any_of_part<tables_action>(any); }
void fill(tasks_action& a, any_book_values& any) { a = any_of_part<tasks_action>(any); }

}  // namespace jindan::test
