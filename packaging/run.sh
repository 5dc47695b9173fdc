#!/usr/bin/env bash
# SPDX-License-Identifier: GPL-3.0-or-later
# From a fresh Debian 12 to a selected subset: installs what is missing, builds, harvests a real
# English-Hindi corpus out of the translations that Debian packages carry, and selects the pairs
# that resemble accounting software. Everything it makes stays under build/. Where there is a
# display, the window opens on the result.
set -euo pipefail
cd "$(dirname "$0")/.."
# shellcheck source=packaging/dependencies.sh
. packaging/dependencies.sh
packages=("${craft_build_packages[@]}")
display=${DISPLAY:-}${WAYLAND_DISPLAY:-}
[ -z "$display" ] || packages+=("${craft_window_packages[@]}")
[ -z "${WAYLAND_DISPLAY:-}" ] || packages+=(qt6-wayland)
craft_install "${packages[@]}"

cmake --preset release -DCRAFT_TESTS=OFF >/dev/null
cmake --build --preset release --target craft craft-workbench -- -j "$(nproc)"
craft=build/release/app/craft

# The packages are fetched and unpacked, not installed: only their catalogues are read.
sample=build/sample
project=$sample/accounting.craft
catalogues=(gnucash-common libreoffice-l10n-hi audacity-data krita-l10n cinnamon-l10n
    libvirt-l10n evolution-common pidgin-data libgtk2.0-common nautilus-data libglib2.0-data
    vlc-l10n)
if [ ! -s "$sample/valid.tsv" ]; then
    echo "Fetching translations from ${#catalogues[@]} packages"
    mkdir -p "$sample/packages" "$sample/unpacked"
    apt-cache show "${catalogues[0]}" >/dev/null 2>&1 || craft_as_root apt-get update -qq
    # apt's download user may not be able to write below a home folder; root's sandbox is off.
    (cd "$sample/packages" && apt-get -qq -o APT::Sandbox::User=root download "${catalogues[@]}")
    for package in "$sample"/packages/*.deb; do
        dpkg-deb --fsys-tarfile "$package" \
            | tar -x -C "$sample/unpacked" --wildcards '*/hi/LC_MESSAGES/*.mo' 2>/dev/null || true
    done
    "$craft" harvest "$sample/unpacked" --lang en-hi --hold-out gnucash --hold-out-pairs 300 \
        --out "$sample"
    rm -f "$project" "$project"-* # of an older harvest
fi

echo
"$craft" run --project "$project" --pool "$sample/pool.tsv" --valid "$sample/valid.tsv" \
    --test "$sample/test.tsv" --lang en-hi --budget 1000 \
    --format tsv,jsonl,moses,ids --overwrite --out build/subset
echo
echo "The subset is in build/subset; its README.md says how to load it."
if [ -n "$display" ]; then
    echo "The window opens on the project $project"
    exec build/release/app/craft-workbench "$project"
fi
echo "There is no display. With one, build/release/app/craft-workbench $project opens the project."
