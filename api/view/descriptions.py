"""How a list is described: its members, its columns, its filters. Data only; `api/view/lists.py` has the ten lists."""

from __future__ import annotations

from dataclasses import dataclass
from enum import Enum


class Shape(Enum):
    """What a column's values are, and so how they are written."""

    THING = "thing"  # {"id", "label"}
    CODE = "code"  # the short word of a concept
    TEXT = "text"
    DATE = "date"
    NUMBER = "number"
    AMOUNT = "amount"  # {"id", "value", "currency"}
    ADDRESS = "address"  # an address outside this data, or of a file
    RECORD = "record"  # a thing with columns of its own
    COUNT = "count"  # how many different values there are


class Rule(Enum):
    """How a filter's value decides which items stay."""

    THING = "thing"  # the column holds the thing: by slug, address or name
    TOPIC = "topic"  # as THING, and narrower concepts count
    CODE = "code"  # the column holds the concept with this short word
    FROM = "from"  # the date is, or may be, this day or later
    TO = "to"  # the date is, or may be, this day or earlier
    WORDS = "words"  # label or quotes hold all the words


@dataclass(frozen=True, slots=True)
class Column:
    """One field of an item. `pattern` is SPARQL that binds ?item and ?value, and ?order where values have an order.

    Without `many` the first value counts (the last, with `last`). A record's `parts` name variables of the same pattern
    as their own; there is one record for each ?value and ?order.
    """

    name: str
    pattern: str
    shape: Shape = Shape.THING
    many: bool = False
    last: bool = False
    property: str = ""
    parts: tuple[Column, ...] = ()


@dataclass(frozen=True, slots=True)
class Filter:
    """A parameter that narrows a list by one of its columns; `otherwise` holds when a request does not name it."""

    name: str
    rule: Rule
    column: str = ""
    otherwise: str = ""


@dataclass(frozen=True, slots=True)
class Collection:
    """One list. `members` binds ?item to what documents speak of; `rest`, if any, to what is known besides.

    `evidence` are patterns that bind ?item and ?e, a passage; the first that finds any for an item is the one used.
    `order` is the order without `?sort=`; `shown` are the columns that a page shows under each label.
    """

    name: str
    members: str
    columns: tuple[Column, ...]
    evidence: tuple[str, ...]
    filters: tuple[Filter, ...]
    order: str
    shown: tuple[str, ...]
    rest: str = ""

    def column(self, name: str) -> Column | None:
        """The column with that name."""
        return next((column for column in self.columns if column.name == name), None)
