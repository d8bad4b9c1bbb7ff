"""Bodies: names of the reference data, and bodies that the text names for the first time, told by their form."""

from __future__ import annotations

import re
from bisect import bisect_left
from collections.abc import Container, Iterator, Mapping, Sequence
from dataclasses import dataclass, replace

from graph.find.proper_names import body_words as words
from graph.find.proper_names.branches import end_with_land, governments, has_branches, lands_in
from graph.find.proper_names.by_form import JOINED, names_by_form
from graph.find.proper_names.mastheads import mastheads
from graph.find.proper_names.named import Named
from graph.layout.blocks import Layout
from graph.patterns.guards import guarded
from graph.patterns.letters import SMALL
from graph.patterns.openings import compiled
from graph.patterns.runs import Spans
from graph.reference.lexicon import Lexicon

_FURTHER_FIELD = compiled(
    r" and (?:(?:Public|National|Civil|Internal) )?(?:Security|Safety|Migration|Asylum|Integration|Equality|Policing"
    r"|Emigration|Order|Administration|Protection|Human Rights|Citizenship|Law Enforcement|Local Government"
    r"|Home Affairs|Consumer Protection|Religious Affairs|Law Reform|Emergency Situations|Foreigners)"
    r"(?: of (?:the )?[A-Z].{2,30})?$"
)
# "the National Harbour Council", where reference data have a Harbour Council of many states.
_SCOPE = compiled(r"(?:National|State|Federal|Supreme|Higher|Regional|Provincial|Municipal)")
_SHORT_FOR_ONE = compiled(r"(?:[Tt]he )?(?:Commission|Council|Union|Court|Chamber)$")
_ARTICLE = compiled(r"[Tt]he $")
_GENERIC = compiled(r"(?:Ministry|Department|Parliament|Senate|Court|Prosecutor|Red Cross)\b")
# What texts that speak of the European Union call its institutions.
_INSTITUTION = guarded(
    r"\b(?:[Tt]he|[Ww]hole|[Nn]ew)(?: (?:whole|new|next|current|outgoing|entire|enlarged))?"
    r" (?:(?P<council>Council)|(?P<commission>Commission)|(?P<union>Union))\b(?! (?:of|for|on)\b| [A-Z])"
    r"|\b(?:(?P<its>Commission)|(?P<their>Union)) (?:funding|funds|money|proposals?|drafts?|guidelines"
    r"|communications?|recommendations?|officials?|law|budget|services)\b"
)
_INSTITUTIONS = {
    "council": "organisation/council-of-the-european-union",
    "commission": "organisation/european-commission",
    "union": "organisation/european-union",
    "its": "organisation/european-commission",
    "their": "organisation/european-union",
}
_OF_THE_UNION = frozenset(
    {*_INSTITUTIONS.values(), "organisation/european-council", "organisation/european-parliament"}
)
# A heading without one is written in capitals throughout, which then name nothing.
_SMALL_WORD = compiled(rf"\b[{SMALL}]{{5}}")


@dataclass(frozen=True, slots=True)
class Body:
    """A body in the text: a reference where reference data know it, else its name alone.

    `rule` says how it was told, where that was neither by its name nor by its form.
    """

    start: int
    end: int
    ref: str
    name: str
    rule: str = ""


