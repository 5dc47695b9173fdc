#!/usr/bin/env bash
# SPDX-License-Identifier: GPL-3.0-or-later
# Makes the pictures of README in resources/screenshots, from the bundled sample and, for Hindi,
# from tests/golden: nobody else's sentences are shown. Each is at most 300 kB.
#   packaging/screenshots.sh [PROGRAM]     PROGRAM: craft_screenshots, as built with the tests
set -euo pipefail
cd "$(dirname "$0")/.."
program=${1:-build/release/tests/screenshots/craft_screenshots}
[ -x "$program" ] || { echo "$program is missing: build the target craft_screenshots" >&2; exit 1; }
out=resources/screenshots
work=$(mktemp -d)
trap 'rm -rf "$work"' EXIT
shoot() { QT_QPA_PLATFORM=offscreen "$program" --language en "$@" 2>/dev/null; }

shoot --out "$work/light" --only overview,map,sweep,import-files,import-format,test-set,lab-cost
shoot --out "$work/dark" --dark --only overview
hindi=tests/golden/en-hi
shoot --out "$work/hindi" --pool "$hindi/pool.en" --valid "$hindi/valid.en" --lang en-hi \
    --budget 24 --query sel:yes --only pairs-why

mkdir -p "$out"
take() { # made, name
    local file="$out/$2.png"
    if command -v pngquant >/dev/null; then
        pngquant --force --skip-if-larger --output "$file" 256 "$work/$1.png" || cp "$work/$1.png" "$file"
    else
        cp "$work/$1.png" "$file"
    fi
    if [ "$(stat -c %s "$file")" -gt 300000 ]; then
        echo "$file is larger than 300 kB: install pngquant" >&2
        exit 1
    fi
}
take light/overview overview
take dark/overview overview-dark
take hindi/pairs-why pairs
take light/map map
take light/sweep sweep
take light/import-format import
take light/test-set test-set
take light/lab-cost lab
ls -l "$out"
