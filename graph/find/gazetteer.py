"""Names of places and bodies in a text: one pass, longest name first, so that a body keeps the place in its name."""

from __future__ import annotations

from collections import Counter
from collections.abc import Iterator, Sequence

from graph.find.grounds import BY_NAME
from graph.find.proper_names.listed import ListedPlaces
from graph.find.proper_names.named import Named, is_addressed, is_in_office
from graph.find.weights.forenames import FORENAMES
from graph.layout.blocks import Layout
from graph.patterns.letters import CAPITALS
from graph.patterns.mentions import Names
from graph.patterns.openings import compiled
from graph.patterns.runs import Spans
from graph.reference.entries import Entry
from graph.reference.lexicon import Lexicon
from graph.reference.world import spelt_out

# A place's name inside the name of something else: a group, games, an instrument, an event, an initiative.
_BELONGS_TO_A_NAME = compiled(
    r" (?:Group|Process|Games|Olympics|Treaty|Agreements?|Accords?|Declaration|Convention|Protocol|Conference|Summit|"
    r"Regulation|Directive|Rules|System|Agenda|Arrangement|Pact|Plan|Programme|Cell|Centre|Command|[Ii]nitiative"
    r"|Council|Coronation|(?:Road|Street|Avenue|Lane|Boulevard)\b|\d{4}\b)"
)
# "the Granada summit", "the Granada Action Plan": the same, where no country stands before it, as in "the UK–France
# agreement".
_EVENT = compiled(
    r" (?:[A-Z][a-z]{2,11}-[A-Z][a-z]{2,11} |and (?:[A-Z][\w’'-]{2,20} ){1,2})?"
    r"(?:summit|conference|declaration|agreements?|accords?|treat(?:y|ies)|conventions?|protocols?|process|rules"
    r"|regulation|system|mechanism|format|principles|criteria|guidelines|procedures?|acquis|text(?! (?:message"
    r"|book)))\b"
    r"| (?:Joint )?(?:Action Plan|Road ?[Mm]ap|Memorandum|Statement|Communiqué|Conclusions|Charter|Principles"
    r"|Compact)\b"
)
_NAMED_AFTER = compiled(
    r"\b(?:Treaty|Convention|Protocol|Declaration|Agreement|Accords?|Council|Prefecture|Embassy|Embassy in|Bishop|Duke|"
    r"University|Mayor|Group) of (?:the )?$"
)


# A report of Parliament's sittings writes the sea between England and France small: "small boats in the channel".
_SMALL_CHANNEL = compiled(
    r"\b(?:across|cross(?:es|ed|ing)?|over|in|into|side of|sides of|under) the (?P<sea>channel)\b"
    r"(?! (?:of|for|between|to|through|by|with|which|that|tunnel|islands|ports)\b)"
)
_OF_THE_SEA = compiled(r"\b(?:boats?|crossings?|dinghies|migra\w+|immigra\w+|Calais|Dover|Kent|coastguards?)\b")
_SHORT_TOWN = compiled(rf"[{CAPITALS}]{{3,4}}(?=,? [(\d]|, [A-Z][A-Za-z]{{2,8}} \d| ?[–—]| --)")
_BEFORE = 32  # code points that say whose name follows
_CHANNEL = "location/english-channel"
# "the Minister for Europe": what an office is for.
_IN_CHARGE_OF = compiled(
    r"\b(?:Minister|Minister of State|Commissioner|Envoy|Representative|Spokesman|Spokeswoman) for (?:the )?$"
)
_MONEY = compiled(r" (?:dollars?|cents?)\b")
_FIRST_NAME = compiled(rf"(?<![\w-])(?P<name>[{CAPITALS}][\w’'-]{{1,20}}) $")


def is_inside_a_name(text: str, start: int, end: int) -> bool | None:
    """Whether a place's name only stands in that of an event or an instrument ("the Granada summit"); False where in
    that of something that may bear a country's name no more than a town's ("the Granada Group"), None where in none."""
    after, before = text[end : end + 36], text[max(0, start - 24) : start]
    if _BELONGS_TO_A_NAME.match(after) or _NAMED_AFTER.search(before):
        return False
    return True if _EVENT.match(after) else None


