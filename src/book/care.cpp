#include "book/care.hpp"

#include <algorithm>
#include <string>
#include <tuple>

#include "core/bools.hpp"
#include "core/decimal.hpp"
#include "core/index.hpp"
#include "core/ordering.hpp"
#include "core/utf8.hpp"

namespace jindan::book {
namespace {

auto in_order(const date& d) { return std::tuple(d.year, d.month, d.day); }

bool blank(std::string_view text) { return utf8::trimmed(text).empty(); }

// Per account of the records: its place in the portfolio, or -1.
std::vector<int> portfolio_places(const book_index& in) {
    std::vector<int> out(in.book().accounts.size(), -1);
    for (std::size_t i = 0; i < in.portfolio().size(); ++i) out[at(in.portfolio()[i])] = static_cast<int>(i);
    return out;
}

// Where the account of a record is among those of the portfolio, or -1.
int place_of(const book_index& in, const std::vector<int>& places, const std::string& id) {
    const int account = in.account(id);
    return account < 0 ? -1 : places[at(account)];
}

void add(visit_sum& to, const visit_share& one) {
    ++to.visits;
    to.complete += one.steps > 0 && one.done == one.steps;
    to.done += one.done;
    to.steps += one.steps;
}

}  // namespace

visit_figures visits_of(const book_index& in, std::string_view diagnostic, std::string_view account) {
    visit_figures out;
    const auto& all = in.book().visits;
    const std::vector<int> places = portfolio_places(in);
    std::vector<int> found;
    for (std::size_t i = 0; i < all.size(); ++i) {
        const visit& v = all[i];
        if (v.at.removed() || v.diagnostic != diagnostic) continue;
        const bool wanted = account.empty() ? place_of(in, places, v.account) >= 0 : v.account == account && in.account(account) >= 0;
        if (wanted) found.push_back(static_cast<int>(i));
    }
    const auto day = [&](int i) { return in_order(all[at(found[at(i)])].day); };
    for (const int n : ordered(found.size(), [&](int x, int y) { return day(x) < day(y); })) {
        const visit& v = all[at(found[at(n)])];
        visit_share one{found[at(n)], in.period(v.day), 0, std::clamp(v.steps, 0, limits::steps)};
        if (v.done.empty() && blank(v.note)) {
            out.visits.push_back(one);
            continue;
        }
        if (out.steps.size() < at(one.steps)) out.steps.resize(at(one.steps));
        for (int s = 0; s < one.steps; ++s) ++out.steps[at(s)].visits;
        bools counted(at(one.steps));
        for (const int s : v.done) {
            if (s < 0 || s >= one.steps || counted[at(s)]) continue;
            counted[at(s)] = true;
            ++out.steps[at(s)].done;
            ++one.done;
        }
        if (out.periods.empty() || out.periods.back().period != one.period) out.periods.emplace_back().period = one.period;
        add(out.periods.back(), one);
        add(out.all, one);
        out.visits.push_back(one);
    }
    for (const int s : ordered(out.steps.size(), [&](int x, int y) { return decimal::less(out.steps[at(x)].share(), out.steps[at(y)].share()); }))
        if (out.steps[at(s)].done < out.steps[at(s)].visits) out.skipped.push_back(s);
    return out;
}

bool is_answered(const review& r) { return r.way != way_on::keep || !blank(r.why); }

review_figures reviews_in(const book_index& in, int period) {
    review_figures out;
    const auto& all = in.book().reviews;
    const std::vector<int> places = portfolio_places(in);
    for (const int account : in.portfolio()) out.accounts.emplace_back().account = account;
    const auto order = [&](int i) { return std::tuple(in_order(all[at(i)].day), all[at(i)].at.changed_at, std::string_view(all[at(i)].id)); };
    for (std::size_t i = 0; i < all.size(); ++i) {
        const int place = all[i].at.removed() ? -1 : place_of(in, places, all[i].account);
        if (place < 0) continue;
        review_state& a = out.accounts[at(place)];
        const int then = in.period(all[i].day), here = static_cast<int>(i);
        if (then > period) continue;
        if (is_answered(all[i])) a.last = std::max(a.last.value_or(then), then);
        if (then == period && (a.review < 0 || order(a.review) < order(here))) a.review = here;
    }
    for (review_state& a : out.accounts) {
        if (a.review < 0 || !is_answered(all[at(a.review)])) continue;
        a.answered = true;
        ++out.ways[at(static_cast<int>(all[at(a.review)].way))];
    }
    // Nothing is less than any period.
    for (const int i : ordered(out.accounts.size(), [&](int x, int y) { return out.accounts[at(x)].last < out.accounts[at(y)].last; }))
        if (!out.accounts[at(i)].answered) out.due.push_back(i);
    return out;
}

std::vector<due_goal> goals_due(const book_index& in, const date& until) {
    const auto& all = in.book().plans;
    const std::vector<int> places = portfolio_places(in);
    std::vector<due_goal> found, out;
    for (std::size_t i = 0; i < all.size(); ++i) {
        if (all[i].at.removed() || place_of(in, places, all[i].account) < 0) continue;
        for (std::size_t g = 0; g < all[i].goals.size(); ++g)
            if (const goal& one = all[i].goals[g]; !one.reached && one.due && in_order(*one.due) <= in_order(until)) found.push_back({static_cast<int>(i), static_cast<int>(g)});
    }
    const auto due = [&](int i) { return in_order(*all[at(found[at(i)].plan)].goals[at(found[at(i)].goal)].due); };
    for (const int i : ordered(found.size(), [&](int x, int y) { return due(x) < due(y); })) out.push_back(found[at(i)]);
    return out;
}

std::vector<int> plans_not_agreed(const book_index& in, int year) {
    const auto& all = in.book().plans;
    const std::vector<int> places = portfolio_places(in);
    std::vector<int> latest(in.portfolio().size(), -1), out;
    const auto order = [&](int i) { return std::tuple(all[at(i)].at.changed_at, std::string_view(all[at(i)].id)); };
    for (std::size_t i = 0; i < all.size(); ++i) {
        const int place = all[i].at.removed() || all[i].year != year ? -1 : place_of(in, places, all[i].account), here = static_cast<int>(i);
        if (place >= 0 && (latest[at(place)] < 0 || order(latest[at(place)]) < order(here))) latest[at(place)] = here;
    }
    for (const int i : latest)
        if (i >= 0 && !all[at(i)].agreed_on) out.push_back(i);
    return out;
}

}  // namespace jindan::book
