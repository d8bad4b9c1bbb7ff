"""Texts in capitals throughout, as telex and cable printed them: read as if capitals stood where English puts them.

Only the shadow changes, letter for letter; what is quoted is still in capitals.
"""

from __future__ import annotations

import re
from collections.abc import Callable, Iterator
from dataclasses import replace
from functools import cache
from itertools import chain

from graph.english.small_words import SMALL_WORDS
from graph.layout.shadow import Shadow
from graph.patterns.letters import CAPITALS
from graph.patterns.mentions import Names
from graph.patterns.openings import compiled
from graph.reference.lexicon import Lexicon
from graph.reference.portfolios import FIELD

Recase = Callable[[Shadow], Shadow]

_EACH = 7  # every so manyth character tells whether a text may be in capitals
_MOSTLY = 0.6  # the share of its letters from which a text is taken for one in capitals
_SENTENCES = 3  # a headline or a list of names has fewer
_FEW = 12  # letters from which a line in capitals is more than a heading's word or initials
_STOP = compiled(rf"[{CAPITALS}\d)][.;:](?:\s|$)")
_PIECE = compiled(r"(?P<joint>(?<=[^\W\d_])-\n[ \t]*(?=[^\W\d_]))|(?P<gap>\s+)|[^\s-]+|-")
_WORD = compiled(r"[^\W\d_]+(?:'[^\W\d_]+)*")
_OPENING = compiled(
    r"(?:\A|\n[ \t]{0,60}\n|[.!?:]['\"”)\]]{0,2})\s{0,60}(?:[-–•*o]\s{1,9}|\(?[\dA-Z]{1,3}[.)]\s{1,9})?"
    rf"['\"“(\[]{{0,2}}(?=[{CAPITALS}])"
)
# A line that goes on with the title above it: "BY THE MINISTER OF JUSTICE".
_GOES_ON = compiled(r"(?:BY|OF|BETWEEN|AND|CONCERNING|REGARDING)\b(?![^\n]{0,200}\.(?:\s|$))")
_ITEM = compiled(
    rf"\n[ \t]{{0,60}}(?:[-–•*]\s{{0,9}}|\(?(?:\d{{1,2}}|[A-Z]|[IVX]{{1,4}})[.)]\s{{1,9}})(?=[{CAPITALS}])"
)
# What is said before somebody's name, or is an office that has one behind it.
_BEFORE_NAME = compiled(
    r"\b(?:MR|MRS|MS|MISS|DR|SIR|DAME|LORD|LADY|BARONESS|MESSRS|M|MME|HERR|FRAU|SENATOR)\.? "
    rf"(?P<name>(?:[{CAPITALS}]\. ?){{0,2}}[{CAPITALS}][{CAPITALS}'-]{{1,24}}"
    rf"(?: [{CAPITALS}][{CAPITALS}'-]{{1,24}}){{0,3}})"
)
_OFFICE = (
    r"\b(?:MINISTER|SECRETARY|COMMISSIONER|PRESIDENT|CHANCELLOR|TAOISEACH|TÁNAISTE|ATTORNEY GENERAL|AMBASSADOR|CHAIRMAN"
    r"|DIRECTOR|COUNTERPART|COLLEAGUE)\b"
)
_SHOUTED = rf"[{CAPITALS}][{CAPITALS}'.-]{{1,24}}"
_NAME = rf"{_SHOUTED}(?: (?:DE |DEL |VAN |VON |DER |DA |DI |LA )?{_SHOUTED}){{1,3}}"
_IN_APPOSITION = compiled(rf"{_OFFICE}[^,.;:()]{{0,90}}[,(] ?(?P<name>{_NAME})(?= ?[,.;)]| AND\b)")
_BEFORE_OFFICE = compiled(rf"(?<![^\W\d_])(?P<name>{_NAME}), (?:THE )?(?:[{CAPITALS}]{{1,24}} ){{0,4}}{_OFFICE}")
_RANKS_LIST = (
    "minister secretary commissioner president chancellor taoiseach mr mrs ms dr sir dame lord lady baroness messrs"
    " mme rt hon"
)
_RANKS = frozenset(_RANKS_LIST.split())
_PORTFOLIO = compiled(rf"{_OFFICE}(?: OF STATE)? (?:OF|FOR) (?P<fields>(?:[{CAPITALS}'-]{{1,24}}(?:,? |$)){{1,9}})")
_DAYS_LIST = (
    "january february april june july august september october november december monday tuesday wednesday thursday"
    " friday saturday sunday easter christmas"
)
_DAYS = frozenset(_DAYS_LIST.split())
# A month that is a word too is one beside a figure or behind a word of time.
_MONTH = compiled(r"(?<=\d )(?:MAY|MARCH)\b|\b(?:MAY|MARCH)(?=,? \d)|(?<=\b(?:IN|OF|BY) )(?:MAY|MARCH)\b")
_INITIALS = compiled(
    r"(?<=\()(?:[A-Z]{2,5}|[A-Z]{1,3}(?:[/&-][A-Z]{1,5}){1,2})(?=\))|\b(?!(?:MRS?|MS|DR|ST|BY|MY|LTD|CH)\b)[B-DF-HJ-NP-TV-Z]{2,6}\b"
)
# Words that are part of an office in front of it.
_WITH_OFFICE = compiled(
    r"\b(?P<words>(?:(?:FEDERAL|DEPUTY|PRIME|FIRST|STATE|VICE|HOME|FOREIGN|INTERIOR|JUSTICE|IMMIGRATION|MIGRATION"
    r"|SECURITY|DEFENCE|TRANSPORT|HEALTH|EUROPEAN|EXECUTIVE)[ -]){1,3})"
    r"(?=(?:MINISTER|SECRETARY|COMMISSIONER|PRESIDENT|CHANCELLOR)\b)"
)
# The fields at the head of a telex or a cable, which no colon closes.
_FIELD = compiled(r"^(?:TO|FROM|FM|INFO|DATE|SUBJ(?:ECT)?|REF|CC|ATTN)(?= {2})", re.MULTILINE)
# What a body with a name made of common words ends with or begins with, and what stands before it or behind it.
_BODIES = (
    "AGENCY|AUTHORITY|BANK|BOARD|BRIGADE|BUREAU|CELL|CENTRE|CENTER|CHAMBER|COASTGUARD|COMMAND|COMMISSION|COMMITTEE|CORPS"
    "|COUNCIL|DEPARTMENT|DIRECTORATE|EMBASSY|FORCE|GENDARMERIE|GUARD|INSPECTORATE|INSTITUTE|MARECHAUSSEE|MINISTRY|NAVY"
    "|OFFICE|POLICE|SECRETARIAT|SERVICE|SQUAD|TASK FORCE|TEAM|UNIT"
)
_OF_BODIES = (
    "AFRICAN|AIR|ALIENS|ANTI-TERRORIST|ASYLUM|BORDER|BORDERS|CENTRAL|CIVIL|COAST|CONTROL|COOPERATION|COORDINATION|CRIME"
    "|CRIMINAL|CUSTOMS|DEVELOPMENT|EUROPEAN|EXECUTIVE|FEDERAL|FINANCIAL|FOREIGN|FRONTIER|FUGITIVE|HARBOUR|HEALTH|HIGH"
    "|HUMAN TRAFFICKING|IMMIGRATION|INFORMATION|INTELLIGENCE|INTERNATIONAL|INVESTIGATION|JOINT|JUDICIAL|LABOUR|MARINE"
    "|MARITIME|MERCHANT MARINE|MIGRATION|MILITARY|NATIONAL|NORTHERN|OPERATIONAL|OPERATIONS|ORGANISED CRIME|PASSPORT"
    "|PORT|PROSECUTION|PUBLIC|RAILWAY|RED|REFUGEE|RESCUE|RETURNS|ROYAL|SEAPORT|SECURITY|SERIOUS|SHIPPING|SOUTHERN"
    "|STATE|STATISTICAL|SUPPORT|SURVEILLANCE|TERRORISM|TRADE|TRAFFIC|TRANSPORT|VISA|WATER|WESTERN"
)
_BODY = compiled(
    r"\b(?P<named>(?:THE|ITS|[A-Z]{3,14}(?:ISH|IAN|CH|SE))"
    rf" (?:(?:{_OF_BODIES})(?: AND|,)? ){{1,4}}(?:{_BODIES}))\b(?! OFFICERS?\b)"
    r"|\b(?P<operation>OPERATION [A-Z]{4,}(?: \d)?)(?! WILL\b| OF\b| IN\b| AT\b)"
    r"|\b(?P<of>(?:MINISTRY|DEPARTMENT|CHAMBER) (?:OF|FOR) (?:THE )?)"
    r"(?P<fields>(?:[A-Z-]{2,24} (?:AND )?(?:THE )?){0,3}[A-Z-]{2,24})"
)
_IN_NAMES_LIST = "de del della di da du des van von der den la le les el al of the and in on sur en upon for to at"
_IN_NAMES = frozenset(_IN_NAMES_LIST.split())
_ENDINGS = (
    "s", "es", "ed", "d", "ing", "ly", "er", "ers", "ings", "al", "ment", "ments", "able", "ness", "ion", "ions",
    "ation", "ations",
)  # fmt: skip
_FORM_BY_ENDING = compiled(r"\w{3,24}(?:tions?|ments?|ities|ity|ness|ingly|fully|ously|ively|ances?|ences?|ized|ised)")


