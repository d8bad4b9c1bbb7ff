"""A page → the text of its statement: one line a paragraph, items and headings marked, the site's furniture left out.

The text is the same for the same bytes. Offsets count in it, so that whatever a page's head says of itself and its
body does not (a title, the day of publication) is written as lines of the text too.
"""

from __future__ import annotations

import re
from collections.abc import Sequence
from dataclasses import dataclass, field, replace
from itertools import pairwise

from graph.ingest.page_parts import ASIDE, FORM, FRAME, HIDDEN, MARKED, PageHead, hidden_by, read_head, take_data
from graph.ingest.tags import Closed, Opened, tokens
from graph.patterns.openings import compiled

# Elements that stand inside a line; all others begin a new one.
_INLINE = frozenset((
    "a", "abbr", "acronym", "b", "bdi", "bdo", "big", "cite", "code", "data", "del", "dfn", "em", "font", "i",
    "img", "ins", "kbd", "mark", "nobr", "output", "q", "ruby", "s", "samp", "small", "span", "strike",
    "strong", "sub", "sup", "time", "tt", "u", "var", "wbr",
))  # fmt: skip
_VOID = frozenset((
    "area", "base", "basefont", "br", "col", "embed", "frame", "hr", "img", "input", "link", "meta", "param",
    "source", "track", "wbr",
))  # fmt: skip
# Elements of which many are never closed in writing; none of them is kept open here.
_UNCLOSED = frozenset((
    "p", "li", "dt", "dd", "td", "th", "tr", "tbody", "thead", "tfoot", "option", "optgroup", "colgroup",
    "caption",
))  # fmt: skip
_HEADINGS = {f"h{level}": "#" * level + " " for level in range(1, 7)}
_SPACE = compiled(r"[ \t\n\r\f]+")
_MARK_OF_NOTE = compiled(r"\[?\(?(\d{1,3})\)?\]?")
_SUPERSCRIPT = str.maketrans("0123456789", "⁰¹²³⁴⁵⁶⁷⁸⁹")
_LONGEST_CELL = 500
_PARTS = compiled(r"\s(?:[|–—-]|::)\s")  # between the site's name and the title in a page's head
_FEWEST_GAPS = 2  # in a title that is looked for among the lines
# The least share of a page's words that is left when a kind of furniture is left out.
_LEAST_SHARE = 0.25


@dataclass(slots=True)
class _Line:
    text: str
    hidden: int  # why it is no part of the statement, as flags
    scope: str  # main, article or neither
    gap: bool  # whether a blank line stands before it
    is_row: bool = False


@dataclass(slots=True)
class _Open:
    name: str
    hidden: int
    scope: str


@dataclass(slots=True)
class _Row:
    """A row of a table: how many tables it lies in, and at which line each of its cells begins."""

    depth: int
    cells: list[int]


@dataclass(slots=True)
class _Page:
    """The lines of a page as they are written, and what is open."""

    lines: list[_Line] = field(default_factory=list)
    open: list[_Open] = field(default_factory=lambda: [_Open("", 0, "")])
    counts: dict[str, int] = field(default_factory=dict)
    lists: list[int | None] = field(default_factory=list)  # the number of each open list's next item; None for bullets
    words: list[str] = field(default_factory=list)
    prefix: str = ""
    gap: bool = True
    rows: list[_Row] = field(default_factory=list)
    raised: list[str] | None = None  # what stands in <sup>
    term: bool = False

    def take(self, text: str) -> None:
        """Characters of the page, where they stand."""
        (self.words if self.raised is None else self.raised).append(text)

    def end_line(self, *, gap: bool = True) -> None:
        """Ends a line; behind a paragraph follows a blank one."""
        text = _SPACE.sub(" ", "".join(self.words)).strip(" ")
        self.words.clear()
        here = self.open[-1]
        if text:
            quoted = "> " * min(self.counts.get("blockquote", 0), 3)
            lead = self.prefix if self.prefix or not quoted else ""
            self.lines.append(_Line(f"{quoted}{lead}{text}", here.hidden, here.scope, self.gap))
            self.prefix, self.gap = "", False
        self.gap = self.gap or gap

    def end_raised(self) -> None:
        """A footnote's number in <sup> becomes superscript figures; other raised letters are letters."""
        if self.raised is not None:
            text = "".join(self.raised).strip()
            self.raised = None
            mark = _MARK_OF_NOTE.fullmatch(text)
            self.words.append(mark[1].translate(_SUPERSCRIPT) if mark else text)


def page_text(html: str) -> str:
    """The text of a page's statement; empty when the page has none."""
    page, head = _Page(), PageHead()
    for token in tokens(html):
        if isinstance(token, str):
            if not page.open[-1].hidden & HIDDEN:
                page.take(token)
            elif page.open[-1].name == "title":
                head.title_words.append(token)
            elif head.is_data and page.open[-1].name == "script":
                take_data(head, token)
        elif isinstance(token, Opened):
            read_head(head, token)
            _open(page, token)
        else:
            _close(page, token)
    page.end_line()
    return _written(_chosen(page.lines), head)


def _open(page: _Page, tag: Opened) -> None:
    name = tag.name
    if name == "sup":
        page.end_raised()
        page.raised = []
    elif name == "br":
        page.end_raised()
        page.end_line(gap=False)
    elif name not in _INLINE:
        _begin_block(page, tag)
    never_shown = hidden_by(tag, "") & HIDDEN
    if name in _VOID or (name in _UNCLOSED | _INLINE and not never_shown):
        return
    inside = page.open[-1]
    scope = "main" if name == "main" or tag.attributes.get("role") == "main" else name if name == "article" else ""
    scope = inside.scope if inside.scope == "main" else scope or inside.scope
    page.open.append(_Open(name, inside.hidden | hidden_by(tag, scope), scope))
    page.counts[name] = page.counts.get(name, 0) + 1
    if name in ("ul", "menu", "ol"):
        start = tag.attributes.get("start", "1")
        page.lists.append((int(start) if re.fullmatch(r"[0-9]{1,4}", start) else 1) if name == "ol" else None)


