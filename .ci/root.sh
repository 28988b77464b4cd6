# The private toolchain root: a folder of packages from Debian's suite forky (newer than the machine's own) in the user's cache, made
# with the machine's apt and entered in a mount namespace. Nothing is installed on the machine, and no root rights are needed.

suite=forky
recipe=1  # raise when what is done with the packages changes, so that a new root is made

# emscripten brings clang, lld, binaryen and Node along, and clang the static C++ library. Dear ImGui comes as source, below.
build_packages=(emscripten cmake ninja-build nlohmann-json3-dev doctest-dev npm xz-utils)
# Three browsers, an X server for two of them, and a Korean input method with what it takes to type in it.
test_packages=(chromium firefox-esr webkitgtk-webdriver xvfb libgl1-mesa-dri fontconfig fonts-noto-cjk fonts-noto-color-emoji
    ibus-hangul ibus-gtk3 xdotool evilwm libglib2.0-bin)
# What build/versions.txt records, besides Dear ImGui.
# shellcheck disable=SC2034
recorded_packages=('emscripten' 'clang-[0-9]*' 'cmake' 'ninja-build' 'nlohmann-json3-dev' 'doctest-dev' 'nodejs' 'npm' 'chromium' 'firefox-esr'
    'webkitgtk-webdriver')

