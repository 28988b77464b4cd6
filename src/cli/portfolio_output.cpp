#include "cli/portfolio_output.hpp"

#include "author/absence_words.hpp"
#include "core/csv.hpp"
#include "core/decimal.hpp"
#include "core/index.hpp"
#include "core/json_text.hpp"

namespace jindan::cli {

using namespace author;

namespace {

json_text& maybe(json_text& j, const std::optional<double>& x) { return x ? j.decimal(*x) : j.nothing(); }
json_text& maybe(json_text& j, const std::optional<int>& n) { return n ? j.number(static_cast<long long>(*n)) : j.nothing(); }

const tier_rule& tiers_of(const portfolio_page& p) { return p.how.tiers ? *p.how.tiers : p.set.tiers; }

std::string_view standing_name(const portfolio_page& p, const account_standing& s) { return s.weight_set < 0 ? std::string_view("chosen") : p.d.weight_sets[at(s.weight_set)].id; }

class json_page {
public:
    explicit json_page(const portfolio_page& p) : p_(p), r_(p.result), j_(json_text::layout::indented) {}

    std::string write() {
        j_.begin_object().key("set").text(p_.set.id);
        write_ranking();
        j_.key("measure");
        p_.set.measure >= 0 ? j_.text(p_.d.items[at(p_.set.measure)].id) : j_.nothing();
        j_.key("weights").begin_object();
        for (std::size_t i = 0; i < p_.d.weights.size(); ++i) j_.key(p_.d.weights[i].id).decimal(p_.how.weights[i]);
        j_.end_object().key("ranked").begin_list();
        for (const int a : r_.order) write_account(a);
        j_.end_list();
        write_unranked();
        write_shares();
        write_tiers();
        write_matrix();
        write_standings();
        return j_.end_object().take() + "\n";
    }

private:
    void names(std::string_view key, const std::vector<int>& accounts) {
        j_.key(key).begin_list();
        for (const int a : accounts) j_.text(r_.accounts[at(a)].name);
        j_.end_list();
    }

    void items(std::string_view key, const std::vector<int>& list) {
        j_.key(key).begin_list();
        for (const int i : list) j_.text(p_.d.items[at(i)].id);
        j_.end_list();
    }

    void write_ranking() {
        const std::string_view directions[] = {"benefit", "cost"};
        if (p_.set.rank_by >= 0) {
            j_.key("rank_by").text(p_.d.scores[at(p_.set.rank_by)].id).key("rank_direction").text(directions[p_.set.cost]);
            return;
        }
        j_.key("combine").begin_list();
        for (std::size_t i = 0; i < p_.set.combine.size(); ++i) {
            const combined& c = p_.set.combine[i];
            const auto index = at(c.of.index);
            j_.begin_object().key("of").text(c.of.of == operand::kind::score ? p_.d.scores[index].id : p_.d.items[index].id);
            j_.key("normalise").text(c.min_max ? "min-max" : "ratio-to-best").key("direction").text(directions[c.cost]).key("weight");
            c.weight.of == operand::kind::weight ? j_.text(p_.d.weights[at(c.weight.index)].id) : j_.decimal(c.weight.value);
            j_.key("no_scale");
            r_.scales[i] ? j_.text(code_of(*r_.scales[i])) : j_.nothing();
            j_.end_object();
        }
        j_.end_list();
    }

    void write_account(int index) {
        const account_result& a = r_.accounts[at(index)];
        j_.begin_object().key("name").text(a.name);
        maybe(j_.key("rank"), a.rank);
        maybe(j_.key("value"), a.value);
        maybe(j_.key("percentile"), a.percentile);
        write_place(a);
        maybe(j_.key("swing"), a.swing);
        j_.end_object();
    }

    // What an account without a rank may have too.
    void write_place(const account_result& a) {
        if (p_.set.measure >= 0) {
            maybe(j_.key("measure"), a.measure);
            maybe(j_.key("share"), a.share);
            maybe(j_.key("cumulative"), a.cumulative);
        }
        if (!r_.tiers.empty()) {
            j_.key("tier");
            a.tier ? j_.text(tiers_of(p_).tiers[at(*a.tier)].id) : j_.nothing();
        }
        if (p_.set.matrix) {
            j_.key("field");
            a.field ? j_.text(p_.set.matrix->fields[at(*a.field)].id) : j_.nothing();
            maybe(j_.key("across"), a.across);
            maybe(j_.key("up"), a.up);
        }
    }

    void write_unranked() {
        j_.key("unranked").begin_list();
        for (const int index : r_.unranked) {
            const account_result& a = r_.accounts[at(index)];
            j_.begin_object().key("name").text(a.name).key("reason").text(code_of(a.why)).key("words").text(words_for(a.why, p_.lang));
            items("missing", a.missing);
            write_place(a);
            j_.end_object();
        }
        for (const refused_account& a : p_.refused) {
            j_.begin_object().key("name").text(a.name).key("reason").text("invalid").key("line").number(a.line).key("invalid").begin_list();
            for (const std::string& id : a.invalid) j_.text(id);
            j_.end_list().end_object();
        }
        j_.end_list();
    }

