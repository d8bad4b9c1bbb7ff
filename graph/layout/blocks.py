"""Text → blocks: title, dateline, heading, paragraph, item, attribution, footnote, boilerplate; and their sentences.

A layout's text has one block a line and single spaces between words; every offset in it leads back to the raw text.
"""

from __future__ import annotations

from bisect import bisect_left, bisect_right
from collections.abc import Callable, Iterator, Sequence
from dataclasses import dataclass, replace
from functools import cached_property
from typing import NamedTuple

from graph.english import datelines
from graph.layout import inline_lists, titles
from graph.layout.entries import mark_entries, says_who_leads
from graph.layout.leads import announces_actions, is_left_open, is_table_head, mark_rows
from graph.layout.lines import paragraphs
from graph.layout.marks import NO_MARK, Mark
from graph.layout.notes import mark_notes
from graph.layout.paragraph import Paragraph, ends_sentence
from graph.layout.shadow import Shadow, joined, normalise
from graph.layout.speeches import attributions
from graph.layout.title_blocks import mark_title
from graph.layout.unmarked_lists import mark_leaves, mark_numbered, mark_unmarked
from graph.layout.unwrapping import words_of
from graph.patterns.letters import CAPITALS
from graph.patterns.openings import compiled

# A whole line set off by signs of emphasis, as plain text marks it: "**JOINT STATEMENT**".
_EMPHASISED = compiled(r"(?P<sign>\*{1,3}|__?)(?=[^\s*_])(?P<words>[^*_]{3,300})(?<=[^\s*_])(?P=sign)")
_CRUMB = compiled(r" [>›»|] ")
_BREADCRUMB = compiled(r"[^>›»]{0,60}(?: [>›»] [^>›»]{1,200}){2,8}|[^|.]{1,60}(?: \| [^|.]{1,60}){2,12}")
_FOOTNOTE = compiled(r"[¹²³⁴⁵⁶⁷⁸⁹⁰]{1,3}\s?|<sup>|\[\d{1,2}\]\s|_{3,}$|Source of (?:the )?(?:English )?text")
_ATTRIBUTION = compiled(r"[^.]{3,140}\b(?:said|says|added|declared|stated|commented|continued|concluded)\s?:")

_LONGEST_NOTICE = 600  # code points of what a page says of its cookies
_LONGEST_CAPTION = 400  # code points
_END_OF_CAPTION = 140  # those of them that tell who took the picture

# No sentence of a labelled text has half of this. What is read of a sentence may look at all of it for each of its
# parts, which in one without end would take time with the square of its length.
_LONGEST_SENTENCE = 2_000  # code points
_SENTENCE_GAP = compiled(
    r"""(?<=[.!?])(?!(?<=\b[JFMASOND][aepuco][nbrlgptvc]\.) \d|(?<=\bSept\.) \d)"""
    rf"""["”')\]]{{0,3}} (?=["“'(\[]{{0,2}}[{CAPITALS}0-9€£$])"""
)
_ABBREVIATION = compiled(
    r"(?:\b(?:Mr|Mrs|Ms|Dr|St|[Rr]t|[Hh]on|Prof|Sir|Gen|Col|No|Nos|Art|art|cf|vs|approx|incl|ca|p|pp|para|i\.e|e\.g"
    rf"|etc)|\b[{CAPITALS}])\.$"
)


# "… in Washington, D.C. The ministers": what begins so goes on with no initials.
_INITIALS = compiled(r"\b(?:[A-Z]\.){2,3}$")
_BEGINS = compiled(
    r"(?:The|This|These|Those|That|We|They|It|He|She|In|On|At|For|As|To|Both|During|While|After|Before|Since|Today"
    r"|Yesterday|Our|His|Her|Their|Its|There|If|When|With|Under|By|From|All|Each|Following|However|Also|An?)\b"
)
# "2,5 Mio. EUR"
_SCALE = compiled(r"\d ?(?:[Mm]io|[Mm]rd|[Mm]ln|[Mm]ill)\.$")
_CURRENCY = compiled(r"(?:EUR|GBP|USD|CHF|Euro)s?\b|[€£$]")


@dataclass(frozen=True, slots=True)
class Block:
    """A run of the layout's text, what it is, and what governs it.

    `lead_in`, `section` and `attribution` are numbers of blocks: the lead-in that an item stands under, the heading or
    numbered paragraph above, the "X said:" before a quotation.
    """

    number: int
    kind: str
    start: int
    end: int
    mark: Mark = NO_MARK
    lead_in: int | None = None
    section: int | None = None
    attribution: int | None = None


