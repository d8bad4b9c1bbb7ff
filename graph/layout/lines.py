"""A text's lines, without page furniture, gathered into paragraphs: wrapped lines, page breaks, list marks."""

from __future__ import annotations

import re
from collections import Counter
from collections.abc import Sequence
from dataclasses import replace
from itertools import groupby, pairwise

from graph.english.days_of_heads import is_day_alone
from graph.layout import titles
from graph.layout.entries import is_dated, says_who_leads
from graph.layout.marks import Mark, mark
from graph.layout.numbering import bare_numbers
from graph.layout.page_breaks import across_pages
from graph.layout.paragraph import Line, Paragraph, ends_sentence, heading_goes_on
from graph.layout.printed import usual_gap, without_quoting, wrapped_at
from graph.layout.tables import MORE, Printed, heads_table, parts_of_tables
from graph.patterns.letters import CAPITALS
from graph.patterns.openings import compiled

# The longest line of a text whose paragraphs are wrapped; longer lines are whole paragraphs.
_WIDEST_WRAPPED = 110
# Up to here a text is taken for wrapped where most of its full lines break off inside a sentence.
_WIDEST_DOUBTFUL = 160

# A heading has few lines, and its last is shorter than this share of a full one.
_LINES_OF_HEADING = 3
_SHORT = 0.8

# A heading in larger letters has this many lines, and none of them is longer than this share of a full one.
_LINES_OF_NARROW = 5
_NARROW = 0.7
_ALONE = 0.5  # the same of a heading of one line, since words that were lost shorten a line, too
_BEGINS = compiled(rf"[“\"'(]?[{CAPITALS}]")
_JOINING = frozenset({"and", "or"})  # what joins the last of a list's items, on a line of its own

# How many lines at the top and at the bottom of a page may be its head and its foot.
_EDGE = 3

_PAGE_NUMBER = compiled(r"(?:[-–—]\s?)?(?:[Pp]age\s)?\d{1,4}(?:\s?(?:/|of|sur)\s?\d{1,4})?(?:\s?[-–—])?")
_YEAR = compiled(r"(?:19|20)\d\d")
# What a year goes on: a month, or a word that no line ends with.
_YEAR_HANGS = compiled(r"(?:ary|March|April|May|June|July|August|ber|\b(?:in|of|by|since|until|and|to)|[–-])$")
# A line drawn with signs above or below a heading.
_RULE = compiled(r"[*=~#+]{5,200}")
# A mark, or the number of a footnote, that stands on a line of its own, its words below it.
_LONE_MARK = compiled(
    r"[¹²³⁴⁵⁶⁷⁸⁹⁰]{1,2}|"
    r"[•‣⁃∙←-⇿■-◿☀-➿·*–\-\ue000-\uf8ff]|\((?:\d{1,2}|[a-z]|[ivx]{1,5})\)|(?:\d{1,2}|[a-z]|[ivx]{1,5})[.)]"
)
# How what stands below a heading begins; a name may stand there because the one before it was lost.
_BEGINS_ANEW = compiled(
    r"(?:The|This|These|In|On|At|Both|We|Our|An?|During|Following|Today|Yesterday|Ministers|Under|As|Since|After|It"
    r"|They"
    r"|There|I|Having|Recogni[sz]ing|Recalling|Noting|Considering|Desiring|Whereas|Wishing|Article|Section|Chapter"
    r"|Annex"
    r"|ARTICLE|From|With|For|By|Further|Each|All)\b"
)
# How a writer, not a speaker, begins to tell of both sides.
_BOTH_SIDES = compiled(
    r"(?:Both|The\s(?:two|2|three|3)|All\s(?:three|four))\s(?:[a-z]{3,12}\s)?"
    r"(?:countries|governments|sides|ministers|nations|states|parties|leaders|delegations|partners|secretaries)\b"
    r"|(?:The\s)?[Mm]inisters\s(?:also\s)?(?:agreed|discussed|met|welcomed|reaffirmed|noted|will|have|then)\b"
    r"|(?:The\s)?[A-Z][\w.'-]{1,20}(?:\s[A-Z][\w'-]{1,20})?\sand\s(?:the\s)?[A-Z][\w.'-]{1,20}(?:\s[A-Z][\w'-]{1,20})?\s"
    r"(?:also|already|continue|have|are|will|agreed|signed|remain|share|both)\b"
)
# A line of an e-mail's or a page's head, each of which stands for itself.
_FIELD = compiled(
    r"(?:From|To|Fm|Info|Attn|Cc|CC|Bcc|Sent|Date|Subj|Subject|Objet|Betreff|Von|An|Published|Delivered on|Location"
    r"|Reply-To|Importance|Made on|Made by|Department|Full Debate)\s?:\s"
)
_LONGEST_HEAD = 1_500  # code points
_KICKER = 60  # code points up to which a line may be a kind of text or a date alone
# A kind of text, or a date, on a line of its own.
_STANDS_ALONE = compiled(
    r"(?:(?:PRESS|NEWS|MEDIA|Press|News|Media) (?:RELEASE|STORY|NOTICE|STATEMENT|ITEM|[Rr]elease|[Ss]tory"
    r"|[Nn]otice|[Ss]tatement"
    r"|[Ii]tem)(?: (?:No\.?|PR|IP/)? ?[\w/.-]{1,14})?|Speech|SPEECH|WRITTEN (?:MINISTERIAL )?STATEMENT"
    r"|Written [Ss]tatements?"
    r"|[Cc]ommuniqu[ée] de presse"
    rf"|(?:[{CAPITALS}][\w'’.-]{{2,24}}(?: [{CAPITALS}][\w'’.-]{{1,24}}){{0,2}}, )?"
    r"(?:(?:(?:[Ff]irst )?[Pp]ublished|[Ii]ssued|[Pp]osted|[Uu]pdated)(?: on)?:? )?"
    r"(?:[A-Z][a-z]{2,8}day,? )?\d{1,2}(?:st|nd|rd|th)? [A-Z][a-z]{2,8} \d{4}|\d{1,2}[./-] ?\d{1,2}[./-] ?\d{4})\W?"
)
# These count the parts of a text, not its pages.
_ARTICLE = compiled(r"(?:Article|Section|Chapter|ARTICLE|SECTION|CHAPTER)\s(?:\d{1,3}|[IVX]{1,5})\b")


