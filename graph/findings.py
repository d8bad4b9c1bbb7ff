"""What reading a document leaves: records, data only.

Every finding has one contiguous quote of the raw text; what a finding says of itself may rest on another passage or on
reference data, and then carries a ground of its own. References are `type/slug`, as in addresses.
"""

from __future__ import annotations

import datetime as dt
from dataclasses import dataclass, field
from decimal import Decimal
from functools import lru_cache
from typing import Generic, TypeVar

STATED = "stated"  # a reader of the document alone gets the fact
RESOLVED = "resolved"  # it needs the register, the calendar or another document
INTERPRETED = "interpreted"  # it is a judgement

RULE = "rule"  # read by a rule
REVIEW = "review"  # decided by a person
MODEL = "model"  # proposed by a language model

T = TypeVar("T")


@dataclass(frozen=True, slots=True, order=True)
class Passage:
    """A run of the raw text, in code points, end exclusive; `quote` is `raw[start:end]`."""

    start: int
    end: int
    quote: str


@dataclass(frozen=True, slots=True)
class Ground:
    """What a fact rests on: the words, on which basis, by which rule, and how sure that rule is (0 to 1).

    `method` is who decided: a rule, a person in review, or a model.
    """

    passage: Passage
    rule: str
    confidence: float
    basis: str = STATED
    supported_by: Passage | None = None
    method: str = RULE


@dataclass(frozen=True, slots=True)
class Grounded(Generic[T]):
    """A value and what it rests on."""

    value: T
    ground: Ground


@lru_cache(4096)  # days of which several things are told are written again and again
def _as_exactly(earliest: dt.date | None, latest: dt.date | None) -> str:
    if not (earliest and latest) or earliest.year != latest.year:
        return ""
    if earliest == latest:
        return earliest.isoformat()
    return f"{earliest:%Y-%m}" if earliest.month == latest.month else f"{earliest:%Y}"


@dataclass(frozen=True, slots=True)
class Days:
    """The tightest certain bounds of when something is; a known day has both the same, an open side is None."""

    earliest: dt.date | None
    latest: dt.date | None

    @property
    def day(self) -> dt.date | None:
        """The one day, where it is known."""
        return self.earliest if self.earliest is not None and self.earliest == self.latest else None

    def __str__(self) -> str:
        """The date as exactly as it is known: 2014-09-20, 2014-09, 2014, or nothing."""
        return _as_exactly(self.earliest, self.latest)

    @property
    def in_words(self) -> str:
        """The date as a person writes it: 20 September 2014, March 2023, 2017."""
        if self.day:
            return f"{self.day.day} {self.day:%B %Y}"
        known = str(self)
        return f"{self.earliest:%B %Y}" if len(known) == 7 and self.earliest else known


@dataclass(frozen=True, slots=True)
class Notice:
    """Something a reader should look at: `kind` is one word, `note` a sentence."""

    kind: str
    note: str
    passage: Passage | None = None


@dataclass(frozen=True, slots=True)
class Header:
    """What a document says of itself. `date` is the date it gives itself; `issued` when a page went up."""

    title: Grounded[str] | None
    date: Grounded[dt.date] | None
    dateline: Grounded[str] | None  # a location
    issued: Grounded[dt.date] | None


@dataclass(frozen=True, slots=True)
class Location:
    """A canonical place that the document names; `again` are its further mentions.

    Of a place that reference data lack, `new_kind` is its kind and `within` what it lies in, where that can be told.
    """

    ref: str
    name: str
    ground: Ground
    again: tuple[Ground, ...] = ()
    new_kind: Grounded[str] | None = None
    within: Grounded[str] | None = None


@dataclass(frozen=True, slots=True)
class Organisation:
    """A body, agency, unit or named initiative that the document names; `is_new` when reference data lack it.

    `again` are its further mentions.
    """

    ref: str
    name: str
    ground: Ground
    is_new: bool = False
    again: tuple[Ground, ...] = ()


@dataclass(frozen=True, slots=True)
class Minister:
    """A person in ministerial office. `name` is empty where the text names only the office and nothing resolves it.

    `tenure` refers to the register where it knows the holding; else it is minted from office and person.
    """

    person: str
    name: str
    office: str
    office_name: str
    state: str
    country: str
    tenure: str
    ground: Ground
    in_register: bool = True
    title: str = ""  # the office as this text writes it out; empty where it does not