@dataclass(frozen=True, slots=True)
class Sentence:
    """A sentence's run in the layout's text, without white space at its ends."""

    start: int
    end: int
    block: int


@dataclass(frozen=True)
class Layout:
    """A document's text laid out to be read."""

    shadow: Shadow
    blocks: tuple[Block, ...]
    sentences: tuple[Sentence, ...]

    @cached_property
    def text(self) -> str:
        """One block a line."""
        return self.shadow.text

    @cached_property
    def has_articles(self) -> bool:
        """Whether a document is drawn up in articles, as a treaty is: then the present tense provides."""
        return (
            sum(block.kind == "heading" and self.words(block).lower().startswith("article") for block in self.blocks)
            > 1
        )

    def words(self, run: Block | Sentence) -> str:
        """The text of a block or a sentence."""
        return self.text[run.start : run.end]

    def block_at(self, offset: int) -> Block:
        """The block that an offset of the text lies in."""
        return self.blocks[max(0, bisect_right(self._starts, offset) - 1)]

    @cached_property
    def _starts(self) -> tuple[int, ...]:
        return tuple(block.start for block in self.blocks)

    def sentence_at(self, offset: int) -> Sentence:
        """The sentence that an offset of the text lies in or behind."""
        return self.sentences[max(0, bisect_right(self.sentences, offset, key=lambda sentence: sentence.start) - 1)]

    def sentences_of(self, block: Block) -> tuple[Sentence, ...]:
        """The sentences of a block, in order; every block has one."""
        first = bisect_left(self.sentences, block.number, key=lambda sentence: sentence.block)
        last = bisect_right(self.sentences, block.number, key=lambda sentence: sentence.block)
        return self.sentences[first:last]

    def of_kind(self, *kinds: str) -> tuple[Block, ...]:
        """The blocks of some kinds, in order."""
        return tuple(block for block in self.blocks if block.kind in kinds)


# Blocks whose sentences say what was agreed, done and meant; the rest is furniture of the page.
BODY = ("paragraph", "item")


def lay_out(raw: str, recase: Callable[[Shadow], Shadow] | None = None) -> Layout:
    """The layout of a raw text. Every text has one; an empty text has no blocks.

    `recase` gives a text in capitals throughout the small letters that reading goes by.
    """
    flat = recase(normalise(raw)) if recase else normalise(raw)
    pieces = [piece for paragraph in paragraphs(flat.text) for piece in _pieces(flat, paragraph)]
    parts: list[Shadow | str] = []
    blocks: list[Block] = []
    at = 0
    for number, (piece, mark) in enumerate(pieces):
        if number:
            parts.append("\n")
            at += 1
        parts.append(piece)
        blocks.append(Block(number, "", at, at + len(piece.text), mark))
        at += len(piece.text)
    shadow = joined(raw, parts)
    texts = [shadow.text[block.start : block.end] for block in blocks]
    kinds = _kinds(texts, [block.mark for block in blocks])
    said = attributions(kinds, texts, [block.mark for block in blocks], BODY)
    known = [
        replace(block, kind=kind, attribution=under) for block, kind, under in zip(blocks, kinds, said, strict=True)
    ]
    governed = _governed(known, texts)
    sentences = [sentence for block in governed for sentence in _sentences(shadow.text, block)]
    return Layout(shadow, tuple(governed), tuple(sentences))


def _pieces(flat: Shadow, paragraph: Paragraph) -> list[tuple[Shadow, Mark]]:
    """A paragraph's words, its mark taken off; an inline dateline is a piece of its own."""
    whole = words_of(flat, paragraph)
    if not whole.text:
        return []
    if emphasised := _EMPHASISED.fullmatch(whole.text):
        whole = whole.slice(*emphasised.span("words"))
    if inline := datelines.opening_dateline(whole.text):
        cut = len(inline)
        # Without a day its dash tells it from a heading.
        is_dated = any(map(str.isdigit, inline)) or "(" in inline
        dateline = whole.slice(0, len(inline.rstrip(" –—-" if is_dated else " ")))
        return [(dateline, paragraph.mark), (whole.slice(cut, len(whole.text)), NO_MARK)]
    if titled := datelines.titled_dateline(whole.text):
        title, day, end = titled
        rest = whole.slice(end + len(whole.text[end:]) - len(whole.text[end:].lstrip(". ")), len(whole.text))
        pieces = [(whole.slice(0, title), paragraph.mark), (whole.slice(day, end), NO_MARK)]
        return [*pieces, (rest, NO_MARK)] if rest.text else pieces
    parts = inline_lists.parts_of(whole.text)
    if len(parts) == 1:
        return [(whole, paragraph.mark)]
    lead, *others = parts
    return [
        (whole.slice(lead.start, lead.end), paragraph.mark),
        *((whole.slice(one.start, one.end), _inline_mark(one.label)) for one in others),
    ]


