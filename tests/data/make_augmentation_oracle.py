#!/usr/bin/env python3
# SPDX-License-Identifier: GPL-3.0-or-later
"""Writes ../engine/augmentation_oracle.hpp: what the augmentations of tst_augmentations' second row give in the fourth epoch.

numpy 1.24 and scipy 1.10 (Debian 12); the random numbers by Philox4x32-10, written down here after Salmon et al. 2011.
Run clang-format over what it writes.
"""
import math
import pathlib

import numpy as np
from scipy import ndimage

SEED, ROW, EPOCH, AUGMENT = 5, 1, 3, 7


def philox(counter, key):
    c, k = list(counter), list(key)
    for _ in range(10):
        a, b = 0xD2511F53 * c[0], 0xCD9E8D57 * c[2]
        c = [(b >> 32) ^ c[1] ^ k[0], b & 0xFFFFFFFF, (a >> 32) ^ c[3] ^ k[1], a & 0xFFFFFFFF]
        k = [(k[0] + 0x9E3779B9) & 0xFFFFFFFF, (k[1] + 0xBB67AE85) & 0xFFFFFFFF]
    return c


class Stream:
    """RandomStream of the one augmentation of input 0, behind the number that says whether it is done at all."""

    def __init__(self):
        self.key = (SEED, 0)
        self.lane = philox((AUGMENT, EPOCH, ROW, 0), self.key)[:2]
        self.next = 0
        self.uniform()

    def next32(self):
        word = philox((self.next // 4, 0, *self.lane), self.key)[self.next % 4]
        self.next += 1
        return word

    def next64(self):
        first = self.next32()
        return first << 32 | self.next32()

    def uniform(self):
        return (self.next64() >> 11) * 2.0**-53

    def below(self, bound):
        surplus = (2**64 - bound) % bound
        while True:
            bits = self.next64()
            if bits >= surplus:
                return bits % bound

    def between(self, low, high):
        return low + (high - low) * self.uniform()

    def whole(self, most):
        return self.below(2 * most + 1) - most

    def stretch(self, places, share):
        count = 1 + self.below(math.ceil(share * places))
        return slice(first := self.below(places - count + 1), first + count)

    def normals(self, count):
        numbers = []
        while len(numbers) < count:
            radius = math.sqrt(-2 * math.log((self.next32() + 0.5) * 2.0**-32))
            angle = 2 * math.pi * (self.next32() * 2.0**-32)
            numbers += [radius * math.cos(angle), radius * math.sin(angle)]
        return np.array(numbers[:count])


def picture(row):
    return [[[(7 * c + 3 * y * y + 5 * x + y * x % 4 + 2 * row) / 10 for x in range(5)] for y in range(4)] for c in range(2)]


def channels(work, image):
    return np.stack([work(channel) for channel in image])


def images():
    all_rows = np.array([picture(row) for row in range(3)], dtype=np.float32).astype(float)
    x = all_rows[ROW]
    mean, deviation = (f(all_rows, axis=(0, 2, 3))[:, None, None] for f in (np.mean, np.std))
    yield "flip probability=1", np.flip(x, 2)
    yield "flip probability=1 direction=up_down", np.flip(x, 1)
    s = Stream()
    shift = (s.whole(3), s.whole(3))
    for fill, mode in ("edge", "nearest"), ("zero", "constant"):
        yield f"shift pixels=3 fill={fill}", channels(lambda c: ndimage.shift(c, shift, order=0, mode=mode), x)
    angle = Stream().between(-180, 180)
    for fill, mode in ("edge", "nearest"), ("zero", "grid-constant"):
        turned = channels(lambda c: ndimage.rotate(c, angle, reshape=False, order=1, mode=mode), x)
        yield f"rotate degrees=180 fill={fill}", turned
    factor, middle = Stream().between(1 - 0.9, 1 + 0.9), np.array([1.5, 2.0])
    for fill, mode in ("edge", "nearest"), ("zero", "grid-constant"):
        grown = channels(lambda c: ndimage.affine_transform(c, np.eye(2) / factor, middle - middle / factor, order=1, mode=mode), x)
        yield f"zoom share=0.9 fill={fill}", grown
    yield "brightness strength=0.5", x + Stream().between(-0.5, 0.5) * deviation
    own = x.mean((1, 2), keepdims=True)
    yield "contrast strength=0.5", own + Stream().between(0.5, 1.5) * (x - own)
    s, cut = Stream(), x.copy()
    rows, columns = s.stretch(4, 0.75), s.stretch(5, 0.75)
    cut[:, rows, columns] = mean
    yield "cutout probability=1 share=0.75", cut
    yield "noise strength=0.3", x + 0.3 * deviation * Stream().normals(40).reshape(2, 4, 5)


def flat():
    return np.array([picture(row) for row in range(3)], dtype=np.float32).astype(float).reshape(3, 40)


def signals():
    all_rows = flat().reshape(3, 20, 2)
    x = all_rows[ROW]
    mean, deviation = all_rows.mean((0, 1)), all_rows.std((0, 1))
    later = Stream().whole(6)
    yield "time_shift steps=6 fill=wrap", np.roll(x, later, 0)
    yield "time_shift steps=6 fill=zero", ndimage.shift(x, (later, 0), order=0, mode="constant")
    yield "time_shift steps=6", ndimage.shift(x, (later, 0), order=0, mode="nearest")
    yield "amplitude strength=0.5", mean + Stream().between(0.5, 1.5) * (x - mean)
    masked = x.copy()
    masked[Stream().stretch(20, 0.3)] = mean
    yield "mask probability=1 share=0.3", masked
    yield "noise strength=0.3", x + 0.3 * deviation * Stream().normals(40).reshape(20, 2)


def tables():
    all_rows = flat()[:, :6]
    for share in 0.5, 1:
        s, swapped = Stream(), all_rows[ROW].copy()
        for feature in [0], [1], [2, 3, 4], [5]:
            is_swapped, other = s.uniform() < share, s.below(3)
            if is_swapped:
                swapped[feature] = all_rows[other][feature]
        yield f"swap share={share}", swapped
    scale = 0.3 * all_rows.std(0)
    scale[2:5] = 0  # the marks of a class
    yield "noise strength=0.3", all_rows[ROW] + scale * Stream().normals(6)


HEAD = """// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "engine/augment/augmentation.hpp"

#include <vector>

namespace netloom {

/// What a row of tst_augmentations' data becomes, by numpy 1.24.2 and scipy 1.10.1; made by
/// tests/data/make_augmentation_oracle.py, which also has random numbers of its own.
struct AugmentationOracle {
    const char *text;
    AugmentedKind kind;
    std::vector<float> numbers;
};

inline const std::vector<AugmentationOracle> augmentationOracles = {
"""


def number(value):
    text = f"{value:.6g}"
    return text + ("F" if "." in text or "e" in text else ".0F")


def main():
    lines = [HEAD]
    for kind, made in ("Image", images()), ("Signal", signals()), ("Table", tables()):
        for text, numbers in made:
            lines.append(f'{{"{text}", AugmentedKind::{kind}, {{{", ".join(number(n) for n in np.ravel(numbers))}}}}},\n')
    lines.append("};\n\n} // namespace netloom\n")
    (pathlib.Path(__file__).parent.parent / "engine" / "augmentation_oracle.hpp").write_text("".join(lines))


if __name__ == "__main__":
    main()