    void write_head(std::string_view key, double percent, const std::optional<portfolio::head>& head) {
        j_.key(key);
        if (!head) {
            j_.nothing();
            return;
        }
        j_.begin_object().key("percent").decimal(percent).key("count").number(static_cast<long long>(head->accounts.size()));
        j_.key("share").decimal(head->share);
        names("accounts", head->accounts);
        j_.end_object();
    }

    void write_shares() {
        if (p_.set.measure < 0) return;
        j_.key("total").decimal(r_.measure).key("no_shares");
        r_.no_shares ? j_.text(code_of(*r_.no_shares)) : j_.nothing();
        write_head("pareto", p_.set.pareto_percent, r_.pareto);
        write_head("top", p_.set.top_percent, r_.top);
    }

    void write_tiers() {
        if (r_.tiers.empty()) return;
        j_.key("no_tiers");
        r_.no_tiers ? j_.text(code_of(*r_.no_tiers)) : j_.nothing();
        j_.key("tiers").begin_list();
        for (std::size_t i = 0; i < r_.tiers.size(); ++i) {
            const tier& t = tiers_of(p_).tiers[i];
            const account_group& g = r_.tiers[i];
            j_.begin_object().key("id").text(t.id).key("name").text(t.name.in(p_.lang)).key("treatment").text(t.treatment.in(p_.lang));
            j_.key("count").number(static_cast<long long>(g.accounts.size())).key("measure").decimal(g.measure).key("hours").decimal(g.hours);
            names("accounts", g.accounts);
            j_.end_object();
        }
        j_.end_list();
    }

    void write_matrix() {
        if (!p_.set.matrix) return;
        const struct matrix& m = *p_.set.matrix;
        j_.key("matrix").begin_object();
        j_.key("across").begin_object().key("score").text(p_.d.scores[at(m.across)].id).key("from").decimal(m.across_from).end_object();
        j_.key("up").begin_object().key("score").text(p_.d.scores[at(m.up)].id).key("from").decimal(m.up_from).end_object();
        j_.key("fields").begin_list();
        for (std::size_t i = 0; i < r_.fields.size(); ++i) {
            const matrix::field& f = m.fields[i];
            const account_group& g = r_.fields[i];
            j_.begin_object().key("id").text(f.id).key("name").text(f.name.in(p_.lang)).key("advice").text(f.advice.in(p_.lang));
            j_.key("count").number(static_cast<long long>(g.accounts.size())).key("measure").decimal(g.measure);
            names("accounts", g.accounts);
            j_.end_object();
        }
        j_.end_list();
        names("unplaced", r_.unplaced);
        j_.end_object();
    }

    void write_standings() {
        j_.key("standings").begin_list();
        for (const account_standing& s : r_.standings) {
            j_.begin_object().key("weights").text(standing_name(p_, s)).key("accounts").begin_list();
            for (std::size_t i = 0; i < r_.accounts.size(); ++i) {
                j_.begin_object().key("name").text(r_.accounts[i].name);
                maybe(j_.key("value"), s.values[i]);
                maybe(j_.key("rank"), s.ranks[i]);
                maybe(j_.key("moved"), s.moved[i]);
                j_.end_object();
            }
            j_.end_list().end_object();
        }
        j_.end_list();
    }

    const portfolio_page& p_;
    const portfolio_result& r_;
    json_text j_;
};

}  // namespace

std::string portfolio_json(const portfolio_page& page) { return json_page(page).write(); }

std::string portfolio_csv(const portfolio_page& p, char separator) {
    std::string out;
    std::vector<std::string> cells;
    const auto number = [&](const std::optional<double>& x) { cells.push_back(x ? decimal::to_text(*x) : std::string()); };
    const auto whole = [&](const std::optional<int>& n) { cells.push_back(n ? std::to_string(*n) : std::string()); };
    const auto end_line = [&] {
        const std::vector<std::string_view> fields(cells.begin(), cells.end());
        csv::append_record(out, fields, separator);
        cells.clear();
    };
    const portfolio_result& r = p.result;
    cells = {"name", "rank", "value", "percentile", "measure", "share", "cumulative", "tier", "treatment", "field", "reason"};
    for (const account_standing& s : r.standings)
        if (s.weight_set >= 0) cells.push_back("rank." + std::string(standing_name(p, s)));
    end_line();
    const auto account = [&](int index) {
        const account_result& a = r.accounts[at(index)];
        cells.push_back(a.name);
        whole(a.rank);
        for (const auto& x : {a.value, a.percentile, a.measure, a.share, a.cumulative}) number(x);
        const tier* t = a.tier ? &tiers_of(p).tiers[at(*a.tier)] : nullptr;
        cells.push_back(t ? t->id : std::string());
        cells.push_back(t ? t->treatment.in(p.lang) : std::string());
        cells.push_back(a.field ? p.set.matrix->fields[at(*a.field)].id : std::string());
        cells.emplace_back(a.value ? std::string_view() : code_of(a.why));
        for (const account_standing& s : r.standings)
            if (s.weight_set >= 0) whole(s.ranks[at(index)]);
        end_line();
    };
    for (const int a : r.order) account(a);
    for (const int a : r.unranked) account(a);
    for (const refused_account& a : p.refused) {
        cells = {a.name, "", "", "", "", "", "", "", "", "", "invalid"};
        for (const account_standing& s : r.standings)
            if (s.weight_set >= 0) cells.emplace_back();
        end_line();
    }
    return out;
}

}  // namespace jindan::cli