def _inline_mark(label: str) -> Mark:
    """The mark of an item inside a paragraph: a bullet, since the numbers of sections are others."""
    if not label:
        return NO_MARK
    return Mark("letter" if label.isalpha() else "bullet", label if label.isalnum() else "", len(label))


def _kinds(texts: Sequence[str], marks: Sequence[Mark]) -> list[str]:
    """What each block is."""
    kinds = untitled_kinds(texts, marks)
    mark_title(texts, kinds, marks, BODY)
    mark_notes(texts, kinds)
    return kinds


def untitled_kinds(texts: Sequence[str], marks: Sequence[Mark]) -> list[str]:
    """What each block is before it is known which of them is the title."""
    kinds = [_kind(text, mark) for text, mark in zip(texts, marks, strict=True)]
    for number in range(len(kinds) - 1, -1, -1):
        # A heading stands above something.
        if kinds[number] == "heading" and number + 1 == len(kinds):
            is_name = len(texts[number]) < 40 and not any(sign.isdigit() for sign in texts[number])
            kinds[number] = "boilerplate" if is_name else "paragraph"
    _open_lead_ins(texts, kinds)
    mark_rows(texts, kinds)
    mark_unmarked(texts, kinds, marks)
    mark_numbered(texts, kinds, marks, BODY)
    mark_leaves(texts, kinds, marks)
    mark_entries(texts, kinds)
    return kinds


def _kind(text: str, mark: Mark) -> str:
    if titles.FURNITURE.match(text) and not datelines.tells_publication(text) and len(text) < 160:
        return "boilerplate"
    if len(text) < _LONGEST_NOTICE and titles.SITE_NOTICE.search(text):
        return "boilerplate"
    is_caption = titles.OF_PEOPLE.match(text) or titles.CAPTION.search(text[-_END_OF_CAPTION:])
    if (len(text) < _LONGEST_CAPTION and is_caption) or (titles.GLUED.search(text) and _is_heading(text)):
        return "boilerplate"
    tests = (
        ("published", datelines.tells_publication(text)),
        ("boilerplate", _CRUMB.search(text) and _BREADCRUMB.fullmatch(text)),
        ("dateline", datelines.is_dateline(text)),
        ("footnote", _FOOTNOTE.match(text)),
        (
            "heading",
            mark.kind == "heading" or (titles.SECTION.match(text) and len(text) < 120 and not text.endswith(".")),
        ),
        ("attribution", len(text) < 160 and _ATTRIBUTION.fullmatch(text)),
        ("paragraph", mark.kind == "quote"),
        ("item", mark.kind in {"bullet", "letter"} and not _is_heading(text)),
        ("item", mark.kind == "bullet" or (mark.kind == "letter" and text[:1].islower())),
        ("heading", _is_heading(text)),
    )
    return next((kind for kind, holds in tests if holds), "paragraph")


def _is_heading(text: str) -> bool:
    return (
        len(text) <= 100
        and len(text.split()) <= 14
        and not ends_sentence(text)
        and not text.endswith((",", " and", " or"))
        and (text[:1].isupper() or text[:1].isdigit())
    )


def _open_lead_ins(texts: Sequence[str], kinds: list[str]) -> None:
    """Lead-ins that lost their colon: what breaks off right above an item heads its list, and is no heading."""
    for number in range(len(kinds) - 1):
        if kinds[number] == "heading" and kinds[number + 1] == "item" and is_left_open(texts[number]):
            kinds[number] = "paragraph"


