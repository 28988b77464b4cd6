# Which toolchain: an emcc of version 4 or newer on the PATH is used as it is, with the cmake, ninja, Node and compiler beside it;
# otherwise the private root of root.sh. After need_toolchain, `run COMMAND...` runs a command in it, from the project's folder.

. "$project/.ci/root.sh"

own_toolchain() {
    local version
    command -v emcc >/dev/null || return 1
    version=$(emcc --version 2>/dev/null | grep -oE '[0-9]+\.[0-9]+\.[0-9]+' | sed -n 1p) || return 1
    [ -n "$version" ] && [ "${version%%.*}" -ge 4 ]
}

# need_toolchain build|test|check
need_toolchain() {
    local tool name missing=()
    library_sources=()
    if own_toolchain; then
        toolchain=own
        # CMake fetches the libraries, except those that are named in the environment.
        for name in ${!FETCHCONTENT_SOURCE_DIR_@}; do library_sources+=(-D "$name=${!name}"); done
        for tool in emcmake cmake ninja node npm c++ git; do
            [ "$tool" = git ] && [ ${#library_sources[@]} -ge 6 ] && continue
            command -v "$tool" >/dev/null || missing+=("$tool")
        done
        [ ${#missing[@]} -eq 0 ] || die "emcc is on the PATH and used, but these are missing beside it: ${missing[*]}"
    else
        toolchain=root
        need_root "$1"
        library_sources=(
            -D FETCHCONTENT_SOURCE_DIR_IMGUI=/opt/jindan/imgui
            -D FETCHCONTENT_SOURCE_DIR_NLOHMANN_JSON=/opt/jindan/nlohmann_json
            -D FETCHCONTENT_SOURCE_DIR_DOCTEST=/opt/jindan/doctest
        )
    fi
}

run() { (run_last "$@"); }

# run_last COMMAND...: the same, in the place of this shell, so that signals reach the command.
run_last() {
    cd "$project"
    if [ "$toolchain" = root ]; then become "$@"; else exec "$@"; fi
}

# build/versions.txt says what a build was made with. The suite moves on: when the tools have changed, everything is built anew,
# because no file's date tells the build system so.
record_versions() {
    local now=$project/build/versions.txt.new then=$project/build/versions.txt
    if [ "$toolchain" = root ]; then
        {
            run dpkg-query -W -f '${Package} ${Version}\n' "${recorded_packages[@]}" 2>/dev/null || true
            sed -n 's/^#define IMGUI_VERSION *"\(.*\)".*/imgui \1/p' "$root/opt/jindan/imgui/imgui.h"
        } | awk 'NF == 2' | sort >"$now"
    else
        { emcc --version | sed -n 1p; cmake --version | sed -n 1p; c++ --version | sed -n 1p; node --version; } >"$now"
    fi
    if [ -e "$then" ] && ! cmp -s "$then" "$now"; then
        local changes
        changes=$(diff "$then" "$now" | sed -n 's/^>/ now/p; s/^</ was/p' || true)
        # A browser that was added or renewed changes nothing that is built.
        if printf '%s\n' "$changes" | grep -qvE ' (chromium|firefox-esr|webkitgtk-webdriver) '; then
            say "Warning: the tools have changed since the last build, so everything is built anew:"
            say "$changes"
            rm -rf "$project"/build/{native,sanitized,web,web-tests}
        fi
    fi
    mv "$now" "$then"
}
