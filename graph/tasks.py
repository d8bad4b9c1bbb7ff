"""Whose task a row of a table is: the cell that holds nothing but states and bodies."""

from __future__ import annotations

import re

from graph.text import Text

_CELL = re.compile(r"(?<= \| )(?P<cell>[^|\n]{2,60}?)(?= \||$)")
_PART_OF_CELL = re.compile(r"[^\s/,&+]+")
# What tables call states (ISO 3166-1 alpha-2, and what the European Union calls two of them).
_BY_CODE = {
    pair[:2]: f"organisation/{pair[3:]}"
    for pair in re.findall(
        r"[A-Z]{2}:[a-z-]+",
        "AL:albania AT:austria BE:belgium BG:bulgaria CH:switzerland CY:cyprus CZ:czechia DE:germany DK:denmark "
        "EE:estonia EL:greece ES:spain FI:finland FR:france GB:united-kingdom GR:greece HR:croatia HU:hungary "
        "IE:ireland IT:italy LT:lithuania LU:luxembourg LV:latvia MT:malta NL:netherlands NO:norway PL:poland "
        "PT:portugal RO:romania RS:serbia SE:sweden SI:slovenia SK:slovakia TR:turkey UA:ukraine UK:united-kingdom",
    )
}


def assigned(text: Text, start: int) -> tuple[str, ...]:
    """The states and bodies that fill a cell of a table's row, which says whose task it is: "… | Spain | June"."""
    words = text.layout.text
    for cell in _CELL.finditer(words, start, text.layout.block_at(start).end):
        if codes := [_BY_CODE.get(code, "") for code in _PART_OF_CELL.findall(cell["cell"])]:
            known = [ref for ref in codes if ref in text.lexicon.state]
            if len(known) == len(codes):
                return tuple(dict.fromkeys(known))
        if named := text.named_in(*cell.span("cell")):
            rest = words[cell.start("cell") : named[0][0]] + words[named[-1][1] : cell.end("cell")]
            if not rest.strip(" ,/&"):
                return tuple(dict.fromkeys(ref for _, _, ref in named))
    return ()
