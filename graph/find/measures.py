"""Measures: clause by clause, what somebody undertakes, does, did, asks for or means to explore."""

from __future__ import annotations

import re
from bisect import bisect_left
from collections.abc import Mapping, Sequence
from dataclasses import dataclass

from graph.blocks import BODY, Block, Layout, Sentence
from graph.find.articles import as_provision, obliged, provided
from graph.find.beside_meetings import goes_on_from_meeting
from graph.find.call_rules import CHARGED
from graph.find.coordination import clauses_of
from graph.find.cuts import elided_subject, first_verb, has_deadline, is_aside
from graph.find.deeds import is_input, opens_as_deed, opens_as_report, tells_own_deed
from graph.find.indirect import told_on, without_telling
from graph.find.items import (
    deed_type,
    item_type,
    lead_type,
    noted_action,
    row_type,
    says_only,
    stated_type,
    undertakes_nothing,
)
from graph.find.mere_leads import only_opens, sentences_above_list, told_in_list
from graph.find.parts import details, goes_on
from graph.find.quotes import quote_of, without_tail
from graph.find.recitals import recitals
from graph.find.relatives import before_relative, within_relative
from graph.find.subtitles import subtitles
from graph.find.triggers import Trigger, trigger
from graph.find.verb_words import CALLED_FOR, COMMITTED, COMPLETED, ONGOING
from graph.leads import action_in, is_table_head
from graph.runs import Spans

_AUXILIARY = re.compile(r"(?:(?:has|have|had|is|are|was|were|also|now|already|will|shall) ?){0,3}")
_OWN = re.compile(r"^(?:its|their|his|her) \w+$|^(?:it|they)$")
_PRONOUN = re.compile(r"[“\"]?(?:I|[Ww]e|[Tt]hey)\b")
_AS_DOES = re.compile(r"as \w{2,5} (?:the )?[A-Z]")  # "…, as has Denmark": somebody else's act
_REPORTED = frozenset({ONGOING, COMPLETED})
_DATED = re.compile(r"\b(?:by|from|until|in|before|since) (?:the |mid-|\d|[A-Z])")
_REPORTS = frozenset({"reported as done", "under way", "told as done", "told as lasting"})
_ASKED = ("?", "?”", '?"', "?)")  # how a question ends, which undertakes nothing
_MOST_NESTED = 60  # items below one another that may go on with the one above them all
_MOST_BEFORE = 40  # measures of a paragraph before one, which may go on with one of them
_LEFT_OPEN_REACH = 10  # code points that a lead-in's own "to:" takes


@dataclass(frozen=True, slots=True)
class Undertaking:
    """A measure's run in the text, its verb, and the number in the list of the one that it is part of.

    `lead` is the run of the lead-in that it stands under; `subject_end` where what precedes the verb ends. A clause
    without a subject of its own ("… and has undertaken to …") has that of the measure numbered `subject_of`, or the
    words `subject` where no measure of its sentence tells whose it is ("The Minister thanked …, agreed to …").
    """

    start: int
    end: int
    verb: Trigger
    block: int
    part_of: int | None
    lead: tuple[int, int] | None
    subject_end: int
    subject_of: int | None = None
    subject: tuple[int, int] | None = None


@dataclass(frozen=True, slots=True)
class _Clause:
    start: int
    end: int
    verb: Trigger


def find_undertakings(layout: Layout, effects: Sequence[tuple[int, int]]) -> tuple[Undertaking, ...]:
    """The measures of a text in order; `effects` are the runs of figures that tell an effect, which are none."""
    found: list[Undertaking] = []
    heads: dict[int, int] = {}  # block → the measure that leads its list or section
    governing = frozenset(block.lead_in for block in layout.blocks if block.lead_in is not None)
    inherits: dict[int, Trigger | None] = {}  # lead-in → the type that its items stand under
    passed_over = subtitles(layout) | recitals(layout)
    for block in layout.blocks:
        if is_lead := block.number in governing:
            above = inherits.get(block.lead_in) if block.lead_in is not None else None
            before = found[-1].verb if found and block.number - found[-1].block <= 1 else None
            words = layout.words(_lead_sentence(layout, block))
            inherits[block.number] = lead_type(words[told_in_list(words) :], before) or above
        if block.kind in BODY and block.number not in passed_over:
            _read_block(layout, block, effects, found, heads, inherits, is_lead=is_lead)
    return tuple(found)


