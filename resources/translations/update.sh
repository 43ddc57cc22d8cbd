#!/bin/sh
# SPDX-License-Identifier: GPL-3.0-or-later
# Brings the translations up to date with the sources: new texts are added, those that are gone are dropped.
# Texts of the window stand in tr(); those of the engine, projects and plug-ins in NL_TEXT() and are their own keys.
set -eu
cd "$(dirname "$0")/../.."
lupdate=/usr/lib/qt6/bin/lupdate
[ -x "$lupdate" ] || lupdate=lupdate
fresh=$(mktemp -d)
trap 'rm -rf "$fresh"' EXIT

"$lupdate" -silent -I. -locations none -source-language en_GB -target-language zh_CN gui -extensions cpp,hpp -ts "$fresh/window.ts" 2>/dev/null
"$lupdate" -silent -I. -locations none -source-language en_GB -target-language zh_CN -tr-function-alias QT_TRID_NOOP+=NL_TEXT \
    engine projects plugins gui -extensions cpp,hpp -ts "$fresh/texts.ts" 2>/dev/null
# English has only its plurals to say: one row, two rows.
"$lupdate" -silent -I. -locations none -pluralonly -source-language en_GB -target-language en_GB gui -extensions cpp,hpp -ts "$fresh/plurals.ts" 2>/dev/null
python3 resources/translations/merge.py "$fresh/plurals.ts" resources/translations/netloom_en.ts
python3 resources/translations/merge.py "$fresh/window.ts" resources/translations/netloom_zh.ts
python3 resources/translations/merge.py --ids "$fresh/texts.ts" resources/translations/netloom_texts_zh.ts
