# The page's modules, each on its own, without Emscripten's JavaScript. Their imports are those of module "jindan" that the web platform
# declares; their exports are those marked with export_name. The browser half is written by hand in web/.
add_library(jindan_exports OBJECT main_web.cpp)
target_link_libraries(jindan_exports PRIVATE jindan_flags jindan_platform)

function(jindan_linked target name)
    target_link_libraries(${target} PRIVATE jindan_flags)
    set_target_properties(${target} PROPERTIES
        OUTPUT_NAME ${name} SUFFIX .wasm RUNTIME_OUTPUT_DIRECTORY ${PROJECT_BINARY_DIR}
        # The first link makes Emscripten's system libraries; in this pool it says so while it does.
        JOB_POOL_LINK console)
    target_link_options(${target} PRIVATE
        --no-entry
        -fno-exceptions -fno-rtti
        -sSTRICT
        -sMALLOC=emmalloc
        -sFILESYSTEM=0
        # Small, so that a page with several widgets stays light; long diagnostics grow it.
        -sINITIAL_MEMORY=4194304
        -sALLOW_MEMORY_GROWTH=1
        -sSTACK_SIZE=262144
        # The names of all functions, beside the module: ./dev size --why
        --emit-symbol-map)
endfunction()

# A page loads one of them. The files given say what it is about, and stand in for what only the pages of another one need.
function(jindan_module name)
    string(REPLACE "-" "_" target ${name}_web)
    add_executable(${target} ${ARGN} $<TARGET_OBJECTS:jindan_exports>)
    target_link_libraries(${target} PRIVATE jindan_platform)
    jindan_linked(${target} ${name})
endfunction()

jindan_module(jindan modules/questionnaire.cpp modules/without_sheets.cpp)
jindan_module(jindan-sheets modules/questionnaire.cpp modules/without_cards.cpp)  # of rating sheets
jindan_module(jindan-book modules/book.cpp)

# The author's page has no interface of ours: the core alone, with what the pages' modules leave out.
add_executable(jindan_author_web modules/author.cpp core/certain.cpp ${generated}/core/problems.gen.cpp)
target_link_libraries(jindan_author_web PRIVATE jindan_author)
jindan_linked(jindan_author_web jindan-author)
