// Accounts: their names, tags and notes.
#include <algorithm>

#include "book/app/accounts_like.hpp"
#include "book/app/making.hpp"
#include "book/names.hpp"
#include "core/ordering.hpp"
#include "core/utf8.hpp"

namespace jindan::book_app {
namespace {

// What is typed into a field, without blanks around it and no longer than it may be.
std::string take_typed(change& c, std::string_view field, int most) {
    const std::string* text = c.s.typed_in(field);
    std::string out = text ? utf8::cut(book::trimmed(*text), most) : "";
    forget_typed(c, field);
    return out;
}

// A name that somebody still uses for it, until it is called that again.
void remember_name(book::account& a, const std::string& before) {
    if (book::trimmed(before).empty() || std::find(a.former_names.begin(), a.former_names.end(), before) != a.former_names.end()) return;
    a.former_names.push_back(before);
    if (static_cast<int>(a.former_names.size()) > book::limits::former_names) a.former_names.erase(a.former_names.begin());
}

}  // namespace

book::account* account_in(change& c, std::string_view id) { return book::record_in(c.s.kept.accounts, id); }

std::string account_called(const book::records& all, std::string_view name) {
    const std::string key = book::name_key(name);
    for (const book::account& a : all.accounts)
        if (!a.at.removed() && book::name_key(a.name) == key) return a.id;
    return "";
}

std::vector<int> accounts_like(const book::records& all, std::string_view name) {
    const std::string key = book::name_key(name);
    std::vector<int> found, out;
    std::vector<std::pair<std::size_t, std::string_view>> order;  // where the name has it: 0 for the name itself, 1 for its beginning
    for (std::size_t i = 0; i < all.accounts.size() && !key.empty(); ++i) {
        const book::account& a = all.accounts[i];
        const std::string own = book::name_key(a.name);
        const std::size_t place = own.find(key);
        if (a.at.removed() || place == std::string::npos) continue;
        found.push_back(static_cast<int>(i));
        order.emplace_back(own == key ? 0 : place == 0 ? 1 : 2, a.name);
    }
    for (const int n : ordered(found.size(), [&](int a, int b) { return order[static_cast<std::size_t>(a)] < order[static_cast<std::size_t>(b)]; }))
        out.push_back(found[static_cast<std::size_t>(n)]);
    return out;
}

void add_account_typed(change& c) {
    std::string name = take_typed(c, "new.name", book::limits::name);
    if (name.empty()) {
        tell(c, app::notice_kind::warning, book_text_key::notice_name_missing);
        c.todo.push_back(app::focus{"new.name"});
        return;
    }
    if (const std::string there = account_called(c.s.kept, name); !there.empty()) {
        turn_to(c, place::account, there);
        return tell(c, app::notice_kind::plain, book_text_key::notice_account_there, account_in(c, there)->name);
    }
    book::account* a = made(c, c.s.kept.accounts);
    if (!a) return;
    a->name = std::move(name);
    turn_to(c, place::account, a->id, account_part::info);
}

void rename_account(change& c, const rename& what) {
    book::account* a = account_in(c, what.account);
    if (!a) return;
    const std::string name = utf8::cut(what.text, book::limits::name), field = "account.name";
    set_typed(c, field, what.text);
    if (book::trimmed(name).empty()) return;  // said at the field; the name stays until there is another
    if (a->id == c.s.open) remember_name(*a, c.s.name_then);
    a->name = name;
    std::erase(a->former_names, name);
    changed(c, *a);
}

void put_away(change& c, const archive& what) {
    book::account* a = account_in(c, what.account);
    if (!a || a->archived == what.away) return;
    a->archived = what.away;
    changed(c, *a);
    tell(c, app::notice_kind::plain, what.away ? book_text_key::notice_archived : book_text_key::notice_unarchived, a->name);
}

void add_typed_tag(change& c, const std::string& id) {
    book::account* a = account_in(c, id);
    if (!a) return;
    std::string tag = take_typed(c, "tag.new", book::limits::tag);
    c.todo.push_back(app::focus{"tag.new"});
    if (tag.empty() || std::find(a->tags.begin(), a->tags.end(), tag) != a->tags.end() || static_cast<int>(a->tags.size()) >= book::limits::tags) return;
    c.todo.push_back(app::announce{say(book_text_key::tag_added, c.s.lang, {tag})});
    a->tags.push_back(std::move(tag));
    changed(c, *a);
}

void take_tag_off(change& c, const drop_tag& what) {
    book::account* a = account_in(c, what.account);
    if (!a || std::erase(a->tags, what.tag) == 0) return;
    changed(c, *a);
    c.todo.push_back(app::announce{say(book_text_key::tag_dropped, c.s.lang, {what.tag})});
    c.todo.push_back(app::focus{"tag.new"});
}

void note_account(change& c, const write_note& what) {
    book::account* a = account_in(c, what.account);
    if (!a) return;
    a->note = utf8::cut(what.text, book::limits::text);
    changed(c, *a);
}

}  // namespace jindan::book_app