def recasing(lexicon: Lexicon) -> Recase:
    """What gives a normalised text in capitals throughout the capitals and small letters of English.

    Any other text is given back as it is. The names of the reference data are written as they are there, people's
    names and words that are no English ones with a capital, the rest small.
    """
    names = cache(lambda: _names_in_capitals(lexicon))  # few texts are in capitals

    def recased(flat: Shadow) -> Shadow:
        if not _may_be_in_capitals(flat.text):
            return flat
        runs = _runs_in_capitals(flat.text)
        return replace(flat, text=_recased(flat.text, runs, names())) if runs else flat

    return recased


def _may_be_in_capitals(text: str) -> bool:
    """Whether most letters of a sample are capitals."""
    sample = text[::_EACH]
    large = sum(map(str.isupper, sample))
    return large > _MOSTLY * (large + sum(map(str.islower, sample)))


def _runs_in_capitals(text: str) -> list[tuple[int, int]]:
    """The lines without small letters of a text that is a text in capitals; none of one that only has headings so."""
    runs: list[tuple[int, int]] = []
    large = small = at = 0
    for line in text.split("\n"):
        letters = sum(map(str.isalpha, line))
        if letters and not any(map(str.islower, line)):
            runs.append((at, at + len(line)))
            large += letters
        else:
            small += letters
        at += len(line) + 1
    is_text = large > _MOSTLY * (large + small) and len(_STOP.findall(text)) >= _SENTENCES
    return runs if is_text and large > _FEW * _SENTENCES else []


