// What a survey calculates as scores; where it calculates nothing, one of our own.
#include <algorithm>

#include "author/survey.hpp"
#include "core/bools.hpp"

namespace jindan::author {
namespace {

constexpr std::size_t most_scores = 199;  // and one that counts right answers

struct calculated {
    std::string name;
    json::value where, expression;
    std::optional<made_score> score;
    enum class state { waits, goes_on, done } is = state::waits;
    bool used = false;  // by another
    int place = -1;     // among the scores
};

class calculation {
public:
    explicit calculation(survey& s) : s_(s) {}

    void read(const json::value& list) {
        for (const json::value& one : list.elements()) begin(one, list);
        for (std::size_t i = 0; i < all_.size(); ++i) resolve(i);
        place();
        check();
    }

private:
    calculated& at(int i) { return all_[static_cast<std::size_t>(i)]; }

    void begin(const json::value& v, const json::value& list) {
        const object each(v);
        const auto expression = each.at("expression");
        const std::string name = each.text("name");
        if (name.empty() || !expression || expression->kind() != json::kind::text) return;
        report_others(s_, v, "calculated");
        if (s_.known(name)) return s_.left.add(left_code::duplicate_name, v, name);
        if (all_.size() == most_scores) return s_.left.add(left_code::too_many, list, std::to_string(most_scores));
        s_.name(name, {subject::kind::score, static_cast<int>(all_.size()), {}});
        all_.push_back({name, v, *expression, {}, calculated::state::waits, false, -1});
    }

    // Those that it leans on come first. One that leans on itself has no value.
    bool resolve(std::size_t i) {
        calculated& c = all_[i];
        if (c.is == calculated::state::done) return c.score.has_value();
        if (c.is == calculated::state::goes_on) return false;
        c.is = calculated::state::goes_on;
        std::string wrong;
        auto score = read_sum(s_, c.expression.text(), wrong);
        if (score)
            for (const factor& f : score->of) {
                if (f.score < 0 || resolve(static_cast<std::size_t>(f.score))) continue;
                wrong = "{" + at(f.score).name + "}";
                score.reset();
                break;
            }
        c.is = calculated::state::done;
        if (!score) return s_.left.add(left_code::expression, c.expression, wrong), false;
        for (const factor& f : score->of)
            if (f.score >= 0) at(f.score).used = true;
        c.score = std::move(score);
        order_.push_back(static_cast<int>(i));
        return true;
    }

    // The headline comes first: what sums up others and is itself a part of nothing.
    void place() {
        const auto sums_up = [&](int i) {
            const std::vector<factor>& of = at(i).score->of;
            return !at(i).used && std::any_of(of.begin(), of.end(), [](const factor& f) { return f.score >= 0; });
        };
        const auto headline = std::find_if(order_.rbegin(), order_.rend(), sums_up);
        if (headline != order_.rend()) std::rotate(order_.begin(), headline.base() - 1, headline.base());
        for (std::size_t i = 0; i < order_.size(); ++i) at(order_[i]).place = static_cast<int>(i);
        for (auto& [name, what] : s_.names)
            if (what.is == subject::kind::score) what.index = at(what.index).place;
        std::erase_if(s_.names, [](const auto& n) { return n.second.is == subject::kind::score && n.second.index < 0; });
        for (const int i : order_) {
            made_score score = std::move(*at(i).score);
            score.id = s_.item_ids.make(at(i).name, "score-" + std::to_string(s_.scores.size() + 1));
            score.name = plain_text(s_, at(i).name);
            for (factor& f : score.of)
                if (f.score >= 0) f.score = at(f.score).place;
            s_.scores.push_back(std::move(score));
        }
    }

    // What leans on what, once all have their places; the parts stand before the whole in `order_`, but for the headline.
    void check() {
        for (std::size_t i = 1; i <= s_.scores.size(); ++i) {
            made_score& score = s_.scores[i % s_.scores.size()];
            score.all_required = true;
            const json::value& where = at(order_[i % s_.scores.size()]).expression;
            for (const factor& f : score.of) {
                if (f.score >= 0) {
                    const made_score& part = s_.scores[static_cast<std::size_t>(f.score)];
                    score.all_required = score.all_required && part.all_required;
                    score.last_item = std::max(score.last_item, part.last_item);
                }
                if (f.item < 0) continue;
                made_item& it = s_.items[static_cast<std::size_t>(f.item)];
                score.all_required = score.all_required && it.required;
                score.last_item = std::max(score.last_item, f.item);
                it.scored = true;
                (score.is == made_score::kind::mean ? it.in_mean : it.in_sum) = true;
                for (const choice& c : it.options)
                    if (!c.score) s_.left.add(left_code::choice_points, where, text_of(c.value));
            }
        }
    }

    survey& s_;
    std::vector<calculated> all_;
    std::vector<int> order_;
};

// How many answers are right.
void count_right(survey& s) {
    made_score out;
    out.is = made_score::kind::holding;
    for (const key& k : s.keys) {
        auto right = answered_with(s, k.item, k.answer);
        if (!right) {
            s.left.add(left_code::correct_answer, k.answer);
            continue;
        }
        out.counted.push_back(std::move(*right));
        out.last_item = std::max(out.last_item, k.item);
    }
    if (out.counted.empty()) return;
    out.id = s.item_ids.make("correct", "correct");
    out.name = own_text(s, "맞힌 문항 수", "Right answers");
    s.scores.push_back(std::move(out));
}

// All that is rated: their mean where they are rated alike, else their sum; where nothing is rated, how many are answered.
void add_ours(survey& s, const json::value& root) {
    made_score out;
    out.id = s.item_ids.make("total", "total");
    out.all_required = true;
    bool alike = true;
    const made_scale* first = nullptr;
    for (std::size_t i = 0; i < s.items.size(); ++i) {
        made_item& it = s.items[i];
        if (!it.rates) continue;
        const made_scale* own = it.kind == item_kind::likert ? &s.scales[static_cast<std::size_t>(it.scale)] : nullptr;
        if (out.of.empty()) first = own;
        alike = alike && own && first && own->from == first->from && own->to == first->to;
        it.scored = true;
        out.of.push_back({static_cast<int>(i), -1, 1});
    }
    out.is = out.of.empty() ? made_score::kind::holding : alike ? made_score::kind::rated_mean : made_score::kind::rated_sum;
    if (out.of.empty())
        for (std::size_t i = 0; i < s.items.size(); ++i) out.counted.push_back(is_answered(s, static_cast<int>(i)));
    out.last_item = static_cast<int>(s.items.size()) - 1;
    s.left.add(out.of.empty() ? left_code::our_count : alike ? left_code::our_mean : left_code::our_sum, root);
    s.scores.push_back(std::move(out));
}

}  // namespace

void read_scores(survey& s, const json::value& root) {
    const auto list = object(root).at("calculatedValues");
    if (list && list->kind() == json::kind::list) calculation(s).read(*list);
    count_right(s);
    if (s.scores.empty()) add_ours(s, root);
}

void find_required(survey& s) {
    bools kept(s.items.size()), open(s.items.size());
    for (const made_score& score : s.scores)
        for (const factor& f : score.of)
            if (f.item >= 0) (score.all_required ? kept : open)[static_cast<std::size_t>(f.item)] = true;
    for (const auto& [item, where] : s.required)
        if (!kept[item] || open[item]) s.left.once(left_code::required, where);
}

}  // namespace jindan::author
