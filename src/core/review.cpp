#include "core/review.hpp"

#include <algorithm>

#include "core/cards.hpp"
#include "core/decimal.hpp"
#include "core/index.hpp"
#include "core/json_document.hpp"
#include "core/reader.hpp"
#include "core/review_parts.hpp"
#include "core/utf8.hpp"

namespace jindan {
namespace {

constexpr int shortest_sentence = 13;  // code points: names and figures are often the same in two languages

class reviewer {
public:
    reviewer(const diagnostic& d, const json::document& doc, findings& found) : d_(d), root_(doc.root()), found_(found), used_(uses_of(d)) {}

    void look() {
        for (const std::string_view name : {"description", "introduction", "source"})
            if (!in(root_, name)) warn(problem_code::not_said, std::string(name), root_);
        look_at_scales();
        const std::vector<json::value> dimensions = parts(root_, "dimensions");
        for (std::size_t i = 0; i < dimensions.size(); ++i)
            if (d_.dimensions[i].advice[0].empty()) warn(problem_code::no_advice, d_.dimensions[i].id, dimensions[i]);
        const std::vector<json::value> items = parts(root_, "items");
        for (std::size_t i = 0; i < items.size(); ++i) look_at_item(i, items[i]);
        look_at_tallies(items);
        look_at_weights();
        const std::vector<json::value> scores = parts(root_, "scores");
        for (std::size_t i = 0; i < scores.size(); ++i) look_at_times(d_.scores[i].times, d_.scores[i].id, scores[i]);
        look_at_headline(scores.front());
        look_at_bands(d_, scores, found_);
        look_at_rules();
        look_at_benchmarks();
        look_at_comparisons(d_, root_, found_);
        if (const auto sheet = in(root_, "sheet")) look_at_sheet(d_, *sheet, found_);
        if (d_.languages.size() > 1) look_at_texts(root_);
    }

private:
    void warn(problem_code code, std::string detail, const json::value& where) { found_.add(code, std::move(detail), where); }

    // Without them a reader does not know which way the numbers go.
    void look_at_scales() {
        const std::vector<json::value> scales = parts(root_, "scales");
        for (std::size_t i = 0; i < scales.size(); ++i)
            for (const scale_point* end : {&d_.scales[i].points.front(), &d_.scales[i].points.back()})
                if (end->label.empty()) warn(problem_code::no_end_label, std::to_string(end->value), scales[i]);
    }

    void look_at_item(std::size_t index, const json::value& v) {
        const item& it = d_.items[index];
        const auto scored = in(v, "scored");
        const bool kept_only = it.kind == item_kind::text || (scored && !scored->truth());
        if (!kept_only && !used_.items[index]) warn(problem_code::unused_item, it.id, v);
        const bool rated = it.kind == item_kind::likert && it.scored;
        const bool others = std::any_of(d_.items.begin(), d_.items.end(), [](const item& other) { return other.dimension >= 0; });
        if (rated && it.dimension < 0 && others) warn(problem_code::no_dimension, it.id, v);
        if (rated && it.dimension >= 0 && it.step.empty()) warn(problem_code::no_step, it.id, v);
        if (it.reverse && it.strength.empty()) warn(problem_code::no_strength, it.id, v);
        if (!has_card(it.kind)) warn(problem_code::cardless_item, it.id, *in(v, "kind"));
        if (const auto table = in(v, "recode")) look_at_table(it, *table);
        look_at_times(it.times, it.id, v);
    }

    void look_at_times(double times, const std::string& id, const json::value& v) {
        if (times == 0) warn(problem_code::times_zero, id, *in(v, "times"));
    }

    // Every answer that can be given should be named, if only to say that it has no score.
    void look_at_table(const item& it, const json::value& table) {
        std::vector<std::string> answers;
        if (it.kind == item_kind::yes_no) answers = {"no", "yes"};
        if (it.kind == item_kind::likert)
            for (const scale_point& p : d_.scales[at(it.scale)].points) answers.push_back(std::to_string(p.value));
        const std::vector<json::member> named = table.members();
        for (const std::string& answer : answers) {
            const auto x = decimal::parse(answer);
            const bool there = std::any_of(named.begin(), named.end(), [&](const json::member& m) {
                const auto y = decimal::parse(m.name);
                return m.name == answer || (x && y && decimal::equal(*x, *y));
            });
            if (!there) warn(problem_code::unscored_answer, answer, table);
        }
    }

    void look_at_tallies(const std::vector<json::value>& items) {
        bools said = used_.tallies;
        for (std::size_t i = 0; i < items.size(); ++i) {
            const std::vector<json::value> options = parts(items[i], "options");
            for (std::size_t o = 0; o < options.size(); ++o) {
                const int tally = d_.items[i].options[o].tally;
                if (tally < 0 || said[at(tally)]) continue;
                said[at(tally)] = true;
                warn(problem_code::unused_tally, d_.tallies[at(tally)], *in(options[o], "tally"));
            }
        }
    }

