// The documents of the customer book that leave and enter: the whole as a file, and single records as they are stored.
// The format is described for others in assets/book-format.md.
#pragma once

#include <cstdint>
#include <optional>
#include <string>
#include <string_view>
#include <utility>
#include <variant>
#include <vector>

#include "book/book.hpp"
#include "core/problem.hpp"

namespace jindan::book {

inline constexpr int book_version = 1;

// --- Files -------------------------------------------------------------------------------------------------------------------------

// Indented JSON, LF, ends with a line break. Byte-identical for equal records. Everything is in it, memos and names too.
std::string write_file(const records& all);

// Anything that this product ever wrote: a book of any version up to ours, one assessment, or the workspace of a card, as JSON or as
// it is stored. Fields that are not known are left alone. Of those that know no accounts, the names become accounts, equal ones (see
// `name_key`) one; their ids come from the seed and the name: the same of both are the same account.
std::variant<records, problems> read_file(std::string_view text, std::uint64_t seed);

// --- The store ---------------------------------------------------------------------------------------------------------------------

enum class kind : unsigned char { settings, account, assessment, visit, review, plan, action, set };
inline constexpr int kind_count = 8;
std::string_view name_of(kind k);             // "accounts": of its list in a file, and of its keys
std::string key_of(kind k, std::string_view id);  // "accounts/k3x9"; the settings are one record, "settings"

// One line of JSON. Of a removed record it has id and stamp.
std::string write_record(const settings& r);
std::string write_record(const account& r);
std::string write_record(const filled& r);
std::string write_record(const visit& r);
std::string write_record(const review& r);
std::string write_record(const plan& r);
std::string write_record(const action& r);
std::string write_record(const criteria_set& r);

struct opened_records {
    records content;                    // of the whole ones
    std::vector<problem> lost;          // what is wrong with the others, the first of each
    std::vector<std::pair<std::string, std::string>> damaged;  // their keys and texts as they were found, to be offered as a file
    std::vector<std::string> completed;  // ids of accounts whose figures named no currency, as they did once: they are to be stored again
};
// From a list of what is stored, [["accounts/k3x9", {…}], …]; a record may also stand there as a text that holds its JSON: then one that is
// cut off is damaged alone, and otherwise the list with it. Records of kinds that are not known are left alone. `around` are the settings that
// count where the list has none.
opened_records open_records(std::string_view list, const settings& around = {});

}  // namespace jindan::book
