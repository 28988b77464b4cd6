// All accounts: found, filtered, in order; and what is due this quarter.
#include <algorithm>

#include "book/ui/screens.hpp"

namespace jindan::book_ui {
namespace {

using book_app::order;

void show_search(const page& p) {
    const book_app::state& s = p.s();
    p.write_in({"search", p.say(book_text_key::accounts_search), s.search, p.say(book_text_key::accounts_search_hint)}, book_app::find{});
    p.k.gap(8);
    std::vector<page::choice> orders;
    const auto add = [&](const char* id, book_text_key key, order by) { orders.push_back({id, p.say(key), s.by == by, book_app::choose_order{by}}); };
    add("order.name", book_text_key::accounts_order_name, order::name);
    add("order.level", book_text_key::accounts_order_level, order::level);
    add("order.sales", book_text_key::accounts_order_sales, order::sales);
    add("order.due", book_text_key::accounts_order_due, order::due);
    p.choices("order", p.say(book_text_key::accounts_order), orders, ui::role::radio);
    if (p.all.tags().empty() && s.tag.empty()) return;
    std::vector<page::choice> tags;
    for (const std::string& tag : p.all.tags()) tags.push_back({"tagged." + tag, tag, s.tag == tag, book_app::choose_tag{tag}});
    // One that no account has any more can still be taken off.
    if (!s.tag.empty() && std::none_of(tags.begin(), tags.end(), [](const page::choice& c) { return c.chosen; }))
        tags.push_back({"tagged." + s.tag, s.tag, true, book_app::choose_tag{s.tag}});
    p.choices("tagged", p.say(book_text_key::accounts_tags), tags, ui::role::checkbox);
}

void show_new(const page& p) {
    p.k.gap(24);
    const bool missing = p.s().told.kind == app::notice_kind::warning && p.s().told.key == book_text_key::notice_name_missing && p.shown("new.name", "").empty();
    p.write_in(
        {"new.name", p.say(book_text_key::accounts_new), p.shown("new.name", ""), p.say(book_text_key::accounts_new_hint), missing ? p.say(book_text_key::notice_name_missing) : ""},
        book_app::type{"new.name", ""});
    p.k.gap(8);
    p.button("add", p.say(book_text_key::accounts_add), ui::look::primary, book_app::add_account{});
}

void heading(const page& p, const std::string& text) {
    p.k.heading("title", text, 1, p.k.title());
    p.k.gap(8);
}

}  // namespace

void show_accounts(const page& p) {
    ui::kit& k = p.k;
    const book_app::state& s = p.s();
    heading(p, p.say(book_text_key::accounts_title));
    const std::vector<int> listed = p.all.listed();
    const int all = s.archived ? p.all.put_away() : static_cast<int>(p.all.index().portfolio().size());
    k.paragraph("introduction", p.say(book_text_key::accounts_introduction), k.plain());
    k.gap(16);
    if (all == 0 && !s.archived) {
        k.paragraph("accounts.empty", p.say(book_text_key::accounts_empty), k.plain());
        k.gap(12);
        p.button("import", p.say(book_text_key::data_import), ui::look::secondary, book_app::pick_file{});
    } else {
        show_search(p);
        k.gap(12);
        const std::string count = static_cast<int>(listed.size()) == all ? p.say(book_text_key::accounts_count, {std::to_string(all)})
                                                                         : p.say(book_text_key::accounts_found, {std::to_string(listed.size()), std::to_string(all)});
        k.paragraph("accounts.count", count, k.small());
        k.gap(8);
        if (listed.empty())
            k.paragraph("accounts.none", p.say(book_text_key::accounts_none_found), k.plain());
        else
            show_rows(p, "accounts", p.say(book_text_key::nav_accounts), listed, false);
    }
    if (s.archived || p.all.put_away() > 0) {
        k.gap(12);
        p.button("archived", s.archived ? p.say(book_text_key::accounts_current) : p.say(book_text_key::accounts_archived, {std::to_string(p.all.put_away())}), ui::look::quiet,
                 book_app::toggle_archived{});
    }
    if (!s.archived) show_new(p);
}

void show_due(const page& p) {
    ui::kit& k = p.k;
    heading(p, p.say(book_text_key::due_title));
    if (show_due_work(p)) ui::part_heading(k, "due.accounts.title", p.say(book_text_key::due_accounts));
    const std::vector<int>& due = p.all.due();
    if (due.empty()) {
        k.paragraph("due.none", p.say(p.all.index().portfolio().empty() ? book_text_key::due_no_accounts : book_text_key::due_all_done), k.plain());
    } else {
        k.paragraph("due.introduction", p.say(book_text_key::due_introduction, {quarter_name(p, p.all.now())}), k.plain());
        k.gap(16);
        show_rows(p, "due", p.say(book_text_key::due_title), due, true);
    }
    show_due_of_own(p);
    show_reviews_due(p);
    show_reminder(p);
}

}  // namespace jindan::book_ui