class Gazetteer:
    """The names of a lexicon's places and bodies, ready to be found."""

    def __init__(self, lexicon: Lexicon) -> None:
        self._lexicon = lexicon
        parts = {ref for ref in lexicon.location if _is_part_of_a_port(lexicon, ref)}
        entries = [
            (name, entry.ref) for entry in lexicon.locations if entry.ref not in parts for name in _spellings(entry)
        ]
        entries += [(name, state.territory) for state in lexicon.states if state.territory for name in state.names]
        entries += [(name, entry.ref) for entry in lexicon.organisations for name in entry.names]
        self._names = Names(entries)
        self._listed = ListedPlaces(lexicon, self._states_in)

    def find(self, text: str) -> tuple[Named, ...]:
        """The names in a text, in order, none overlapping. Names inside the names of instruments are left out."""
        mentions = [Named(mention.start, mention.end, self._meant(mention.refs)) for mention in self._names.find(text)]
        named = [name for name in mentions if self._is_spoken_of(text, name)]
        spoken_of = set(named)
        taken = Spans((name.start, name.end) for name in mentions if name not in spoken_of or _is_body(name))
        listed = [name for name in self._listed.find(text, named, taken) if self._stands_for_itself(text, name)]
        meant = Spans((name.start, name.end) for name in listed)
        kept = [name for name in named if not meant.overlap(name.start, name.end)]
        return tuple(sorted([*kept, *listed, *self._small_channel(text)], key=lambda name: name.start))

    def _small_channel(self, text: str) -> list[Named]:
        """The Channel in small letters, where a text speaks of boats and of either shore."""
        if _CHANNEL not in self._lexicon.location or not _OF_THE_SEA.search(text):
            return []
        return [Named(*found.span("sea"), _CHANNEL) for found in _SMALL_CHANNEL.finditer(text)]

    def _is_spoken_of(self, text: str, name: Named) -> bool:
        """Whether a name is one of a body, or of a place and of nothing and nobody else."""
        if _is_body(name):
            return not text.startswith(" Palace", name.end)  # where a ministry sits that is called after it
        before = text[max(0, name.start - _BEFORE) : name.start]
        if is_addressed(before) or _MONEY.match(text, name.end):
            return False
        if not self._is_country(name.ref) and (is_in_office(before) or _IN_CHARGE_OF.search(before)):
            return False
        if self._is_family_name(before):
            return False
        return self._stands_for_itself(text, name)

    def _stands_for_itself(self, text: str, name: Named) -> bool:
        """Whether a place's name is not inside the name of a group, an instrument or an event."""
        is_event = is_inside_a_name(text, name.start, name.end)
        return is_event is None or (is_event and self._is_country(name.ref))

    def _is_family_name(self, before: str) -> bool:
        """Whether somebody's first name stands before a name, and is no place's: "Rita Monaco"."""
        first = _FIRST_NAME.search(before)
        return first is not None and first["name"] in FORENAMES and not self._lexicon.called(first["name"])

    def _is_country(self, ref: str) -> bool:
        place = self._lexicon.location.get(ref)
        return place is not None and place.kind == "location-kind-country"

    def _states_in(self, text: str) -> Counter[str]:
        """How often a text speaks of each state, by name or adjective, by the state's land."""
        states = (self._lexicon.state[mention.refs[0]].territory for mention in self._lexicon.parties.find(text))
        return Counter(land for land in states if land)

    def _meant(self, refs: tuple[str, ...]) -> str:
        """Of several things with one name: a body before a place, then the larger place (a town before its port)."""
        bodies = [ref for ref in refs if ref.startswith("organisation/")]
        if bodies:
            return bodies[0]
        wholes = [
            ref for ref in refs if not any(other != ref and self._lexicon.is_within(ref, other) for other in refs)
        ]
        return (wholes or list(refs))[0]


def towns_of_datelines(layout: Layout, named: Sequence[Named], lexicon: Lexicon) -> Iterator[Named]:
    """The towns of four letters or fewer with which agencies open: "OSLO, 3 May 2011 -". Elsewhere such capitals are
    initials."""
    known = {name.start for name in named}
    for block in layout.of_kind("dateline"):
        town = _SHORT_TOWN.match(layout.text, block.start, block.end)
        ref = lexicon.called(town[0].title()) if town and block.start not in known else ""
        if town and ref:
            yield Named(*town.span(), ref, "" if ref in lexicon.location else BY_NAME)


def _spellings(entry: Entry) -> Iterator[str]:
    """The names of a place, and as a typewriter without their letters has them."""
    yield from entry.names
    yield from filter(None, (spelt_out(name) for name in entry.names if not name.isascii()))


def _is_body(name: Named) -> bool:
    return not name.ref.startswith("location/")


def _is_part_of_a_port(lexicon: Lexicon, ref: str) -> bool:
    """Whether a place lies in a port: its names ("ring road") are common nouns until the port is known."""
    entries = (lexicon.location.get(whole) for whole in lexicon.within.get(ref, ()))
    return any(entry is not None and entry.kind == "location-kind-port" for entry in entries)
