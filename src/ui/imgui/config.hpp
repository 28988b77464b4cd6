// Build-time configuration of Dear ImGui (IMGUI_USER_CONFIG). What the widget does not use is left out: each line saves bytes.
#pragma once

#define IMGUI_DISABLE_OBSOLETE_FUNCTIONS
#define IMGUI_DISABLE_DEMO_WINDOWS
#define IMGUI_DISABLE_DEBUG_TOOLS
#define IMGUI_DISABLE_FILE_FUNCTIONS
#define IMGUI_DISABLE_DEFAULT_SHELL_FUNCTIONS
#define IMGUI_DISABLE_DEFAULT_FILE_FUNCTIONS
#define IMGUI_DISABLE_DEFAULT_FONT

// No settings are written or read and no formatted text is drawn: the scanner and the printer of the C library, by far the largest
// parts of it, stay out of the module. See without.cpp.
#include <stdio.h>
#define sscanf(...) 0
#define IMGUI_DISABLE_DEFAULT_FORMAT_FUNCTIONS

// Takes the place of the built-in TrueType loader: the default loader is then ImGuiFreeType::GetFontLoader(), which
// fonts.cpp defines with the reader's own fonts behind it. FreeType itself is not used.
#define IMGUI_ENABLE_FREETYPE

#ifdef NDEBUG
#define IM_ASSERT(condition) ((void)0)
#endif
