// Tables as text, read in pieces of every size.
#include "core/csv.hpp"

#include "core/samples.hpp"

using namespace jindan;
using namespace jindan::csv;
using namespace jindan::test;

namespace {

struct read_back {
    std::vector<std::vector<std::string>> records;
    std::vector<long long> lines;
    std::vector<error> spoilt;  // of records, which stand among the others with the fields before that
    std::optional<error> problem;
    bool operator==(const read_back&) const = default;
};

read_back read(std::string_view text, std::size_t piece = 1 << 20, format f = {}) {
    read_back out;
    parser p(f);
    const auto take = [&](const record& r) {
        out.records.emplace_back(r.fields.begin(), r.fields.end());
        out.lines.push_back(r.line);
        if (r.wrong) out.spoilt.push_back(*r.wrong);
        return true;
    };
    for (std::size_t i = 0; i < text.size(); i += piece) {
        // A copy of exactly this size, so that the sanitizers see a read beyond it.
        const std::string bytes(text.substr(i, piece));
        if (!p.feed(bytes, take)) break;
    }
    const bool whole = p.finish(take);
    CHECK(whole == !p.problem());
    out.problem = p.problem();
    return out;
}

using table = std::vector<std::vector<std::string>>;
using lines = std::vector<long long>;

void check_spoilt(std::string_view text, const table& records, const lines& at, const std::vector<error>& spoilt, std::optional<error> problem = {}, format f = {}) {
    CAPTURE(text);
    for (const std::size_t piece : {std::size_t(1 << 20), std::size_t(1), std::size_t(2), std::size_t(3), std::size_t(7), std::size_t(8)}) {
        CAPTURE(piece);
        const read_back got = read(text, piece, f);
        CHECK(got.records == records);
        CHECK(got.lines == at);
        CHECK(got.spoilt == spoilt);
        CHECK(got.problem == problem);
    }
}

void check(std::string_view text, const table& records, const lines& at, std::optional<error> problem = {}, format f = {}) { check_spoilt(text, records, at, {}, problem, f); }

// The same rules one byte at a time, for texts without errors and with.
read_back slowly(std::string_view text) {
    read_back out;
    std::vector<std::string> fields(1);
    long long line = 1, began = 1, opened = 0;
    enum { start, plain, quoted, closed } where = start;
    bool any = false;
    std::size_t i = 0;
    const auto spoil = [&](error_kind kind) {
        fields.pop_back();
        out.records.push_back(fields);
        out.lines.push_back(began);
        out.spoilt.push_back({kind, line});
        while (i < text.size() && text[i] != '\n') ++i;
        fields.assign(1, "");
        began = ++line;
        where = start;
        any = false;
    };
    for (; i < text.size(); ++i) {
        const char c = text[i];
        any = true;
        if (where == quoted && c != '"') {
            fields.back() += c;
            line += c == '\n';
        } else if (where == quoted && i + 1 < text.size() && text[i + 1] == '"') {
            fields.back() += '"';
            ++i;
        } else if (where == quoted) {
            where = closed;
        } else if (c == '"') {
            if (where != start) {
                spoil(error_kind::quote_in_field);
                continue;
            }
            where = quoted;
            opened = line;
        } else if (c == ',') {
            fields.emplace_back();
            where = start;
        } else if (c == '\n' || (c == '\r' && i + 1 < text.size() && text[i + 1] == '\n')) {
            if (c == '\r') ++i;
            out.records.push_back(fields);
            out.lines.push_back(began);
            fields.assign(1, "");
            began = ++line;
            where = start;
            any = false;
        } else if (where == closed && c != '\r') {
            spoil(error_kind::text_after_quote);
        } else if (c == '\r') {
            out.problem = error{error_kind::lone_return, line};
            return out;
        } else {
            fields.back() += c;
            where = plain;
        }
    }
    if (where == quoted)
        out.problem = error{error_kind::unclosed_quote, opened};
    else if (any)
        out.records.push_back(fields), out.lines.push_back(began);
    return out;
}

}  // namespace

