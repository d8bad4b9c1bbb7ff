"""Measures: clause by clause, what somebody undertakes, does, did, asks for or means to explore."""

from __future__ import annotations

from bisect import bisect_left
from collections.abc import Sequence
from dataclasses import dataclass

from graph.find.clauses.cuts import first_verb
from graph.find.clauses.elided import elided_subject, says_who_pays
from graph.find.clauses.items import as_act, lead_type, row_type
from graph.find.clauses.measure_clauses import LONGEST_HEADING, Clause, Standing, measure_clauses, trimmed
from graph.find.clauses.mere_leads import only_opens, sentences_above_list, told_in_list
from graph.find.clauses.parts import details, goes_on
from graph.find.clauses.recitals import recitals
from graph.find.clauses.subtitles import subtitles
from graph.find.clauses.triggers import Trigger, trigger
from graph.find.rules.deeds import opens_as_deed
from graph.find.rules.verb_words import CALLED_FOR
from graph.layout.blocks import BODY, Block, Layout, Sentence
from graph.layout.leads import action_in, is_table_head
from graph.patterns.openings import compiled

_AUXILIARY = compiled(r"(?:(?:has|have|had|is|are|was|were|also|now|already|will|shall) ?){0,3}")
_PRONOUN = compiled(r"[“\"]?(?:I|[Ww]e|[Tt]hey)\b")
_ASKED = ("?", "?”", '?"', "?)")  # how a question ends, which undertakes nothing
# A clause that begins so says more of the one before it.
_HANGS_ON = compiled(r"(?:to|which|who|whose|where|with|as|and|or|by|for|from|in|of|on|its?|their|this|these) ")
_OF_A_TASK = compiled(r"an? (?:task|job|duty|role|mission|piece of work) (?:that|which) ")
_MOST_NESTED = 60  # items below one another that may go on with the one above them all
_MOST_BEFORE = 40  # measures of a paragraph before one, which may go on with one of them
_LEFT_OPEN_REACH = 10  # code points that a lead-in's own "to:" takes


