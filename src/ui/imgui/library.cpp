// Dear ImGui as one unit, as its own misc/single_file does it, with what is never used known beforehand.
#include "ui/imgui/never.hpp"

#include <imgui.cpp>
#include <imgui_draw.cpp>
#include <imgui_widgets.cpp>

// Tests have hooks of their own; programs beside them have none.
#ifdef IMGUI_ENABLE_TEST_ENGINE
__attribute__((weak)) void ImGuiTestEngineHook_ItemAdd(ImGuiContext*, ImGuiID, const ImRect&, const ImGuiLastItemData*) {}
__attribute__((weak)) void ImGuiTestEngineHook_ItemInfo(ImGuiContext*, ImGuiID, const char*, ImGuiItemStatusFlags) {}
__attribute__((weak)) void ImGuiTestEngineHook_Log(ImGuiContext*, const char*, ...) {}
#endif