def find_bodies(layout: Layout, named: Sequence[Named], lexicon: Lexicon) -> tuple[Body, ...]:
    """The bodies that a text names, in order, none overlapping another."""
    called = lexicon.once(_called)
    lands = lands_in(named, lexicon)
    known = [Body(name.start, name.end, name.ref, "") for name in named if name.ref.startswith("organisation/")]
    issuing = list(mastheads(layout))
    issued = Spans((start, end) for start, end, _ in issuing)
    by_form = (run for run in names_by_form(layout.text) if not issued.overlap(*run[:2]))
    new = [
        *(Body(start, end, "", name) for start, end, name in (*by_form, *issuing)),
        *_of_lands(layout.text, known, lands, lexicon),
        *_regional(layout.text, named, lexicon),
    ]
    new = sorted(new, key=lambda body: (body.start, -body.end))
    spans = Spans((body.start, body.end) for body in known)
    places = {name.start: name.end for name in named if name.ref.startswith("location/")}
    kept: list[Body] = []
    replaced: set[tuple[int, int]] = set()
    reached = 0
    for body in new:
        if body.start < reached or (not issued.overlap(body.start, body.end) and _is_in_capitals(layout, body.start)):
            continue
        within = spans.overlapping(body.start, body.end)
        if _is_known_with_its_kind(layout.text, within, body):
            continue
        body = _with_its_land(layout.text, _with_its_place(layout.text, body, places), lands)
        if known_again := _glossed(layout.text, body, known):
            body = replace(body, ref=known_again, name="")
        if all(_is_part(layout.text, span, body, lexicon.state_named) for span in within):
            ref = called.get(body.name.casefold(), "")
            kept.append(replace(body, ref=ref, name="") if ref else body)
            replaced.update(within)
            reached = body.end
    told = [body for body in known if (body.start, body.end) not in replaced]
    found = [*told, *_shortened(kept)]
    found += _parliament(layout.text, named, Spans((body.start, body.end) for body in found))
    return tuple(sorted([*found, *_institutions(layout.text, found)], key=lambda body: body.start))


_SMALL_KIND = compiled(r"[’']?s? (?:group|process|forum|format|network|platform|task ?force)")
_GLOSS = compiled(r" \((?:the |its |in \w+ )?[“\"']?(?=[A-Z])")


def _is_known_with_its_kind(text: str, within: Sequence[tuple[int, int]], new: Body) -> bool:
    """Whether a name is a known body's with a word in small letters behind it: "the G6 group"."""
    return any(start == new.start and _SMALL_KIND.fullmatch(text, end, new.end) for start, end in within)


def _regional(text: str, named: Sequence[Named], lexicon: Lexicon) -> Iterator[Body]:
    return (Body(start, end, "", text[start:end]) for start, end in governments(text, named, lexicon))


def _of_lands(text: str, known: Sequence[Body], lands: Mapping[int, int], lexicon: Lexicon) -> Iterator[Body]:
    """Branches of known bodies in a country: "Save the Children Norway"."""
    for body in known:
        if has_branches(text[body.start : body.end], body.ref, lexicon):
            branch = _with_its_land(text, body, lands)
            if branch.end > body.end:
                yield replace(branch, ref="")


def _with_its_land(text: str, body: Body, lands: Mapping[int, int]) -> Body:
    end = end_with_land(text, body.end, lands)
    return body if end == body.end else replace(body, end=end, name=text[body.start : end])


def _with_its_place(text: str, body: Body, places: Mapping[int, int]) -> Body:
    """A body with the name of its place right behind it: "Kent Police Directorate Dover"."""
    end = places.get(body.end + 1)
    if text.startswith(" in ", body.end) and words.OF_A_STATE_ABROAD.search(body.name):
        end = places.get(body.end + len(" in "))  # "the Irish Embassy in London"
    if end is None or text[body.end] != " " or not words.TAKES_A_PLACE.search(body.name):
        return body
    return replace(body, end=end, name=text[body.start : end])


def _glossed(text: str, new: Body, known: Sequence[Body]) -> str:
    """The known body whose initials stand in brackets right behind a name; nothing where none does."""
    gloss = _GLOSS.match(text, new.end)
    if gloss is None:
        return ""
    first = bisect_left(known, gloss.end(), key=lambda body: body.start)
    if first == len(known) or known[first].start != gloss.end():
        return ""
    is_all = text[known[first].end : known[first].end + 1] == ")" and new.name.isascii()
    return known[first].ref if is_all or text[known[first].start : known[first].end].isupper() else ""


def _called(lexicon: Lexicon) -> Mapping[str, str]:
    """Bodies by their names of two words and more, whatever their letters."""
    names = ((name.casefold(), entry.ref) for entry in lexicon.organisations for name in entry.names if " " in name)
    return dict(sorted(names, reverse=True))


def _shortened(new: Sequence[Body]) -> Iterator[Body]:
    """New bodies; a name that is the end of one longer name in the text ("the Border Police") is that body again."""
    longer: dict[str, set[str]] = {}
    for name in {body.name for body in new if body.name}:
        for at in (match.end() for match in re.finditer(" ", name)):
            longer.setdefault(name[at:].casefold(), set()).add(name)
    for body in new:
        whole = longer.get(body.name.casefold(), set())
        yield replace(body, name=next(iter(whole))) if len(whole) == 1 and " " in body.name else body


