# Hostile input for every door (tests/fuzz): ./dev test fuzz replays what is known and goes on for a few seconds, ./dev fuzz for as long as is asked.
#
# tests/fuzz/corpus/DOOR has inputs that reach different code, tests/fuzz/found/DOOR those that broke something once. Files of the repository that a door reads
# are inputs, too, without a copy of them.

doors() { (cd "$project/tests/fuzz" && sed -nE 's/^jindan_door\(([a-z_]+) .*/\1/p' CMakeLists.txt); }

# inputs DOOR: folders and files, one in each line.
inputs() {
    (
        cd "$project"
        ls -d "tests/fuzz/corpus/$1" "tests/fuzz/found/$1" 2>/dev/null || true
        case $1 in
        diagnostic) ls -d tests/data/small.json tests/data/valid tests/data/broken tests/data/instruments assets/diagnostics ;;
        answers) ls -d tests/data/examples ;;
        link) ls tests/golden/links/*.link ;;
        record) ls tests/data/book/*.* tests/golden/links/*.record.json ;;
        survey) ls -d tests/data/surveyjs ;;
        table) ls tests/data/command/*.csv tests/data/examples/*.csv ;;
        book) ls -d tests/data/book ;;
        esac
    )
}

# Longer inputs say no more, and take longer: what is known is cut there, too, so it is above the longest of those that a door is to begin with. Diagnostics of the site
# have up to 80 kB.
longest() {
    case $1 in
    diagnostic) echo 131072 ;;
    field | theme) echo 256 ;;
    link | answers) echo 4096 ;;
    *) echo 16384 ;;
    esac
}

# fuzz_door DOOR SECONDS FOLDER: goes on from what is known; new inputs and what broke come into FOLDER.
fuzz_door() {
    local door=$1 seconds=$2 folder=$3 known=()
    mapfile -t known < <(inputs "$door")
    mkdir -p "$project/$folder/new" "$project/$folder/seeds"
    # libFuzzer takes folders alone.
    local one
    for one in "${known[@]}"; do [ ! -f "$project/$one" ] || cp -- "$project/$one" "$project/$folder/seeds/"; done
    local folders=()
    for one in "${known[@]}"; do [ ! -d "$project/$one" ] || folders+=("$one"); done
    run env UBSAN_OPTIONS=print_stacktrace=1 timeout $((seconds + 300)) "build/sanitized/fuzz_$door" "-max_total_time=$seconds" "-max_len=$(longest "$door")" -timeout=25 -rss_limit_mb=2048 \
        -print_final_stats=1 "-artifact_prefix=$folder/broken-" "$folder/new" "$folder/seeds" "${folders[@]}"
}

# What is known is replayed input by input, so that none is left out for its length.
replay() {
    local files=()
    mapfile -t files < <(inputs "$1" | (cd "$project" && xargs -d '\n' -I{} find {} -type f) | sort)
    [ ${#files[@]} -gt 0 ] || die "there are no inputs for the door $1"
    run env UBSAN_OPTIONS=print_stacktrace=1 timeout 300 "build/sanitized/fuzz_$1" -timeout=25 -rss_limit_mb=2048 "-artifact_prefix=build/fuzz/test/$1/broken-" "${files[@]}"
}

has_fuzzer() { run c++ --version | grep -qi clang; }

build_doors() {
    has_fuzzer || die "doors are fuzzed with Clang, which is not the compiler here"
    cmake_build sanitized "the doors" "${@/#/fuzz_}"
}

# went_on LOG: whether more was tried than what is known. Reading that counts as time and as runs, and takes a slow door on a busy machine all of its seconds.
went_on() {
    local known runs
    known=$(sed -nE 's/^INFO: seed corpus: files: ([0-9]+) .*/\1/p' "$1" | tail -n 1)
    runs=$(sed -nE 's/^stat::number_of_executed_units: *//p' "$1" | tail -n 1)
    [ "${runs:-0}" -ge $((${known:-0} + least_new)) ]
}
least_new=25

# fuzz_on DOOR LOG: five seconds, and longer where those were gone before anything was new.
fuzz_on() {
    local seconds
    for seconds in 5 20 80; do
        (release_lock && fuzz_door "$1" $seconds "build/fuzz/test/$1") >"$2" 2>&1 </dev/null || return
        ! went_on "$2" || return 0
    done
    echo "In 80 seconds fewer than $least_new inputs were new" >>"$2"
    return 1
}

