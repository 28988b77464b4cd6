#include "book/app/doings.hpp"

#include <algorithm>
#include <set>
#include <tuple>

#include "book/app/overview.hpp"
#include "book/names.hpp"
#include "core/index.hpp"
#include "core/ordering.hpp"

namespace jindan::book_app {
namespace {

constexpr date never{9999, 12, 31};

bool belongs(task_filter which, const book::action& a) {
    switch (which) {
        case task_filter::open: return !is_closed(a);
        case task_filter::untold: return is_untold(a);
        case task_filter::closed: return is_closed(a);
        case task_filter::all: break;
    }
    return true;
}

// Memos of all quarters, by diagnostic in the order of the site, the latest quarter first.
std::vector<memo_left> memos_of(const state& s, const book::book_index& in, std::string_view account) {
    std::vector<memo_left> out;
    // Diagnostic, item, and the assessment or the text of a memo that is an action, is in the list, or was carried along into a later quarter, where it stands
    // as it was, was changed or was crossed out.
    std::set<std::tuple<std::string_view, std::string_view, std::string_view>> settled;
    for (const book::action& a : s.kept.actions) {
        if (a.at.removed() || a.account != account || a.item.empty()) continue;
        settled.emplace(a.diagnostic, a.item, a.from);
        settled.emplace(a.diagnostic, a.item, a.text);
    }
    for (const auto& d : s.about) {
        const auto history = in.history(account, d->id);
        for (const bool copies : {false, true}) {
            for (const int one : history) {
                const book::filled& f = s.kept.assessments[at(one)];
                for (const entry& e : f.what.entries) {
                    if (copies && e.noted_at && !f.copied_from.empty()) settled.emplace(d->id, e.item, f.copied_from);
                    if (!copies && settled.contains({d->id, e.item, f.id()})) settled.emplace(d->id, e.item, e.memo);  // its action may have another text by now
                }
            }
        }
        for (auto one = history.end(); one != history.begin();) {
            const assessment& what = s.kept.assessments[at(*--one)].what;
            for (std::size_t i = 0; i < d->items.size(); ++i) {
                const entry* e = what.find(d->items[i].id);
                if (!e || book::trimmed(e->memo).empty() || settled.contains({d->id, e->item, what.id}) || !settled.emplace(d->id, e->item, e->memo).second) continue;
                out.push_back({*one, d.get(), static_cast<int>(i)});
            }
        }
    }
    return out;
}

}  // namespace

std::string source_of(const state& s, const book::action& a) {
    const diagnostic* d = diagnostic_of(s, a.diagnostic);
    if (!d) return a.diagnostic;
    std::string out = d->title.in(s.lang);
    for (std::size_t i = 0; i < d->items.size(); ++i)
        if (d->items[i].id == a.item) out += " · " + std::to_string(i + 1) + ". " + d->items[i].statement.in(s.lang);
    return out;
}

int review_of_quarter(const state& s, std::string_view account) {
    const book::quarter_number period = quarters_from(s.kept.set.fiscal_start);
    const auto& all = s.kept.reviews;
    const auto order = [&](int i) { return std::tuple(all[at(i)].day, all[at(i)].at.changed_at, std::string_view(all[at(i)].id)); };
    int out = -1;
    for (std::size_t i = 0; i < all.size(); ++i) {
        if (all[i].at.removed() || all[i].account != account || period(all[i].day) != period(s.today)) continue;
        if (out < 0 || order(out) < order(static_cast<int>(i))) out = static_cast<int>(i);
    }
    return out;
}

const diagnostic* checklist_of(const state& s) {
    for (const auto& d : s.about)
        if (d->sheet && d->sheet->checklist) return d.get();
    return nullptr;
}

const diagnostic* review_question_of(const state& s) {
    for (const auto& d : s.about)
        if (d->sheet && d->sheet->review) return d.get();
    return nullptr;
}

doings::doings(const state& s, const book::book_index& in) : s_(&s), in_(&in), by_account_(s.kept.accounts.size()) {
    const auto& all = s.kept.actions;
    const auto due = [&](int i) { return all[at(i)].due.value_or(never); };
    const auto closed = [&](int i) { return all[at(i)].closed_on.value_or(never); };
    for (const int i : ordered(all.size(), [&](int a, int b) { return due(a) < due(b); }))
        if (!all[at(i)].at.removed()) by_due_.push_back(i);
    by_closing_ = by_due_;
    const std::vector<int> order = ordered(by_due_.size(), [&](int a, int b) { return closed(by_due_[at(a)]) < closed(by_due_[at(b)]); });
    for (std::size_t n = 0; n < order.size(); ++n) by_closing_[n] = by_due_[at(order[n])];
    for (const int i : by_due_) {
        const book::action& a = all[at(i)];
        const int account = a.account.empty() ? -1 : in.account(a.account);
        for (task_counts* to : {&counts_, account < 0 ? nullptr : &by_account_[at(account)]}) {
            if (!to) continue;
            (is_closed(a) ? to->closed : to->open) += 1;
            to->overdue += !is_closed(a) && a.due && *a.due < s.today;
            to->untold += is_untold(a);
        }
    }
    for (std::size_t i = 0; i < by_account_.size(); ++i)
        if (by_account_[i].open) with_open_.push_back(static_cast<int>(i));
    const std::vector<int> found = with_open_;
    const auto most = [&](int n) {
        return std::tuple(-by_account_[at(found[at(n)])].overdue, -by_account_[at(found[at(n)])].open, std::string_view(s.kept.accounts[at(found[at(n)])].name));
    };
    const std::vector<int> ranks = ordered(found.size(), [&](int a, int b) { return most(a) < most(b); });
    for (std::size_t n = 0; n < ranks.size(); ++n) with_open_[n] = found[at(ranks[n])];
}

std::vector<int> doings::listed(task_filter which, std::string_view account) const {
    std::vector<int> out;
    for (const int i : which == task_filter::open || which == task_filter::all ? by_due_ : by_closing_) {
        const book::action& a = s_->kept.actions[at(i)];
        if (!account.empty() && a.account != account) continue;
        if (belongs(which, a) || a.id == s_->tasks.open) out.push_back(i);
    }
    if (which == task_filter::closed) std::reverse(out.begin(), out.end());
    return out;
}

task_counts doings::counts_of(std::string_view account) const {
    const int place = in_->account(account);
    return place < 0 ? task_counts{} : by_account_[at(place)];
}

const book::review_figures& doings::reviews() const {
    if (!reviews_) reviews_ = book::reviews_in(*in_, in_->period(s_->today));
    return *reviews_;
}

const care_of_account& doings::of(std::string_view account) const {
    if (care_ && care_->account == account) return *care_;
    care_of_account& out = care_.emplace();
    out.account = account;
    if (const diagnostic* d = checklist_of(*s_); d && !account.empty()) out.visits = book::visits_of(*in_, d->id, account);
    out.memos = memos_of(*s_, *in_, account);
    const auto latest_first = [&](const auto& all, std::vector<int>& to, auto key) {
        std::vector<int> found;
        for (std::size_t i = 0; i < all.size(); ++i)
            if (!account.empty() && !all[i].at.removed() && all[i].account == account) found.push_back(static_cast<int>(i));
        for (const int n : ordered(found.size(), [&](int a, int b) { return key(all[at(found[at(b)])]) < key(all[at(found[at(a)])]); })) to.push_back(found[at(n)]);
    };
    latest_first(s_->kept.reviews, out.reviews, [](const book::review& r) { return std::tuple(r.day, r.at.changed_at, std::string_view(r.id)); });
    latest_first(s_->kept.plans, out.plans, [](const book::plan& r) { return std::tuple(r.year, r.at.changed_at, std::string_view(r.id)); });
    return out;
}

}  // namespace jindan::book_app
