#include "support/driver.hpp"

#include "core/record_json.hpp"
#include "support/files.hpp"

namespace jindan::test {

driver::driver(const setting& how) {
    slots[0] = how.slot_0;
    slots[1] = how.slot_1;
    app::opening o;
    o.diagnostic_json = how.diagnostic.empty() ? relationship_json() : how.diagnostic;
    o.lang = how.lang;
    o.slot_0 = how.slot_0;
    o.slot_1 = how.slot_1;
    o.fragment = how.fragment;
    o.early = how.early;
    o.address = "https://example.org/ko/customer-relationship/";
    o.seed = "abcdefgh12345678";
    o.held = how.held;
    o.can_share = how.can_share;
    session_ = std::make_unique<session>(app::opened(o, when()), ui::surroundings{.width = how.width, .ratio = how.ratio, .dark = how.dark, .embedded = how.embedded});
    settle();
    if (!how.theme.empty()) page("theme", how.theme);
    if (state().store_holds_removed) save();
}

void driver::save() {
    if (session_->store_in(slots[0], slots[1], when()).newer) return;
    const app::to_store out = session_->store_out();
    slots[out.slot] = out.text;
    if (out.both) slots[1 - out.slot] = out.text;
}

void driver::settle() {
    for (int passes = 0; session_->layout(when(), 1.0f / 60); ++passes) REQUIRE(passes < 20);
    for (app::effect& e : session_->take_effects()) {
        if (std::holds_alternative<app::save>(e)) {
            save();
        } else if (const auto* later = std::get_if<app::after>(&e)) {
            timers_.push_back(later->token);
        } else {
            effects_.push_back(std::move(e));
        }
    }
    session_->layout(when(), 1.0f / 60);
}

const ui::node* driver::find(std::string_view name_or_id) const {
    if (const ui::node* n = session_->seen().find(name_or_id)) return n;
    for (const ui::node& n : session_->seen().nodes)
        if (n.name == name_or_id && n.what != ui::role::text) return &n;
    return nullptr;
}

void driver::click(std::string_view name_or_id) {
    const ui::node* n = find(name_or_id);
    INFO("looking for " << std::string(name_or_id));
    REQUIRE(n != nullptr);
    ++clock;
    const float x = n->at.x + n->at.w / 2, y = n->at.y + n->at.h / 2;
    session_->move_to(x, y, false);
    session_->press(true);
    session_->press(false);
    settle();
}

void driver::activate(std::string_view name_or_id) {
    const ui::node* n = find(name_or_id);
    INFO("looking for " << std::string(name_or_id));
    REQUIRE(n != nullptr);
    ++clock;
    session_->dispatch(std::string(n->id), "click", "", when());
    settle();
}

void driver::key(std::string_view group, std::string_view digit) {
    ++clock;
    session_->dispatch(group, "key", digit, when());
    settle();
}

void driver::type(std::string_view name_or_id, std::string_view text) {
    const ui::node* n = find(name_or_id);
    INFO("looking for " << std::string(name_or_id));
    REQUIRE(n != nullptr);
    const std::string id = n->id;
    ++clock;
    session_->dispatch(id, "focus", "", when());
    session_->dispatch(id, "input", text, when());
    settle();
}

void driver::page(std::string_view what, std::string_view payload) {
    ++clock;
    session_->dispatch("$", what, payload, when());
    settle();
}

void driver::let_timers_run() {
    for (const std::string& token : std::exchange(timers_, {})) page("timer", token);
}

void driver::answer(int value, bool by_pointer) {
    const std::string option = state().about->items[static_cast<std::size_t>(state().item)].id + ".opt" + std::to_string(value);
    by_pointer ? click(option) : activate(option);
}

void driver::answer_all(const std::vector<int>& values, bool by_pointer) {
    by_pointer ? click("begin") : activate("begin");
    for (const int value : values) {
        answer(value, by_pointer);
        timers_.clear();
        by_pointer ? click("nav.next") : activate("nav.next");
    }
}

bool driver::sees(std::string_view text) const {
    for (const ui::node& n : session_->seen().nodes)
        if (n.name.find(text) != std::string::npos || n.value.find(text) != std::string::npos) return true;
    return false;
}

std::string driver::text_of(std::string_view id) const {
    const ui::node* n = session_->seen().find(id);
    return n ? n->name : std::string();
}

std::string driver::exported() const { return state().current() ? write_assessment(*state().current()) : std::string(); }

}  // namespace jindan::test
