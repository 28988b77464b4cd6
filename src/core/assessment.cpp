#include "core/assessment.hpp"

#include <algorithm>

#include "core/encoding.hpp"

namespace jindan {
namespace {

bool comes_before(std::string_view a, std::string_view b) { return a.size() != b.size() ? a.size() < b.size() : a < b; }

template <typename Entries>
auto place_of(Entries& entries, std::string_view item) {
    return std::lower_bound(entries.begin(), entries.end(), item, [](const entry& e, std::string_view id) { return comes_before(e.item, id); });
}

template <typename Assessments>
auto assessment_with(Assessments& all, std::string_view id) {
    return std::find_if(all.begin(), all.end(), [&](const assessment& a) { return a.id == id; });
}

}  // namespace

std::string to_string(quarter q) { return std::to_string(q.year) + "-Q" + std::to_string(q.number); }

std::optional<quarter> parse_quarter(std::string_view s) {
    if (s.size() != 7 || s.substr(4, 2) != "-Q" || s[6] < '1' || s[6] > '4') return {};
    const auto year = parse_number(s.substr(0, 4), 2999);
    if (!year || *year < 2000) return {};
    return quarter{static_cast<int>(*year), s[6] - '0'};
}

quarter quarter_of(int year, int month) {
    if (year < 2000) return {2000, 1};
    if (year > 2999) return {2999, 4};
    return {year, (std::clamp(month, 1, 12) - 1) / 3 + 1};
}

quarter shifted(quarter q, int by) {
    const long long n = static_cast<long long>(q.year) * 4 + (q.number - 1) + by;
    const long long year = (n >= 0 ? n : n - 3) / 4;
    return {static_cast<int>(year), static_cast<int>(n - year * 4) + 1};
}

edition edition_of(const diagnostic& d) { return {d.id, d.version, d.hash}; }

const entry* assessment::find(std::string_view item) const {
    const auto place = place_of(entries, item);
    return place == entries.end() || place->item != item ? nullptr : &*place;
}

entry& assessment::at(std::string_view item) {
    auto place = place_of(entries, item);
    if (place == entries.end() || place->item != item) {
        entry fresh;
        fresh.item = item;
        place = entries.insert(place, std::move(fresh));
    }
    return *place;
}

bool assessment::says_anything() const {
    for (const entry& e : entries)
        if (e.answer || !e.memo.empty()) return true;
    return false;
}

time_ms assessment::changed_at() const {
    time_ms latest = std::max({headed_at, created_at, finished_at, removed_at});
    for (const entry& e : entries) latest = std::max({latest, e.answered_at, e.noted_at});
    return latest;
}

void assessment::remove(time_ms at) {
    assessment left;
    left.id = std::move(id);
    left.created_at = created_at;
    left.finished_at = finished_at;
    left.removed_at = at;
    *this = std::move(left);
}

answers answers_of(const assessment& a, const diagnostic& d) {
    answers out(d.items.size());
    for (std::size_t i = 0; i < out.size(); ++i) {
        const entry* e = a.find(d.items[i].id);
        if (e && e->answer && is_answer(d, static_cast<int>(i), *e->answer)) out[i] = e->answer;
    }
    return out;
}

void stand(assessment& a, const diagnostic& d) {
    const result r = evaluate(d, answers_of(a, d));
    const score_result& head = r.scores.front();
    a.made_with = edition_of(d);
    a.points = head.points;
    a.band = head.band ? d.scores.front().bands[static_cast<std::size_t>(*head.band)].id : std::string();
}

const assessment* workspace::find(std::string_view id) const {
    const auto found = assessment_with(assessments, id);
    return found == assessments.end() ? nullptr : &*found;
}

assessment* workspace::find(std::string_view id) {
    const auto found = assessment_with(assessments, id);
    return found == assessments.end() ? nullptr : &*found;
}

}  // namespace jindan
