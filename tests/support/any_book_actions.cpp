// One function for each action of the book's own, as any_book_parts.cpp has one for each of a part: without it nothing compiles.
#include "support/any_book_actions.hpp"

#include "book/book_json.hpp"
#include "core/record_json.hpp"
#include "support/any_book_parts.hpp"

namespace jindan::test {

using namespace book_app;

namespace {

std::string field(any_book_values& any) {
    static const char* const all[] = {"new.name", "new.tag", "settings.currency", "task.new", "task.owner", "compare.link", "view.link", "assign.a1", "unassigned"};
    const auto& typed = any.state().typed;
    return any.coin() ? all[any.below(9)] : typed.empty() ? "new.name" : typed[static_cast<std::size_t>(any.below(static_cast<int>(typed.size())))].first;
}

// What is kept leaves and comes back, whole, changed or as something else.
std::string file(any_book_values& any) {
    switch (any.below(6)) {
        case 0: return "customer,sales 2026,tags\nAcme,\"1,200\",a;b\nApex,5,\n합계,1205,\n";
        case 1: return "name;매출\n한빛;12,5\n한빛;3\n";
        case 2: return any.text();
        default: return any.harmed(write_file(any.state().kept));
    }
}

// The mailbox of the diagnostics' pages: what the book knows, gone on with there.
std::string box(any_book_values& any) {
    if (any.coin()) return "";
    workspace kept;
    for (const book::filled& each : any.state().kept.assessments) {
        assessment& a = kept.assessments.emplace_back(each.what);
        if (a.removed() || any.coin()) continue;
        entry& e = a.at("q1");
        e.answer = 1 + any.below(5);
        e.answered_at = a.changed_at() + 1;
    }
    return any.harmed(seal(kept, 1 + static_cast<std::uint64_t>(any.below(3))));
}

void fill(go& a, any_book_values& any) { a = {any.any<place>(9)}; }
void fill(open_account& a, any_book_values& any) { a = {any.account()}; }
void fill(open_part& a, any_book_values& any) { a = {any.any<account_part>(4)}; }
void fill(find& a, any_book_values& any) { a = {any.text()}; }
void fill(choose_tag& a, any_book_values& any) { a = {any.text()}; }
void fill(choose_order& a, any_book_values& any) { a = {any.any<order>(4)}; }
void fill(type& a, any_book_values& any) { a = {field(any), any.text()}; }
void fill(rename& a, any_book_values& any) { a = {any.account(), any.text()}; }
void fill(archive& a, any_book_values& any) { a = {any.account(), any.coin()}; }
void fill(add_tag& a, any_book_values& any) { a = {any.account()}; }
void fill(drop_tag& a, any_book_values& any) { a = {any.account(), any.text()}; }
void fill(write_note& a, any_book_values& any) { a = {any.account(), any.text()}; }
void fill(add_year& a, any_book_values& any) { a = {any.account()}; }
void fill(drop_year& a, any_book_values& any) { a = {any.account(), any.year()}; }
void fill(write_money& a, any_book_values& any) { a = {any.account(), any.year(), any.any<money>(2), any.text()}; }
void fill(write_currency& a, any_book_values& any) { a = {any.account(), any.year(), any.coin() ? "USD" : any.text()}; }
void fill(add_person& a, any_book_values& any) { a = {any.account()}; }
void fill(drop_person& a, any_book_values& any) {
    a.account = any.account();
    a.person = any.person(a.account);
}
void fill(write_person& a, any_book_values& any) {
    a = {any.account(), "", any.any<person_part>(4), any.day_or_text()};
    a.person = any.person(a.account);
}
void fill(choose_stance& a, any_book_values& any) {
    a = {any.account(), "", any.any<book::stance>(6)};
    a.person = any.person(a.account);
}
void fill(remove& a, any_book_values& any) { a = {any.account()}; }
void fill(assess& a, any_book_values& any) { a = {any.coin() ? any.account() : "", any.diagnostic_id(), any.coin(), any.period()}; }
void fill(assign& a, any_book_values& any) { a = {any.assessment()}; }
void fill(move_assessment& a, any_book_values& any) { a = {any.assessment(), any.period()}; }
void fill(drop_assessment& a, any_book_values& any) { a = {any.assessment()}; }
void fill(choose_fiscal_start& a, any_book_values& any) { a = {any.below(15) - 1}; }
void fill(write_settings_currency& a, any_book_values& any) { a = {any.coin() ? "EUR" : any.text()}; }
void fill(write_rate& a, any_book_values& any) { a = {any.coin() ? "USD" : "XYZ", any.text()}; }
void fill(decide_import& a, any_book_values& any) { a = {any.any<import_part>(5), any.below(6) - 1}; }
void fill(switch_language& a, any_book_values& any) { a = {any.below(3) ? any.coin() ? "ko" : "en" : "xx"}; }
void fill(words_read& a, any_book_values& any) { a = {any.coin() ? "en" : "xx", any.text()}; }
void fill(file_read& a, any_book_values& any) { a = {file(any)}; }
void fill(address_is& a, any_book_values& any) {
    const std::string account = any.account(), sheet = any.sheet(), then = any.assessment(), now = any.assessment();
    const std::string all[] = {"#account=" + account + "/care", "#criteria=" + sheet + "/rate/" + account, "#compare=" + then + "," + now};
    a.fragment = all[any.below(3)];
}
void fill(written& a, any_book_values&) { a = {0}; }  // another revision says that it is stored, which the test itself sees to
void fill(records_read& a, any_book_values& any) {
    if (any.coin()) a = {R"([["accounts/t1",{"id":"t1","created_at":1,"changed_at":1,"name":"다른 탭"}]])", false};
}
void fill(mailbox_read& a, any_book_values& any) { a = {box(any), box(any)}; }
void fill(space_is& a, any_book_values& any) { a = {static_cast<double>(any.below(3)), static_cast<double>(any.below(3))}; }
void fill(erased& a, any_book_values& any) { a = {any.coin()}; }

}  // namespace

action any_book_action(const state& s, chance& c) {
    any_book_values any(s, c);
    const auto filled = [&](auto& a) { fill(a, any); };
    const auto one = [&](auto a) -> action {
        filled(a);
        return a;
    };
    // What a book grows by comes more often than by chance, and so do actions of its parts, as each part is one alternative here.
    switch (any.below(12)) {
        case 0: return add_account();
        case 1: return one(type());
        case 2: return one(open_account());
        case 3: return one(go());
        case 4: return one(file_read());
        case 5: return undo();
        case 6: return any.coin() ? one(care_action()) : one(tasks_action());
        case 7: return any.coin() ? one(criteria_action()) : one(portfolio_action());
        case 8: return any.coin() ? one(comparing_action()) : one(tables_action());
        default: return alternative<action::choice>(any.below(alternatives<action::choice>), filled);
    }
}

}  // namespace jindan::test