TEST_CASE("records and fields") {
    check("", {}, {});
    check("a", {{"a"}}, {1});
    check("a\n", {{"a"}}, {1});
    check("a,b\r\nc,d\r\n", {{"a", "b"}, {"c", "d"}}, {1, 2});
    check("a,b\r\nc,d", {{"a", "b"}, {"c", "d"}}, {1, 2});
    check("a,b\nc\n", {{"a", "b"}, {"c"}}, {1, 2});
    check(",\n,", {{"", ""}, {"", ""}}, {1, 2});
    check("\n", {{""}}, {1});
    check("a\n\r\nb", {{"a"}, {""}, {"b"}}, {1, 2, 3});
    check(" a , b ", {{" a ", " b "}}, {1});
    check("abcdefgh,ijklmnopqrst,u\nvwxyz,0123456789abcdef,g", {{"abcdefgh", "ijklmnopqrst", "u"}, {"vwxyz", "0123456789abcdef", "g"}}, {1, 2});
    check("거래처,매출\n㈜하나,1200\n", {{"거래처", "매출"}, {"㈜하나", "1200"}}, {1, 2});
}

TEST_CASE("quoted fields") {
    check("\"a\"", {{"a"}}, {1});
    check("\"\"", {{""}}, {1});
    check("\"\",\"\"\n", {{"", ""}}, {1});
    check("\"a,b\",c\r\n", {{"a,b", "c"}}, {1});
    check("\"a \"\"b\"\"\",\"\"\"\"", {{"a \"b\"", "\""}}, {1});
    check("\"\"\"a\"\"\"\n\"b\"\n", {{"\"a\""}, {"b"}}, {1, 2});
    check("\"a\r\nb\",c\nd\n", {{"a\r\nb", "c"}, {"d"}}, {1, 3});
    check("\"a\n\n\",\"\nb\"\n\"c\"", {{"a\n\n", "\nb"}, {"c"}}, {1, 5});
    check("\"a\rb\"", {{"a\rb"}}, {1});
    check("\" a\",\"b \"", {{" a", "b "}}, {1});
}

TEST_CASE("a byte order mark is no part of the first field") {
    check("\xEF\xBB\xBF" "a,b\n", {{"a", "b"}}, {1});
    check("\xEF\xBB\xBF" "\"a\",b\n", {{"a", "b"}}, {1});
    check("\xEF\xBB\xBF", {}, {});
    check("\xEF\xBB\xBF\xEF\xBB\xBF" "a", {{"\xEF\xBB\xBF" "a"}}, {1});
    check("\xEF\xBC\x8C", {{"，"}}, {1});  // begins like one
    check("\xEF\xBB", {}, {}, error{error_kind::not_utf8, 1});
}

TEST_CASE("other separators") {
    check("a;b,c;\"d;e\"", {{"a", "b,c", "d;e"}}, {1}, {}, {';'});
    check("a\tb c\t\n", {{"a", "b c", ""}}, {1}, {}, {'\t'});
}

TEST_CASE("errors stop, with the line, after the records before them") {
    using enum error_kind;
    check("a\nb,\"c\nd\n", {{"a"}}, {1}, error{unclosed_quote, 2});
    check("\"", {}, {}, error{unclosed_quote, 1});
    check("\"a\n\n\",\"b\n", {}, {}, error{unclosed_quote, 3});
    check("a\rb\n", {}, {}, error{lone_return, 1});
    check("a\n\"b\"\r", {{"a"}}, {1}, error{lone_return, 2});
    check("a\nb\xFF" "c\nd", {{"a"}}, {1}, error{not_utf8, 2});
    check("a\n\"b\n\n\xC0\xAF\"\n", {{"a"}}, {1}, error{not_utf8, 4});
    check("a\nb,\xED\xA0\x80", {{"a"}}, {1}, error{not_utf8, 2});
    check(std::string_view("\xFF\xFE" "a\0\r\0\n\0", 8), {}, {}, error{not_utf8, 1});  // UTF-16
    check("\xB0\xC5\xB7\xA1\xC3\xB3,\xB8\xC5\xC3\xE2\n", {}, {}, error{not_utf8, 1});  // CP949
}

