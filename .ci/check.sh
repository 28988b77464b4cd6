# ./dev check: what can be known of the code without running it. What was found clean is kept in build/check by its content, so that only what has changed is read
# again, whatever its date says.

# In this order: what takes minutes when everything is new comes last.
check_parts=(format includes shell scripts duplicates gcc tidy)
# clang-tidy takes longest by far when everything is new: ./dev test leaves it to ./dev check, which .github/workflows runs beside it.
tested_parts=(format includes shell scripts duplicates gcc)

# tool NAME: how clang-format, clang-tidy or g++ is called; nothing where somebody's own toolchain lacks it.
tool() {
    if [ "$toolchain" = root ]; then check_packages | tr ' ' '\n' | grep -- "^$1-[0-9]*$"; else command -v "$1" >/dev/null && echo "$1"; fi
}

# Ends so where a tool is missing: neither clean nor anything to mend.
not_done=3

# read_cpp HOW TOOL [--fix]: tests/check/cpp.mjs.
read_cpp() {
    local command
    if ! command=$(tool "$2"); then
        say "$1: not done, as there is no $2 beside emcc"
        return $not_done
    fi
    run node tests/check/cpp.mjs "$1" "$command" "${@:3}"
}

# How the C++ is laid out: .clang-format.
check_format() { read_cpp format clang-format "$@"; }

# Layers, libraries, circles.
check_includes() { run node tests/check/includes.mjs; }

check_shell() {
    local file files=(dev .ci/run .ci/*.sh)
    for file in "${files[@]}"; do bash -n "$file" || return 1; done
    # They are parts of one program, which ends at the first error: names come from each other, and `cd` needs no answer.
    if command -v shellcheck >/dev/null; then
        shellcheck --format=gcc --shell=bash --severity=warning --exclude=SC2154,SC2164 "${files[@]}"
    else
        say "shell: by bash alone, as there is no shellcheck"
    fi
}

# Types, the linter, and names that are there for nobody: tests/check.
check_scripts() { run node tests/check/scripts.mjs; }

# What stands there twice, in the C++ and in the scripts.
check_duplicates() { run node tests/check/duplicates.mjs; }

# The C++ again, by the other compiler, and by clang-tidy with the list of .clang-tidy.
check_gcc() { read_cpp gcc g++; }
check_tidy() { read_cpp tidy clang-tidy; }

# The compilers read headers that the build makes, with the flags that it has.
prepare_check() {
    npm_packages all
    cmake_build native "the headers that are made" jindan_generated
}

dev_check() {
    local part begun status fix=() failed=() left=()
    if [ "${1:-}" = --fix ]; then
        fix=(--fix)
        shift
    fi
    [ $# -eq 0 ] || die "check takes only --fix, not $1"
    begin build check
    prepare_check
    for part in "${check_parts[@]}"; do
        begun=$SECONDS status=0
        (release_lock && cd "$project" && case $part in format) check_format "${fix[@]}" ;; *) "check_$part" ;; esac) || status=$?
        case $status in
        0) say "Check of $part: done in $((SECONDS - begun)) s" ;;
        "$not_done") left+=("$part") ;;
        *) failed+=("$part") ;;
        esac
    done
    [ ${#failed[@]} -eq 0 ] || die "there is something to mend, see above: ${failed[*]}"
    say "Nothing to mend${left:+; not done: ${left[*]}}"
}

test_check() {
    local part log status
    prepare_check
    for part in "${tested_parts[@]}"; do
        log=$project/build/logs/check-$part.log status=0
        (release_lock && cd "$project" && "check_$part") >"$log" 2>&1 </dev/null || status=$?
        case $status in
        0) count "check of $part" 1 0 0 "$log" ;;
        "$not_done") cat -- "$log" ;;
        *) count "check of $part" 0 1 "$status" "$log" ;;
        esac
    done
}
