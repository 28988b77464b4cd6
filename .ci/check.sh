# ./dev check: what can be known of the code without running it. Results are kept in build/check, so that only what has changed is read again.

# Types, the linter, and names that are there for nobody: tests/check.
check_scripts() { run node tests/check/scripts.mjs; }

check_shell() {
    local file
    for file in dev .ci/run .ci/*.sh; do bash -n "$file" || return 1; done
}

dev_check() {
    [ $# -eq 0 ] || die "check takes nothing"
    begin build
    npm_packages all
    local part failed=()
    for part in scripts shell; do (cd "$project" && "check_$part") || failed+=("$part"); done
    [ ${#failed[@]} -eq 0 ] || die "there is something to mend, see above: ${failed[*]}"
    say "Nothing to mend"
}

test_check() {
    local part log status
    npm_packages all
    for part in scripts shell; do
        log=$project/build/logs/check-$part.log status=0
        (release_lock && cd "$project" && "check_$part") >"$log" 2>&1 </dev/null || status=$?
        if [ "$status" -eq 0 ]; then count "check of $part" 1 0 0 "$log"; else count "check of $part" 0 1 "$status" "$log"; fi
    done
}
