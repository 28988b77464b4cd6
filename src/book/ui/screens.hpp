// The screens of the customer book. `show` lays out the whole page for a state; what the reader did is found in `said`, as places in `can`.
#pragma once

#include <string>
#include <string_view>
#include <utility>
#include <vector>

#include "book/app/overview.hpp"
#include "book/app/words.hpp"
#include "ui/screens.hpp"

namespace jindan::book_ui {

// What a screen offers: an `app::in_book` names one of these by its place.
using commands = std::vector<book_app::action>;

// A screen being laid out.
struct page {
    ui::kit& k;
    const book_app::overview& all;
    const ui::surroundings& around;
    commands& can;

    const book_app::state& s() const { return all.of(); }
    const book::account& account(int place) const { return s().kept.accounts[static_cast<std::size_t>(place)]; }
    std::string say(book_text_key key, std::initializer_list<std::string_view> values = {}) const { return book_app::say(key, s().lang, values); }
    app::action on(book_app::action what) const;

    void label(const std::string& text) const;  // drawn above what has that name
    // Small radios or checkboxes, beside each other as long as there is room.
    struct choice {
        std::string id, text;
        bool chosen;
        book_app::action what;
    };
    void choices(std::string id, const std::string& name, const std::vector<choice>& all, ui::role what) const;
    // Ways to other screens or parts, beside each other; the one that is shown is `chosen`.
    void tabs(std::string id, const std::string& name, const std::vector<choice>& all) const;
    // A button as wide as its text, at the left of the column.
    void button(std::string id, const std::string& text, ui::look how, book_app::action what) const;
    // A label above a one-line field that fills the column; `problem` says why what is in it cannot be used.
    struct field {
        std::string id, label, value, hint = {}, problem = {};
        std::string name = {};  // with the label in it, where that alone does not say which; empty: the label
        bool numeric = false, negative = false;
    };
    void write_in(const field& f, book_app::action what) const;
    void write_in(const field& f, book_app::action what, ui::box where) const;  // its height is field_height
    void warn(std::string id, const std::string& text) const;  // small
    void explain(const std::string& field, const std::string& problem) const;  // below it, where there is one
    static constexpr float field_height = 28 + ui::measure::target;
    // What stands in a field: what is typed, else what is kept.
    std::string shown(const std::string& id, std::string kept) const;
};

void show(const book_app::overview& all, const ui::surroundings& around, const ui::styling& how, ui::scratch& memory, ui::tree& out, std::vector<app::action>& said, commands& can);

// Each screen fills the card from `k.y` on.
void show_accounts(const page& p);
void show_account(const page& p, int account);
void show_due(const page& p);
void show_data(const page& p);

void show_portfolio(const page& p);
void show_criteria(const page& p);
void show_tasks(const page& p);
void show_own(const page& p);
bool show_due_work(const page& p);        // actions, goals and plans; whether there are some
void show_due_of_own(const page& p);      // what is due there, on the screen of what is due
void show_compare(const page& p);

// Parts of an account's screen.
void show_assessments(const page& p, int account);
void show_diagnostic(const page& p, const std::string& account, const diagnostic& d);  // one of those; an empty id: the reader's own organisation
void show_course(const page& p, const std::string& account, const diagnostic& d, const std::string& id);
void show_items(const page& p, const diagnostic& d, const book::course& c, const std::string& id);  // item by item over the quarters
void show_views(const page& p, const std::string& account, const diagnostic& d, const std::string& id);
void show_new_view(const page& p, const std::string& account);
void show_care(const page& p, int account);
void show_tasks_of(const page& p, int account);
void show_reviews_due(const page& p);  // where there are some
void show_reminder(const page& p);     // of the whole book
void show_info(const page& p, const book::account& a);
void show_money(const page& p, const book::account& a);
void show_people(const page& p, const book::account& a);

void show_ratings_of(const page& p, int account);  // by criteria of the reader's own

void show_import(const page& p);  // what a file would change, where one waits
void show_table(const page& p);   // what a table would change, where one waits

// Accounts as rows that open them. Of a long list only those near what is in view are laid out.
void show_rows(const page& p, const std::string& list, const std::string& name, const std::vector<int>& accounts, bool as_due);

// "2026년 4분기", "2026 회계연도 3분기": of a period's number.
std::string quarter_name(const page& p, int period);

// Of the site or of the reader's own criteria; its id where there is none such.
std::string name_of_diagnostic(const page& p, std::string_view id);

}  // namespace jindan::book_ui
