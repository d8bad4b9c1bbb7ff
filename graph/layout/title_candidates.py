"""The lines of a head that may be a text's title, and what speaks for each.

That is its form, where it stands, what stands around it, and whether the text below tells of the same. Words weigh by
what kind of line they make, never by themselves.
"""

from __future__ import annotations

from collections import Counter
from collections.abc import Iterator, Mapping, Sequence
from dataclasses import dataclass

from graph.layout import titles
from graph.layout.marks import Mark
from graph.layout.paragraph import ends_sentence
from graph.patterns.openings import compiled

_MOST_LINES = 40  # of a head
_LONGEST = 420  # code points of a line
_LONGEST_SENTENCE = 100  # of one that ends in a stop
_TOLD_BELOW = 3_000  # code points of the text in which a title's words are looked for
_PARAGRAPHS_BELOW = 6
_LENGTHS = (1, 2, 3, 5, 8, 12, 18, 26, 40)  # words, by step
_FAR = 5  # lines
_SHORT_WORD = 3  # letters of a word that tells nothing
_WORD = compiled(r"[^\W_]+")
_ISSUED = ("From:", "From :", "Issued by:", "Publisher:", "Author:")
_SEVERAL = compiled(r"[.!?] ")
_VERB = compiled(r"\b[a-z]{3,14}(?:s|ed)\b|\bto [a-z]{3,14}\b")
_ADDRESS = compiled(r"@|www\.|https?:|\+\d\d|\b[Tt]el\b|[Ff]ax|\d{4,8}[ -]\d|\.(?:gov|com|org|eu)\b")
_SIGN = compiled(r"[|»›/>·]")
_WHOLE = {
    "name of an event": titles.EVENT, "occasion": titles.OCCASION, "letterhead": titles.LETTERHEAD,
    "office": titles.OFFICE_LINE, "slip": titles.SLIP, "somebody": titles.PERSON_LINE, "kind alone": titles.KIND_ALONE,
    "states": titles.STATES_ROW, "headline of office": titles.HEADLINE_OF_OFFICE, "of the chair": titles.OF_THE_CHAIR,
    "session": titles.SESSION, "kind of place": titles.KIND_OF_PLACE, "menu": titles.MENU,
}  # fmt: skip
_OPENING = {
    "instrument": titles.INSTRUMENT_NAME, "kind": titles.INSTRUMENT_HEAD, "section": titles.SECTION,
    "office": titles.OPENS_AS_OFFICE, "byline": titles.BYLINE, "recital": titles.PREAMBLE,
    "goes on": titles.TITLE_CONTINUES,
}  # fmt: skip


@dataclass(frozen=True, slots=True)
class Candidate:
    """A line that may be the title, by its number, None for there being none; and what speaks for it, by name."""

    number: int | None
    features: tuple[str, ...]


@dataclass(frozen=True, slots=True)
class Head:
    """The lines of a text, what each is, and where its running text begins."""

    texts: Sequence[str]
    kinds: Sequence[str]
    marks: Sequence[Mark]
    body: int


def candidates(head: Head) -> list[Candidate]:
    """The lines of a head that may be the title, and last that none is."""
    numbers = [n for n in range(min(head.body + 1, len(head.kinds), _MOST_LINES)) if _may_be(head, n)]
    below = Counter(_words(" ".join(head.texts[head.body : head.body + _PARAGRAPHS_BELOW])[:_TOLD_BELOW]))
    lines = Counter(text.casefold() for text in head.texts)
    found = [Candidate(n, tuple(_features(head, numbers, at, below, lines))) for at, n in enumerate(numbers)]
    return [*found, Candidate(None, ("none", f"none of {min(len(numbers), _FAR)}"))]


def is_issuer(text: str, texts: Sequence[str]) -> bool:
    """Whether a line is only whom a field of the head has as the text's sender: "From: Ministry of Ferries"."""
    return any(one.startswith(_ISSUED) and one.partition(":")[2].strip() == text for one in texts[:_MOST_LINES])


