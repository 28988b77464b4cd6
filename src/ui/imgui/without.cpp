// Stand-ins for the parts of Dear ImGui that are left out: tables and columns, and the formatting of text. The interface has one window
// without decoration, whose buttons take nothing but the pointer; it draws its own words and writes no settings. What the library's
// core mentions beyond that - popups, tooltips, keyboard navigation, scrolling, moving, recovery from errors - ends here, and the linker
// leaves out what stands behind it. The library's functions are weak (see config.hpp), so that these take their place.
#include <imgui.h>
#include <imgui_internal.h>

namespace ImGui {
// Tables and columns: imgui_tables.cpp is not built.
void EndColumns() {}
void PopColumnsBackground() {}
void PushColumnsBackground() {}
void EndTable() {}
void TableGcCompactSettings() {}
void TableGcCompactTransientBuffers(ImGuiTable*) {}
void TableGcCompactTransientBuffers(ImGuiTableTempData*) {}
void TableEndCell(ImGuiTable*) {}
void TableEndRow(ImGuiTable*) {}
void TablePopColumnChannel() {}
void TablePushColumnChannel(int) {}
void TablePopBackgroundChannel() {}
void TablePushBackgroundChannel() {}
void TableSettingsAddSettingsHandler() {}

// Recovery from calls that do not pair: the interface has one Begin and one End. (ErrorRecoveryStoreState stays: others read what it stores.)
void ErrorRecoveryTryToRecoverState(const ImGuiErrorRecoveryState*) {}
void ErrorRecoveryTryToRecoverWindowState(const ImGuiErrorRecoveryState*) {}
void ErrorCheckUsingSetCursorPosToExtendParentBoundaries() {}
void ErrorCheckEndFrameFinalizeErrorTooltip() {}

// Decoration of windows and the library's own text. The colours of its style are not used.
void Scrollbar(ImGuiAxis) {}
bool CollapseButton(ImGuiID, const ImVec2&) { return false; }
bool CloseButton(ImGuiID, const ImVec2&) { return false; }
void RenderMouseCursor(ImVec2, float, ImGuiMouseCursor, ImU32, ImU32, ImU32) {}
void RenderNavCursor(const ImRect&, ImGuiID, ImGuiNavRenderCursorFlags) {}
void RenderFrame(ImVec2, ImVec2, ImU32, bool, float) {}
void RenderArrow(ImDrawList*, ImVec2, ImU32, ImGuiDir, float) {}
void RenderText(ImVec2, const char*, const char*, bool) {}
void RenderTextClipped(const ImVec2&, const ImVec2&, const char*, const char*, const ImVec2*, const ImVec2&, const ImRect*) {}
void RenderTextEllipsis(ImDrawList*, const ImVec2&, const ImVec2&, float, const char*, const char*, const ImVec2*) {}
ImVec2 CalcTextSize(const char*, const char*, bool, float) { return {}; }
void SeparatorTextEx(ImGuiID, const char*, const char*, float) {}
bool Selectable(const char*, bool, ImGuiSelectableFlags, const ImVec2&) { return false; }
void LocalizeRegisterEntries(const ImGuiLocEntry*, int) {}
void StyleColorsDark(ImGuiStyle* style) {
    for (ImVec4& colour : style->Colors) colour = {};
}

// Popups and tooltips
ImGuiWindow* GetTopMostPopupModal() { return nullptr; }
ImGuiWindow* GetTopMostAndVisiblePopupModal() { return nullptr; }
ImGuiWindow* FindBlockingModal(ImGuiWindow*) { return nullptr; }
ImVec2 FindBestWindowPosForPopup(ImGuiWindow*) { return {}; }
bool IsPopupOpen(ImGuiID, ImGuiPopupFlags) { return false; }
void ClosePopupToLevel(int, bool) {}
void ClosePopupsOverWindow(ImGuiWindow*, bool) {}
void ClosePopupsExceptModals() {}
void SetTooltip(const char*, ...) {}
void ClearDragDrop() {}

// The keyboard: the live DOM has the focus and sends what keys mean.
void FocusWindow(ImGuiWindow*, ImGuiFocusRequestFlags) {}
void FocusTopMostWindowUnderOne(ImGuiWindow*, ImGuiWindow*, ImGuiViewport*, ImGuiFocusRequestFlags) {}
void SetFocusID(ImGuiID, ImGuiWindow*) {}
void SetNavWindow(ImGuiWindow*) {}
void SetNavID(ImGuiID, ImGuiNavLayer, ImGuiID, const ImRect&) {}
void SetNavFocusScope(ImGuiID) {}
void NavInitWindow(ImGuiWindow*, bool) {}
void NavInitRequestApplyResult() {}
void NavMoveRequestSubmit(ImGuiDir, ImGuiDir, ImGuiNavMoveFlags, ImGuiScrollFlags) {}
void NavMoveRequestForward(ImGuiDir, ImGuiDir, ImGuiNavMoveFlags, ImGuiScrollFlags) {}
void NavMoveRequestApplyResult() {}
void NavMoveRequestCancel() {}
void NavMoveRequestResolveWithLastItem(ImGuiNavItemData*) {}
void NavUpdateCurrentWindowIsScrollPushableX() {}
void NavHighlightActivated(ImGuiID) {}
void NavClearPreferredPosForAxis(ImGuiAxis) {}
bool IsKeyPressed(ImGuiKey, ImGuiInputFlags, ImGuiID) { return false; }
bool Shortcut(ImGuiKeyChord, ImGuiInputFlags) { return false; }
bool Shortcut(ImGuiKeyChord, ImGuiInputFlags, ImGuiID) { return false; }
bool SetShortcutRouting(ImGuiKeyChord, ImGuiInputFlags, ImGuiID) { return false; }
void InputTextDeactivateHook(ImGuiID) {}

// Scrolling and moving: the page scrolls.
void ScrollToRect(ImGuiWindow*, const ImRect&, ImGuiScrollFlags) {}
ImVec2 ScrollToRectEx(ImGuiWindow*, const ImRect&, ImGuiScrollFlags) { return {}; }
void UpdateMouseMovingWindowNewFrame() {}
void UpdateMouseMovingWindowEndFrame() {}
void StartMouseMovingWindow(ImGuiWindow*) {}
void UpdateWindowSkipRefresh(ImGuiWindow*) {}
void BeginDisabledOverrideReenable() {}
void EndDisabledOverrideReenable() {}

// Settings, logs, hooks, and giving back memory of windows that are gone
void AddSettingsHandler(const ImGuiSettingsHandler*) {}
void MarkIniSettingsDirty(ImGuiWindow*) {}
void LoadIniSettingsFromDisk(const char*) {}
void SaveIniSettingsToDisk(const char*) {}
const char* SaveIniSettingsToMemory(size_t*) { return ""; }
ImGuiWindowSettings* FindWindowSettingsByID(ImGuiID) { return nullptr; }
ImGuiWindowSettings* FindWindowSettingsByWindow(ImGuiWindow*) { return nullptr; }
ImGuiWindowSettings* CreateNewWindowSettings(const char*) { return nullptr; }
void LogToClipboard(int) {}
void LogFinish() {}
void LogRenderedText(const ImVec2*, const char*, const char*) {}
void CallContextHooks(ImGuiContext*, ImGuiContextHookType) {}
void GcCompactTransientMiscBuffers() {}
void GcCompactTransientWindowBuffers(ImGuiWindow*) {}
void GcAwakeTransientWindowBuffers(ImGuiWindow*) {}
}  // namespace ImGui

// Pictures of mouse cursors in the atlas, and the loading of whole ranges of glyphs ahead
void ImFontAtlasBuildRenderBitmapFromString(ImFontAtlas*, int, int, int, int, const char*, char) {}
void ImFontAtlasBuildLegacyPreloadAllGlyphRanges(ImFontAtlas*) {}

namespace {
int empty(char* buffer, size_t size) {
    if (buffer && size) *buffer = 0;
    return 0;
}
}  // namespace

int ImFormatString(char* buffer, size_t size, const char*, ...) { return empty(buffer, size); }
int ImFormatStringV(char* buffer, size_t size, const char*, va_list) { return empty(buffer, size); }
