"""A document and what rules read from it → what a language model proposes besides.

A proposal is a finding like any other, with the method `model` and little confidence; it is published only when a
person accepted it. What went wrong on the way is told as warnings, never as an error.
"""

from __future__ import annotations

from collections.abc import Callable, Mapping, Sequence
from concurrent.futures import ThreadPoolExecutor
from dataclasses import dataclass, field, replace
from typing import Any

from graph.find.grounds import passage
from graph.finding_kinds import Finding, identity_of, kind_of, of_kind, passages_of, refs_of, with_grounds
from graph.findings import MODEL, Fund, Ground, Measure, Notice, Passage, Reading, Result
from graph.ingest.documents import Document
from graph.layout.blocks import Layout, lay_out
from graph.propose.answers import Answer, Claim, answer_of
from graph.propose.fields import Reread, Said, reread
from graph.propose.grounding import Place, Refused, compared, place_of, placed, run_in
from graph.propose.kept_answers import KeptAnswers
from graph.propose.llm import Message
from graph.propose.questions import Question, prompt_digest, questions, schema
from graph.reference.lexicon import Lexicon
from graph.review.adding import added
from graph.review.anchors import anchors, as_compared
from graph.review.desk import Desk
from graph.review.values import FieldError
from ontology.errors import ModelError

LLM_ERROR = "llm_error"  # some of the text was not asked about, or the answer could not be used
LLM_REFUSED = "llm_refused"  # a proposal that does not stand in the text was left out
_SAME = 0.5  # the share of two passages, of both together, from which on they are one
_FAILURES_MOST = 3  # in a row; whatever else is to be asked would fail too
_REPAIR = (
    'That was no JSON of the form {"findings": [{"kind": …, "block": …, "quote": …, "fields": {…}}]}. '
    "Answer again, with that alone and all of it."
)

Ask = Callable[[Sequence[Message], Mapping[str, Any]], str]


@dataclass(frozen=True, slots=True)
class Proposal:
    """A finding that a model proposes, and the fields with which a person adds just that finding."""

    finding: Finding
    fields: Mapping[str, Any]
    note: str  # who proposed it, for whoever reads the decision later


@dataclass(frozen=True, slots=True)
class Proposed:
    """What was proposed of one document, and what went wrong."""

    proposals: tuple[Proposal, ...] = ()
    warnings: tuple[Notice, ...] = ()

    def beside(self, reading: Reading) -> Reading:
        """A reading with the proposals behind what rules read, kind by kind, and the warnings."""
        held: dict[str, Any] = {"warnings": (*reading.warnings, *self.warnings)}
        for one in self.proposals:
            kind = f"{kind_of(one.finding)}s"
            held[kind] = (*held.get(kind, getattr(reading, kind)), one.finding)
        return replace(reading, **held)

    def by_identity(self, sha256: str) -> Mapping[str, Proposal]:
        """The proposals by the identities of their findings."""
        return {identity_of(one.finding, sha256): one for one in self.proposals}


@dataclass(slots=True)
class _Run:
    """How the questions of one run fare: after some failures in a row no more is asked."""

    failures: int = 0
    given_up: str = ""

    def failed(self, error: ModelError) -> None:
        self.failures += 1
        if error.lasts or self.failures >= _FAILURES_MOST:
            self.given_up = error.reason

    def answered(self) -> None:
        self.failures = 0


@dataclass(frozen=True, slots=True)
class Proposer:
    """Asks one model about documents. `ask` is None where only kept answers are used."""

    model: str
    ask: Ask | None
    kept: KeptAnswers
    lexicon: Lexicon
    most_characters: int = 6000
    at_once: int = 2
    _run: _Run = field(default_factory=_Run)

    def propose(self, document: Document, reading: Reading) -> Proposed:
        """What the model proposes of a document beside its reading; the same for the same answers."""
        layout = lay_out(document.raw)
        asked = questions(layout, self.most_characters)
        with ThreadPoolExecutor(max_workers=self.at_once) as several:
            answers = list(several.map(self._answer, asked))
        bench = _Bench(document, reading, layout, self.lexicon, self._rule())
        proposals: list[Proposal] = []
        warnings: list[Notice] = []
        for question, answer in zip(asked, answers, strict=True):
            if isinstance(answer, ModelError):
                warnings.append(_untold(layout, question, answer))
                continue
            if answer.malformed:
                note = f"{answer.malformed} entries of the model's answer were no findings and were left out."
                warnings.append(Notice(LLM_REFUSED, note, _extent(layout, question)))
            for claim in answer.claims:
                _weigh(bench, claim, proposals, warnings)
        return Proposed(tuple(proposals), tuple(warnings))

    def _rule(self) -> str:
        return f"proposed by {self.model}, prompt {prompt_digest()}"

    def _answer(self, question: Question) -> Answer | ModelError:
        """What the model says, as it was kept or as it says now."""
        key = question.key(self.model)
        try:
            if (text := self.kept.get(key)) is not None:
                return answer_of(text)
            if self.ask is None:
                raise ModelError("no answer about these words is kept, and none is asked for")
            if self._run.given_up:
                raise ModelError(f"not asked any more, since others had failed: {self._run.given_up}")
            text, answer = self._asked(self.ask, question)
        except ModelError as error:
            if self.ask is not None and not self._run.given_up:
                self._run.failed(error)
            return error
        self._run.answered()
        self.kept.put(key, text, self.model)
        return answer

    def _asked(self, ask: Ask, question: Question) -> tuple[str, Answer]:
        """The model's answer; one that cannot be read may be given once more."""
        text = ask(question.messages, schema())
        try:
            return text, answer_of(text)
        except ModelError:
            said = {"role": "assistant", "content": text[: self.most_characters]}
            text = ask((*question.messages, said, {"role": "user", "content": _REPAIR}), schema())
            return text, answer_of(text)


