#include "platform/session.hpp"

namespace jindan {

session::session(app::step first, ui::surroundings around) : page_session(std::move(first.todo)), state_(std::move(first.after)) { begin(around); }

bool session::perform(const app::action& what, const app::moment& when, app::effects& todo) {
    app::step done = app::update(std::move(state_), what, when);
    state_ = std::move(done.after);
    for (app::effect& e : done.todo) todo.push_back(std::move(e));
    return done.changed;
}

app::action session::from_page(std::string_view what, std::string_view payload) {
    const std::string text(payload);
    if (what == "timer") return app::timer{text};
    if (what == "copied") return app::copied{text == "ok"};
    if (what == "shared") return app::shared{text != "failed"};
    if (what == "file") return app::file_read{text};
    if (what == "handed") return app::file_handed{text};
    if (what == "file_refused") return app::file_refused{};
    if (what == "words") {
        const std::size_t end = std::min(text.find('\n'), text.size());
        return app::words_read{text.substr(0, end), text.substr(std::min(end + 1, text.size()))};
    }
    if (what == "link") return app::link_opened{text};
    if (what == "slow") return app::drawn_slowly{};
    if (what == "language") return app::switch_language{text};
    if (what == "account") return app::prefill{text};
    if (what == "restart") return app::start_another{};
    if (what == "go") {
        if (text == "start") return app::show_start{};
        if (text == "overview") return app::show_overview{};
        if (text == "result") return app::show_result{};
        if (!text.empty() && text.find_first_not_of("0123456789") == std::string::npos) return app::go_to{number_in(text)};
    }
    if (what == "storage") return app::storage_is{app::storage_named(text)};
    if (what == "update") return app::update_waits{};
    if (what == "theme") return app::set_theme{text};
    return app::nothing{};
}

void session::show(const ui::surroundings& around, const ui::styling& how, ui::scratch& memory, ui::tree& out, std::vector<app::action>& said) {
    ui::show(state_, around, how, memory, out, said);
}

session::store_answer session::store_in(std::string slot_0, std::string slot_1, const app::moment& when) {
    if (!state_.about) return {false, true};  // a page that could not open its diagnostic writes nothing
    act(app::store_read{std::move(slot_0), std::move(slot_1)}, when);
    return {state_.store_lacks_ours, state_.held == app::storage::newer};
}

app::to_store session::store_out() { return app::store(state_); }

}  // namespace jindan
