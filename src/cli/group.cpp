// `jindan group`: figures of many respondents, by segment, and what changed since an earlier table.
#include <algorithm>
#include <numeric>

#include "cli/commands.hpp"
#include "author/score_json.hpp"
#include "cli/table.hpp"
#include "core/decimal.hpp"
#include "core/respondents.hpp"

namespace jindan::cli {

using namespace author;

namespace {

json_text& maybe(json_text& j, const std::optional<double>& x) { return x ? j.decimal(*x) : j.nothing(); }

std::string cell(const std::optional<double>& x) { return x ? decimal::to_text(*x) : std::string(); }

// All rows of one table. For a comparison of occasions every row is kept, otherwise none.
class answered : public answer_table {
public:
    answered(const diagnostic& d, const command_line& line, bool keep_rows)
        : answer_table(d, line),
          group(d, line.value("--deviation") == "population" ? groups::deviation::population : groups::deviation::sample),
          values(d.scores.size()),
          keep_rows_(keep_rows) {}

    bool named() const { return columns_.id >= 0; }

    respondents group;
    std::vector<std::string> ids;  // with `keep_rows`
    std::vector<column> values;    // per score

private:
    void row(const csv::record& r, const responses* given, const std::vector<std::string>& wrong) override {
        const bool valid = given && wrong.empty();
        if (valid) score_all(d_, *given, {}, scored_);
        group.add(columns::cell(r, columns_.segment), valid ? given : nullptr, valid ? &scored_ : nullptr);
        if (!keep_rows_) return;
        ids.emplace_back(columns::cell(r, columns_.id));
        for (std::size_t i = 0; i < values.size(); ++i) values[i].push_back(valid ? scored_.scores[i].value : std::nullopt);
    }

    bool keep_rows_;
    scored scored_;
};

// Of those for whom the set of bands holds.
std::optional<double> share(const std::vector<long long>& bands, std::size_t band) {
    const long long all = std::accumulate(bands.begin(), bands.end(), 0LL);
    return all > 0 ? std::optional(static_cast<double>(bands[band]) / static_cast<double>(all)) : std::nullopt;
}

void write_bands(json_text& j, const jindan::score& s, const score_figures& f) {
    j.key("bands").begin_object();
    for (const named_set& set : band_sets_of(s)) {
        j.key(set.id).begin_object();
        for (std::size_t b = 0; b < set.bands->size(); ++b) {
            j.key((*set.bands)[b].id).begin_object().key("n").number(f.bands[set.index][b]).key("share");
            maybe(j, share(f.bands[set.index], b)).end_object();
        }
        j.end_object();
    }
    j.end_object();
}

void write_figures(json_text& j, const diagnostic& d, const group_figures& g) {
    j.key("respondents").number(g.respondents).key("scores").begin_object();
    for (std::size_t i = 0; i < d.scores.size(); ++i) {
        const groups::statistics& s = g.scores[i].numbers;
        j.key(d.scores[i].id).begin_object().key("n").number(s.n).key("unscorable").number(s.unscorable);
        maybe(j.key("mean"), s.mean);
        maybe(j.key("sd"), s.spread);
        maybe(j.key("min"), s.lowest);
        maybe(j.key("max"), s.highest);
        maybe(j.key("at_maximum"), s.at_maximum);
        maybe(j.key("of_range"), s.of_range);
        write_bands(j, d.scores[i], g.scores[i]);
        j.end_object();
    }
    j.end_object().key("measures").begin_object();
    for (std::size_t i = 0; i < d.group_measures.size(); ++i) {
        const measure_figures& m = g.measures[i];
        j.key(d.group_measures[i].id).begin_object().key("n").number(m.n).key("unscorable").number(m.unscorable);
        maybe(j.key("share"), m.share);
        if (d.group_measures[i].minus) maybe(j.key("minus"), m.minus);
        maybe(j.key("value"), m.value);
        j.end_object();
    }
    j.end_object();
}

void write_change(json_text& j, const diagnostic& d, const answered& before, const answered& now) {
    j.key("change").begin_object();
    for (std::size_t i = 0; i < d.scores.size(); ++i) {
        const groups::change c = groups::change_between({before.ids, before.values[i]}, {now.ids, now.values[i]});
        const auto count = [&](std::string_view name, std::size_t n) { j.key(name).number(static_cast<long long>(n)); };
        j.key(d.scores[i].id).begin_object();
        count("n", c.pairs.size());
        maybe(j.key("mean"), c.mean);
        maybe(j.key("sd"), c.spread);
        count("up", static_cast<std::size_t>(c.up));
        count("same", static_cast<std::size_t>(c.same));
        count("down", static_cast<std::size_t>(c.down));
        count("unscorable", c.unscorable.size());
        count("only_before", c.only_before.size());
        count("only_after", c.only_after.size());
        count("unclear_before", c.unclear_before.size());
        count("unclear_after", c.unclear_after.size());
        j.end_object();
    }
    j.end_object();
}

// One line per segment, score and figure.
class figure_rows {
public:
    figure_rows(const diagnostic& d, char separator) : d_(d), separator_(separator) { add("segment", "score", "figure", "value"); }

