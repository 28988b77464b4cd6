// Tables of accounts, as UTF-8 or in whatever else a spreadsheet saves them: what is read is shown row by row before anything changes, and what is
// written is read as it was.
#include "book/account_table.hpp"
#include "book/book_json.hpp"
#include "book/export_tables.hpp"
#include "core/cp949.hpp"
#include "core/csv.hpp"
#include "core/utf8.hpp"
#include "fuzz/door.hpp"
#include "support/book_invariants.hpp"

using namespace jindan;
using namespace jindan::fuzz;

namespace {

using rows = std::vector<std::vector<std::string>>;

struct parsed {
    rows all;
    std::vector<long long> spoilt;
    std::optional<csv::error> wrong;
    bool operator==(const parsed&) const = default;
};

parsed read_in_pieces(std::string_view text, char separator, std::size_t piece) {
    parsed out;
    csv::parser p({separator, 4096});
    const auto take = [&](const csv::record& r) {
        if (r.wrong)
            out.spoilt.push_back(r.line);
        else
            out.all.emplace_back(r.fields.begin(), r.fields.end());
        return true;
    };
    bool more = true;
    for (std::size_t at = 0; more && at < text.size(); at += piece) more = p.feed(text.substr(at, piece), take);
    if (more) p.finish(take);
    out.wrong = p.problem();
    return out;
}

void read_as_csv(std::string_view text, char separator) {
    const parsed whole = read_in_pieces(text, separator, std::max<std::size_t>(text.size(), 1));
    for (const std::size_t piece : {1U, 3U, 64U}) must(read_in_pieces(text, separator, piece) == whole, "pieces do not matter");
    std::string again;
    for (const auto& row : whole.all) {
        const std::vector<std::string_view> cells(row.begin(), row.end());
        csv::append_record(again, cells, separator);
        for (const std::string& cell : row) must(csv::unguarded(csv::guarded(cell)) == cell, "the guard comes off again");
    }
    if (!utf8::valid(again)) return;
    const parsed same = read_in_pieces(again, separator, 4096);
    for (std::size_t i = 0; i < whole.all.size() && same.wrong == std::nullopt; ++i) must(same.all[i] == whole.all[i], "a table is read as it was written");
}

book::records some_book() {
    book::records b;
    const auto add = [&](const char* id, const char* name) {
        book::account a;
        a.id = id;
        a.name = name;
        a.at = {1, 1, 0};
        a.years = {{2025, 100, -5, "KRW"}};
        a.people = {{"p1", "\xEC\x9D\xB4\xEC\x84\x9C\xEC\x97\xB0", "", book::stance::unknown, date{2026, 1, 2}, ""}};
        b.accounts.push_back(std::move(a));
    };
    add("a", "\xED\x95\x9C\xEB\xB9\x9B");
    add("b", "Acme Co., Ltd.");
    add("c", "acme");
    b.accounts[2].former_names = {"Apex"};
    return b;
}

void import_into(const book::records& before, std::string_view text, const book::table_start& start, bool without_wrong) {
    const book::table_options how{start.separator, start.titled, 2026, false, {}};
    const book::table_reading reading = book::read_accounts(text, start.columns, how, before);
    int wrong = 0, accounts = 0;
    for (const book::table_row& row : reading.rows) {
        must((row.state == book::row_state::wrong) == !row.errors.empty(), "a row is wrong for a reason");
        must(row.state != book::row_state::changed || !row.changes.empty(), "a row that changes something says what");
        wrong += row.state == book::row_state::wrong;
        accounts += row.state != book::row_state::wrong && row.joins < 0;
    }
    must(wrong == reading.wrong, "rows that are wrong are counted");
    must(accounts == reading.added + reading.changed + reading.same, "accounts are counted, each once");
    std::vector<std::string> ids;
    for (int i = 0; i < reading.ids; ++i) ids.push_back("n" + std::to_string(1000 + i));
    book::records after = before;
    const bool taken = book::apply(after, reading, without_wrong, ids, 9);
    must(taken || after == before, "nothing is imported by halves");
    must(taken == (reading.refused == book::table_refusal::none && (without_wrong || wrong == 0)), "what is whole is taken");
    if (!taken) return;
    must(test::broken(after).empty(), test::broken(after));
    must(static_cast<int>(after.accounts.size() - before.accounts.size()) == reading.added, "so many accounts are new as was said");
    const book::table_reading again = book::read_accounts(text, start.columns, how, after);
    must(again.added == 0 || without_wrong || reading.rows.empty(), "a table that was taken adds nobody");
}

// The book as a table and back.
void must_come_back(const book::records& all) {
    const book::account_words words{.name = "customer",
                                    .tags = "tags",
                                    .archived = "archived",
                                    .note = "note",
                                    .sales = "sales",
                                    .profit = "profit",
                                    .currency = "currency",
                                    .person = "person",
                                    .role = "role",
                                    .last_contact = "last contact",
                                    .yes = "yes",
                                    .no = "no"};
    const std::string table = book::accounts_csv(all, words);
    const book::table_start start = book::understood(table);
    must(!start.problem && start.titled, "an export is understood");
    const book::table_reading same = book::read_accounts(table, start.columns, {start.separator, true, 2026, true, {}}, all);
    must(same.refused == book::table_refusal::none && same.wrong == 0 && same.added == 0 && same.changed == 0, "an export changes nothing");
}

}  // namespace

extern "C" int LLVMFuzzerTestOneInput(const std::uint8_t* data, std::size_t size) {
    const std::string_view text = text_of(data, size);
    must(!looks_like_cp949(text) || !utf8::valid(text), "UTF-8 is not taken for another encoding");
    for (const char separator : {',', ';', '\t'}) read_as_csv(text, separator);
    static const book::records empty, some = some_book();
    const book::table_start start = book::understood(text);
    must(start.columns.size() == start.titles.size(), "every column has its use");
    for (const bool without_wrong : {false, true})
        for (const book::records* before : {&empty, &some}) import_into(*before, text, start, without_wrong);
    book::records taken;
    const book::table_reading reading = book::read_accounts(text, start.columns, {start.separator, start.titled, 2026, true, {}}, taken);
    std::vector<std::string> ids;
    for (int i = 0; i < reading.ids; ++i) ids.push_back("n" + std::to_string(1000 + i));
    if (book::apply(taken, reading, true, ids, 9) && !taken.accounts.empty()) must_come_back(taken);
    return 0;
}
