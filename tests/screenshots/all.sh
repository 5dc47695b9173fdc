#!/usr/bin/env bash
# SPDX-License-Identifier: GPL-3.0-or-later
# Every configuration that is looked at: light and dark, 1280x800 and 2560x1440 at 200 %, English,
# Hindi, and right to left.
#   all.sh PROGRAM CORPUS_FOLDER OUT     the bundled sample stands in for a missing corpus
set -euo pipefail
program=$1 data=$2 out=$3
corpus=()
if [ -d "$data" ]; then
    corpus=(--pool "$data/pool.tsv.zst" --valid "$data/finance/valid.tsv"
            --test "$data/finance/test.tsv" --lang en-hi)
fi
shoot() { # name, scale, size, options
    local name=$1 scale=$2 size=$3
    shift 3
    echo "$name"
    QT_QPA_PLATFORM=offscreen QT_SCALE_FACTOR=$scale "$program" "${corpus[@]}" --size "$size" \
        --out "$out/$name" "$@"
}
for language in en hi ar; do
    shoot "$language-light" 1 1280x800 --language "$language"
    shoot "$language-dark" 1 1280x800 --language "$language" --dark
    shoot "$language-light-200" 2 1280x720 --language "$language"
    shoot "$language-dark-200" 2 1280x720 --language "$language" --dark
done
echo "The pictures are in $out"
