// One piece of code for the records of every kind.
#pragma once

#include <string>
#include <string_view>
#include <type_traits>
#include <utility>
#include <vector>

#include "book/book.hpp"
#include "book/book_json.hpp"
#include "core/ordering.hpp"

namespace jindan::book {

// Calls `f(kind, list)` for each kind of record that has a list, in the order in which they stand in a file. Of several books: `f(kind, list
// of the first, list of the second)`.
template <typename F, typename... Books>
void for_each_kind(F f, Books&&... of) {
    f(kind::account, of.accounts...);
    f(kind::assessment, of.assessments...);
    f(kind::visit, of.visits...);
    f(kind::review, of.reviews...);
    f(kind::plan, of.plans...);
    f(kind::action, of.actions...);
    f(kind::set, of.sets...);
}

constexpr int most_of(kind k) { return k == kind::account ? limits::accounts : k == kind::assessment ? limits::assessments : limits::records; }

template <typename Record>
const std::string& id_of(const Record& r) {
    if constexpr (std::is_same_v<Record, filled>)
        return r.what.id;
    else
        return r.id;
}

template <typename Record>
time_ms created_at(const Record& r) {
    if constexpr (std::is_same_v<Record, filled>)
        return r.what.created_at;
    else
        return r.at.created_at;
}

template <typename Record>
bool is_removed(const Record& r) {
    if constexpr (std::is_same_v<Record, filled>)
        return r.removed();
    else
        return r.at.removed();
}

template <typename Record>
constexpr kind kind_of() {
    if constexpr (std::is_same_v<Record, account>)
        return kind::account;
    else if constexpr (std::is_same_v<Record, filled>)
        return kind::assessment;
    else if constexpr (std::is_same_v<Record, visit>)
        return kind::visit;
    else if constexpr (std::is_same_v<Record, review>)
        return kind::review;
    else if constexpr (std::is_same_v<Record, plan>)
        return kind::plan;
    else if constexpr (std::is_same_v<Record, action>)
        return kind::action;
    else
        return kind::set;
}

// The one with this id; nullptr where there is none, or it was removed. `all` may be of constant records.
template <typename Records>
auto* record_in(Records& all, std::string_view id) {
    for (auto& r : all)
        if (id_of(r) == id) return is_removed(r) ? nullptr : &r;
    return static_cast<decltype(all.data())>(nullptr);
}

// By the time of making, then by id.
template <typename Record>
void put_in_order(std::vector<Record>& all) {
    const auto less = [&](int i, int j) {
        const Record &a = all[static_cast<std::size_t>(i)], &b = all[static_cast<std::size_t>(j)];
        return created_at(a) != created_at(b) ? created_at(a) < created_at(b) : id_of(a) < id_of(b);
    };
    std::vector<Record> sorted;
    sorted.reserve(all.size());
    for (const int i : ordered(all.size(), less)) sorted.push_back(std::move(all[static_cast<std::size_t>(i)]));
    all = std::move(sorted);
}

}  // namespace jindan::book
