// What is typed into a field, and the small texts that others are made of: numbers, days, money, colours, characters.
#include "book/app/criteria.hpp"
#include "book/app/state.hpp"
#include "book/names.hpp"
#include "book/table_cells.hpp"
#include "core/csv.hpp"
#include "core/decimal.hpp"
#include "core/json_document.hpp"
#include "core/json_text.hpp"
#include "core/typed_number.hpp"
#include "core/utf8.hpp"
#include "fuzz/door.hpp"

using namespace jindan;
using namespace jindan::fuzz;

namespace {

void read_numbers(std::string_view text) {
    if (const auto x = decimal::parse(text)) {
        must(std::abs(*x) < decimal::limit, "a number is inside the limit");
        const auto again = decimal::parse(decimal::to_text(*x));
        must(again && decimal::equal(*again, *x), "a number is read as it was written");
    }
    if (const auto x = typed_number(text)) must(std::abs(*x) <= decimal::limit, "a typed number is inside the limit");
    const std::string plain = narrowed(text);
    must(narrowed(plain) == plain, "what is plain stays plain");
    if (const auto q = parse_quarter(text)) must(to_string(*q) == text, "a quarter is written as it was read");
    if (const auto n = parse_number(text, UINT64_MAX)) must(std::to_string(*n) == text, "a whole number is written as it was read");
    if (const auto bytes = parse_base64url(text)) must(base64url(*bytes) == text, "bytes are written as they were read");
    must(parse_base64url(base64url(text)) == text, "any bytes come back");
}

void read_characters(std::string_view text) {
    const std::size_t valid = utf8::valid_prefix(text);
    must(valid <= text.size() && utf8::valid(text.substr(0, valid)), "what is valid is");
    for (const int most : {0, 1, 7, 1000}) {
        const std::string cut = utf8::cut(text, most);
        must(utf8::valid(cut) && utf8::length(cut) <= most, "a text that is cut is text of so many characters");
        must(utf8::cut(cut, most) == cut, "and is not cut again");
    }
    if (!utf8::valid(text)) return;
    const std::string quoted = json_quoted(text);
    const auto read = json::parse(quoted, {.bytes = quoted.size()});
    must(std::holds_alternative<json::document>(read) && std::get<json::document>(read).root().text() == text, "a text in quotes is read as it was");
    must(csv::unguarded(csv::guarded(std::string(text))) == text, "a guarded text is read as it was");
}

void read_cells(std::string_view text) {
    for (const char mark : {'.', ','})
        if (const auto read = book::read_money(text, mark); const auto* m = std::get_if<book::money>(&read)) must(std::abs(m->amount) < decimal::limit, "money is a number");
    if (const auto d = book::read_date(text)) must(is_date(to_string(*d)), "a day is one");
    if (const auto y = book::read_year(text)) must(*y >= 1900 && *y <= 2999, "a year is one");
    if (const auto c = book::read_currency(text)) must(c->size() == 3, "a currency is a code");
    must(book::one_line(book::one_line(text)) == book::one_line(text), "what stands on a line stays on it");
    if (!utf8::valid(text)) return;
    const std::vector<std::string> tags = book::read_tags(text);
    must(book::read_tags(csv::guarded(book::write_tags(tags))) == tags, "tags are read as they were written");
    must(book::name_key(text).empty() || !book::loose_name_key(text).empty(), "who has a name has one to be found by");
    must(book::name_key(std::string(" ") + std::string(text) + "\t") == book::name_key(text), "blanks around a name are no other name");
}

void read_fields(std::string_view text) {
    for (const bool past : {false, true})
        if (const auto d = book_app::day_in(text, {2026, 11, 23}, past)) must(is_date(to_string(*d)), "a typed day is one");
    if (const auto r = book_app::rate_in(text)) must(*r > 0 && *r < decimal::limit, "a rate is above nothing");
    if (const auto h = book_app::hours_in(text)) must(*h >= 0 && *h <= book_app::set_limits::own_hours, "hours are so many");
    const auto sales = book_app::amount_in(text, book_app::money::sales), profit = book_app::amount_in(text, book_app::money::profit);
    must(!sales.amount || *sales.amount >= 0, "sales are not below nothing");
    for (const auto& a : {sales, profit}) must(!(a.amount && a.wrong), "an amount is right or wrong");
}

}  // namespace

extern "C" int LLVMFuzzerTestOneInput(const std::uint8_t* data, std::size_t size) {
    const std::string_view text = text_of(data, size);
    read_numbers(text);
    read_characters(text);
    read_cells(text);
    read_fields(text);
    return 0;
}
