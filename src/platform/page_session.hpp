// One page's life between what it shows and Dear ImGui: input in, layout, actions, effects out. What is shown, and what an action changes, is
// for those who derive: the questionnaire (platform/session.hpp) and the customer book (platform/book_session.hpp).
#pragma once

#include <string>
#include <string_view>
#include <utility>
#include <vector>

#include "app/effect.hpp"
#include "app/state.hpp"
#include "ui/screens.hpp"

struct ImGuiContext;
struct ImGuiIO;

namespace jindan {

class page_session {
public:
    virtual ~page_session();
    page_session(const page_session&) = delete;
    page_session& operator=(const page_session&) = delete;

    void resize(ui::surroundings around);

    // The part of the page that is in view, with some of it around it, CSS px; what lies far from it may be left out.
    void look_at(float from, float to);

    // Pointer input, CSS px. Taken in by the next layouts, in order.
    void move_to(float x, float y, bool touch);
    void press(bool down);
    void leave();   // the pointer is gone: nothing is hovered
    void cancel();  // the browser took the gesture over: nothing was pressed

    // What the live DOM, a timer or the page says; see platform/web/abi.hpp. Unknown nodes and words do nothing.
    void dispatch(std::string_view node, std::string_view what, std::string_view payload, const app::moment& when);

    // Lays out one frame and carries out what was pressed in it. True: call again before painting.
    bool layout(const app::moment& when, float seconds);

    // The picture may be another one than when this was last asked.
    bool take_stale() { return std::exchange(stale_, false); }

    void forget_glyphs();  // the reader's fonts changed

    const ui::tree& seen() const { return tree_; }
    bool over_something() const { return hand_; }  // to be pressed
    const std::string& semantics() const { return semantics_; }
    int revision() const { return revision_; }  // of the semantics
    app::effects take_effects();
    bool has_effects() const { return !effects_.empty(); }
    const ui::palette& colours() const { return styling_.colours; }
    const ui::surroundings& around() const { return around_; }

protected:
    explicit page_session(app::effects first);
    void begin(ui::surroundings around);  // at the end of the deriving constructor
    void act(const app::action& what, const app::moment& when);

private:
    virtual const theme& look() const = 0;
    // False: nothing that anybody could see has changed.
    virtual bool perform(const app::action& what, const app::moment& when, app::effects& todo) = 0;
    virtual app::action from_page(std::string_view what, std::string_view payload) = 0;
    virtual void show(const ui::surroundings& around, const ui::styling& how, ui::scratch& memory, ui::tree& out, std::vector<app::action>& said) = 0;

    ImGuiIO& io();

    app::effects effects_;
    ui::surroundings around_;
    ui::styling styling_;  // for the theme
    ui::scratch scratch_;
    ui::tree tree_;
    std::string semantics_;
    int revision_ = 0;
    bool hand_ = false, changed_ = true, stale_ = true;
    ImGuiContext* context_ = nullptr;
};

// A whole number from 0 to 100,000 in what the page says; other characters are passed over.
int number_in(std::string_view text);

}  // namespace jindan
