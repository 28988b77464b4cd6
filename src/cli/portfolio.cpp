// `jindan portfolio`: many accounts held against each other.
#include <algorithm>
#include <iterator>

#include "cli/commands.hpp"
#include "cli/portfolio_output.hpp"
#include "cli/table.hpp"
#include "core/decimal.hpp"
#include "core/index.hpp"

namespace jindan::cli {

using namespace author;

namespace {

class account_rows : public answer_table {
public:
    using answer_table::answer_table;
    std::vector<account> all;
    std::vector<refused_account> refused;

private:
    // The file that the page writes has its results beside the answers.
    bool passes_over(std::string_view name) const override { return name == "rank" || name == "value" || name == "tier"; }

    void row(const csv::record& r, const responses* given, const std::vector<std::string>& wrong) override {
        std::string name(columns::cell(r, columns_.id));
        if (name.empty())
            name = "#" + std::to_string(++rows_);
        else
            ++rows_;
        if (given && wrong.empty())
            all.push_back({std::move(name), *given});
        else
            refused.push_back({std::move(name), r.line, wrong});
    }
    long long rows_ = 0;
};

// Index of the part with this id, or -1 after saying that there is none.
template <typename Part>
int named(const std::vector<Part>& parts, const std::string& id, std::string_view option, const command_line& line) {
    for (std::size_t i = 0; i < parts.size(); ++i)
        if (parts[i].id == id) return static_cast<int>(i);
    std::string known;
    for (const Part& p : parts) known.append(known.empty() ? "" : ", ").append(p.id);
    wrong_value(option, id,
                known.empty() ? std::string(line.say("없는 식별자입니다. 이 진단에는 하나도 없습니다.", "nothing has this id: this diagnostic has none."))
                              : std::string(line.say("없는 식별자입니다. 있는 것: ", "nothing has this id; there are: ")) + known);
    return -1;
}

// "w1=3,w2=1" over the weights that hold otherwise.
bool read_weights(const diagnostic& d, const command_line& line, std::vector<double>& out) {
    for (const std::string& one : line.list("--weights")) {
        const std::size_t equals = std::min(one.find('='), one.size());
        const int w = named(d.weights, one.substr(0, equals), "--weights", line);
        if (w < 0) return false;
        const auto value = decimal::parse(equals < one.size() ? std::string_view(one).substr(equals + 1) : std::string_view());
        if (!value || *value < 0) {
            wrong_value("--weights", one, line.say("가중치는 0 이상의 수입니다.", "a weight is a number that is not negative."));
            return false;
        }
        out[at(w)] = *value;
    }
    return true;
}

template <std::size_t N>
int choice(const command_line& line, std::string_view option, const std::string_view (&names)[N]) {
    const auto found = std::find(std::begin(names), std::end(names), line.value(option, names[0]));
    return static_cast<int>(found - std::begin(names));
}

bool read_options(const diagnostic& d, const command_line& line, account_options& out) {
    constexpr std::string_view ranking[] = {"competition", "dense"}, boundary[] = {"crossing", "inclusive"}, rounding[] = {"up", "down", "nearest"},
                               quantile[] = {"inclusive", "exclusive", "nearest-rank", "median-unbiased"}, percentile[] = {"mean", "weak", "strict"};
    out.ties = static_cast<portfolio::tie_ranks>(choice(line, "--ranking", ranking));
    out.boundary = static_cast<portfolio::boundary>(choice(line, "--boundary", boundary));
    out.rounding = static_cast<portfolio::rounding>(choice(line, "--rounding", rounding));
    out.quantile = static_cast<portfolio::quantile_definition>(choice(line, "--quantile", quantile));
    constexpr portfolio::percentile_definition percentiles[] = {portfolio::percentile_definition::mean, portfolio::percentile_definition::weak, portfolio::percentile_definition::strict};
    out.percentile = percentiles[choice(line, "--percentile", percentile)];
    int weight_set = -1;
    if (line.has("--set") && (out.set = named(d.sheet->sets, line.value("--set"), "--set", line)) < 0) return false;
    if (line.has("--weight-set") && (weight_set = named(d.weight_sets, line.value("--weight-set"), "--weight-set", line)) < 0) return false;
    out.weights = weights_of(d, weight_set);
    return read_weights(d, line, out.weights);
}

}  // namespace

int portfolio_command(const command_line& line) {
    if (!line.has("--csv")) return lacks(line, "--csv");
    char separator = ',';
    int status = fine;
    const auto d = open_for_tables(line, separator, status);
    if (!d) return status;
    if (!d->sheet) {
        say(line.words[0] + ": " + std::string(line.say("여러 계정을 비교하는 진단이 아닙니다(sheet가 없습니다).", "This diagnostic has no sheet for comparing accounts.")));
        return wrong_input;
    }
    account_options how;
    if (!read_options(*d, line, how)) return unreadable;
    account_rows rows(*d, line);
    status = rows.read(line.value("--csv"));
    if (!rows.whole()) return status;
    const portfolio_result r = compared(*d, rows.all, how);
    const portfolio_page page{*d, d->sheet->sets[at(how.set)], how, r, rows.refused, line.lang};
    print(line.value("--format") == "csv" ? portfolio_csv(page, separator) : portfolio_json(page));
    return status;
}

}  // namespace jindan::cli
