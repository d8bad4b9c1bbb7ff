"""The office that a text gives somebody, in the words by which such an office is written out.

"Italian Interior Minister" is "Minister of the Interior", and "Home Affairs Commissioner" is "European Commissioner for
Home Affairs". What a text writes out itself stays as it is; what it leaves out ("the Minister, A") the register has to
say.
"""

from __future__ import annotations

from collections.abc import Mapping
from dataclasses import replace
from types import MappingProxyType

from graph import names
from graph.findings import Minister
from graph.patterns.openings import compiled
from graph.reference.portfolios import FIELD

_FIELDS = MappingProxyType(
    {
        "interior": "the Interior",
        "home": "Home Affairs",
        "external": "External Affairs",
        "foreign": "Foreign Affairs",
        "defense": "Defence",
        "finance": "Finance",
        "home affairs": "Home Affairs",
        "europe": "European Affairs",
    }
)
_SHORT = compiled(
    r"(?P<rank>(?:(?:First )?(?:Deputy Prime|Vice[- ]Prime) Minister|(?:First )?Deputy|Vice)(?: and|,)? )?"
    r"(?P<federal>Federal )?(?P<field>[A-Z][\w'’-]{2,24}(?: (?:and )?[A-Z][\w'’-]{2,24}){0,2}) (?P<head>Minister)"
)
_COMMISSIONER = compiled(
    r"(?:(?:the )?(?:European|EU|Union) )?"
    r"(?P<field>[A-Z][\w'’-]{2,24}(?: (?:and )?[A-Z][\w'’-]{2,24}){0,3} )?Commissioner"
    r"(?P<about> (?:for|in charge of|responsible for) .{2,80})?"
)
# Who calls offices so is British or the whole world: "Prime Minister", "Security Minister".
_AS_WRITTEN = compiled(r"(?:\w+ )?(?:Prime|First|Deputy Prime|Junior|State|Deputy) Minister")
# Offices that say nothing of what their holder is in charge of.
_BARE = frozenset(
    {"Minister", "Secretary", "Secretary of State", "State Secretary", "President", "Chancellor", "Premier",
     "Head of State", "Minister of State", "Vice-President", "High Representative", "Federal Minister",
     "Federal Councillor", "Commissioner", "European Commissioner", "EU Commissioner"}
)  # fmt: skip
_OF_A_STATE = compiled(r"(?P<title>(?:Vice-)?President|Prime Minister|Premier) of (?:the )?(?P<state>[A-Z].{1,40})")
_UNITED_KINGDOM = "organisation/united-kingdom"
_WRITTEN_OUT = MappingProxyType({"Secretary of State for the Home Department": "Home Secretary"})


def office_said(title: str, rank: str, state: str) -> str:
    """An office as it is written out, after a title and the rank before it; empty where these do not tell which.

    `state` is the reference of whom the office acts for.
    """
    title = " ".join(title.split())
    if title in _BARE:
        return ""
    title = _WRITTEN_OUT.get(title, title)
    if (of := _OF_A_STATE.fullmatch(title)) and names.slug(of["state"]) == state.partition("/")[2]:
        title = of["title"]  # the state is told beside the office
    if match := _COMMISSIONER.fullmatch(title):
        field = (match["field"] or "").strip()
        about = match["about"] or (f" for {field}" if field else "")
        return f"European Commissioner{about}"
    if state != _UNITED_KINGDOM and not _AS_WRITTEN.fullmatch(title) and (match := _SHORT.fullmatch(title)):
        field = _FIELDS.get(match["field"].lower(), match["field"])
        title = f"{match['rank'] or ''}{match['federal'] or ''}Minister of {field}"
    return f"{rank} {title}".strip()


_MINISTRY = compiled(
    rf"\b[Mm]inistry (?P<of>of|for) (?P<the>the )?(?P<fields>(?:{FIELD.pattern})"
    rf"(?:(?:,|,? and)?(?: the)? (?:{FIELD.pattern})){{0,5}})(?![\w'’-])"
)


def _of_the_ministry(text: str) -> str:
    """The office that "Minister A" is where a text names one ministry by its whole name, and no other; else empty."""
    named = {match["fields"]: match for match in _MINISTRY.finditer(text)}
    if len(named) != 1:
        return ""
    match = next(iter(named.values()))
    return f"Minister {match['of']} {match['the'] or ''}{match['fields']}"


def with_ministry(by_person: Mapping[str, Minister], text: str, home: str) -> dict[str, Minister]:
    """The same ministers, the only one of whom the text says no more than "Minister" of the one ministry it names."""
    bare = [one for one in by_person.values() if one.office_name == "Minister" and not one.title]
    own = [one for one in bare if one.state in {home, ""}] if len(bare) > 1 else bare
    title = _of_the_ministry(text) if len(own) == 1 else ""
    return {ref: replace(one, title=title) if title and one is own[0] else one for ref, one in by_person.items()}


def fullest(said: list[str]) -> str:
    """Of several wordings of one office the one that says most; of equals the first."""
    return max(said, key=lambda words: len(words.split()), default="")
