# The commands of ./dev that build and run; tests.sh has those that test.

# cmake_build PRESET TITLE [TARGET...]
cmake_build() {
    local preset=$1 title=$2 configure=(cmake) targets=()
    shift 2
    case $preset in web*) configure=(emcmake cmake) ;; esac
    [ $# -eq 0 ] || targets=(--target "$@")
    if [ ! -e "$project/build/$preset/build.ninja" ]; then
        rm -rf "$project/build/$preset"
        # Emscripten puts its headers in place with its first file: all that was compiled before then would look older than them, and be made anew the next time.
        case $preset in web*) step "Preparing Emscripten's headers" run sh -c 'echo | em++ -x c++ -c - -o /dev/null' ;; esac
        step "Configuring $title" run "${configure[@]}" --preset "$preset" "${library_sources[@]}"
    fi
    step "Building $title" run cmake --build --preset "$preset" "${targets[@]}"
}

build_native() { cmake_build native "the native command" jindan; }

build_web() {
    [ "${web_is_built:-}" != yes ] || return 0
    cmake_build web "the WebAssembly modules"
    web_is_built=yes
}

# npm_packages [all]: exactly those of the lock file, again only when that has changed. Building needs few; the tests' tools are ten times as many.
npm_packages() {
    local stamp=$project/tests/node_modules/.stamp now which=(--omit=dev)
    now=$(sha256sum <"$project/tests/package-lock.json")
    [ "$(cat "$stamp" 2>/dev/null)" != "$now all" ] || return 0
    if [ "${1:-}" = all ]; then
        now="$now all" which=()
    elif [ "$(cat "$stamp" 2>/dev/null)" = "$now" ]; then
        return 0
    fi
    step "Fetching npm packages" run npm --prefix tests ci "${which[@]}"
    printf '%s\n' "$now" >"$stamp"
}

build_site() {
    [ "${site_is_built:-}" != yes ] || return 0
    build_native
    build_web
    npm_packages
    # What readers would meet as "cannot be opened" stops here, by line and column.
    "$project/build/native/jindan" validate "$project"/assets/diagnostics/*.json >&2 ||
        die "a diagnostic in assets/diagnostics has the errors above"
    # As a copy within the project: the toolchain may see no other folder.
    if [ -n "${JINDAN_SITE:-}" ]; then
        cp -- "$JINDAN_SITE" "$project/build/site.json" 2>/dev/null || die "JINDAN_SITE cannot be read: $JINDAN_SITE"
        export JINDAN_SITE=build/site.json
    fi
    step "Building the site" run node web/build/site.mjs
    site_is_built=yes
}

# begin build|test|check...: toolchain and lock, before anything in build/ is touched.
begin() {
    mkdir -p "$project/build" || die "cannot write to $project/build: no space or no permission there"
    local set
    for set in "$@"; do need_toolchain "$set"; done
    need_space "$project/build" 800 "building"
    take_lock "$project/build/lock" "building here"
    record_versions
}

dev_build() {
    local part
    [ $# -gt 0 ] || set -- native web site
    for part in "$@"; do
        case $part in native | web | site) ;; *) die "no such part: $part (there are native, web, site)" ;; esac
    done
    begin build
    for part in "$@"; do "build_$part"; done
    for part in "$@"; do
        case $part in
        native) say "Native command: build/native/jindan" ;;
        web) say "WebAssembly modules: build/web/jindan.wasm, jindan-sheets.wasm, jindan-book.wasm and jindan-author.wasm" ;;
        site) say "Site: build/site" ;;
        esac
    done
}

dev_serve() {
    local port=8080
    while [ $# -gt 0 ]; do
        case $1 in
        --port)
            [ $# -ge 2 ] || die "--port takes a number up to 65535"
            port=$2
            shift
            ;;
        --port=*) port=${1#*=} ;;
        *) die "serve takes only --port N, not $1" ;;
        esac
        shift
    done
    [[ $port =~ ^[1-9][0-9]{0,4}$ ]] && [ "$port" -le 65535 ] || die "--port takes a number up to 65535"
    # Said before a build that may take minutes.
    if (exec 3<> "/dev/tcp/localhost/$port") 2> /dev/null; then die "port $port is in use; choose another with --port"; fi
    begin build
    build_site
    release_lock
    run_last node web/build/serve.mjs --port "$port"
}

dev_cli() {
    [ "${1:-}" != -- ] || shift
    local -x quiet=yes  # what is said here stands among what the command says
    begin build >&2
    build_native >&2
    release_lock
    "$project/build/native/jindan" "$@"
}

dev_size() {
    local why=no
    if [ "${1:-}" = --why ]; then
        why=yes
        shift
        [ $# -eq 0 ] || { [ $# -eq 2 ] && [ "$1" = --functions ] && [[ $2 =~ ^[0-9]+$ ]]; } || die "size --why takes only --functions N"
    fi
    [ "$why" = yes ] || [ $# -eq 0 ] || die "size takes only --why, not $1"
    begin build
    build_site >&2
    if [ "$why" = yes ]; then run node web/build/why.mjs "$@"; else run node web/build/size.mjs; fi
}

# Outside the sanitizers, with nothing else running here, and with Node beside the native command.
dev_bench() {
    local part
    for part in "$@"; do
        case $part in native | side | book | author | lighthouse) ;; *) die "no such part: $part (there are native, side, book, author, lighthouse)" ;; esac
    done
    begin test
    npm_packages all
    build_site
    find_chromium
    $in_toolchain node tests/bench/bench.mjs "$@"
}
