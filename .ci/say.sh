# What ./dev says: progress of long steps, and one line for each thing that can be missing.

say() { printf '%s\n' "$*"; }

die() {
    printf 'dev: %s\n' "$*" >&2
    exit 1
}

# The last line of a log, fit for one line of the terminal.
last_line() { tail -n 1 -- "$1" 2>/dev/null | tr -d '\r\033' | cut -c 1-"$2"; }

# watch TITLE LOG: a living line on a terminal, a line every 20 s elsewhere. Runs beside the step until it is killed, or ./dev has been.
watch() {
    local begun=$SECONDS
    release_lock
    if [ -t 1 ]; then
        while kill -0 $$ 2>/dev/null; do
            printf '\r\033[K%s … %d s  %s' "$1" $((SECONDS - begun)) "$(last_line "$2" 60)"
            sleep 0.5 >/dev/null 2>&1
        done
    else
        while kill -0 $$ 2>/dev/null; do
            sleep 20 >/dev/null 2>&1  # it may outlive us, and must not keep a pipe open that somebody reads to its end
            say "  … $((SECONDS - begun)) s  $(last_line "$2" 100)"
        done
    fi
}

# step TITLE COMMAND...: runs a long command, its output in build/logs. When it fails, ./dev ends here with the output's end.
# Not for use inside `if`, `&&` or `||`: there the shell would overlook errors within COMMAND.
# With `quiet` set it says nothing of a build that had nothing to do, see dev_cli.
step() {
    local title=$1 begun=$SECONDS log status watcher
    shift
    mkdir -p "$project/build/logs" || die "cannot write to $project/build: no space or no permission there"
    log=$project/build/logs/$(tr -cs 'A-Za-z0-9\n' - <<<"$title" | tr A-Z a-z).log
    : >"$log" || die "cannot write to $project/build: no space or no permission there"
    [ -t 1 ] || [ -n "${quiet:-}" ] || say "$title"
    watch "$title" "$log" &
    watcher=$!
    # The command stays in the foreground so that Ctrl-C reaches it.
    set +e
    (
        set -e
        release_lock
        "$@"
    ) >"$log" 2>&1 </dev/null
    status=$?
    kill "$watcher" 2>/dev/null
    wait "$watcher" 2>/dev/null
    set -e
    [ -t 1 ] && printf '\r\033[K'
    if [ "$status" -ne 0 ]; then
        explain "$title" "$log"
        tail -n 80 -- "$log" >&2
        die "failed: $title (all of it in ${log#"$PWD/"})"
    fi
    [ -n "${quiet:-}" ] && grep -q 'no work to do' "$log" || say "$title: done in $((SECONDS - begun)) s"
}

# explain TITLE LOG: ends with the cause where the log names one that the user can mend.
explain() {
    if grep -qiE 'no space left on device|ENOSPC|not have enough free space' "$2"; then
        die "the disk is full: free some space and run this again"
    fi
    if grep -qE 'SELF_SIGNED_CERT|UNABLE_TO_(GET_ISSUER_CERT|VERIFY_LEAF)' "$2"; then
        die "the npm registry shows a certificate that is not trusted here; name the right one in NODE_EXTRA_CA_CERTS or as cafile in ~/.npmrc"
    fi
    case $1 in Reading* | Downloading* | Fetching* | Configuring*) ;; *) return 0 ;; esac
    if grep -qiE "temporary failure (in name resolution|resolving)|could not (resolve|connect)|unable to connect|failed to fetch|network is unreachable|E(NOTFOUND|AI_AGAIN|CONNREFUSED|TIMEDOUT|NETUNREACH)\b" "$2"; then
        die "no network: a server could not be reached (${2#"$PWD/"}). Check the connection and the proxy settings, then run this again"
    fi
}

# need_space DIRECTORY MEGABYTES WHAT_FOR
need_space() {
    local free
    free=$(df -Pm -- "$1" | awk 'NR == 2 { print $4 }')
    [ "$free" -ge "$2" ] || die "not enough disk space: $3 needs $2 MB in $1, and $free MB are free there"
}

# take_lock FILE WHAT: waits until no other ./dev holds FILE. One lock at a time; held until release_lock or the end.
take_lock() {
    exec {lock}>"$1" || die "cannot write $1: no space or no permission there"
    if ! flock --nonblock "$lock"; then
        say "Waiting for another ./dev that is $2 …"
        flock "$lock"
    fi
}

# Within a subshell, too: programs that outlive this ./dev must not keep its lock.
release_lock() { [ -z "${lock:-}" ] || exec {lock}>&-; }
