#include "book/sheets.hpp"

#include <algorithm>
#include <variant>

#include "core/decimal.hpp"
#include "core/diagnostic_json.hpp"
#include "core/encoding.hpp"
#include "core/index.hpp"
#include "core/json_text.hpp"
#include "core/utf8.hpp"

namespace jindan::book {
namespace {

// Records' ids may have capitals and low lines, which those in a diagnostic have not.
std::string safe_id(std::string_view prefix, std::string_view id) {
    const bool fits = !id.empty() && id.size() <= 56 && std::all_of(id.begin(), id.end(), [](char c) { return (c >= 'a' && c <= 'z') || (c >= '0' && c <= '9') || c == '-'; });
    return std::string(prefix) + (fits ? std::string(id) : hex(fnv1a_64(id), 16));
}

bool blank(std::string_view text) { return utf8::trimmed(text).empty(); }

// A diagnostic's texts are never blank.
std::string_view named(const std::string& text) { return blank(text) ? std::string_view("-") : std::string_view(text); }

double within(double x, double most) { return x > 0 ? std::min(x, most) : 0; }  // also of what is no number
double weight_within(double x) { return within(x, 1e6); }

class sheet_writer {
public:
    sheet_writer(const criteria_set& set, const sheet_words& words) : set_(set), words_(words) {}

    std::string write() {
        out_.begin_object();
        out_.key("jindan").number(static_cast<long long>(diagnostic_format));
        put("id", diagnostic_id_of(set_));
        put("version", "1");
        out_.key("languages").begin_list().text(words_.language).end_list();
        put("title", named(set_.name));
        write_scale();
        write_items();
        write_weights();
        write_score();
        write_sheet();
        return out_.end_object().take();
    }

private:
    void put(std::string_view key, std::string_view text) { out_.key(key).text(text); }

    void write_scale() {
        out_.key("scales").begin_list().begin_object();
        put("id", "rating");
        out_.key("points").begin_list();
        for (int i = 1; i <= rating_points; ++i) {
            out_.begin_object().key("value").number(static_cast<long long>(i));
            put("label", named(words_.points[at(i - 1)]));
            out_.end_object();
        }
        out_.end_list().end_object().end_list();
    }

    void write_items() {
        out_.key("items").begin_list();
        for (const criterion& c : set_.criteria) {
            out_.begin_object();
            put("id", item_id_of(c));
            put("statement", named(c.name));
            if (c.reverse) out_.key("reverse").truth(true);
            out_.end_object();
        }
        out_.end_list();
    }

    void write_weights() {
        if (!set_.alternatives.empty()) {
            out_.key("weight_sets").begin_list();
            for (const weight_setting& w : set_.alternatives) {
                out_.begin_object();
                put("id", safe_id("a-", w.id));
                put("name", named(w.name));
                out_.end_object();
            }
            out_.end_list();
        }
        out_.key("weights").begin_list();
        for (std::size_t i = 0; i < set_.criteria.size(); ++i) {
            const criterion& c = set_.criteria[i];
            out_.begin_object();
            put("id", safe_id("w-", c.id));
            put("name", named(c.name));
            out_.key("value").decimal(weight_within(c.weight));
            if (!set_.alternatives.empty()) {
                out_.key("sets").begin_object();
                for (const weight_setting& w : set_.alternatives) out_.key(safe_id("a-", w.id)).decimal(weight_within(i < w.weights.size() ? w.weights[i] : c.weight));
                out_.end_object();
            }
            out_.end_object();
        }
        out_.end_list();
    }

    void write_score() {
        out_.key("scores").begin_list().begin_object();
        put("id", "overall");
        put("name", named(words_.score));
        put("kind", "mean");
        out_.key("terms").begin_list();
        for (const criterion& c : set_.criteria) {
            out_.begin_object();
            put("of", item_id_of(c));
            put("weight", safe_id("w-", c.id));
            out_.end_object();
        }
        out_.end_list().key("rescale").begin_list().number(0LL).number(100LL).end_list();
        out_.key("round").number(1LL).end_object().end_list();
    }

    bool tiers_rise() const {
        if (set_.tiers.size() < 2) return false;
        for (std::size_t i = 0; i + 1 < set_.tiers.size(); ++i) {
            const double cut = set_.tiers[i].cut;
            if (!(cut >= 0 && cut <= 100) || (i > 0 && !decimal::less(set_.tiers[i - 1].cut, cut))) return false;
        }
        return true;
    }

    void write_sheet() {
        out_.key("sheet").begin_object().key("sets").begin_list().begin_object();
        put("id", "own");
        put("name", named(set_.name));
        out_.key("items").begin_list();
        for (const criterion& c : set_.criteria) out_.text(item_id_of(c));
        out_.end_list();
        put("rank_by", "overall");
        if (tiers_rise()) write_tiers();
        out_.end_object().end_list().end_object();
    }

    void write_tiers() {
        out_.key("tiers").begin_object();
        put("by", "rank-share");
        out_.key("list").begin_list();
        for (std::size_t i = 0; i < set_.tiers.size(); ++i) {
            const tier_setting& t = set_.tiers[i];
            out_.begin_object();
            put("id", safe_id("t-", t.id));
            put("name", named(t.name));
            put("treatment", named(t.treatment));
            if (i + 1 < set_.tiers.size()) out_.key("cut").decimal(t.cut);
            out_.key("hours").decimal(within(t.hours, 744));
            out_.end_object();
        }
        out_.end_list().end_object();
    }

