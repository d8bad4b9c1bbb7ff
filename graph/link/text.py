"""A text with everything that was found in it: what the findings are made of."""

from __future__ import annotations

from bisect import bisect_left, bisect_right
from dataclasses import dataclass
from datetime import date

from graph import names
from graph.find.dates import DateMention, bounds
from graph.find.locations import Place
from graph.find.money import AmountMention
from graph.find.organisations import Body
from graph.findings import Days, Header
from graph.ingest.documents import Document
from graph.layout.blocks import Layout
from graph.link.new_places import NewPlace
from graph.link.quotations import Quotation
from graph.link.resolve import Cast
from graph.patterns.mentions import Mention, Names
from graph.patterns.runs import starting_in
from graph.reference.lexicon import Lexicon


@dataclass(frozen=True, slots=True)
class Text:
    """A document's text with everything that was found in it, before findings are made of it."""

    document: Document
    layout: Layout
    lexicon: Lexicon
    parties: tuple[Mention, ...]  # states by name and by adjective
    topics: Names
    targets: Names  # groups that measures are for or against
    indicators: Names  # what figures measure
    header: Header
    dates: tuple[DateMention, ...]
    sums: tuple[AmountMention, ...]  # every amount, those of the page's furniture too
    amounts: tuple[AmountMention, ...]
    seizures: tuple[AmountMention, ...]
    places: tuple[Place, ...]
    bodies: tuple[Body, ...]
    cast: Cast
    quotations: tuple[Quotation, ...]
    is_first_person: bool  # whether one minister speaks throughout: "I met", "I wish"
    instruments: tuple[Mention, ...]  # names of known instruments
    new_places: tuple[NewPlace, ...] = ()  # those of `places` that only the text knows
    # Ministers named again by surname alone, and offices whose holder is not known: begin, end, state.
    offices_again: tuple[tuple[int, int, str], ...] = ()

    @property
    def day(self) -> date | None:
        """The day from which the text speaks."""
        return self.header.date.value if self.header.date else None

    def places_in(self, start: int, end: int) -> tuple[Place, ...]:
        """The places spoken of in a run of the text."""
        return tuple(place for place in starting_in(self.places, start, end) if place.end <= end)

    def bodies_in(self, start: int, end: int) -> tuple[Body, ...]:
        """The bodies named in a run of the text."""
        return tuple(starting_in(self.bodies, start, end))

    def dates_in(self, start: int, end: int) -> tuple[DateMention, ...]:
        """The dates that stand in a run of the text."""
        return tuple(starting_in(self.dates, start, end))

    def parties_in(self, start: int, end: int) -> tuple[Mention, ...]:
        """The states named in a run of the text, by name or by adjective."""
        return tuple(mention for mention in starting_in(self.parties, start, end) if mention.end <= end)

    def actors_in(self, start: int, end: int) -> tuple[str, ...]:
        """The states and bodies that act in a run: by name, by adjective ("British officers"), or by their minister."""
        return tuple(dict.fromkeys(ref for _, _, ref in self.named_in(start, end)))

    def named_in(self, start: int, end: int) -> tuple[tuple[int, int, str], ...]:
        """Each mention of those of `actors_in`, in order: where it begins and ends, and whom it means."""
        # "Belgian Federal Police": the adjective only says whose body it is.
        bodies = self.bodies_in(start, end + 1)
        found = [
            (mention.start, mention.end, mention.refs[0])
            for mention in self.parties_in(start, end)
            if not any(self._is_whose(mention.end, body) for body in bodies)
        ]
        told = self.cast.mentioned(start, end)
        found += [(holder.start, holder.end, minister.state) for holder, minister in told if minister.state]
        first, last = (bisect_left(self.offices_again, at, key=lambda one: one[0]) for at in (start, end))
        found += [one for one in self.offices_again[first:last] if one[2]]
        found += [(body.start, body.end, body_ref(body)) for body in self.bodies_in(start, end)]
        return tuple(sorted(found))

    def _is_whose(self, end: int, body: Body) -> bool:
        """Whether a state's name that ends there only says whose body follows: "Belgian Federal Police", "Rome's"."""
        return body.start - 1 <= end <= body.end or self.layout.text[end : body.start] in {"'s ", "’s "}

    def quotation_at(self, offset: int) -> Quotation | None:
        """The words of somebody known in which an offset lies."""
        before = bisect_right(self.quotations, offset, key=lambda quotation: quotation.start) - 1
        if before < 0 or offset >= self.quotations[before].end or not self.quotations[before].tenure:
            return None
        return self.quotations[before]

    def days(self, mention: DateMention, is_past: bool) -> Days | None:
        """The days that a date means, said on the text's own day."""
        found = bounds(mention, self.day, "past" if is_past else "future")
        return Days(found.not_before, found.not_after) if found else None


def body_ref(body: Body) -> str:
    """The reference of a body: of the reference data, else made from the name that the text gives it."""
    return body.ref or f"organisation/{names.slug(body.name)}"


_LABEL_LENGTH = 100


def label_of(quote: str) -> str:
    """The quoted words, cut at a clause or a word."""
    words = " ".join(quote.split())
    if len(words) <= _LABEL_LENGTH:
        return words
    cut = words[: _LABEL_LENGTH + 1]
    clause = max(cut.rfind(mark) for mark in (", ", "; ", " – "))
    return (cut[:clause] if clause > _LABEL_LENGTH // 2 else cut.rpartition(" ")[0]) + "…"
