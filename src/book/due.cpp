#include "book/due.hpp"

#include <tuple>

#include "core/index.hpp"
#include "core/name_index.hpp"
#include "core/ordering.hpp"

namespace jindan::book {
namespace {

// Gathers the assessments of one diagnostic, each account its own place.
class gathering {
public:
    gathering(const records& all, std::string_view diagnostic, const date& today, int utc_offset)
        : all_(all), diagnostic_(diagnostic), utc_offset_(utc_offset), now_(period_of(today, all.set.fiscal_start)) {}

    int add_place(int account) {
        places_.push_back({{account, -1, {}, 0, -1}, {}, false});
        return static_cast<int>(places_.size()) - 1;
    }

    bool concerns(const filled& f) const { return !f.removed() && f.by == view::own && f.what.made_with.id == diagnostic_; }

    void take(int place, int assessment) {
        const filled& f = all_.assessments[at(assessment)];
        const date day = day_of(f, utc_offset_);
        const int ago = periods_between(period_of(day, all_.set.fiscal_start), now_);
        if (ago < 0) return;
        one& p = places_[at(place)];
        if (!is_finished(f)) {
            if (ago > 0 || (p.so_far.begun >= 0 && day < p.begun_day)) return;
            p.so_far.begun = assessment;
            p.begun_day = day;
        } else if (ago == 0) {
            p.done = true;
        } else if (!p.so_far.last_day || *p.so_far.last_day <= day) {
            p.so_far.last = assessment;
            p.so_far.last_day = day;
            p.so_far.quarters_ago = ago;
        }
    }

    due_list list() const {
        due_list out{now_, {}, 0};
        const auto key = [&](int i) {
            const due_account& d = places_[at(i)].so_far;
            const date day = d.last_day.value_or(date{0, 1, 1});
            return std::tuple(day, d.account < 0 ? std::string_view() : std::string_view(all_.accounts[at(d.account)].name));
        };
        for (const int i : ordered(places_.size(), [&](int a, int b) { return key(a) < key(b); })) {
            if (places_[at(i)].done)
                ++out.done;
            else
                out.due.push_back(places_[at(i)].so_far);
        }
        return out;
    }

private:
    struct one {
        due_account so_far;
        date begun_day;
        bool done;
    };
    const records& all_;
    std::string_view diagnostic_;
    int utc_offset_;
    period now_;
    std::vector<one> places_;
};

}  // namespace

due_list due_assessments(const records& all, std::string_view diagnostic, const date& today, int utc_offset) {
    gathering g(all, diagnostic, today, utc_offset);
    name_index ids;  // of accounts that can be due, in the order of their places
    for (std::size_t i = 0; i < all.accounts.size(); ++i) {
        const account& a = all.accounts[i];
        if (a.archived || a.at.removed()) continue;
        ids.add(a.id);
        g.add_place(static_cast<int>(i));
    }
    for (std::size_t i = 0; i < all.assessments.size(); ++i) {
        const filled& f = all.assessments[i];
        if (f.account.empty() || !g.concerns(f)) continue;
        if (const int place = ids.find(f.account); place >= 0) g.take(place, static_cast<int>(i));
    }
    return g.list();
}

due_list due_of_own_organisation(const records& all, std::string_view diagnostic, const date& today, int utc_offset) {
    gathering g(all, diagnostic, today, utc_offset);
    const int place = g.add_place(-1);
    for (std::size_t i = 0; i < all.assessments.size(); ++i)
        if (all.assessments[i].account.empty() && g.concerns(all.assessments[i])) g.take(place, static_cast<int>(i));
    return g.list();
}

std::vector<due_action> due_actions(const records& all, const date& today, int within) {
    std::vector<due_action> found;
    for (std::size_t i = 0; i < all.actions.size(); ++i) {
        const action& a = all.actions[i];
        const bool waits = a.state == progress::open || a.state == progress::doing;
        if (a.at.removed() || !waits || !a.due) continue;
        if (const int days = days_between(today, *a.due); days <= within) found.push_back({static_cast<int>(i), days});
    }
    std::vector<due_action> out;
    for (const int i : ordered(found.size(), [&](int a, int b) { return found[at(a)].days < found[at(b)].days; })) out.push_back(found[at(i)]);
    return out;
}

}  // namespace jindan::book
