# jindan.wasm: a module on its own, without Emscripten's JavaScript. Its imports are those of module "jindan" that the web platform
# declares; its exports are those marked with export_name. The browser half is written by hand in web/.
add_executable(jindan_web main_web.cpp)
target_link_libraries(jindan_web PRIVATE jindan_flags jindan_platform)
set_target_properties(jindan_web PROPERTIES
    OUTPUT_NAME jindan SUFFIX .wasm RUNTIME_OUTPUT_DIRECTORY ${PROJECT_BINARY_DIR}
    # The first link makes Emscripten's system libraries; in this pool it says so while it does.
    JOB_POOL_LINK console)
target_link_options(jindan_web PRIVATE
    --no-entry
    -fno-exceptions -fno-rtti
    -sSTRICT
    -sMALLOC=emmalloc
    -sFILESYSTEM=0
    # Small, so that a page with several widgets stays light; long diagnostics grow it.
    -sINITIAL_MEMORY=4194304
    -sALLOW_MEMORY_GROWTH=1
    -sSTACK_SIZE=262144)
