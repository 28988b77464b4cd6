// Stand-ins for the parts of Dear ImGui that are left out: tables and columns, and the formatting of text. The interface has no tables, writes no
// settings and formats its own words; the core of the library only mentions these.
#include <imgui.h>
#include <imgui_internal.h>

namespace ImGui {
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
}  // namespace ImGui

namespace {
int empty(char* buffer, size_t size) {
    if (buffer && size) *buffer = 0;
    return 0;
}
}  // namespace

int ImFormatString(char* buffer, size_t size, const char*, ...) { return empty(buffer, size); }
int ImFormatStringV(char* buffer, size_t size, const char*, va_list) { return empty(buffer, size); }
