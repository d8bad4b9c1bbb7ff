"""Where paragraphs end on the pages of a PDF, as blank lines: told by room, by indents and by the size of letters."""

from __future__ import annotations

from collections import Counter, defaultdict
from collections.abc import Iterable, Mapping, Sequence
from dataclasses import dataclass, replace
from itertools import pairwise

from graph.ingest.pdf_lines import SUPERSCRIPT, Line
from graph.patterns.letters import CAPITALS
from graph.patterns.openings import compiled

# A line stands this many times the usual step below the one before it where a paragraph ends for certain, …
_PARAGRAPH_GAP = 1.35
# … and this many times where it may: lines of one paragraph are set evenly.
_SOME_GAP = 1.12
_RAISED = 6.0
_OTHER_SIZE = 1.12  # times the size of the letters above, from which on a line belongs to another paragraph
_SAME_SIZE = 0.5  # points by which the letters of two lines of one heading may differ
_FEWEST_STEPS = 4  # of one size that tell how far apart its lines stand
_INDENT = (5.0, 60.0)  # points by which a paragraph's first line is indented
_SAME_LEFT = 1.0
_FEWEST_AT_MARGIN = 3  # lines of a page that begin where its text begins
_FEWEST_LETTERS = 4
_LONGEST_ITEM = 30  # lines
_NUMBERED = compiled(r"\(?(?:\d{1,3}(?:\.\d{1,2}){0,3}|[a-z]|[ivx]{1,4})[.)]? ")
_ENDS = compiled(r"[.!?:;…][”\"’')]?[¹²³⁴⁵⁶⁷⁸⁹⁰]{0,3}$")
_BEGINS = compiled(rf"[“\"‘'(\[«]?[{CAPITALS}0-9]")
# A footnote's number before its words, which the page does not set higher.
_NOTE = compiled(r"(\d{1,2})\s?(?=[A-Z“\"(])")
_RAISED_NUMBER = compiled(r"[¹²³⁴⁵⁶⁷⁸⁹⁰]{1,2}")
_SMALLER = 0.9  # of the usual size, at most, have the letters of footnotes


@dataclass(frozen=True, slots=True)
class _Setting:
    """How a document is set: the size of most letters, and how far apart lines of each size stand in a paragraph."""

    size: float
    steps: Mapping[float, float]

    def step(self, size: float | None) -> float:
        """How far a line of a size stands below the one before it; 0 where nothing tells."""
        usual = self.steps.get(self.size, 0.0)
        if size is None or self.size <= 0 or size <= self.size + _SAME_SIZE:
            return self.steps.get(size or 0.0, usual) if size != self.size else usual
        return usual * size / self.size


def pages_as_text(pages: Sequence[Sequence[Line]]) -> list[str]:
    """The text of each page, a blank line where a paragraph ends; numbers of footnotes at a page's foot are raised."""
    setting = _Setting(_usual_size(pages), _usual_steps(pages))
    return [_spaced(lines, setting) for lines in _with_note_numbers(pages, setting.size)]


