// Tables as text: RFC 4180, read as it arrives and written record by record.
//
// To the letter, with what everyday files need besides: UTF-8 with or without byte order mark, any separator that is named, and line
// breaks as CRLF or LF, which the last record may lack. Spaces belong to fields. Records need not have the same number of fields:
// that is for those to check who know the columns. An empty line is a record of one empty field, as a line
// with nothing but "" is; see record::blank().
#pragma once

#include <cstddef>
#include <optional>
#include <span>
#include <string>
#include <string_view>
#include <vector>

namespace jindan::csv {

enum class error_kind {
    unclosed_quote,    // line: where the quote was opened
    text_after_quote,  // a closing quote is followed by neither a separator nor the end of the record; spoils the record only
    quote_in_field,    // a field that does not begin with a quote has one; spoils the record only
    lone_return,       // a carriage return without line feed, outside quotes
    record_too_long,   // line: where the record begins
    not_utf8,          // see core/cp949.hpp for what it may be instead
};

struct error {
    error_kind kind;
    long long line = 0;
    bool operator==(const error&) const = default;
};

struct record {
    std::span<const std::string_view> fields;  // at least one; these and their texts live until the call that gets them returns
    long long line = 0;                        // where the record begins; the first is 1, and each LF begins another
    bool quoted = false;                       // one of the fields, so that "" is told from nothing
    std::optional<error> wrong;                // the record is spoilt: there are only the fields before this, perhaps none
    bool blank() const { return fields.size() == 1 && fields.front().empty() && !quoted && !wrong; }
};

struct format {
    char separator = ',';                      // ASCII; neither a quote nor a line break
    std::size_t longest_record = 1024 * 1024;  // in bytes, quotes counted, the line break at the end not
};

// A reference to what takes each record, and says whether to go on; lives no longer than the call it is made for.
class record_sink {
public:
    template <typename Take>
    record_sink(const Take& take) : take_(&take), call_([](const void* t, const record& r) -> bool { return (*static_cast<const Take*>(t))(r); }) {}
    bool operator()(const record& r) const { return call_(take_, r); }

private:
    const void* take_;
    bool (*call_)(const void*, const record&);
};

// Takes a text in pieces of any size; what comes out does not depend on them. Keeps nothing but the record that is not yet whole.
// A quote out of place spoils its record: the rest of that line is passed over, and reading goes on with the next. Stops at the first
// error of another kind, after all records before it.
class parser {
public:
    explicit parser(format f = {});

    // False when there is no more to be done: after an error, or when the sink wanted no more. Pieces after that are ignored.
    bool feed(std::string_view bytes, record_sink to);
    // The text has ended. True if all of it was read.
    bool finish(record_sink to);
    const std::optional<error>& problem() const { return problem_; }

private:
    std::size_t take_records(std::string_view bytes, bool last, record_sink to);
    bool deliver(std::string_view text, std::optional<error> wrong, bool ascii, record_sink to);
    void fail(error_kind kind, std::string_view before, long long line, long long record_line);
    std::string_view without_mark(std::string_view bytes);

    format format_;
    std::optional<error> problem_;
    bool stopped_ = false;
    int mark_ = 0;            // bytes of the byte order mark seen; -1 once that is decided
    std::string pending_;     // of a record that is not yet whole
    bool in_quotes_ = false;  // at the end of that
    long long line_ = 1;      // where the next record begins
    std::vector<std::string_view> fields_;
    bool quoted_ = false;               // one of them
    std::vector<std::size_t> doubled_;  // fields with doubled quotes
    std::string undoubled_;             // their texts
};

// One record and a CRLF. Quotes only what would otherwise be read as something else: fields with a separator, a quote or a line break,
// a record's only field when that is empty, and a first field that begins with a byte order mark.
void append_record(std::string& out, std::span<const std::string_view> fields, char separator = ',');

// A spreadsheet takes a text that begins with one of = + - @ or a tab for a formula, and runs it. Behind an apostrophe it stays a text; numbers
// stay numbers. `unguarded` gives back every text as it was, whatever apostrophes it has of its own.
std::string guarded(std::string text);
std::string_view unguarded(std::string_view cell);

}  // namespace jindan::csv
