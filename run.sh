#!/usr/bin/env bash
# SPDX-License-Identifier: GPL-3.0-or-later
# Installs what is missing, builds Netloom in build/, and opens it with a shipped experiment (or with the file you name).
set -euo pipefail
cd "$(dirname "$0")"
resources/scripts/install-packages build
[ -f build/build.ninja ] || cmake --preset release >/dev/null
cmake --build build --target netloom-programs
if [ -n "${DISPLAY:-}${WAYLAND_DISPLAY:-}" ]; then
  [ $# -gt 0 ] || set -- --example two_moons
  exec build/bin/netloom "$@"
fi
echo "There is no display here, so the shipped experiment 'Two moons' is trained in the terminal."
copy=$(mktemp -d)/two_moons.netloom
cp projects/examples/two_moons.netloom "$copy"
build/bin/netloom-run train "$copy"
build/bin/netloom-run evaluate "$copy" --split test
echo "The trained experiment is $copy"
