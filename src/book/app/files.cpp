// The file of everything: saved, read, shown as what it would change, and brought in when the reader says so.
#include <algorithm>

#include "book/app/update_parts.hpp"

namespace jindan::book_app {
namespace {

std::uint64_t number_of(std::string_view seed) {
    std::uint64_t n = 0;
    for (const char one : seed.substr(0, 12)) n = n * 37 + static_cast<unsigned char>(one);
    return n;
}

// A file of everything is JSON; no table begins as one.
bool is_json(std::string_view text) {
    if (text.starts_with("\xEF\xBB\xBF")) text.remove_prefix(3);
    const std::size_t first = text.find_first_not_of(" \t\r\n");
    return first == std::string_view::npos || text[first] == '{' || text[first] == '[';
}

// Of several that one may be, the first.
void find_pairs(incoming& i, const book::records& ours) {
    i.perhaps.clear();
    for (const book::same_customer& pair : same_customers(ours, i.theirs))
        if (std::none_of(i.perhaps.begin(), i.perhaps.end(), [&](const auto& one) { return one.theirs == pair.theirs; })) i.perhaps.push_back(pair);
}

void show_changes(incoming& i, const state& s) {
    i.changes = preview(s.kept, i.theirs, i.joins);
    i.revision = s.revision;
}

void read_import(change& c, const std::string& text) {
    auto read = book::read_file(text, number_of(c.s.seed));
    if (auto* wrong = std::get_if<problems>(&read)) return tell_problem(c, wrong->front());
    incoming i{std::move(std::get<book::records>(read)), {}, {}, {}};
    find_pairs(i, c.s.kept);
    // Those that are called the same are one, until the reader says otherwise; of those that once were, or are but called alike, the reader has to say so.
    for (const book::same_customer& pair : i.perhaps)
        if (!pair.former && !pair.similar) i.joins.push_back(pair);
    show_changes(i, c.s);
    c.s.tables.offered.reset();
    c.s.offered = std::move(i);
    c.todo.push_back(app::focus{"import.title"});
}

}  // namespace

void export_all(change& c) {
    c.todo.push_back(app::download{"jindan-" + to_string(c.s.today) + ".json", "application/json", write_file(c.s.kept)});
    tell(c, app::notice_kind::plain, book_text_key::notice_exported);
}

void read_any(change& c, const std::string& text) {
    if (text.starts_with("PK\x03\x04"))
        tell(c, app::notice_kind::warning, book_text_key::notice_spreadsheet);  // all that the page hands over of one
    else if (is_json(text))
        read_import(c, text);
    else
        read_table(c, text);
}

book::take incoming::take_of(const book::change& c) const {
    for (const book::choice& one : takes)
        if (one.kind == c.kind && one.id == c.id) return one.what;
    return proposed(c);
}

book::take incoming::proposed(const book::change& c) {
    return c.what == book::difference::ours_later ? book::take::ours : c.what == book::difference::each_later ? book::take::merged : book::take::theirs;
}

void decide(change& c, const decide_import& what) {
    if (!c.s.offered || what.which < 0) return;
    incoming& i = *c.s.offered;
    const std::size_t which = static_cast<std::size_t>(what.which);
    if (what.what == import_part::pair) {
        if (which >= i.perhaps.size()) return;
        const book::same_customer& one = i.perhaps[which];
        if (std::erase(i.joins, one) == 0) i.joins.push_back(one);
        i.open = -1;
        return show_changes(i, c.s);
    }
    if (which >= i.changes.changes.size()) return;
    if (what.what == import_part::open) return void(i.open = i.open == what.which ? -1 : what.which);
    const book::change& one = i.changes.changes[which];
    const book::take to = what.what == import_part::ours ? book::take::ours : what.what == import_part::theirs ? book::take::theirs : book::take::merged;
    std::erase_if(i.takes, [&](const book::choice& t) { return t.kind == one.kind && t.id == one.id; });
    i.takes.push_back({one.kind, one.id, to});
}

bool look_again(change& c) {
    if (!c.s.offered || c.s.offered->revision == c.s.revision) return false;
    incoming& i = *c.s.offered;
    const book::import_preview before = std::move(i.changes);
    find_pairs(i, c.s.kept);
    std::erase_if(i.joins, [&](const book::same_customer& j) { return std::find(i.perhaps.begin(), i.perhaps.end(), j) == i.perhaps.end(); });
    show_changes(i, c.s);
    if (before.changes == i.changes.changes && before.perhaps == i.changes.perhaps) return false;
    i.open = -1;
    return true;
}

namespace {

// Their own pages hear of what has become of them.
void give_sheets(change& c, const book::records& before) {
    if (before.set.sheets == c.s.kept.set.sheets) return;
    c.s.gives_sheets = true;
    c.todo.push_back(app::page_task{"mailbox"});
}

}  // namespace

void apply_import(change& c) {
    if (!c.s.offered) return;
    const incoming i = std::move(*c.s.offered);
    c.s.offered.reset();
    const book::records before = std::exchange(c.s.kept, apply(c.s.kept, i.theirs, {i.joins, i.takes, book::take::merged}, later_than(0, c.when)));
    book::brought came = changed_between(before, c.s.kept);
    ++c.s.revision;  // also where nothing but the order has changed
    mark_differences(c, before);
    give_sheets(c, before);
    tell(c, app::notice_kind::plain, book_text_key::notice_imported, std::to_string(came.count));
    if (came.count > 0) {
        c.s.told.offers_undo = true;
        c.s.undo = std::move(came);
    }
    c.todo.push_back(app::focus{"title"});
}

void take_import_back(change& c, const book::brought& what) {
    const book::records before = c.s.kept;
    c.s.kept = taken_back(std::move(c.s.kept), what, later_than(0, c.when));
    ++c.s.revision;
    mark_differences(c, before);
    give_sheets(c, before);
    c.todo.push_back(app::focus{"title"});
}

}  // namespace jindan::book_app
