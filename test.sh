#!/usr/bin/env bash
# SPDX-License-Identifier: GPL-3.0-or-later
# Installs what is missing, builds Netloom and all tests in build/, and runs them without a display.
set -euo pipefail
cd "$(dirname "$0")"
resources/scripts/install-packages test
[ -f build/build.ninja ] || cmake --preset release >/dev/null
cmake --build build
ctest --test-dir build --output-on-failure -j "$(nproc)" "$@"
