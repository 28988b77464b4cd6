// Comes before the sources of Dear ImGui. The interface has one window without decoration, and no flag below is ever set: as constants
// they let the compiler drop what depends on them. The library's functions are weak, so that without.cpp can take the place of some.
#pragma once

#define IMGUI_API __attribute__((weak))
#define IMGUI_DEFINE_MATH_OPERATORS
#include <imgui.h>
#include <imgui_internal.h>

// Kinds of windows
#define ImGuiWindowFlags_ChildWindow 0
#define ImGuiWindowFlags_ChildMenu 0
#define ImGuiWindowFlags_Popup 0
#define ImGuiWindowFlags_Tooltip 0
#define ImGuiWindowFlags_Modal 0
#define ImGuiWindowFlags_MenuBar 0
#define ImGuiWindowFlags_AlwaysAutoResize 0
#define ImGuiWindowFlags_AlwaysVerticalScrollbar 0
#define ImGuiWindowFlags_AlwaysHorizontalScrollbar 0
#define ImGuiWindowFlags_HorizontalScrollbar 0
#define ImGuiWindowFlags_UnsavedDocument 0
#define ImGuiChildFlags_Borders 0
#define ImGuiChildFlags_AutoResizeX 0
#define ImGuiChildFlags_AutoResizeY 0
#define ImGuiChildFlags_AlwaysAutoResize 0
#define ImGuiChildFlags_ResizeX 0
#define ImGuiChildFlags_ResizeY 0
#define ImGuiChildFlags_FrameStyle 0
#define ImGuiChildFlags_NavFlattened 0

// What can be said of the next window or item: only a place and a size
#define ImGuiNextWindowDataFlags_HasScroll 0
#define ImGuiNextWindowDataFlags_HasContentSize 0
#define ImGuiNextWindowDataFlags_HasCollapsed 0
#define ImGuiNextWindowDataFlags_HasFocus 0
#define ImGuiNextWindowDataFlags_HasSizeConstraint 0
#define ImGuiNextWindowDataFlags_HasBgAlpha 0
#define ImGuiNextWindowDataFlags_HasChildFlags 0
#define ImGuiNextWindowDataFlags_HasRefreshPolicy 0
#define ImGuiNextItemDataFlags_HasShortcut 0

// Keyboard, gamepad, dragging
#define ImGuiConfigFlags_NavEnableKeyboard 0
#define ImGuiConfigFlags_NavEnableGamepad 0
#define ImGuiButtonFlags_PressedOnDragDropHold 0
#define ImGuiButtonFlags_PressedOnDoubleClick 0
#define ImGuiButtonFlags_MouseButtonRight 0
#define ImGuiButtonFlags_MouseButtonMiddle 0

// Thick lines come from a texture that is not made here
#define ImDrawListFlags_AntiAliasedLinesUseTex 0
