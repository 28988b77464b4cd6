// The diagnostic as JSON.
#include <algorithm>
#include <cmath>

#include "author/survey.hpp"
#include "core/decimal.hpp"
#include "core/diagnostic_json.hpp"
#include "core/json_text.hpp"

namespace jindan::author {
namespace {

// Can nine decimals hold it?
bool short_number(double x) { return std::fabs(x) * 1e9 < 9e15 && decimal::equal(x * 1e9, std::round(x * 1e9)); }

class writer {
public:
    explicit writer(const survey& s) : s_(s) {}

    std::string write(std::string_view id, const localized& title, const localized& description) {
        j_.begin_object().key("jindan").number(static_cast<long long>(diagnostic_format)).key("id").text(id).key("version").text("1");
        j_.key("languages").begin_list();
        for (const std::string& lang : s_.languages) j_.text(lang);
        j_.end_list();
        text("title", title);
        if (!description.empty()) text("description", description);
        if (!s_.scales.empty()) scales();
        if (!s_.dimensions.empty()) dimensions();
        j_.key("items").begin_list();
        for (const made_item& it : s_.items) item(it);
        j_.end_list().key("scores").begin_list();
        for (const made_score& score : s_.scores) write(score);
        return j_.end_list().end_object().take() + "\n";
    }

private:
    void text(std::string_view name, const localized& t) {
        j_.key(name);
        words(t);
    }

    void words(const localized& t) {
        if (s_.languages.size() == 1) {
            j_.text(t.texts.front().second);
            return;
        }
        j_.begin_object();
        for (const auto& [lang, in_it] : t.texts) j_.key(lang).text(in_it);
        j_.end_object();
    }

    void scales() {
        j_.key("scales").begin_list();
        for (const made_scale& scale : s_.scales) {
            j_.begin_object().key("id").text(scale.id).key("from").number(static_cast<long long>(scale.from)).key("to").number(static_cast<long long>(scale.to));
            if (!scale.labels.empty()) {
                j_.key("labels").begin_object();
                for (const auto& [value, label] : scale.labels) text(std::to_string(value), label);
                j_.end_object();
            }
            j_.end_object();
        }
        j_.end_list();
    }

    void dimensions() {
        j_.key("dimensions").begin_list();
        for (const made_dimension& d : s_.dimensions) {
            j_.begin_object().key("id").text(d.id);
            text("name", d.name);
            j_.end_object();
        }
        j_.end_list();
    }

    void item(const made_item& it) {
        j_.begin_object().key("id").text(it.id);
        if (it.kind != item_kind::likert) j_.key("kind").text(name_of(it.kind));
        if (it.scale >= 0) j_.key("scale").text(s_.scales[static_cast<std::size_t>(it.scale)].id);
        if (it.dimension >= 0) j_.key("dimension").text(s_.dimensions[static_cast<std::size_t>(it.dimension)].id);
        text("statement", it.statement);
        if (!it.hints.empty()) {
            j_.key("probes").begin_list();
            for (const localized& hint : it.hints) words(hint);
            j_.end_list();
        }
        if (it.kind != item_kind::yes_no && !it.options.empty()) options(it);
        if (it.least) j_.key("min").decimal(*it.least);
        if (it.most) j_.key("max").decimal(*it.most);
        if (it.decimals > 0) j_.key("decimals").number(static_cast<long long>(it.decimals));
        const asked when = asked_if(it);
        if (when.is != asked::kind::always) author::write(j_.key("ask_if"), when);
        const bool scorable = it.kind != item_kind::text && it.kind != item_kind::ranking;
        if (scorable && !it.scored) j_.key("scored").truth(false);
        // In a sum of SurveyJS what is hidden counts nothing, but the sum is there.
        if (it.scored && it.in_sum && !it.in_mean && when.is != asked::kind::always) j_.key("not_asked_score").number(0LL);
        j_.end_object();
    }

    void options(const made_item& it) {
        j_.key("options").begin_list();
        for (const choice& c : it.options) {
            j_.begin_object().key("id").text(c.id);
            text("label", c.label);
            if (c.score && it.kind != item_kind::ranking) j_.key("score").decimal(*c.score);
            j_.end_object();
        }
        j_.end_list();
    }