def _read_block(
    layout: Layout,
    block: Block,
    effects: Sequence[tuple[int, int]],
    found: list[Undertaking],
    heads: dict[int, int],
    inherits: Mapping[int, Trigger | None],
    *,
    is_lead: bool,
) -> None:
    lead_block = layout.blocks[block.lead_in] if block.lead_in is not None else None
    lead = _lead_sentence(layout, lead_block) if lead_block else None
    inherited = inherits.get(block.lead_in) if block.lead_in is not None else None
    parent = heads.get(lead_block.number) if lead_block else None
    if lead_block is not None and lead is not None and is_table_head(layout.words(lead_block)):
        if row := _row(layout, block, lead_block, inherited):
            found.append(
                Undertaking(row.start, row.end, row.verb, block.number, None, (lead.start, lead.end), row.start)
            )
        return
    if inherited is not None and _is_section(layout, block):
        return
    first: int | None = None
    if lead_block is None and (above := _item_above(layout, block, found)) is not None:
        # A small letter below an item in capitals goes on with it.
        parent, inherited = above, found[above].verb
    sentences = sentences_above_list(layout, block, is_lead=is_lead)
    for number, sentence in enumerate(sentences):
        if layout.text.endswith(_ASKED, sentence.start, sentence.end):
            continue
        is_item = block.kind == "item" and number == 0
        told = _clauses(layout, sentence, is_item, inherited, effects, lead is not None)
        if not told and (detail := _detail(layout, sentence, found)) is not None:
            told = [detail]
            above = len(found) - 1 if not number else None  # the paragraph goes on with the last of the one above
        else:
            above = None
        for place, clause in enumerate(told):
            if _is_mere_lead_in(layout, block, sentence, clause):
                if is_lead and (meant := _gone_on_with(layout, clause, found, first)) is not None:
                    heads[block.number] = meant  # "This contribution will serve:" leads the items of the one before
                continue
            part_of = _gone_on_with(layout, clause, found, first) if above is None else above
            if part_of is None and place and first is not None:
                part_of = found[-1].part_of  # a second clause of one sentence is part of what the first is part of
            elif part_of is None and block.kind == "item":
                part_of = parent if first is None else first
            run = (lead.start, lead.end) if lead and block.kind == "item" else None
            subject_end = clause.start + clause.verb.start
            has_subject = _AUXILIARY.fullmatch(layout.text, clause.start, subject_end) is None
            shared = len(found) - 1 if place and not has_subject and found[-1].verb.type != CALLED_FOR else None
            whose = None
            if not has_subject and shared is None and not is_item:
                whose = _subject_before(layout, sentence, clause, found)
            found.append(
                Undertaking(
                    clause.start, clause.end, clause.verb, block.number, part_of, run, subject_end, shared, whose
                )
            )
            if first is None:
                first = len(found) - 1
            if is_lead and clause.end >= sentences[-1].end - _LEFT_OPEN_REACH:
                heads[block.number] = len(found) - 1


def _subject_before(
    layout: Layout, sentence: Sentence, clause: _Clause, found: Sequence[Undertaking]
) -> tuple[int, int] | None:
    """The words of the subject that a clause without one goes on from: those before the first verb of its sentence."""
    if found and found[-1].start >= sentence.start and found[-1].subject is not None:
        return found[-1].subject
    if found and found[-1].start >= sentence.start and found[-1].subject_end > found[-1].start:
        return found[-1].start, found[-1].subject_end
    first = first_verb(layout.text, sentence.start, clause.start)
    if first is None or first <= sentence.start or _PRONOUN.match(layout.text, sentence.start):
        return None
    return sentence.start, first


def _detail(layout: Layout, sentence: Sentence, found: Sequence[Undertaking]) -> _Clause | None:
    """What a sentence without an act of its own says more of the measure right before it: "These include …"."""
    words = layout.words(sentence)
    verb = details(words)
    if verb is None or not found or words.endswith(":"):
        return None
    if layout.text[layout.sentence_at(found[-1].start).end : sentence.start].strip(' \n”"’'):
        return None
    told = found[-1].verb
    return _trimmed(
        layout.text, _Clause(sentence.start, sentence.end, Trigger(*verb, told.rule, told.type, told.force))
    )


def _gone_on_with(layout: Layout, clause: _Clause, found: Sequence[Undertaking], first: int | None) -> int | None:
    """The measure of its paragraph, whose first is `first`, that a clause goes on with; None where with none."""
    if first is None:
        return None
    words = layout.text[clause.start : clause.end]
    near = found[max(first, len(found) - _MOST_BEFORE) :]
    back = goes_on(words, words[: clause.verb.start], [layout.text[one.start : one.end] for one in near])
    if back is None:
        return None
    last = len(found) - 1
    if back:
        return last - back + 1
    own = found[last].part_of
    return own if own is not None and own >= first else _first_of_its_sentence(layout, found, first)


def _first_of_its_sentence(layout: Layout, found: Sequence[Undertaking], first: int) -> int:
    """The first measure of the sentence that the last one stands in: what "this work" after it means."""
    begin = layout.sentence_at(found[-1].start).start
    return bisect_left(found, begin, first, len(found) - 1, key=lambda one: one.start)


