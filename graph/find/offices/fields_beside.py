"""Ministers whose field stands beside the name: "Commissioners A (Ports) and B (Trade)", "Ministers for Justice, A,
and Defence, B"."""

from __future__ import annotations

import re
from collections.abc import Iterator, Mapping
from dataclasses import replace
from datetime import date

from graph.find.offices.people_named import of_family
from graph.find.offices.state_words import state_called
from graph.find.offices.surnamed import SURNAME
from graph.find.offices.titles import HONORIFIC, NAME, ONLY_SURNAME, Holder
from graph.patterns.guards import guarded
from graph.patterns.openings import compiled
from graph.patterns.runs import Spans
from graph.reference.lexicon import Lexicon
from graph.reference.portfolios import CAPITALISED, FIELD

_FIELDS = rf"(?:the )?(?:{FIELD.pattern})(?:(?:,|,? and|,? &)?(?: the| of)? (?:{FIELD.pattern})){{0,6}}"
_ANY_FIELDS = rf"(?:the )?{CAPITALISED}(?:(?:,? and|,)?(?: the| of)? {CAPITALISED}){{0,7}}"
_HEAD = r"(?:Minister|(?:(?:EU|European) )?Commissioner|Secretary of State|State Secretary)"
_HEADS = r"(?:Ministers|Commissioners|Secretaries of State|State Secretaries)"
# "EU Commissioners A", "Interior Minister A": what is no name.
_NO_TITLE = (
    r"(?!(?:[A-Z][\w-]{1,20} ){0,3}(?:Ministers?|Commissioners?|Secretar(?:y|ies)|President|Chancellor|Council|State"
    r"|Committee|Ministry|Department|Office|Agency|Commission|Minist\w+|Directorate|Directors?|Heads?|Mayors?"
    r"|MEPs?|MPs?|Deputies|Ambassadors?|Journalists?|Chiefs?|Governors?|Generals?|Judges?|Experts?|Delegates?)\b)"
)
_WHO = (
    rf"(?:(?<!Prime )(?<!Deputy )(?<!Vice )(?<!Vice-)(?P<own>{_HEAD}) )?"
    rf"{HONORIFIC}{_NO_TITLE}(?:{NAME}|(?P<surname>{SURNAME}))"
)
# "Minister A (Ports)", and each of "Commissioners A (Trade), B (Health) and C (Energy)".
_BRACKETED = guarded(rf"(?<![\w.’'-]){_WHO} \((?P<fields>{_FIELDS})\)")
_LEAD = compiled(rf"(?:^|[^\w])(?P<state>{CAPITALISED} )?(?:the )?(?:EU |European )?(?P<head>{_HEADS}) $")
_NEXT = compiled(r"(?:,|;)?(?: and| as well as)? (?:by |with |the )?")
# "journalists A (Health) and B (Justice)" are in no office.
_BEGINS = compiled(r"(?:^|[.;:!?\n][”\"]? ?|, |\b(?:and|with|by|between|to|ministers) )$")
_LEAD_REACH = 60  # code points before somebody in which the title of all stands
# "the Ministers for Justice, Ms A; Defence, B; and for Trade, C"
_MINISTERS_FOR = guarded(
    rf"\b(?:(?P<state>{CAPITALISED}(?:['’]s)?) )?(?P<head>[Mm]inister)s (?:of|for|responsible for|in charge of) "
    rf"(?={_FIELDS}(?:,? \(?| and {CAPITALISED}))"
)
_PAIR = compiled(rf"(?P<fields>{_ANY_FIELDS})(?:, (?:the )?|(?P<open> \()){HONORIFIC}{NAME}(?(open)\))")
_WORD = compiled(CAPITALISED)
_NEXT_PAIR = compiled(
    r"[,;](?: and)?(?: (?:the )?(?:of|for|in charge of|responsible for))? | and (?:of |for )?(?:the )?"
)
_MOST = 8
_FEWEST = 2  # a name with a field in brackets may be a journalist's: two beside each other are ministers
_PLURAL = (("Secretaries", "Secretary"), ("Ministers", "Minister"), ("Commissioners", "Commissioner"))


def find_with_fields(
    text: str, known: Mapping[str, str], lexicon: Lexicon, used: Spans, day: date | None
) -> list[Holder]:
    """Those of whom a text tells the field in brackets behind the name, or one after the other behind "Ministers for".

    `known` are the people of the register by their names, `used` the names found already; `day` is the text's own.
    """
    return [*_bracketed(text, known, lexicon, used, day), *_in_pairs(text, known, lexicon, used, day)]


def _bracketed(
    text: str, known: Mapping[str, str], lexicon: Lexicon, used: Spans, day: date | None
) -> Iterator[Holder]:
    chains: list[list[re.Match[str]]] = []
    for match in _BRACKETED.on_lines(text):
        if state_called(match["fields"].split()[-1], lexicon):
            continue
        if chains and _NEXT.fullmatch(text, chains[-1][-1].end(), match.start()):
            chains[-1].append(match)
        else:
            chains.append([match])
    for chain in chains:
        first = chain[0].start()
        lead = _LEAD.search(text, max(0, first - _LEAD_REACH), first)
        is_told = lead or (sum(1 for one in chain if one["name"]) >= _FEWEST and _BEGINS.search(text[:first][-12:]))
        head = lead["head"] if lead else chain[0]["own"] or "Minister"
        state = state_called((lead["state"] or "").strip(), lexicon) if lead else ""
        for one in chain:
            span = one.span("name" if one["name"] else "surname")
            is_behind = one is not chain[0] and chain[0]["own"]
            if (is_told or is_behind or one["own"]) and not used.overlap(*span):
                yield _holder(one, span, one["own"] or head, state, known, lexicon, day)


def _in_pairs(text: str, known: Mapping[str, str], lexicon: Lexicon, used: Spans, day: date | None) -> Iterator[Holder]:
    for lead in _MINISTERS_FOR.on_lines(text):
        state = state_called(lead["state"] or "", lexicon)
        at: int | None = lead.end()
        found: list[Holder] = []
        while at is not None and len(found) < _MOST and (pair := _PAIR.match(text, at)):
            if any(state_called(word, lexicon) for word in _WORD.findall(pair["fields"])):
                break  # "of Germany (Mr A), Italy (Mr B)"
            if used.overlap(*pair.span("name")) or ONLY_SURNAME.fullmatch(pair["name"]):
                break
            found.append(_holder(pair, pair.span("name"), "Minister", state, known, lexicon, day))
            between = _NEXT_PAIR.match(text, pair.end())
            at = between.end() if between else None
        if len(found) >= _FEWEST:
            yield from (replace(found[0], start=lead.start()), *found[1:])


def _holder(
    match: re.Match[str],
    span: tuple[int, int],
    head: str,
    state: str,
    known: Mapping[str, str],
    lexicon: Lexicon,
    day: date | None,
) -> Holder:
    """Somebody in the office of a field, under the whole name or the surname alone."""
    for many, one in _PLURAL:
        head = head.replace(many, one)
    is_of_union = head.endswith("Commissioner")
    title = f"{'European Commissioner' if is_of_union else head} for {match['fields'].removeprefix('the ')}"
    of = "organisation/european-union" if is_of_union else state
    words = match.string[slice(*span)]
    person = known.get(words, "")
    if not person and " " not in words and len(refs := of_family(words, lexicon, day)) == 1:
        person, words = refs[0], lexicon.person[refs[0]].name
    return Holder(match.start(), match.end(), title, (), of, person, words, *span, bool(of))
