#!/usr/bin/python3
# SPDX-License-Identifier: GPL-3.0-or-later
"""A file on the desktop to drag from: drag_source.py FILE shows a small window at the lower left whose label is that file.

For drop.drive; needs Debian's gir1.2-gtk-3.0 and python3-gi.
"""
import pathlib
import sys

import gi

gi.require_version("Gtk", "3.0")
from gi.repository import Gdk, Gtk  # noqa: E402

uri = pathlib.Path(sys.argv[1]).resolve().as_uri()
window = Gtk.Window(type=Gtk.WindowType.POPUP)
box = Gtk.EventBox()
box.add(Gtk.Label(label=pathlib.Path(sys.argv[1]).name))
box.drag_source_set(Gdk.ModifierType.BUTTON1_MASK, [], Gdk.DragAction.COPY)
box.drag_source_add_uri_targets()
box.connect("drag-data-get", lambda _w, _c, data, _i, _t: data.set_uris([uri]))
window.add(box)
window.set_size_request(140, 40)
window.move(20, 700)
window.show_all()
window.set_keep_above(True)
Gtk.main()
