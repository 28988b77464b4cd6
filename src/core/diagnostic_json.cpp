#include "core/diagnostic_json.hpp"

#include <algorithm>
#include <map>

#include "core/bands.hpp"
#include "core/encoding.hpp"
#include "core/json_document.hpp"
#include "core/reader.hpp"

namespace jindan {
namespace {

constexpr std::size_t most_parts = 200;  // scales, dimensions, scores, bands of one score: more is a mistake or an attack
constexpr int widest_value = 1'000;      // of a scale, either way …
constexpr int widest_sum = 100'000'000;  // … which keeps every sum far inside an int

std::string hash_of(const json::document& doc) { return hex(fnv1a_64(json::canonical(doc.root())), 16); }

// Reads in the order in which parts refer to each other: languages, scales, dimensions, items, scores. What one part gets wrong
// is not reported again by the parts that lean on it.
class diagnostic_reader {
public:
    explicit diagnostic_reader(const diagnostic_limits& most) : most_(most) {}

    void read(fields& f) {
        if (const auto v = f.need("id")) take(d.id, v->id());
        if (const auto v = f.need("version")) take(d.version, v->text(32));
        if (const auto v = f.need("languages")) read_languages(*v);
        if (const auto v = f.need("title")) d.title = text(*v);
        if (const auto v = f.may("description")) d.description = text(*v);
        if (const auto v = f.need("introduction")) d.introduction = text(*v);
        if (const auto v = f.may("field_note")) d.field_note = text(*v);
        if (const auto v = f.may("source")) read_source(*v);
        if (const auto v = f.need("scales"))
            for (const reader& r : v->list(1, most_parts)) read_scale(r);
        if (const auto v = f.may("dimensions"))
            for (const reader& r : v->list(0, most_parts)) read_dimension(r);
        if (const auto v = f.need("items"))
            for (const reader& r : v->list(1, static_cast<std::size_t>(most_.items))) read_item(r);
        if (const auto v = f.need("scores"))
            for (const reader& r : v->list(1, most_parts)) read_score(r);
        if (const auto v = f.may("levels")) read_levels(*v);
        f.no_others();
        if (!d.items.empty()) find_unused_dimensions();
    }

    diagnostic d;

private:
    // Ids of one list, each once.
    using ids = std::map<std::string, int, std::less<>>;

    template <typename To, typename From>
    static void take(To& to, std::optional<From> from) {
        if (from) to = static_cast<To>(std::move(*from));
    }

    // The id of the part that will stand at `index`; empty where it cannot be referred to.
    static std::string define(const std::optional<reader>& v, ids& among, std::size_t index) {
        std::optional<std::string> id = v ? v->id() : std::nullopt;
        if (!id) return {};
        if (among.emplace(*id, static_cast<int>(index)).second) return *id;
        v->report(problem_code::duplicate_id, *id);
        return {};
    }

    // Index of the id that a field names, or -1 after reporting.
    static int refer(const reader& v, const ids& among) {
        const auto id = v.id();
        if (!id) return -1;
        const auto found = among.find(*id);
        if (found != among.end()) return found->second;
        v.report(problem_code::unknown_id, *id);
        return -1;
    }

    localized text(const reader& r) {
        localized out;
        fields f(r);
        if (!f.whole()) return out;
        for (const std::string& lang : d.languages) {
            const auto v = f.may(lang);
            if (!v) {
                r.report(problem_code::missing_language, lang);
                continue;
            }
            if (auto t = v->text(most_.text)) out.texts.emplace_back(lang, std::move(*t));
        }
        if (!d.languages.empty()) f.no_others();
        return out;
    }

    std::vector<localized> texts(const reader& r, std::size_t fewest, std::size_t most) {
        std::vector<localized> out;
        for (const reader& one : r.list(fewest, most)) out.push_back(text(one));
        return out;
    }

    void read_languages(const reader& r) {
        for (const reader& one : r.list(1, 20)) {
            const auto id = one.id();
            if (!id) continue;
            if (std::find(d.languages.begin(), d.languages.end(), *id) != d.languages.end())
                one.report(problem_code::duplicate_id, *id);
            else
                d.languages.push_back(*id);
        }
    }

    void read_source(const reader& r) {
        fields f(r);
        if (const auto v = f.need("title")) take(d.source.title, v->text(most_.text));
        if (const auto v = f.may("author")) take(d.source.author, v->text(most_.text));
        if (const auto v = f.may("organisation")) take(d.source.organisation, v->text(most_.text));
        if (const auto v = f.may("date")) take(d.source.date, v->text(32));
        if (const auto v = f.need("note")) d.source.note = text(*v);
        f.no_others();
    }

