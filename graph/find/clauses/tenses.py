"""How a clause says when what it tells is done: its auxiliary with what stands behind it, or the form of its verb.

Regular verbs show their tense by their ending; English has some hundred and seventy that do not, a closed list, without
which "took place" looks like a present and "has been put" like nothing.
"""

from __future__ import annotations

from collections.abc import Iterator, Sequence

from graph.find.clauses.clause_features import forms
from graph.patterns.openings import compiled

_WORD = compiled(r"[A-Za-z][A-Za-z’'-]{0,40}")
_MOST = 60  # words of a clause that are looked at
_SMALL = compiled(r"[a-z]+")
# Forms that are a past tense only, a participle only, and both.
_PASTS = frozenset(
    _SMALL.findall(
        "arose ate awoke bade became began bit blew bore broke came chose drank drew drove fell flew forbade foresaw"
        " forgave forgot froze gave got grew hid knew lay oversaw overtook ran rang rewrote rode rose sang sank saw"
        " shook showed shrank spoke sprang stole strode strove swam swore threw took tore underwent undertook went"
        " withdrew woke wore wove wrote"
    )
)
_PARTICIPLES = frozenset(
    _SMALL.findall(
        "arisen awoken beaten become been begun bidden bitten blown borne born broken chosen come done drawn driven"
        " drunk eaten fallen flown forbidden foreseen forgiven forgotten frozen given gone gotten grown hidden known"
        " lain overseen overtaken redrawn rewritten ridden risen rung run seen shaken shown shrunk sown spoken sprung"
        " stolen striven sung sunk sworn swum taken thrown torn undergone undertaken woken worn woven written"
        " withdrawn"
    )
)
_BOTH = frozenset(
    _SMALL.findall(
        "bent bled bound bred broadcast brought built bought cast caught clung crept cut cost dealt dug fed felt fled"
        " flung fought found ground had heard held hit hung hurt kept knelt laid led left lent let lit lost made meant"
        " met paid put read rebuilt recast said sat sent set shed shone shot shut slept slid sold sought sped spent"
        " split spread spun stood struck stuck stung swept swung taught thought told understood upheld wept won wound"
    )
)
_MODALS = frozenset(_SMALL.findall("will shall would should must may might can could ought"))
_BE = {"is": "is", "are": "is", "am": "is", "was": "was", "were": "was"}
_HAVE = {"has": "has", "have": "has", "had": "had"}
_BETWEEN = frozenset(
    _SMALL.findall("also now already not then still both all so far yet since therefore thus further only just both")
)
# A form in -ed behind one of these is an adjective: "the trained dogs", "lists of stolen boats".
_BEFORE_NOUNS = frozenset(
    _SMALL.findall("the a an its their our his her of in on with and for to by from at or no any")
)
_REACH = 5  # words behind an auxiliary
_LONG = 4  # letters that a form in -ed has at least


def tense_features(words: str) -> Iterator[str]:
    """What is weighed for a clause's type besides its words: its tense, and its forms around irregular verbs."""
    said = _WORD.findall(words)[:_MOST]
    yield f"=tense {_tense(said)}"
    for at, word in enumerate(said):
        form = _form(word) if not at or word.islower() else ""
        if form:
            before = forms(" ".join(("x", *said[max(0, at - 3) : at])))[1:]
            for length in range(1, len(before) + 1):
                yield f"={'_'.join((*before[-length:], form))}"
            if not at:
                yield f"=^{form}"


def _form(word: str) -> str:
    small = word.lower()
    if small in _PASTS:
        return "PAST"
    return "EN" if small in _PARTICIPLES else "PASTEN" if small in _BOTH else ""


def _tense(said: Sequence[str]) -> str:
    """The tense of the first verb that tells it."""
    for at, word in enumerate(said):
        small = word.lower()
        if at and word != small:
            continue
        if small in _MODALS:
            return small
        behind = [one.lower() for one in said[at + 1 : at + 1 + _REACH]]
        after = next((one for one in behind if one not in _BETWEEN and not one.endswith("ly")), "")
        if small in _HAVE:
            return f"{_HAVE[small]} {_kind(after)}"
        if small in _BE:
            return f"{_BE[small]} {_kind(after)}"
        if small in _PASTS:
            return "past"
        if not at and (small == "to" or small.endswith("ing")):
            return small if small == "to" else "ing"
        if _is_participle(small) and (not at or said[at - 1].lower() not in _BEFORE_NOUNS) and after != "by":
            return "past or participle" if at else "opening participle"
    return "none"


def _kind(after: str) -> str:
    """What a word behind "has" or "is" makes of it."""
    if after in {"to", "been", "being"}:
        return after
    return "ing" if after.endswith("ing") else "participle" if _is_participle(after) else "other"


def _is_participle(word: str) -> bool:
    return (word.endswith("ed") and len(word) > _LONG) or word in _PARTICIPLES or word in _BOTH
