"""Runs of capitals that may be names of bodies or places, though no rule and no register says of what."""

from __future__ import annotations

import re
from collections import Counter
from collections.abc import Iterator, Mapping, Sequence
from dataclasses import dataclass
from functools import cached_property

from graph.find.clauses.clause_features import stem
from graph.find.proper_names import candidate_words as words_of
from graph.find.proper_names.body_contexts import NO_BODY
from graph.find.proper_names.body_words import FIRST_HEADS, HEADS, NATIONALITY, OFFICE_WORD, OPENING
from graph.find.proper_names.named import is_addressed, is_in_office
from graph.find.weights.clause_weights import WEIGHTS
from graph.find.weights.forenames import FORENAMES, WORDS_TOO
from graph.find.weights.word_weights import WORDS
from graph.layout.blocks import Layout
from graph.patterns.letters import CAPITALS, SMALL
from graph.patterns.openings import compiled
from graph.patterns.runs import Spans

_NAME = rf"(?:[{CAPITALS}]|(?:al|el|eu|an|d|l)[-’'](?=[A-Z]))(?:[\w&+]|[-’'.](?=\w)(?!s\b)){{0,24}}\+?"
# Small words within names of other languages, all of which English may have before a capital too: "Casa do Povo".
_FOREIGN = (
    r"(?:de|du|des|del|della|delle|dei|degli|di|da|do|dos|das|la|le|les|las|los|el|al|van|von|voor|vor|der|den|het|ter"
    r"|für|fur|og|och|na|za|pour|para|por|per|pro|contre|contra|contro|sans|sin|sem|et|e|y|und|en|a|à|às|aos|ao|nad"
    r"|pod|pri|po|v|i)"
)
_RUN = compiled(
    rf"(?<![\w/@.-]){_NAME}(?:(?: (?:{_FOREIGN} ){{0,2}}| & ){_NAME}){{0,5}}(?: \d{{1,3}}(?![\w%.,]\d|[\w%]))?"
)
# What goes on in small letters in another language: "Casa do povo".
_TAIL = compiled(rf"(?: (?:{_FOREIGN}|(?:[{SMALL}]{{1,3}}[’'])?[{SMALL}]{{3,20}})(?![\w’'-])){{1,6}}")
# Those that English has too: "Open a Mission".
_AMBIGUOUS = compiled(r"(?:a|an|i|e|en|y|per|pro|den|do|et|po|v|la|le) ")
_PARTICLE = compiled(_FOREIGN)
_SPOKEN = compiled(r"\S+")
_JOINT = compiled(r" (?:(?:of|for|without|against)(?: the)?|the) ")
_ROAD = compiled(r"[A-Z]{1,2}-?\d{1,4}")
_SURNAME_BEHIND = compiled(
    rf"(?<!\w)(?P<first>[{CAPITALS}][\w’'-]{{1,20}}) (?:(?:de|van|von|der|den|la|le|di|da|al|el) ){{0,2}}"
    rf"(?P<last>[{CAPITALS}][\w’'-]{{1,24}})(?! [A-Z])"
)
_SMALL = compiled(rf"(?<![\w’'-])[{SMALL}]{{2,30}}")
_GLOSSES = compiled(r"[^\W\d_][”\"']? \((?:the )?[“\"']?$")
# "the Advisory Group (NSHF)": the same once more.
_GLOSS = compiled(
    r"\((?:(?<=[^\W\d_] \()|(?<=[^\W\d_][”\"'] \())(?:the )?[“\"']?(?P<short>[A-Z][A-Za-z&]{1,9})[”\"']?\)"
)
_CAPITAL_WORD = compiled(rf"\b[{CAPITALS}]\w*")
_ARTICLE = compiled(r"(?:the|a|an) ")
_DETERMINED = compiled(r"\b(?:the|this|that|our|their|its|his|her|each|every|any|no) $", re.IGNORECASE)
_GAP = compiled(rf" (?:of |for |the |and ){{0,2}}(?=[{CAPITALS}])")
_RUNNING = frozenset({"paragraph", "item", "dateline"})
_INFLECTED = (
    *(("s", ""), ("es", ""), ("ies", "y"), ("ed", ""), ("ed", "e"), ("ing", ""), ("ing", "e"), ("ings", "")),
    *(("ings", "e"), ("ers", ""), ("ers", "e"), ("ly", ""), ("king", "")),
)
_MOST = 8  # words of a name
_ABSTRACT = compiled(r"[A-Z][a-z]{2,20}(?:[ts]ions?|ings?|ments?|ness|ities|ity|[ae]nces?|isms?|ers)")
# A name in Cyrillic, Arabic or Chinese has no address of Latin letters: all such would be one place.
_NO_LATIN = compiled(r"[^\W\d_A-Za-zª-˿Ḁ-ỿ]")
_MEMBERS = compiled(r"[A-Z]{2,8}s")  # "MEPs"
_OF_SOMEBODY = compiled(
    r",? (?:\d\d,|(?!which |whose )(?:[\w’'-]{1,20} ){0,5}?(?:director|head|chief|spokes\w{3,6}|secretary|minister"
    r"|manager|president|chair\w{0,6}|professor|lawyer|mayor|prefect|officer|captain|colonel|general|leader|founder|author"
    r"|editor|ambassador|commissioner|inspector|prosecutor|judge)\b|who\b)"
)
_LONGEST_INITIALS = 5  # longer words in capitals are shouted, where they are words
_SHORTEST_INITIALS = 3  # two letters are a country's or an office's


