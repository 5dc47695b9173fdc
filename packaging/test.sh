#!/usr/bin/env bash
# SPDX-License-Identifier: GPL-3.0-or-later
# Installs what is missing, builds, and runs every test: first under AddressSanitizer and
# UndefinedBehaviorSanitizer, then as released. Stops at the first failure.
#   packaging/test.sh            both
#   packaging/test.sh release    one preset (release, asan, dev, tsan)
set -euo pipefail
cd "$(dirname "$0")/.."
# shellcheck source=packaging/dependencies.sh
. packaging/dependencies.sh
craft_install "${craft_build_packages[@]}" "${craft_window_packages[@]}" \
    "${craft_test_packages[@]}"

presets=("$@")
[ ${#presets[@]} -gt 0 ] || presets=(asan release)
for preset in "${presets[@]}"; do
    echo "== $preset =="
    cmake --preset "$preset" >/dev/null
    cmake --build --preset "$preset" -- -j "$(nproc)"
    ctest --preset "$preset"
done
