"""The clauses of a sentence that are measures: each with the verb, or the noun, that makes it one."""

from __future__ import annotations

from bisect import bisect_left
from collections.abc import Sequence
from dataclasses import dataclass, replace

from graph.find.clauses.articles import as_provision, obliged, provided
from graph.find.clauses.beside_meetings import goes_on_from_meeting
from graph.find.clauses.coordination import clauses_of
from graph.find.clauses.cuts import has_deadline, is_aside
from graph.find.clauses.elided import elided_subject
from graph.find.clauses.indirect import told_on, without_telling
from graph.find.clauses.items import deed_type, item_type, noted_action, says_only, stated_type, undertakes_nothing
from graph.find.clauses.quotes import quote_of, without_tail
from graph.find.clauses.relatives import before_relative, within_relative
from graph.find.clauses.triggers import Trigger, trigger
from graph.find.rules.call_rules import CHARGED
from graph.find.rules.deeds import is_input, opens_as_deed, opens_as_report, tells_own_deed
from graph.find.rules.verb_words import COMMITTED, COMPLETED, ONGOING
from graph.layout.blocks import Layout, Sentence
from graph.patterns.openings import compiled
from graph.patterns.runs import Spans

LONGEST_HEADING = 7  # words

_OWN = compiled(r"^(?:its|their|his|her) \w+$|^(?:it|they)$")
_AS_DOES = compiled(r"as \w{2,5} (?:the )?[A-Z]")  # "…, as has Denmark": somebody else's act
_REPORTED = frozenset({ONGOING, COMPLETED})
_DATED = compiled(r"\b(?:by|from|until|in|before|since) (?:the |mid-|\d|[A-Z])")
_REPORTS = frozenset({"reported as done", "under way", "told as done", "told as lasting"})
_GAP = 8  # code points between two clauses of one sentence
_VERBS = compiled(r"\b(?:to|will|shall|is|are|has|have|must|should|by|agreed?)\b")
_INFINITIVE = compiled(
    r"to [a-z]+ |(?:up)?on the [a-z]+(?:-up)? of |(?:report|submit|present|publish|open|complete|adopt|conclude"
    r"|deliver|launch|start|begin|finish"
    r"|introduce|deploy|send|prepare|propose) "
)
# "fund a centre that was opened": the verb stands in what is said of a noun, and the item opens with its own.
_OF_NOUN = compiled(r"\b(?:which|who|whose|that|where|whom|as)\b")
_DETAIL = compiled(r", (?:including|such as|in particular|notably) [^,;]{0,120}$")
# "Since the cameras were fitted, thefts have fallen": what went before an effect is told of when, not of what.
_SINCE = compiled(r"(?:Since|After|Now that|Once) [^,;]{3,120}, ")
# "40 forged cards have since been found": what was come upon, whatever list it stands in.
_CAME_UPON = compiled(
    r"\b(?:was|were|(?:has|have|had)(?: also| already| since| now)? been) (?:also |already |since )?(?:uncovered|found"
    r"|discovered|arrested|detected|intercepted|seized|stopped|identified|rescued|detained|turned back|caught)\b"
)
# "Along the coast", above items further in: where or against what they act.
_SAYS_WHERE = compiled(
    r"(?:On|At|In|Along|Against|Between|With|Within|Across|Around|Towards|Under|After|Before|Beyond|Off|By|Inside"
    r"|Outside) (?:[\w’'&-]+,? ){0,7}[\w’'&-]+"
)
_FEWEST_SPACES = 2  # "Returns" and "Border fence" are subjects


@dataclass(frozen=True, slots=True)
class Clause:
    """A clause that is a measure, by its offsets in the text; those of its verb count from its start."""

    start: int
    end: int
    verb: Trigger


@dataclass(frozen=True, slots=True)
class Standing:
    """A sentence with where it stands: whether it opens an item, under a lead-in or not, and of what type."""

    layout: Layout
    sentence: Sentence
    is_item: bool
    has_lead: bool
    inherited: Trigger | None


def measure_clauses(at: Standing, effects: Sequence[tuple[int, int]]) -> list[Clause]:
    """The clauses of a sentence that are measures; neighbours of one kind and one subject stay together."""
    kept: list[Clause] = []
    text, sentence = at.layout.text, at.sentence
    told_here = Spans(effects[bisect_left(effects, (sentence.start,)) : bisect_left(effects, (sentence.end,))])
    runs = clauses_of(text, sentence)
    for number, (start, end) in enumerate(runs):
        words = text[start:end]
        if not number and (noted := noted_action(words)) is not None:
            kept.append(Clause(start + noted[0], end, noted[1]))
            continue
        verb = _own_verb(at, start, end, kept)
        if at.is_item and not number:
            if verb is None and _undertakes_nothing(at, words):
                continue
            verb = _item_verb(at, words, verb)
        if at.layout.has_articles:
            verb = _article_verb(words, verb)
        if told_here.overlap(start, before_relative(text, start, end)) and _tells_effect(words, verb):
            continue
        if verb is None:
            verb = _verb_meant_again(words, text[slice(*runs[number - 1])] if number else "", kept)
        if verb is not None:
            _add(text, kept, Clause(start, end, verb))
        elif number and opens_as_report(words) and not is_aside(text, start, end):
            # "They signed the text and launched a campaign": the second goes on from the same subject.
            kept.append(Clause(start, end, Trigger(0, 0, "told as done", COMPLETED, "")))
        elif kept and kept[-1].end >= start - _GAP and not _stands_aside(text, start, end):
            kept[-1] = replace(kept[-1], end=end)  # what has no verb of its own belongs to the clause before it
    return [trimmed(text, clause) for clause in kept]