    void write(std::string_view segment, const group_figures& g) {
        for (std::size_t i = 0; i < d_.scores.size(); ++i) {
            const std::string& id = d_.scores[i].id;
            const groups::statistics& s = g.scores[i].numbers;
            add(segment, id, "n", std::to_string(s.n));
            add(segment, id, "unscorable", std::to_string(s.unscorable));
            add(segment, id, "mean", cell(s.mean));
            add(segment, id, "sd", cell(s.spread));
            add(segment, id, "min", cell(s.lowest));
            add(segment, id, "max", cell(s.highest));
            add(segment, id, "at_maximum", cell(s.at_maximum));
            add(segment, id, "of_range", cell(s.of_range));
            for (const named_set& set : band_sets_of(d_.scores[i]))
                for (std::size_t b = 0; b < set.bands->size(); ++b) add(segment, id, std::string(set.id) + "." + (*set.bands)[b].id, cell(share(g.scores[i].bands[set.index], b)));
        }
        for (std::size_t i = 0; i < d_.group_measures.size(); ++i) add(segment, d_.group_measures[i].id, "value", cell(g.measures[i].value));
    }

    // The segment without a name has one here, as the lines of all respondents have none.
    void write(const std::vector<group_figures>& segments) {
        std::string nameless = "(blank)";
        while (std::any_of(segments.begin(), segments.end(), [&](const group_figures& g) { return g.segment == nameless; })) nameless = "(" + nameless + ")";
        for (const group_figures& g : segments) write(g.segment.empty() ? nameless : g.segment, g);
    }

    void write_change(const answered& before, const answered& now) {
        for (std::size_t i = 0; i < d_.scores.size(); ++i) {
            const groups::change c = groups::change_between({before.ids, before.values[i]}, {now.ids, now.values[i]});
            add("", d_.scores[i].id, "change.n", std::to_string(c.n()));
            add("", d_.scores[i].id, "change.mean", cell(c.mean));
            add("", d_.scores[i].id, "change.sd", cell(c.spread));
        }
    }

    const std::string& text() const { return out_; }

private:
    void add(std::string_view segment, std::string_view score, std::string_view figure, std::string_view value) {
        const std::string_view fields[] = {segment, score, figure, value};
        csv::append_record(out_, fields, separator_);
    }
    const diagnostic& d_;
    char separator_;
    std::string out_;
};

}  // namespace

int group(const command_line& line) {
    if (!line.has("--csv")) return lacks(line, "--csv");
    char separator = ',';
    int status = fine;
    const auto d = open_for_tables(line, separator, status);
    if (!d) return status;
    const bool compare = line.has("--before"), segments = line.has("--segment");
    answered now(*d, line, compare), before(*d, line, compare);
    // A table that cannot be read to its end has no figures; one with a bad row here and there has.
    const auto refuse = [&](answered& table, const std::string& path) {
        const int one = table.read(path);
        status = one > status ? one : status;
        return !table.whole();
    };
    if (refuse(now, line.value("--csv")) || (compare && refuse(before, line.value("--before")))) return status;
    if (segments && now.group.crowded()) {
        say(line.say("--segment로 지정한 열에 서로 다른 값이 1,000개를 넘습니다. 응답자를 몇 무리로 나누는 열을 지정해 주세요.",
                     "The column given with --segment has more than 1,000 different values. Give one that parts the respondents into fewer groups."));
        return wrong_input;
    }
    if (compare && (!now.named() || !before.named())) {
        say(line.say("두 표를 짝지으려면 이름 열이 필요합니다. --id로 지정해 주세요.", "To pair two tables both need a column of names: give it with --id."));
        return wrong_input;
    }
    if (line.value("--format") == "csv") {
        figure_rows rows(*d, separator);
        rows.write("", now.group.all());
        if (segments) rows.write(now.group.by_segment());
        if (compare) rows.write_change(before, now);
        return print(rows.text()), status;
    }
    json_text j(json_text::layout::indented);
    j.begin_object();
    write_figures(j, *d, now.group.all());
    if (segments) {
        j.key("segments").begin_list();
        for (const group_figures& g : now.group.by_segment()) {
            j.begin_object().key("segment").text(g.segment);
            write_figures(j, *d, g);
            j.end_object();
        }
        j.end_list();
    }
    if (compare) write_change(j, *d, before, now);
    print(j.end_object().take() + "\n");
    return status;
}

}  // namespace jindan::cli
