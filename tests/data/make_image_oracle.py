#!/usr/bin/env python3
# SPDX-License-Identifier: GPL-3.0-or-later
"""Writes image_oracle.json: small images and what Pillow 9.4 (Debian 12) makes of them.

Files as base64, pixels as Image.convert("RGB") has them, row by row. tests/plugins/tst_image_folder_reader.cpp compares with it.
"""
import base64
import io
import json
import pathlib

from PIL import Image


def ramp(width=5, height=4):
    image = Image.new("RGB", (width, height))
    image.putdata([(37 * i % 256, (91 * i + 13) % 256, (201 * i + 77) % 256) for i in range(width * height)])
    return image


def entry(name, image, form, **options):
    stream = io.BytesIO()
    image.save(stream, form, **options)
    read = Image.open(io.BytesIO(stream.getvalue()))
    return {
        "name": name,
        "file": base64.b64encode(stream.getvalue()).decode(),
        "width": read.width,
        "height": read.height,
        "grey": all(r == g == b for r, g, b in read.convert("RGB").getdata()),
        "pixels": [value for pixel in read.convert("RGB").getdata() for value in pixel],
    }


colours = ramp()
see_through = colours.copy()
see_through.putalpha(Image.frombytes("L", (5, 4), bytes(range(0, 240, 12))))
jpeg = {"quality": 90, "optimize": False}
files = [
    entry("a.png", colours, "PNG"),
    entry("larger.png", ramp(7, 7), "PNG"),
    entry("transparent.png", see_through, "PNG"),
    entry("palette.png", colours.quantize(12), "PNG"),
    entry("grey.png", colours.convert("L"), "PNG"),
    entry("grey_transparent.png", see_through.convert("LA"), "PNG"),
    entry("black_and_white.png", colours.convert("1"), "PNG"),
    entry("black_and_white_palette.png", colours.convert("1").convert("P"), "PNG", bits=1),
    entry("a.bmp", colours, "BMP"),
    entry("transparent.bmp", see_through, "BMP"),
    entry("palette.bmp", colours.quantize(12), "BMP"),
    entry("grey.bmp", colours.convert("L"), "BMP"),
    entry("black_and_white.bmp", colours.convert("1"), "BMP"),
    entry("a.ppm", colours, "PPM"),
    entry("a.pgm", colours.convert("L"), "PPM"),
    entry("a.jpg", colours, "JPEG", **jpeg),
    entry("progressive.jpg", colours, "JPEG", progressive=True, **jpeg),
    entry("grey.jpg", colours.convert("L"), "JPEG", **jpeg),
]
scaled = {
    f"{width}x{height}": [list(colours.resize((width, height), Image.BILINEAR).getchannel(c).getdata()) for c in range(3)]
    for width, height in ((3, 2), (8, 7))
}
lines = ",\n".join(json.dumps(file) for file in files)
grey = json.dumps(list(colours.convert("L").getdata()))
pathlib.Path(__file__).with_name("image_oracle.json").write_text(
    f'{{"files": [\n{lines}\n],\n"scaled": {json.dumps(scaled)},\n"grey": {grey}}}\n'
)
