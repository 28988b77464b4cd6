// An account is rated in the book itself, by whichever sheet; the ratings are an assessment like any other, one for each quarter.
#include "book/app/ratings.hpp"

#include <algorithm>
#include <cmath>

#include "book/app/criteria_parts.hpp"
#include "book/app/making.hpp"
#include "book/app/sheets.hpp"
#include "book/names.hpp"
#include "core/decimal.hpp"
#include "core/scoring.hpp"
#include "core/typed_number.hpp"
#include "core/utf8.hpp"

namespace jindan::book_app {
namespace {

// Whether the assessment of this quarter may be changed, and what it is.
struct in_hand {
    std::shared_ptr<const diagnostic> d;
    book::filled* ratings = nullptr;
    asked_items asked;
};

book::filled* assessment_in(change& c, int place) { return place < 0 ? nullptr : &c.s.kept.assessments[static_cast<std::size_t>(place)]; }

// The ratings of this quarter; where there are none yet, those of an earlier one are taken over.
in_hand take_in_hand(change& c, const std::string& sheet, const std::string& account) {
    in_hand out;
    const book::account* customer = account_in(c, account);
    out.d = customer ? sheet_called(c.s, sheet) : nullptr;
    if (!out.d) return out;
    out.asked = asked_by(c.s, *out.d);
    const book::book_index in = index_of(c.s);
    const int now = in.period(c.s.today);
    const rating_now before = rated_now(in, *out.d, account, now);
    if (before.of_now)
        out.ratings = assessment_in(c, before.assessment);
    else
        out.ratings = assessment_in(c, book::latest_own(in, in.history(account, out.d->id), now));
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
void settle(change& c, const diagnostic& d, const asked_items& asked, book::filled& f, time_ms at) {
    stand(f.what, d);
    if (f.what.finished_at == 0 && asked.complete(answers_of(f.what, d))) f.what.finished_at = at;
    mark(c, book::kind::assessment, f.id());
}

// What was finished before the reader turned to it, and is changed now. Several changes of one sitting are one.
void correct(change& c, book::filled& f, const std::string& item, const std::optional<double>& from, const std::optional<double>& to, time_ms at) {
    if (f.what.finished_at == 0 || f.what.finished_at >= c.s.criteria.since) return;
    const auto same = std::find_if(f.corrections.begin(), f.corrections.end(), [&](const book::correction& each) { return each.item == item && each.at >= c.s.criteria.since; });
    book::correction now{item, same == f.corrections.end() ? from : same->from, to, at};
    if (same != f.corrections.end()) f.corrections.erase(same);
    if (now.from != now.to && static_cast<int>(f.corrections.size()) < book::limits::corrections) f.corrections.push_back(std::move(now));
    f.changed_at = later_than(f.changed_at, c.when);
}

}  // namespace

asked_items asked_by(const state& s, const diagnostic& d) {
    asked_items out;
    out.set = criteria_index(*d.sheet, find_setting(s.kept.set.sheets, d.id));
    for (std::size_t i = 0; i < d.sheet->sets.size(); ++i)
        if (d.sheet->sets[i].id == s.portfolio.set) out.set = static_cast<int>(i);
    for (const int i : d.sheet->sets[static_cast<std::size_t>(out.set)].items) {
        const item_kind kind = d.items[static_cast<std::size_t>(i)].kind;
        if (kind == item_kind::likert) out.rated.push_back(i);
        if (kind == item_kind::number) out.numbers.push_back(i);
    }
    return out;
}

bool asked_items::complete(const answers& given) const {
    return !rated.empty() && std::all_of(rated.begin(), rated.end(), [&](int i) { return given[static_cast<std::size_t>(i)].has_value(); });
}

bool is_sheet(const state& s, std::string_view id) {
    const diagnostic* d = set_of(s.kept, id) ? nullptr : diagnostic_of(s, id);
    return d ? d->sheet.has_value() : set_of(s.kept, id) != nullptr;
}

std::shared_ptr<const diagnostic> sheet_called(const state& s, std::string_view id) {
    if (const book::criteria_set* set = set_of(s.kept, id)) {
        auto made = book::diagnostic_of(*set, words_of_sheets(s.lang));
        return made ? std::make_shared<const diagnostic>(std::move(*made)) : nullptr;
    }
    for (const auto& d : s.about)
        if (d->id == id && d->sheet) return d;
    return nullptr;
}

std::optional<double> rating_number(const item& asked, std::string_view text) {
    const std::optional<double> x = typed_number(text);
    const bool fits = x && (!asked.least || *x >= *asked.least) && (!asked.most || *x <= *asked.most) && decimal::equal(*x, decimal::rounded(*x, asked.decimals));
    return fits ? x : std::nullopt;
}

void turn_to_ratings(change& c, const std::string& set, const std::string& account) {
    if (!is_sheet(c.s, set) || (!account.empty() && !account_in(c, account))) return;
    c.s.criteria = {};
    c.s.criteria.rating = true;
    c.s.criteria.account = account;
    c.s.criteria.since = c.when.now;
    turn_to(c, place::criteria, set);
}

namespace {

void answer(change& c, const std::string& sheet, const std::string& account, const std::string& item_id, const std::optional<double>& value) {
    const in_hand now = take_in_hand(c, sheet, account);
    if (!now.ratings) return;
    const time_ms at = later_than(now.ratings->what.changed_at(), c.when);
    entry& e = now.ratings->what.at(item_id);
    if (e.answer != value) {
        correct(c, *now.ratings, item_id, e.answer, value, at);
        e.answer = value;
        e.answered_at = at;
    }
    settle(c, *now.d, now.asked, *now.ratings, at);
}

const item* item_of(const diagnostic* d, std::string_view id, item_kind kind) {
    const int found = d ? d->find_item(id) : -1;
    return found >= 0 && d->items[static_cast<std::size_t>(found)].kind == kind ? &d->items[static_cast<std::size_t>(found)] : nullptr;
}

}  // namespace

void rate(change& c, const rate_account& what) {
    const auto d = sheet_called(c.s, what.sheet);
    const item* asked = item_of(d.get(), what.item, item_kind::likert);
    if (asked && d->scales[static_cast<std::size_t>(asked->scale)].has(what.value)) answer(c, what.sheet, what.account, what.item, what.value);
}

void write_number(change& c, const write_rating& what) {
    const auto d = sheet_called(c.s, what.sheet);
    const item* asked = item_of(d.get(), what.item, item_kind::number);
    if (!asked) return;
    set_typed(c, "rate." + what.item, utf8::cut(what.text, book::limits::line));
    const std::optional<double> x = rating_number(*asked, what.text);
    if (x || book::trimmed(what.text).empty()) answer(c, what.sheet, what.account, what.item, x);
}

void repeat(change& c, const repeat_ratings& what) {
    const in_hand now = take_in_hand(c, what.sheet, what.account);
    if (!now.ratings) return;
    settle(c, *now.d, now.asked, *now.ratings, later_than(now.ratings->what.changed_at(), c.when));
    c.todo.push_back(app::announce{say(book_text_key::rating_repeated, c.s.lang)});
    c.todo.push_back(app::focus{"rating.title"});
}

void drop_of_quarter(change& c, const drop_ratings& what) {
    const auto d = sheet_called(c.s, what.sheet);
    const book::account* customer = account_in(c, what.account);
    if (!d || !customer) return;
    const book::book_index in = index_of(c.s);
    const int last = book::latest_own(in, in.history(what.account, d->id), in.period(c.s.today));
    if (last < 0) return;
    remove_one(c, book::kind::assessment, c.s.kept.assessments[static_cast<std::size_t>(last)].id(), customer->name + " · " + d->title.in(c.s.lang));
    c.todo.push_back(app::focus{"rating.title"});
}

void take_ratings_over(change& c, const diagnostic& from, const std::string& set_id) {
    const book::criteria_set* set = set_of(c.s.kept, set_id);
    const auto d = set ? book::diagnostic_of(*set, words_of_sheets(c.s.lang)) : std::nullopt;
    if (!d) return;
    std::vector<book::filled> fresh;
    {
        const book::book_index in = index_of(c.s);
        for (const book::sheet_row& row : book::rated_until(in, from, in.period(c.s.today)).rows) {
            if (row.assessment < 0) continue;
            const book::filled& then = c.s.kept.assessments[static_cast<std::size_t>(row.assessment)];
            const answers given = answers_of(then.what, from);
            book::filled now = begun_assessment(c, *d, then.account, -1);
            for (const book::criterion& each : set->criteria) {
                const int own = from.find_item(book::item_id_of(each)), item = own >= 0 ? own : from.find_item(each.id);
                const std::optional<double> answer = item < 0 ? std::nullopt : given[static_cast<std::size_t>(item)];
                if (!answer || *answer < 1 || *answer > book::rating_points || *answer != std::floor(*answer)) continue;
                entry& e = now.what.at(book::item_id_of(each));
                e.answer = answer;
                e.answered_at = now.what.created_at;
            }
            if (now.what.entries.empty()) continue;
            now.day = book::day_of(then, c.s.utc_offset);
            now.what.quarter = then.what.quarter;
            now.what.account = then.what.account;
            now.what.headed_at = now.what.created_at;
            now.copied_from = then.id();
            fresh.push_back(std::move(now));
        }
    }
    for (book::filled& each : fresh) {
        if (!has_room(c, c.s.kept.assessments)) return;
        settle(c, *d, asked_by(c.s, *d), each, each.what.created_at);
        c.s.kept.assessments.push_back(std::move(each));
    }
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
    const asked_items asked = asked_by(all.of(), d);
    const int ranks = d.sheet->sets[static_cast<std::size_t>(asked.set)].rank_by;
    for (const book::sheet_row& row : rated.rows) {
        rating_list::row& one = out.rows.emplace_back();
        one.account = row.account;
        one.assessment = row.assessment;
        one.period = row.period;
        if (row.assessment < 0) continue;
        const answers given = answers_of(kept.assessments[static_cast<std::size_t>(row.assessment)].what, d);
        for (const int i : asked.rated) one.answered += given[static_cast<std::size_t>(i)].has_value();
        one.done = asked.complete(given);
        out.done += one.done;
        if (ranks >= 0) one.points = evaluate(d, given).scores[static_cast<std::size_t>(ranks)].points;
    }
    const auto name = [&](const rating_list::row& r) -> const std::string& { return kept.accounts[static_cast<std::size_t>(r.account)].name; };
    std::stable_sort(out.rows.begin(), out.rows.end(), [&](const rating_list::row& a, const rating_list::row& b) { return name(a) < name(b); });
    return out;
}

}  // namespace jindan::book_app
