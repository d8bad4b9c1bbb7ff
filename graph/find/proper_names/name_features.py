"""What a name looks like to a reader who does not know it, and what stands around it: the features that are weighed.

No name is a feature: a name shows its form, its endings and those of its words that are ordinary ones ("Action",
"Home"). The words before and behind it stand without their endings; names among them show only that they are names, and
whether they are known for bodies or for places.
"""

from __future__ import annotations

from collections.abc import Iterator, Sequence

from graph.find.clauses.clause_features import stem
from graph.find.proper_names.candidates import Candidate, Surroundings
from graph.find.weights.forenames import FORENAMES
from graph.find.weights.word_weights import WORDS
from graph.patterns.letters import SMALL
from graph.patterns.openings import compiled

_WORD = compiled(r"[\w’'&+.-]{1,40}")
_TOKEN = compiled(r"[^\W\d_][\w’'-]{0,40}|\d(?:[\d.,]{0,30}\d)?|[£€$%;:,.()“”\"–—-]")
_MIXED = compiled(rf"[{SMALL}][A-Z]|[A-Z]{{2}}")
_JOINS_BEHIND = compiled(r"(?:, (?:and |or )?| and | or |; )(?:the |by |with |from |in |at )?")
_JOINS_BEFORE = compiled(r"(?:,(?: and| or)?| and| or|;)(?: the)? $")
_LIES = compiled(r" (in|of|near|at|from)(?: the)? ")
_BESIDE = compiled(r",? \(?")
_POSSESSIVE = ("'s", "’s")
_REACH = 80  # code points
_JOIN_REACH = 10  # of them before a name, in which what joins it to another stands
_MANY = 4  # words of a name
_NEAR = 3  # words around it that count wherever they stand
_ENGLISH = frozenset({"of", "for", "the", "in", "on", "and", "to", "with", "without", "against"})


def features(here: Surroundings, one: Candidate) -> frozenset[str]:
    """The features of a candidate where it stands."""
    text = here.layout.text
    name = text[one.start : one.end]
    holds = {f"holds {here.known[run]} {_where(run, one)}" for run in here.within(one.start, one.end) or ()}
    opens = {"opens"} if one.opens else set()
    again = {"again"} if here.times.get(name, 0) > 1 else set()
    return frozenset({*_of_form(name, here), *_around(here, one), *_beside(here, one), *holds, *opens, *again})


def _where(known: tuple[int, int], one: Candidate) -> str:
    return "first" if known[0] == one.start else "last" if known[1] == one.end else "within"


def _of_form(name: str, here: Surroundings) -> Iterator[str]:
    words = _WORD.findall(name)
    capital = [word for word in words if not word[0].islower()]
    small = [word.lower() for word in capital]
    yield f"n{min(_MANY, len(capital))}"
    is_initials = len(capital) == 1 and name.isupper()
    if is_initials:
        yield "initials"
    elif _MIXED.search(name):
        yield "mixed"
    yield from (f"within {word}" if word in _ENGLISH else "within foreign" for word in words if word[0].islower())
    ordinary = [word in WORDS for word in small]
    yield "ordinary " + ("all" if all(ordinary) else "some" if any(ordinary) else "none")
    yield from (f"w={stem(word)}" for word in small if word in WORDS)
    if any(word in here.small_words for word in small):
        yield "small elsewhere"
    if capital and not is_initials:
        yield from (f"ends {small[-1][-2:]}", f"ends {small[-1][-3:]}")
        if capital[0] in FORENAMES:
            yield f"forename {min(_NEAR, len(capital))}"
    yield from (shown for shown, is_so in _shown(name) if is_so)


def _shown(name: str) -> Iterator[tuple[str, bool]]:
    yield "digit", any(letter.isdigit() for letter in name)
    yield "foreign", not name.isascii()
    yield "hyphen", "-" in name


def _around(here: Surroundings, one: Candidate) -> Iterator[str]:
    """The words before and behind a name."""
    text, block = here.layout.text, here.layout.block_at(one.start)
    end = one.end
    if text.startswith(_POSSESSIVE, end):
        yield "'s"
        end += len(_POSSESSIVE[0])
    left = _shapes(_TOKEN.findall(text, max(block.start, one.start - _REACH), one.start))
    right = _shapes(_TOKEN.findall(text, end, min(block.end, end + _REACH)))
    if left and left[-1] == "the":
        yield "the"
    if left and left[-1] in {"the", "a", "an"}:
        left = left[:-1]
    before, behind = (left or ["^"])[-1], (right or ["$"])[0]
    yield f"<{before}"
    yield f"<<{' '.join(left[-2:]) or '^'}"
    yield f">{behind}"
    yield f">>{' '.join(right[:2]) or '$'}"
    yield from (f"<~{word}" for word in left[-_NEAR:-1])
    yield from (f">~{word}" for word in right[1 : _NEAR + 1])
    yield f"{before}_{behind}"
    yield f"{'opens' if one.opens else 'within'}>{behind}"
    if end > one.end:
        yield f"'s {behind}"
    if text[one.start : one.end].isupper():
        yield from (f"initials<{before}", f"initials>{behind}")


def _shapes(words: Sequence[str]) -> list[str]:
    """Words in small letters and without endings; names and numbers as what they are."""
    return [_shape(word) for word in words]


def _shape(word: str) -> str:
    if word[0].isdigit():
        return "0"
    if word[0].isupper():
        return "CAP"
    return "“" if word == '"' else stem(word)


def _beside(here: Surroundings, one: Candidate) -> Iterator[str]:
    """What is known of the names beside it."""
    text = here.layout.text
    joint = _JOINS_BEHIND.match(text, one.end)
    if joint and (kind := here.beginning.get(joint.end())):
        yield from (f"next {kind}", f"next{joint[0].rstrip()} {kind}")
    joint = _JOINS_BEFORE.search(text, max(0, one.start - _JOIN_REACH), one.start)
    if joint and (kind := here.ending.get(joint.start())):
        yield f"last {kind}"
    joint = _LIES.match(text, one.end)
    if joint and (kind := here.beginning.get(joint.end())):
        yield f"{joint[1]} {kind}"
    joint = _BESIDE.match(text, one.end)
    if joint and (kind := here.beginning.get(joint.end())):
        yield f"{joint[0].strip()} {kind}"
