// Any action on the customer book, senseless ones among them. `Dice` has below(n): a number from 0 to n - 1.
#pragma once

#include <string>
#include <vector>

#include "book/app/state.hpp"
#include "book/book_json.hpp"
#include "book/kinds.hpp"
#include "support/any_actions.hpp"

namespace jindan::test {

template <class Dice>
class any_book_action {
public:
    any_book_action(const book_app::state& s, Dice& d) : s_(s), d_(d) {}

    book_app::action make() {
        using namespace book_app;
        switch (below(16)) {
            case 0: return of_accounts();
            case 1: return of_people();
            case 2: return of_money();
            case 3: return of_care();
            case 4: return of_plans();
            case 5: return of_sets();
            case 6: return of_ratings();
            case 7: return of_tasks();
            case 8: return of_tables();
            case 9: return of_comparing();
            case 10: return of_portfolio();
            case 11: return of_files();
            case 12: return of_assessments();
            case 13: return of_page();
            case 14: return below(2) ? book_app::action(go{static_cast<place>(below(9))}) : book_app::action(open_account{account()});
            default: return below(3) ? book_app::action(type{any_field(), text()}) : book_app::action(add_account{});
        }
    }

private:
    int below(int n) { return d_.below(n); }
    bool coin() { return below(2) == 0; }
    std::string text() { return any_text(d_); }

    template <class Records>
    std::string id_in(const Records& all) {
        const int n = below(static_cast<int>(all.size()) + 1);
        return n == 0 ? "none" : book::id_of(all[static_cast<std::size_t>(n - 1)]);
    }
    std::string account() { return id_in(s_.kept.accounts); }
    std::string assessment() { return id_in(s_.kept.assessments); }
    std::string set() { return id_in(s_.kept.sets); }
    std::string diagnostic_id() { return s_.about.empty() || below(6) == 0 ? "none" : s_.about[static_cast<std::size_t>(below(static_cast<int>(s_.about.size())))]->id; }
    std::string sheet() { return coin() ? set() : diagnostic_id(); }
    std::string day() {
        static const char* const all[] = {"", "2026-11-30", "11/30", "20261130", "30일", "2026-02-30", "내일"};
        return all[below(7)];
    }
    std::string any_field() {
        static const char* const all[] = {"new.name", "new.tag", "settings.currency", "task.new", "task.owner", "compare.link", "view.link", "assign.a1", "unassigned"};
        return coin() ? all[below(9)] : s_.typed.empty() ? "new.name" : s_.typed[static_cast<std::size_t>(below(static_cast<int>(s_.typed.size())))].first;
    }
    std::string person(const std::string& of) {
        const book::account* a = book_app::account_of(s_.kept, of);
        return a && !a->people.empty() ? a->people[static_cast<std::size_t>(below(static_cast<int>(a->people.size())))].id : "none";
    }
    int year() { return below(4) ? 2024 + below(4) : below(2) ? 0 : 3000; }

    book_app::action of_accounts() {
        using namespace book_app;
        const std::string a = account();
        switch (below(12)) {
            case 0: return rename{a, text()};
            case 1: return archive{a, coin()};
            case 2: return add_tag{a};
            case 3: return drop_tag{a, text()};
            case 4: return write_note{a, text()};
            case 5: return remove{a};
            case 6: return find{text()};
            case 7: return choose_tag{text()};
            case 8: return choose_order{static_cast<order>(below(4))};
            case 9: return coin() ? book_app::action(toggle_archived{}) : book_app::action(show_more{});
            case 10: return open_part{static_cast<account_part>(below(4))};
            default: return undo{};
        }
    }

    book_app::action of_people() {
        using namespace book_app;
        const std::string a = account(), p = person(a);
        switch (below(5)) {
            case 0: return add_person{a};
            case 1: return drop_person{a, p};
            case 2: return choose_stance{a, p, static_cast<book::stance>(below(6))};
            case 3: return write_person{a, p, person_part::last_contact, day()};
            default: return write_person{a, p, static_cast<person_part>(below(4)), text()};
        }
    }

    book_app::action of_money() {
        using namespace book_app;
        const std::string a = account();
        switch (below(9)) {
            case 0: return add_year{a};
            case 1: return drop_year{a, year()};
            case 2: return write_money{a, year(), static_cast<money>(below(2)), text()};
            case 3: return write_currency{a, year(), coin() ? "USD" : text()};
            case 4: return choose_fiscal_start{below(15) - 1};
            case 5: return write_settings_currency{coin() ? "EUR" : text()};
            case 6: return write_rate{coin() ? "USD" : "XYZ", text()};
            case 7: return take_currency{};
            default: return criteria_action{write_hours{text()}};
        }
    }

