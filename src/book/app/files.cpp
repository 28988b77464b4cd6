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

void look_again(incoming& i, const book::records& ours) { i.changes = preview(ours, i.theirs, i.joins); }

void read_import(change& c, const std::string& text) {
    auto read = book::read_file(text, number_of(c.s.seed));
    if (auto* wrong = std::get_if<problems>(&read)) return tell_problem(c, wrong->front());
    incoming i{std::move(std::get<book::records>(read)), {}, {}, {}};
    // Of several that it may be, the first; the reader may take it back.
    for (const book::same_customer& pair : same_customers(c.s.kept, i.theirs))
        if (std::none_of(i.perhaps.begin(), i.perhaps.end(), [&](const auto& one) { return one.theirs == pair.theirs; })) i.perhaps.push_back(pair);
    i.joins = i.perhaps;
    look_again(i, c.s.kept);
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
    if (is_json(text)) read_import(c, text);
    else read_table(c, text);
}

void toggle_pair(change& c, int pair) {
    if (!c.s.offered || pair < 0 || static_cast<std::size_t>(pair) >= c.s.offered->perhaps.size()) return;
    incoming& i = *c.s.offered;
    const book::same_customer& one = i.perhaps[static_cast<std::size_t>(pair)];
    if (std::erase(i.joins, one) == 0) i.joins.push_back(one);
    look_again(i, c.s.kept);
}

void apply_import(change& c) {
    if (!c.s.offered) return;
    const incoming i = std::move(*c.s.offered);
    c.s.offered.reset();
    const book::records before = std::exchange(c.s.kept, apply(c.s.kept, i.theirs, {i.joins, {}, book::take::merged}, later_than(0, c.when)));
    int many = 0;
    for (const auto& of_kind : i.changes.counts)
        for (int what = 0; what < book::difference_count; ++what)
            if (what != static_cast<int>(book::difference::same) && what != static_cast<int>(book::difference::ours_later)) many += of_kind[static_cast<std::size_t>(what)];
    ++c.s.revision;  // also where nothing but the order has changed
    mark_differences(c, before);
    tell(c, app::notice_kind::plain, book_text_key::notice_imported, std::to_string(many));
    c.todo.push_back(app::focus{"title"});
}

}  // namespace jindan::book_app