def _item_above(layout: Layout, block: Block, found: Sequence[Undertaking]) -> int | None:
    """The measure of the item that a nested item, which begins small, says more of."""
    if block.kind != "item" or not layout.text[block.start].islower():
        return None
    above = block.number - 1
    while (
        above >= max(0, block.number - _MOST_NESTED)
        and layout.blocks[above].kind == "item"
        and layout.text[layout.blocks[above].start].islower()
    ):
        above -= 1
    is_headed = above >= 0 and layout.blocks[above].kind == "item" and layout.blocks[above].lead_in is None
    number = bisect_left(found, above, key=lambda one: one.block)
    return number if is_headed and number < len(found) and found[number].block == above else None


def _row(layout: Layout, block: Block, head: Block, inherited: Trigger | None) -> _Clause | None:
    """What a row of a table of actions says is to be done."""
    row = layout.words(block)
    cell = action_in(layout.words(head), row, is_numbered_outside=block.mark.kind == "number")
    if cell is None or (verb := row_type(row[slice(*cell)], row, inherited)) is None:
        return None
    return _Clause(block.start + cell[0], block.start + cell[1], verb)


def _is_section(layout: Layout, block: Block) -> bool:
    """Whether a numbered item only heads the paragraph below it: "1. Border security, migration"."""
    if block.kind != "item" or block.mark.kind != "number" or block.number + 1 >= len(layout.blocks):
        return False
    words = layout.words(block)
    is_short = words.count(" ") < _LONGEST_HEADING and words[-1:] not in {".", ";", ":", ","}
    below = layout.blocks[block.number + 1]
    return is_short and below.kind == "paragraph" and trigger(words) is None and not opens_as_deed(words)


def _lead_sentence(layout: Layout, block: Block) -> Sentence:
    return layout.sentences_of(block)[-1]


def _is_mere_lead_in(layout: Layout, block: Block, sentence: Sentence, clause: _Clause) -> bool:
    """Whether a clause only opens a list and undertakes nothing itself."""
    words = layout.text[clause.start : sentence.end]
    return sentence.end == block.end and only_opens(words, is_call=clause.verb.type == CALLED_FOR)


def _clauses(
    layout: Layout,
    sentence: Sentence,
    is_item: bool,
    inherited: Trigger | None,
    effects: Sequence[tuple[int, int]],
    has_lead: bool,
) -> list[_Clause]:
    """The clauses of a sentence that are measures; neighbours of one kind and one subject stay together."""
    kept: list[_Clause] = []
    told_here = Spans(effects[bisect_left(effects, (sentence.start,)) : bisect_left(effects, (sentence.end,))])
    runs = clauses_of(layout.text, sentence)
    for number, (start, end) in enumerate(runs):
        if not number and (noted := noted_action(layout.text[start:end])) is not None:
            kept.append(_Clause(start + noted[0], end, noted[1]))
            continue
        text = layout.text[start:end]
        verb = trigger(layout.text[start : without_tail(layout.text, start, end)]) or trigger(text)
        if verb is None:
            verb = told_on(layout, sentence, start, end, kept[-1].verb if kept else None, is_item=is_item)
        if (
            is_item
            and number == 0
            and verb is None
            and (_is_heading(layout, sentence, text) or undertakes_nothing(text) or says_only(text))
        ):
            continue
        if is_item and number == 0 and (stated := stated_type(text)) is not None:
            verb = stated
        elif is_item and number == 0 and (verb is None or _is_no_own_verb(text, verb)):
            # An item is a noun or an infinitive sooner than a sentence without an auxiliary.
            verb = (
                item_type(text, inherited, is_lead_given=has_lead)
                or (deed_type(text) if not has_lead else None)
                or verb
            )
        if layout.has_articles and (verb is None or verb.type in _REPORTED):
            verb = provided(text) or verb or obliged(text)
        elif layout.has_articles and verb is not None:
            verb = as_provision(text, verb)
        told = told_here.overlap(start, before_relative(layout.text, start, end))
        if told and (verb is None or (verb.rule in _REPORTS and not (is_input(text) or tells_own_deed(text)))):
            continue
        if verb is None and kept and _INFINITIVE.match(text):
            # A second infinitive, with a deadline of its own, is promised as the first is.
            first = kept[-1].verb
            verb = Trigger(0, 0, first.rule, first.type, first.force)
        elif verb is None and kept and (name := elided_subject(text)):
            # "Norway will send ten divers, Denmark five": the verb before is meant again.
            first = kept[-1].verb
            verb = Trigger(name, name, first.rule, first.type, first.force)
        elif verb is None and number and goes_on_from_meeting(layout.text[slice(*runs[number - 1])], text):
            verb = Trigger(0, 0, "will", COMMITTED, "undertaken")
        elif verb is None and number and opens_as_report(text) and not is_aside(layout.text, start, end):
            # "They signed the text and launched a campaign": the second goes on from the same subject.
            kept.append(_Clause(start, end, Trigger(0, 0, "told as done", COMPLETED, "")))
            continue
        elif verb is None:
            # What has no verb of its own belongs to the clause before it.
            is_said_of = text.startswith(("which will ", "which would "))  # of an effect, for else it had a verb
            if kept and kept[-1].end >= start - 8 and not (is_said_of or is_aside(layout.text, start, end)):
                kept[-1] = _Clause(kept[-1].start, end, kept[-1].verb)
            continue
        if kept and _same(layout.text, kept[-1], start, end, verb):
            kept[-1] = _Clause(kept[-1].start, end, kept[-1].verb)
        else:
            kept.append(_Clause(start, end, verb))
    return [_trimmed(layout.text, clause) for clause in kept]


