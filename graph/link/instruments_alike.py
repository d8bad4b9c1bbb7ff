"""Whether a later mention of an instrument means one told before, by what both say of it: kind, day, parties, matter.

A mention that points back ("the ferry agreement") means the earlier one whose words, or whose sentence where it was
told first, say all that the mention says. One that would mean several means none.
"""

from __future__ import annotations

import re
from collections.abc import Iterable
from dataclasses import dataclass

from graph.find.clauses.clause_features import stem
from graph.find.clauses.content_words import FUNCTION_WORDS
from graph.find.instruments.instrument_kinds import Instrument
from graph.find.instruments.instrument_words import WITH_WHOM
from graph.findings import Agreement, Days, Grounded
from graph.link.text import Text
from graph.patterns.openings import compiled
from graph.patterns.runs import starting_in
from graph.reference.instruments import same_kind, same_time

_UNION = "organisation/european-union"
_WITH_WHOM = compiled(WITH_WHOM)
_WORD = compiled(r"[^\W\d_]{2,}")
_POINTS_BACK = compiled(r"(?:[Tt]h(?:e|is|at)|[Tt]oday['’]s|[Yy]esterday['’]s) ")
_BEHIND_ARTICLE = compiled(r"\b[Tt]h(?:e|is|at) (?:new )?$")
_ARTICLE_REACH = 10  # code points before a name in which its article stands
_SEVERAL = compiled(
    r"\b(?:agreements|treaties|arrangements|memoranda|declarations|statements|protocols|accords|deals|plans)\b",
    re.IGNORECASE,
)
# "the agreement" may mean any of these.
_ANY_KIND = frozenset({"agreement", "arrangement", "memorandum", "pact", "treaty", "action-plan", "protocol"})
_MADE_HERE = frozenset({"reports", "records"})
# What is said of any instrument, and of what kind it is: neither tells one from another.
_OF_ANY = frozenset(
    stem(word)
    for word in _WORD.findall(
        "new landmark key historic important major comprehensive ambitious bilateral trilateral joint common first"
        " existing current recent political mutual latest fresh world breaking ground groundbreaking so called"
        " agreement agreements treaty treaties convention conventions protocol protocols declaration declarations"
        " statement statements communiqué communique memorandum memoranda understanding arrangement arrangements"
        " deal deals accord accords pact pacts compact plan plans action letter letters intent conclusions roadmap"
        " road map charter signed today yesterday countries sides parties two three four governments both ministers"
        " january february march april june july august september october november december co operation"
        " government state states field area"
    )
)


@dataclass(frozen=True, slots=True)
class Told:
    """What a text tells of an instrument at one mention, and in which sentence, by where that begins.

    `stated` is the day that the mention itself says, `matter` the words that tell it from others of its kind, `states`
    whom it names; `around` and `states_around` are the same of its sentence.
    """

    agreement: Agreement
    points_back: bool
    is_plural: bool
    sentence: int
    stated: Days | None
    matter: frozenset[str]
    states: frozenset[str]
    around: frozenset[str]
    states_around: frozenset[str]


def told_of(text: Text, instrument: Instrument, agreement: Agreement) -> Told:
    """What a mention tells of an instrument."""
    words, sentence = text.layout.text, text.layout.sentence_at(instrument.start)
    return Told(
        agreement,
        _points_back(words, instrument),
        _SEVERAL.search(words, instrument.start, instrument.end) is not None,
        sentence.start,
        agreement.when.value if agreement.when and instrument.date is not None else None,
        _matter(_without_states(text, instrument)),
        frozenset(named_parties(text, instrument)),
        _matter(words[sentence.start : sentence.end]),
        frozenset(text.actors_in(sentence.start, sentence.end)),
    )


