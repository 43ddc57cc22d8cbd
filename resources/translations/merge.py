# SPDX-License-Identifier: GPL-3.0-or-later
"""Puts the translations of an older .ts file into a fresh one: merge.py [--ids] FRESH KEPT. Says what is left to do.

lupdate cannot do it itself: it writes ids with a '<' unescaped and then cannot read its own file.
With --ids only messages that bear an id are kept, else only those without.
"""
import pathlib
import re
import sys
import xml.etree.ElementTree as tree
from xml.sax.saxutils import quoteattr


def parse(path):
    text = pathlib.Path(path).read_text(encoding="utf-8")
    text = re.sub(r'<message id="(.*?)">\n', lambda m: "<message id=" + quoteattr(unescape(m[1])) + ">\n", text, flags=re.DOTALL)
    return tree.fromstring(text)


def unescape(word):
    for entity, letter in (("&lt;", "<"), ("&gt;", ">"), ("&quot;", '"'), ("&apos;", "'"), ("&amp;", "&")):
        word = word.replace(entity, letter)
    return word


def key(context, message):
    return (message.get("id") or context.findtext("name"), message.findtext("source") if message.get("id") is None else None,
            message.findtext("comment"))


def main():
    is_by_id = sys.argv[1] == "--ids"
    fresh_path, kept_path = sys.argv[-2:]
    kept = {}
    if pathlib.Path(kept_path).exists():
        for context in parse(kept_path).iter("context"):
            for message in context.iter("message"):
                translation = message.find("translation")
                if translation is not None and translation.get("type") != "unfinished" and (translation.text or len(translation)):
                    kept[key(context, message)] = translation
    root = parse(fresh_path)
    open_count = total = 0
    for context in list(root.findall("context")):
        for message in list(context.findall("message")):
            if (message.get("id") is not None) != is_by_id:
                context.remove(message)
                continue
            if is_by_id:
                message.find("source").text = message.get("id")
            old = kept.get(key(context, message))
            if old is not None:
                message.remove(message.find("translation"))
                message.append(old)
            total += 1
            open_count += old is None
        if context.find("message") is None:
            root.remove(context)
    tree.indent(root, "    ")
    pathlib.Path(kept_path).write_text(
        '<?xml version="1.0" encoding="utf-8"?>\n<!DOCTYPE TS>\n' + tree.tostring(root, encoding="unicode") + "\n", encoding="utf-8")
    print(f"{kept_path}: {total} texts, {open_count} to translate")


main()
