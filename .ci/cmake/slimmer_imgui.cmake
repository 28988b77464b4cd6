# slimmer_imgui(SOURCES TO): copies imgui.cpp and imgui_draw.cpp without the calls of what the interface never uses: shortcuts, gamepads,
# navigation, wheels, window decoration, settings, dimming, and the texture of thick lines. (Functions that are not static are left out by
# src/ui/imgui/without.cpp instead.) A call that another version of the library writes differently stays: the module then is larger.
function(slimmer_imgui sources to)
    set(unused "UpdateSettings|NavUpdate|UpdateMouseWheel|NavEndFrame|RenderDimmedBackgrounds|NavProcessItem")
    foreach(name IN ITEMS imgui.cpp imgui_draw.cpp)
        file(READ ${sources}/${name} text)
        string(REGEX REPLACE "\n( +)(${unused})\\(\\);" "\n\\1{}" text "${text}")
        string(REPLACE "    UpdateKeyRoutingTable(&g.KeysRoutingTable);\n" "" text "${text}")
        string(REPLACE "    ImFontAtlasBuildUpdateLinesTexData(atlas);\n" "" text "${text}")
        string(REPLACE "    RenderWindowDecorations(window, title" "    if (false) RenderWindowDecorations(window, title" text "${text}")
        string(REPLACE "    RenderWindowTitleBarContents(window, ImRect" "    if (false) RenderWindowTitleBarContents(window, ImRect" text "${text}")
        string(REPLACE "auto_fit_mask = UpdateWindowManualResize(" "auto_fit_mask = false && UpdateWindowManualResize(" text "${text}")
        # Written only when changed, so that configuring anew does not build the library anew.
        set(kept "")
        if(EXISTS ${to}/${name})
            file(READ ${to}/${name} kept)
        endif()
        if(NOT kept STREQUAL text)
            file(WRITE ${to}/${name} "${text}")
        endif()
    endforeach()
endfunction()
