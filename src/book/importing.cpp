// What a file brings, as the reader chose it.
#include <algorithm>
#include <map>
#include <string_view>

#include "book/import_preview.hpp"
#include "book/kinds.hpp"
#include "book/merging.hpp"

namespace jindan::book {
namespace {

// Theirs, whatever the moments say: what differs is a change of `now`, and later than all there was.
template <typename Record>
Record as_theirs(const Record& ours, const Record& theirs, time_ms now) {
    Record out = theirs;
    out.at = merged(ours, theirs).at;
    const time_ms then = std::max({now, out.at.changed_at + 1, out.at.removed_at + 1});
    (theirs.at.removed() ? out.at.removed_at : out.at.changed_at) = then;
    return out;
}

filled as_theirs(const filled& ours, const filled& theirs, time_ms now) {
    filled out = merged(ours, theirs);
    const time_ms then = std::max({now, out.changed_at + 1, ours.what.changed_at() + 1, theirs.what.changed_at() + 1});
    if (theirs.removed()) {
        filled left;
        left.what = std::move(out.what);
        left.what.remove(then);
        return left;
    }
    assessment& a = out.what;
    a.account = theirs.what.account;
    a.quarter = theirs.what.quarter;
    a.headed_at = then;
    a.made_with = theirs.what.made_with;
    a.points = theirs.what.points;
    a.band = theirs.what.band;
    for (const entry& e : theirs.what.entries) a.at(e.item);
    for (entry& e : a.entries) {
        const entry none, *const found = theirs.what.find(e.item), &other = found ? *found : none;
        if (e.answer != other.answer) e.answer = other.answer, e.answered_at = then;
        if (e.memo != other.memo) e.memo = other.memo, e.noted_at = then;
    }
    std::vector<correction> corrections = std::move(out.corrections);
    out.account = theirs.account;
    out.day = theirs.day;
    out.by = theirs.by;
    out.rater = theirs.rater;
    out.copied_from = theirs.copied_from;
    out.corrections = std::move(corrections);
    out.changed_at = then;
    return out;
}

// Answers of `before`, which was finished, that are others in `f` and were given later. Cards keep no corrections.
void note_corrections(filled& f, const filled& before) {
    if (f.removed() || before.removed() || !before.what.finished_at) return;
    for (const entry& e : f.what.entries) {
        const entry* const old = before.what.find(e.item);
        const correction c{e.item, old ? old->answer : std::nullopt, e.answer, e.answered_at};
        if (c.from == c.to || e.answered_at <= f.what.finished_at) continue;
        if (std::any_of(f.corrections.begin(), f.corrections.end(), [&](const correction& k) { return k.item == c.item && k.at == c.at; })) continue;
        f.corrections.insert(std::upper_bound(f.corrections.begin(), f.corrections.end(), c, comes_before), c);
    }
    if (f.corrections.size() > limits::corrections) f.corrections.erase(f.corrections.begin(), f.corrections.end() - limits::corrections);
}

template <typename Record>
void finish(Record&, const Record&, const Record&) {}
void finish(filled& f, const filled& ours, const filled& theirs) {
    note_corrections(f, ours);
    note_corrections(f, theirs);
}

settings chosen(const settings& ours, const settings& theirs, take how, time_ms now) {
    if (how == take::ours || theirs == settings()) return ours;
    settings out = how == take::merged ? merged(ours, theirs) : theirs;
    if (how == take::theirs && theirs.changed_at <= ours.changed_at) out.changed_at = std::max(now, ours.changed_at + 1);
    return out;
}


}  // namespace

records apply(const records& ours, const records& given, const choices& how, time_ms now) {
    const records theirs = joined(ours, given, how.joins, now);
    std::map<std::string, take, std::less<>> takes;
    for (const choice& c : how.of) takes[key_of(c.kind, c.id)] = c.what;
    records out = ours;
    out.set = chosen(ours.set, theirs.set, how.settings, now);
    for_each_kind(
        [&]<typename Record>(kind k, std::vector<Record>& mine, const std::vector<Record>& others) {
            std::map<std::string, std::size_t, std::less<>> places;
            for (std::size_t i = 0; i < mine.size(); ++i) places.emplace(id_of(mine[i]), i);
            for (const Record& r : others) {
                const auto wish = takes.find(key_of(k, id_of(r)));
                const take t = wish == takes.end() ? take::merged : wish->second;
                if (t == take::ours) continue;
                const auto place = places.find(id_of(r));
                if (place == places.end()) {
                    mine.push_back(r);
                    continue;
                }
                Record& here = mine[place->second];
                if (here == r) continue;
                Record both = merged(here, r);
                if (t == take::theirs && !(both == r) && !(is_removed(both) && is_removed(r))) both = as_theirs(here, r, now);
                finish(both, here, r);
                here = std::move(both);
            }
            put_in_order(mine);
        },
        out, theirs);
    return out;
}

}  // namespace jindan::book
