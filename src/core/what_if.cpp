#include "core/what_if.hpp"

#include <algorithm>
#include <cmath>
#include <optional>
#include <utility>

#include "core/bools.hpp"
#include "core/decimal.hpp"
#include "core/index.hpp"
#include "core/scoring.hpp"

namespace jindan {
namespace {

class search {
public:
    search(const diagnostic& d, const responses& given, int score, std::size_t set) : d_(d), now_(given), score_(score), set_(set) {
        now_.resize(d.items.size());
        score_all(d_, now_, {}, scored_);
        from_ = scored_.scores[at(score_)].bands[set_];
        value_ = scored_.scores[at(score_)].value.value_or(0);
        for (const scored_item& i : scored_.items) asked_.push_back(i.asked);
    }

    std::vector<band_change> run() {
        std::vector<band_change> out;
        for (std::size_t i = 0; from_ >= 0 && i < d_.items.size(); ++i) {
            if (!asked_[i]) continue;
            up_.reset(), down_.reset();
            item_ = static_cast<int>(i);
            kept_ = now_[i];
            try_item(d_.items[i]);
            now_[i] = kept_;
            if (up_) out.push_back(std::move(up_->change));
            if (down_) out.push_back(std::move(down_->change));
        }
        return out;
    }

private:
    struct found {
        band_change change;
        double far = 0;    // how far the answer is from the reader's …
        double moved = 0;  // … and the score from the one it has
        bool nearer_than(const found& other) const { return far < other.far || (far == other.far && decimal::less(moved, other.moved)); }
    };

    bool found_all() const { return up_ && down_; }
    bool given() const { return kept_.is == response::state::given; }

    // The band with this answer in place of the reader's.
    int band_with(response to) {
        now_[at(item_)] = std::move(to);
        score_all(d_, now_, {}, scored_);
        return scored_.scores[at(score_)].bands[set_];
    }

    // Of those that are equally near, the first stays.
    void attempt(response to, double far) {
        if (to == kept_) return;
        const int band = band_with(to);
        if (band < 0 || band == from_) return;
        const double value = *scored_.scores[at(score_)].value;
        found one{{item_, std::move(to), value, band}, far, std::fabs(value - value_)};
        auto& best = band > from_ ? up_ : down_;
        if (!best || one.nearer_than(*best)) best = std::move(one);
    }
    void attempt(double value, double far) { attempt(response{response::state::given, value, {}}, far); }
    void attempt(std::vector<double> parts, double far) { attempt(response{response::state::given, 0, std::move(parts)}, far); }

    void try_item(const item& it) {
        switch (it.kind) {
            case item_kind::likert: return try_points_of_scale();
            case item_kind::choice:
            case item_kind::pair:
            case item_kind::yes_no:
                for (std::size_t i = 0; i < it.options.size(); ++i) attempt(static_cast<double>(i), it.options[i].score ? 0 : 1);
                return;
            case item_kind::number:
                if (given()) try_numbers(it, 1), try_numbers(it, -1);
                return;
            case item_kind::several: return try_several(it.options.size());
            case item_kind::points:
                if (given()) try_shares(it);
                return;
            case item_kind::ranking:
                if (given()) try_places(it.options.size());
                return;
            case item_kind::text: return;
        }
    }

    void try_points_of_scale() {
        const scale& s = d_.scale_of(item_);
        const int width = s.highest() - s.lowest();
        const int from = given() ? static_cast<int>(kept_.value) : s.lowest();
        for (int far = given() ? 1 : 0; far <= width && !found_all(); ++far) {
            if (from + far <= s.highest()) attempt(static_cast<double>(from + far), far);
            if (far > 0 && from - far >= s.lowest()) attempt(static_cast<double>(from - far), far);
        }
    }

    // One unit of the last decimal at a time, then in growing steps, then back to the first that does it.
    void try_numbers(const item& it, int direction) {
        double unit = 1;
        for (int i = 0; i < it.decimals; ++i) unit /= 10;
        const auto at_step = [&](double n) { return decimal::rounded(kept_.value + direction * n * unit, it.decimals); };
        const auto allowed = [&](double n) { return is_answer(d_, item_, at_step(n)) && std::fabs(at_step(n)) < 1e12; };
        constexpr double single = 256;
        double before = 0, step = 1;
        const auto differs = [&](double n) {
            const int band = band_with({response::state::given, at_step(n), {}});
            return band >= 0 && band != from_;
        };
        for (double n = 1;; before = n, step = n < single ? 1 : step * 2, n += step) {
            if (!allowed(n)) {
                // The last one that is allowed, by halves.
                double good = before, bad = n;
                while (bad - good > 1) {
                    const double middle = std::floor((good + bad) / 2);
                    (allowed(middle) ? good : bad) = middle;
                }
                if (good == before || !differs(good)) return;
                n = good;
            } else if (!differs(n)) {
                continue;
            }
            double same = before, other = n;
            while (other - same > 1) {
                const double middle = std::floor((same + other) / 2);
                (differs(middle) ? other : same) = middle;
            }
            attempt(at_step(other), other);
            return;
        }
    }

    void try_several(std::size_t options) {
        std::vector<double> parts = kept_.parts;
        parts.resize(options);
        const auto flip = [&](std::size_t i) { parts[i] = 1 - parts[i]; };
        for (std::size_t i = 0; i < options; ++i) flip(i), attempt(parts, 1), flip(i);
        if (found_all()) return;
        for (std::size_t i = 0; i < options; ++i)
            for (std::size_t k = i + 1; k < options; ++k) flip(i), flip(k), attempt(parts, 2), flip(i), flip(k);
    }

    void try_shares(const item& it) {
        const double most = std::min(it.total, 1000.0);
        for (double moved = 1; moved <= most && !found_all(); ++moved)
            for (std::size_t i = 0; i < kept_.parts.size(); ++i)
                for (std::size_t k = 0; k < kept_.parts.size(); ++k) {
                    if (i == k || kept_.parts[i] < moved) continue;
                    std::vector<double> parts = kept_.parts;
                    parts[i] -= moved, parts[k] += moved;
                    attempt(std::move(parts), moved);
                }
    }

    void try_places(std::size_t options) {
        for (std::size_t apart = 1; apart < options && !found_all(); ++apart)
            for (std::size_t i = 0; i < options; ++i)
                for (std::size_t k = 0; k < options; ++k) {
                    if (kept_.parts[k] - kept_.parts[i] != static_cast<double>(apart)) continue;
                    std::vector<double> parts = kept_.parts;
                    std::swap(parts[i], parts[k]);
                    attempt(std::move(parts), static_cast<double>(apart));
                }
    }

    const diagnostic& d_;
    responses now_;
    int score_, from_ = -1, item_ = 0;
    std::size_t set_;
    double value_ = 0;  // of the score as it is
    bools asked_;
    response kept_;  // the reader's answer to the item
    scored scored_;
    std::optional<found> up_, down_;
};

}  // namespace

std::vector<band_change> band_changes(const diagnostic& d, const responses& given, int score, std::size_t set) { return search(d, given, score, set).run(); }

}  // namespace jindan
