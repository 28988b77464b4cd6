#include "book/import_preview.hpp"

#include <map>
#include <set>
#include <string_view>

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
    c.when = to_string(r.what.quarter);
}
void describe(change& c, const visit& r, const names& all) {
    c.label = name_in(all, r.account);
    c.diagnostic = r.diagnostic;
    c.when = to_string(r.day);
}
void describe(change& c, const review& r, const names& all) {
    c.label = name_in(all, r.account);
    c.when = to_string(r.day);
}
void describe(change& c, const plan& r, const names& all) {
    c.label = name_in(all, r.account);
    c.when = std::to_string(r.year);
}
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
    const Record both = merged(ours, theirs);
    if (is_removed(ours))
        c.what = is_removed(both) ? difference::ours_later : difference::brought_back;
    else if (is_removed(theirs))
        c.what = is_removed(both) ? difference::removed_there : difference::ours_later;
    else if (compare(c, ours, theirs); !c.fields.empty())
        c.what = says_the_same(both, theirs) ? difference::theirs_later
                 : says_the_same(both, ours) ? difference::ours_later
                                             : difference::each_later;
}

void add(import_preview& out, change c) {
    ++out.counts[static_cast<std::size_t>(c.kind)][static_cast<std::size_t>(c.what)];
    if (c.what != difference::same) out.changes.push_back(std::move(c));
}

}  // namespace

import_preview preview(const records& ours, const records& given, const std::vector<same_customer>& joins) {
    import_preview out;
    const records theirs = joined(ours, given, joins, 0);
    names all;
    for (const account& a : ours.accounts)
        if (!a.at.removed()) all.emplace(a.id, a.name);
    for (const account& a : theirs.accounts)
        if (!a.at.removed()) all.emplace(a.id, a.name);
    if (!(theirs.set == settings())) {
        change c{kind::settings, "", "", "", "", difference::same, {}, {}};
        compare(c, ours.set, theirs.set);
        if (!c.fields.empty()) c.what = merged(ours.set, theirs.set) == theirs.set ? difference::theirs_later : difference::ours_later;
        add(out, std::move(c));
    }
    for_each_kind(
        [&]<typename Record>(kind k, const std::vector<Record>& mine, const std::vector<Record>& others) {
            std::map<std::string_view, const Record*> here;
            for (const Record& r : mine) here.emplace(id_of(r), &r);
            for (const Record& r : others) {
                const auto place = here.find(id_of(r));
                if (place == here.end() && is_removed(r)) continue;
                change c{k, id_of(r), "", "", "", difference::added, {}, {}};
                const Record& whole = is_removed(r) ? *place->second : r;
                if (!is_removed(whole)) describe(c, whole, all);
                if (place != here.end()) {
                    c.what = difference::same;
                    weigh(c, *place->second, r);
                }
                add(out, std::move(c));
            }
        },
        ours, theirs);
    std::set<std::string_view> settled;
    for (const same_customer& j : joins) settled.insert(j.theirs);
    out.perhaps = same_customers(ours, given);
    std::erase_if(out.perhaps, [&](const same_customer& p) { return settled.contains(p.theirs); });
    return out;
}

}  // namespace jindan::book