def _begin_block(page: _Page, tag: Opened) -> None:
    """A block begins: the line before it ends, and its own opens with its mark."""
    name = tag.name
    page.end_raised()
    if name == "dd" and page.term and page.words:
        page.term = False
        if not "".join(page.words).rstrip().endswith(":"):
            page.words.append(":")
        page.words.append(" ")
        return
    page.end_line(gap=name not in ("li", "dt", "dd", "tr", "td", "th"))
    page.term = name == "dt"
    if name in _HEADINGS:
        page.prefix = _HEADINGS[name]
    elif name == "li":
        page.prefix = _item_mark(page)
    elif name == "tr":
        _end_row(page)
        page.rows.append(_Row(page.counts.get("table", 0), []))
    elif name in ("td", "th") and page.rows:
        page.rows[-1].cells.append(len(page.lines))


def _item_mark(page: _Page) -> str:
    if not page.lists or page.lists[-1] is None:
        return "  " * min(max(len(page.lists) - 1, 0), 6) + "• "
    number = page.lists[-1]
    page.lists[-1] = number + 1
    return "  " * min(len(page.lists) - 1, 6) + f"{number}. "


def _end_row(page: _Page) -> None:
    """A row of short cells is one line, with tabs between them; in others every paragraph stays a line."""
    if not page.rows or page.rows[-1].depth != page.counts.get("table", 0):
        return
    cells = page.rows.pop().cells
    lengths = [end - start for start, end in pairwise([*cells, len(page.lines)])]
    if sum(lengths) < 2 or max(lengths) > 1:
        return
    row = page.lines[cells[0] :]
    if all(len(line.text) <= _LONGEST_CELL for line in row):
        gap = row[0].gap and not (cells[0] and page.lines[cells[0] - 1].is_row)
        text = "\t".join(line.text for line in row)
        page.lines[cells[0] :] = [replace(row[0], text=text, gap=gap, is_row=True)]


def _close(page: _Page, tag: Closed) -> None:
    name = tag.name
    if name == "sup":
        page.end_raised()
        return
    if name == "br":
        return
    if name not in _INLINE:
        _end_block(page, name)
    if not page.counts.get(name):
        return
    page.prefix = ""
    while True:
        ended = page.open.pop()
        page.counts[ended.name] -= 1
        if ended.name in ("ul", "menu", "ol"):
            page.lists.pop()
        if ended.name == name:
            return


def _end_block(page: _Page, name: str) -> None:
    page.end_raised()
    if name != "dt":
        page.end_line(gap=name not in ("li", "dd", "td", "th", "tr"))
    if name in ("tr", "table", "tbody", "thead"):
        _end_row(page)
    if name in ("p", "li"):
        page.prefix = ""


def _chosen(lines: Sequence[_Line]) -> list[_Line]:
    """The lines of the statement: those of the main part, without furniture as long as enough is left without it."""
    shown = [line for line in lines if not line.hidden & HIDDEN]
    for scopes in (("main",), ("article",), ("main", "article")):
        inside = [line for line in shown if line.scope in scopes]
        if _length(inside) > max(140, _LEAST_SHARE * _length(shown) / 2):
            shown = inside
            break
    for kinds in (FRAME | ASIDE | FORM | MARKED, FRAME | ASIDE | MARKED, FRAME | ASIDE, FRAME, 0):
        kept = [line for line in shown if not line.hidden & kinds]
        if _length(kept) >= _LEAST_SHARE * _length(shown):
            return kept
    return shown


def _length(lines: Sequence[_Line]) -> int:
    return sum(len(line.text) for line in lines)


def _headed(lines: Sequence[_Line], title: str) -> tuple[list[_Line], bool]:
    """The lines of a page, and whether one of them is headed as its title.

    Where a line says just what the page's head has as the title, that line is headed so and none above it, which are
    the site's own.
    """
    known = {_bare(part) for part in (title, *_PARTS.split(title)) if part.count(" ") >= _FEWEST_GAPS}
    same = [n for n, line in enumerate(lines) if _bare(line.text) in known]
    told = next((n for n in same if lines[n].text.startswith("#")), same[0] if same else None)
    if told is None:
        return list(lines), any(line.text.startswith(("# ", "## ")) for line in lines)
    above = [replace(line, text=line.text.lstrip("# ")) for line in lines[:told]]
    return [*above, replace(lines[told], text=f"# {lines[told].text.lstrip('#•> ')}"), *lines[told + 1 :]], True


def _bare(text: str) -> str:
    """The words of a line, without its mark, for comparing."""
    return " ".join(re.findall(r"\w+", text.casefold()))


def _written(lines: Sequence[_Line], head: PageHead) -> str:
    """The text: what only the page's head tells first, then the lines."""
    if not lines:
        return ""
    lines, is_headed = _headed(lines, head.title)
    first = [f"# {head.title}"] if head.title and not is_headed else []
    body = [("\n" if line.gap and number else "") + line.text for number, line in enumerate(lines)]
    if head.published and not head.is_told_by(line.text for line in lines):
        at = next((n + 1 for n, line in enumerate(lines) if line.text.startswith("# ")), 0)
        body.insert(at, f"\nPublished: {head.published}\n" if at else f"Published: {head.published}\n")
    text = "\n".join([*(f"{line}\n" for line in first), *body])
    return re.sub(r"\n{3,}", "\n\n", text).strip("\n") + "\n"