    void read_scale(const reader& r) {
        fields f(r);
        scale s;
        s.id = define(f.need("id"), scales_, d.scales.size());
        bool in_order = true;
        if (const auto v = f.need("points"))
            for (const reader& one : v->list(2, 11)) in_order = read_point(one, s, in_order);
        // Without its values nothing can be said about scores either.
        if (!in_order || s.points.size() < 2) s.points.clear();
        f.no_others();
        d.scales.push_back(std::move(s));
    }

    // Whether all values up to this one are known and in order. Only the first that is not is reported.
    bool read_point(const reader& r, scale& s, bool in_order) {
        fields f(r);
        scale_point point{};
        const auto v = f.need("value");
        const auto value = v ? v->integer(-widest_value, widest_value) : std::nullopt;
        const bool rises = value && (s.points.empty() || *value == s.highest() + 1);
        if (value && in_order && !rises) v->report(problem_code::unordered_scale);
        take(point.value, value);
        if (const auto label = f.need("label")) point.label = text(*label);
        f.no_others();
        s.points.push_back(std::move(point));
        return in_order && rises;
    }

    void read_dimension(const reader& r) {
        fields f(r);
        dimension out;
        out.id = define(f.need("id"), dimensions_, d.dimensions.size());
        if (!out.id.empty()) dimension_places_.emplace_back(r, d.dimensions.size());
        if (const auto v = f.need("name")) out.name = text(*v);
        if (const auto v = f.may("advice")) {
            fields levels(*v);
            constexpr std::string_view names[level_count] = {"low", "middle", "high"};
            for (std::size_t i = 0; i < level_count; ++i)
                if (const auto one = levels.need(names[i])) out.advice[i] = text(*one);
            levels.no_others();
        }
        f.no_others();
        d.dimensions.push_back(std::move(out));
    }

    void find_unused_dimensions() const {
        std::vector<bool> used(d.dimensions.size());
        for (const item& it : d.items)
            if (it.dimension >= 0) used[static_cast<std::size_t>(it.dimension)] = true;
        for (const auto& [where, i] : dimension_places_)
            if (!used[i]) where.report(problem_code::unused_dimension, d.dimensions[i].id);
    }

    void read_item(const reader& r) {
        fields f(r);
        item out;
        out.id = define(f.need("id"), items_, d.items.size());
        if (const auto v = f.may("kind"))
            if (const auto kind = v->id(); kind && *kind != "likert") v->report(problem_code::unknown_kind, *kind);
        if (const auto v = d.scales.size() > 1 ? f.need("scale") : f.may("scale"))
            out.scale = refer(*v, scales_);
        else if (d.scales.size() != 1)
            out.scale = -1;
        if (const auto v = f.may("dimension")) out.dimension = refer(*v, dimensions_);
        if (const auto v = f.may("reverse")) take(out.reverse, v->truth());
        if (const auto v = f.may("field"))
            if (const auto found = v->id()) {
                out.field = *found == "high" ? finding::high : *found == "low" ? finding::low : finding::none;
                if (out.field == finding::none) v->report(problem_code::unknown_kind, *found);
            }
        if (const auto v = f.need("statement")) out.statement = text(*v);
        if (const auto v = f.may("probes")) out.probes = texts(*v, 0, 2);
        if (const auto v = f.may("step")) {
            fields step(*v);
            if (const auto t = step.need("title")) out.step_title = text(*t);
            if (const auto t = step.need("text")) out.step = text(*t);
            step.no_others();
        }
        f.no_others();
        d.items.push_back(std::move(out));
    }

    void read_score(const reader& r) {
        fields f(r);
        score out;
        out.id = define(f.need("id"), scores_, d.scores.size());
        if (const auto v = f.may("kind"))
            if (const auto kind = v->id(); kind && *kind != "sum") v->report(problem_code::unknown_kind, *kind);
        if (const auto v = f.need("name")) out.name = text(*v);
        const bool attainable = read_score_items(f.may("items"), out);
        if (const auto v = f.need("bands")) {
            std::vector<placed_band> bands;
            ids known;
            for (const reader& one : v->list(1, most_parts)) bands.push_back(read_band(one, known, bands.size()));
            if (attainable) check_bands(*v, bands, out.lowest, out.highest);
            for (placed_band& b : bands) out.bands.push_back(std::move(b.content));
        }
        if (const auto v = f.may("reference")) out.reference = read_reference(*v, out, attainable);
        f.no_others();
        d.scores.push_back(std::move(out));
    }

