#include "book/due.hpp"

#include <algorithm>
#include <tuple>

#include "core/index.hpp"
#include "core/ordering.hpp"

namespace jindan::book {
namespace {

// Nothing where it is not due.
std::optional<due_part> part_of(const book_index& in, std::string_view account, std::string_view diagnostic, int now, bool always, bool rated) {
    due_part out{std::string(diagnostic)};
    for (const int i : in.history(account, diagnostic)) {
        const filled& f = in.book().assessments[at(i)];
        if (in.period(i) > now) break;
        if (f.by != view::own) continue;
        const auto& said = f.what.entries;
        const bool counts = is_finished(f) || (rated && std::any_of(said.begin(), said.end(), [](const entry& e) { return e.answer.has_value(); }));
        if (!counts) {
            if (in.period(i) == now) out.begun = i;
            continue;
        }
        if (in.period(i) == now) return std::nullopt;
        out.last = i;
        out.quarters_ago = now - in.period(i);
    }
    return always || out.last >= 0 || out.begun >= 0 ? std::optional(out) : std::nullopt;
}

// How long the oldest of them is ago; where the first was never assessed, that is older than anything.
int longest(const std::vector<due_part>& parts, std::string_view first) {
    constexpr int never = 1 << 20;
    int out = 0;
    for (const due_part& one : parts) out = std::max(out, one.last < 0 && one.diagnostic == first ? never : one.quarters_ago);
    return out;
}

}  // namespace

std::vector<due_part> due_parts(const book_index& in, std::string_view account, std::string_view first, const std::vector<used_before>& others, int now) {
    std::vector<due_part> out;
    const auto take = [&](std::string_view diagnostic, bool always, bool rated) {
        if (const auto one = part_of(in, account, diagnostic, now, always, rated)) out.push_back(*one);
    };
    if (!first.empty()) take(first, true, false);
    if (!in.all_of(account).empty())
        for (const used_before& other : others) take(other.diagnostic, false, other.rated);
    return out;
}

std::vector<due_account> due_assessments(const book_index& in, std::string_view first, const std::vector<used_before>& others, int now) {
    std::vector<due_account> found, out;
    for (const int account : in.portfolio())
        if (auto parts = due_parts(in, in.book().accounts[at(account)].id, first, others, now); !parts.empty()) found.push_back({account, std::move(parts)});
    const auto key = [&](int i) { return std::tuple(-longest(found[at(i)].parts, first), std::string_view(in.book().accounts[at(found[at(i)].account)].name)); };
    for (const int i : ordered(found.size(), [&](int a, int b) { return key(a) < key(b); })) out.push_back(std::move(found[at(i)]));
    return out;
}

std::vector<due_action> due_actions(const records& all, const date& today, int within) {
    std::vector<due_action> found;
    for (std::size_t i = 0; i < all.actions.size(); ++i) {
        const action& a = all.actions[i];
        const bool waits = a.state == progress::open || a.state == progress::doing;
        if (a.at.removed() || !waits || !a.due) continue;
        if (const int days = days_between(today, *a.due); days <= within) found.push_back({static_cast<int>(i), days});
    }
    std::vector<due_action> out;
    for (const int i : ordered(found.size(), [&](int a, int b) { return found[at(a)].days < found[at(b)].days; })) out.push_back(found[at(i)]);
    return out;
}

}  // namespace jindan::book