TEST_CASE("a quote out of place spoils its record, and reading goes on with the next line") {
    using enum error_kind;
    check_spoilt("a\n\"b\nc\"d\ne", {{"a"}, {}, {"e"}}, {1, 2, 4}, {{text_after_quote, 3}});
    check_spoilt("\"a\" ,b", {{}}, {1}, {{text_after_quote, 1}});
    check_spoilt("a\nb\"c\nd", {{"a"}, {}, {"d"}}, {1, 2, 3}, {{quote_in_field, 2}});
    check_spoilt("a, \"b\"", {{"a"}}, {1}, {{quote_in_field, 1}});
    check_spoilt("a,\"b\"\"\",\"c\"x,\"y\r\nd,e\"\r\n\"f\"", {{"a", "b\""}, {"d"}, {"f"}}, {1, 2, 3}, {{text_after_quote, 1}, {quote_in_field, 2}});
    check_spoilt("a,\"\"\"\"x\n\"b\"\"\",c\n", {{"a"}, {"b\"", "c"}}, {1, 2}, {{text_after_quote, 1}});
    check_spoilt("a\"\n\nb", {{}, {""}, {"b"}}, {1, 2, 3}, {{quote_in_field, 1}});
    check_spoilt("a\"\n\"b\n", {{}}, {1}, {{quote_in_field, 1}}, error{unclosed_quote, 2});
    check_spoilt("a\"b\xFF\nc", {}, {}, {}, error{not_utf8, 1});
    check_spoilt("a\"\xFF", {}, {}, {}, error{not_utf8, 1});
}

TEST_CASE("a record has a longest length, whatever the pieces") {
    const error too_long{error_kind::record_too_long, 2};
    const format ten{',', 10};
    check("a\n12345,7890\nb", {{"a"}, {"12345", "7890"}, {"b"}}, {1, 2, 3}, {}, ten);
    check("a\n12345,7890\r\nb", {{"a"}, {"12345", "7890"}, {"b"}}, {1, 2, 3}, {}, ten);
    check("a\n12345,7890", {{"a"}, {"12345", "7890"}}, {1, 2}, {}, ten);
    check("a\n12345,78901\nb", {{"a"}}, {1}, too_long, ten);
    check("a\n12345,78901\r\nb", {{"a"}}, {1}, too_long, ten);
    check("a\n12345,78901", {{"a"}}, {1}, too_long, ten);
    check("a\n\"2345\n7890\nb\nc\nd\ne\nf", {{"a"}}, {1}, too_long, ten);
    check("a\n\"2345\n789\"\nb", {{"a"}, {"2345\n789"}, {"b"}}, {1, 2, 4}, {}, ten);
    check("a\n\"2345\n7890\"\nb", {{"a"}}, {1}, too_long, ten);
    check("a\n12345,78901234567\"", {{"a"}}, {1}, too_long, ten);
    check("a\n1234\"5678901234", {{"a"}}, {1}, too_long, ten);
    check("a\n1234\"567890\r\nb", {{"a"}}, {1}, too_long, ten);
    check_spoilt("a\n1234\"56789\r\nb", {{"a"}, {}, {"b"}}, {1, 2, 3}, {{error_kind::quote_in_field, 2}}, {}, ten);
    check("a\n가나다라마\n", {{"a"}}, {1}, too_long, ten);
    check("a\n\xB0\xA1\xB0\xA1\xB0\xA1\xB0\xA1\xB0\xA1\xB0\xA1\n", {{"a"}}, {1}, error{error_kind::not_utf8, 2}, ten);
}

