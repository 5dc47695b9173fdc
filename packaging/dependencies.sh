#!/usr/bin/env bash
# SPDX-License-Identifier: GPL-3.0-or-later
# Installs the Debian packages that are missing, and nothing else. Sourced by run.sh and test.sh.

# What the build needs; test.sh adds what only tests need.
craft_build_packages=(
    g++ cmake ninja-build pkg-config git ca-certificates
    libeigen3-dev libfasttext-dev libsqlite3-dev libarchive-dev libicu-dev libexpat1-dev
    libsimdjson-dev nlohmann-json3-dev libcli11-dev libxxhash-dev libssl-dev libtomlplusplus-dev
    # The window. Qt's Charts are not found without libqt6opengl6-dev; qt6-tools-dev is Linguist.
    qt6-base-dev qt6-charts-dev libqt6opengl6-dev qt6-svg-dev qt6-tools-dev
)
# What the window shows text with: Latin and Arabic, Devanagari, Qt's own texts in German.
craft_window_packages=(fonts-dejavu-core fonts-lohit-deva qt6-translations-l10n)
craft_test_packages=(
    libgtest-dev libgmock-dev sqlite3
    xvfb xauth xdotool x11-utils
    desktop-file-utils appstream libxml2-utils shared-mime-info
)
# What tests/bench compares with and measures by; installed by hand where it is wanted.
craft_bench_packages=(
    libbenchmark-dev libopenblas-dev zstd time
    python3-numpy python3-sklearn python3-faiss
)

craft_as_root() {
    if [ "$(id -u)" -eq 0 ]; then "$@"; else sudo "$@"; fi
}

craft_install() {
    local missing=() package
    for package in "$@"; do
        dpkg-query -W -f='${Status}' "$package" 2>/dev/null | grep -q 'install ok installed' \
            || missing+=("$package")
    done
    [ ${#missing[@]} -eq 0 ] && return 0
    echo "Installing ${missing[*]}"
    craft_as_root apt-get update -qq
    craft_as_root env DEBIAN_FRONTEND=noninteractive \
        apt-get install -y -qq --no-install-recommends "${missing[@]}" >/dev/null
}
