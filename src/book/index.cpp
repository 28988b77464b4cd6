#include "book/index.hpp"

#include <algorithm>

#include "core/index.hpp"
#include "core/ordering.hpp"

namespace jindan::book {
namespace {

// Notes under the number of an id where it is; of two with one id the first counts.
void note(name_index& ids, std::vector<int>& places, std::string_view id, int place) {
    if (at(ids.add(id)) == places.size()) places.push_back(place);
}

int noted(const name_index& ids, const std::vector<int>& places, std::string_view id) {
    const int n = ids.find(id);
    return n < 0 ? -1 : places[at(n)];
}

}  // namespace

book_index::book_index(const records& r, const quarter_number& period, int utc_offset) : book_(&r), period_(period) {
    for (std::size_t i = 0; i < r.accounts.size(); ++i) {
        const book::account& a = r.accounts[i];
        note(accounts_, account_places_, a.id, a.at.removed() ? -1 : static_cast<int>(i));
        if (!a.at.removed() && !a.archived) portfolio_.push_back(static_cast<int>(i));
    }
    periods_.resize(r.assessments.size());
    diagnostic_.resize(r.assessments.size(), -1);
    std::vector<int> slots(r.assessments.size(), -1);
    starts_.assign(r.accounts.size() + 2, 0);
    for (std::size_t i = 0; i < r.assessments.size(); ++i) {
        const filled& f = r.assessments[i];
        note(assessments_, assessment_places_, f.id(), f.removed() ? -1 : static_cast<int>(i));
        if (f.removed()) continue;
        periods_[i] = period(day_of(f, utc_offset));
        diagnostic_[i] = diagnostics_.add(f.what.made_with.id);
        slots[i] = slot(f.account);
        if (slots[i] >= 0) ++starts_[at(slots[i] + 1)];
    }
    for (std::size_t i = 1; i < starts_.size(); ++i) starts_[i] += starts_[i - 1];
    // Each account's own together, then in their order: many short sorts instead of a long one.
    order_.resize(at(starts_.back()));
    std::vector<int> next = starts_;
    for (std::size_t i = 0; i < slots.size(); ++i)
        if (slots[i] >= 0) order_[at(next[at(slots[i])]++)] = static_cast<int>(i);
    for (std::size_t s = 0; s + 1 < starts_.size(); ++s) {
        const std::vector<int> own(order_.begin() + starts_[s], order_.begin() + starts_[s + 1]);
        std::size_t to = at(starts_[s]);
        for (const int i : ordered(own.size(), [&](int x, int y) { return before(own[at(x)], own[at(y)]); })) order_[to++] = own[at(i)];
    }
}

bool book_index::before(int a, int b) const {
    if (diagnostic_[at(a)] != diagnostic_[at(b)]) return diagnostic_[at(a)] < diagnostic_[at(b)];
    if (periods_[at(a)] != periods_[at(b)]) return periods_[at(a)] < periods_[at(b)];
    const filled &mine = book_->assessments[at(a)], &others = book_->assessments[at(b)];
    if (is_finished(mine) != is_finished(others)) return is_finished(others);
    const jindan::assessment &one = mine.what, &other = others.what;
    if (one.finished_at != other.finished_at) return one.finished_at < other.finished_at;
    const time_ms then = one.changed_at(), now = other.changed_at();
    return then != now ? then < now : one.id < other.id;
}

int book_index::account(std::string_view id) const { return noted(accounts_, account_places_, id); }
int book_index::assessment(std::string_view id) const { return noted(assessments_, assessment_places_, id); }

int book_index::slot(std::string_view id) const {
    const int place = id.empty() ? -1 : account(id);
    return id.empty() ? 0 : place < 0 ? -1 : place + 1;
}

std::span<const int> book_index::all_of(std::string_view account) const {
    const int s = slot(account);
    if (s < 0) return {};
    return std::span(order_).subspan(at(starts_[at(s)]), at(starts_[at(s + 1)] - starts_[at(s)]));
}

std::span<const int> book_index::history(std::string_view account, std::string_view diagnostic) const {
    const std::span<const int> all = all_of(account);
    const int n = diagnostics_.find(diagnostic);
    const auto from = std::lower_bound(all.begin(), all.end(), n, [&](int a, int d) { return diagnostic_[at(a)] < d; });
    const auto to = std::upper_bound(from, all.end(), n, [&](int d, int a) { return d < diagnostic_[at(a)]; });
    return {from, to};
}

int latest_own(const book_index& in, std::span<const int> history, int period) {
    int found = -1;
    for (const int i : history)
        if (in.period(i) == period && in.book().assessments[static_cast<std::size_t>(i)].by == view::own) found = i;
    return found;
}

int latest_finished(const book_index& in, std::span<const int> history, int until) {
    int found = -1;
    for (const int i : history) {
        if (in.period(i) > until) break;
        const filled& f = in.book().assessments[at(i)];
        if (f.by == view::own && is_finished(f)) found = i;
    }
    return found;
}

}  // namespace jindan::book
