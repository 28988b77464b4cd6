// What a file brings, as the reader chose it.
#include <algorithm>
#include <map>
#include <string_view>
#include <utility>

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

using wishes = std::map<std::string, take, std::less<>>;

std::string wish_of(kind k, std::string_view id) { return std::string(name_of(k)) + "/" + std::string(id); }

std::vector<sheet_setting> chosen(const std::vector<sheet_setting>& ours, const std::vector<sheet_setting>& theirs, take t, time_ms now) {
    std::vector<sheet_setting> out = ours;
    bring_in(out, theirs);
    if (t != take::merged) put_over(out, t == take::theirs ? theirs : said_of(theirs, ours), now);
    return say_the_same(ours, out) && say_the_same(said_of(theirs, ours), theirs) ? ours : out;  // another moment alone is no change
}

settings chosen(settings ours, settings theirs, const wishes& takes, take otherwise, time_ms now) {
    const auto wished = [&](std::string_view part) {
        const auto wish = takes.find(wish_of(kind::settings, part));
        return wish == takes.end() ? otherwise : wish->second;
    };
    // These have moments of their own.
    const std::vector<sheet_setting> sheets = chosen(std::exchange(ours.sheets, {}), std::exchange(theirs.sheets, {}), wished(sheets_part), now);
    ours.sheets = sheets;
    if (theirs == settings()) return ours;
    theirs.sheets = sheets;
    const settings both = merged(ours, theirs);
    const auto from = [&](std::string_view part) -> const settings& {
        const take t = wished(part);
        return t == take::ours ? ours : t == take::theirs ? theirs : both;
    };
    settings out = from("");
    out.currency = from(currency_part).currency;
    out.rates = from(currency_part).rates;  // they are so much of it
    out.fiscal_start = from(fiscal_part).fiscal_start;
    out.id = ours.id.empty() ? theirs.id : ours.id;
    out.changed_at = ours.changed_at;
    if (out == ours) return out;
    out.changed_at = both.changed_at;
    if (!(out == both)) out.changed_at = std::max(now, both.changed_at + 1);
    return out;
}

// Ids and places: one map for the records of every kind.
using by_place = std::map<std::string_view, std::size_t>;

template <typename Record>
by_place places_of(const std::vector<Record>& all) {
    by_place out;
    for (std::size_t i = 0; i < all.size(); ++i) out.emplace(id_of(all[i]), i);
    return out;
}

// The earlier ones of those that are not as they were, and the later ones.
template <typename Record>
void find_changed(brought& out, const std::vector<Record>& before, const std::vector<Record>& after, std::vector<Record>& then, std::vector<Record>& since) {
    const by_place places = places_of(before);
    for (const Record& r : after) {
        const auto place = places.find(id_of(r));
        const Record* const was = place == places.end() ? nullptr : &before[place->second];
        if (was && *was == r) continue;
        if (was) then.push_back(*was);
        since.push_back(r);
        out.count += was || !is_removed(r);
    }
}

template <typename Record>
Record without(const Record& r) {
    Record out;
    out.id = r.id;
    out.at = r.at;
    out.at.removed_at = r.at.changed_at + 1;
    return out;
}

filled without(const filled& f) {
    filled out;
    out.what = f.what;
    out.what.remove(f.what.changed_at() + 1);
    return out;
}

// Each that is as it was after: what has been changed since stays.
void take_back(settings& ours, settings before, settings after, time_ms now) {
    for (const sheet_setting& then : after.sheets) {
        const sheet_setting* here = find_setting(ours.sheets, then.diagnostic);
        if (here && *here == then) put_over(ours.sheets, said_of({then}, before.sheets), now);
    }
    std::vector<sheet_setting> sheets = std::exchange(ours.sheets, {});
    before.sheets = after.sheets = {};
    if (ours == after && !(before == after)) {
        ours = std::move(before);
        ours.changed_at = std::max(now, after.changed_at + 1);
    }
    ours.sheets = std::move(sheets);
}

}  // namespace

records apply(const records& ours, const records& given, const choices& how, time_ms now) {
    const records theirs = joined(ours, given, how.joins, now);
    wishes takes;
    for (const choice& c : how.of) takes[wish_of(c.kind, c.id)] = c.what;
    records out = ours;
    out.set = chosen(ours.set, theirs.set, takes, how.settings, now);
    for_each_kind(
        [&]<typename Record>(kind k, std::vector<Record>& mine, const std::vector<Record>& others) {
            std::map<std::string, std::size_t, std::less<>> places;
            for (std::size_t i = 0; i < mine.size(); ++i) places.emplace(id_of(mine[i]), i);
            for (const Record& r : others) {
                const auto wish = takes.find(wish_of(k, id_of(r)));
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
                if constexpr (std::is_same_v<Record, account>)
                    if (account more = combined(here, r); t == take::merged && !(more == both)) {
                        more.at.changed_at = std::max({now, both.at.changed_at + 1, both.at.removed_at});
                        both = std::move(more);
                    }
                finish(both, here, r);
                here = std::move(both);
            }
            put_in_order(mine);
        },
        out, theirs);
    return out;
}

brought changed_between(const records& before, const records& after) {
    brought out;
    out.before.set = before.set;
    out.after.set = after.set;
    out.count = !(before.set == after.set);
    for_each_kind([&](kind, const auto& then, const auto& since, auto& old, auto& fresh) { find_changed(out, then, since, old, fresh); }, before, after, out.before, out.after);
    return out;
}

records taken_back(records ours, const brought& what, time_ms now) {
    take_back(ours.set, what.before.set, what.after.set, now);
    records before;
    choices how;
    for_each_kind(
        [&]<typename Record>(kind k, const std::vector<Record>& mine, const std::vector<Record>& then, const std::vector<Record>& since, std::vector<Record>& to) {
            const by_place was = places_of(then), is = places_of(mine);
            for (const Record& r : since) {
                const auto here = is.find(id_of(r));
                if (here == is.end() || !(mine[here->second] == r)) continue;
                const auto place = was.find(id_of(r));
                to.push_back(place == was.end() ? without(r) : then[place->second]);
                how.of.push_back({k, id_of(r), take::theirs});
            }
        },
        ours, what.before, what.after, before);
    ours = apply(ours, before, how, now);
    // Corrections that came with the import go with it, and going back is none.
    const by_place was = places_of(before.assessments);
    for (filled& f : ours.assessments)
        if (const auto place = was.find(f.id()); place != was.end() && !f.removed()) f.corrections = before.assessments[place->second].corrections;
    return ours;
}

}  // namespace jindan::book
