#include "book/import_preview.hpp"

#include <algorithm>
#include <map>
#include <set>
#include <string_view>
#include <utility>

#include "book/differing.hpp"
#include "book/kinds.hpp"
#include "book/merging.hpp"

namespace jindan::book {
namespace {

using names = std::map<std::string_view, std::string_view>;  // of accounts by id

std::string name_in(const names& all, std::string_view id) {
    const auto found = all.find(id);
    return found == all.end() ? std::string() : std::string(found->second);
}

void describe(change& c, const account& r, const names&) { c.label = r.name; }
void describe(change& c, const filled& r, const names& all) {
    c.label = name_in(all, r.account);
    if (c.label.empty()) c.label = r.what.account;
    c.diagnostic = r.what.made_with.id;
}
void describe(change& c, const visit& r, const names& all) {
    c.label = name_in(all, r.account);
    c.diagnostic = r.diagnostic;
}
void describe(change& c, const review& r, const names& all) { c.label = name_in(all, r.account); }
void describe(change& c, const plan& r, const names& all) { c.label = name_in(all, r.account); }
void describe(change& c, const action& r, const names&) { c.label = r.text; }
void describe(change& c, const criteria_set& r, const names&) { c.label = r.name; }

template <typename Record>
void compare(change& c, const Record& ours, const Record& theirs) {
    c.fields = differing(write_record(ours), write_record(theirs));
}

// Entries are most of an assessment, and compared by themselves.
filled without_entries(const filled& f) {
    const assessment& a = f.what;
    filled out{f.account, {}, f.day, f.by, f.rater, f.copied_from, f.corrections, f.changed_at};
    out.what = {a.id, a.made_with, a.account, a.quarter, a.headed_at, a.created_at, a.finished_at, a.removed_at, {}, a.points, a.band};
    return out;
}

void compare(change& c, const filled& ours, const filled& theirs) {
    c.fields = differing(write_record(without_entries(ours)), write_record(without_entries(theirs)));
    differing_entries e = differing(ours.what, theirs.what);
    if (e.answers) c.fields.push_back("answers");
    if (e.memos) c.fields.push_back("memos");
    c.items = std::move(e.items);
}

template <typename Record>
bool says_the_same(const Record& a, const Record& b) {
    change c;
    compare(c, a, b);
    return c.fields.empty();
}

// What the two are to each other; where they differ, in what.
template <typename Record>
void weigh(change& c, const Record& ours, const Record& theirs) {
    if (ours == theirs || (is_removed(ours) && is_removed(theirs))) return;
    const Record both = proposed(ours, theirs);
    if (is_removed(ours))
        c.what = is_removed(both) ? difference::ours_later : difference::brought_back;
    else if (is_removed(theirs))
        c.what = is_removed(both) ? difference::removed_there : difference::ours_later;
    else if (compare(c, ours, theirs); !c.fields.empty())
        c.what = says_the_same(both, theirs) ? difference::theirs_later : says_the_same(both, ours) ? difference::ours_later : difference::each_later;
}

void add(import_preview& out, change c) {
    ++out.counts[static_cast<std::size_t>(c.kind)][static_cast<std::size_t>(c.what)];
    if (c.what != difference::same) out.changes.push_back(std::move(c));
}

// Of the one that was added, what the sum does not say.
void find_lost(import_preview& out, const account& sum, const account& added) {
    for (const figures& theirs : added.years) {
        figures kept;
        for (const figures& y : sum.years)
            if (y.year == theirs.year) kept = y;
        const auto says = [&](const std::optional<double>& there, const std::optional<double>& here) { return !there || (there == here && theirs.currency == kept.currency); };
        if (!says(theirs.sales, kept.sales) || !says(theirs.profit, kept.profit)) out.lost.push_back({sum.name, std::move(kept), theirs});
    }
}

bool in_use(const records& all) {
    const auto whole = [](const account& a) { return !a.at.removed() && !a.years.empty(); };
    return std::any_of(all.accounts.begin(), all.accounts.end(), whole) || std::any_of(all.plans.begin(), all.plans.end(), [](const plan& p) { return !p.at.removed(); });
}

// Of the sheets that theirs names.
difference weigh(const std::vector<sheet_setting>& ours, const std::vector<sheet_setting>& theirs) {
    if (say_the_same(said_of(theirs, ours), theirs)) return difference::same;
    std::vector<sheet_setting> both = ours;
    bring_in(both, theirs);
    return say_the_same(said_of(theirs, both), theirs) ? difference::theirs_later : say_the_same(both, ours) ? difference::ours_later : difference::each_later;
}

// A part of the settings each.
void add_settings(import_preview& out, settings ours, settings theirs) {
    const difference sheets = weigh(std::exchange(ours.sheets, {}), std::exchange(theirs.sheets, {}));
    const difference later = merged(ours, theirs) == theirs ? difference::theirs_later : difference::ours_later;
    const std::vector<std::string> all = differing(write_record(ours), write_record(theirs));
    const auto part_of = [](const std::string& field) { return field == "rates" ? currency_part : field == currency_part || field == fiscal_part ? std::string_view(field) : ""; };
    if (!(theirs == settings()))
        for (const std::string_view part : {currency_part, fiscal_part, std::string_view()}) {
            change c;
            c.kind = kind::settings;
            c.id = part;
            for (const std::string& field : all)
                if (part_of(field) == part) c.fields.push_back(field);
            if (!c.fields.empty()) c.what = later;
            add(out, std::move(c));
        }
    if (sheets == difference::same) return;
    change c;
    c.kind = kind::settings;
    c.id = c.fields.emplace_back(sheets_part);
    c.what = sheets;
    add(out, std::move(c));
}

}  // namespace

import_preview preview(const records& ours, const records& given, const std::vector<same_customer>& joins) {
    import_preview out;
    out.theirs = joined(ours, given, joins, 0);
    const records& theirs = out.theirs;
    names all;
    for (const account& a : ours.accounts)
        if (!a.at.removed()) all.emplace(a.id, a.name);
    for (const account& a : theirs.accounts)
        if (!a.at.removed()) all.emplace(a.id, a.name);
    settings bare = theirs.set;
    bare.sheets = {};
    const bool sets = !(bare == settings());
    add_settings(out, ours.set, theirs.set);
    if (theirs.set.fiscal_start != ours.set.fiscal_start && (in_use(given) || (sets && in_use(ours)))) out.years_begin_there = theirs.set.fiscal_start;
    for_each_kind(
        [&]<typename Record>(kind k, const std::vector<Record>& mine, const std::vector<Record>& others) {
            std::map<std::string_view, int> here;
            for (std::size_t i = 0; i < mine.size(); ++i) here.emplace(id_of(mine[i]), static_cast<int>(i));
            for (std::size_t i = 0; i < others.size(); ++i) {
                const Record& r = others[i];
                const auto place = here.find(id_of(r));
                const Record* const known = place == here.end() ? nullptr : &mine[static_cast<std::size_t>(place->second)];
                if (!known && is_removed(r)) continue;
                change c;
                c.kind = k;
                c.id = id_of(r);
                c.ours = known ? place->second : -1;
                c.theirs = static_cast<int>(i);
                c.what = known ? difference::same : difference::added;
                const Record& whole = is_removed(r) ? *known : r;
                if (!is_removed(whole)) describe(c, whole, all);
                if (known) weigh(c, *known, r);
                add(out, std::move(c));
            }
        },
        ours, theirs);
    std::set<std::string_view> settled;
    for (const same_customer& j : joins) {
        settled.insert(j.theirs);
        const account *const sum = record_in(theirs.accounts, j.ours), *const added = record_in(given.accounts, j.theirs);
        if (sum && added && !record_in(theirs.accounts, j.theirs)) find_lost(out, *sum, *added);
    }
    out.perhaps = same_customers(ours, given);
    std::erase_if(out.perhaps, [&](const same_customer& p) { return settled.contains(p.theirs); });
    return out;
}

}  // namespace jindan::book