def _usual_steps(pages: Sequence[Sequence[Line]]) -> dict[float, float]:
    """How far a line stands below the one before it in the same paragraph, by the size of both lines' letters.

    In points, 1/72 inch: the smallest step but for odd ones. What is less is a raised sign; texts of short paragraphs
    have more steps between these.
    """
    steps: defaultdict[float, list[float]] = defaultdict(list)
    for above, line in (pair for lines in pages for pair in pairwise(lines)):
        if above.height is not None and line.height is not None and above.height - line.height > _RAISED:
            if above.size is not None and above.size == line.size:
                steps[above.size].append(above.height - line.height)
            steps[0.0].append(above.height - line.height)
    usual = {size: sorted(found)[len(found) // 8] for size, found in steps.items() if len(found) >= _FEWEST_STEPS}
    every = sorted(steps[0.0])
    size = _usual_size(pages)
    if every and size not in usual:
        usual[size] = every[len(every) // 8]
    return usual


def _usual_size(pages: Sequence[Sequence[Line]]) -> float:
    """How large the letters of most of the text are, in points; 0 where nothing tells."""
    letters: Counter[float] = Counter()
    for line in (line for lines in pages for line in lines):
        letters[line.size or 0.0] += len(line.text)
    return letters.most_common(1)[0][0] if letters else 0.0


def _spaced(lines: Sequence[Line], setting: _Setting) -> str:
    """Lines with a blank one between where one paragraph ends and another begins."""
    margins = _margins(lines, setting.size)
    written: list[str] = []
    for number, line in enumerate(lines):
        if number and _ends_paragraph(lines, number, setting, margins):
            written.append("")
        written.append(line.text)
    return "\n".join(written)


def _ends_paragraph(lines: Sequence[Line], number: int, setting: _Setting, margins: frozenset[int]) -> bool:
    """Whether a paragraph ends above a line."""
    above, line = lines[number - 1], lines[number]
    if above.height is None or line.height is None or above.size is None or line.size is None:
        return False
    gap = above.height - line.height
    is_even = abs(above.size - line.size) <= _SAME_SIZE
    if not is_even and _is_of_other_size(above, line):
        return True
    if gap <= 0:
        return False  # the next column
    usual = setting.step(line.size if is_even else None)
    if gap > _PARAGRAPH_GAP * usual > 0:
        return True
    begins = _BEGINS.match(line.text.lstrip()) is not None or line.is_marked
    if not begins or not is_even or abs(line.size - setting.size) > _SAME_SIZE:
        return False
    return gap > _SOME_GAP * usual > 0 or _is_indented(lines, number, margins) or _is_below_list(lines, number, margins)


def _is_of_other_size(above: Line, line: Line) -> bool:
    """Whether a line's letters are so much larger or smaller than those above that it goes on with nothing."""
    if above.size is None or line.size is None or min(above.size, line.size) <= 0:
        return False
    is_written = all(sum(map(str.isalpha, one.text)) >= _FEWEST_LETTERS for one in (above, line))
    return is_written and max(above.size, line.size) / min(above.size, line.size) > _OTHER_SIZE


def _margins(lines: Sequence[Line], size: float) -> frozenset[int]:
    """Where a page's text begins, column by column: whole points at which several lines of it stand."""
    lefts = Counter(round(line.left) for line in lines if line.left is not None and line.size == size)
    return frozenset(left for left, times in lefts.items() if times >= _FEWEST_AT_MARGIN)


def _is_indented(lines: Sequence[Line], number: int, margins: frozenset[int]) -> bool:
    """Whether a line is a paragraph's first: set in, and the next is not; below a sentence's end, or an item."""
    above, line = lines[number - 1], lines[number]
    below = lines[number + 1] if number + 1 < len(lines) else None
    if above.left is None or line.left is None or _is_item(line) or below is None or below.left is None:
        return False
    if not _INDENT[0] <= line.left - below.left <= _INDENT[1] or _is_item(below):
        return False
    if above.left > line.left + _SAME_LEFT:
        return _is_at(margins, below.left)
    return above.left >= below.left - _SAME_LEFT and _ENDS.search(above.text) is not None


def _is_below_list(lines: Sequence[Line], number: int, margins: frozenset[int]) -> bool:
    """Whether a line stands at the margin again, below an item that is set in."""
    above, line = lines[number - 1], lines[number]
    if above.left is None or line.left is None or _is_item(line):
        return False
    is_back = _INDENT[0] - 1 <= above.left - line.left <= 2 * _INDENT[1]
    return is_back and _is_at(margins, line.left) and _is_in_item(lines, number - 1)


def _is_in_item(lines: Sequence[Line], number: int) -> bool:
    """Whether a line belongs to an item: it has a mark, or stands as far in as the lines up to one with a mark."""
    left = lines[number].left
    for line in reversed(lines[max(0, number - _LONGEST_ITEM) : number + 1]):
        if _is_item(line):
            return True
        if line.left is None or left is None or abs(line.left - left) > _SAME_LEFT:
            return False
    return False


def _is_item(line: Line) -> bool:
    return line.is_marked or _NUMBERED.match(line.text) is not None


def _is_at(margins: frozenset[int], left: float) -> bool:
    """Whether a place is where a page's text begins, to a point."""
    return bool(margins & {round(left) - 1, round(left), round(left) + 1})


def _with_note_numbers(pages: Sequence[Sequence[Line]], size: float) -> Iterable[Sequence[Line]]:
    """The pages, the numbers before footnotes raised where the text has them raised: lines in smaller letters."""
    known: set[str] = set()
    for lines in pages:
        known.update(number for line in lines for number in _RAISED_NUMBER.findall(line.text))
        yield [_raised(line, known) if (line.size or size) <= _SMALLER * size else line for line in lines]


def _raised(line: Line, known: set[str]) -> Line:
    note = _NOTE.match(line.text)
    if note is None or (number := note[1].translate(SUPERSCRIPT)) not in known:
        return line
    return replace(line, text=f"{number} {line.text[note.end() :]}")
