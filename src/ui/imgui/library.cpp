// Dear ImGui as one unit, as its own misc/single_file does it, with what is never used known beforehand.
#include "ui/imgui/never.hpp"

#include <imgui.cpp>
#include <imgui_draw.cpp>
#include <imgui_widgets.cpp>