_LONGEST_HEADING = 7  # words


def _is_heading(layout: Layout, sentence: Sentence, words: str) -> bool:
    """Whether an item's first sentence only says what its others are about: "2. Returns. The ministers agreed"."""
    goes_on = sentence.end < layout.blocks[sentence.block].end
    if (
        not goes_on
        and words.count(" ") < _FEWEST_SPACES
        and words[-1:].isalnum()
        and _stands_above_items(layout, sentence)
    ):
        return not opens_as_deed(words)
    is_short = goes_on and len(words.split()) <= _LONGEST_HEADING and words[-1:] in ".:"
    return is_short and not opens_as_deed(words) and _VERBS.search(words) is None


_FEWEST_SPACES = 2  # "Returns" and "Border fence" are subjects


def _stands_above_items(layout: Layout, sentence: Sentence) -> bool:
    """Whether an item's words are all of it, and another item stands below it."""
    block = layout.blocks[sentence.block]
    after = layout.blocks[block.number + 1 : block.number + 2]
    is_dotted = block.mark.kind == "bullet" and bool(after) and after[0].kind == "item"
    return is_dotted and sentence.start == block.start and sentence.end == block.end


_VERBS = re.compile(r"\b(?:to|will|shall|is|are|has|have|must|should|by|agreed?)\b")
_INFINITIVE = re.compile(
    r"to [a-z]+ |(?:up)?on the [a-z]+(?:-up)? of |(?:report|submit|present|publish|open|complete|adopt|conclude"
    r"|deliver|launch|start|begin|finish"
    r"|introduce|deploy|send|prepare|propose) "
)
# "fund a centre that was opened": the verb stands in what is said of a noun, and the item opens with its own.
_OF_NOUN = re.compile(r"\b(?:which|who|whose|that|where|whom|as)\b")
_DETAIL = re.compile(r", (?:including|such as|in particular|notably) [^,;]{0,120}$")


def _is_no_own_verb(item: str, verb: Trigger) -> bool:
    """Whether an item's verb says nothing of when: that of a noun, or the bare one that its lead-in goes on with."""
    bare = (verb.rule == "continue" and verb.start == 0) or _DETAIL.search(item, 0, verb.start) is not None
    return bare or verb.rule.startswith("told ") or _is_of_noun(item, verb)


def _is_of_noun(item: str, verb: Trigger) -> bool:
    return opens_as_deed(item) and _OF_NOUN.search(item, 0, max(0, verb.start)) is not None


def _same(text: str, before: _Clause, start: int, end: int, verb: Trigger) -> bool:
    """Whether a clause only goes on with the one before: same type, no subject or deadline of its own."""
    if verb.type != before.verb.type or verb.rule in {"call on", CHARGED}:
        return False  # each call is on somebody of its own
    if _AS_DOES.match(text, start):
        return False
    subject = _OWN.sub("", text[start : start + verb.start].strip(" ,"))
    if subject or has_deadline(text, start + verb.start, end):
        return False
    return bool(_DATED.search(text, start, end)) <= bool(_DATED.search(text, before.start, before.end))


def _trimmed(text: str, clause: _Clause) -> _Clause:
    """A clause cut down to its quote."""
    opening, verb = without_telling(text[clause.start : clause.end], clause.verb)
    clause = _Clause(clause.start + opening, clause.end, verb)
    start, end = quote_of(text, clause.start, clause.end, clause.start + verb.start, clause.start + verb.end)
    start, end = within_relative(text, start, end, clause.start + verb.start)
    moved = start - clause.start
    return _Clause(
        start, end, Trigger(max(0, verb.start - moved), max(0, verb.end - moved), verb.rule, verb.type, verb.force)
    )