def paragraphs(text: str) -> tuple[Paragraph, ...]:
    """The paragraphs of a normalised text, in order; page numbers and running heads belong to none."""
    lines = _without_furniture(text, _lines(text))
    width = max((len(line.text) for line in lines), default=0)
    if width > _WIDEST_WRAPPED and (
        wrapped := wrapped_at([(line.text, line.after_blank) for line in lines], _WIDEST_WRAPPED)
    ):
        width = wrapped
    elif _WIDEST_WRAPPED < width <= _WIDEST_DOUBTFUL and not _breaks_off(lines, width):
        width = _WIDEST_DOUBTFUL + 1
    full = sorted(len(line.text) for line in lines)[len(lines) * 3 // 4] if lines else 0
    parts = parts_of_tables(
        [
            Printed(
                line.start,
                line.start - text.rfind("\n", 0, line.start) - 1,
                text[line.start : line.end],  # with its tabs
                line.after_blank,
            )
            for line in lines
        ]
    )
    counted = {lines[place].start: length for place, length in bare_numbers([line.text for line in lines]).items()}
    groups: list[list[Line]] = []
    for line in lines:
        if line.start in parts:
            opens = parts[line.start] != MORE
        else:
            is_below_table = bool(groups) and groups[-1][-1].start in parts
            opens = line.start in counted or not groups or is_below_table or _opens(line, groups[-1], width, full)
        if opens or not groups:
            groups.append([line])
        else:
            groups[-1].append(line)
    return across_pages(
        [
            Paragraph(tuple(group), _mark_of(text, group[0], counted.get(group[0].start, 0)), group[0].start in parts)
            for group in groups
        ],
        full,
    )


def _mark_of(text: str, line: Line, counted: int) -> Mark:
    """A line's mark; `counted` characters of it are a number that has no stop."""
    found = Mark("number", line.text[:counted].strip(), counted) if counted else mark(line.text)
    return found if found.kind == "none" else replace(found, indent=line.start - text.rfind("\n", 0, line.start) - 1)


def speaks_from_outside(text: str) -> bool:
    """Whether a text begins by telling of both sides, as nobody who belongs to one does: "Both countries continue"."""
    return bool(_BOTH_SIDES.match(text))


def _lines(text: str) -> list[Line]:
    """The lines that are not blank, each mark that stands alone with the line below it."""
    found: list[Line] = []
    for line in _printed(text):
        above = found[-1] if found else None
        if above and _LONE_MARK.fullmatch(above.text) and mark(line.text).kind == "none":
            found[-1] = replace(above, end=line.end, text=text[above.start : line.end].replace("\t", " "))
        else:
            found.append(line)
    return found


def _printed(text: str) -> list[Line]:
    written = [(page, line) for page, on_page in enumerate(text.split("\f")) for line in on_page.split("\n")]
    quoting = without_quoting([line for _, line in written])
    found: list[tuple[Line, int]] = []
    offset = blank = 0
    for (page, line), opened in zip(written, quoting, strict=True):
        stripped = line[opened:].strip()
        if stripped:
            start = offset + line.index(stripped, opened)
            words = stripped.replace("\t", " ")
            found.append((Line(start, start + len(stripped), words, True, page, len(line) - len(line.lstrip())), blank))
        blank = 0 if stripped else blank + 1
        offset += len(line) + 1
    usual = usual_gap([(line.text, gap) for line, gap in found])
    return [replace(line, after_blank=gap > usual or not number) for number, (line, gap) in enumerate(found)]


def _without_furniture(text: str, lines: Sequence[Line]) -> list[Line]:
    """Lines that are no page numbers and no running heads.

    A running head is a short line that stands three times or more, or twice where pages are numbered; where it is
    known where pages end, one that stands at the top or the bottom of two.
    """
    numbered = any(_PAGE_NUMBER.fullmatch(line.text) for line in lines)
    heads = [_head(line.text) for line in lines]
    times = Counter(head for line, head in zip(lines, heads, strict=True) if len(line.text) < 100)
    edges = _repeated_at_edges(lines)
    kept: list[Line] = []
    gap = False
    for number, (line, head) in enumerate(zip(lines, heads, strict=True)):
        repeats = times[head]
        is_head = (
            len(line.text) > 8
            and (repeats > 2 or (repeats == 2 and numbered))
            and not ends_sentence(line.text)
            and not _ARTICLE.match(line.text)
            and not heads_table(text[line.start : line.end])
        )
        is_number = _PAGE_NUMBER.fullmatch(line.text) and not _is_rest_of_date(lines[number - 1 : number], line)
        if is_number or _RULE.fullmatch(line.text) or is_head or line.start in edges:
            gap = gap or line.after_blank
            continue
        kept.append(replace(line, after_blank=True) if gap and not line.after_blank else line)
        gap = False
    return kept


def _is_rest_of_date(above: Sequence[Line], line: Line) -> bool:
    """Whether a line that holds but a year goes on with the line above it: "Published: 22 March" / "2024"."""
    is_near = any(one.page == line.page and _YEAR_HANGS.search(one.text[-20:]) for one in above)
    return is_near and not line.after_blank and _YEAR.fullmatch(line.text) is not None


def _repeated_at_edges(lines: Sequence[Line]) -> frozenset[int]:
    """Where lines start that stand alike at the edges of two pages or more, figures apart."""
    pages = [tuple(on_page) for _, on_page in groupby(lines, key=lambda line: line.page)]
    if len(pages) < 2:
        return frozenset()
    at_edges = [(*page[:_EDGE], *page[_EDGE:][-_EDGE:]) for page in pages]
    times = Counter(head for edge in at_edges for head in {_head(line.text) for line in edge})
    return frozenset(
        line.start
        for edge in at_edges
        for line in edge
        if times[_head(line.text)] > 1 and len(line.text) < 120 and mark(line.text).kind == "none"
    )


def _head(text: str) -> str:
    return " ".join(re.sub(r"\d+", "#", text).split())


def _breaks_off(lines: Sequence[Line], width: int) -> bool:
    """Whether most lines that have another right below them are full and end inside a sentence."""
    above = [a.text for a, b in pairwise(lines) if not b.after_blank]
    full = [text for text in above if len(text) > 0.75 * width and not ends_sentence(text)]
    return len(full) * 2 > len(above)


def _opens(line: Line, before: Sequence[Line], width: int, full: int) -> bool:
    """Whether a line opens a paragraph of its own; `width` is that of the longest line, `full` of most full ones."""
    if line.indent and not line.after_blank and _FIELD.match(before[0].text) and not _FIELD.match(line.text):
        return False  # the rest of a folded field of a message's head
    if line.after_blank or width > _WIDEST_DOUBTFUL:
        return True
    if line.text in _JOINING:
        return False
    last = before[-1].text
    if len(last) < _KICKER and _ARTICLE.fullmatch(last):
        return True
    if mark(line.text).kind != "none" and (
        ends_sentence(last) or last.endswith(",") or mark(before[0].text).kind != "none"
    ):
        return True
    if mark(line.text).kind != "none" and len(before) <= _LINES_OF_HEADING and _is_headed_by(before, line, full):
        return True
    if ends_sentence(last) and speaks_from_outside(line.text):
        return True
    if (
        says_who_leads(line.text)
        or says_who_leads(last)
        or (is_dated(line.text) and (is_dated(last) or len(last) < _KICKER))
    ):
        return True
    if _FIELD.match(line.text) or (len(last) < _KICKER and (_STANDS_ALONE.fullmatch(last) or is_day_alone(last))):
        return True
    if len(line.text) < _KICKER and (_STANDS_ALONE.fullmatch(line.text) or is_day_alone(line.text)):
        return True
    if line.start < _LONGEST_HEAD and (_is_of_sheet(line.text) or _is_of_sheet(last)):
        return True
    if line.text.startswith("|") or (" | " in line.text and " | " in last):
        # The rows of a table.
        return True
    if len(before) <= _LINES_OF_HEADING and _ends_heading_in_capitals([one.text for one in before], line.text):
        return True
    if _is_below_narrow(before, line, full) or _is_below_hanging(before, line):
        return True
    # A line is wrapped only where its next word would not have fitted.
    next_word = line.text.split(" ", 1)[0]
    if len(last) > max(width, _WIDEST_WRAPPED):
        return True  # the page's own, above a text that is wrapped
    if line.text.isupper() and line.text.count(" ") >= _FEWEST_GAPS and not last.isupper():
        return True  # a heading in capitals, or the first line of one
    if last.isupper() and last.count(" ") >= _FEWEST_GAPS and mark(line.text).kind == "bullet":
        return True
    if len(last) + 1 + len(next_word) > width:
        return False
    return ends_sentence(last) or (len(before) <= _LINES_OF_HEADING and _is_headed_by(before, line, full))


def _is_of_sheet(text: str) -> bool:
    """Whether a line is no part of what is written on a sheet or page, but of its margins, its site or its viewer."""
    return len(text) < _KICKER and any(
        (titles.OF_SHEET.fullmatch(text), titles.MENU.fullmatch(text), titles.FURNITURE.match(text))
    )


def _is_headed_by(before: Sequence[Line], line: Line, full: int) -> bool:
    """Whether a line is the first below a heading: the lines before it stop well short, and it begins anew."""
    last = before[-1].text
    next_word = line.text.split(" ", 1)[0]
    return (
        (
            _BEGINS_ANEW.match(line.text) is not None
            or mark(line.text).kind != "none"
            or _below_capitals(last, line.text)
        )
        and len(last) + 1 + len(next_word) <= _SHORT * full
        and not any(ends_sentence(one.text) for one in before)
        and not last.endswith((",", "-", "–"))
        and not heading_goes_on(last)
        and (mark(line.text).kind != "none" or not _is_name_of(last, line.text))
    )


def _is_below_narrow(before: Sequence[Line], line: Line, full: int) -> bool:
    """Whether a full line stands below lines of a heading, which are narrower: short, or in larger letters."""
    last = before[-1].text
    most = _NARROW if len(before) > 1 else _ALONE
    return (
        len(before) <= _LINES_OF_NARROW
        and len(line.text) >= _SHORT * full
        and _BEGINS.match(line.text) is not None
        and all(len(one.text) <= most * full and not ends_sentence(one.text) for one in before)
        and mark(before[0].text).kind == "none"
        and before[0].text[:1].isupper()
        and not last.endswith((",", "-", "–"))
        and not heading_goes_on(last)
    )


def _is_below_hanging(before: Sequence[Line], line: Line) -> bool:
    """Whether a line begins anew below an item whose lines are set in, and is not set in as they are."""
    return (
        len(before) > 1
        and 0 < before[-1].indent != line.indent
        and mark(before[0].text).kind != "none"
        and _BEGINS.match(line.text) is not None
    )


def _below_capitals(last: str, following: str) -> bool:
    """Whether a line in capitals stands above one that begins a sentence."""
    return last.isupper() and following[:1].isupper() and not following.isupper()


def _ends_heading_in_capitals(before: Sequence[str], following: str) -> bool:
    """Whether whole lines in capitals, however long, stand above one that begins a sentence in small letters."""
    last = before[-1]
    return (
        _below_capitals(last, following)
        and all(one.isupper() for one in before)
        and sum(one.count(" ") for one in before) >= _FEWEST_GAPS
        and _SENTENCE_BEGINS.match(following) is not None
        and not last.endswith((",", "-", "–"))
        and not heading_goes_on(last)
    )


_FEWEST_GAPS = 3  # blanks in a heading in capitals: fewer are a name or initials at a line's end
_SENTENCE_BEGINS = compiled(r"[A-Z][a-z’']*,? (?:[\w’'-]+,? ){2}")


def _is_name_of(last: str, following: str) -> bool:
    """Whether both lines may be parts of one heading: each in capitals, or each a short line of capitalised words."""
    return last.isupper() == following.isupper() and len(following) < _KICKER and not ends_sentence(following)
