// SPDX-License-Identifier: GPL-3.0-or-later

/// What the plug-in missing_library needs.
int netloomEvilAbsent();
int netloomEvilAbsent()
{
    return 1;
}
