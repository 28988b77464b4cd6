// An account is rated in the book itself; the ratings are an assessment like any other, one for each quarter.
#include "book/app/ratings.hpp"

#include <algorithm>

#include "book/app/criteria_parts.hpp"
#include "book/app/making.hpp"
#include "book/app/sheets.hpp"
#include "core/completion.hpp"
#include "core/scoring.hpp"

namespace jindan::book_app {
namespace {

// Whether the assessment of this quarter may be changed, and what it is.
struct in_hand {
    std::optional<diagnostic> d;
    book::filled* ratings = nullptr;
};

book::filled* assessment_in(change& c, int place) { return place < 0 ? nullptr : &c.s.kept.assessments[static_cast<std::size_t>(place)]; }

// The ratings of this quarter; where there are none yet, those of an earlier one are taken over.
in_hand take_in_hand(change& c, const std::string& set_id, const std::string& account) {
    in_hand out;
    const book::criteria_set* set = set_of(c.s.kept, set_id);
    const book::account* customer = account_in(c, account);
    if (!set || !customer) return out;
    out.d = book::diagnostic_of(*set, words_of_sheets(c.s.lang));
    if (!out.d) return out;
    const book::book_index in = index_of(c.s);
    const int now = in.period(c.s.today);
    const rating_now before = rated_now(in, *out.d, account, now);
    if (before.of_now) out.ratings = assessment_in(c, before.assessment);
    else out.ratings = assessment_in(c, book::latest_own(in, in.history(account, out.d->id), now));
    if (out.ratings) return out;
    if (!has_room(c, c.s.kept.assessments)) return out;
    book::filled fresh = begun_assessment(c, *out.d, account, before.assessment);
    fresh.what.account = customer->name;
    fresh.what.headed_at = fresh.what.created_at;
    c.s.kept.assessments.push_back(std::move(fresh));
    out.ratings = &c.s.kept.assessments.back();
    return out;
}

// Writes down where the ratings stand now.
void settle(change& c, const diagnostic& d, book::filled& f, time_ms at) {
    stand(f.what, d);
    if (f.what.finished_at == 0 && complete(f.what, d)) f.what.finished_at = at;
    mark(c, book::kind::assessment, f.id());
}

// What was finished before the reader turned to it, and is changed now. Several changes of one sitting are one.
void correct(change& c, book::filled& f, const std::string& item, const std::optional<double>& from, double to, time_ms at) {
    if (f.what.finished_at == 0 || f.what.finished_at >= c.s.criteria.since) return;
    const auto same = std::find_if(f.corrections.begin(), f.corrections.end(), [&](const book::correction& each) { return each.item == item && each.at >= c.s.criteria.since; });
    book::correction now{item, same == f.corrections.end() ? from : same->from, to, at};
    if (same != f.corrections.end()) f.corrections.erase(same);
    if (now.from != now.to && static_cast<int>(f.corrections.size()) < book::limits::corrections) f.corrections.push_back(std::move(now));
    f.changed_at = later_than(f.changed_at, c.when);
}

}  // namespace

void turn_to_ratings(change& c, const std::string& set, const std::string& account) {
    if (!set_of(c.s.kept, set) || (!account.empty() && !account_in(c, account))) return;
    c.s.criteria = {};
    c.s.criteria.rating = true;
    c.s.criteria.account = account;
    c.s.criteria.since = c.when.now;
    turn_to(c, place::criteria, set);
}

void rate(change& c, const rate_account& what) {
    const book::criteria_set* set = set_of(c.s.kept, what.set);
    if (!set || what.value < 1 || what.value > book::rating_points) return;
    const auto criterion = std::find_if(set->criteria.begin(), set->criteria.end(), [&](const book::criterion& one) { return one.id == what.criterion; });
    if (criterion == set->criteria.end()) return;
    const std::string item = book::item_id_of(*criterion);
    const in_hand now = take_in_hand(c, what.set, what.account);
    if (!now.ratings) return;
    const time_ms at = later_than(now.ratings->what.changed_at(), c.when);
    entry& e = now.ratings->what.at(item);
    if (e.answer != what.value) {
        correct(c, *now.ratings, item, e.answer, what.value, at);
        e.answer = what.value;
        e.answered_at = at;
    }
    settle(c, *now.d, *now.ratings, at);
}

void repeat(change& c, const repeat_ratings& what) {
    const in_hand now = take_in_hand(c, what.set, what.account);
    if (!now.ratings) return;
    settle(c, *now.d, *now.ratings, later_than(now.ratings->what.changed_at(), c.when));
    c.todo.push_back(app::announce{say(book_text_key::rating_repeated, c.s.lang)});
    c.todo.push_back(app::focus{"rating.title"});
}

void drop_of_quarter(change& c, const drop_ratings& what) {
    const book::criteria_set* set = set_of(c.s.kept, what.set);
    const book::account* customer = account_in(c, what.account);
    if (!set || !customer) return;
    const book::book_index in = index_of(c.s);
    const int last = book::latest_own(in, in.history(what.account, book::diagnostic_id_of(*set)), in.period(c.s.today));
    if (last < 0) return;
    remove_one(c, book::kind::assessment, c.s.kept.assessments[static_cast<std::size_t>(last)].id(), customer->name + " · " + set->name);
    c.todo.push_back(app::focus{"rating.title"});
}

rating_now rated_now(const book::book_index& in, const diagnostic& d, std::string_view account, int now) {
    const auto history = in.history(account, d.id);
    for (std::size_t i = history.size(); i-- > 0;) {
        const book::filled& f = in.book().assessments[static_cast<std::size_t>(history[i])];
        if (in.period(history[i]) > now || f.by != book::view::own) continue;
        const answers given = answers_of(f.what, d);
        if (std::any_of(given.begin(), given.end(), [](const auto& one) { return one.has_value(); })) return {history[i], in.period(history[i]) == now};
    }
    return {};
}

int rating_list::place_of(int account) const {
    for (std::size_t i = 0; i < rows.size(); ++i)
        if (rows[i].account == account) return static_cast<int>(i);
    return -1;
}

int rating_list::next_open(int after) const {
    const int many = static_cast<int>(rows.size());
    for (int i = 1; i <= many; ++i)
        if (const int place = (after + i) % many; !rows[static_cast<std::size_t>(place)].done) return place;
    return -1;
}

rating_list ratings_of(const overview& all, const diagnostic& d) {
    rating_list out;
    const book::records& kept = all.of().kept;
    const book::rated rated = book::rated_until(all.index(), d, all.now());
    for (const book::sheet_row& row : rated.rows) {
        rating_list::row& one = out.rows.emplace_back();
        one.account = row.account;
        one.assessment = row.assessment;
        one.period = row.period;
        if (row.assessment < 0) continue;
        const answers given = answers_of(kept.assessments[static_cast<std::size_t>(row.assessment)].what, d);
        one.answered = answered_count(given);
        one.done = one.answered == static_cast<int>(given.size());
        out.done += one.done;
        one.points = evaluate(d, given).scores.front().points;
    }
    const auto name = [&](const rating_list::row& r) -> const std::string& { return kept.accounts[static_cast<std::size_t>(r.account)].name; };
    std::stable_sort(out.rows.begin(), out.rows.end(), [&](const rating_list::row& a, const rating_list::row& b) { return name(a) < name(b); });
    return out;
}

}  // namespace jindan::book_app
