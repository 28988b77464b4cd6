// Drives a real session of the customer book, as driver.hpp does one of a questionnaire; the page's side (store, mailbox) is in memory.
#pragma once

#include <doctest/doctest.h>

#include <map>
#include <memory>
#include <string>
#include <string_view>
#include <utility>
#include <vector>

#include "platform/book_session.hpp"
#include "support/effects.hpp"

namespace jindan::test {

struct book_setting {
    std::string lang = "ko";
    float width = 840;
    std::map<std::string, std::string> store = {};  // what is kept: key -> JSON
    std::string slot_0 = "", slot_1 = "", fragment = "";
    app::storage held = app::storage::kept;
    time_ms clock = 1'795'392'000'000;  // 2026-11-23T00:00Z
};

// Accounts that are stored already: "고객 1000", "고객 1001" …
std::map<std::string, std::string> stored_accounts(int many);

class book_driver {
public:
    explicit book_driver(const book_setting& how = {});

    void add(std::string_view name);          // an account, which is then open
    void add_to_list(std::string_view name);  // the same, and back to the list
    void click(std::string_view name_or_id);     // with the pointer
    void activate(std::string_view name_or_id);  // as assistive technology does
    void type(std::string_view name_or_id, std::string_view text);
    void page(std::string_view what, std::string_view payload);  // "$"
    void look_at(float from, float to);
    void resize(const ui::surroundings& around);
    void store_in(std::string list);  // of another tab

    const ui::node* find(std::string_view name_or_id) const;
    std::string text_of(std::string_view id) const;
    std::string value_of(std::string_view id) const;
    std::vector<std::string> ids(std::string_view beginning) const;  // of nodes, in order

    template <class Effect>
    std::vector<Effect> took() {
        return taken<Effect>(effects_);
    }

    const book_app::state& state() const { return session_->now(); }
    const ui::tree& seen() const { return session_->seen(); }
    const book::account& account(std::string_view name) const;  // that stands; there must be one

    std::map<std::string, std::string> store;  // what is written
    bool full = false;                         // writing fails
    bool holds = false;                        // nothing is written yet
    book_session& session() { return *session_; }
    time_ms clock;
    int utc_offset = 540;

private:
    app::moment when() const { return {clock, utc_offset}; }
    void settle();
    const ui::node& need(std::string_view name_or_id) const;

    std::unique_ptr<book_session> session_;
    app::effects effects_;
};

}  // namespace jindan::test