def _governed(blocks: Sequence[Block], texts: Sequence[str]) -> list[Block]:
    """Blocks with the lead-in and the section that they stand under."""
    found: list[Block] = []
    section: int | None = None
    leads: list[_Lead] = []  # those that are open
    for block in blocks:
        if block.kind == "heading" and leads and says_who_leads(texts[block.number]):
            found.append(block)  # an entry's own line ends no list
            continue
        is_led_table = bool(leads) and leads[-1].block == block.number - 1 and is_table_head(texts[block.number])
        if not is_led_table and (
            block.kind in {"heading", "title"} or (block.kind == "paragraph" and block.mark.kind != "none")
        ):
            leads.clear()
        if found and _opens_sublist(found[-1], block, texts):
            leads.append(_Lead(found[-1].number))
        lead = _lead_of(block, leads) if block.kind == "item" or is_led_table else None
        is_free = lead is None and section is None
        found.append(block if is_free else replace(block, lead_in=lead, section=section))
        if block.kind == "heading" or (block.kind == "paragraph" and block.mark.kind in {"number", "roman"}):
            section = block.number
        if _leads(block, texts):
            leads.append(_Lead(block.number, own=block.mark.indent if block.kind == "item" else -1))
    return found


def _leads(block: Block, texts: Sequence[str]) -> bool:
    """Whether a list may stand under a block: a lead-in, a heading that announces actions, the head of a table."""
    text = texts[block.number]
    if block.kind in BODY:
        return text.endswith(":") or is_left_open(text)
    return block.kind == "heading" and (announces_actions(text) or is_table_head(text))


def _opens_sublist(before: Block, block: Block, texts: Sequence[str]) -> bool:
    """Whether a numbered item that is only a heading leads the lettered or dotted items below it."""
    numbered = before.kind == block.kind == "item" and before.mark.kind == "number"
    return numbered and block.mark.kind in {"letter", "roman", "bullet"} and not ends_sentence(texts[before.number])


class _Lead(NamedTuple):
    """A lead-in's block, and what mark its items carry and how far from the margin; no kind until the first is seen.

    `own` is how far from the margin the lead-in's own mark stands; below the margin without one.
    """

    block: int
    kind: str = ""
    indent: int = 0
    own: int = -1


def _lead_of(block: Block, leads: list[_Lead]) -> int | None:
    kind, indent = block.mark.kind, block.mark.indent
    while leads and leads[-1].kind == kind and indent <= leads[-1].own < leads[-1].indent:
        leads.pop()  # beside the item that leads the list, not in it
    if not leads:
        return None
    while len(leads) > 1 and leads[-1].kind not in {"", kind} and any(lead.kind == kind for lead in leads[:-1]):
        leads.pop()
    while len(leads) > 1 and leads[-1].kind and indent < leads[-1].indent and _has_items_at(kind, indent, leads[:-1]):
        leads.pop()
    if not leads[-1].kind:
        leads[-1] = leads[-1]._replace(kind=kind, indent=indent)
    return leads[-1].block


def _has_items_at(kind: str, indent: int, leads: Sequence[_Lead]) -> bool:
    """Whether items with such a mark, as far from the margin or less, stand under one of some lead-ins."""
    return any(lead.kind == kind and lead.indent <= indent for lead in leads)


def _sentences(text: str, block: Block) -> list[Sentence]:
    """The sentences of one block."""
    found: list[Sentence] = []
    start = block.start
    for gap in _SENTENCE_GAP.finditer(text, block.start, block.end):
        before = text[max(start, gap.start() - 12) : gap.start()]
        is_answer = before == "No." and not text[gap.end()].isdigit()
        is_ended = _INITIALS.search(before) is not None and _BEGINS.match(text, gap.end()) is not None
        if (_ABBREVIATION.search(before) and not (is_answer or is_ended)) or (
            _SCALE.search(before) and _CURRENCY.match(text, gap.end())
        ):
            continue
        found += _within_length(text, Sentence(start, gap.end() - 1, block.number))
        start = gap.end()
    found += _within_length(text, Sentence(start, block.end, block.number))
    return found


def _within_length(text: str, sentence: Sentence) -> Iterator[Sentence]:
    """A sentence, in parts where it is longer than any that people write."""
    start = sentence.start
    while sentence.end - start > _LONGEST_SENTENCE:
        cut = _last_gap(text, start + _LONGEST_SENTENCE // 2, start + _LONGEST_SENTENCE)
        yield Sentence(start, cut, sentence.block)
        start = cut + text.startswith(" ", cut)
    yield Sentence(start, sentence.end, sentence.block)


def _last_gap(text: str, start: int, end: int) -> int:
    """Where a run is best cut near its end: at the space behind a semicolon or a comma, before an "and", behind a word;
    at its end without.
    """
    for joint, space in (("; ", 1), (", ", 1), (" and ", 0), (" ", 0)):
        if (found := text.rfind(joint, start, end)) >= 0:
            return found + space
    return end
