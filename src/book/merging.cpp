#include "book/merging.hpp"

#include <algorithm>
#include <map>
#include <string_view>
#include <tuple>

#include "book/kinds.hpp"

namespace jindan::book {
namespace {

// Earlier of two moments, where 0 is none.
time_ms first_of(time_ms a, time_ms b) { return a == 0 ? b : b == 0 ? a : std::min(a, b); }

// What a record says, without its moments.
template <typename Record>
std::string text_of(Record r) {
    r.at = {};
    return write_record(r);
}

template <typename Record>
bool has_later(const Record& a, const Record& b) {
    if (a.at.changed_at != b.at.changed_at) return a.at.changed_at > b.at.changed_at;
    return !(a == b) && text_of(a) > text_of(b);
}

template <typename Record>
Record later_of(const Record& a, const Record& b) {
    const stamp at{first_of(a.at.created_at, b.at.created_at), std::max(a.at.changed_at, b.at.changed_at), std::max(a.at.removed_at, b.at.removed_at)};
    Record out;
    if (!at.removed()) out = has_later(a, b) ? a : b;
    out.id = a.id;
    out.at = at;
    return out;
}

template <typename Record>
std::vector<Record> both_of(const std::vector<Record>& a, const std::vector<Record>& b) {
    std::vector<Record> out = a;
    std::map<std::string_view, std::size_t> places;
    for (std::size_t i = 0; i < a.size(); ++i) places.emplace(id_of(a[i]), i);
    for (const Record& theirs : b) {
        const auto mine = places.find(id_of(theirs));
        if (mine == places.end())
            out.push_back(theirs);
        else if (!(out[mine->second] == theirs))
            out[mine->second] = merged(out[mine->second], theirs);
    }
    put_in_order(out);
    return out;
}

// What the book adds to an assessment, save corrections.
auto added(const filled& f) {
    const auto text = [](const std::string& t) { return std::string_view(t); };
    return std::tuple(f.changed_at, text(f.account), f.day ? to_string(*f.day) : "", f.by, text(f.rater), text(f.copied_from));
}

std::vector<correction> both_of(const std::vector<correction>& a, const std::vector<correction>& b) {
    std::vector<correction> all = a;
    all.insert(all.end(), b.begin(), b.end());
    const auto at = [&](int i) -> const correction& { return all[static_cast<std::size_t>(i)]; };
    std::vector<correction> out;
    for (const int i : ordered(all.size(), [&](int x, int y) { return comes_before(at(x), at(y)); }))
        if (out.empty() || !(out.back() == at(i))) out.push_back(at(i));
    if (out.size() > limits::corrections) out.erase(out.begin(), out.end() - limits::corrections);
    return out;
}

}  // namespace

bool comes_before(const correction& a, const correction& b) { return std::tie(a.at, a.item, a.from, a.to) < std::tie(b.at, b.item, b.from, b.to); }

account merged(const account& a, const account& b) { return later_of(a, b); }
visit merged(const visit& a, const visit& b) { return later_of(a, b); }
review merged(const review& a, const review& b) { return later_of(a, b); }
plan merged(const plan& a, const plan& b) { return later_of(a, b); }
action merged(const action& a, const action& b) { return later_of(a, b); }
criteria_set merged(const criteria_set& a, const criteria_set& b) { return later_of(a, b); }

settings merged(const settings& a, const settings& b) {
    const auto text = [](settings s) { return s.id = {}, s.sheets = {}, write_record(s); };
    const bool first = a.changed_at != b.changed_at ? a.changed_at > b.changed_at : a == b || text(a) > text(b);
    settings out = first ? a : b;
    out.id = a.id.empty() || b.id.empty() ? a.id + b.id : std::min(a.id, b.id);
    bring_in(out.sheets, first ? b.sheets : a.sheets);
    return out;
}

filled merged(const filled& a, const filled& b) {
    const bool same_removal = a.what.removed_at == b.what.removed_at;
    filled out = (same_removal ? added(a) > added(b) : a.what.removed_at > b.what.removed_at) ? a : b;
    if (same_removal) out.corrections = both_of(a.corrections, b.corrections);
    out.what = jindan::merged(a.what, b.what);
    if (!out.removed()) return out;
    filled left;
    left.what = std::move(out.what);
    left.what.remove(left.what.removed_at);
    return left;
}

records merged(const records& a, const records& b) {
    records out;
    out.set = merged(a.set, b.set);
    out.accounts = both_of(a.accounts, b.accounts);
    out.assessments = both_of(a.assessments, b.assessments);
    out.visits = both_of(a.visits, b.visits);
    out.reviews = both_of(a.reviews, b.reviews);
    out.plans = both_of(a.plans, b.plans);
    out.actions = both_of(a.actions, b.actions);
    out.sets = both_of(a.sets, b.sets);
    return out;
}

}  // namespace jindan::book
