"""Which undertakings of a text are those of people outside of office: told of them, said by them, or asked by them."""

from __future__ import annotations

from bisect import bisect_right
from collections.abc import Sequence

from graph.find.clauses.cuts import first_verb
from graph.find.clauses.outsiders import begins_with_pronoun, is_asked_by_another, is_outside, speaks_outside
from graph.find.measures import Undertaking
from graph.layout.blocks import Block
from graph.link.quotations import Quotation
from graph.link.text import Text
from graph.patterns.openings import compiled
from graph.patterns.runs import starting_in

_SAID = compiled(
    r"\b(?:said|says|added|adds|told|tells|warned|argued|explained|insisted|complained|commented|claimed|declared"
    r"|replied|wrote|stated|noted|concluded|continued|tweeted|according to)\b"
)
_TELLS_ON = compiled(
    r"\b(?:said|says|told [^,;]{1,40}?|added|warned|argued|insisted|claimed|explained|replied)(?: that)? ?$"
)
_REACH = 180  # code points behind a quotation in which whoever says it is named
_STOP = compiled(r"[.!?](?= |$)|[“\"]")
_OPENING = 40  # code points in which the subject of a sentence begins
_TOLD = 60  # code points before what is told, in which the verb of telling stands
_ABOVE = 3  # sentences above the pronoun in which its noun is looked for


def of_outsiders(text: Text, undertakings: Sequence[Undertaking]) -> frozenset[int]:
    """The numbers of those undertakings that people outside of office demand, promise or tell of."""
    said: dict[int, dict[int, bool]] = {}  # paragraph → of each of its quotations, whether somebody outside says it
    return frozenset(number for number, one in enumerate(undertakings) if _is_outsiders(text, one, said))


def _is_outsiders(text: Text, one: Undertaking, said: dict[int, dict[int, bool]]) -> bool:
    layout = text.layout
    block = layout.block_at(one.start)
    if is_asked_by_another(layout.words(block)):
        return True
    if block.attribution is not None:
        above = layout.blocks[block.attribution]
        return is_outside(layout.words(above), _office(text, above.start, above.end))
    if (quoted := _quotation(text, one.start)) is not None:
        if block.number not in said:
            said[block.number] = _said_outside(text, block)
        return said[block.number].get(quoted, False)
    sentence = layout.sentence_at(one.start)
    if _speaks_outside(text, one.start, one.end, one.subject_end):
        return True
    subject = layout.text[one.start : one.subject_end].strip(' ,“"')
    is_open = not subject or begins_with_pronoun(subject)
    if sentence.start < one.start and (
        is_open or _TELLS_ON.search(layout.text, max(sentence.start, one.start - _TOLD), one.start)
    ):
        own_end = one.subject_end + one.verb.end - one.verb.start
        if _speaks_outside(text, sentence.start, own_end, one.subject_end):
            return True
    opens = layout.text[sentence.start : sentence.start + _OPENING]
    return begins_with_pronoun(opens) and _above_is_outside(text, sentence.start)


def _quotation(text: Text, offset: int) -> int | None:
    """Where the quoted words begin in which an offset lies; None where it lies in none."""
    before = bisect_right(text.quotations, offset, key=lambda one: one.start) - 1
    return text.quotations[before].start if before >= 0 and offset < text.quotations[before].end else None


def _speaks_outside(text: Text, start: int, end: int, verb: int) -> bool:
    return speaks_outside(text.layout.text[start:end], verb - start, _office(text, start, end))


def _above_is_outside(text: Text, start: int) -> bool:
    """Whether the sentence above one that begins with a pronoun, in its paragraph, is that of somebody outside."""
    layout = text.layout
    block = layout.block_at(start)
    for _ in range(_ABOVE):
        above = layout.sentence_at(max(0, start - 2))
        if above.start >= start or above.start < block.start:
            return False
        if not begins_with_pronoun(layout.text[above.start : above.start + _OPENING]):
            verb = first_verb(layout.text, above.start, above.end)
            return _speaks_outside(text, above.start, above.end, verb if verb is not None else above.start)
        start = above.start
    return False


def _said_outside(text: Text, block: Block) -> dict[int, bool]:
    """Of each quotation of a paragraph, whether somebody outside of office says it: named behind it, before it, or with
    the one before."""
    found: dict[int, bool] = {}
    last: bool | None = None
    for quotation in starting_in(text.quotations, block.start, block.end):
        if quotation.tenure:
            last = False
        else:
            named = _named_beside(text, block, quotation)
            last = named if named is not None else last
            if last is None:
                last = _above_is_outside(text, text.layout.sentence_at(quotation.start).start)
        found[quotation.start] = last
    return found


def _named_beside(text: Text, block: Block, quotation: Quotation) -> bool | None:
    """Whether somebody outside of office is named as saying quoted words; None where nobody is named."""
    words = text.layout.text
    reach = min(block.end, quotation.end + _REACH)
    stop = _STOP.search(words, quotation.end + 1, reach)
    begin = text.layout.sentence_at(quotation.start).start
    for start, end in ((quotation.end, stop.start() if stop else reach), (begin, quotation.start)):
        if start < end and _SAID.search(words, start, end):
            bare = _SAID.sub("", words[start:end]).strip(' ,:“”"')
            if not begins_with_pronoun(bare):
                return is_outside(words[start:end], _office(text, start, end))
    return None


def _office(text: Text, start: int, end: int) -> int | None:
    """Where in a run of the text a holder of an office is first named."""
    return min((holder.start - start for holder, _ in text.cast.mentioned(start, end)), default=None)