    const criteria_set& set_;
    const sheet_words& words_;
    json_text out_;
};

std::string edition_of_criteria(const criteria_set& set) {
    json_text out;
    out.begin_list();
    for (const criterion& c : set.criteria) {
        out.begin_list().text(c.id).text(c.name).decimal(weight_within(c.weight));
        if (c.reverse) out.truth(true);
        out.end_list();
    }
    return hex(fnv1a_64(out.end_list().take()), 16);
}

// --- Templates ---------------------------------------------------------------------------------------------------------------------

double weight_in(const diagnostic& d, const operand& w, int weight_set) {
    if (w.of == operand::kind::number) return w.value;
    if (w.of != operand::kind::weight) return 0;
    const weight& one = d.weights[at(w.index)];
    return weight_set >= 0 ? one.sets[at(weight_set)] : one.value;
}

// Adds what each item has of a score that is `part` of the whole. False where that cannot be said.
bool add_parts(const diagnostic& d, const score& s, double part, int weight_set, std::vector<double>& parts) {
    if (s.kind != score_kind::mean && s.kind != score_kind::sum) return false;
    double all = 0;
    for (const term& t : s.terms) all += weight_in(d, t.weight, weight_set);
    if (!(all > 0)) return false;
    for (const term& t : s.terms) {
        const double share = part * weight_in(d, t.weight, weight_set) / all;
        if (t.of.of == operand::kind::item)
            parts[at(t.of.index)] += share;
        else if (t.of.of != operand::kind::score || !add_parts(d, d.scores[at(t.of.index)], share, weight_set, parts))
            return false;
    }
    return true;
}

// In percent, per item of `rated`.
std::vector<double> percents(const diagnostic& d, const criteria& set, const std::vector<int>& rated, int weight_set) {
    std::vector<double> parts(d.items.size());
    if (set.rank_by < 0 || !add_parts(d, d.scores[at(set.rank_by)], 1, weight_set, parts)) return std::vector<double>(rated.size(), 1);
    std::vector<double> out;
    for (const int i : rated) out.push_back(decimal::rounded(100 * parts[at(i)], 2));
    return out;
}

double rank_cut(const sheet& s, const criteria& set, std::size_t tier) {
    const std::size_t count = set.tiers.tiers.size();
    const auto by_rank = [&](const criteria& c) { return c.tiers.by == tier_basis::rank_share && !c.tiers.of_measure && c.tiers.tiers.size() == count; };
    if (tier + 1 == count) return 100;
    if (by_rank(set)) return set.tiers.tiers[tier].cut;
    const auto other = std::find_if(s.sets.begin(), s.sets.end(), by_rank);
    if (other != s.sets.end()) return other->tiers.tiers[tier].cut;
    return decimal::rounded(100 * static_cast<double>(tier + 1) / static_cast<double>(count), 2);
}

}  // namespace

std::string diagnostic_id_of(const criteria_set& set) { return safe_id("set-", set.id); }
std::string item_id_of(const criterion& c) { return safe_id("c-", c.id); }

std::optional<diagnostic> diagnostic_of(const criteria_set& set, const sheet_words& words) {
    diagnostic_limits most;
    most.text = limits::text;
    auto read = read_diagnostic(sheet_writer(set, words).write(), most);
    auto* d = std::get_if<diagnostic>(&read);
    if (!d) return {};
    d->hash = edition_of_criteria(set);
    // What may be left unsaid is nothing again.
    for (std::size_t i = 0; i < words.points.size(); ++i)
        if (blank(words.points[i])) d->scales.front().points[i].label = {};
    std::vector<tier>& tiers = d->sheet->sets.front().tiers.tiers;
    for (std::size_t i = 0; i < tiers.size(); ++i)
        if (blank(set.tiers[i].treatment)) tiers[i].treatment = {};
    return std::move(*d);
}

criteria_set template_of(const diagnostic& d, int set, std::string_view language) {
    criteria_set out;
    if (!d.sheet || set < 0 || at(set) >= d.sheet->sets.size()) return out;
    const criteria& from = d.sheet->sets[at(set)];
    out.name = from.name.in(language);
    std::vector<int> rated;
    for (const int i : from.items)
        if (d.items[at(i)].kind == item_kind::likert) rated.push_back(i);
    const std::vector<double> own = percents(d, from, rated, -1);
    for (std::size_t i = 0; i < rated.size(); ++i)
        out.criteria.push_back({d.items[at(rated[i])].id, d.items[at(rated[i])].statement.in(language), own[i], d.items[at(rated[i])].reverse});
    for (std::size_t i = 0; i < d.weight_sets.size(); ++i) {
        std::vector<double> weights = percents(d, from, rated, static_cast<int>(i));
        // Of a score that these weights do not touch there is no alternative.
        if (weights != own) out.alternatives.push_back({d.weight_sets[i].id, d.weight_sets[i].name.in(language), std::move(weights)});
    }
    for (std::size_t i = 0; i < from.tiers.tiers.size(); ++i) {
        const tier& t = from.tiers.tiers[i];
        out.tiers.push_back({t.id, t.name.in(language), t.treatment.in(language), rank_cut(*d.sheet, from, i), t.hours});
    }
    return out;
}

}  // namespace jindan::book
