// Small books that tests start from.
#pragma once

#include <string>
#include <string_view>
#include <utility>

#include "book/index.hpp"
#include "core/columns.hpp"
#include "core/samples.hpp"

namespace jindan::test {

// Calendar quarters as plain numbers: 2026-Q4 is 8107.
inline int calendar_period(const date& d) { return d.year * 4 + (d.month - 1) / 3; }
inline constexpr int q(int year, int number) { return year * 4 + number - 1; }

inline book::account& add_account(book::records& r, std::string id) {
    book::account& a = r.accounts.emplace_back();
    a.name = "Account " + id;
    a.id = std::move(id);
    a.at = {1, 1, 0};
    return a;
}

// An assessment of a quarter, finished at a moment (0: not), with an answer per digit.
inline book::filled& add(book::records& r, std::string id, std::string account, const diagnostic& d, std::string_view digits, quarter when, time_ms finished = 1) {
    book::filled& f = r.assessments.emplace_back();
    f.account = std::move(account);
    f.what = filled(d, digits);
    f.what.id = std::move(id);
    f.what.quarter = when;
    f.what.created_at = f.what.headed_at = 0;  // its day is the first of its quarter
    f.what.finished_at = finished;
    return f;
}

inline book::book_index index_of(const book::records& r) { return {r, calendar_period, 0}; }

}  // namespace jindan::test