    book_app::action of_care() {
        using namespace book_app;
        const std::string a = account();
        switch (below(15)) {
            case 0: return care_action{open_care_of{a}};
            case 1: return care_action{open_record{"visit." + id_in(s_.kept.visits)}};
            case 2: return care_action{add_visit{a}};
            case 3: return care_action{write_visit{id_in(s_.kept.visits), static_cast<visit_part>(below(2)), coin() ? day() : text()}};
            case 4: return care_action{toggle_step{id_in(s_.kept.visits), below(12) - 1}};
            case 5: return care_action{drop_visit{id_in(s_.kept.visits)}};
            case 6: return care_action{write_review{a, coin() ? "" : id_in(s_.kept.reviews), static_cast<review_part>(below(2)), text()}};
            case 7: return care_action{choose_way{a, coin() ? "" : id_in(s_.kept.reviews), static_cast<book::way_on>(below(3))}};
            case 8: return care_action{drop_review{id_in(s_.kept.reviews)}};
            case 9: return care_action{choose_reminder_month{below(5) - 1}};
            case 10: return care_action{write_reminder{static_cast<reminder_part>(below(2)), coin() ? "31" : text()}};
            case 11: return care_action{choose_carried{static_cast<carried>(below(3))}};
            case 12: return care_action{toggle_reminder_name{}};
            case 13: return care_action{save_reminder{coin() ? a : ""}};
            default: return undo{};
        }
    }

    book_app::action of_plans() {
        using namespace book_app;
        const std::string p = id_in(s_.kept.plans);
        switch (below(8)) {
            case 0: return care_action{add_plan{account(), year()}};
            case 1: return care_action{write_plan{p, static_cast<plan_part>(below(2)), coin() ? day() : text()}};
            case 2: return care_action{drop_plan{p}};
            case 3: return care_action{add_goal{p}};
            case 4: return care_action{write_goal{p, below(4) - 1, static_cast<goal_part>(below(4)), coin() ? day() : text()}};
            case 5: return care_action{toggle_reached{p, below(4) - 1}};
            case 6: return care_action{drop_goal{p, below(4) - 1}};
            default: return undo{};
        }
    }

    book_app::action of_sets() {
        using namespace book_app;
        const std::string id = set();
        const book::criteria_set* of = set_of(s_.kept, id);
        const auto row = [&](const auto* list) { return !list || list->empty() ? std::string("none") : (*list)[static_cast<std::size_t>(below(static_cast<int>(list->size())))].id; };
        const std::string criterion = row(of ? &of->criteria : nullptr), alternative = row(of ? &of->alternatives : nullptr), tier = row(of ? &of->tiers : nullptr);
        switch (below(11)) {
            case 0: return criteria_action{open_set{coin() ? id : ""}};
            case 1: return criteria_action{new_set{}};
            case 2: return criteria_action{set_from{diagnostic_id(), below(4) - 1}};
            case 3: return criteria_action{copy_set{id}};
            case 4: return criteria_action{remove_set{id}};
            case 5: return criteria_action{add_row{id, static_cast<set_list>(below(3))}};
            case 6: {
                const set_list from = static_cast<set_list>(below(3));
                return criteria_action{drop_row{id, from, from == set_list::criteria ? criterion : from == set_list::tiers ? tier : alternative}};
            }
            case 7: return criteria_action{move_criterion{id, criterion, below(5) - 2}};
            case 8: return undo{};
            default: {
                const set_part part = static_cast<set_part>(below(11));
                return criteria_action{write_set{id, part, part < set_part::alternative_name ? criterion : part < set_part::tier_name ? alternative : tier, criterion, text()}};
            }
        }
    }

    book_app::action of_ratings() {
        using namespace book_app;
        const std::string of = sheet(), a = account();
        const diagnostic* d = diagnostic_of(s_, of);
        const book::criteria_set* own = set_of(s_.kept, of);
        std::string item = "none";
        if (d && !d->items.empty()) item = d->items[static_cast<std::size_t>(below(static_cast<int>(d->items.size())))].id;
        if (own && !own->criteria.empty()) item = own->criteria[static_cast<std::size_t>(below(static_cast<int>(own->criteria.size())))].id;
        switch (below(6)) {
            case 0: return criteria_action{open_ratings{of, coin() ? a : ""}};
            case 1: return criteria_action{repeat_ratings{of, a}};
            case 2: return criteria_action{drop_ratings{of, a}};
            case 3: return criteria_action{write_rating{of, a, item, text()}};
            case 4: return criteria_action{show_whole{text()}};
            default: return criteria_action{rate_account{of, a, item, below(8) - 1}};
        }
    }

    book_app::action of_tasks() {
        using namespace book_app;
        const std::string t = id_in(s_.kept.actions);
        switch (below(12)) {
            case 0: return tasks_action{add_task{coin() ? account() : ""}};
            case 1: return tasks_action{take_memo{assessment(), "q" + std::to_string(below(17))}};
            case 2: return tasks_action{open_task{t}};
            case 3: return tasks_action{open_tasks_of{account()}};
            case 4: return tasks_action{write_task{t, static_cast<task_part>(below(4)), coin() ? day() : text()}};
            case 5: return tasks_action{choose_progress{t, static_cast<book::progress>(below(4))}};
            case 6: return tasks_action{toggle_told{t}};
            case 7: return tasks_action{drop_task{t}};
            case 8: return tasks_action{choose_tasks{static_cast<task_filter>(below(4))}};
            case 9: return tasks_action{write_owner{text()}};
            case 10: return tasks_action{export_tasks{coin() ? account() : "", coin()}};
            default: return tasks_action{toggle_in_calendar{static_cast<task_calendar>(below(2))}};
        }
    }

