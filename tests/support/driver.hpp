// Drives a real session, Dear ImGui and all, without a window: finds parts by what they are called, presses them with the
// pointer or speaks to them as the live DOM does, and carries out the page's side (storage, timers) in memory.
#pragma once

#include <doctest/doctest.h>

#include <memory>
#include <string>
#include <string_view>
#include <utility>
#include <vector>

#include "platform/session.hpp"
#include "support/effects.hpp"

namespace jindan::test {

struct setting {
    std::string lang = "ko";
    float width = 360, ratio = 1;
    std::string fragment = "", slot_0 = "", slot_1 = "";
    std::string early = "";
    std::string diagnostic = "";  // empty: customer-relationship
    app::storage held = app::storage::kept;
    bool dark = false, can_share = false, embedded = false;
    std::string theme = "";  // JSON of an embedding site
};

class driver {
public:
    explicit driver(const setting& how = {});

    // With the pointer: move over its middle, press, release.
    void click(std::string_view name_or_id);
    // As assistive technology or the keyboard does through the live DOM.
    void activate(std::string_view name_or_id);
    void key(std::string_view group, std::string_view digit);
    void type(std::string_view name_or_id, std::string_view text);
    void page(std::string_view what, std::string_view payload);  // "$"

    // One answer on the card that is open.
    void answer(int value, bool by_pointer = true);
    // From the start through all items to the result.
    void answer_all(const std::vector<int>& values, bool by_pointer = true);
    void let_timers_run();

    const ui::node* find(std::string_view name_or_id) const;
    bool sees(std::string_view text) const;  // in any name or value
    std::string text_of(std::string_view id) const;

    // What the page was asked for since the last call; saves and timers have been carried out already.
    template <class Effect>
    std::vector<Effect> took() {
        return taken<Effect>(effects_);
    }

    // All of them, in order, since then.
    app::effects took_all() { return std::exchange(effects_, {}); }

    // The last one of its kind; there must be one.
    template <class Effect>
    Effect asked() {
        const std::vector<Effect> all = took<Effect>();
        REQUIRE_FALSE(all.empty());
        return all.empty() ? Effect{} : all.back();
    }

    session& s() { return *session_; }
    const app::state& state() const { return session_->now(); }
    std::string exported() const;  // the open assessment as a file
    std::string slots[2];
    time_ms clock = 1'795'392'000'000;  // 2026-11-23T00:00Z
    int utc_offset = 540;

private:
    app::moment when() const { return {clock, utc_offset}; }
    void settle();
    void save();

    std::unique_ptr<session> session_;
    app::effects effects_;
    std::vector<std::string> timers_;
};

}  // namespace jindan::test
