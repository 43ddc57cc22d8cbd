#!/usr/bin/env python3
# SPDX-License-Identifier: GPL-3.0-or-later
"""Writes sequence_oracle.json: tagged sentences, and precision, recall, F1 and support of their entities and tokens.

Debian has no seqeval, so its default mode is written down here once more, from the table of conlleval (Tjong Kim Sang,
Buchholz 2000) that it follows. The token numbers are scikit-learn 1.2.1's. Compared by tests/engine/tst_sequence_tags.cpp.
"""
import json
import pathlib
import random

from sklearn.metrics import accuracy_score, precision_recall_fscore_support

# Between two neighbouring tokens: what closes an entity and what opens one, besides a change of type.
CLOSES = {"BB", "BS", "BO", "IB", "IS", "IO", "EB", "EI", "EO", "EE", "ES", "SB", "SI", "SO", "SE", "SS"}
OPENS = {a + b for a in "BIOES" for b in "BS"} | {"EE", "EI", "SE", "SI", "OE", "OI"}


def parts(tag):
    place, _, kind = tag.partition("-")
    return place, kind or "_"


def entities(tags):
    found, begin = set(), None
    for i, (before, after) in enumerate(zip(["O"] + tags, tags + ["O"])):
        (place, kind), (next_place, next_kind) = parts(before), parts(after)
        turns = kind != next_kind
        if place != "O" and (place + next_place in CLOSES or turns):
            found.add((kind, begin, i - 1))
        if next_place != "O" and (place + next_place in OPENS or turns):
            begin = i
    return found


def scores(right, predicted, actual):
    p = right / predicted if predicted else 0.0
    r = right / actual if actual else 0.0
    return [p, r, 2 * p * r / (p + r) if p + r else 0.0, actual]


def entity_numbers(actual, predicted):
    truth = {(s, *e) for s, tags in enumerate(actual) for e in entities(tags)}
    guess = {(s, *e) for s, tags in enumerate(predicted) for e in entities(tags)}
    names = sorted({e[1] for e in truth | guess})
    rows = []
    for name in names:
        t, g = {e for e in truth if e[1] == name}, {e for e in guess if e[1] == name}
        rows.append(scores(len(t & g), len(g), len(t)))
    support = sum(r[3] for r in rows)

    def mean(weights):
        whole = sum(weights)
        return [sum(w * r[k] for w, r in zip(weights, rows)) / whole if whole else 0.0 for k in range(3)] + [support]

    return {"names": names, "per_name": rows, "micro": scores(len(truth & guess), len(guess), len(truth)),
            "macro": mean([1] * len(rows)), "weighted": mean([r[3] for r in rows])}


def token_numbers(actual, predicted):
    y, g = sum(actual, []), sum(predicted, [])
    names = sorted(set(y + g) - {"O"})
    numbers = {"names": names}
    if not names:
        return {"names": [], "per_name": [], **{a: [0, 0, 0, 0] for a in ("micro", "macro", "weighted")}}
    support = sum(tag != "O" for tag in y)
    for average in (None, "micro", "macro", "weighted"):
        p, r, f, s = precision_recall_fscore_support(y, g, labels=names, average=average, zero_division=0)
        numbers[average or "per_name"] = ([list(row) for row in zip(p, r, f, s.tolist())] if average is None
                                          else [p, r, f, support])
    return numbers


def main():
    cases = []

    def add(name, actual, predicted):
        cases.append({"name": name, "actual": actual, "predicted": predicted,
                      "spans": [sorted([b, e, k] for k, b, e in entities(tags)) for tags in actual],
                      "accuracy": accuracy_score(sum(actual, []), sum(predicted, [])),
                      "entities": entity_numbers(actual, predicted), "tokens": token_numbers(actual, predicted)})

    def words(*sentences):
        return [s.split() for s in sentences]

    add("seqeval's own example", words("O O O B-MISC I-MISC I-MISC O", "B-PER I-PER O"),
        words("O O B-MISC I-MISC I-MISC I-MISC O", "B-PER I-PER O"))
    add("all outside", words("O O O"), words("O O O"))
    add("nothing found", words("B-PER I-PER O B-LOC"), words("O O O O"))
    add("found where nothing is", words("O O O O"), words("B-PER I-PER O B-LOC"))
    add("IOB1", words("I-PER I-PER B-PER I-LOC O I-LOC"), words("B-PER I-PER B-PER B-LOC O B-LOC"))
    add("an inside of another type begins a new one", words("B-PER I-LOC I-LOC O"), words("B-PER I-PER I-LOC O"))
    add("entities end with their sentence", words("O B-PER", "I-PER O"), words("O B-PER", "O O"))
    add("IOBES", words("B-PER I-PER E-PER S-LOC S-LOC O E-PER I-PER E-PER"), words("B-PER E-PER I-PER S-LOC O S-LOC E-PER E-PER I-PER"))
    add("tags without types", words("B I O I B"), words("B I O B I"))
    add("types with hyphens", words("B-a-b I-a-b B-a"), words("B-a-b I-a-b I-a"))
    rng = random.Random(20261127)
    for number, places in enumerate(("BIO", "BIOES", "IO")):
        tags = ["O"] * 3 + [f"{p}-{k}" for p in places if p != "O" for k in ("PER", "LOC", "ORG")]
        actual = [[rng.choice(tags) for _ in range(rng.randint(1, 12))] for _ in range(30)]
        predicted = [[t if rng.random() < 0.7 else rng.choice(tags) for t in s] for s in actual]
        add(f"random tags {number + 1}", actual, predicted)

    out = pathlib.Path(__file__).with_name("sequence_oracle.json")
    out.write_text("[\n" + ",\n".join(json.dumps(case) for case in cases) + "\n]\n")


main()
