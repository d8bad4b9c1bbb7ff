"""What a line opens with: a list glyph, a number or letter, a heading sign or the sign of a quoted message."""

from __future__ import annotations

from dataclasses import dataclass

from graph.english.days_of_heads import told_days
from graph.patterns.openings import compiled

# Letters and signs that list marks of picture fonts become when a text is taken from a page that is printed.
_OF_PICTURE_FONTS = r"[Ø¾ü~+»”†‡¤\ufffd?→⇒✔✗☐☑❖◆◊♦★–—](?=\s+\S)|§(?=\s+[^\d\s])|[lnquvàè](?=\s{1,8}[A-Za-z])"
_BULLET = compiled(
    rf"(?:--|[•‣⁃∙←-⇿■-◿☀-➿·*–—\-\ue000-\uf8ff]|o(?=\s+\S)|{_OF_PICTURE_FONTS})\s+"
    # Where no space follows, only what stands nowhere else is a mark.
    r"|[•‣⁃∙←-⇿■-◿☀-➿\ue000-\uf8ff](?=\w)|[-–](?=[A-Za-z]{2})"
)
_ENUMERATOR = compiled(
    r"(?!\d{1,2}\.\s?\d{1,2}\.\s?(?:19|20)\d\d\b)(?:\((?P<bracketed>\d{1,2}|[a-z]|[ivx]{1,5})\)"
    r"|(?P<deep>\d{1,2}(?:\.\d{1,2}){1,2})\.?(?=\s+[A-Z“‘\"'])"
    # "1.5 million" is no label and "12.5.19 the ministers" has none, "4.1.2 hotline opened" has one.
    r"|(?P<deepest>[1-9]\d?\.[1-9]\d?\.[1-9])\.?(?=\s+[a-z])"
    # A capital in front of another is a person's initial.
    r"|(?P<dotted>\d{1,2}|[a-z]|[ivx]{1,5}|(?:[A-LN-Z]|[IVX]{1,5})(?!\.\s[A-Z]\.))(?:[.)]|(?<=\d)[°º]))\s+"
)
_LONGEST_DAY = 32  # code points
_MARKUP = compiled(r"#{1,6}\s+|>\s+")


@dataclass(frozen=True, slots=True)
class Mark:
    """What a line opens with: a list glyph, a number or letter, or a heading sign.

    `length` counts its characters, `indent` those between the margin and it.
    """

    kind: str  # bullet, number, letter, roman, heading, quote or none
    label: str
    length: int
    indent: int = 0


NO_MARK = Mark("none", "", 0)


def mark(line: str) -> Mark:
    """What a line opens with."""
    if found := _MARKUP.match(line):
        return Mark("heading" if line.startswith("#") else "quote", "", found.end())
    if found := _BULLET.match(line):
        return Mark("bullet", "", found.end())
    if (found := _ENUMERATOR.match(line)) and not _opens_with_day(line):
        label = found["bracketed"] or found["dotted"] or found["deep"] or found["deepest"]
        return Mark(_enumerator_kind(label), label, found.end())
    return NO_MARK


def _opens_with_day(line: str) -> bool:
    """Whether the number of a line is that of a day: "3. Mai 2011", "14. September 2020 - 15:02"."""
    return line[0].isdigit() and bool(days := told_days(line[:_LONGEST_DAY])) and days[0].start == 0


def _enumerator_kind(label: str) -> str:
    if label[0].isdigit():
        return "number"
    return "roman" if set(label.lower()) <= set("ivx") else "letter"