# A relative XDG_CACHE_HOME is none, as its specification says.
case ${XDG_CACHE_HOME:-} in /*) cache=$XDG_CACHE_HOME/jindan ;; *) cache=${HOME:-/var/tmp}/.cache/jindan ;; esac
root=$cache/root-$(printf '%s\n' "$recipe" "$suite" "${build_packages[@]}" + "${test_packages[@]}" | sha256sum | cut -c 1-12)

# As root a mount namespace is enough; anybody else needs a user namespace around it.
if [ "$(id -u)" -eq 0 ]; then namespaces=(--mount); else namespaces=(--user --map-root-user --mount); fi

# enter COMMAND...: runs a command within the root, in the project's folder.
enter() { (become "$@"); }

# become COMMAND...: the same, in the place of this shell.
become() { exec unshare "${namespaces[@]}" -- bash "$project/.ci/enter.sh" "$root" "$project" "$@"; }

# What ./dev check reads the C++ with, of the versions of the compilers that are there.
check_packages() {
    local clang gcc
    clang=$(basename "$(readlink "$root/usr/bin/c++")") gcc=$(basename "$(find "$root"/usr/lib/gcc/* -mindepth 1 -maxdepth 1 | sort -V | tail -n 1)")
    echo "clang-format-${clang##*-}" "clang-tidy-${clang##*-}" "g++-$gcc"
}

# need_root build|test|check: makes the root ready for building, and for testing or checking.
need_root() {
    unshare "${namespaces[@]}" -- mount --bind /tmp /tmp 2>/dev/null ||
        die "no namespaces here: run as root (a container needs --privileged), allow user namespaces (sysctl kernel.unprivileged_userns_clone=1), or put emcc 4 or newer on the PATH"
    [ -e "$root/ready-$1" ] && return
    command -v apt-get >/dev/null && command -v dpkg-deb >/dev/null ||
        die "no emcc 4 or newer on the PATH, and no apt-get and dpkg-deb, with which ./dev fetches one on Debian: install Emscripten (emsdk), cmake, ninja and Node"
    mkdir -p "$cache" 2>/dev/null || die "cannot write to $cache: no space or no permission there"
    take_lock "$cache/lock" "preparing the toolchain"
    if [ ! -e "$root/ready-build" ]; then
        # What an interrupted run has downloaded is good; what it has half unpacked is not.
        [ ! -e "$root.part/usr" ] || rm -rf "$root.part"
        need_space "$cache" "$([ "$1" = test ] && echo 5000 || echo 2600)" "the toolchain"
        say "Preparing the toolchain in $root (once; about 300 MB of packages$([ "$1" = test ] && echo ", and 370 MB for the tests"))"
        local made=$root old
        for old in "$cache"/root-*; do
            [ ! -e "$old/ready-build" ] || say "An older toolchain, for other states of this repository: $old (remove it when nothing needs it)"
        done
        root=$root.part
        mkdir -p "$root"
        local packages=('?essential' "${build_packages[@]}" "clang runtime")
        [ "$1" = test ] && packages+=("${test_packages[@]}")
        add_packages "${packages[@]}"
        step "Fetching Dear ImGui" fetch_imgui
        rm -rf "$root/apt"
        touch "$root/ready-build"
        [ "$1" = test ] && touch "$root/ready-test"
        mv "$root" "$made"
        root=$made
    elif [ "$1" = test ] && [ ! -e "$root/ready-test" ]; then
        need_space "$cache" 2800 "the browsers for the tests"
        say "Adding the browsers for the tests to $root (once; about 370 MB of packages)"
        add_packages "${test_packages[@]}"
        rm -rf "$root/apt"
        touch "$root/ready-test"
    fi
    if [ "$1" = check ] && [ ! -e "$root/ready-check" ]; then
        need_space "$cache" 700 "the tools that read the code"
        say "Adding the tools that read the code to $root (once; about 70 MB of packages)"
        # shellcheck disable=SC2046 # several packages
        add_packages $(check_packages)
        rm -rf "$root/apt"
        touch "$root/ready-check"
    fi
    release_lock
}

# apt of this machine, with all its state in the root and none of this machine's packages.
private_apt() { APT_CONFIG=$root/apt/apt.conf DEBIAN_FRONTEND=noninteractive "$@"; }

add_packages() {
    local packages=("$@")
    write_apt_configuration
    step "Reading Debian's package lists" private_apt apt-get -q -o APT::Update::Error-Mode=any update
    step "Downloading packages" download_packages "${packages[@]}"
    step "Unpacking packages" unpack_packages
    step "Setting up the toolchain" configure_root
}

write_apt_configuration() {
    local mirror apt=$root/apt
    mirror=$(debian_mirror)
    [ -n "$mirror" ] || die "apt on this machine names no Debian mirror (in /etc/apt/sources.list or sources.list.d); ./dev fetches its toolchain from one"
    mkdir -p "$apt"/{state/lists/partial,cache/archives/partial,trusted,none} "$root/var/lib/dpkg"
    [ -e "$root/var/lib/dpkg/status" ] || : >"$root/var/lib/dpkg/status"
    # The keys that this machine trusts, and Debian's own wherever the machine keeps them.
    find /etc/apt/trusted.gpg.d /usr/share/keyrings \( -path '*/trusted.gpg.d/*' -o -name 'debian-archive-*' \) \
        \( -name '*.gpg' -o -name '*.asc' \) -exec ln -sf -t "$apt/trusted" {} + 2>/dev/null || true
    printf '%s %s %s main\n' deb "$mirror" $suite deb-src "$mirror" $suite >"$apt/sources.list"
    {
        # Proxies, certificates, validity checks and retries are this machine's business and taken over.
        apt-config dump | grep '^Acquire::' | grep -vE '^Acquire::(IndexTargets|Languages|CompressionTypes|Changelogs|GzipIndexes)'
        cat <<EOF
APT::Architecture "$(dpkg --print-architecture)";
APT::Architectures { "$(dpkg --print-architecture)"; };
APT::Install-Recommends "0";
APT::Get::Assume-Yes "1";
APT::Sandbox::User "root";
Acquire::Languages "none";
Acquire::Retries "3";
Dir::State "$apt/state";
Dir::State::status "$root/var/lib/dpkg/status";
Dir::Cache "$apt/cache";
Dir::Log "$apt/none";
Dir::Etc::sourcelist "$apt/sources.list";
Dir::Etc::sourceparts "$apt/none";
Dir::Etc::main "$apt/none/apt.conf";
Dir::Etc::parts "$apt/none";
Dir::Etc::preferences "$apt/none/preferences";
Dir::Etc::preferencesparts "$apt/none";
Dir::Etc::trusted "$apt/none/trusted.gpg";
Dir::Etc::trustedparts "$apt/trusted";
Dir::Bin::dpkg "/bin/false";
EOF
    } >"$apt/apt.conf"
}

# The mirror that this machine's apt uses for Debian itself: not for its security updates, nor for somebody else's packages. Who made
# a source's packages is known only where apt has fetched its lists; a fresh machine has none yet, and the suite's name has to do.
debian_mirror() {
    local codename sources='$(RELEASE) $(COMPONENT) $(REPO_URI)'
    codename=$(. /etc/os-release && printf %s "${VERSION_CODENAME:-}")
    {
        apt-get indextargets --format "$sources" 'Created-By: Packages' 'Origin: Debian'
        apt-get indextargets --no-release-info --format "$sources" 'Created-By: Packages'
    } 2>/dev/null | awk -v suites=" $codename oldstable stable testing unstable sid trixie forky " '
        $2 == "main" && $3 !~ /^cdrom:/ && index(suites, " " $1 " ") && !found++ { print $3 }'
}

# "clang runtime" stands for the sanitizers of whatever clang Emscripten uses.
download_packages() {
    local packages=() package clang
    for package in "$@"; do
        if [ "$package" = "clang runtime" ]; then
            clang=$(private_apt apt-cache depends emscripten | grep -o 'clang-[0-9]*' | sort | tail -n 1)
            package=libclang-rt-${clang#clang-}-dev
        fi
        packages+=("$package")
    done
    private_apt apt-get -q install --download-only "${packages[@]}"
}

# Packages are unpacked, not installed: their scripts would want root rights, and configure_root does the little that we need.
unpack_packages() {
    local archives=$root/apt/cache/archives directory
    for directory in bin sbin lib lib64; do
        mkdir -p "$root/usr/$directory"
        [ -e "$root/$directory" ] || ln -s "usr/$directory" "$root/$directory"
    done
    find "$archives" -maxdepth 1 -name '*.deb' -print0 | sort -z |
        xargs -0 -n 1 -P "$(nproc)" bash -c 'set -e -o pipefail
            echo "${1##*/}"
            dpkg-deb --fsys-tarfile "$1" | tar -x -p --no-same-owner --keep-directory-symlink -C "$0"' "$root"
    # Set-user-id programs have no business in a cache folder.
    find "$root/usr" -xdev -type f -perm /6000 -exec chmod ug-s {} +
    find "$archives" -maxdepth 1 -name '*.deb' -print0 | sort -z |
        xargs -0 -n 1 sh -c 'dpkg-deb -f "$0" | sed "1,/^Package:/s/^Package:.*/&\nStatus: install ok installed/"; echo' >"$root/apt/new"
    # A package that is there in two versions counts with the newer, which has overwritten the files of the older.
    awk 'BEGIN { RS = ""; ORS = "\n\n" } { name = $2 } !seen[name]++' "$root/apt/new" "$root/var/lib/dpkg/status" >"$root/apt/status"
    mv "$root/apt/status" "$root/var/lib/dpkg/status"
    find "$archives" -maxdepth 1 -name '*.deb' -delete
}

