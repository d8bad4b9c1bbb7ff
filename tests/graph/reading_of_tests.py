"""Reading texts in tests, and looking at a reading: all its passages, and what it says by value."""

from __future__ import annotations

import dataclasses
import re
from collections.abc import Iterator

from graph.find.agreements import find_instruments
from graph.find.dates import find_dates
from graph.find.gazetteer import Gazetteer
from graph.find.instruments.instrument_kinds import Instrument
from graph.find.locations import Place, find_places
from graph.find.money import AmountMention, find_money
from graph.find.proper_names.named import Named
from graph.findings import Days, Grounded, Meeting, Passage, Reading
from graph.ingest.documents import from_bytes
from graph.layout.blocks import Layout, lay_out
from graph.reading import Reader
from graph.reference.lexicon import Lexicon

_PAGE = re.compile(r"\s(?:- \d -|Page \d of \d|>)\s")
_AS_WRITTEN = str.maketrans({"“": '"', "”": '"', "’": "'", "‘": "'", "\u00a0": " "})


def read(reader: Reader, text: str) -> Reading:
    return reader.read(from_bytes("invented.txt", text.encode("utf-8")))


def meetings_told(reader: Reader, text: str) -> list[tuple[str, str, str]]:
    """Whether each meeting of a text was held, its days and its town, in order; empty where it is not known."""
    found = read(reader, text).meetings
    return [(one.occurrence, str(one.when.value) if one.when else "", town_of(one)) for one in found]


def town_of(meeting: Meeting) -> str:
    """The place of a meeting without the number of those that only the wide gazetteer lists."""
    return re.sub(r"-\d+$", "", meeting.place.value.rpartition("/")[2]) if meeting.place else ""


def laid(text: str, lexicon: Lexicon) -> tuple[Layout, tuple[Named, ...], tuple[Place, ...]]:
    """A text laid out, the names in it, and its places."""
    layout = lay_out(text)
    named = Gazetteer(lexicon).find(layout.text)
    return layout, named, find_places(layout, named, lexicon)


BODY = "The ministers inspected the ramps and thanked the crews of the ferries for their work during the winter months."


def instruments(text: str, lexicon: Lexicon) -> tuple[str, tuple[Instrument, ...]]:
    """A text's characters and the instruments that it tells."""
    layout, _, places = laid(text, lexicon)
    return layout.text, find_instruments(layout, find_dates(layout.text), places)


def only_amount(text: str) -> AmountMention:
    """The one amount of a text."""
    found = find_money(text)
    assert len(found) == 1, [text[m.start : m.end] for m in found]
    return found[0]


def passages(value: object) -> Iterator[Passage]:
    """Every passage that anything in a finding rests on."""
    if isinstance(value, Passage):
        yield value
    elif isinstance(value, tuple):
        for part in value:
            yield from passages(part)
    elif dataclasses.is_dataclass(value) and not isinstance(value, type):
        for field in dataclasses.fields(value):
            yield from passages(getattr(value, field.name))


def words(text: str) -> str:
    """A text as compared: white space, page numbers, damage to signs and the shapes of quotation marks do not count."""
    whole = (
        _PAGE.sub(" ", text)
        .replace("\u00ad", "")
        .replace("\u200b", "")
        .replace("ﬁ", "fi")
        .replace("ﬂ", "fl")
        .replace("$\\notin$ ", "€")
        .replace("Â£", "£")
        .replace("拢", "£")
        .replace("â‚¬", "€")
        .replace("&pound;", "£")
        .replace("&euro;", "€")
        .replace("&nbsp;", " ")
    )
    whole = re.sub(r" +(?=[.,;])", "", re.sub(r"(?<=[a-z][.;])(?=[A-Z])", " ", whole))
    return " ".join(whole.translate(_AS_WRITTEN).split())


def told(reading: Reading) -> dict[str, list[object]]:
    """What a reading says by value, without offsets and identities."""
    header = reading.header
    return {
        "header": [words(header.title.value) if header.title else None, header.date and header.date.value],
        "ministers": [(m.person, m.office, m.tenure) for m in reading.ministers],
        "meetings": [(m.occurrence, _text(m.when), _text(m.place), _values(m.attendees)) for m in reading.meetings],
        "agreements": [(a.kind, words(a.name), _text(a.when), _values(a.parties)) for a in reading.agreements],
        "funds": [
            (f.amount, f.equivalents, f.count, _text(f.contributor), words(f.name), words(f.purpose))
            for f in reading.funds
        ],
        "measures": [
            (words(m.ground.passage.quote), m.type, m.number, _values(m.actors), _values(m.locations),
             _values(m.topics), words(m.when.value.words) if m.when else "", _text(m.speaker), len(m.funds))
            for m in reading.measures
        ],
        "locations": [place.ref for place in reading.locations],
        "organisations": [body.ref for body in reading.organisations],
        "results": [(r.value, r.unit, r.bound, str(r.period), str(r.base)) for r in reading.results],
        "warnings": [notice.kind for notice in reading.warnings],
    }  # fmt: skip


def _text(value: Grounded[Days] | Grounded[str] | None) -> str:
    return str(value.value) if value else ""


def _values(values: tuple[Grounded[str], ...]) -> tuple[str, ...]:
    return tuple(value.value for value in values)
