// Actions over all accounts, and of one.
#include "book/ui/tasks.hpp"

namespace jindan::book_ui {
namespace {

constexpr std::size_t most_accounts = 20;

void show_accounts_with_open(const page& p) {
    const std::vector<int>& all = p.all.doing().with_open();
    if (all.empty()) return;
    ui::kit& k = p.k;
    ui::part_heading(k, "task.accounts.title", p.say(book_text_key::task_by_account));
    k.open_group("task.accounts", ui::role::list, p.say(book_text_key::task_by_account));
    for (std::size_t i = 0; i < std::min(all.size(), most_accounts); ++i) {
        const book::account& a = p.account(all[i]);
        const book_app::task_counts many = p.all.doing().counts_of(a.id);
        compact_row r{"task.of." + a.id, a.name, p.say(book_text_key::task_by_account_row, {std::to_string(many.open)}), ""};
        if (many.overdue) r.below = p.say(book_text_key::task_by_account_row_overdue, {std::to_string(many.open), std::to_string(many.overdue)});
        r.warns = many.overdue > 0;
        k.open_group(r.id, ui::role::item, "");
        show_compact(p, r, book_app::open_tasks_of{a.id});
        k.close_group();
        k.y += 8;
    }
    k.close_group();
    if (all.size() > most_accounts) k.paragraph("task.accounts.more", p.say(book_text_key::task_by_account_more, {std::to_string(all.size() - most_accounts)}), k.small());
}

}  // namespace

void show_tasks(const page& p) {
    ui::kit& k = p.k;
    k.heading("title", p.say(book_text_key::nav_tasks), 1, k.title());
    k.gap(8);
    k.paragraph("introduction", p.say(book_text_key::task_introduction), k.plain());
    k.gap(16);
    show_task_list(p, "");
    show_new_task(p, "");
    show_accounts_with_open(p);
    show_memos_left(p, "");
    k.gap(32);
    p.write_in({"task.owner", p.say(book_text_key::task_owner_book), p.s().kept.set.owner, p.say(book_text_key::task_owner_hint)}, book_app::write_owner{""});
}

void show_tasks_of(const page& p, int account) {
    const book::account& a = p.account(account);
    ui::part_heading(p.k, "tasks.title", p.say(book_text_key::nav_tasks));
    show_task_list(p, a.id);
    show_new_task(p, a.id);
    show_memos_left(p, a.id);
}

}  // namespace jindan::book_ui