@dataclass(frozen=True, slots=True)
class Candidate:
    """A run of capitals that may be a name; `opens` where it opens a sentence, and its capital proves nothing."""

    start: int
    end: int
    opens: bool


@dataclass(frozen=True)
class Surroundings:
    """A text in which names stand: its layout, and what is told already of its names.

    `known` are the runs of bodies and places, with "body" or "place"; `taken` those of people, states and
    instruments.
    """

    layout: Layout
    known: Mapping[tuple[int, int], str]
    taken: Spans

    @cached_property
    def known_spans(self) -> Spans:
        """The runs of bodies and places."""
        return Spans(self.known)

    @cached_property
    def beginning(self) -> Mapping[int, str]:
        """What begins at an offset: "body" or "place"."""
        return {start: kind for (start, _), kind in self.known.items()}

    @cached_property
    def ending(self) -> Mapping[int, str]:
        """What ends at an offset: "body" or "place"."""
        return {end: kind for (_, end), kind in self.known.items()}

    def within(self, start: int, end: int) -> list[tuple[int, int]] | None:
        """The known names inside a run, none where it is free; None where one is the run itself or goes beyond it."""
        known = self.known_spans.overlapping(start, end)
        is_longer = all(start <= a and b <= end and (a, b) != (start, end) for a, b in known)
        return known if is_longer else None

    @cached_property
    def small_words(self) -> frozenset[str]:
        """The words that the text writes in small letters."""
        return frozenset(_SMALL.findall(self.layout.text))

    @cached_property
    def surnames(self) -> frozenset[str]:
        """The surnames of those whom the text calls by their forenames too."""
        named = _SURNAME_BEHIND.finditer(self.layout.text)
        return frozenset(name["last"] for name in named if name["first"] in FORENAMES)

    @cached_property
    def short_names(self) -> frozenset[str]:
        """What the bodies that are known may be called for short: by initials, or by the last words of the name."""
        text = self.layout.text
        names = {text[start:end] for (start, end), kind in self.known.items() if kind == "body"}
        spoken = [_CAPITAL_WORD.findall(name) for name in names]
        initials = {"".join(word[0] for word in words) for words in spoken if len(words) >= _SHORTEST_INITIALS}
        ends = {name[match.end() :] for name in names for match in _GAP.finditer(name)}
        return frozenset({*initials, *ends, *(gloss["short"] for gloss in _GLOSS.finditer(text))})

    @cached_property
    def runs(self) -> tuple[tuple[int, int], ...]:
        """The runs of capitals, in order, without words before a name."""
        text = self.layout.text
        found = [run for match in _RUN.finditer(text) if (run := _bared(text, *match.span()))]
        return tuple(_with_tails(text, found))

    @cached_property
    def times(self) -> Mapping[str, int]:
        """How often each run of capitals stands in the text."""
        return Counter(self.layout.text[start:end] for start, end in self.runs)


def candidates(here: Surroundings) -> Iterator[Candidate]:
    """What may be a name and is known to be no other, in order; of runs that a small word joins the whole as well."""
    text = here.layout.text
    joined: tuple[int, int] | None = None
    for start, end in here.runs:
        if joined and _joins(here, joined, start) and _may_be(here, joined[0], end):
            yield Candidate(joined[0], end, _opens(here.layout, joined[0]))
        joined = (start, end)
        if not _may_be(here, start, end):
            continue
        opens = _opens(here.layout, start)
        first, _, rest = text[start:end].partition(" ")
        if opens and _is_plain(first, here.small_words):
            at = _AMBIGUOUS.match(rest)
            rest = rest[at.end() :] if at else rest
            if rest[:1].isupper():
                yield Candidate(end - len(rest), end, False)
            if not rest or at or rest.isupper():
                continue
        yield Candidate(start, end, opens)


def _joins(here: Surroundings, run: tuple[int, int], start: int) -> bool:
    """Whether a small word joins a run to the next, and the first is no word that only opens the sentence."""
    text, (begun, end) = here.layout.text, run
    if not _JOINT.fullmatch(text, end, start):
        return False
    first = text[begun:end]
    is_called_on = first.isupper() and first.lower() in WORDS and not text[start : start + 2].isupper()
    is_counted = first.endswith("s") and _opens(here.layout, begun) and _is_plain(first, here.small_words)
    return not is_called_on and not is_counted  # "ASK the Gull Trust", "Boats of Gull Trust"


