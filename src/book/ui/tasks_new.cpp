// A new action: written down, or made of a memo.
#include <algorithm>

#include "book/app/accounts_like.hpp"
#include "book/names.hpp"
#include "book/ui/tasks.hpp"
#include "core/index.hpp"

namespace jindan::book_ui {

constexpr std::size_t most_offered = 5;

void show_new_task(const page& p, const std::string& account) {
    ui::kit& k = p.k;
    k.gap(24);
    const bool warned = p.s().told.kind == app::notice_kind::warning;
    const std::string text = p.shown("task.new", ""), name = p.shown("task.new.account", "");
    p.write_in({"task.new", p.say(book_text_key::task_new), text, p.say(book_text_key::task_new_hint),
                warned && p.s().told.key == book_text_key::task_text_missing && book::trimmed(text).empty() ? p.say(book_text_key::task_text_missing) : ""},
               book_app::type{"task.new", ""});
    if (account.empty()) {
        k.gap(8);
        const std::vector<int> like = book_app::accounts_like(p.s().kept, name);
        p.write_in({"task.new.account", p.say(book_text_key::task_account_new), name, p.say(book_text_key::accounts_new_hint),
                    like.empty() && !book::trimmed(name).empty() ? p.say(book_text_key::task_account_unknown, {book::trimmed(name)}) : ""},
                   book_app::type{"task.new.account", ""});
        if (!like.empty()) {
            std::vector<ui::button_spec> offered;
            for (std::size_t i = 0; i < std::min(like.size(), most_offered); ++i) {
                const book::account& a = p.account(like[i]);
                offered.push_back({"task.new.account." + a.id, a.name, p.on(book_app::type{"task.new.account", a.name})});
            }
            k.gap(8);
            k.open_group("task.new.accounts", ui::role::group, p.say(book_text_key::task_account_offered));
            ui::button_rows(k, offered, false);
            k.close_group();
        }
    }
    k.gap(8);
    p.button("task.add", p.say(book_text_key::task_add), ui::look::primary, book_app::add_task{account});
}

void show_memos_left(const page& p, std::string_view account) {
    const auto& memos = p.all.doing().of(account).memos;
    if (memos.empty() && account.empty()) return;
    ui::kit& k = p.k;
    ui::part_heading(k, "memos.title", p.say(account.empty() ? book_text_key::task_memos_unassigned : book_text_key::task_memos));
    k.paragraph("memos.note", p.say(memos.empty() ? book_text_key::task_memos_none : book_text_key::task_memos_note), k.small());
    if (memos.empty()) return;
    k.gap(8);
    k.open_group("memos.list", ui::role::list, p.say(book_text_key::task_memos));
    for (const book_app::memo_left& m : memos) {
        const assessment& from = p.s().kept.assessments[at(m.assessment)].what;
        const item& it = m.about->items[at(m.item)];
        const std::string id = "memo." + from.id + "." + it.id, &memo = from.find(it.id)->memo;
        k.open_group(id, ui::role::item, "");
        k.open_surface(id + ".box", k.narrow ? 12 : 16, 12);
        k.paragraph(id + ".source",
                    quarter_name(p, p.all.index().period(m.assessment)) + " · " + m.about->title.in(p.s().lang) + " · " + std::to_string(m.item + 1) + ". " + it.statement.in(p.s().lang),
                    k.small());
        k.y += 4;
        k.excerpt(id + ".text", memo, k.plain(), 4);
        k.y += 8;
        const std::string text = p.say(book_text_key::task_memo_make);
        const float wide = std::min(k.width, k.measure(text, {ui::text_size::body, true}) + 40);
        k.button(id + ".make", p.say(book_text_key::task_memo_make_of, {first_line(memo)}), ui::look::secondary, {k.left, k.y, wide, ui::measure::target},
                 p.on(book_app::take_memo{from.id, it.id}), text);
        k.y += ui::measure::target;
        k.close_surface(k.colours.field, 12);
        k.close_group();
        k.y += 8;
    }
    k.close_group();
}

}  // namespace jindan::book_ui
