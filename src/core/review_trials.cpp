// Answers that bring a score as low and as high as they can, to see whether a band waits for it there.
#include <algorithm>
#include <utility>

#include "core/answer_text.hpp"
#include "core/decimal.hpp"
#include "core/engine_parts.hpp"
#include "core/index.hpp"
#include "core/ranges.hpp"
#include "core/review_parts.hpp"

namespace jindan {
namespace {

constexpr double most_work = 4e6;       // items and operands looked at in all trials together
constexpr std::size_t most_options = 10;

// The answers to an item that are worth a trial.
responses answers_to(const diagnostic& d, int index) {
    const item& it = d.items[at(index)];
    const std::size_t options = std::min(it.options.size(), most_options);
    responses out;
    const auto value = [&](double x) { out.push_back({response::state::given, x, {}}); };
    const auto parts = [&](const auto& of) {
        std::vector<double> each;
        for (std::size_t i = 0; i < it.options.size(); ++i) each.push_back(of(i));
        out.push_back({response::state::given, 0, std::move(each)});
    };
    switch (it.kind) {
        case item_kind::likert: {
            const scale& s = d.scales[at(it.scale)];
            const int step = std::max(1, (s.highest() - s.lowest()) / 10);
            for (int x = s.lowest(); x < s.highest(); x += step) value(x);
            value(s.highest());
            break;
        }
        case item_kind::number:
            for (const double x : {it.least.value_or(-1000), it.most.value_or(1000), 0.0, 1.0})
                if (response one; !take_number(d, index, x, one)) out.push_back(one);
            break;
        case item_kind::yes_no:
        case item_kind::choice:
        case item_kind::pair:
            for (std::size_t i = 0; i < options; ++i) value(static_cast<double>(i));
            break;
        case item_kind::several:
            parts([](std::size_t) { return 0.0; });
            parts([](std::size_t) { return 1.0; });
            for (const bool above : {true, false}) parts([&](std::size_t i) { return (it.options[i].score.value_or(1) > 0) == above ? 1.0 : 0.0; });
            break;
        case item_kind::points:
            for (std::size_t all = 0; all < options; ++all) parts([&](std::size_t i) { return i == all ? it.total : 0.0; });
            break;
        case item_kind::ranking:
            for (std::size_t first = 0; first < options; ++first)
                parts([&](std::size_t i) { return static_cast<double>((i + it.options.size() - first) % it.options.size() + 1); });
            break;
        case item_kind::text: value(0); break;
    }
    out.push_back({});
    if (it.may_not_apply) out.push_back({response::state::not_applicable, 0, {}});
    return out;
}

class trials {
public:
    explicit trials(const diagnostic& d) : d_(d), now_(d.items.size()), found_(d.scores.size()) {
        cost_ = 10 + static_cast<double>(d.items.size());
        for (const item& it : d.items) cost_ += static_cast<double>(it.options.size());
        double targets = 0;
        for (std::size_t i = 0; i < d.scores.size(); ++i) {
            found_[i].resize(d.scores[i].band_sets.size() + 1);
            each_operand(d.scores[i], [&](const operand&) { ++cost_; });
            targets += wanted(d.scores[i]);
        }
        left_ = most_work / cost_ / std::max(1.0, 2 * targets);
        for (std::size_t i = 0; i < d.items.size() && targets > 0; ++i) answers_.push_back(answers_to(d, static_cast<int>(i)));
    }

    std::vector<std::vector<bandless>> all() {
        for (std::size_t i = 0; i < d_.scores.size(); ++i)
            if (wanted(d_.scores[i]))
                for (const bool up : {false, true}) climb(static_cast<int>(i), up);
        return std::move(found_);
    }

private:
    static bool wanted(const score& s) { return !s.bands.empty() || !s.band_sets.empty(); }

    // The score that the answers come to, its sign turned where it is to fall.
    std::optional<double> attempt(int score, bool up) {
        score_all(d_, now_, {}, scored_);
        static const std::vector<double> file_weights;
        const jindan::run r{d_, now_, file_weights, scored_};
        for (std::size_t i = 0; i < d_.scores.size(); ++i) {
            const auto& value = scored_.scores[i].value;
            if (!value) continue;
            check(d_.scores[i].bands, *value, found_[i][0]);
            for (std::size_t set = 0; set < d_.scores[i].band_sets.size(); ++set)
                if (holds(r, d_.scores[i].band_sets[set].when)) check(d_.scores[i].band_sets[set].bands, *value, found_[i][set + 1]);
        }
        const auto& value = scored_.scores[at(score)].value;
        return value ? std::optional(up ? *value : -*value) : std::nullopt;
    }

    static void check(const std::vector<band>& bands, double x, bandless& found) {
        if (bands.empty() || band_of(bands, x) >= 0) return;
        const edge& first = bands.front().range.from;
        if (first.given && decimal::at_most(x, first.at))
            found.below = std::min(found.below.value_or(x), x);
        else
            found.beyond = std::max(found.beyond.value_or(x), x);
    }

    // One answer after the other is set to what brings the score furthest; a second time, because they may lean on each other.
    void climb(int score, bool up) {
        for (std::size_t i = 0; i < now_.size(); ++i) {
            const auto given = [](const response& one) { return one.is == response::state::given; };
            now_[i] = up ? *std::find_if(answers_[i].rbegin(), answers_[i].rend() - 1, given) : answers_[i].front();
        }
        double left = left_;
        std::optional<double> best = attempt(score, up);
        for (int round = 0; round < 2; ++round)
            for (std::size_t i = 0; i < now_.size() && left > 0; ++i)
                for (const response& one : answers_[i]) {
                    response before = std::exchange(now_[i], one);
                    const auto x = attempt(score, up);
                    --left;
                    if (x && (!best || decimal::less(*best, *x)))
                        best = x;
                    else
                        now_[i] = std::move(before);
                }
    }

    const diagnostic& d_;
    responses now_;
    std::vector<responses> answers_;  // per item
    std::vector<std::vector<bandless>> found_;
    scored scored_;
    double cost_ = 0, left_ = 0;  // of one trial; trials for each score and direction
};

}  // namespace

std::vector<std::vector<bandless>> find_bandless(const diagnostic& d) { return trials(d).all(); }

}  // namespace jindan