def _is_in_capitals(layout: Layout, offset: int) -> bool:
    block = layout.block_at(offset)
    return block.kind in {"title", "heading"} and not _SMALL_WORD.search(layout.text, block.start, block.end)


def _institutions(text: str, found: Sequence[Body]) -> Iterator[Body]:
    """The Council, the Commission and the Union of a text that speaks of the European Union."""
    if _OF_THE_UNION.isdisjoint(body.ref for body in found):
        return
    taken = Spans((body.start, body.end) for body in found)
    for match in _INSTITUTION.on_lines(text):
        which = match.lastgroup or ""
        if not taken.overlap(*match.span(which)):
            yield Body(*match.span(which), _INSTITUTIONS[which], "")


_PARLIAMENT = guarded(
    r"\b(?P<name>Parliament)\b(?! (?:of|Square|House|Act)\b| [A-Z])(?<!European Parliament)(?<!the Parliament)"
    r"(?<!The Parliament)(?<!tatement to Parliament)"  # what the text itself is
    r"(?<!Member of Parliament)(?<!Members of Parliament)(?<!Act of Parliament)(?<!Acts of Parliament)"
)
_BRITAIN = frozenset({"location/united-kingdom", "organisation/united-kingdom", "organisation/home-office"})


def _parliament(text: str, named: Sequence[Named], taken: Spans) -> Iterator[Body]:
    """A parliament without an article: the British one where a text speaks of that state, else only called so."""
    is_british = not _BRITAIN.isdisjoint(name.ref for name in named)
    for match in _PARLIAMENT.on_lines(text):
        before = text[max(0, match.start() - 24) : match.start()].rstrip().rpartition(" ")[2]
        is_whose = before[:1].isupper() and before not in {"To", "In", "Before", "While", "When", "And"}
        if not taken.overlap(*match.span()) and (not is_whose or before.endswith((".", ":", "\n"))):
            yield Body(
                *match.span(), "organisation/uk-parliament" if is_british else "", "" if is_british else match[0]
            )


_OF_MANY_STATES = compiled(r"(?:Security Service|Border Force|Border Guard|Treasury|National Police)$")
_OURS = frozenset({"British", "UK", "United Kingdom", "Britain", "HM"})


def _is_part(text: str, known: tuple[int, int], new: Body, states: Container[str]) -> bool:
    """Whether a known body's name is only a part of a longer one: of another state's ministry, of a body's organ."""
    start, end = known
    if start < new.start and _ARTICLE.fullmatch(text, start, new.start):
        start = new.start
    if start < new.start or end > new.end or (start, end) == (new.start, new.end):
        return False
    before, after = text[new.start : start].strip(), text[end : new.end]
    if (JOINED.match(after) and not _FURTHER_FIELD.fullmatch(after)) or before.endswith((" and", ",")):
        return False
    if _SHORT_FOR_ONE.match(text, known[0], end) and not before and after.startswith(" of "):
        return True  # "the Commission of Inquiry into the Fire"
    if _SCOPE.fullmatch(before) and not after and " " in text[start:end]:
        return True
    if _GENERIC.match(text, start) and not before and _FURTHER_FIELD.fullmatch(after):
        return True  # "Ministry of Justice and Security"
    if _GENERIC.match(text, start):
        whose = words.NATIONALITY.fullmatch(before) and before not in _OURS
        whose = whose or (before in states and text.startswith("Red Cross", start))  # "Iceland Red Cross"
        return bool(whose or (after.startswith(" of ") and not before))
    if _OF_MANY_STATES.match(text, start, end) and after.removeprefix(" of ").removeprefix("the ") in states:
        return True  # "State Security Service of Georgia"
    if not after and " " in before and words.NATIONALITY.match(before):
        return True  # "Danish National Police Immigration Service"
    is_whose = words.NATIONALITY.fullmatch(before) or before in states
    if is_whose and " " in text[start:end] and not after:
        return before not in _OURS  # "Danish Refugee Council", "Ghana Immigration Service"
    return bool(after.strip()) and not before and not after.startswith((" for ", " on ", " of "))