    book_app::action of_tables() {
        using namespace book_app;
        const int column = below(6) - 1;
        switch (below(10)) {
            case 0: return tables_action{choose_separator{",;\t"[below(3)]}};
            case 1: return tables_action{write_table_year{coin() ? "2025" : text()}};
            case 2: return tables_action{edit_column{column}};
            case 3: return tables_action{choose_column{column, static_cast<book::column_kind>(below(12))}};
            case 4: return tables_action{write_column_number{column, coin() ? "2025" : text()}};
            case 5: return tables_action{choose_column_scale{column, coin() ? 1000.0 : 1.0, coin() ? '.' : ','}};
            case 6: return tables_action{write_column_currency{column, coin() ? "USD" : text()}};
            case 7: return tables_action{toggle_table{static_cast<table_switch>(below(4)), below(6) - 1}};
            case 8: return coin() ? tables_action{drop_table{}} : tables_action{export_table{}};
            default: return tables_action{take_table{}};
        }
    }

    book_app::action of_comparing() {
        using namespace book_app;
        switch (below(9)) {
            case 0: return comparing_action{open_compare{assessment(), assessment()}};
            case 1: return comparing_action{choose_side{below(4) - 1}};
            case 2: return comparing_action{find_side{text()}};
            case 3: return comparing_action{take_side{assessment()}};
            case 4: return comparing_action{take_link{}};
            case 5: return comparing_action{swap_sides{}};
            case 6: return comparing_action{choose_view{static_cast<book::view>(below(3))}};
            case 7: return comparing_action{add_view{account()}};
            default: return comparing_action{drop_view{assessment()}};
        }
    }

    book_app::action of_portfolio() {
        using namespace book_app;
        switch (below(9)) {
            case 0: return portfolio_action{choose_sheet{sheet()}};
            case 1: return portfolio_action{choose_set{text()}};
            case 2: return portfolio_action{choose_axis{static_cast<book::axis>(below(3))}};
            case 3: return portfolio_action{choose_year{year()}};
            case 4: return portfolio_action{choose_amount{static_cast<book::amount>(below(2))}};
            case 5: return portfolio_action{show_circles{below(100) - 10}};
            case 6: return portfolio_action{save_portfolio{}};
            case 7: return portfolio_action{picture_failed{}};
            default: return portfolio_action{print_portfolio{}};
        }
    }

    // What is kept leaves and comes back, whole, changed or as something else.
    std::string any_book_file() {
        std::string out = write_file(s_.kept);
        switch (below(6)) {
            case 0: return "customer,sales 2026,tags\nAcme,\"1,200\",a;b\nApex,5,\n합계,1205,\n";
            case 1: return "name;매출\n한빛;12,5\n한빛;3\n";
            case 2: return text();
            case 3:
                if (!out.empty()) out[static_cast<std::size_t>(below(static_cast<int>(out.size())))] = "0\"{}[],"[below(7)];
                return out;
            default: return out;
        }
    }

    book_app::action of_files() {
        using namespace book_app;
        switch (below(9)) {
            case 0: return export_file{};
            case 1: return take_import{};
            case 2: return drop_import{};
            case 3: return decide_import{static_cast<import_part>(below(5)), below(6) - 1};
            case 4: return save_damaged{};
            case 5: return ask_erase{};
            case 6: return undo{};
            default: return file_read{any_book_file()};
        }
    }

    book_app::action of_assessments() {
        using namespace book_app;
        switch (below(6)) {
            case 0: return assess{coin() ? account() : "", diagnostic_id(), coin(), coin() ? 0 : 2026 * 4 + below(4)};
            case 1: return assign{assessment()};
            case 2: return move_assessment{assessment(), coin() ? 0 : 2026 * 4 + below(4)};
            case 3: return drop_assessment{assessment()};
            case 4: return mailbox_read{"", ""};
            default: return handing_failed{};
        }
    }

    book_app::action of_page() {
        using namespace book_app;
        switch (below(14)) {
            case 0: return words_read{coin() ? "en" : "xx", text()};
            case 1: return file_refused{};
            case 2: return address_is{coin() ? "#account=" + account() + "/care" : "#criteria=" + sheet() + "/rate/" + account()};
            case 3: return address_is{"#compare=" + assessment() + "," + assessment()};
            case 4: return written{0};
            case 5: return coin() ? records_read{"[]"} : records_read{R"([["accounts/t1",{"id":"t1","created_at":1,"changed_at":1,"name":"다른 탭"}]])", false};
            case 6: return space_is{static_cast<double>(below(3)), static_cast<double>(below(3))};
            case 7: return drawn_slowly{};
            case 8: return update_waits{};
            case 9: return shown{};
            case 10: return dismiss_notice{};
            case 11: return switch_language{coin() ? "ko" : "en"};
            case 12: return toggle_plain{};
            default: return nothing{};
        }
    }

    const book_app::state& s_;
    Dice& d_;
};

}  // namespace jindan::test