configure_root() {
    local file
    cp "$root/usr/share/base-passwd/passwd.master" "$root/etc/passwd"
    cp "$root/usr/share/base-passwd/group.master" "$root/etc/group"
    [ -e "$root/usr/bin/awk" ] || ln -s mawk "$root/usr/bin/awk"
    # The one native compiler: the clang that Emscripten uses.
    ln -sfn "$(basename "$(find "$root"/usr/bin -name 'clang++-[0-9]*' | sort | tail -n 1)")" "$root/usr/bin/c++"
    mkdir -p "$root"/{dev,proc,sys,tmp,root,var/tmp,var/cache/emscripten,etc/ssl/certs}
    find "$root/usr/share/ca-certificates" -name '*.crt' -exec cat {} + >"$root/etc/ssl/certs/ca-certificates.crt"
    if [ -d "$root/usr/share/fontconfig/conf.avail" ]; then
        # Text has to look in tests as it does on an ordinary Debian, whose configuration script sets these links.
        mkdir -p "$root/etc/fonts/conf.d"
        for file in "$root"/usr/share/fontconfig/conf.avail/*.conf; do
            case ${file##*/} in
            10-hinting-slight.conf) ln -sf "/usr/share/fontconfig/conf.avail/${file##*/}" "$root/etc/fonts/conf.d/" ;;
            # Choices that Debian leaves alone or makes in the package itself.
            0* | 1* | 25-* | 35-* | 48-guessfamily* | 65-khmer* | 70-*) ;;
            *) ln -sf "/usr/share/fontconfig/conf.avail/${file##*/}" "$root/etc/fonts/conf.d/" ;;
            esac
        done
    fi
    configure_gtk
    # Libraries as CMake finds them with FETCHCONTENT_SOURCE_DIR_*: each in a folder of its own, laid out like its repository.
    mkdir -p "$root/opt/jindan"/{imgui,nlohmann_json/include,doctest}
    ln -sfn /usr/include/nlohmann "$root/opt/jindan/nlohmann_json/include/nlohmann"
    ln -sfn /usr/include/doctest "$root/opt/jindan/doctest/doctest"
    enter ldconfig
    if [ -e "$root/usr/bin/fc-cache" ]; then enter fc-cache; fi
}

# Programs with windows look up settings, pictures and input methods in indexes, which Debian's triggers make.
configure_gtk() {
    local libraries
    libraries=$(find "$root"/usr/lib -maxdepth 1 -name '*-linux-gnu*' -type d -printf '/usr/lib/%f\n' | sed -n 1p)
    [ -e "$root$libraries/libgtk-3-0t64" ] || return 0
    enter "$libraries/glib-2.0/glib-compile-schemas" /usr/share/glib-2.0/schemas
    enter "$libraries/gdk-pixbuf-2.0/gdk-pixbuf-query-loaders" --update-cache
    enter "$libraries/libgtk-3-0t64/gtk-query-immodules-3.0" --update-cache
    enter update-mime-database /usr/share/mime
    enter dbus-uuidgen --ensure=/etc/machine-id
}

# Debian's -dev package holds headers and a native archive only; we compile the library for the web.
fetch_imgui() {
    cd "$root/apt"
    private_apt apt-get -q source --download-only imgui
    # xz is in the root, not always on the machine.
    cp imgui_*.orig.tar.xz "$root/opt/jindan/imgui.tar.xz"
    enter tar -x -f /opt/jindan/imgui.tar.xz -C /opt/jindan/imgui --strip-components=1 --no-same-owner
    rm "$root/opt/jindan/imgui.tar.xz"
}
