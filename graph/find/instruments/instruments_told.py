"""Instruments told in further ways: by the deed before or behind them, by whom they bind, by what they amend."""

from __future__ import annotations

from collections.abc import Iterator, Sequence
from dataclasses import replace

from graph.find.dates import DateMention
from graph.find.instruments.described import ABOUT, HEADS
from graph.find.instruments.instrument_kinds import Instrument, kind_of
from graph.find.instruments.instrument_words import WHEN_AND_WHERE
from graph.layout.blocks import BODY, Layout
from graph.patterns.guards import guarded
from graph.patterns.openings import compiled
from graph.patterns.runs import starting_in

_WORDS = r"(?:(?!(?:of|the|an?|in|to|and|that|which|with|by|for|on|or|as|at|from)\b)[^\W\d_][\w'’/–-]{0,24} ){0,4}?"
_DONE = r"(?:signed|initiall?ed|concluded|sealed|agreed(?! to\b)|adopted)"
# "a protocol to that treaty, which we have signed today"
_WHICH_WAS_SIGNED = guarded(
    rf"\b(?P<article>[Tt]he|[Aa]n?) (?P<name>{_WORDS}(?P<head>{HEADS}))\b"
    r"(?P<to> (?:to|amending|supplementing|extending|implementing) (?:that|the|this|its|our) [\w'’ -]{3,60}?)?"
    rf"(?P<about>{ABOUT})?,? (?:which|that) (?:we|they|(?:both|the two) \w+|(?:the )?[A-Z][\w’-]{{1,20}}"
    rf"(?: and (?:the )?[A-Z][\w’-]{{1,20}})?|was|were) (?:(?:have|has|had|both|also|just|today|then) ){{0,2}}{_DONE}\b"
)
# "exchanged letters on the readmission of minors"
_LETTERS = guarded(rf"\b(?P<verb>exchanged|exchange) (?P<what>letters|notes)\b(?P<about>{ABOUT})?")
# "agreed on a five-point plan to tackle smuggling"
_PLAN = guarded(
    r"\b(?:agreed|agree|adopted|adopt|signed|approved|endorsed|settled|drew up|launched|unveiled|presented)"
    r"(?: (?:on|up|upon|today))? (?P<name>(?:an?|their|the) (?:[a-z]{3,14} )?"
    r"(?P<plan>(?:joint|common|bilateral|\w+-point|\w+-year|[1-9]\d?-point) (?:[a-z]{3,14} )?"
    r"(?:plan|programme|strategy|road ?map|package)))\b"
    rf"(?P<about>{ABOUT}| (?:to|for) (?:[a-z][\w’-]{{1,16}}(?: |(?=[.,;]))){{2,5}})?"
)
# "signed a cooperation programme for 2022-2024", "signed today a plan of consultations between the two ministries"
_PROGRAMME = guarded(
    rf"\b(?:signed|sign|initiall?ed|inked|sealed|exchanged){WHEN_AND_WHERE} (?P<name>(?:an?|the|their) (?P<plan>"
    r"(?:[A-Za-z][\w’-]{2,16} ){0,3}?(?P<head>(?i:(?:plan|programme|program|schedule|minutes|record|agenda) (?:of|for)"
    r" (?:joint |mutual |bilateral |further |practical )?(?:consultations|co-?operation|exchanges?|activities|work"
    r"|action|meetings?|talks|discussions|collaboration)"
    r"|(?:co-?operation|action|work|working|implementation|consultations?|exchange|activity) (?:plan|programme"
    r"|program)|agreed minutes|letter of (?:intent|understanding)|statement of (?:intent|cooperation)"
    r"|framework (?:document|programme)))))\b(?P<about>(?: on [a-z][\w’-]{2,20}"
    r"(?: [a-z][\w’-]{1,20}){0,4}?)?(?: between (?:(?:the|their) )?[^.;:,\n]{3,60}?"
    r"(?: and (?:the )?[^.;:,\n]{3,60}?)?)??"
    r"(?: for (?:the (?:period|years?) )?(?:of )?\d{4}(?:[-–/]| (?:and|to) )?(?:\d{2,4})?)?)"
    r"(?=[.,;:)]| (?:in|on|at|during|with|and|to|which|that|aimed|today|yesterday|under|following|after|as)\b|$)"
)
# "have signed, with six other states, a joint letter to the Commission on returns"
_LETTER = guarded(
    r"\b(?:signed|sent|send|addressed|written|published)\b[^.;\n]{0,60}? (?P<name>(?:an?|their|the) (?:open )?"
    rf"(?P<plan>joint letter(?: to (?:the )?(?:[\w’'-]{{2,20}} ){{0,3}}?[\w’'-]{{3,20}})?))\b(?P<about>{ABOUT})?"
)
# "a technical protocol between the two coastguards"
_BOTH = guarded(
    rf"\b(?P<article>[Tt]he|[Aa]n?) (?P<name>(?P<what>{_WORDS})(?P<head>{HEADS})) between"
    r" (?P<whom>(?:the|our|their|both) (?:(?:two|three|four|five|six|respective) )?(?:[a-z]{3,14} ){0,3}?"
    r"(?:police forces|coast ?guards|countries|governments|states|services|ministries|agencies|institutes|forces"
    r"|customs|navies|prosecution services|authorities|offices|departments|bodies|institutions|councils)"
    r"(?: of (?:the|our|their|both) (?:[a-z]{2,14} ){0,6}?(?:countries|governments|states|ministries))?)\b"
)
# "an agreement was reached today on the sharing of passenger data"
_WAS_REACHED = guarded(
    rf"\b(?P<article>[Aa]n?) (?P<name>{_WORDS}(?P<head>{HEADS})) (?:was|has been|had been) (?:today |also |then )?"
    r"(?:reached|signed|concluded|struck|sealed|initiall?ed)(?: (?:today|yesterday|this (?:morning|afternoon)"
    rf"|(?:on|in) [A-Z0-9][\w ]{{1,20}}?))?(?P<about>{ABOUT})"
)
# "as part of our cost-sharing agreement": one that is in force, by what is done under it.
_UNDER_OURS = guarded(
    r"\b(?:[Uu]nder|[Aa]s part of|[Ii]n line with|[Ww]ithin|[Pp]ursuant to|[Tt]hrough|[Tt]hanks to"
    r"|[Ii]n accordance with"
    r"|[Oo]n the basis of|[Bb]y virtue of|[Aa]s foreseen in) (?P<name>(?:our|their|its)"
    rf" (?P<what>{_WORDS})(?P<head>{HEADS}))\b(?P<about>{ABOUT})?"
)
_JUST_NOW = compiled(r"\b(?:have|has|today|just)\b")
_GENERAL = compiled(
    r"(?:(?:new|existing|first|recent|present|bilateral|joint|current|close|good|same|such|formal|further) )*"
)
_KIND_WORD = compiled(r"(?i:plan|programme|program|agenda|letter of intent|statement of intent|arrangement)\b")
_LOOSE = frozenset({"agreement", "agreements", "deal", "accord", "arrangement", "pact", "understanding", "conclusions"})
_LOOSE_END = compiled(r"(?:[ ,]+(?:and|or|of|the|in|for|on|to|with)){0,3}[ ,]*$")
_BEHIND = 60  # code points behind an instrument within which the day of its signing stands


