// The questionnaire's session. The web module and the tests drive the same one; neither has logic of its own.
#pragma once

#include <string>

#include "platform/page_session.hpp"

namespace jindan {

class session final : public page_session {
public:
    session(app::step first, ui::surroundings around);

    // What this tab and the store hold, brought together.
    struct store_answer {
        bool lacks_ours = false, newer = false;
    };
    store_answer store_in(std::string slot_0, std::string slot_1, const app::moment& when);
    app::to_store store_out();

    const app::state& now() const { return state_; }

private:
    const theme& look() const override { return state_.look; }
    bool perform(const app::action& what, const app::moment& when, app::effects& todo) override;
    app::action from_page(std::string_view what, std::string_view payload) override;
    void show(const ui::surroundings& around, const ui::styling& how, ui::scratch& memory, ui::tree& out, std::vector<app::action>& said) override;

    app::state state_;
};

}  // namespace jindan