@dataclass(frozen=True, slots=True)
class _Bench:
    """A document laid out for claims to be weighed against."""

    document: Document
    reading: Reading
    layout: Layout
    lexicon: Lexicon
    rule: str
    text: str = field(init=False)
    desk: Desk = field(init=False)

    def __post_init__(self) -> None:
        object.__setattr__(self, "text", compared(self.layout))
        object.__setattr__(self, "desk", Desk(self.lexicon, self.reading, anchors(self.document.raw)))

    def can_be_said(self, block: int) -> bool:
        return self.layout.blocks[block].kind not in {"boilerplate", "footnote", "published"}


def _weigh(bench: _Bench, claim: Claim, proposals: list[Proposal], warnings: list[Notice]) -> None:
    """Takes a claim among the proposals, or says why not; what is known already is passed over."""
    try:
        made = _proposal(bench, claim)
    except (Refused, FieldError) as error:
        quote = " ".join(claim.quote.split())[:80]
        note = f"A proposed {claim.kind[:20]} ({quote!r}) was refused: {error.reason}."
        warnings.append(Notice(LLM_REFUSED, note))
        return
    others = (*of_kind(bench.reading, claim.kind), *(one.finding for one in proposals))
    if not any(_is_same(other, made.finding) for other in others):
        proposals.append(made)


def _proposal(bench: _Bench, claim: Claim) -> Proposal:
    place = placed(claim, bench.layout, bench.text, bench.can_be_said)
    block = bench.layout.blocks[place.block]
    quote, whole = bench.text[place.start : place.end], bench.text[block.start : block.end]
    read = reread(Said(claim.kind, claim.fields, quote, whole, bench.desk))
    words = _narrowed(bench.layout, place, claim, quote)
    finding = added(claim.kind, words, read.fields, bench.desk)
    return Proposal(_doubted(finding, bench.rule, read), read.fields, bench.rule)


def _narrowed(layout: Layout, place: Place, claim: Claim, quote: str) -> Passage:
    """A name's own words, where a claim is of a name and its quote has it once."""
    name = claim.fields.get("name")
    if claim.kind in {"location", "organisation"} and isinstance(name, str):
        run = run_in(as_compared(name), quote)
        if run is not None:
            return place_of(layout, place.start + run[0], place.start + run[1]).passage
    return place.passage


def _doubted(finding: Finding, rule: str, read: Reread) -> Finding:
    def as_proposed(ground: Ground) -> Ground:
        return replace(ground, method=MODEL, confidence=read.confidence, rule=rule)

    return with_grounds(finding, as_proposed)


def _is_same(known: Finding, proposed: Finding) -> bool:
    """Whether a proposal says what a finding says: of the same thing, or of the same words."""
    if kind_of(known) != kind_of(proposed):
        return False
    own = proposed.ground.passage
    if isinstance(known, Fund) and isinstance(proposed, Fund) and known.amount.value == proposed.amount.value:
        return _overlap(known.ground.passage, own) > 0
    if isinstance(known, Result) and isinstance(proposed, Result) and known.value == proposed.value:
        return _overlap(known.ground.passage, own) > 0
    if not isinstance(known, Measure | Fund | Result) and set(refs_of(known)) & set(refs_of(proposed)):
        return True
    return any(one == own or _overlap(one, own) >= _SAME for one in passages_of(known))


def _overlap(one: Passage, other: Passage) -> float:
    shared = min(one.end, other.end) - max(one.start, other.start)
    return max(0, shared) / (max(one.end, other.end) - min(one.start, other.start))


def _untold(layout: Layout, question: Question, error: ModelError) -> Notice:
    note = f"A language model was not heard about these words: {error.reason}."
    return Notice(LLM_ERROR, note, _extent(layout, question))


def _extent(layout: Layout, question: Question) -> Passage:
    blocks = [layout.blocks[number] for number in question.blocks]
    return passage(layout, min(one.start for one in blocks), max(one.end for one in blocks))
