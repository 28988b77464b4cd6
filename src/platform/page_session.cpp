#include "platform/page_session.hpp"

#include <imgui.h>
#include <imgui_internal.h>

#include <algorithm>
#include <cfloat>

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

}  // namespace

int number_in(std::string_view text) {
    int n = 0;
    for (const char c : text)
        if (c >= '0' && c <= '9' && n < 100'000) n = n * 10 + (c - '0');
    return n;
}

page_session::page_session(app::effects first) : effects_(std::move(first)), context_(ImGui::CreateContext()) {
    ImGui::SetCurrentContext(context_);
    ImGuiIO& io = ImGui::GetIO();
    io.IniFilename = nullptr;
    io.LogFilename = nullptr;
    io.ConfigInputTextCursorBlink = false;
    io.BackendFlags |= ImGuiBackendFlags_RendererHasTextures | ImGuiBackendFlags_RendererHasVtxOffset;
    ui::install_fonts();
    setup_style();
}

void page_session::begin(ui::surroundings around) {
    resize(around);
    leave();
}

page_session::~page_session() { ImGui::DestroyContext(context_); }

// Several sessions may live side by side: each speaks to its own context.
ImGuiIO& page_session::io() {
    ImGui::SetCurrentContext(context_);
    return ImGui::GetIO();
}

void page_session::resize(ui::surroundings around) {
    around.width = std::max(240.0f, around.width);
    around.ratio = std::clamp(around.ratio, 0.5f, 8.0f);
    around.view_from = around_.view_from;
    around.view_to = around_.view_to;
    around_ = around;
    styling_ = ui::styled(look(), around_.dark);
    // Dear ImGui works in device pixels: glyphs and edges then stand on whole pixels at any ratio.
    io().DisplaySize = {std::round(around.width * around.ratio), unbounded};
    changed_ = true;
}

void page_session::look_at(float from, float to) {
    around_.view_from = from;
    around_.view_to = to;
    changed_ = true;
}

void page_session::move_to(float x, float y, bool touch) {
    ImGuiIO& io = this->io();
    io.AddMouseSourceEvent(touch ? ImGuiMouseSource_TouchScreen : ImGuiMouseSource_Mouse);
    io.AddMousePosEvent(x * around_.ratio, y * around_.ratio);
}

void page_session::press(bool down) { io().AddMouseButtonEvent(0, down); }

void page_session::leave() { io().AddMousePosEvent(-FLT_MAX, -FLT_MAX); }

void page_session::cancel() {
    leave();  // before the release, so that it happens over nothing
    press(false);
}

void page_session::act(const app::action& what, const app::moment& when) {
    const theme before = look();
    changed_ = perform(what, when, effects_) || changed_;
    if (look() != before) styling_ = ui::styled(look(), around_.dark);
}

void page_session::dispatch(std::string_view node, std::string_view what, std::string_view payload, const app::moment& when) {
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
        act(app::with_text(on, payload), when);
    } else if (what == "height") {
        scratch_.editor_heights[std::string(node)] = static_cast<float>(number_in(payload));
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

bool page_session::layout(const app::moment& when, float seconds) {
    ImGuiIO& io = this->io();
    io.DeltaTime = std::clamp(seconds, 1.0f / 240, 1.0f / 15);
    const int glyphs_before = ui::atlas_revision();
    const std::string pointed_before = std::exchange(scratch_.pointed, {});
    ImGui::NewFrame();
    ImGui::SetNextWindowPos({0, 0});
    ImGui::SetNextWindowSize(io.DisplaySize);
    ImGui::Begin("jindan", nullptr,
                 ImGuiWindowFlags_NoDecoration | ImGuiWindowFlags_NoMove | ImGuiWindowFlags_NoSavedSettings | ImGuiWindowFlags_NoBackground | ImGuiWindowFlags_NoNav |
                     ImGuiWindowFlags_NoScrollWithMouse | ImGuiWindowFlags_NoBringToFrontOnFocus);
    std::vector<app::action> said;
    show(around_, styling_, scratch_, tree_, said);
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

void page_session::forget_glyphs() {
    ImGui::SetCurrentContext(context_);
    ui::discard_glyphs();
    changed_ = true;
}

app::effects page_session::take_effects() { return std::exchange(effects_, {}); }

}  // namespace jindan