    // Fills in the items and what they can add up to; false where that cannot be said.
    bool read_score_items(const std::optional<reader>& v, score& out) {
        if (!v || (v->is(json::kind::text) && v->id() == "all")) {
            for (std::size_t i = 0; i < d.items.size(); ++i) out.items.push_back(static_cast<int>(i));
        } else if (!d.items.empty()) {
            std::vector<bool> taken(d.items.size());
            for (const reader& one : v->list(1, static_cast<std::size_t>(most_.items))) {
                const int item = refer(one, items_);
                if (item < 0) continue;
                const auto i = static_cast<std::size_t>(item);
                if (taken[i]) one.report(problem_code::duplicate_id, d.items[i].id);
                taken[i] = true;
            }
            for (std::size_t i = 0; i < taken.size(); ++i)
                if (taken[i]) out.items.push_back(static_cast<int>(i));
        }
        for (const int i : out.items) {
            const item& it = d.items[static_cast<std::size_t>(i)];
            if (it.scale < 0 || d.scales[static_cast<std::size_t>(it.scale)].points.empty()) return false;
            out.lowest += d.scale_of(i).lowest();
            out.highest += d.scale_of(i).highest();
        }
        return !out.items.empty();
    }

    placed_band read_band(const reader& r, ids& known, std::size_t index) {
        fields f(r);
        placed_band out;
        band& b = out.content;
        b.id = define(f.need("id"), known, index);
        out.from = read_edge(f.need("from"), b.from);
        out.to = read_edge(f.need("to"), b.to);
        if (const auto v = f.need("name")) b.name = text(*v);
        b.short_name = b.name;
        if (const auto v = f.may("short")) b.short_name = text(*v);
        if (const auto v = f.may("summary")) b.summary = text(*v);
        if (const auto v = f.may("actions")) b.actions = texts(*v, 3, 20);
        f.no_others();
        return out;
    }

    // The field, where it holds a whole number.
    static std::optional<reader> read_edge(std::optional<reader> v, int& edge) {
        const auto n = v ? v->integer(-widest_sum, widest_sum) : std::nullopt;
        if (!n) return {};
        edge = static_cast<int>(*n);
        return v;
    }

    struct reference read_reference(const reader& r, const score& s, bool attainable) {
        fields f(r);
        struct reference out;
        if (const auto v = f.need("at"))
            take(out.at, attainable ? v->integer(s.lowest, s.highest) : v->integer(-widest_sum, widest_sum));
        if (const auto v = f.need("percent")) take(out.percent, v->integer(0, 100));
        if (const auto v = f.need("label")) out.label = text(*v);
        if (const auto v = f.need("note")) out.note = text(*v);
        f.no_others();
        return out;
    }

    void read_levels(const reader& r) {
        fields f(r);
        if (const auto v = f.need("middle_from")) take(d.cuts.middle_from, v->integer(1, 99));
        if (const auto v = f.need("high_from")) take(d.cuts.high_from, v->integer(d.cuts.middle_from + 1, 100));
        f.no_others();
    }

    const diagnostic_limits& most_;
    ids scales_, dimensions_, items_, scores_;
    std::vector<std::pair<reader, std::size_t>> dimension_places_;
};

}  // namespace

std::variant<diagnostic, problems> read_diagnostic(std::string_view json, const diagnostic_limits& limits) {
    const auto parsed = json::parse(json, {limits.bytes, limits.depth});
    if (const auto* wrong = std::get_if<problem>(&parsed)) return problems{*wrong};
    const auto& doc = std::get<json::document>(parsed);
    findings wrong(json);
    fields root(reader(wrong, doc.root()));
    // A newer format has every right to look different: nothing else about it is worth saying.
    if (const auto v = root.need("jindan")) {
        const auto format = v->integer(INT32_MIN, INT32_MAX);
        if (format && *format > diagnostic_format) {
            v->report(problem_code::newer_format, std::to_string(*format));
            return wrong.take();
        }
        if (format && *format < diagnostic_format) v->report(problem_code::out_of_range, std::to_string(diagnostic_format));
    }
    diagnostic_reader r(limits);
    r.read(root);
    if (!wrong.none()) return wrong.take();
    r.d.hash = hash_of(doc);
    return std::move(r.d);
}

std::string content_hash(std::string_view json) {
    const auto parsed = json::parse(json, {json.size()});
    const auto* doc = std::get_if<json::document>(&parsed);
    return doc ? hash_of(*doc) : std::string();
}

}  // namespace jindan