def told_otherwise(layout: Layout, dates: Sequence[DateMention]) -> Iterator[Instrument]:
    """The instruments that a text tells by what was done with them or between whom they are, in no order."""
    for match in _WHICH_WAS_SIGNED.on_lines(layout.text):
        told = (match["to"] or "") + (match["about"] or "")
        if told or match["name"] != match["head"] or (match["head"][0].isupper() and " " in match["head"]):
            stop = match.end("about") if match["about"] else match.end("to") if match["to"] else match.end("name")
            is_new = match["article"].lower() != "the" or _JUST_NOW.search(match[0])
            for one in _made(layout, dates, match.start(), stop, match["name"] + told, match["head"]):
                # "the plan which they adopted in Oslo" was made at some time before
                yield one if is_new or one.date else replace(one, relation="mentions", rule="agreement described")
    for match in _LETTERS.on_lines(layout.text):
        if match["about"]:
            name = f"exchange of {match['what']}{match['about']}"
            yield from _made(layout, dates, match.start(), match.end(), name, f"exchange of {match['what']}")
    for match in _PROGRAMME.on_lines(layout.text):
        name = match["plan"] + match["about"]
        yield from _made(layout, dates, match.start("name"), match.end("about"), name, _kind_word(match["head"]))
    for match in [*_PLAN.on_lines(layout.text), *_LETTER.on_lines(layout.text)]:
        name = match["plan"] + (match["about"] or "").rstrip()
        head = "joint letter" if name.startswith("joint letter") else "action plan"
        yield from _made(
            layout,
            dates,
            match.start("name"),
            match.start("name") + len((match["name"] + (match["about"] or "")).rstrip()),
            name,
            head,
        )
    for match in _WAS_REACHED.on_lines(layout.text):
        yield from _made(layout, dates, match.start(), match.end(), match["name"] + match["about"], match["head"])
    for match in _UNDER_OURS.on_lines(layout.text):
        if not _GENERAL.fullmatch(match["what"]) and layout.block_at(match.start()).kind in BODY:
            name = match["what"] + match["head"] + (match["about"] or "")
            yield _instrument(match.start("name"), match.end(), name, match["head"], None, "mentions")
    for match in _BOTH.on_lines(layout.text):
        is_any = match["article"].lower() == "the" or match["head"].lower() in _LOOSE
        if _GENERAL.fullmatch(match["what"]) and is_any:
            continue  # "the agreement between the two countries" is one told of before, "a deal" may be none
        if layout.block_at(match.start()).kind in BODY:
            name = f"{match['name']} between {match['whom']}"
            yield _instrument(match.start(), match.end(), name, match["head"], None, "mentions")


def _kind_word(head: str) -> str:
    """The noun of a programme's name: "programme" of "cooperation programme" and of "programme of cooperation"."""
    word = _KIND_WORD.search(head)
    return word[0].lower().replace("program", "programme").replace("programmeme", "programme") if word else head


def _made(
    layout: Layout, dates: Sequence[DateMention], start: int, end: int, name: str, head: str
) -> Iterator[Instrument]:
    """One that was made: on the day told behind it, else with the meeting that the text reports."""
    if layout.block_at(start).kind not in BODY:
        return
    loose = len(name) - len(_LOOSE_END.sub("", name))
    name, end = name[: len(name) - loose], end - loose
    near = starting_in(dates, end, end + _BEHIND)
    date = next((one for one in near if one.precision in {"day", "relative"}), None)
    yield _instrument(start, end, name, head, date, "reports")


def _instrument(start: int, end: int, name: str, head: str, date: DateMention | None, relation: str) -> Instrument:
    rule = "agreement signed" if relation == "reports" else "agreement described"
    return Instrument(start, end, " ".join(name.split()), kind_of(head), date, None, False, relation, rule)
