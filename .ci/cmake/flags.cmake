# Compile and link flags as interface targets, so that nothing is set for the whole tree:
#   jindan_build  how everything is built, libraries too (optimisation, sanitizers)
#   jindan_flags  the above plus the rules for our own code
add_library(jindan_build INTERFACE)
add_library(jindan_flags INTERFACE)
target_link_libraries(jindan_flags INTERFACE jindan_build)

# The web build has neither exceptions nor run-time types; the layers do without them natively too, so that both behave alike.
target_compile_options(jindan_flags INTERFACE -Wall -Wextra -Wpedantic -Werror -fno-exceptions -fno-rtti)
target_include_directories(jindan_flags INTERFACE ${PROJECT_SOURCE_DIR}/src)

if(JINDAN_SANITIZE)
    # Without run-time types there is no vptr to check.
    set(sanitizers -fsanitize=address,undefined -fno-sanitize=vptr -fno-sanitize-recover=all -fno-omit-frame-pointer)
    # The same objects are fuzzed (tests/fuzz), for which Clang notes where a run has been.
    if(CMAKE_CXX_COMPILER_ID MATCHES Clang)
        list(APPEND sanitizers -fsanitize=fuzzer-no-link)
    endif()
    target_compile_options(jindan_build INTERFACE -O1 -g1 ${sanitizers})
    target_link_options(jindan_build INTERFACE ${sanitizers})
elseif(EMSCRIPTEN AND NOT JINDAN_TESTS)
    # The module that readers download: size first. NDEBUG because an assertion's text costs bytes and helps no reader.
    target_compile_options(jindan_build INTERFACE -Oz -flto -ffunction-sections -fdata-sections -fvisibility=hidden)
    target_compile_definitions(jindan_build INTERFACE NDEBUG)
    target_link_options(jindan_build INTERFACE -Oz -flto)
elseif(EMSCRIPTEN)
    target_compile_options(jindan_build INTERFACE -O1)
    target_link_options(jindan_build INTERFACE -O1)
else()
    # Assertions stay on natively: a programmer error stops the command and the tests.
    target_compile_options(jindan_build INTERFACE -O2 -ffunction-sections -fdata-sections)
endif()
