// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

namespace netloom {

class CanvasView;

/// Makes the canvas and all that is drawn on it speak: "Network canvas", its nodes, their ports and the wires as children
/// with names, descriptions, places on the screen, and actions. Call once before the first canvas is made.
void installCanvasAccessibility();

/// Tells assistive technology that the drawing or the selection has changed.
void announceCanvasContent(CanvasView &view);
void announceCanvasSelection(CanvasView &view);

} // namespace netloom
