"""Lists inside a paragraph ("they agreed: (a) to …; (b) to …") → the words that lead in, each item, and the rest."""

from __future__ import annotations

from bisect import bisect_right
from collections.abc import Sequence
from typing import NamedTuple

from graph.patterns.openings import compiled

_MARK = compiled(
    # A page's text that lost its blanks has "decide to:1. open …;2. close …".
    r"(?:(?<= )|(?<=[:;])(?=\(?\d{1,2}[).] [a-z]))(?:\((?P<bracketed>\d{1,2}|[a-z]|[ivx]{1,5})\)|(?P<open>\d{1,2}"
    r"|[a-zA-H]|[ivx]{1,5})(?P<sign>[).])) (?=\S)"
)
# What every mark has, told quickly: most paragraphs have none.
_MAY_BE_MARKED = compiled(r"[ :;]\(?[\da-zA-H]{1,5}[).] ")
_BULLET = compiled(r" ([•▪►●◦➢\uf0b7]) (?=\S)")
_DASH = compiled(r"(?<=[:;,.] )([-–]) (?=\w)")
_JOINED = compiled(r",? (?:and|or)$")
_STYLES: tuple[Sequence[str], ...] = (
    tuple(str(number) for number in range(1, 31)),
    tuple("abcdefghijklmnopqrst"),
    tuple("ABCDEFGH"),
    ("i", "ii", "iii", "iv", "v", "vi", "vii", "viii", "ix", "x", "xi", "xii"),
)
_PARTED = compiled(r"[;,.:](?: (?:and|or))? ?$|\b(?:and|or) $")
_LONGEST_PARTING = 8  # code points that `_PARTED` and the letter before it may take
_MOST_MARKS = 120  # within which a list's own stand, with those of lists and references inside it
_FEWEST_WORDS = 3
_SENTENCE_GAP = compiled(r"(?<=[a-z)\d]\.) (?=[A-Z])")


# What minutes write before what is to be done: "Action: Customs to report by May", "AGREED – both sides to …".
_LABELLED = compiled(
    r"(?:(?:Agreed|Key|Joint|Further|Follow-up|New) )?(?:[Aa]ctions?|ACTIONS?)"
    r"(?: (?:points?|items?|agreed|required|\d{1,2}))? ?[:–—-] (?=\S)"
    r"|(?:[Nn]ext steps?|NEXT STEPS?|To do|Agreed|AGREED|Decisions?|DECISIONS?|Decided|DECIDED) ?[:–—] (?=\S)"
)


class Part(NamedTuple):
    """A part of a paragraph: where its words start and end, and its label, which is empty for what is no item."""

    start: int
    end: int
    label: str = ""


class _Marked(NamedTuple):
    start: int
    end: int
    label: str
    form: str  # bracketed, or the sign behind


class _Marks(NamedTuple):
    """All marks of a paragraph, by kind and in order."""

    bullets: Sequence[_Marked]
    dashes: Sequence[_Marked]
    others: Sequence[_Marked]


def parts_of(text: str) -> list[Part]:
    """A paragraph's lead-in, items and rest, in order; the paragraph alone where it holds no list."""
    marked = _Marks(
        [_Marked(match.start() + 1, match.end(), match[1], match[1]) for match in _BULLET.finditer(text)],
        [_Marked(match.start(), match.end(), match[1], "-") for match in _DASH.finditer(text)],
        [
            _Marked(match.start(), match.end(), match["bracketed"] or match["open"], match["sign"] or "()")
            for match in (_MARK.finditer(text) if _MAY_BE_MARKED.search(text) else ())
        ],
    )
    found: list[Part] = []
    start = 0
    while items := _first_list(text, start, marked):
        found.append(Part(start, _end_before(text, items[0])))
        parts, rest = _cut(text, items)
        found += parts
        if rest is None:
            return found
        start = rest
    return [*found, *_without_list(text, start)]


def _first_list(text: str, start: int, marked: _Marks) -> Sequence[_Marked]:
    """The marks of the first list from an offset on; none where there is none."""
    for signs, fewest in ((marked.bullets, 1), (marked.dashes, 2)):
        first = bisect_right(signs, start, key=_start)
        behind = len(signs) - first
        is_led_in = behind >= fewest and text.endswith(": ", start, signs[first].start)
        if is_led_in or (behind > 1 and signs is marked.bullets):
            return signs[first:]
    for number in range(bisect_right(marked.others, start, key=_start), len(marked.others)):
        items = _items(text, marked.others[number : number + _MOST_MARKS])
        if len(items) > 1 and _is_list(text, start, items):
            return items
    return ()


