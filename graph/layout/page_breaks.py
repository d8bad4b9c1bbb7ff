"""Paragraphs made whole where a page break, a footnote or a blank line stands inside a sentence."""

from __future__ import annotations

from collections.abc import Sequence

from graph.layout.paragraph import Paragraph, ends_sentence, goes_on
from graph.layout.titles import EMPTY_FIELD
from graph.patterns.openings import compiled

_RUNNING_TEXT = compiled(r"[a-z)\]]{3}[.!?] ")
# What a page's notice ends with, for the reader to press.
_BUTTON = compiled(r" (?:OK|Ok|Accept(?: all)?|I agree|Got it|Dismiss|Close|×)$")
# "type: press release": what a page's own system says of it, for which no sentence breaks off.
_FIELD_OF_PAGE = compiled(
    r"(?:,? ?)(?:[Tt]ype|[Dd]ate|[Tt]opics?|[Tt]hemes?|[Ss]ource|[Aa]uthors?|[Cc]ategory|[Tt]ags?) ?:"
)
# What opens a point of its own, though the one before it has lost its full stop.
_NEXT_POINT = compiled(
    r"(?:First|Second|Third|Fourth|Fifth|Last)ly,|(?:First|Second|Third|Fourth|Finally|Furthermore|Moreover|In addition"
    r"|Additionally|Lastly|In conclusion|Separately), "
)


# A footnote, which stands between the halves of a sentence that goes on overleaf or in the next column.
_NOTE = compiled(r"[¹²³⁴⁵⁶⁷⁸⁹⁰]{1,3}\s?\S")
_MOST_NOTES = 40  # at the foot of one page
_HEADING = 100  # code points up to which a line without a full stop may be a heading
_FULL = 0.85  # of the length of most full lines, from which on a line is full itself


def across_pages(found: Sequence[Paragraph], full: int) -> tuple[Paragraph, ...]:
    """Paragraphs made whole where a page break, a footnote or a blank line stands inside a sentence.

    `full` is how long most full lines are. A footnote inside a sentence is left out.
    """
    whole: list[Paragraph] = []
    for paragraph in found:
        notes = _notes_at_end(whole)
        before = whole[-1 - notes] if notes < len(whole) else None
        if before is not None and _continues(before, paragraph, full):
            whole[-1 - notes :] = [Paragraph(before.lines + paragraph.lines, before.mark)]
        elif notes and _continues(whole[-1], paragraph, full):
            whole[-1] = Paragraph(whole[-1].lines + paragraph.lines, whole[-1].mark)
        else:
            whole.append(paragraph)
    return tuple(whole)


def _notes_at_end(found: Sequence[Paragraph]) -> int:
    """How many paragraphs at the end of some are footnotes, as far as the foot of one page has room for them."""
    last = found[: -_MOST_NOTES - 1 : -1]
    return next((number for number, one in enumerate(last) if not _NOTE.match(one.lines[0].text)), len(last))


def _continues(before: Paragraph, after: Paragraph, full: int) -> bool:
    if before.is_row or after.is_row:
        return False
    if after.mark.kind != "none" or before.mark.kind == "heading" or _NOTE.match(after.lines[0].text):
        return False
    text = before.text
    if ends_sentence(text) or EMPTY_FIELD.fullmatch(text) or _BUTTON.search(text[-12:]):
        return False
    if goes_on(text):
        return True
    if _NEXT_POINT.match(after.text) or _FIELD_OF_PAGE.match(after.text):
        return False
    is_overleaf = before.lines[-1].page != after.lines[0].page
    is_full = len(before.lines[-1].text) >= _FULL * full
    opening = after.text[:1]
    if before.mark.kind == "none" and len(text) <= _HEADING and not (is_overleaf and is_full and opening.islower()):
        # A short line without a full stop is a heading, unless it breaks off at a comma, a hyphen or a page's end.
        return text.endswith((",", "-")) and opening.islower()
    if opening.islower():
        return True
    if is_overleaf and is_full and not text.isupper() and ends_sentence(after.text):
        return True
    # A capital may go on only with running text: a long title ends no sentence before it.
    return len(text) > _HEADING and bool(_RUNNING_TEXT.search(text))
