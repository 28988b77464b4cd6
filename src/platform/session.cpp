#include "platform/session.hpp"

#include <imgui.h>
#include <imgui_internal.h>

#include <algorithm>
#include <cfloat>
#include <cstdlib>

#include "ui/fonts.hpp"

namespace jindan {
namespace {

// Taller than any page, so that layout never meets an edge; the picture is as tall as what was laid out.
constexpr float unbounded = 1'000'000;

void setup_style() {
    ImGuiStyle& style = ImGui::GetStyle();
    style = ImGuiStyle();
    style.WindowPadding = style.FramePadding = style.ItemSpacing = {0, 0};
    style.WindowBorderSize = 0;
    style.WindowMinSize = {1, 1};
}

int number(std::string_view text) {
    int n = 0;
    for (const char c : text)
        if (c >= '0' && c <= '9' && n < 100'000) n = n * 10 + (c - '0');
    return n;
}

app::action from_page(std::string_view what, std::string_view payload) {
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
        if (!text.empty() && text.find_first_not_of("0123456789") == std::string::npos) return app::go_to{number(text)};
    }
    if (what == "storage") return app::storage_is{app::storage_named(text)};
    if (what == "update") return app::update_waits{};
    if (what == "theme") return app::set_theme{text};
    return app::nothing{};
}

}  // namespace

session::session(app::step first, ui::surroundings around)
    : state_(std::move(first.after)), effects_(std::move(first.todo)), context_(ImGui::CreateContext()) {
    ImGui::SetCurrentContext(context_);
    ImGuiIO& io = ImGui::GetIO();
    io.IniFilename = nullptr;
    io.LogFilename = nullptr;
    io.ConfigInputTextCursorBlink = false;
    io.BackendFlags |= ImGuiBackendFlags_RendererHasTextures | ImGuiBackendFlags_RendererHasVtxOffset;
    ui::install_fonts();
    setup_style();
    resize(around);
    leave();
}

session::~session() { ImGui::DestroyContext(context_); }

// Several sessions may live side by side: each speaks to its own context.
ImGuiIO& session::io() {
    ImGui::SetCurrentContext(context_);
    return ImGui::GetIO();
}

void session::resize(ui::surroundings around) {
    around.width = std::max(240.0f, around.width);
    around.ratio = std::clamp(around.ratio, 0.5f, 8.0f);
    around_ = around;
    styling_ = ui::styled(state_.look, around_.dark);
    // Dear ImGui works in device pixels: glyphs and edges then stand on whole pixels at any ratio.
    io().DisplaySize = {std::round(around.width * around.ratio), unbounded};
    changed_ = true;
}

void session::move_to(float x, float y, bool touch) {
    ImGuiIO& io = this->io();
    io.AddMouseSourceEvent(touch ? ImGuiMouseSource_TouchScreen : ImGuiMouseSource_Mouse);
    io.AddMousePosEvent(x * around_.ratio, y * around_.ratio);
}

void session::press(bool down) { io().AddMouseButtonEvent(0, down); }

void session::leave() { io().AddMousePosEvent(-FLT_MAX, -FLT_MAX); }

void session::cancel() {
    leave();  // before the release, so that it happens over nothing
    press(false);
}

void session::act(const app::action& what, const app::moment& when) {
    const theme before = state_.look;
    app::step done = app::update(std::move(state_), what, when);
    state_ = std::move(done.after);
    if (state_.look != before) styling_ = ui::styled(state_.look, around_.dark);
    for (app::effect& e : done.todo) effects_.push_back(std::move(e));
    changed_ = changed_ || done.changed;
}

void session::dispatch(std::string_view node, std::string_view what, std::string_view payload, const app::moment& when) {
    if (node == "$") return act(from_page(what, payload), when);
    const ui::node* n = tree_.find(node);
    if (!n) return;
    const app::action on = n->on;  // the tree is made anew below
    if (what == "click") {
        act(app::with_way(on, app::way::assistive), when);
    } else if (what == "key") {
        const std::string option = std::string(node) + ".opt" + std::string(payload);
        if (const ui::node* chosen = tree_.find(option)) act(app::with_way(app::action(chosen->on), app::way::number_key), when);
    } else if (what == "input") {
        act(app::with_text(on, std::string(payload)), when);
    } else if (what == "height") {
        scratch_.editor_heights[std::string(node)] = static_cast<float>(number(payload));
        changed_ = true;
    } else if (what == "focus" && (n->what == ui::role::memo || n->what == ui::role::field)) {
        scratch_.focused_editor = node;
        if (const auto* memo = std::get_if<app::write_memo>(&on)) act(app::open_memo{memo->item}, when);
        changed_ = true;
    } else if (what == "blur" && scratch_.focused_editor == node) {
        scratch_.focused_editor.clear();
        changed_ = true;
    }
}

session::store_answer session::store_in(std::string slot_0, std::string slot_1, const app::moment& when) {
    if (!state_.about) return {false, true};  // a page that could not open its diagnostic writes nothing
    act(app::store_read{std::move(slot_0), std::move(slot_1)}, when);
    return {state_.store_lacks_ours, state_.held == app::storage::newer};
}

app::to_store session::store_out() { return app::store(state_); }

bool session::layout(const app::moment& when, float seconds) {
    ImGuiIO& io = this->io();
    io.DeltaTime = std::clamp(seconds, 1.0f / 240, 1.0f / 15);
    const int glyphs_before = ui::atlas_revision();
    const std::string pointed_before = std::exchange(scratch_.pointed, {});
    ImGui::NewFrame();
    ImGui::SetNextWindowPos({0, 0});
    ImGui::SetNextWindowSize(io.DisplaySize);
    ImGui::Begin("jindan", nullptr,
                 ImGuiWindowFlags_NoDecoration | ImGuiWindowFlags_NoMove | ImGuiWindowFlags_NoSavedSettings | ImGuiWindowFlags_NoBackground |
                     ImGuiWindowFlags_NoNav | ImGuiWindowFlags_NoScrollWithMouse | ImGuiWindowFlags_NoBringToFrontOnFocus);
    std::vector<app::action> said;
    ui::show(state_, around_, styling_, scratch_, tree_, said);
    ImGui::End();
    hand_ = ImGui::GetMouseCursor() == ImGuiMouseCursor_Hand;
    ImGui::Render();
    const bool new_glyphs = ui::atlas_revision() != glyphs_before;
    stale_ = stale_ || changed_ || new_glyphs || scratch_.pointed != pointed_before;
    changed_ = false;
    if (!tree_.find(scratch_.focused_editor)) scratch_.focused_editor.clear();  // gone with its screen
    std::string written = ui::write_json(tree_, styling_);
    if (written != semantics_) {
        semantics_ = std::move(written);
        ++revision_;
    }
    for (const app::action& one : said) act(one, when);
    return changed_ || context_->InputEventsQueue.Size > 0 || new_glyphs;
}

void session::forget_glyphs() {
    ImGui::SetCurrentContext(context_);
    ui::discard_glyphs();
    changed_ = true;
}

app::effects session::take_effects() { return std::exchange(effects_, {}); }

}  // namespace jindan
