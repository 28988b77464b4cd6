// The customer book's session.
#pragma once

#include <memory>
#include <optional>
#include <string>

#include "book/app/overview.hpp"
#include "book/ui/screens.hpp"
#include "platform/page_session.hpp"

namespace jindan {

class book_session final : public page_session {
public:
    book_session(book_app::step first, ui::surroundings around);

    // Records of another tab, see book::open_records.
    void store_in(std::string list, const app::moment& when);
    std::string store_out() const { return book_app::to_store(state_); }

    const book_app::state& now() const { return state_; }

private:
    const theme& look() const override { return state_.look; }
    bool perform(const app::action& what, const app::moment& when, app::effects& todo) override;
    app::action from_page(std::string_view what, std::string_view payload) override;
    void show(const ui::surroundings& around, const ui::styling& how, ui::scratch& memory, ui::tree& out, std::vector<app::action>& said) override;

    bool take(const book_app::action& what, const app::moment& when, app::effects& todo);

    book_app::state state_;
    book_ui::commands offered_;  // what the last layout offered, and what the page has said since
    // Of `state_`, and of which.
    std::optional<book_app::overview> overview_;
    std::uint64_t revision_of_overview_ = 0;
    date day_of_overview_;
};

}  // namespace jindan
