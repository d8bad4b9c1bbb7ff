"""What a measure is about: the topics that its own words tell, and where they tell none, those of what it goes on with.

The names of bodies, offices and instruments are no words of a topic, unless there are no others.
"""

from __future__ import annotations

from collections import Counter
from collections.abc import Sequence
from dataclasses import replace

from graph.find.clauses.topic_cores import OVER, cores
from graph.find.clauses.topic_words import AIMS, BESIDE, GENERAL, SAID_BY, WEAK, worded
from graph.find.measures import Undertaking
from graph.findings import INTERPRETED, Ground, Grounded, Measure
from graph.link.text import Text
from graph.patterns.openings import compiled
from graph.patterns.runs import starting_in

_MOST = 3  # topics that the words of one clause are taken to tell
_NEAR = 12  # code points back in which the measure before stands that a clause without a topic goes on with
_GLOSS = compiled(r"\([^()]{3,120}\)")
# "In return, Norway will": nobody returns.
_IDIOM = compiled(r"\bin return(?=,| for\b| to (?!the\b|their\b)|[.;]?$)")
_FUNDING = "topic-funding"
# "Third: terrorism. An exercise was held …": what opens a paragraph as a heading would.
_LABEL = compiled(r"[\w’'-]{1,20}: [\w’'-]{3,24}(?: [\w’'-]{2,24}){0,3}\.|[\w’'-]{3,24}(?: [\w’'-]{3,24})?[.:]")


def topics_of(
    text: Text, undertaking: Undertaking, evidence: Ground, parent: Measure | None, before: Sequence[Measure]
) -> tuple[Grounded[str], ...]:
    """What a measure is about, the surest first; a judgement always."""
    judged = replace(evidence, basis=INTERPRETED, rule="topic words")
    own = _told(text, undertaking.start, undertaking.end)
    whole = replace(judged, rule="topic of the whole")
    # A word that is there by the way says less of a clause than what it goes on with.
    if set(own) <= WEAK and (above := _of_the_whole(text, undertaking, parent, before)):
        return tuple(Grounded(topic, whole) for topic in above[:_MOST])
    aim = _aim(text, undertaking, parent) if len(own) < _MOST and not set(own) <= BESIDE else ""
    return (
        *(Grounded(topic, judged) for topic in own),
        *([Grounded(aim, whole)] if aim and aim not in own else []),
    )


def _aim(text: Text, undertaking: Undertaking, parent: Measure | None) -> str:
    """What the whole is for, which tells a measure from others of its kind: against something, or for somebody."""
    above = [topic.value for topic in parent.topics] if parent is not None else []
    heading = _heading(text, undertaking)
    return next((topic for topic in [*above, *heading] if topic in AIMS), "")


def _heading(text: Text, undertaking: Undertaking) -> tuple[str, ...]:
    """The topics that the heading of a measure's section tells."""
    own = text.layout.blocks[undertaking.block]
    first = text.layout.sentences_of(own)[0]
    is_label = first.end < undertaking.start and _LABEL.fullmatch(text.layout.words(first))
    if is_label and (label := _told(text, first.start, first.end)):
        return label
    block = text.layout.blocks[own.section] if own.section is not None else None
    return _told(text, block.start, block.end) if block is not None and block.kind == "heading" else ()


def _of_the_whole(
    text: Text, undertaking: Undertaking, parent: Measure | None, before: Sequence[Measure]
) -> tuple[str, ...]:
    """The topics of what a measure is part of, of its lead-in, of the measure right before it, or of its section."""
    if parent is not None and (found := _subject(parent)):
        return found
    if undertaking.lead is not None and (told := _told(text, *undertaking.lead)):
        return told
    if told := tuple(topic for topic in _heading(text, undertaking) if topic not in GENERAL):
        return told
    if before:
        gap = _raw_start(text, undertaking) - before[-1].ground.passage.end
        if 0 <= gap <= _NEAR and (found := _subject(before[-1])):
            return found
    return ()


def _raw_start(text: Text, undertaking: Undertaking) -> int:
    """Where a measure begins in the raw text."""
    return text.layout.shadow.raw_span(undertaking.start, undertaking.end)[0]


def _subject(measure: Measure) -> tuple[str, ...]:
    """What a measure is about beside its means."""
    return tuple(topic.value for topic in measure.topics if topic.value not in BESIDE)


def _told(text: Text, start: int, end: int) -> tuple[str, ...]:
    """The topics that words tell, those with most words first; of names and glosses only where nothing else tells."""
    words = text.layout.text[start:end].lower()
    plain = _without_names(text, start, end, words)
    hits, main = _hits(text, plain, start, end), cores(plain)
    hits.update(main)
    has_sum = bool(starting_in(text.amounts, start, end))
    if has_sum:
        hits[_FUNDING] += 1
    if not hits:
        hits = _hits(text, words, start, end)
    less = frozenset[str]().union(*(OVER[topic] for topic in main)) - main
    said = {topic for topic in hits if not any(other in hits for other in SAID_BY.get(topic, ()))} - less | main
    special = said - (GENERAL - main)
    kept = special if special - BESIDE else said
    ranked = sorted(kept, key=lambda topic: (topic == _FUNDING, -hits[topic], topic))
    if has_sum and _FUNDING in ranked[_MOST:]:
        ranked = [*ranked[: _MOST - 1], _FUNDING]
    return tuple(ranked[:_MOST])


def _hits(text: Text, words: str, start: int, end: int) -> Counter[str]:
    """How often a run of a text tells each topic; `words` are those of it that count."""
    found = Counter(hit.refs[0] for hit in text.topics.find(words))
    found.update(worded(words, text.layout.text, start, end))
    return found


def _without_names(text: Text, start: int, end: int, words: str) -> str:
    """The words with blanks where bodies, offices, instruments and glosses are named."""
    named = [(body.start, body.end) for body in text.bodies_in(start, end)]
    named += [(holder.start, holder.end) for holder, _ in text.cast.mentioned(start, end)]
    named += [(one.start, one.end) for one in starting_in(text.instruments, start, end) if one.end <= end]
    named += [(start + gloss.start(), start + gloss.end()) for gloss in _GLOSS.finditer(words)]
    named += [(start + idiom.start(), start + idiom.end()) for idiom in _IDIOM.finditer(words)]
    for first, last in named:
        first, last = max(first, start) - start, min(last, end) - start
        words = f"{words[:first]}{'|' * (last - first)}{words[last:]}"
    return words
