# ./dev test: every runner's results summed up in one closing line. A runner that crashes, hangs or says nothing counts as a failure.

passed=0
failed=0
finished=no

# The closing line comes last whatever happens, also when a build stops the command.
closing_line() {
    if [ "$finished" = stopped ]; then say "stopped; until then $passed passed, $failed failed"; exit 130; fi
    [ "$finished" = yes ] || failed=$((failed + 1))
    say "$passed passed, $failed failed"
    [ "$failed" -eq 0 ] || exit 1
}

# count LABEL PASSED FAILED STATUS LOG: adds a runner's results, and shows its output if anything went wrong.
count() {
    local label=$1 good=${2:-0} bad=${3:-0} status=$4 log=$5
    if [ "$status" -eq 124 ]; then
        say "$label: took too long and was stopped"
    elif [ $((good + bad)) -eq 0 ]; then
        say "$label: no test reported a result (exit status $status)"
    elif [ "$status" -ne 0 ] && [ "$bad" -eq 0 ]; then
        say "$label: ended with status $status"
    fi
    if [ "$bad" -eq 0 ] && { [ "$status" -ne 0 ] || [ "$good" -eq 0 ]; }; then bad=1; fi
    [ "$bad" -eq 0 ] || tail -n 200 -- "$log"
    say "$label: $good passed, $bad failed"
    passed=$((passed + good))
    failed=$((failed + bad))
}

# doctest LABEL COMMAND...: one program of unit tests.
doctest() {
    local label=$1 log status=0 counts
    shift
    log=$project/build/logs/test-${label// /-}.log
    (release_lock && run timeout 300 "$@") >"$log" 2>&1 </dev/null || status=$?
    counts=$(sed -nE 's/^\[doctest\] test cases: .*\| +([0-9]+) passed \| +([0-9]+) failed.*/\1 \2/p' "$log" | tail -n 1)
    # shellcheck disable=SC2086 # two numbers, or none
    set -- $counts
    count "$label" "${1:-0}" "${2:-0}" "$status" "$log"
}

# Each layer that has tests has a program. None at all means that something is wrong with the build.
layers() {
    local layer
    for layer in core author book app ui platform; do
        if compgen -G "$project/tests/$layer/*.cpp" >/dev/null; then echo "$layer"; fi
    done
}

test_native() {
    local layer
    cmake_build native "the native tests"
    for layer in $(layers); do doctest "$layer native" "build/native/${layer}_tests"; done
    test_command
}

# The native command has to run on the machine itself, outside the toolchain's root.
test_command() {
    local log=$project/build/logs/test-command.log status=0
    "$project/build/native/jindan" --version >"$log" 2>&1 </dev/null || status=$?
    if [ "$status" -eq 0 ]; then count "native command" 1 0 0 "$log"; else count "native command" 0 1 "$status" "$log"; fi
}

test_sanitized() {
    local layer
    cmake_build sanitized "the tests with sanitizers"
    for layer in $(layers); do doctest "$layer sanitized" "build/sanitized/${layer}_tests"; done
}

test_web() {
    local layer
    cmake_build web-tests "the tests as WebAssembly"
    for layer in $(layers); do doctest "$layer WebAssembly" node "build/web-tests/${layer}_tests.js"; done
}

# Which Chromium is driven, and in what: $in_toolchain goes before the command that does so.
find_chromium() {
    in_toolchain=run
    if [ -n "${JINDAN_CHROMIUM:-}" ]; then
        command -v node >/dev/null || die "JINDAN_CHROMIUM is a browser of this machine and needs a Node on the PATH to drive it"
        in_toolchain=
    else
        export JINDAN_CHROMIUM
        JINDAN_CHROMIUM=$($in_toolchain sh -c 'command -v chromium || command -v google-chrome') ||
            die "no Chromium on the PATH: install one, or name it in JINDAN_CHROMIUM"
        # Our own toolchain has all that the tests can use; elsewhere they skip the browsers that are not there, and say so.
        [ "$toolchain" != root ] || export JINDAN_ALL_BROWSERS=yes
    fi
}

# test_browser [NAME]: everything that is written for Node's own test runner, or one file of it; most of it drives a browser, some of it the native command.
test_browser() {
    local log=$project/build/logs/test-browser.log tap=build/logs/test-browser.tap status=0 files=()
    build_native
    npm_packages all
    build_site
    find_chromium
    mapfile -t files < <(cd "$project" && find tests -name node_modules -prune -o -name "${1:-*}.test.mjs" -print | sort)
    [ ${#files[@]} -gt 0 ] || die "there is no such browser test: ${1:-none at all}"
    rm -f "$project/$tap"  # an earlier run's results must not count for this one
    say "Testing in browsers"
    watch "Testing in browsers" "$log" &
    local watcher=$!
    (
        release_lock
        cd "$project"
        # Two cores are the rule; more browsers at once only make each other's timings wrong. No --test-force-exit: it cuts off results
        # that a file has not written yet.
        $in_toolchain timeout 3000 node --test --test-concurrency=2 --test-timeout=120000 \
            --test-reporter=tap --test-reporter-destination="$tap" --test-reporter=spec --test-reporter-destination=stdout "${files[@]}"
    ) >"$log" 2>&1 </dev/null || status=$?
    kill "$watcher" 2>/dev/null
    wait "$watcher" 2>/dev/null || true
    [ -t 1 ] && printf '\r\033[K'
    tap=$project/$tap
    sed -nE 's/^ *ok [0-9]+ - .* # SKIP (.* is not tested: .*)/\1/p' "$tap" 2>/dev/null | sort -u | while read -r reason; do say "$reason"; done
    count browser "$(tap_sum "$tap" pass)" "$(($(tap_sum "$tap" fail) + $(tap_sum "$tap" cancelled)))" "$status" "$log"
}

# tap_sum FILE WORD: the number after "# WORD" in the summary at the end.
tap_sum() { sed -nE "s/^# $2 ([0-9]+)\$/\1/p" "$1" 2>/dev/null | tail -n 1 | grep . || echo 0; }

test_size() {
    local log=$project/build/logs/test-size.log status=0
    build_site
    run node web/build/size.mjs >"$log" 2>&1 || status=$?
    cat "$log"
    if [ "$status" -eq 0 ]; then count size 1 0 0 /dev/null; else count size 0 1 "$status" /dev/null; fi
}

dev_test() {
    local part sets=(build)
    [ $# -gt 0 ] || set -- check native sanitized fuzz web browser size
    for part in "$@"; do
        case $part in
        native | sanitized | fuzz | web | size) ;;
        check) sets+=(check) ;;
        browser | browser/?*) [ -n "${JINDAN_CHROMIUM:-}" ] || sets=(test "${sets[@]}") ;;
        *) die "no such part: $part (there are check, native, sanitized, fuzz, web, browser, size)" ;;
        esac
    done
    trap closing_line EXIT
    trap 'finished=stopped; exit 130' INT TERM
    begin "${sets[@]}"
    for part in "$@"; do
        case $part in
        browser/*) test_browser "${part#*/}" ;;
        *) "test_$part" ;;
        esac
    done
    finished=yes
}
