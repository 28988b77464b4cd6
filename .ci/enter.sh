#!/usr/bin/env bash
# Runs a command within the toolchain root. Called by root.sh, already in a mount namespace of its own, with the rights to mount:
#   enter.sh ROOT PROJECT COMMAND...
set -euo pipefail
PATH=$PATH:/usr/sbin:/sbin  # an ordinary user's has no chroot
root=$1 project=$2
shift 2

# bind PATH: shows a file or folder of the machine at the same place in the root.
bind() {
    if [ -d "$1" ]; then mkdir -p "$root$1"; else mkdir -p "$root${1%/*}" && { [ -e "$root$1" ] || : >"$root$1"; }; fi
    mount --rbind "$1" "$root$1"
}

for path in /dev /proc /sys /tmp; do bind "$path"; done
case $project/ in /tmp/*) ;; *) bind "$project" ;; esac

# Names and the network as the machine sees them. The files may be links into folders that the root does not have.
for path in /etc/resolv.conf /etc/hosts; do
    if [ -e "$path" ]; then
        [ -e "$root$path" ] || : >"$root$path"
        mount --bind "$(readlink -f "$path")" "$root$path"
    fi
done

# npm's settings and the certificates that this machine trusts, so that npm works wherever it does outside (a registry of one's own,
# a proxy that opens connections).
keep=()
certificates=(/etc/ssl/certs/ca-certificates.crt)
for path in "${npm_config_userconfig:-$HOME/.npmrc}" /etc/npmrc; do
    if [ -r "$path" ]; then
        bind "$path"
        certificates+=("$(sed -n 's/^ *cafile *= *//p' "$path" | tail -n 1)")
        [ "$path" = /etc/npmrc ] || keep+=("npm_config_userconfig=$path")
    fi
done
certificates+=("${NODE_EXTRA_CA_CERTS:-}" "${SSL_CERT_FILE:-}")
for path in "${certificates[@]}"; do
    if [ -f "$path" ] && ! [ "$path" -ef "$root$path" ]; then
        [ -e "$root$path" ] || { mkdir -p "$root${path%/*}" && : >"$root$path"; }
        mount --bind "$(readlink -f "$path")" "$root$path"
    fi
done

# Of the environment only what belongs here, so that a build means the same on every machine.
for name in TERM NO_COLOR CI http_proxy https_proxy no_proxy HTTP_PROXY HTTPS_PROXY NO_PROXY NODE_EXTRA_CA_CERTS SSL_CERT_FILE \
    ${!npm_config_@} ${!JINDAN_@}; do
    if [ -n "${!name:-}" ]; then keep+=("$name=${!name}"); fi
done

exec chroot "$root" /usr/bin/env -i PATH=/usr/local/bin:/usr/bin:/usr/sbin HOME=/root LANG=C.UTF-8 TMPDIR=/tmp \
    EM_CACHE=/var/cache/emscripten "${keep[@]}" \
    /bin/bash -c 'cd "$1" && shift && exec "$@"' bash "$project" "$@"