@dataclass(frozen=True, slots=True)
class Undertaking:
    """A measure's run in the text, its verb, and the number in the list of the one that it is part of.

    `lead` is the run of the lead-in that it stands under; `subject_end` where what precedes the verb ends. A clause
    without a subject of its own ("… and has undertaken to …") has that of the measure numbered `subject_of`, or the
    words `subject` where no measure of its sentence tells whose it is ("The Minister thanked …, agreed to …").
    `likely` is how likely its words make its clause a measure, 0 to 1; None where they were not weighed.
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
    likely: float | None = None


def find_undertakings(layout: Layout, effects: Sequence[tuple[int, int]]) -> tuple[Undertaking, ...]:
    """The measures of a text in order; `effects` are the runs of figures that tell an effect, which are none."""
    found = _Found(layout, effects)
    governing = frozenset(block.lead_in for block in layout.blocks if block.lead_in is not None)
    passed_over = subtitles(layout) | recitals(layout)
    for block in layout.blocks:
        if is_lead := block.number in governing:
            found.announce(block)
        if block.kind in BODY and block.number not in passed_over:
            found.read(block, is_lead=is_lead)
    return tuple(found.measures)


@dataclass(frozen=True, slots=True)
class _Place:
    """A block with where it stands: under which lead-in, of which type, as part of which measure."""

    block: Block
    lead: Sentence | None
    inherited: Trigger | None
    parent: int | None
    leads_until: int | None  # where the last sentence of a lead-in ends; None of what leads no list


class _Found:
    """The measures of a text as far as it is read."""

    def __init__(self, layout: Layout, effects: Sequence[tuple[int, int]]) -> None:
        self.measures: list[Undertaking] = []
        self._layout = layout
        self._effects = effects
        self._heads: dict[int, int] = {}  # block → the measure that leads its list or section
        self._inherits: dict[int, Trigger | None] = {}  # lead-in → the type that its items stand under

    def announce(self, block: Block) -> None:
        """Keeps the type that the items below a lead-in stand under."""
        above = self._inherits.get(block.lead_in) if block.lead_in is not None else None
        last = self.measures[-1] if self.measures else None
        before = last.verb if last is not None and block.number - last.block <= 1 else None
        words = self._layout.words(_lead_sentence(self._layout, block))
        own = lead_type(words[told_in_list(words) :], before)
        # The head of a table says less of its rows than the words that lead to the table.
        self._inherits[block.number] = (above or own) if is_table_head(words) else (own or above)

    def read(self, block: Block, *, is_lead: bool) -> None:
        """Adds the measures of a block."""
        layout = self._layout
        lead_block = layout.blocks[block.lead_in] if block.lead_in is not None else None
        inherited = self._inherits.get(lead_block.number) if lead_block else None
        if lead_block is not None and is_table_head(layout.words(lead_block)):
            self._read_row(block, lead_block, inherited)
            return
        if inherited is not None and _is_section(layout, block):
            return
        parent = self._heads.get(lead_block.number) if lead_block else None
        if lead_block is None and (above := _item_above(layout, block, self.measures)) is not None:
            # A small letter below an item in capitals goes on with it.
            parent, inherited = above, self.measures[above].verb
        elif (above := _item_further_out(layout, block, self.measures)) is not None:
            parent, inherited = above, inherited or as_act(self.measures[above].verb)
        sentences = sentences_above_list(layout, block, is_lead=is_lead)
        place = _Place(
            block,
            _lead_sentence(layout, lead_block) if lead_block else None,
            inherited,
            parent,
            sentences[-1].end if is_lead and sentences else None,
        )
        first: int | None = None
        for number, sentence in enumerate(sentences):
            if not layout.text.endswith(_ASKED, sentence.start, sentence.end):
                first = self._read_sentence(place, sentence, first, is_opening=not number)

    def _read_row(self, block: Block, head: Block, inherited: Trigger | None) -> None:
        if row := _row(self._layout, block, head, inherited):
            lead = _lead_sentence(self._layout, head)
            self.measures.append(
                Undertaking(row.start, row.end, row.verb, block.number, None, (lead.start, lead.end), row.start)
            )

    def _read_sentence(self, place: _Place, sentence: Sentence, first: int | None, *, is_opening: bool) -> int | None:
        """Adds the measures of a sentence; the first one of its block, which is `first` where that came before."""
        layout, block = self._layout, place.block
        is_item = block.kind == "item" and is_opening
        at = Standing(layout, sentence, is_item, place.lead is not None, place.inherited)
        told, above = measure_clauses(at, self._effects), None
        if not told and (detail := _detail(layout, sentence, self.measures)) is not None:
            told = [detail]
            above = len(self.measures) - 1 if is_opening else None  # it goes on with the last of the paragraph above
        for number, clause in enumerate(told):
            if _is_mere_lead_in(layout, block, sentence, clause):
                is_lead = place.leads_until is not None
                if is_lead and (meant := _gone_on_with(layout, clause, self.measures, first)) is not None:
                    self._heads[block.number] = meant  # "This contribution will serve:" leads the items of that before
                continue
            part_of = self._part_of(place, clause, number, first) if above is None else above
            self.measures.append(self._undertaking(place, at, clause, number, part_of))
            last = len(self.measures) - 1
            first = last if first is None else first
            if place.leads_until is not None and clause.end >= place.leads_until - _LEFT_OPEN_REACH:
                self._heads[block.number] = last
        return first

    def _part_of(self, place: _Place, clause: Clause, number: int, first: int | None) -> int | None:
        """The measure that a clause is part of, which is the `number`-th of its sentence."""
        if (meant := _gone_on_with(self._layout, clause, self.measures, first)) is not None:
            return meant
        if number and first is not None:
            return self._part_of_second(clause)
        if place.block.kind == "item":
            return place.parent if first is None else first
        return None

    def _part_of_second(self, clause: Clause) -> int | None:
        """The measure that a second clause of a sentence is part of: what the first is part of; of the first itself
        where it only says who pays for it, or goes on from a clause of its kind without a subject of its own."""
        text = self._layout.text
        last = self.measures[-1]
        pays_too = says_who_pays(text, last.start, last.end) and elided_subject(text[clause.start : clause.end])
        if says_who_pays(text, clause.start, clause.end) or _OF_A_TASK.match(text, clause.start):
            return len(self.measures) - 1
        if pays_too:
            return last.part_of
        begin = self._layout.sentence_at(clause.start).start
        above = last.part_of
        if _HANGS_ON.match(text, clause.start) is None:
            while above is not None and self.measures[above].start >= begin:
                above = self.measures[above].part_of  # somebody else's act is no part of the first one's detail
        return above

    def _undertaking(
        self, place: _Place, at: Standing, clause: Clause, number: int, part_of: int | None
    ) -> Undertaking:
        """A clause as a measure, with whose act it is where it does not say so itself."""
        found = self.measures
        subject_end = clause.start + clause.verb.start
        shared, subject = None, None
        if _AUXILIARY.fullmatch(self._layout.text, clause.start, subject_end) is not None:
            shared = len(found) - 1 if number and found and found[-1].verb.type != CALLED_FOR else None
            if shared is None and not at.is_item:
                subject = _subject_before(self._layout, at.sentence, clause, found)
        return Undertaking(
            clause.start,
            clause.end,
            clause.verb,
            place.block.number,
            part_of,
            (place.lead.start, place.lead.end) if place.lead and place.block.kind == "item" else None,
            subject_end,
            shared,
            subject,
        )


def _subject_before(
    layout: Layout, sentence: Sentence, clause: Clause, found: Sequence[Undertaking]
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


def _detail(layout: Layout, sentence: Sentence, found: Sequence[Undertaking]) -> Clause | None:
    """What a sentence without an act of its own says more of the measure right before it: "These include …"."""
    words = layout.words(sentence)
    verb = details(words)
    if verb is None or not found or words.endswith(":"):
        return None
    if layout.text[layout.sentence_at(found[-1].start).end : sentence.start].strip(' \n”"’'):
        return None
    told = found[-1].verb
    return trimmed(layout.text, Clause(sentence.start, sentence.end, Trigger(*verb, told.rule, told.type, told.force)))


def _gone_on_with(layout: Layout, clause: Clause, found: Sequence[Undertaking], first: int | None) -> int | None:
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


def _item_further_out(layout: Layout, block: Block, found: Sequence[Undertaking]) -> int | None:
    """The measure of the item that stands nearer to the margin right above items further in, under no lead-in of
    their own."""
    if block.kind != "item" or block.mark.kind != "bullet" or not found:
        return None
    above = block.number - 1
    while above >= max(0, block.number - _MOST_NESTED) and _is_further_in(layout.blocks[above], block):
        above -= 1
    outer = layout.blocks[max(0, above)]
    if outer.lead_in != block.lead_in or outer.mark.kind != "bullet" or not outer.mark.indent < block.mark.indent:
        return None
    number = bisect_left(found, outer.number, key=lambda one: one.block)
    return number if number < len(found) and found[number].block == outer.number else None


def _is_further_in(above: Block, block: Block) -> bool:
    """Whether an item stands as far from the margin as another below it, or further."""
    return above.kind == "item" and above.mark.kind == "bullet" and above.mark.indent >= block.mark.indent


def _row(layout: Layout, block: Block, head: Block, inherited: Trigger | None) -> Clause | None:
    """What a row of a table of actions says is to be done."""
    row = layout.words(block)
    cell = action_in(layout.words(head), row, is_numbered_outside=block.mark.kind == "number")
    if cell is None or (verb := row_type(row[slice(*cell)], row, inherited)) is None:
        return None
    return Clause(block.start + cell[0], block.start + cell[1], verb)


def _is_section(layout: Layout, block: Block) -> bool:
    """Whether a numbered item only heads the paragraph below it: "1. Border security, migration"."""
    if block.kind != "item" or block.mark.kind != "number" or block.number + 1 >= len(layout.blocks):
        return False
    words = layout.words(block)
    is_short = words.count(" ") < LONGEST_HEADING and words[-1:] not in {".", ";", ":", ","}
    below = layout.blocks[block.number + 1]
    return is_short and below.kind == "paragraph" and trigger(words) is None and not opens_as_deed(words)


def _lead_sentence(layout: Layout, block: Block) -> Sentence:
    return layout.sentences_of(block)[-1]


def _is_mere_lead_in(layout: Layout, block: Block, sentence: Sentence, clause: Clause) -> bool:
    """Whether a clause only opens a list and undertakes nothing itself."""
    words = layout.text[clause.start : sentence.end]
    return sentence.end == block.end and only_opens(words, is_call=clause.verb.type == CALLED_FOR)
