#include "cli/table.hpp"

#include <algorithm>

#include "cli/console.hpp"
#include "core/bools.hpp"
#include "core/name_index.hpp"

namespace jindan::cli {

// Mistakes of a header, each on a line of its own; the others are counted.
constexpr int most_told = 100;

void answer_table::tell(const csv::record& r, std::string_view where, std::string_view what) {
    std::string text = path_ + ":" + std::to_string(r.line) + ": ";
    if (!where.empty()) text.append(where).append(": ");
    say(text.append(what));
}

bool answer_table::take_header(const csv::record& r) {
    if (r.wrong) return false;
    const std::string id = line_.value("--id", "id"), segment = line_.value("--segment");
    const std::vector<std::string> keep = line_.list("--keep");
    int mistakes = 0;
    const auto wrong = [&](std::string_view name, std::string_view ko, std::string_view en) {
        if (++mistakes <= most_told) tell(r, name, line_.say(ko, en));
    };
    columns_ = {};
    name_index items, names;
    for (const item& it : d_.items) items.add(it.id);
    const auto item_of = [&](const std::string& name) { return items.find(std::string_view(name).substr(0, name.find('.'))); };
    for (const std::string_view field : r.fields) {
        const int here = static_cast<int>(columns_.names.size());
        std::string name(without_spaces(field));
        const bool listed = name == id || name == segment || std::find(keep.begin(), keep.end(), name) != keep.end();
        if (const std::string bare = name.substr(0, name.find(" (")); !listed && (bare == id || answer_column_of(d_, item_of(bare), bare) || passes_over(bare)))
            name = bare;  // "sales (Sales last year)": the words are for people
        if (names.find(name) >= 0) wrong(name, "같은 이름의 열이 두 번 나옵니다.", "A column of this name appears twice.");
        names.add(name);
        columns_.names.push_back(name);
        columns_.answers.emplace_back();
        const int item = item_of(name);
        const auto answers = answer_column_of(d_, item, name);
        const bool named = (line_.has("--id") || !answers) && name == id;
        const bool kept = std::find(keep.begin(), keep.end(), name) != keep.end();
        if (named) columns_.id = here;
        if (name == segment && !segment.empty()) columns_.segment = here;
        if (kept && !named) columns_.kept.push_back(here);
        if (named || columns_.segment == here || kept || (!answers && passes_over(name))) continue;
        if (answers)
            columns_.answers.back() = *answers;
        else if (item >= 0)
            wrong(name, "이 문항의 열 이름이 맞지 않습니다. 점수 배분 문항은 선택지마다 ‘문항.선택지’ 열이 하나씩 있어야 합니다.",
                  "This is not how the columns of the item are called: points have one column per option, ITEM.OPTION; others have one.");
        else
            wrong(name, "이 열에 해당하는 문항이 없습니다. 철자를 확인하거나 --id 또는 --keep으로 지정해 주세요.",
                  "No item has this id. Check its spelling, or name the column with --id or --keep.");
    }
    // With another separator than was said all of the header is one field.
    if (mistakes > 0 && r.fields.size() == 1 && r.fields.front().find_first_of(",;\t") != std::string_view::npos)
        say(path_ + ": " +
            std::string(line_.say("칸이 하나로 읽혔습니다. 쉼표가 아닌 글자로 나뉜 표라면 --separator로 알려 주세요(‘;’, ‘tab’ 등).",
                                  "All of the first row was read as one field. If something else parts the fields, name it with --separator (“;”, “tab” ...).")));
    const auto need = [&](const std::string& name, int found) {
        if (found >= 0) return;
        wrong(name, "이 이름의 열이 없습니다.", "There is no column of this name.");
        misnamed_ = true;
    };
    if (line_.has("--id")) need(id, columns_.id);
    if (!segment.empty()) need(segment, columns_.segment);
    for (const std::string& name : keep) need(name, names.find(name));
    if (mistakes == 0) name_missing_columns();
    if (mistakes > most_told) tell(r, {}, std::string(line_.say("이와 같은 잘못이 더 있습니다: ", "more mistakes like these: ")) + std::to_string(mistakes - most_told));
    return mistakes == 0;
}

// Not wrong: a part of the items may be all that was asked. But whoever misses a column should learn of it.
void answer_table::name_missing_columns() {
    bools there(d_.items.size());
    for (const answer_column& c : columns_.answers)
        if (c.item >= 0) there[static_cast<std::size_t>(c.item)] = true;
    std::string missing;
    for (std::size_t i = 0; i < d_.items.size(); ++i)
        if (!there[i]) missing.append(missing.empty() ? "" : ", ").append(d_.items[i].id);
    if (missing.empty()) return;
    say(path_ + ": " + std::string(line_.say("열이 없는 문항은 답하지 않은 것으로 봅니다: ", "items without a column count as unanswered: ")) + missing);
}

bool answer_table::take_row(const csv::record& r, row_reader& reader) {
    invalid_.clear();
    if (r.wrong) {
        bad_ = true;
        return row(r, nullptr, invalid_), true;
    }
    if (r.fields.size() != columns_.names.size()) {
        const std::string here = std::to_string(r.fields.size()), wanted = std::to_string(columns_.names.size());
        tell(r, {},
             line_.lang == "ko" ? "칸의 수가 머리글과 다릅니다. 이 행은 " + here + "칸, 머리글은 " + wanted + "칸입니다."
                                : "Not as many fields as the header has: " + here + " instead of " + wanted + ".");
        bad_ = true;
        return row(r, nullptr, invalid_), true;
    }
    const responses& given = reader.read(r.fields);
    for (const cell_problem& p : reader.wrong()) {
        const std::string id = p.what.where.substr(1);
        tell(r, id, message(p.what, line_.lang));
        invalid_.push_back(id.substr(0, id.find('.')));  // of each item, one thing is wrong at most
    }
    bad_ |= !invalid_.empty();
    row(r, &given, invalid_);
    return true;
}

int answer_table::read(const std::string& path) {
    path_ = path;
    bad_ = misnamed_ = false;
    std::optional<row_reader> reader;
    const auto take = [&](const csv::record& r) {
        if (reader) return take_row(r, *reader);
        if (!take_header(r)) return false;
        reader.emplace(d_, columns_.answers);
        header();
        return true;
    };
    const int status = read_table(path, line_, take);
    if (status != fine) return misnamed_ ? unreadable : status;
    if (!reader) {
        say(path + ": " + std::string(line_.say("빈 파일입니다. 첫 행에 열 이름을 적어 주세요.", "The file is empty. Its first row names the columns.")));
        return wrong_input;
    }
    whole_ = true;
    return bad_ ? wrong_input : fine;
}

}  // namespace jindan::cli
