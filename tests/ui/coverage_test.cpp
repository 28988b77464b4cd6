// Dear ImGui's own record of what it made pressable, against the semantic tree: everything that the pointer can press is told to those who
// have none, at the same place, and nothing else is. (IMGUI_ENABLE_TEST_ENGINE in the test builds makes the library call the hooks below.)
#include <doctest/doctest.h>
#include <imgui.h>
#include <imgui_internal.h>

#include <cmath>
#include <map>

#include "ui/screens_of_all.hpp"

using namespace jindan;
using jindan::test::driver;

namespace {

struct pressable {
    ImRect where;  // device px
    std::string label;
    bool enabled = false;
};
std::map<ImGuiID, pressable> recorded;

// What one frame makes pressable, as Dear ImGui takes it.
std::map<ImGuiID, pressable> pressable_in(driver& d) {
    ImGuiContext& context = *ImGui::GetCurrentContext();
    recorded.clear();
    context.TestEngineHookItems = true;
    d.s().layout({d.clock, d.utc_offset}, 1.0f / 60);
    context.TestEngineHookItems = false;
    return recorded;
}

bool can_be_pressed(const ui::node& n) { return n.what == ui::role::button || n.what == ui::role::radio || n.what == ui::role::checkbox; }

}  // namespace

void ImGuiTestEngineHook_ItemAdd(ImGuiContext*, ImGuiID id, const ImRect& where, const ImGuiLastItemData* item) {
    const bool window = !item || id == ImGui::GetCurrentWindow()->ID || id == ImGui::GetCurrentWindow()->MoveId;
    if (id && !window) recorded[id] = {where, {}, !(item->ItemFlags & ImGuiItemFlags_Disabled)};
}
void ImGuiTestEngineHook_ItemInfo(ImGuiContext*, ImGuiID id, const char* label, ImGuiItemStatusFlags) {
    if (const auto found = recorded.find(id); found != recorded.end() && label) found->second.label = label;
}
void ImGuiTestEngineHook_Log(ImGuiContext*, const char*, ...) {}
const char* ImGuiTestEngine_FindItemDebugLabel(ImGuiContext*, ImGuiID) { return ""; }

TEST_CASE("what the pointer can press is what the tree tells of, at the same place") {
    for (const float ratio : {1.0f, 1.5f, 2.625f})
        for (const float width : {320.0f, 900.0f})
            test::on_every_screen({.width = width, .ratio = ratio}, [&](const char* screen, driver& d) {
                CAPTURE(screen);
                CAPTURE(ratio);
                CAPTURE(width);
                const auto items = pressable_in(d);
                std::size_t told = 0;
                for (const ui::node& n : d.s().seen().nodes) told += can_be_pressed(n);
                CHECK(told > 0);
                CHECK(items.size() == told);
                for (const auto& [id, item] : items) {
                    CAPTURE(item.label);
                    CHECK(item.enabled);
                    const ui::node* n = d.s().seen().find(item.label);
                    REQUIRE(n != nullptr);
                    CHECK(can_be_pressed(*n));
                    CHECK(std::fabs(item.where.Min.x / ratio - n->at.x) <= 1);
                    CHECK(std::fabs(item.where.Min.y / ratio - n->at.y) <= 1);
                    CHECK(std::fabs(item.where.Max.x / ratio - (n->at.x + n->at.w)) <= 1);
                    CHECK(std::fabs(item.where.Max.y / ratio - (n->at.y + n->at.h)) <= 1);
                }
            });
}