def _own_verb(at: Standing, start: int, end: int, kept: Sequence[Clause]) -> Trigger | None:
    """The verb by which a clause tells its own act, or what another tells through it."""
    text = at.layout.text
    verb = trigger(text[start : without_tail(text, start, end)]) or trigger(text[start:end])
    if verb is None:
        verb = told_on(at.layout, at.sentence, start, end, kept[-1].verb if kept else None, is_item=at.is_item)
    return verb


def _undertakes_nothing(at: Standing, words: str) -> bool:
    """Whether the first clause of an item is its heading, or only says or describes something."""
    return _is_heading(at.layout, at.sentence, words) or undertakes_nothing(words) or says_only(words)


def _item_verb(at: Standing, words: str, verb: Trigger | None) -> Trigger | None:
    """What the first clause of an item is to do: an item is a noun or an infinitive sooner than a whole sentence."""
    if (stated := stated_type(words)) is not None:
        return stated
    if verb is not None and not _is_no_own_verb(words, verb):
        return verb
    deed = None if at.has_lead else deed_type(words)
    return item_type(words, at.inherited, is_lead_given=at.has_lead) or deed or verb


def _article_verb(words: str, verb: Trigger | None) -> Trigger | None:
    """A clause's verb as an article of an agreement means it."""
    if verb is None or verb.type in _REPORTED:
        return provided(words) or verb or obliged(words)
    return as_provision(words, verb)


def _tells_effect(words: str, verb: Trigger | None) -> bool:
    """Whether a clause around a figure of an effect says nothing that was done for it."""
    if verb is None:
        return True
    if verb.rule == "list item" and _CAME_UPON.search(words):
        return True
    since = _SINCE.match(words)
    words = words[since.end() :] if since else words
    return verb.rule in _REPORTS and not (is_input(words) or tells_own_deed(words))


def _verb_meant_again(words: str, before: str, kept: Sequence[Clause]) -> Trigger | None:
    """The verb of a clause that leaves it out, for it goes on with that of the clause `before` it."""
    if kept and _INFINITIVE.match(words):
        # A second infinitive, with a deadline of its own, is promised as the first is.
        return replace(kept[-1].verb, start=0, end=0)
    if kept and (name := elided_subject(words)):
        # "Norway will send ten divers, Denmark five": the verb before is meant again.
        return replace(kept[-1].verb, start=name, end=name)
    if before and goes_on_from_meeting(before, words):
        return Trigger(0, 0, "will", COMMITTED, "undertaken")
    return None


def _add(text: str, kept: list[Clause], clause: Clause) -> None:
    """Puts a clause behind those kept, or with the last of them where it only goes on with it."""
    if kept and _same(text, kept[-1], clause):
        kept[-1] = replace(kept[-1], end=clause.end)
    else:
        kept.append(clause)


def _stands_aside(text: str, start: int, end: int) -> bool:
    """Whether a clause without a verb of its own is an aside, or of an effect: "which will" that makes no measure."""
    return text.startswith(("which will ", "which would "), start, end) or is_aside(text, start, end)


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
    if not goes_on and _SAYS_WHERE.fullmatch(words) and _stands_above_items(layout, sentence, further_in=True):
        return True
    is_short = goes_on and len(words.split()) <= LONGEST_HEADING and words[-1:] in ".:"
    return is_short and not opens_as_deed(words) and _VERBS.search(words) is None


def _stands_above_items(layout: Layout, sentence: Sentence, *, further_in: bool = False) -> bool:
    """Whether an item's words are all of it, and another item stands below it."""
    block = layout.blocks[sentence.block]
    after = layout.blocks[block.number + 1 : block.number + 2]
    is_dotted = block.mark.kind == "bullet" and bool(after) and after[0].kind == "item"
    is_dotted = is_dotted and (not further_in or after[0].mark.indent > block.mark.indent)
    return is_dotted and sentence.start == block.start and sentence.end == block.end


def _is_no_own_verb(item: str, verb: Trigger) -> bool:
    """Whether an item's verb says nothing of when: that of a noun, or the bare one that its lead-in goes on with."""
    bare = (verb.rule == "continue" and verb.start == 0) or _DETAIL.search(item, 0, verb.start) is not None
    return bare or verb.rule.startswith("told ") or _is_of_noun(item, verb)


def _is_of_noun(item: str, verb: Trigger) -> bool:
    return opens_as_deed(item) and _OF_NOUN.search(item, 0, max(0, verb.start)) is not None


def _same(text: str, before: Clause, clause: Clause) -> bool:
    """Whether a clause only goes on with the one before: same type, no subject or deadline of its own."""
    start, end, verb = clause.start, clause.end, clause.verb
    if verb.type != before.verb.type or verb.rule in {"call on", CHARGED}:
        return False  # each call is on somebody of its own
    if _AS_DOES.match(text, start):
        return False
    subject = _OWN.sub("", text[start : start + verb.start].strip(" ,"))
    if subject or has_deadline(text, start + verb.start, end):
        return False
    return bool(_DATED.search(text, start, end)) <= bool(_DATED.search(text, before.start, before.end))


def trimmed(text: str, clause: Clause) -> Clause:
    """A clause cut down to its quote."""
    opening, verb = without_telling(text[clause.start : clause.end], clause.verb)
    clause = Clause(clause.start + opening, clause.end, verb)
    start, end = quote_of(text, clause.start, clause.end, clause.start + verb.start, clause.start + verb.end)
    start, end = within_relative(text, start, end, clause.start + verb.start)
    moved = start - clause.start
    return Clause(
        start, end, Trigger(max(0, verb.start - moved), max(0, verb.end - moved), verb.rule, verb.type, verb.force)
    )
