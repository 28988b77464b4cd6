# The three libraries, from sources that are on the machine (FETCHCONTENT_SOURCE_DIR_*, set by ./dev) or fetched at pinned commits.
# Only their sources are used, never their build files or packages: a package's /usr/include would shadow Emscripten's own headers.
include(FetchContent)
include(slimmer_imgui)

set(no_build_file SOURCE_SUBDIR none SYSTEM)
FetchContent_Declare(imgui  # v1.92.2b
    GIT_REPOSITORY https://github.com/ocornut/imgui.git GIT_TAG 45acd5e0e82f4c954432533ae9985ff0e1aad6d5 ${no_build_file})
FetchContent_Declare(nlohmann_json  # v3.11.3
    GIT_REPOSITORY https://github.com/nlohmann/json.git GIT_TAG 9cca280a4d0ccf0c08f47a99aa71d1b0e52f8d03 ${no_build_file})
FetchContent_Declare(doctest  # v2.5.3
    GIT_REPOSITORY https://github.com/doctest/doctest.git GIT_TAG 2d0a9359a60c51affe2a9bebb1be1dca47868151 ${no_build_file})
FetchContent_MakeAvailable(imgui nlohmann_json)

# The font loader and the renderer are written against internals that move between minor versions.
file(STRINGS ${imgui_SOURCE_DIR}/imgui.h version REGEX "^#define IMGUI_VERSION +\"")
if(NOT version MATCHES "\"1\\.92[.\"]")
    message(FATAL_ERROR "Jindan needs Dear ImGui 1.92, and ${imgui_SOURCE_DIR} says: ${version}")
endif()

# The configuration header belongs to the ui layer; library and users must see the same one. What the interface does not use is left out: by
# never.hpp and without.cpp, and by calls that are gone from the copies built here. Tables are not built at all.
slimmer_imgui(${imgui_SOURCE_DIR} ${PROJECT_BINARY_DIR}/imgui)
add_library(imgui STATIC ${PROJECT_SOURCE_DIR}/src/ui/imgui/library.cpp ${PROJECT_SOURCE_DIR}/src/ui/imgui/without.cpp)
target_include_directories(imgui SYSTEM PUBLIC ${imgui_SOURCE_DIR})
target_include_directories(imgui BEFORE PRIVATE ${PROJECT_BINARY_DIR}/imgui ${PROJECT_SOURCE_DIR}/src)
target_compile_definitions(imgui PUBLIC IMGUI_USER_CONFIG="ui/imgui/config.hpp")
target_compile_options(imgui PRIVATE -fno-exceptions -fno-rtti -w)
if(JINDAN_TESTS)
    # Tells tests what can be pressed (tests/ui/coverage_test.cpp).
    target_compile_definitions(imgui PUBLIC IMGUI_ENABLE_TEST_ENGINE)
endif()
target_link_libraries(imgui PRIVATE jindan_build)

add_library(nlohmann_json INTERFACE)
target_include_directories(nlohmann_json SYSTEM INTERFACE ${nlohmann_json_SOURCE_DIR}/include)

# All of the library is handed to the linker, which drops what is not used: nobody asks for a file by a weak name.
foreach(feature IN ITEMS CMAKE_LINK_LIBRARY_USING_WHOLE_ARCHIVE CMAKE_CXX_LINK_LIBRARY_USING_WHOLE_ARCHIVE)
    if(NOT ${feature}_SUPPORTED)
        set(${feature} "-Wl,--whole-archive <LINK_ITEM> -Wl,--no-whole-archive")
        set(${feature}_SUPPORTED TRUE)
    endif()
endforeach()

if(JINDAN_TESTS)
    FetchContent_MakeAvailable(doctest)
    add_library(doctest INTERFACE)
    target_include_directories(doctest SYSTEM INTERFACE ${doctest_SOURCE_DIR})
endif()
