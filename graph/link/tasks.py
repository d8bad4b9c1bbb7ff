"""Whose task an entry is: by the cell of its table, the field beside it, or the name that its list stands under."""

from __future__ import annotations

import re

from graph.find.clauses.agency import is_only_placed, subject_start
from graph.find.clauses.triggers import trigger
from graph.find.measures import Undertaking
from graph.layout.blocks import BODY, Block
from graph.link.text import Text
from graph.patterns.openings import compiled

_CELL = compiled(r"(?<= \| )(?P<cell>[^|\n]{2,60}?)(?= \||$)")
_PART_OF_CELL = compiled(r"[^\s/,&+]+")
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


_WHOSE = (
    r"(?:[Rr]esponsible(?: (?:body|bodies|authority|authorities|party|parties|department))?|[Ll]ead(?: (?:body|agency"
    r"|authority|department|country))?|[Ll]ed by|[Aa]ction by|[Bb]y whom|[Ww]ho|[Oo]wners?|[Aa]ctors?|[Aa]ssigned to"
    r"|[Ii]n charge|[Pp]erson in charge) ?[:–] ?"
)
# "Owner: Border Force. Due: May", "(responsible: the Ministry of Justice)".
_FIELD = compiled(
    r"[.;,)]?[ \n]{1,12}[(\[]?(?:[^:\n.;]{2,24} ?: ?[^:\n;]{1,80}?[.;] ?)?" + _WHOSE + r"(?P<who>[^\n.;)\]]{2,120})"
)
_BRACKETED = compiled(
    r"[(\[](?:[Rr]esponsible|[Ll]ead|[Ll]ed by|[Aa]ction by|[Bb]y whom|[Oo]wners?"
    r"|[Aa]ssigned to) ?[:–] ?(?P<who>[^\n;)\]]{2,120})"
)
# "2. Lead: Norway. Ten boats will be bought.": then the field behind an entry is the next one's.
_OPENING_FIELD = compiled(r"[\W\d_]{0,8}" + _WHOSE + r"(?P<who>[^\n.;)\]]{2,120})[.;)\]]")
_BARE_HEAD = compiled(
    r"[\W_]*(?:(?:for (?:its|their) part|on its side|side|for|by|of|the|The|and|with|Actions? (?:by|for)|Measures by"
    r"|Tasks of)[\W_]*){0,4}"
)
# "Under the plan, Norway will:": the items have the verb.
_BREAKS_OFF = compiled(
    r"\b(?:will|shall|would|has|have|had|is|are|was|were|is to|are to|commits? to|undertakes? to|agreed to|agrees to"
    r"|pledged to|promised to|plans to|intends to|aims to|offered to|must|should)"
    r"(?: (?:also|now|since|further|already|in turn|therefore|in addition)){0,2} ?[:–—-]* ?$"
)
_BREAK_REACH = 40  # code points before the end of a lead-in in which it breaks off
# "The two countries will:" binds those who speak.
_TOGETHER = compiled(r"\b(?:[Bb]oth|[Ww]e|[Tt]hey|[Tt]he (?:two|three|four|five)|[Ee]ach) \w")
_LONGEST_HEAD = 90  # code points of a line that is only a name
_LONGEST_ROW = 2_000  # code points of a table's row in which the cell of whose task it is may stand
_HIGHEST = 30  # entries of a list below the name that it stands under


def assigned(text: Text, start: int, end: int) -> tuple[str, ...]:
    """The states and bodies of the field before or behind a clause, or that fill a cell of its table's row, which says
    whose task it is: "Lead: Norway. …", "… Owner: Border Force", "… | Spain | June"."""
    words = text.layout.text
    opening = _OPENING_FIELD.match(words, text.layout.block_at(start).start, start)
    if field := opening or _FIELD.match(words, end) or _BRACKETED.search(words, start, end):
        return tuple(dict.fromkeys(ref for _, _, ref in text.named_in(*field.span("who"))))
    for cell in _CELL.finditer(words, start, min(text.layout.block_at(start).end, start + _LONGEST_ROW)):
        if codes := [_BY_CODE.get(code, "") for code in _PART_OF_CELL.findall(cell["cell"])]:
            known = [ref for ref in codes if ref in text.lexicon.state]
            if len(known) == len(codes):
                return tuple(dict.fromkeys(known))
        if named := text.named_in(*cell.span("cell")):
            rest = words[cell.start("cell") : named[0][0]] + words[named[-1][1] : cell.end("cell")]
            if not rest.strip(" ,/&"):
                return tuple(dict.fromkeys(ref for _, _, ref in named))
    return ()


def headed(text: Text, undertaking: Undertaking) -> tuple[str, ...]:
    """The states and bodies whose names alone make up the line that an entry's list stands under: "Poland"."""
    layout = text.layout
    number = undertaking.block
    if layout.blocks[number].kind != "item":
        section = layout.blocks[number].section
        # A name above everything that is said is that of whoever publishes it.
        is_of_a_part = section is not None and any(above.kind in BODY for above in layout.blocks[:section])
        return _only_named(text, layout.blocks[section]) if section is not None and is_of_a_part else ()
    for above in reversed(layout.blocks[max(0, number - _HIGHEST) : number]):
        named = _only_named(text, above)
        if named or above.kind != "item":
            return named
    return ()


def _only_named(text: Text, block: Block) -> tuple[str, ...]:
    """The states and bodies of a line that holds nothing else."""
    if block.end - block.start > _LONGEST_HEAD:
        return ()
    if text.cast.mentioned(block.start, block.end):
        return ()  # a minister's office tells who speaks
    named = text.named_in(block.start, block.end)
    rest = text.layout.words(block)
    for start, end, _ in reversed(named):
        rest = rest[: start - block.start] + rest[end - block.start :]
    return tuple(dict.fromkeys(ref for _, _, ref in named)) if named and _BARE_HEAD.fullmatch(rest) else ()


def subject_of_lead(text: Text, start: int, end: int) -> tuple[str, ...]:
    """The parties that a lead-in binds: those before its verb; a lead-in that undertakes nothing binds nobody."""
    words = text.layout.text
    verb = trigger(words[start:end])
    if verb is not None:
        return text.actors_in(start, start + verb.start)
    bare = _BREAKS_OFF.search(words, max(start, end - _BREAK_REACH), end)
    if bare is None or _TOGETHER.search(words, start, bare.start()):
        return ()
    first = subject_start(words, start, bare.start())
    named = [(at, ref) for at, _, ref in text.named_in(first, bare.start()) if not is_only_placed(words[first:at])]
    return tuple(dict.fromkeys(ref for _, ref in named))