def _bared(text: str, start: int, end: int) -> tuple[int, int] | None:
    """A run without words before the name that do not belong to it, and without months and days behind it."""
    while opening := OPENING.match(text, start, end) or _ARTICLE.match(text, start, end):
        start = opening.end()
    words = text[start:end].split(" ")
    kept = next((number for number, word in enumerate(words) if word in words_of.TIMES), len(words))
    end = start + len(" ".join(words[:kept]))
    return (start, end) if end - start > 1 else None


def _with_tails(text: str, runs: Sequence[tuple[int, int]]) -> Iterator[tuple[int, int]]:
    """Runs with the small words of another language that go on from them, and with the runs that these lead to."""
    begun: int | None = None
    for number, (start, end) in enumerate(runs):
        begun = start if begun is None else begun
        until = _end_of_tail(text, end)
        if until > end and number + 1 < len(runs) and runs[number + 1][0] == until + 1:
            continue
        yield begun, until
        begun = None


def _end_of_tail(text: str, end: int) -> int:
    """Where the words of another language behind a run end; where the run does if there are none."""
    tail = _TAIL.match(text, end)
    if tail is None:
        return end
    until, leads = end, False
    for word in _SPOKEN.finditer(tail[0]):
        if _PARTICLE.fullmatch(word[0]):
            leads = leads or word[0] in words_of.TELLING
        elif leads or not word[0].isascii():
            until, leads = end + word.end(), False
        else:
            break
    return until


def _without_ending(small: str) -> bool:
    stems = (small.removesuffix(ending) + put for ending, put in _INFLECTED if small.endswith(ending))
    return any(one in WORDS for one in stems)


def _opens(layout: Layout, start: int) -> bool:
    before = layout.text[max(0, start - 2) : start]
    return start <= layout.sentence_at(start).start or before.endswith(('"', "“", "(", ": ", ". "))


def _may_be(here: Surroundings, start: int, end: int) -> bool:
    text, name = here.layout.text, here.layout.text[start:end]
    if here.layout.block_at(start).kind not in _RUNNING or here.taken.overlap(start, end):
        return False
    words = name.split()
    if len(words) > _MOST or not words_of.TIMES.isdisjoint(words) or OPENING.match(f"{name} "):
        return False
    if words[0] in words_of.NEITHER or name in NO_BODY or (name.isupper() and len(name) < _SHORTEST_INITIALS):
        return False
    if name.islower() or _NO_LATIN.search(name):
        return False
    if NATIONALITY.fullmatch(name) or OFFICE_WORD.search(name) or _is_other(words):
        return False
    before = text[max(0, start - 24) : start]
    if is_addressed(before) or is_in_office(before) or (" " not in name and _GLOSSES.search(before)):
        return False
    if " " not in name and name.lower() in WORDS and not name.isupper() and _DETERMINED.search(before):
        return False
    if len(words) > 1 and _OF_SOMEBODY.match(text, end) and not any(word.lower() in WORDS for word in words):
        return False
    return not (_is_person(words, here.surnames) or name in here.short_names or _is_compound(words[-1]))


def _is_other(words: list[str]) -> bool:
    """Whether a run says itself that it is somebody, a thing or a part of a document, or no more than of what kind."""
    if len(words) > 1:
        is_titled = not words_of.TITLES.isdisjoint(words)
        is_shouted = all(word.isupper() and word.lower() in WORDS for word in words)
        is_begun, is_ended = words[0] in words_of.BEGINS_OTHERS, words[-1] in words_of.ENDS_OTHERS
        return is_titled or is_shouted or is_begun or is_ended
    alone = words[0]
    says_little = alone in HEADS or alone in FIRST_HEADS or alone in words_of.ENDS_OTHERS or alone in words_of.LANGUAGES
    is_shouted = alone.isupper() and len(alone) > _LONGEST_INITIALS and _is_plain(alone.title(), frozenset())
    is_shouted = is_shouted or _MEMBERS.fullmatch(alone) is not None
    return says_little or is_shouted or _ROAD.fullmatch(alone) is not None or "'" in alone[1:3]


def _is_compound(word: str) -> bool:
    """Whether a word of English is joined to a name: "EU-level", "Vantely-based"."""
    joined = word.rpartition("-")[2]
    return joined != word and joined in WORDS


def _is_person(words: list[str], surnames: frozenset[str]) -> bool:
    """Whether the words of a run are somebody's forename, surname or both."""
    if len(words) == 1:
        return words[0] in surnames or (words[0] in FORENAMES and words[0] not in WORDS_TOO)
    if words[-1] in surnames and len(words) == len(("De", "Lange")):
        return True
    # "Governor Ada Lane" holds one, "Ada House" does not.
    named = (number for number, word in enumerate(words[:-1]) if word in FORENAMES)
    return any(words[number + 1][0].isupper() and words[number + 1].lower() not in WORDS for number in named)


def _is_plain(word: str, small_words: frozenset[str]) -> bool:
    """Whether a word at the beginning of a sentence has its capital from that alone."""
    small = word.lower()
    if small in WORDS or small in small_words or stem(small) in WEIGHTS:
        return True
    return word[1:].islower() and (_without_ending(small) or _ABSTRACT.fullmatch(word) is not None)