def _names_in_capitals(lexicon: Lexicon) -> Names:
    """The names of the reference data in capitals; each refers to how it is written."""
    of_things = [one.names for one in chain(lexicon.locations, lexicon.organisations)]
    of_states = [(*one.names, *one.adjectives) for one in lexicon.states]
    of_others = [*(one.names for one in lexicon.people), *(one.names for one in lexicon.instruments)]
    written = {name for names in (*of_things, *of_states, *of_others) for name in names}
    written |= {title for office in lexicon.offices for title in office.titles}
    return Names((name.upper(), name) for name in sorted(written) if len(name.upper()) == len(name))


def _recased(text: str, runs: list[tuple[int, int]], names: Names) -> str:
    letters = list(text)
    flat, places = _flat(text)
    words = [(match.start(), _cased(match[0])) for match in _WORD.finditer(flat)]
    for start, written in chain(words, _known(flat, names)):
        for at, letter in zip(places[start : start + len(written)], written, strict=True):
            letters[at] = letter if text[at].isalpha() else text[at]
    for match in chain(_OPENING.finditer(text), _ITEM.finditer(text)):
        if not _GOES_ON.match(text, match.end()):
            letters[match.end()] = text[match.end()]
    for match in _FIELD.finditer(text):
        letters[match.start() : match.end() + 1] = f"{match[0].capitalize()}:"
    recased = "".join(letters)
    # What stood in small letters stays.
    kept: list[str] = []
    reached = 0
    for start, end in runs:
        kept += (text[reached:start], recased[start:end])
        reached = end
    return "".join([*kept, text[reached:]])


def _flat(text: str) -> tuple[str, list[int]]:
    """A text with its lines joined and its hyphenated words whole, and where each of its characters stands."""
    kept: list[str] = []
    places: list[int] = []
    for match in _PIECE.finditer(text):
        if match["gap"] is not None:
            kept.append("\n" if match["gap"].count("\n") > 1 else " ")
            places.append(match.start())
        elif match["joint"] is None:
            kept += match[0]
            places += range(*match.span())
    return "".join(kept), places


def _known(text: str, names: Names) -> Iterator[tuple[int, str]]:
    """Where names stand in a text in capitals, and how they are written; later ones are surer."""
    for match in _INITIALS.finditer(text):
        yield match.start(), match[0]
    for match in _PORTFOLIO.finditer(text):
        yield from _fields(text, *match.span("fields"))
    for match in _BODY.finditer(text):
        yield from _body_words(text, match)
    for mention in names.find(text):
        words = text[mention.start : mention.end]
        written = _as_written(mention.refs)
        if (" " in words and not written.startswith("The ")) or not _is_common(words.lower()):
            yield mention.start, written
    for match in _WITH_OFFICE.finditer(text):
        yield match.start(), match["words"].title()
    for match in _MONTH.finditer(text):
        yield match.start(), match[0].title()
    for pattern in (_BEFORE_NAME, _IN_APPOSITION, _BEFORE_OFFICE):
        for match in pattern.finditer(text):
            yield from _name_words(text, *match.span("name"))


