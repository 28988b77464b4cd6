// What actions on a customer book are filled in with: ids of what is there, and of what is not, and what a reader may type.
#pragma once

#include <string>

#include "book/app/state.hpp"
#include "book/kinds.hpp"
#include "support/any_actions.hpp"
#include "support/chance.hpp"

namespace jindan::test {

class any_book_values {
public:
    any_book_values(const book_app::state& s, chance& c) : s_(s), c_(c) {}

    const book_app::state& state() const { return s_; }
    int below(int n) { return c_.below(n); }
    bool coin() { return below(2) == 0; }
    template <class Enum>
    Enum any(int many) {
        return static_cast<Enum>(below(many));
    }

    std::string text() { return any_text(c_); }
    std::string harmed(std::string text) { return any_harm(std::move(text), c_); }
    std::string day() {
        static const char* const all[] = {"", "2026-11-30", "11/30", "20261130", "30일", "2026-02-30", "내일"};
        return all[below(7)];
    }
    std::string day_or_text() { return coin() ? day() : text(); }
    int year() { return below(4) ? 2024 + below(4) : below(2) ? 0 : 3000; }
    int period() { return coin() ? 0 : 2026 * 4 + below(4); }

    // Of one of them, or of none.
    template <class Records>
    std::string id_in(const Records& all) {
        const int n = below(static_cast<int>(all.size()) + 1);
        return n == 0 ? "none" : book::id_of(all[static_cast<std::size_t>(n - 1)]);
    }
    std::string account() { return id_in(s_.kept.accounts); }
    std::string assessment() { return id_in(s_.kept.assessments); }
    std::string set() { return id_in(s_.kept.sets); }

    // Of one of them, where there is any.
    template <class List>
    std::string id_of_one(const List& all) {
        return all.empty() ? "none" : all[static_cast<std::size_t>(below(static_cast<int>(all.size())))].id;
    }
    std::string person(const std::string& of) {
        const book::account* a = book_app::account_of(s_.kept, of);
        return a ? id_of_one(a->people) : "none";
    }
    std::string diagnostic_id() { return s_.about.empty() || below(6) == 0 ? "none" : s_.about[static_cast<std::size_t>(below(static_cast<int>(s_.about.size())))]->id; }
    std::string sheet() { return coin() ? set() : diagnostic_id(); }

private:
    const book_app::state& s_;
    chance& c_;
};

}  // namespace jindan::test
