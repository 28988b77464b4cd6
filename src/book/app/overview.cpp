#include "book/app/overview.hpp"

#include <algorithm>
#include <set>

#include "app/words.hpp"
#include "book/app/ratings.hpp"
#include "book/app/words.hpp"
#include "book/care.hpp"
#include "book/money.hpp"
#include "book/names.hpp"
#include "book/periods.hpp"
#include "book/sheets.hpp"
#include "core/ordering.hpp"

namespace jindan::book_app {
namespace {

bool contains(std::string_view text, std::string_view key) { return book::name_key(text).find(key) != std::string::npos; }

bool is_found(const book::account& a, std::string_view key) {
    if (key.empty() || contains(a.name, key) || contains(a.note, key)) return true;
    for (const std::string& tag : a.tags)
        if (contains(tag, key)) return true;
    for (const book::person& p : a.people)
        if (contains(p.name, key) || contains(p.role, key)) return true;
    return false;
}

}  // namespace

book::quarter_number quarters_from(int fiscal_start) {
    return [=](const date& d) {
        const book::period p = book::period_of(d, fiscal_start);
        return p.year * 4 + p.number - 1;
    };
}

const diagnostic* levels_of(const state& s) {
    for (const auto& d : s.about)
        if (!d->sheet && !d->own_organisation) return d.get();
    return nullptr;
}

std::string quarter_name(const state& s, int period) {
    const int year = period / 4, number = period % 4 + 1;
    if (s.kept.set.fiscal_start == 1) return app::say(quarter{year, number}, s.lang);
    return say(book_text_key::fiscal_quarter, s.lang, {std::to_string(year), std::to_string(number)});
}

book::book_index index_of(const state& s) { return {s.kept, quarters_from(s.kept.set.fiscal_start), s.utc_offset}; }

overview::overview(const state& s) : s_(&s), index_(index_of(s)), levels_(levels_of(s)), now_(index_.period(s.today)), standings_(s.kept.accounts.size()) {
    std::set<std::string> tags;
    for (std::size_t i = 0; i < s.kept.accounts.size(); ++i) {
        const book::account& a = s.kept.accounts[i];
        if (a.at.removed()) continue;
        put_away_ += a.archived;
        if (!a.archived) tags.insert(a.tags.begin(), a.tags.end());
        if (!levels_) continue;
        std::vector<book::stop>& stops = standings_[i].stops = book::stops_of(index_, a.id, *levels_);
        while (!stops.empty() && stops.back().period > now_) stops.pop_back();
    }
    tags_.assign(tags.begin(), tags.end());
    for (const book::account_money& row : book::money_of(index_).rows) standings_[static_cast<std::size_t>(row.account)].sales = row.sales.now;
    std::vector<book::used_before> own;
    for (const auto& d : s.about) {
        if (d->own_organisation)
            own.push_back({d->id});
        else if (d.get() != levels_)
            others_.push_back({d->id, d->sheet.has_value()});
    }
    for (const book::criteria_set& set : s.kept.sets)
        if (!set.at.removed()) others_.push_back({book::diagnostic_id_of(set), true});
    own_due_ = book::due_parts(index_, "", "", own, now_);
    for (const int i : index_.all_of("")) {
        const diagnostic* d = diagnostic_of(s, s.kept.assessments[static_cast<std::size_t>(i)].what.made_with.id);
        if (!d || !d->own_organisation) unassigned_.push_back(i);
    }
    for (book::due_account& one : book::due_assessments(index_, levels_ ? std::string_view(levels_->id) : std::string_view(), others_, now_)) {
        due_.push_back(one.account);
        standings_[static_cast<std::size_t>(one.account)].due = std::move(one.parts);
    }
}

bool standing::begun() const {
    return std::any_of(due.begin(), due.end(), [](const book::due_part& one) { return one.begun >= 0; });
}

const std::vector<due_thing>& overview::work() const {
    if (work_) return *work_;
    std::vector<due_thing> found;
    const book::records& kept = s_->kept;
    const int fiscal_start = kept.set.fiscal_start;
    const date until = book::last_day(book::period_of(s_->today, fiscal_start), fiscal_start);
    using kind = due_thing::kind;
    for (const book::due_action& one : book::due_actions(kept, s_->today, days_between(s_->today, until)))
        found.push_back({kind::action, one.action, 0, kept.actions[static_cast<std::size_t>(one.action)].due});
    for (const book::due_goal& one : book::goals_due(index_, until))
        found.push_back({kind::goal, one.plan, one.goal, kept.plans[static_cast<std::size_t>(one.plan)].goals[static_cast<std::size_t>(one.goal)].due});
    work_.emplace();
    for (const int i : ordered(found.size(), [&](int a, int b) { return found[static_cast<std::size_t>(a)].day < found[static_cast<std::size_t>(b)].day; }))
        work_->push_back(found[static_cast<std::size_t>(i)]);
    for (const int plan : book::plans_not_agreed(index_, book::year_of(s_->today, fiscal_start))) work_->push_back({kind::plan, plan, 0, {}});
    return *work_;
}

std::vector<int> overview::listed() const {
    const std::string key = book::name_key(s_->search);
    std::vector<int> out;
    for (std::size_t i = 0; i < s_->kept.accounts.size(); ++i) {
        const book::account& a = s_->kept.accounts[i];
        if (a.at.removed() || a.archived != s_->archived || !is_found(a, key)) continue;
        if (!s_->tag.empty() && std::find(a.tags.begin(), a.tags.end(), s_->tag) == a.tags.end()) continue;
        out.push_back(static_cast<int>(i));
    }
    const auto by_name = [&](int a, int b) { return s_->kept.accounts[static_cast<std::size_t>(a)].name < s_->kept.accounts[static_cast<std::size_t>(b)].name; };
    std::stable_sort(out.begin(), out.end(), by_name);
    // Those without a value come last.
    const auto by = [&](auto value) {
        std::stable_sort(out.begin(), out.end(), [&](int a, int b) {
            const auto x = value(of(a)), y = value(of(b));
            return x && y ? *x > *y : x.has_value() && !y;
        });
    };
    switch (s_->by) {
        case order::name: break;
        case order::level: by([](const standing& s) { return s.last() ? s.last()->at.points : std::nullopt; }); break;
        case order::sales: by([](const standing& s) { return s.sales; }); break;
        case order::due: by([&](const standing& s) { return std::optional(s.last() ? now_ - s.last()->period : now_ + 1); }); break;
    }
    return out;
}

overview::stage overview::this_quarter(std::string_view account, std::string_view diagnostic) const {
    const int own = book::latest_own(index_, index_.history(account, diagnostic), now_);
    return own < 0 ? stage::none : book::is_finished(s_->kept.assessments[static_cast<std::size_t>(own)]) ? stage::done : stage::begun;
}

const sheet_list& overview::sheets() const {
    if (!sheets_ || sheets_->language() != s_->lang) portfolio_.reset(), plans_.reset(), sheets_.emplace(*s_);
    return *sheets_;
}

const portfolio_view& overview::portfolio() const {
    sheets();  // which the view leans on
    if (!portfolio_ || chosen_ != s_->portfolio) {
        plans_.reset();
        portfolio_.emplace(view_of(*this));
        chosen_ = s_->portfolio;
    }
    return *portfolio_;
}

const portfolio_plans& overview::plans() const {
    portfolio();
    if (!plans_) plans_.emplace(plans_of(*this));
    return *plans_;
}

const rating_list& overview::ratings(const diagnostic& d) const {
    std::shared_ptr<const rating_list>& made = ratings_[d.id];
    if (!made) made = std::make_shared<const rating_list>(ratings_of(*this, d));
    return *made;
}

}  // namespace jindan::book_app