TEST_CASE("the one who takes the records may stop") {
    parser p;
    int taken = 0;
    const auto two = [&](const record&) { return ++taken < 2; };
    CHECK_FALSE(p.feed("a\nb\nc\nd", two));
    CHECK(taken == 2);
    CHECK_FALSE(p.feed("e\nf\n", two));
    CHECK_FALSE(p.finish(two));
    CHECK(taken == 2);
    CHECK_FALSE(p.problem());
}

TEST_CASE("an empty line is told from a field") {
    int blank = 0, all = 0;
    parser p;
    const auto count = [&](const record& r) { return blank += r.blank(), ++all, true; };
    CHECK(p.feed("a\n\n,\n\"\"\n\n", count));
    CHECK(p.finish(count));
    CHECK(blank == 2);  // "" is a field that somebody left empty
    CHECK(all == 5);
}

TEST_CASE("any text whatever reads as one byte at a time would, in any pieces") {
    chance c(3);
    const char* const parts[] = {"a", "bc", ",", ",", "\"", "\"", "\"\"", "\n", "\n", "\r\n", "\r", "한", "0123456"};
    for (int round = 0; round < 4000; ++round) {
        std::string text;
        for (int i = c.below(14); i > 0; --i) text += parts[c.below(13)];
        CAPTURE(text);
        const read_back expected = slowly(text);
        for (const std::size_t piece : {1000U, 1U, 2U, 5U}) {
            const read_back got = read(text, piece);
            REQUIRE((got == expected));
        }
        // With a longest record and bytes that are no text, the pieces still do not show.
        if (c.below(4) == 0) text.insert(static_cast<std::size_t>(c.below(static_cast<int>(text.size()) + 1)), "\xB0");
        const format short_records{',', static_cast<std::size_t>(c.below(12))};
        const read_back whole = read(text, 1000, short_records);
        for (const std::size_t piece : {1U, 2U, 3U, 9U}) REQUIRE((read(text, piece, short_records) == whole));
    }
}

TEST_CASE("writing quotes only what needs it, and reads back") {
    struct row {
        std::vector<std::string_view> fields;
        const char* text;
    };
    const row rows[] = {
        {{"a", "b c", "거래처"}, "a,b c,거래처\r\n"},
        {{"a,b", "c\"d", "e\nf", "g\rh", ";"}, "\"a,b\",\"c\"\"d\",\"e\nf\",\"g\rh\",;\r\n"},
        {{""}, "\"\"\r\n"},
        {{"", ""}, ",\r\n"},
        {{" a "}, " a \r\n"},
        {{"\"\""}, "\"\"\"\"\"\"\r\n"},
        {{"\xEF\xBB\xBF" "a", "\xEF\xBB\xBF"},
         "\"\xEF\xBB\xBF" "a\",\xEF\xBB\xBF\r\n"},
    };
    for (const row& r : rows) {
        std::string out;
        append_record(out, r.fields);
        CHECK(out == r.text);
        check(out, {{r.fields.begin(), r.fields.end()}}, {1});
    }
    std::string tabs;
    const std::string_view fields[] = {"a,b", "c\td"};
    append_record(tabs, fields, '\t');
    CHECK(tabs == "a,b\t\"c\td\"\r\n");
}

TEST_CASE("a text that would be run as a formula stays a text, and numbers stay numbers") {
    // clang-format off: a table
    for (const auto& [text, cell] : {std::pair{"=1+1", "'=1+1"}, {"+82 2 123", "'+82 2 123"}, {"-", "'-"}, {"@a", "'@a"}, {"\tx", "'\tx"}, {"\rx", "'\rx"},
                                     {"-12.5", "-12.5"}, {"+5", "'+5"}, {"12", "12"}, {"a=b", "a=b"}, {"", ""}, {"가나", "가나"}, {"'", "'"}, {"'a", "'a"},
                                     {"'=1", "''=1"}, {"''=1", "'''=1"}, {"'-5", "''-5"}}) {
        // clang-format on
        CAPTURE(std::string(text));
        CHECK(guarded(text) == cell);
        CHECK(unguarded(cell) == text);
    }
}