def _fields(text: str, start: int, end: int) -> Iterator[tuple[int, str]]:
    """What somebody is minister of: the words up to the last that names a portfolio."""
    words = list(_WORD.finditer(text, start, end))
    stop = next((n for n, word in enumerate(words) if word[0].lower() in _AFTER_NAMES - {"and"}), len(words))
    last = max((n for n in range(stop) if FIELD.fullmatch(words[n][0].title())), default=-1)
    for word in words[: last + 1]:
        if word[0].lower() not in _IN_NAMES:
            yield word.start(), word[0].title()


def _body_words(text: str, match: re.Match[str]) -> Iterator[tuple[int, str]]:
    """The words of a body's name that are common ones."""
    if match["of"]:
        yield match.start("of"), match["of"].capitalize()
        yield from _fields(text, *match.span("fields"))
        return
    words = list(_WORD.finditer(text, *match.span()))
    if match["operation"] and _is_common(words[1][0].lower()):
        return
    for word in words[0 if match["operation"] else 1 :]:
        if word[0].lower() not in _IN_NAMES:
            yield word.start(), word[0].title()


def _name_words(text: str, start: int, end: int) -> Iterator[tuple[int, str]]:
    """The words of somebody's name, from the first that may be one up to the first that is none."""
    words = list(_WORD.finditer(text, start, end))
    if words and words[0][0].lower() in _TELLING:
        return
    while len(words) > 1 and (words[0][0].lower() in _AFTER_NAMES | _IN_NAMES or _is_common(words[0][0].lower())):
        del words[0]
    for number, word in enumerate(words):
        small = word[0].lower()
        if number and (small in _AFTER_NAMES or (_is_common(small) and small not in _IN_NAMES and number > 1)):
            return
        yield word.start(), small if number and small in _IN_NAMES else _capitalised(word[0])


_AFTER_NAMES_LIST = (
    "and or has have had is was will would who said says met also of for in on at to from with as then both"
    " announced agreed added noted stressed stated welcomed thanked told called urged undertook expressed informed"
    " by including mp msp mep mla td qc kc cbe obe suggested proposed declared explained recalled pointed promised"
    " reported asked replied visited received may"
    " accompanied underlined emphasised emphasized confirmed assured"
)
_AFTER_NAMES = frozenset(_AFTER_NAMES_LIST.split())


_TELLING = _AFTER_NAMES - _IN_NAMES - {"by", "both", "including"}


def _as_written(refs: tuple[str, ...]) -> str:
    """How a name of the reference data is written: where in two ways, as a name, not as initials."""
    return min(refs, key=lambda name: (name.isupper() and " " in name, name))


def _cased(word: str) -> str:
    """A word of a text in capitals as it would be written inside a sentence."""
    small = word.lower()
    if len(small) != len(word):
        return word
    if small in _RANKS or small in _DAYS:
        return _capitalised(word)
    return small if _is_common(small) else _capitalised(word)


def _capitalised(word: str) -> str:
    """A name's word: "O'CALLAGHAN" is O'Callaghan, "MCNEILL" McNeill."""
    parts = [part.capitalize() for part in word.split("'")]
    if len(parts) == 2 and len(parts[1]) == 1:
        parts[1] = parts[1].lower()
    joined = "'".join(parts)
    if joined.startswith("Mc") and len(joined) > 4:
        joined = "Mc" + joined[2:].capitalize()
    return joined if len(joined) == len(word) else word


def _is_common(small: str) -> bool:
    """Whether a word is an English one that is written small, in itself or by its ending."""
    bare = small.removesuffix("'s")
    return bare in SMALL_WORDS or _FORM_BY_ENDING.fullmatch(bare) is not None or _is_derived(bare)


def _is_derived(word: str, steps: int = 2) -> bool:
    """Whether a word is a common one with one ending behind it, or two: "stationed", "readings"."""
    stems = [word[: -len(ending)] for ending in _ENDINGS if word.endswith(ending) and len(word) > len(ending) + 2]
    whole = [
        form for stem in stems for form in (stem, f"{stem}e", _undoubled(stem), f"{stem[:-1]}y" * stem.endswith("i"))
    ]
    return any(form in SMALL_WORDS for form in whole) or (steps > 1 and any(_is_derived(stem, 1) for stem in stems))


def _undoubled(stem: str) -> str:
    """ "stop" of "stopp", as in "stopped"."""
    return stem[:-1] if len(stem) > 3 and stem[-1] == stem[-2] else stem