@dataclass(frozen=True, slots=True)
class Meeting:
    """An encounter: held, planned or mentioned; `attendees` are tenures."""

    ref: str
    when: Grounded[Days] | None
    place: Grounded[str] | None
    occurrence: str
    attendees: tuple[Grounded[str], ...]
    kind: str
    ground: Ground

    @property
    def held(self) -> bool:
        """Whether it took place and the document reports it."""
        return self.occurrence == "held"


@dataclass(frozen=True, slots=True)
class Description:
    """What a text says of an instrument: its kind, when and where it was concluded.

    `named` are the states and bodies that its words name as parties, `speaking` those for which the document speaks.
    `is_new` says that the document is the instrument's text, or reports that it was just signed.
    """

    kind: str
    days: Days
    place: str
    named: tuple[str, ...]
    speaking: tuple[str, ...]
    is_new: bool = False


@dataclass(frozen=True, slots=True)
class Agreement:
    """An instrument made or referred to. `is_document` when the document is its text.

    `is_known` when reference data, or another document, say what it is; `again` are its further mentions, each with
    what the document does with it there.
    """

    ref: str
    name: str
    kind: str
    when: Grounded[Days] | None
    place: Grounded[str] | None
    parties: tuple[Grounded[str], ...]
    signatories: tuple[Grounded[str], ...]
    is_document: bool
    relation: str  # records, reports, reaffirms, accelerates or mentions
    ground: Ground
    is_known: bool = False
    said: Description | None = None  # None where it has no date to be told by
    again: tuple[Grounded[str], ...] = ()


@dataclass(frozen=True, slots=True)
class Amount:
    """So much of a currency (ISO 4217), None where the text names no currency; `per` is a period, person or empty."""

    value: Decimal
    currency: str | None
    per: str = ""


@dataclass(frozen=True, slots=True)
class Fund:
    """Money promised, contributed or spent for a purpose.

    `amount` is one contribution's instalment, or the fund's own total where `is_total`; equivalents are the same
    money in other currencies.
    """

    id: str
    ref: str
    name: str
    amount: Amount
    equivalents: tuple[Amount, ...]
    count: int | None
    is_total: bool
    contributor: Grounded[str] | None
    purpose: str
    ground: Ground


@dataclass(frozen=True, slots=True)
class Result:
    """A stated figure about what happened; a fall is negative. `amounts` are the sums of money that it stands for."""

    id: str
    ref: str
    name: str
    value: Decimal
    unit: str
    bound: str
    amounts: tuple[Amount, ...]
    period: Days | None
    base: Days | None
    locations: tuple[str, ...]
    ground: Ground


@dataclass(frozen=True, slots=True)
class When:
    """The words of a time, and the bounds of start and end that follow from them."""

    words: str
    starts: Days | None
    ends: Days | None


@dataclass(frozen=True, slots=True)
class Measure:
    """One undertaking, action or call. `part_of` is the identity of its parent."""

    id: str
    ref: str
    label: str
    type: str
    force: str
    status: str
    number: str
    actors: tuple[Grounded[str], ...]
    organisations: tuple[Grounded[str], ...]
    locations: tuple[Grounded[str], ...]
    topics: tuple[Grounded[str], ...]
    when: Grounded[When] | None
    part_of: Grounded[str] | None
    funds: tuple[Grounded[str], ...]
    agreement: Grounded[str] | None
    meeting: Grounded[str] | None
    speaker: Grounded[str] | None
    ground: Ground


@dataclass(frozen=True, slots=True)
class Judgement:
    """What is concluded of findings side by side: a property between a thing and another thing, or a concept.

    A thing's reference has a slash, a concept's name none. `name` is what a body is called that no finding names.
    """

    subject: str
    property: str
    object: str
    ground: Ground
    name: str = ""


@dataclass(frozen=True, slots=True)
class Reading:
    """Everything read from one document."""

    file: str
    sha256: str
    header: Header
    ministers: tuple[Minister, ...] = ()
    meetings: tuple[Meeting, ...] = ()
    agreements: tuple[Agreement, ...] = ()
    funds: tuple[Fund, ...] = ()
    measures: tuple[Measure, ...] = ()
    locations: tuple[Location, ...] = ()
    organisations: tuple[Organisation, ...] = ()
    results: tuple[Result, ...] = ()
    judgements: tuple[Judgement, ...] = ()
    warnings: tuple[Notice, ...] = field(default=())