def _may_be(head: Head, n: int) -> bool:
    text = head.texts[n]
    if is_issuer(text, head.texts):
        return False
    if head.kinds[n] not in {"heading", "paragraph", "dateline"} or len(text) >= _LONGEST:
        return False
    if " > " in text or " › " in text:
        return False  # a path
    if not ends_sentence(text):
        return True
    if titles.RECORD.match(text) and not _SEVERAL.search(text):
        return True
    return n != head.body and len(text) <= _LONGEST_SENTENCE and not _SEVERAL.search(text)


def _features(
    head: Head, numbers: Sequence[int], at: int, below: Mapping[str, int], lines: Mapping[str, int]
) -> Iterator[str]:
    n = numbers[at]
    text, kind = head.texts[n], head.kinds[n]
    length = _length(text)
    is_last = n + 1 == len(head.kinds)
    following = "body" if n + 1 == head.body else "end" if is_last else head.kinds[n + 1]
    yield from (f"kind {kind}", f"words {length}", f"{kind} words {length}", f"{kind} above {following}")
    yield f"mark {head.marks[n].kind if head.marks[n].kind in {'heading', 'none'} else 'other'}"
    yield from (f"below {head.kinds[n - 1] if n else 'start'}", f"above {following}", f"above {following} {length}")
    if n and any(pattern.fullmatch(head.texts[n - 1]) for pattern in (titles.PERSON_LINE, titles.OCCASION)):
        yield "below somebody"
    if ": " in text:
        yield f"colon within {length}"
    yield from (f"place {min(at, _FAR)}", f"to body {min(head.body - n, _FAR)}")
    yield from _forms(text)
    yield from _told_below(text, below)
    if lines[text.casefold()] > 1:
        yield "again"
    count = len(text.split())
    if at and count > len(head.texts[numbers[at - 1]].split()):
        yield "longer than the one before"
    if at + 1 < len(numbers) and count >= len(head.texts[numbers[at + 1]].split()):
        yield "longer than the next"
    if count == max(len(head.texts[one].split()) for one in numbers):
        yield "longest"


def _length(text: str) -> str:
    count = len(text.split())
    return next((str(most) for most in _LENGTHS if count <= most), "more")


def _forms(text: str) -> Iterator[str]:
    """What a line looks like, and what it is called by the words that heads have."""
    yield from (f"is {name}" for name, pattern in _WHOLE.items() if pattern.fullmatch(text.strip("|-–•· ")))
    yield from (f"opens as {name}" for name, pattern in _OPENING.items() if pattern.match(text))
    words = text.split()
    small = sum(word[:1].islower() for word in words) / max(1, len(words))
    yield "small words " + ("none" if not small else "few" if small < 1 / 3 else "many" if small < 3 / 4 else "most")
    told = {
        "telling": titles.TELLING.search(text), "capitals": text.isupper(), "figures": any(map(str.isdigit, text)),
        "address": _ADDRESS.search(text), "stop": ends_sentence(text), "colon": text.endswith(":"),
        "hangs": text.endswith((",", ";", "-", "–")), "sign": _SIGN.search(text), "opens small": text[:1].islower(),
        "bracket": text.startswith(("(", "[")), "colon within": ": " in text, "comma within": ", " in text,
        "verb": not text.isupper() and _VERB.search(text),
    }  # fmt: skip
    yield from (name for name, holds in told.items() if holds)


def _told_below(text: str, below: Mapping[str, int]) -> Iterator[str]:
    """How many of a line's words the text below it tells, too."""
    words = {word for word in _words(text) if len(word) > _SHORT_WORD}
    if words:
        told = sum(word in below for word in words)
        share = told / len(words)
        yield "told below " + ("none" if not told else "some" if share < 1 / 2 else "most" if share < 1 else "all")
        yield f"words told below {min(told, _FAR)}"


def _words(text: str) -> list[str]:
    return [word.casefold() for word in _WORD.findall(text)]
