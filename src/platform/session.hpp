// One widget's life between the state and Dear ImGui: input in, layout, actions, effects out. The web module and the tests drive
// the same session; neither has logic of its own.
#pragma once

#include <memory>
#include <string>
#include <string_view>
#include <utility>
#include <vector>

#include "app/state.hpp"
#include "ui/screens.hpp"

struct ImGuiContext;
struct ImGuiIO;

namespace jindan {

class session {
public:
    session(app::step first, ui::surroundings around);
    ~session();
    session(const session&) = delete;
    session& operator=(const session&) = delete;

    void resize(ui::surroundings around);

    // Pointer input, CSS px. Taken in by the next layouts, in order.
    void move_to(float x, float y, bool touch);
    void press(bool down);
    void leave();   // the pointer is gone: nothing is hovered
    void cancel();  // the browser took the gesture over: nothing was pressed

    // What the live DOM, a timer or the page says; see platform/web/abi.hpp. Unknown nodes and words do nothing.
    void dispatch(std::string_view node, std::string_view what, std::string_view payload, const app::moment& when);

    // What this tab and the store hold, brought together.
    struct store_answer {
        bool lacks_ours = false, newer = false;
    };
    store_answer store_in(std::string slot_0, std::string slot_1, const app::moment& when);
    app::to_store store_out();

    // Lays out one frame and carries out what was pressed in it. True: call again before painting.
    bool layout(const app::moment& when, float seconds);

    // The picture may be another one than when this was last asked.
    bool take_stale() { return std::exchange(stale_, false); }

    void forget_glyphs();  // the reader's fonts changed

    const app::state& now() const { return state_; }
    const ui::tree& seen() const { return tree_; }
    bool over_something() const { return hand_; }  // to be pressed
    const std::string& semantics() const { return semantics_; }
    int revision() const { return revision_; }  // of the semantics
    app::effects take_effects();
    bool has_effects() const { return !effects_.empty(); }
    const ui::palette& colours() const { return styling_.colours; }
    const ui::surroundings& around() const { return around_; }

private:
    ImGuiIO& io();
    void act(const app::action& what, const app::moment& when);

    app::state state_;
    app::effects effects_;
    ui::surroundings around_;
    ui::styling styling_;  // for the state's theme
    ui::scratch scratch_;
    ui::tree tree_;
    std::string semantics_;
    int revision_ = 0;
    bool hand_ = false, changed_ = true, stale_ = true;
    ImGuiContext* context_ = nullptr;
};

}  // namespace jindan
