// Tables of answers, read row by row in constant memory.
#pragma once

#include <string>
#include <string_view>
#include <vector>

#include "cli/command_line.hpp"
#include "core/csv.hpp"
#include "core/responses.hpp"

namespace jindan::cli {

// What commands on tables begin with: their separator, "," ";" "tab" …, and the diagnostic that the first word names. Nothing after saying what is wrong; then `status`
// is the exit status.
std::optional<diagnostic> open_for_tables(const command_line& line, char& separator, int& status);

// Reads the table at `path` and gives each record, without empty lines where there are several columns. Gives the exit status; everything
// wrong with the file has been said, also what is wrong with records as text.
int read_table(const std::string& path, const command_line& line, csv::record_sink take);

// What a table's columns are, by its header.
struct columns {
    std::vector<std::string> names;
    std::vector<answer_column> answers;  // per column
    int id = -1, segment = -1;           // indices of columns
    std::vector<int> kept;               // passed on as they are

    // Of a column, which may be beyond the end of the row.
    static std::string_view cell(const csv::record& r, int column) {
        return column >= 0 && static_cast<std::size_t>(column) < r.fields.size() ? r.fields[static_cast<std::size_t>(column)] : std::string_view();
    }
};

// Reads a table of answers: its header by `--id`, `--keep` and `--segment`, then each row.
class answer_table {
public:
    answer_table(const diagnostic& d, const command_line& line) : d_(d), line_(line) {}
    virtual ~answer_table() = default;

    // Gives the exit status.
    int read(const std::string& path);
    // The header was understood and the file read to its end; rows may have been refused.
    bool whole() const { return whole_; }

protected:
    // `wrong` names the items whose answers were refused, which has been said; they are blank in `given`. No `given` at all: the row has
    // more or fewer fields than the header, or is spoilt.
    virtual void header() {}
    virtual void row(const csv::record& r, const responses* given, const std::vector<std::string>& wrong) = 0;
    // A column that is neither an answer nor named by an option, and may be there all the same.
    virtual bool passes_over(std::string_view) const { return false; }

    const diagnostic& d_;
    const command_line& line_;
    columns columns_;

private:
    bool take_header(const csv::record& r);
    bool take_row(const csv::record& r, row_reader& reader);
    void tell(const csv::record& r, std::string_view where, std::string_view what);
    void name_missing_columns();

    std::string path_;
    bool bad_ = false, whole_ = false;
    bool misnamed_ = false;  // an option names a column that is not there
    std::vector<std::string> invalid_;
};

}  // namespace jindan::cli