# Each door counts twice: for what is known, and for what is new.
test_fuzz() {
    local door part log status all=()
    has_fuzzer || { say "No door is fuzzed: the compiler is not Clang" && return; }
    mapfile -t all < <(doors)
    build_doors "${all[@]}"
    rm -rf "$project/build/fuzz/test"
    for door in "${all[@]}"; do
        mkdir -p "$project/build/fuzz/test/$door"
        for part in known new; do
            log=$project/build/logs/test-door-$door-$part.log status=0
            if [ $part = known ]; then (release_lock && replay "$door") >"$log" 2>&1 </dev/null || status=$?; else fuzz_on "$door" "$log" || status=$?; fi
            if [ "$status" -eq 0 ]; then count "door $door, $part" 1 0 0 "$log"; else count "door $door, $part" 0 1 "$status" "$log"; fi
        done
    done
}

# dev_fuzz [DOOR...] [--minutes N] [--keep]: two at a time. What is new goes into the corpus with --keep, as far as it reaches other code.
dev_fuzz() {
    local minutes=30 keep=no chosen=() door all=() failures=0
    mapfile -t all < <(doors)
    while [ $# -gt 0 ]; do
        case $1 in
        --minutes)
            [ $# -ge 2 ] || die "--minutes takes a number"
            minutes=$2
            shift
            ;;
        --minutes=*) minutes=${1#*=} ;;
        --keep) keep=yes ;;
        -*) die "fuzz takes only doors, --minutes N and --keep, not $1" ;;
        *)
            [[ " ${all[*]} " == *" $1 "* ]] || die "no such door: $1 (there are ${all[*]})"
            chosen+=("$1")
            ;;
        esac
        shift
    done
    [[ $minutes =~ ^[1-9][0-9]{0,4}$ ]] || die "--minutes takes a number"
    [ ${#chosen[@]} -gt 0 ] || chosen=("${all[@]}")
    begin build
    build_doors "${chosen[@]}"
    release_lock
    for door in "${chosen[@]}"; do
        while [ "$(jobs -rp | wc -l)" -ge 2 ]; do wait -n || true; done
        say "The door $door, for $minutes minutes (build/logs/fuzz-$door.log)"
        rm -f "$project/build/fuzz/$door/broken-"*  # of an earlier run, which may be mended
        (
            status=0
            fuzz_door "$door" $((minutes * 60)) "build/fuzz/$door" || status=$?
            echo "the fuzzer ended with status $status"
        ) >"$project/build/logs/fuzz-$door.log" 2>&1 </dev/null &
    done
    wait
    for door in "${chosen[@]}"; do
        tell_of "$door" || failures=$((failures + 1))
        [ $keep = no ] || keep_new "$door"
    done
    [ $failures -eq 0 ] || exit 1
}

# How far a long run came, and how what broke is repeated.
tell_of() {
    local log=$project/build/logs/fuzz-$1.log broken=()
    mapfile -t broken < <(cd "$project" && ls "build/fuzz/$1/broken-"* 2>/dev/null || true)
    say "$1: $(sed -nE 's/^stat::number_of_executed_units: *//p' "$log" | tail -n 1) runs, $(grep -oE 'cov: [0-9]+' "$log" | tail -n 1), ${#broken[@]} broken"
    [ ${#broken[@]} -gt 0 ] || [ "$(tail -n 1 "$log")" != "the fuzzer ended with status 0" ] || return 0
    tail -n 1 "$log"
    grep -E 'does not hold|ERROR: |runtime error' "$log" | tail -n 5
    [ ${#broken[@]} -eq 0 ] || printf '  ./dev fuzz-input %s\n' "${broken[@]/#/$1 }"
    return 1
}

# The corpus with what is new in it, each input for code that no other reaches, however often: the hundred smallest, of at most 4 kB, as all are replayed by ./dev test.
keep_new() {
    local folder=build/fuzz/$1/kept corpus=$project/tests/fuzz/corpus/$1
    rm -rf "${project:?}/$folder"
    mkdir -p "$project/$folder" "$corpus"
    cp -r "$corpus/." "$project/$folder"
    step "Choosing inputs of the door $1" run "build/sanitized/fuzz_$1" -merge=1 -use_counters=0 "-max_len=$(longest "$1")" "$folder" "build/fuzz/$1/new"
    (cd "$project/$folder" && find . -type f -size -4097c -printf '%s %f\n' | sort -n | cut -d ' ' -f 2- | while read -r one; do
        [ -e "$corpus/$one" ] || [ "$(find "$corpus" -type f | wc -l)" -ge 100 ] || cp -- "$one" "$corpus/"
    done)
}

# dev_fuzz_input DOOR FILE...: once more what broke.
dev_fuzz_input() {
    [ $# -ge 2 ] || die "fuzz-input takes a door and files"
    begin build
    build_doors "$1"
    release_lock
    run_last env UBSAN_OPTIONS=print_stacktrace=1 "build/sanitized/fuzz_$1" "${@:2}"
}