    asked asked_if(const made_item& it) const {
        std::vector<asked> parts = {it.ask};
        for (const int c : it.conditions) parts.push_back(s_.asked_if[static_cast<std::size_t>(c)]);
        return all(std::move(parts));
    }

    void write(const made_score& score) {
        j_.begin_object().key("id").text(score.id);
        if (!score.name.empty()) text("name", score.name);
        switch (score.is) {
            case made_score::kind::holding: holding(score); break;
            case made_score::kind::rated_mean: j_.key("kind").text("mean"); [[fallthrough]];
            case made_score::kind::rated_sum: terms(score, true); break;
            case made_score::kind::mean: mean(score); break;
            case made_score::kind::sum: sum(score); break;
        }
        if (score.decimals) j_.key("round").number(static_cast<long long>(*score.decimals));
        j_.end_object();
    }

    // One for each that holds, at most a thousand side by side.
    void holding(const made_score& score) {
        constexpr std::size_t side_by_side = 1'000;
        j_.key("kind").text("formula").key("formula").begin_object().key("add").begin_list();
        const bool inside = score.counted.size() > side_by_side;
        for (std::size_t i = 0; i < score.counted.size(); ++i) {
            if (inside && i % side_by_side == 0) j_.begin_object().key("add").begin_list();
            author::write(j_.begin_object().key("if"), score.counted[i]);
            j_.key("then").number(1LL).key("else").number(0LL).end_object();
            if (inside && (i % side_by_side == side_by_side - 1 || i + 1 == score.counted.size())) j_.end_list().end_object();
        }
        j_.end_list().end_object();
    }

    void operand(const factor& f) {
        if (f.item >= 0)
            j_.text(s_.items[static_cast<std::size_t>(f.item)].id);
        else if (f.score >= 0)
            j_.text(s_.scores[static_cast<std::size_t>(f.score)].id);
        else
            j_.number(1LL);
    }

    void terms(const made_score& score, bool plain) {
        j_.key(plain ? "items" : "terms").begin_list();
        for (const factor& f : score.of) {
            if (!plain) j_.begin_object().key("of");
            operand(f);
            if (!plain && f.weight != 1) j_.key("weight").decimal(f.weight);
            if (!plain) j_.end_object();
        }
        j_.end_list();
    }

    // times / over, as a number where that is one of few decimals.
    void factor_of(double times, double over) {
        if (times == over) return;
        if (short_number(times / over)) {
            j_.key("times").decimal(times / over);
            return;
        }
        j_.key("rescale").begin_object().key("from").begin_list().number(0LL).decimal(over).end_list();
        j_.key("to").begin_list().number(0LL).decimal(times).end_list().end_object();
    }

    void mean(const made_score& score) {
        j_.key("kind").text("mean");
        terms(score, std::all_of(score.of.begin(), score.of.end(), [](const factor& f) { return f.weight == 1; }));
        if (!score.all_required) j_.key("missing").text("answered");
        factor_of(score.times, score.over);
        if (score.plus != 0) j_.key("plus").decimal(score.plus);
    }

    void sum(const made_score& score) {
        const double weight = score.of.front().weight;
        const bool alike = std::all_of(score.of.begin(), score.of.end(), [&](const factor& f) { return f.weight == weight && (f.item >= 0 || f.score >= 0); });
        const bool always = std::all_of(score.of.begin(), score.of.end(),
                                        [&](const factor& f) { return f.item < 0 || asked_if(s_.items[static_cast<std::size_t>(f.item)]).is == asked::kind::always; });
        // Divided by how many there are, it is a mean.
        const bool mean = alike && always && score.of.size() > 1 && decimal::equal(score.over, weight * static_cast<double>(score.of.size()));
        if (mean) j_.key("kind").text("mean");
        terms(score, alike);
        // A blank is worth nothing, but does not keep the sum from coming about.
        if (!score.all_required) j_.key("missing").begin_object().key("rule").text("fill").key("with").number(0LL).key("at_least").number(0LL).end_object();
        if (!mean) factor_of(alike ? weight : 1, score.over);
    }

    const survey& s_;
    json_text j_{json_text::layout::indented};
};

}  // namespace

std::string written(const survey& s, std::string_view id, const localized& title, const localized& description) { return writer(s).write(id, title, description); }

}  // namespace jindan::author