def named_parties(text: Text, instrument: Instrument) -> tuple[str, ...]:
    """The states, and the Union, that a mention names: also those joined by a stroke ("UK-France")."""
    behind = _WITH_WHOM.match(text.layout.text, instrument.end)
    start, end = instrument.start, behind.end() if behind else instrument.end
    joined = re.split(r"[^\w'’]+", text.layout.text[start:end])
    words = {**text.lexicon.state_named, **text.lexicon.adjective, "EU": _UNION}
    found = [ref for ref in text.actors_in(start, end) if ref in text.lexicon.state or ref == _UNION]
    return tuple(dict.fromkeys([*found, *(words[word] for word in joined if word in words)]))


def meant_before(later: Told, before: Iterable[Told]) -> Agreement | None:
    """The one instrument told before that a mention means; None where it points to none, or to several."""
    if later.agreement.is_document or later.agreement.is_known:
        return None
    fits = _may_be if later.points_back else _says_the_same
    fitting = {one.agreement.ref: one.agreement for one in before if fits(later, one)}
    if len(fitting) > 1:
        fitting = {ref: one for ref, one in fitting.items() if one.relation in _MADE_HERE}
    return next(iter(fitting.values())) if len(fitting) == 1 else None


def _points_back(text: str, instrument: Instrument) -> bool:
    """Whether a mention tells of an instrument as of one that the reader knows: "the", "this", "today's"."""
    start, end = instrument.start, instrument.end
    if _SEVERAL.search(text, start, end):
        return False
    is_known = _POINTS_BACK.match(text, start, end) is not None
    return is_known or _BEHIND_ARTICLE.search(text, max(0, start - _ARTICLE_REACH), start) is not None


def _matter(words: str) -> frozenset[str]:
    """The words that tell an instrument from others of its kind, without their endings."""
    small = (word for word in _WORD.findall(words.lower()) if word not in FUNCTION_WORDS)
    return frozenset(map(stem, small)) - _OF_ANY


def _without_states(text: Text, instrument: Instrument) -> str:
    """The name of an instrument without the states that it names."""
    name = instrument.name
    for mention in starting_in(text.parties, instrument.start, instrument.end):
        name = name.replace(text.layout.text[mention.start : mention.end], " ")
    named = {*text.lexicon.state_named, *text.lexicon.adjective, "EU"}
    return " ".join(part for part in re.split(r"[^\w'’]+", name) if part not in named)


def _may_be(later: Told, earlier: Told) -> bool:
    """Whether all that a mention says is said of an earlier one too: by its own words, else, where the text told it
    there for the first time, in its sentence."""
    said_there: frozenset[str] = frozenset() if earlier.points_back else earlier.around
    return (
        later.sentence != earlier.sentence
        and _fits_in_kind(later.agreement.kind, earlier.agreement.kind)
        and _fits_in_time(later, earlier.agreement.when)
        and later.states <= (earlier.states or earlier.states_around)
        and later.matter <= (earlier.matter or said_there)
    )


def _says_the_same(later: Told, earlier: Told) -> bool:
    """Whether a mention that does not point back says of an earlier one, and of no other, what was said of it."""
    if later.agreement.kind != earlier.agreement.kind or later.is_plural:
        return False
    if earlier.agreement.is_document:
        return _is_title_again(later, earlier.agreement)
    return later.matter == earlier.matter and bool(later.matter) and _may_be(later, earlier)


def _is_title_again(later: Told, document: Agreement) -> bool:
    """Whether a mention is the document's own title, or the beginning of it, above the text or in a page's path."""
    name = later.agreement.name.lower()
    is_cut = " " in name and document.name.lower().startswith(name) and later.agreement.when is None
    is_dated = later.stated is not None and document.when is not None and later.stated == document.when.value
    return is_cut or (is_dated and name.split()[:2] == document.name.lower().split()[:2])


def _fits_in_kind(later: str, earlier: str) -> bool:
    return earlier in _ANY_KIND if later == "agreement" else same_kind(later, earlier)


def _fits_in_time(later: Told, earlier: Grounded[Days] | None) -> bool:
    return later.stated is None or (earlier is not None and same_time(later.stated, earlier.value))