def _start(mark: _Marked) -> int:
    return mark.start


def _without_list(text: str, start: int) -> list[Part]:
    """What stands behind the last list, or all of a paragraph that has none; a task is parted from its label."""
    if (label := _LABELLED.match(text, start)) and len(text[label.end() :].split()) >= _FEWEST_WORDS:
        return [Part(start, start + len(label[0].rstrip(" –—-"))), Part(label.end(), len(text), "•")]
    return [Part(start, len(text))]


def _items(text: str, marks: Sequence[_Marked]) -> list[_Marked]:
    """The first of some marks and those that go on with its count, each behind a stop."""
    first = marks[0]
    style = next((style for style in reversed(_STYLES) if style[0] == first.label), None)
    if style is None:
        return []
    items: list[_Marked] = []
    for mark in marks:
        expected = style[len(items)] if len(items) < len(style) else None
        if mark.label != expected or mark.form != first.form:
            continue
        if not items or _PARTED.search(text, max(items[-1].end, mark.start - _LONGEST_PARTING), mark.start):
            items.append(mark)
    return items


def _is_list(text: str, start: int, items: Sequence[_Marked]) -> bool:
    """Whether marks, and what leads in to them from an offset on, part undertakings, not a sentence or a reference."""
    ends = [mark.start for mark in items[1:]]
    written = [text[mark.end : end] for mark, end in zip(items[:-1], ends, strict=True)]
    if any(len(words.split()) < _FEWEST_WORDS for words in written):
        return False
    if _names_fields(text, items):
        return False
    has_colon = text.endswith((": ", ":"), start, items[0].start)
    if items[0].form != "()":
        return has_colon
    return (
        has_colon
        or all(words.rstrip().endswith((";", "; and", "; or")) for words in written)
        or _begin_alike(text, items)
    )


_FIELDS = compiled(
    r"\b(?:areas?|pillars|fields|topics|themes|subjects|domains|sectors|aspects|dimensions|chapters|headings)\b"
    r"(?: (?!to\b|in which\b)[\w’'-]+){0,8} ?: ?$"
)
_ACTS = compiled(
    r"^to |\bto [a-z]+ (?:the|an?|all|each|our|their|its)\b|\b(?:will|shall|should|must|by|is|are|has|have|agreed?)\b"
)
_LONGEST_FIELD = 24  # words


def _names_fields(text: str, items: Sequence[_Marked]) -> bool:
    """Whether a sentence only counts what it is about: "work in two fields: (a) returns; (b) visa policy"."""
    if _FIELDS.search(text, max(0, items[0].start - 100), items[0].start) is None:
        return False
    ends = [*(mark.start for mark in items[1:]), min(len(text), items[-1].end + 200)]
    return all(
        len(words.split()) <= _LONGEST_FIELD and _ACTS.search(words) is None
        for words in (text[mark.end : end].partition(". ")[0] for mark, end in zip(items, ends, strict=True))
    )


def _begin_alike(text: str, items: Sequence[_Marked]) -> bool:
    return all(text.startswith("to ", mark.end) for mark in items)


def _cut(text: str, items: Sequence[_Marked]) -> tuple[list[Part], int | None]:
    """The items' words, and where the rest begins.

    What follows the sentence of the last is no item where none of the others ends a sentence.
    """
    ends = [_end_before(text, after) for after in items[1:]]
    found = [Part(mark.end, _end(text, mark.end, end), mark.label) for mark, end in zip(items[:-1], ends, strict=True)]
    last = items[-1]
    gap = _SENTENCE_GAP.search(text, last.end)
    if gap is None or any(text.endswith(".", one.start, one.end) for one in found):
        return [*found, Part(last.end, len(text), last.label)], None
    return [*found, Part(last.end, gap.start(), last.label)], gap.end()


def _end_before(text: str, mark: _Marked) -> int:
    """Where the words before a mark end: at the blank before it, where it has one."""
    return mark.start - 1 if text[mark.start - 1] == " " else mark.start


def _end(text: str, start: int, end: int) -> int:
    """Where an item's words end, without the word that joins the next."""
    joined = _JOINED.search(text, max(start, end - 6), end)
    return joined.start() if joined else end
