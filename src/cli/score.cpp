// `jindan score`: the scores of one respondent, or of each row of a table.
#include <charconv>
#include <cmath>

#include "cli/commands.hpp"
#include "author/score_json.hpp"
#include "cli/table.hpp"
#include "core/decimal.hpp"
#include "core/index.hpp"

namespace jindan::cli {

using namespace author;

namespace {

void append_number(std::string& out, double x) {
    if (std::fabs(x) < 1e9 && x == std::floor(x)) {
        char digits[16];
        out.append(digits, std::to_chars(digits, digits + sizeof digits, static_cast<int>(x)).ptr);
    } else {
        out += decimal::to_text(x);
    }
}

// One line per respondent.
class scored_rows : public answer_table {
public:
    scored_rows(const diagnostic& d, const command_line& line, char separator) : answer_table(d, line), separator_(separator), json_(line.value("--format") == "jsonl") {
        for (const jindan::score& s : d.scores) sets_.push_back(band_sets_of(s));
        score_all(d, {}, {}, scored_);
    }
    ~scored_rows() override { print(out_); }

private:
    void header() override {
        if (json_) return;
        std::vector<std::string> names;
        if (columns_.id >= 0) names.push_back(columns_.names[at(columns_.id)]);
        for (const int c : columns_.kept) names.push_back(columns_.names[at(c)]);
        for (const jindan::score& s : d_.scores) names.push_back(s.id);
        for (std::size_t i = 0; i < sets_.size(); ++i)
            for (const named_set& set : sets_[i]) names.push_back(d_.scores[i].id + "." + std::string(set.id));
        for (const rule& r : d_.rules) names.push_back("rule." + r.id);
        if (!d_.flags.empty()) names.emplace_back("flags");
        fields_.assign(names.begin(), names.end());
        end_line();
    }

    void row(const csv::record& r, const responses* given, const std::vector<std::string>& wrong) override {
        if (given) score_all(d_, *given, {}, scored_);
        if (json_) return write_json(r, given, wrong);
        if (columns_.id >= 0) fields_.push_back(columns::cell(r, columns_.id));
        for (const int c : columns_.kept) fields_.push_back(columns::cell(r, c));
        add_scores(given && wrong.empty());
        end_line();
    }

    void add_scores(bool valid) {
        numbers_.resize(sets_.size());
        for (std::size_t i = 0; i < sets_.size(); ++i) {
            numbers_[i].clear();
            if (valid && scored_.scores[i].value) append_number(numbers_[i], *scored_.scores[i].value);
            fields_.push_back(numbers_[i]);
        }
        for (std::size_t i = 0; i < sets_.size(); ++i)
            for (const named_set& set : sets_[i]) {
                const int band = valid ? scored_.scores[i].bands[set.index] : -1;
                fields_.push_back(band < 0 ? std::string_view() : (*set.bands)[at(band)].id);
            }
        for (std::size_t i = 0; i < d_.rules.size(); ++i) {
            const int found = valid ? scored_.conclusions[i] : -1;
            fields_.push_back(found < 0 ? std::string_view() : d_.rules[i].conclusions[at(found)].id);
        }
        if (d_.flags.empty()) return;
        flags_.clear();
        for (std::size_t i = 0; valid && i < scored_.flags.size(); ++i) flags_.append(i ? "|" : "").append(d_.flags[at(scored_.flags[i])].id);
        fields_.push_back(flags_);
    }

    void write_json(const csv::record& r, const responses* given, const std::vector<std::string>& wrong) {
        json_text j;
        j.begin_object().key("line").number(r.line);
        if (columns_.id >= 0) j.key("id").text(columns::cell(r, columns_.id));
        if (!columns_.kept.empty()) {
            j.key("kept").begin_object();
            for (const int c : columns_.kept) j.key(columns_.names[at(c)]).text(columns::cell(r, c));
            j.end_object();
        }
        static const responses none;
        static const std::vector<std::string> all = {"*"};
        write_scored(j, d_, given ? *given : none, scored_, given ? wrong : all);
        out_ += j.end_object().take();
        out_ += '\n';
        flush();
    }

    void end_line() {
        csv::append_record(out_, fields_, separator_);
        fields_.clear();
        flush();
    }

    void flush() {
        if (out_.size() < 65536) return;
        print(out_);
        out_.clear();
    }

    char separator_;
    bool json_;
    std::vector<std::vector<named_set>> sets_;
    std::vector<std::string_view> fields_;
    std::vector<std::string> numbers_;  // what some of them look at
    std::string flags_;
    scored scored_;
    std::string out_;
};

int score_one(const diagnostic& d, const command_line& line) {
    const std::string path = line.value("--answers");
    const auto text = read(path, line.lang);
    if (!text) return unreadable;
    const read_responses_result answers = read_responses(*text, d);
    say(answers.wrong, path, line.lang);
    if (!answers.whole) return wrong_input;
    scored r;
    score_all(d, answers.given, {}, r);
    json_text j(json_text::layout::indented);
    j.begin_object();
    write_scored(j, d, answers.given, r, answers.invalid);
    print(j.end_object().take() + "\n");
    return answers.invalid.empty() ? fine : wrong_input;
}

}  // namespace

int score(const command_line& line) {
    if (line.has("--answers") && line.has("--csv")) return clash(line, "--answers, --csv");
    for (const std::string_view of_table : {"--format", "--separator", "--id", "--keep"})
        if (line.has("--answers") && line.has(of_table)) return clash(line, "--answers, " + std::string(of_table));
    if (!line.has("--answers") && !line.has("--csv")) return lacks(line, line.say("--answers 또는 --csv", "--answers or --csv"));
    char separator = ',';
    int status = fine;
    const auto d = open_for_tables(line, separator, status);
    if (!d) return status;
    if (line.has("--answers")) return score_one(*d, line);
    return scored_rows(*d, line, separator).read(line.value("--csv"));
}

}  // namespace jindan::cli
