// Answers of one respondent, as JSON and as a row of a table, to diagnostics of every kind: each is valid or named, and all of them are scored.
#include <algorithm>

#include "author/desk.hpp"
#include "core/csv.hpp"
#include "core/json_document.hpp"
#include "core/responses.hpp"
#include "fuzz/json_door.hpp"
#include "fuzz/mutate.hpp"
#include "fuzz/scoring.hpp"
#include "fuzz/some_diagnostics.hpp"

using namespace jindan;
using namespace jindan::fuzz;

namespace {

bool is_valid(const diagnostic& d, int item, const response& r) {
    const jindan::item& it = d.items[static_cast<std::size_t>(item)];
    if (r.is == response::state::blank) return true;
    if (r.is == response::state::not_applicable) return it.may_not_apply;
    switch (it.kind) {
        case item_kind::likert:
        case item_kind::number:
        case item_kind::yes_no:
        case item_kind::choice:
        case item_kind::pair: return is_answer(d, item, r.value);
        case item_kind::several:
        case item_kind::points:
        case item_kind::ranking: return r.parts.size() == it.options.size();
        case item_kind::text: return true;
    }
    return false;
}

void must_be_valid(const diagnostic& d, const responses& given) {
    for (std::size_t i = 0; i < given.size(); ++i) must(is_valid(d, static_cast<int>(i), given[i]), "what was taken is an answer to its item");
    scored result;
    score_all(d, given, {}, result);
    must_be_scored(d, given, result);
}

// What an answer is called in a cell is read as the same answer. A point value between two numbers that can be written is the nearest.
void must_fit_in_a_cell(const diagnostic& d, const responses& given) {
    for (std::size_t i = 0; i < given.size(); ++i) {
        const item_kind kind = d.items[i].kind;
        if (kind == item_kind::points || kind == item_kind::text) continue;
        const std::string cell = answer_text(d, static_cast<int>(i), given[i]);
        response again;
        must(!take_cell(d, static_cast<int>(i), cell, again), "an answer's cell is read");
        must(again.is == given[i].is && again.parts == given[i].parts && decimal::equal(again.value, given[i].value), "and is the same answer");
    }
}

// The text as a table: titles, then respondents.
void read_table(const diagnostic& d, std::string_view text) {
    std::vector<answer_column> columns;
    std::optional<row_reader> rows;
    csv::parser p;
    const auto take = [&](const csv::record& r) {
        if (r.wrong) return true;
        if (rows) {
            must_be_valid(d, rows->read(r.fields));
            for (const cell_problem& wrong : rows->wrong()) must_be_said(wrong.what);
            return true;
        }
        for (const std::string_view title : r.fields) columns.push_back(answer_column_of(d, d.find_item(title.substr(0, title.find('.'))), title).value_or(answer_column{}));
        if (columns.size() <= 200) rows.emplace(d, columns);
        return rows.has_value();
    };
    if (p.feed(text, take)) p.finish(take);
}

}  // namespace

extern "C" int LLVMFuzzerInitialize(int*, char***) {
    for (const diagnostic& d : some_diagnostics())
        for (const item& it : d.items) {
            learn_word(it.id);
            for (const option& o : it.options) learn_word(o.id), learn_word(it.id + "." + o.id);
        }
    return 0;
}

extern "C" int LLVMFuzzerTestOneInput(const std::uint8_t* data, std::size_t size) {
    const std::string_view text = text_of(data, size);
    for (const diagnostic& d : some_diagnostics()) {
        const read_responses_result read = read_responses(text, d);
        must(read.given.size() == d.items.size(), "every item has its answer, or none");
        must(read.whole || !read.wrong.empty(), "what is no object of answers is refused");
        for (const problem& p : read.wrong) must_be_said(p);
        must_be_valid(d, read.given);
        must_fit_in_a_cell(d, read.given);
        if (!text.empty() && text.front() != '{') read_table(d, text);
    }
    static const std::string kinds = diagnostic_text(JINDAN_TEST_DATA "/valid/kinds-of-items.json");
    const std::string said = author::explained(kinds, text, size % 2 ? "ko" : "en");
    must(std::holds_alternative<json::document>(json::parse(said, {said.size()})), "what is explained is JSON");
    return 0;
}
