#include "book/joining.hpp"

#include <algorithm>
#include <map>
#include <set>
#include <string_view>

#include "book/kinds.hpp"
#include "book/merging.hpp"
#include "book/names.hpp"
#include "core/utf8.hpp"

namespace jindan::book {
namespace {

constexpr std::size_t most_candidates = 5;

using by_id = std::map<std::string_view, const account*>;

by_id with_ids(const std::vector<account>& all) {
    by_id out;
    for (const account& a : all) out.emplace(a.id, &a);
    return out;
}

// Nothing where it is not there, or no longer.
const account* whole_one(const by_id& all, std::string_view id) {
    const auto found = all.find(id);
    return found == all.end() || found->second->at.removed() ? nullptr : found->second;
}

template <typename List>
std::size_t room(const List& list, int most) {
    return static_cast<std::size_t>(most) - std::min(list.size(), static_cast<std::size_t>(most));
}

void add_names(account& a, const account& theirs) {
    std::vector<std::string> all = theirs.former_names;
    all.push_back(theirs.name);
    all.insert(all.end(), a.former_names.begin(), a.former_names.end());
    std::set<std::string> seen{name_key(a.name)};
    for (const std::string& known : a.former_names) seen.insert(name_key(known));
    std::vector<std::string> names;
    for (std::size_t i = 0; i < all.size(); ++i) {
        const bool ours = i > theirs.former_names.size();
        if (seen.insert(name_key(all[i])).second || ours) names.push_back(std::move(all[i]));
    }
    if (names.size() > limits::former_names) names.erase(names.begin(), names.end() - limits::former_names);
    a.former_names = std::move(names);
}

void add_people(account& a, const account& theirs) {
    std::set<std::string> taken;
    for (const person& p : a.people) taken.insert(p.id);
    for (person p : theirs.people) {
        const bool known = std::any_of(a.people.begin(), a.people.end(), [&](person q) { return q.id = p.id, q == p; });
        if (known || !room(a.people, limits::people)) continue;
        const std::string stem = p.id.substr(0, 35);
        for (int n = 2; !taken.insert(p.id).second; ++n) p.id = stem + "-" + std::to_string(n);
        a.people.push_back(std::move(p));
    }
}

// Names, tags and figures that theirs has and `a` has not. Amounts of one year stand in one currency: where there are some in another, those stay.
void add_lists(account& a, const account& theirs) {
    add_names(a, theirs);
    for (const std::string& tag : theirs.tags)
        if (room(a.tags, limits::tags) && std::find(a.tags.begin(), a.tags.end(), tag) == a.tags.end()) a.tags.push_back(tag);
    for (const figures& y : theirs.years) {
        const auto place = std::lower_bound(a.years.begin(), a.years.end(), y.year, [](const figures& x, int year) { return x.year < year; });
        if (place == a.years.end() || place->year != y.year) {
            if (room(a.years, limits::years)) a.years.insert(place, y);
        } else if (!place->sales && !place->profit) {
            if (y.sales || y.profit) *place = y;
        } else if (place->currency == y.currency) {
            if (!place->sales) place->sales = y.sales;
            if (!place->profit) place->profit = y.profit;
        }
    }
}

// What is blank in `mine` is as in `other`.
void fill_in(person& mine, const person& other) {
    if (mine.name.empty()) mine.name = other.name;
    if (mine.role.empty()) mine.role = other.role;
    if (mine.stance == stance::unknown) mine.stance = other.stance;
    if (!mine.last_contact) mine.last_contact = other.last_contact;
    if (mine.note.empty()) mine.note = other.note;
}

// `a` with what `theirs` has and it has not.
void add_all(account& a, const account& theirs) {
    add_lists(a, theirs);
    add_people(a, theirs);
    if (!theirs.note.empty() && a.note.find(theirs.note) == std::string::npos) a.note = utf8::cut(a.note.empty() ? theirs.note : a.note + "\n\n" + theirs.note, limits::text);
}

time_ms& changed_at(filled& r) { return r.changed_at; }
template <typename Record>
time_ms& changed_at(Record& r) {
    return r.at.changed_at;
}

using new_ids = std::map<std::string, std::string, std::less<>>;

// What is here already keeps its moments: it is ours or theirs by them.
template <typename Record>
void name_ours(std::vector<Record>& theirs, const std::vector<Record>& ours, const new_ids& ids, time_ms now) {
    std::set<std::string_view> here;
    for (const Record& r : ours) here.insert(id_of(r));
    for (Record& r : theirs) {
        const auto to = ids.find(r.account);
        if (to == ids.end()) continue;
        r.account = to->second;
        if (!here.contains(id_of(r))) changed_at(r) = std::max(changed_at(r), now);
    }
}

}  // namespace

account combined(const account& a, const account& b) {
    account out = merged(a, b);
    if (a.at.removed() || b.at.removed()) return out;
    account same = a;
    same.at = out.at;
    const account& other = same == out ? b : a;
    add_lists(out, other);
    for (const person& p : other.people) {
        const auto known = std::find_if(out.people.begin(), out.people.end(), [&](const person& q) { return q.id == p.id; });
        if (known != out.people.end())
            fill_in(*known, p);
        else if (room(out.people, limits::people))
            out.people.push_back(p);
    }
    if (out.note.empty()) out.note = other.note;
    return out;
}

std::vector<same_customer> same_customers(const records& ours, const records& theirs) {
    struct called {
        const account* who;
        bool former;
    };
    std::map<std::string, std::vector<called>, std::less<>> by_name;
    const by_id here = with_ids(ours.accounts);
    std::map<std::string, const account*, std::less<>> alike;  // nothing where several are
    for (const account& a : ours.accounts)
        if (!a.at.removed()) {
            by_name[name_key(a.name)].push_back({&a, false});
            const auto [place, fresh] = alike.emplace(loose_name_key(a.name), &a);
            if (!fresh) place->second = nullptr;
        }
    for (const account& a : ours.accounts)
        for (const std::string& name : a.former_names) by_name[name_key(name)].push_back({&a, true});
    std::vector<same_customer> out;
    for (const account& a : theirs.accounts) {
        if (a.at.removed() || here.contains(a.id)) continue;
        std::vector<const account*> found;
        const auto look = [&](const std::string& name, bool was) {
            const auto place = by_name.find(name_key(name));
            if (place == by_name.end()) return;
            for (const called& c : place->second) {
                if (found.size() == most_candidates) return;
                if ((was && c.former) || std::find(found.begin(), found.end(), c.who) != found.end()) continue;
                found.push_back(c.who);
                out.push_back({c.who->id, a.id, c.who->name, a.name, was || c.former, false});
            }
        };
        look(a.name, false);
        for (const std::string& name : a.former_names) look(name, true);
        const auto like = found.empty() ? alike.find(loose_name_key(a.name)) : alike.end();
        if (like != alike.end() && like->second) out.push_back({like->second->id, a.id, like->second->name, a.name, false, true});
    }
    return out;
}

records joined(const records& ours, records theirs, const std::vector<same_customer>& joins, time_ms now) {
    const by_id here = with_ids(ours.accounts), there = with_ids(theirs.accounts);
    new_ids ids;
    std::map<std::string, account, std::less<>> sums;  // by our id
    for (const same_customer& j : joins) {
        const account *const mine = whole_one(here, j.ours), *const other = whole_one(there, j.theirs);
        if (!mine || !other || here.contains(j.theirs) || ids.contains(j.theirs)) continue;
        const auto [place, fresh] = sums.try_emplace(j.ours, *mine);
        account& sum = place->second;
        if (const auto copy = there.find(j.ours); fresh && copy != there.end()) sum = merged(sum, *copy->second);  // the file has both
        if (sum.at.removed()) continue;
        ids.emplace(j.theirs, j.ours);
        const account before = sum;
        add_all(sum, *other);
        if (!(sum == before)) sum.at.changed_at = std::max({now, sum.at.changed_at + 1, sum.at.removed_at});
    }
    if (ids.empty()) return theirs;
    std::erase_if(theirs.accounts, [&](const account& a) { return ids.contains(a.id) || sums.contains(a.id); });
    for (auto& [id, sum] : sums) theirs.accounts.push_back(std::move(sum));
    put_in_order(theirs.accounts);
    name_ours(theirs.assessments, ours.assessments, ids, now);
    name_ours(theirs.visits, ours.visits, ids, now);
    name_ours(theirs.reviews, ours.reviews, ids, now);
    name_ours(theirs.plans, ours.plans, ids, now);
    name_ours(theirs.actions, ours.actions, ids, now);
    return theirs;
}

}  // namespace jindan::book
