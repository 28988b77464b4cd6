#include "core/diagnostic_json.hpp"

#include <algorithm>

#include "core/diagnostic_parts.hpp"
#include "core/encoding.hpp"
#include "core/json_document.hpp"

namespace jindan {
namespace {

// Of SurveyJS: each of its fields would be said to be none of ours, and no word would help.
bool is_survey(fields& f) {
    const auto holds = [&](std::string_view name) {
        const auto v = f.may(name);
        return v && v->is(json::kind::list);
    };
    return holds("pages") || holds("elements") || holds("questions");
}

std::string hash_of(const json::document& doc) { return hex(fnv1a_64(json::canonical(doc.root())), 16); }

}  // namespace

// A file goes through these stages, in the order in which its parts lean on each other.
class diagnostic_reading::stages {
public:
    stages(std::string_view json, const diagnostic_limits& limits) : json_(json), most_(limits), wrong_(json) {}

    // What it took, in statements; nothing once all is done.
    std::size_t advance() {
        switch (at_) {
            case stage::text: return read_text();
            case stage::head: return read_head();
            case stage::items: return each_item([&](const reader& one) { read_item(*parts_, one); }, stage::scores);
            case stage::scores: return read_scores_of_items();
            case stage::conditions: return each_item([&](const reader& one) { read_item_conditions(*parts_, one); }, stage::rest);
            case stage::rest: return read_rest();
            case stage::hash: return hash();
            case stage::done: break;
        }
        return 0;
    }

    std::variant<diagnostic, problems> take() {
        if (!wrong_.none()) return wrong_.take();
        if (refused_) return problems{*refused_};
        return std::move(parts_->d);
    }

private:
    enum class stage { text, head, items, scores, conditions, rest, hash, done };

    // Of text as much as one statement takes, about.
    static std::size_t as_statements(std::size_t bytes) { return 1 + bytes / 2'000; }

    std::size_t go_to(stage next, std::size_t took = 1) {
        at_ = next;
        return took;
    }

    std::size_t read_text() {
        auto parsed = json::parse(json_, {most_.bytes, most_.depth});
        const std::size_t took = as_statements(json_.size());
        if (auto* wrong = std::get_if<problem>(&parsed)) {
            refused_ = std::move(*wrong);
            return go_to(stage::done, took);
        }
        doc_ = std::move(std::get<json::document>(parsed));
        return go_to(stage::head, took);
    }

    std::size_t read_head() {
        root_.emplace(reader(wrong_, doc_->root()));
        fields& f = *root_;
        if (!f.may("jindan") && is_survey(f)) {
            reader(wrong_, doc_->root()).report(problem_code::survey_file);
            return go_to(stage::done);
        }
        // A newer format has every right to look different: nothing else about it is worth saying.
        if (const auto v = f.need("jindan")) {
            const auto format = v->integer(INT32_MIN, INT32_MAX);
            if (format && *format > diagnostic_format) {
                v->report(problem_code::newer_format, std::to_string(*format));
                return go_to(stage::done);
            }
            if (format && *format < diagnostic_format) v->report(problem_code::out_of_range, std::to_string(diagnostic_format));
        }
        diagnostic_parts& p = parts_.emplace(wrong_, most_);
        if (const auto v = f.need("id")) p.take(p.d.id, v->id());
        if (const auto v = f.need("version")) p.take(p.d.version, v->text(32));
        if (const auto v = f.may("about")) p.d.own_organisation = v->one_of("account, organisation") == 1;
        if (const auto v = f.need("languages")) read_languages(p, *v);
        p.d.title = p.need_text(f, "title");
        if (const auto v = f.may("description")) p.d.description = p.text(*v);
        if (const auto v = f.may("introduction")) p.d.introduction = p.text(*v);
        if (const auto v = f.may("field_note")) p.d.field_note = p.text(*v);
        if (const auto v = f.may("source")) read_source(p, *v);
        scales_ = f.may("scales");
        if (scales_)
            for (const reader& r : scales_->list(1, most_parts)) read_scale(p, r);
        dimensions_ = f.may("dimensions");
        if (dimensions_)
            for (const reader& r : dimensions_->list(0, most_parts)) read_dimension(p, r);
        if (const auto items = f.need("items")) items_ = items->list(1, static_cast<std::size_t>(most_.items));
        return go_to(stage::items);
    }

    template <typename Read>
    std::size_t each_item(const Read& read, stage after) {
        if (next_ == items_.size()) {
            next_ = 0;
            return go_to(after);
        }
        read(items_[next_++]);
        return 1;
    }

    std::size_t read_scores_of_items() {
        diagnostic_parts& p = *parts_;
        fields& f = *root_;
        if (!items_.empty()) end_items(p);
        const bool rates = std::any_of(p.d.items.begin(), p.d.items.end(), [](const item& it) { return it.kind == item_kind::likert; });
        if (rates && !scales_) f.need("scales");
        if (const auto v = f.may("levels")) read_levels(p, *v);
        const auto scores = f.need("scores");
        if (p.d.items.empty()) {
            // Nothing can be said of what leans on them.
            for (const char* name : {"sheet", "weights", "weight_sets", "flags", "rules", "benchmarks", "group_measures"}) f.may(name);
            f.no_others();
            return go_to(stage::hash);
        }
        read_weights(p, f);
        if (scores) {
            define_scores(p, *scores);
            read_scores(p, *scores);
        }
        return go_to(stage::conditions, items_.size());
    }

    std::size_t read_rest() {
        diagnostic_parts& p = *parts_;
        fields& f = *root_;
        read_rules(p, f);
        if (const auto sheet = f.may("sheet")) read_sheet(p, *sheet);
        f.no_others();
        if (dimensions_) find_unused_dimensions(p, *dimensions_);
        if (p.score_refers.size() == p.d.scores.size()) find_order(p);
        return go_to(stage::hash, items_.size());
    }

    std::size_t hash() {
        if (!wrong_.none()) return go_to(stage::done);
        parts_->d.hash = hash_of(*doc_);
        return go_to(stage::done, as_statements(json_.size()));
    }

    std::string_view json_;
    diagnostic_limits most_;
    findings wrong_;
    std::optional<problem> refused_;
    std::optional<json::document> doc_;
    std::optional<fields> root_;
    std::optional<diagnostic_parts> parts_;
    std::optional<reader> scales_, dimensions_;
    std::vector<reader> items_;
    std::size_t next_ = 0;  // of the items
    stage at_ = stage::text;
};

diagnostic_reading::diagnostic_reading(std::string_view json, const diagnostic_limits& limits) : stages_(std::make_unique<stages>(json, limits)) {}
diagnostic_reading::~diagnostic_reading() = default;

bool diagnostic_reading::go_on() {
    for (std::size_t left = 500; left > 0;) {
        const std::size_t took = stages_->advance();
        if (took == 0) return false;
        left -= std::min(left, took);
    }
    return true;
}

std::variant<diagnostic, problems> diagnostic_reading::take() { return stages_->take(); }

std::variant<diagnostic, problems> read_diagnostic(std::string_view json, const diagnostic_limits& limits) {
    diagnostic_reading all(json, limits);
    while (all.go_on()) {
    }
    return all.take();
}

std::string content_hash(std::string_view json) {
    const auto parsed = json::parse(json, {json.size()});
    const auto* doc = std::get_if<json::document>(&parsed);
    return doc ? hash_of(*doc) : std::string();
}

}  // namespace jindan