    void look_at_weights() {
        const std::vector<json::value> weights = parts(root_, "weights"), sets = parts(root_, "weight_sets");
        for (std::size_t i = 0; i < weights.size(); ++i)
            if (!used_.weights[i]) warn(problem_code::unused_weight, d_.weights[i].id, weights[i]);
        for (std::size_t i = 0; i < sets.size(); ++i) {
            const bool has_own = std::any_of(weights.begin(), weights.end(), [&](const json::value& w) {
                const auto own = in(w, "sets");
                return own && in(*own, d_.weight_sets[i].id);
            });
            if (!has_own) warn(problem_code::unused_weight_set, d_.weight_sets[i].id, sets[i]);
        }
    }

    // A sheet names its accounts by tiers; every other result has a level.
    void look_at_headline(const json::value& v) {
        const score& s = d_.scores.front();
        const std::vector<json::value> bands = parts(v, "bands");
        if (bands.empty() && s.band_sets.empty() && !d_.sheet) warn(problem_code::no_bands, s.id, v);
        for (std::size_t i = 0; i < bands.size(); ++i) {
            if (s.bands[i].summary.empty()) warn(problem_code::no_summary, s.bands[i].id, bands[i]);
            if (s.bands[i].actions.empty()) warn(problem_code::no_actions, s.bands[i].id, bands[i]);
        }
    }

    void look_at_rules() {
        const std::vector<json::value> rules = parts(root_, "rules");
        for (std::size_t i = 0; i < rules.size(); ++i) {
            const rule& r = d_.rules[i];
            const std::vector<json::value> conclusions = parts(rules[i], "conclusions");
            for (std::size_t n = 0; n < conclusions.size(); ++n)
                if (std::none_of(r.cases.begin(), r.cases.end(), [&](const rule_case& c) { return at(c.then) == n; }))
                    warn(problem_code::unused_conclusion, r.conclusions[n].id, conclusions[n]);
        }
    }

    void look_at_benchmarks() {
        const std::vector<json::value> all = parts(root_, "benchmarks");
        for (std::size_t i = 0; i < all.size(); ++i) {
            const benchmark& b = d_.benchmarks[i];
            if (b.n == 0) warn(problem_code::no_sample_size, b.id, all[i]);
            const auto before = d_.benchmarks.begin() + static_cast<std::ptrdiff_t>(i);
            const auto alike = std::find_if(d_.benchmarks.begin(), before, [&](const benchmark& o) { return o.score == b.score && o.date == b.date && o.label == b.label; });
            if (alike != before) warn(problem_code::alike_benchmarks, alike->id, all[i]);
        }
    }

    // Every text in several languages, wherever it stands.
    void look_at_texts(const json::value& v) {
        if (v.kind() == json::kind::list)
            for (const json::value& each : v.elements()) look_at_texts(each);
        if (v.kind() != json::kind::object) return;
        const auto first = in(v, d_.languages.front());
        if (first && first->kind() == json::kind::text) {
            for (const json::member& m : v.members())
                if (m.name != d_.languages.front() && m.content.kind() == json::kind::text && m.content.text() == first->text() && utf8::length(first->text()) >= shortest_sentence)
                    warn(problem_code::untranslated, d_.languages.front() + ", " + m.name, m.content);
            return;
        }
        for (const json::member& m : v.members())
            if (!m.name.starts_with("x-")) look_at_texts(m.content);
    }

    const diagnostic& d_;
    json::value root_;
    findings& found_;
    uses used_;
};

}  // namespace

std::optional<json::value> in(const json::value& object, std::string_view name) {
    if (object.kind() == json::kind::object)
        for (const json::member& m : object.members())
            if (m.name == name) return m.content;
    return {};
}

std::vector<json::value> parts(const json::value& object, std::string_view name) {
    const auto v = in(object, name);
    return v && v->kind() == json::kind::list ? v->elements() : std::vector<json::value>();
}

problems review(const diagnostic& d, std::string_view json) {
    const auto parsed = json::parse(json, {json.size()});
    const auto* doc = std::get_if<json::document>(&parsed);
    if (!doc) return {};
    findings found(json);
    reviewer(d, *doc, found).look();
    return found.take();
}

problems without_card(const diagnostic& d, std::string_view json) {
    const auto parsed = json::parse(json, {json.size()});
    const auto* doc = std::get_if<json::document>(&parsed);
    if (!doc) return {};
    findings found(json);
    const std::vector<json::value> items = parts(doc->root(), "items");
    for (std::size_t i = 0; i < items.size(); ++i)
        if (!has_card(d.items[i].kind)) found.add(problem_code::no_card, d.items[i].id, *in(items[i], "kind"));
    return found.take();
}

}  // namespace jindan
