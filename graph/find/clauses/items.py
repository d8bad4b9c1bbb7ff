"""List items and lead-ins: what a lead-in says of its items, and what an item without a finite verb is."""

from __future__ import annotations

import re

from graph.find.clauses.casework import OPENS_AS_CASEWORK
from graph.find.clauses.circumstances import NO_UNDERTAKING
from graph.find.clauses.cut_words import CAPITAL_VERB
from graph.find.clauses.triggers import Trigger, trigger
from graph.find.clauses.welcomed import type_of_item, welcomes_what_follows
from graph.find.rules.deed_words import PASTS
from graph.find.rules.deeds import is_headline, opens_as_deed, opens_as_report
from graph.find.rules.verb_words import CALLED_FOR, COMMITTED, COMPLETED, EXPLORE, EXPLORED, ONGOING
from graph.layout.leads import announces_actions, is_table_head, status_in
from graph.patterns.openings import compiled

_OPENING_VERB = compiled(
    rf"(?:collectively |jointly |together |further |also |to ){{0,2}}{EXPLORE}\b"
    r"|(?:an? |the )?(?:joint |common |feasibility |scoping |preliminary ){0,2}(?:stud(?:y|ies) (?:on|of|into|for)"
    r"|feasibility (?:study|assessment)|exploration of|examination of|consideration of|reflection (?:on|upon)"
    r"|inquiry into"
    r"|assessment of (?:whether|the (?:need|feasib\w+|possib\w+)))",
    re.IGNORECASE,
)
# "Memorandum: signed on 9 December", "Recruitment: under way".
_STATED = compiled(r"[^:.]{3,90}(?::| [–—-]) (?P<status>[a-z][^:]*)")
_ANNOUNCES = compiled(
    r"\b(?:actions?|measures|steps|commitments|undertakings|decisions|conclusions|initiatives|objectives"
    r"|priorities|points|outcomes?|results of the \w+)\b"
    r"(?: \w+){0,6} ?:?$",
    re.IGNORECASE,
)
# "Three decisions were taken:" undertakes nothing itself.
_POINTS_MADE = compiled(
    r"\b(?:decisions|measures|steps|commitments|points|conclusions|actions|agreements|priorities|areas|issues|topics"
    r"|results|outcomes) (?:were|was|have been|has been|are) (?:\w+ )?(?:taken|agreed(?: upon| on)?|adopted|made"
    r"|identified"
    r"|discussed|covered|raised|decided(?: upon| on)?|reached|set|achieved)(?: [\w’-]+){0,8} ?:$"
)
# "Progress so far includes:", "Since the last meeting:", "What has been achieved".
_ACHIEVED = compiled(
    r"\b(?:progress|achievements?|results (?:achieved|so far|to date|since)|achieved|accomplished|delivered"
    r"|implemented|put in place)\b.{0,60}:?$"
    r"|^Since (?:then|our|the|\w+ \d{4}|\w+)\b.{0,60}:$",
    re.IGNORECASE,
)
_CONTAINS = compiled(
    r"\b(?:agreement|arrangement|plan|treaty|package|programme|deal|cooperation|co-operation|work|efforts?"
    r"|strategy|roadmap|scheme|approach|policy|declaration"
    r"|partnership|support|project|funding|funds?|money|this|action|assistance)\b.{0,60}\b(?:includes?"
    r"|comprises?|covers?|consists? of|contains?"
    r"|foresees?|sets? out|focus(?:es)? on|through|concerns?|entails?"
    r"|(?:rests?|is based|is built|is founded|turns?|cent(?:re|er)s|builds?) (?:up)?on (?:\w+ ){1,2}(?=\w+ ?:)"
    r"|(?:has|have|is made up of|is composed of|will have) (?:two|three|four|five|six|seven"
    r"|several) (?=(?:\w+ )?(?:pillars|strands"
    r"|elements|parts|points|components|priorities|aims|axes|objectives|planks|chapters|stages|phases"
    r"|steps) ?:))(?:\b|(?<= ))"
    r"(?: ?\w+){0,4} ?:?$",
    re.IGNORECASE,
)
# What only says more exactly what was said just before.
_MORE_EXACTLY = compiled(
    r"(?:(?:And |This |These |They |It |That )?(?:in particular|in concrete terms|specifically|namely"
    r"|concretely|in practice|in detail|among others?"
    r"|includes?|including|means|inter alia|as follows|to this end|in this context|notably|these are|are"
    r"|will include)(?: \w+){0,4},? ?:?)",
    re.IGNORECASE,
)
# "have agreed upon the following points as regards …:" agrees to what follows.
_THE_FOLLOWING = compiled(
    r"\b(?:agreed?s?|concluded?|decided?|reached|adopt(?:ed)?|issued?|made|declared?"
    r"|resolved?)(?: \w+){0,3} the followings?\b"
    # "The following was agreed as regards money:"
    r"|\b[Tt]he following(?: \w+){0,3} (?:was|were|has been|have been|is|are)(?: also| jointly| \w+ly)? (?:agreed"
    r"|decided"
    r"|adopted|resolved|settled|arranged|approved|concluded|laid down|promised)\b"
)
_AS_FOLLOWS = compiled(r"\b(?:declare|agreed?|decided?|resolved?|undertake|reached)(?: \w+){0,3} as follows ?:?$")
_INSERTED = compiled(r", [^,;:]{3,90}$")
# "The fund is intended, among other things, to": what it is for.
_SERVES = compiled(r"\b(?:is|are) (?:intended|meant|designed)(?:,? [a-z ]{3,40},?)? to ?:?$")
_PROMISES = compiled(
    r"\b(?:agree[ds]?|decided?|decides|pledge[ds]?|undert(?:ook|akes?)|resolved?|commit(?:s|ted)?|intends?"
    r"|plans?|determined|ready)(?: \w+){0,2}$"
)


WELCOMED = "welcome"

_SAYS_ONLY = compiled(
    r"(?:We|I|They|(?:(?:The|Both|All|Our) (?:[\w-]+ ){0,3})?(?:[Mm]inisters|[Ss]ides|[Pp]arties|[Pp]articipants"
    r"|[Cc]ountries"
    r"|[Gg]overnments|[Ss]tates|[Dd]elegations|[Pp]artners|[Cc]ouncil|[Cc]ommission|[Mm]eeting"
    r"|[Cc]onference))(?: also| further| fully| strongly| jointly| again"
    r"| \w+ly){0,2}"
    r" (?:express|reiterate|reaffirm|recall|note|stress|underlin|emphasi[sz]|condemn|thank|commend|recogni[sz]"
    r"|acknowledg"
    r"|believe|consider|regret|regard|appreciate|value|share|congratulate|pay tribute|take note|took note|look forward"
    r"|remain|are|were|have|has|is|was|heard)\w*\b"
)


_MINISTER = (
    r"(?:(?:[Tt]he |[Bb]oth )?(?:[\w’-]+ ){0,3}?(?:[Ss]ecretary|[Mm]inisters?|Commissioner|President|Chancellor"
    r"|Presidency|Chair|[Ss]ides|[Pp]arties|[Pp]articipants|[Cc]ountries)(?: [A-Z][\w’-]+){0,3}"
    r"|[Tt]hey|[Ww]e|(?:Mr|Mrs|Ms|Mme|M\.) [A-Z][\w’-]+)(?:,? (?:also|further|then|both|jointly|\w+ly)){0,2} "
)
_MINISTER_SAYS = compiled(
    rf"{_MINISTER}(?:emphasi[sz]ed|stressed|underlined|highlighted|noted|recalled|thanked|praised|commended|condemned"
    r"|reiterated|acknowledged|recogni[sz]ed|updated|briefed|informed|outlined|set out|pointed out|expressed|paid"
    r"|spoke|met|visited)\b"
)
_TALKED_OF = compiled(rf"{_MINISTER}(?:discussed|raised|explored|considered|talked about|exchanged views on)\b")


def says_only(item: str) -> bool:
    """Whether an item is a sentence in which somebody speaks without a promise: "We recall our declaration"."""
    return _SAYS_ONLY.match(item) is not None or _MINISTER_SAYS.match(item) is not None


# "training of officers: €19 million": what a sum is for.
_SUM = compiled(
    r"[^:;.]{3,120}(?::| [–—-]) (?:up to |about |some |a further |around |over )?(?:[£€$] ?\d[\d,.]*|(?:EUR|GBP"
    r"|USD) \d[\d,.]*"
    r"|\d[\d,.]* (?=(?:million|billion|thousand|bn|m)? ?(?:euros?|pounds|EUR|GBP)))"
    r"(?: ?(?:million|billion|thousand|bn|m|k))?(?: (?:euros?|pounds|dollars|EUR|GBP|USD))?(?: (?:a|per) (?:year"
    r"|annum|month)| in \d{4}| over .{1,30})?"
    r"[;,.]?(?: and)?"
)


# Who is to do it, and then what: "Customs and the Coast Guard to draw up a form".
_KINDS_OF_DOER = (
    "both|all|each|two|three|four|sides?|countries|states|parties|officials|experts|ministries|ministers|police|forces"
    "|services|authorities|governments|delegations|agencies"
)
_DOER = compiled(
    rf"(?P<who>(?:[Tt]he )?(?:[A-Z][\w&’'()-]*,?|(?i:{_KINDS_OF_DOER}))"
    rf"(?: (?:[A-Z&(/][\w&’'()-]*,?|and|of|the|for|in|on|at|/|{_KINDS_OF_DOER})){{0,14}})"
    r" to (?=[a-z]{2,20}\b)(?!(?:the|be|date|a|an|and|or|all|its|their|this)\b)"
)


def item_type(text: str, inherited: Trigger | None, *, is_lead_given: bool = False) -> Trigger | None:
    """The type of a list item that has no finite verb of its own: its opening verb's, else its lead-in's.

    Under a lead-in that says nothing of its own, a thing and its sum are what the money is to be spent on.
    """
    if talked := _TALKED_OF.match(text):
        return Trigger(0, talked.end(), "explore", EXPLORED, "to-explore")
    opening = _OPENING_VERB.match(text) if OPENS_AS_CASEWORK.match(text) is None else None
    if opening and (inherited is not None or opens_as_deed(text)):
        return Trigger(0, opening.end(), "explore", EXPLORED, "to-explore")
    if opens_as_report(text):
        return Trigger(0, 0, "list item", COMPLETED, "")
    if inherited is not None and inherited.rule == WELCOMED:
        return Trigger(0, 0, WELCOMED, type_of_item(text), "welcomed")
    if inherited is None:
        is_sum = is_lead_given and (_SUM.fullmatch(text) or _SPENT.match(text))
        return Trigger(0, 0, "list item", COMMITTED, "undertaken") if is_sum else None
    if doer := _DOER.match(text):
        looks = _OPENING_VERB.match(text, doer.end())
        kind = (EXPLORED, "to-explore") if looks else (inherited.type, inherited.force)
        return Trigger(doer.end("who"), doer.end(), "list item", *kind)
    return Trigger(0, 0, "list item", inherited.type, inherited.force)


def as_act(above: Trigger) -> Trigger:
    """What items further in than another are to do: what that one is to, and where it only explores, to do so."""
    kind = (COMMITTED, "undertaken") if above.type in {EXPLORED, CALLED_FOR} else (above.type, above.force)
    return Trigger(0, 0, "list item", *kind)


_SENTENCE = compiled(r"(?:The|They|We|It|Both|At|In|On|This|These|Our|Ministers|Officials|Senior|Leaders) ")


def undertakes_nothing(item: str) -> bool:
    """Whether an item is a sentence of its own that says what no lead-in makes an act: that something was signed."""
    return _SENTENCE.match(item) is not None and NO_UNDERTAKING.search(item) is not None


_FEWEST_SPACES = 2  # "Training" and "Joint investigations" are headings


def stated_type(item: str) -> Trigger | None:
    """The type of an item that names something and behind a colon how far it is: "Recruitment: under way"."""
    found = _STATED.match(item)
    status = status_in(found["status"]) if found else ""
    return Trigger(0, 0, "list item", status, "") if status else None


def row_type(cell: str, row: str, inherited: Trigger | None) -> Trigger | None:
    """The type of a table's row: what its other cells say of how far it is, else what its action says."""
    if status := status_in(row):
        return Trigger(0, 0, "list item", status, "")
    return item_type(cell, inherited) or deed_type(cell)


def deed_type(text: str) -> Trigger | None:
    """The type of an item under no lead-in at all: a commitment where it opens with what is to be done."""
    is_deed = (opens_as_deed(text) and text.count(" ") >= _FEWEST_SPACES) or is_headline(text) or _SPENT.match(text)
    return Trigger(0, 0, "deed in a list", COMMITTED, "undertaken") if is_deed else None


# "€61m for overtime", "up to £2 million to buy vans": money and what it is for.
_SPENT = compiled(
    r"(?:(?:[Aa]n? |[Uu]p to |[Oo]ver |[Mm]ore than |[Aa]round |[Aa]bout |[Ss]ome |[Nn]early |[Aa]lmost |[Tt]he "
    r"|[Aa]dditional |[Ee]xtra |[Ff]urther |[Aa]nother |[Nn]ew |[Aa] total of |[Rr]ecord ){0,3})"
    r"(?:[£€$]|(?:EUR|GBP|USD|DKK|SEK|NOK|CHF|A\$|C\$|US\$|AU\$) ?)\d[\d.,]{0,14}[ -]?(?:m|bn|k|million|billion"
    r"|thousand)?"
    r"(?: (?:euros?|dollars|pounds|in [a-z]+|of [a-z]+(?: [a-z]+)?|[a-z]+ (?:funding|grant|package|investment)|grant"
    r"|funding"
    r"|investment|package)){0,2}"
    r"(?: (?:per|a|over|for) (?:year|annum|(?:\w+ ){1,2}years))?,? (?:for|to|towards|will|is to|allocated|earmarked"
    r"|invested)"
    r" (?!date\b)[\w’'-]+ ?"
)


def noted_action(sentence: str) -> tuple[int, Trigger] | None:
    """What minutes put down to be done, "Action: Mr Dahl to write to the port": where it begins, and its type."""
    head = _NOTED.match(sentence)
    if head is None:
        return _put_down(sentence)
    what = sentence[head.end() :]
    found = trigger(what)
    if found is None and (named := _TO_DO.match(what)) is not None:
        kind = (EXPLORED, "to-explore") if named["explore"] else (COMMITTED, "undertaken")
        found = Trigger(named.start("verb"), named.end(), "deed in a list", *kind)
    found = found or item_type(what, None) or deed_type(what)
    return (head.end(), found) if found is not None else None


def _put_down(sentence: str) -> tuple[int, Trigger] | None:
    """What a sentence puts down for somebody without a finite verb: "Customs to lend a scanner to the port"."""
    found = _PUT_DOWN.match(sentence) or _PUT_DOWN_PLAINLY.match(sentence)
    if found is None or not (found["explore"] or found["act"] in _ACTS):
        return None
    kind = (EXPLORED, "to-explore") if found["explore"] else (COMMITTED, "undertaken")
    return 0, Trigger(found.start("verb"), found.end(), "deed in a list", *kind)


_ACTS = frozenset(
    {
        *PASTS.values(),
        "try",
        "write",
        "follow",
        "agree",
        "work",
        "look",
        "seek",
        "clarify",
        "remind",
        "report",
        "check",
        "find",
        "ask",
        "contact",
        "liaise",
        "invite",
        "inform",
    }
)
_PUT_DOWN = compiled(
    r"(?!(?:Due|According|Owing|Thanks|Prior|Contrary|Next|Subject|Return|Welcome|Access|Further|Pursuant|Up|Back|As"
    r"|How|What|Where|When|Whether|Who|Why|In|On|At|By|For|From|With|Under|Need|Ready|Help|Support|Aid|Money|Agreement"
    r"|Deal|Pact|Plans?|Bid|Efforts?|Measures|Steps|Ways|Action|Committed|Determined|Able|Willing|Works?|Talks"
    r"|Attempts?|Moves?|Calls?|Proposals?|Preparations|Decision|Commitment"
    r"|[A-Z]{4,14}ING)\b)"
    rf"(?!{CAPITAL_VERB})"
    r"(?:The )?[A-Z][\w&’'.()/-]*,?(?: (?:[A-Z&][\w&’'()/-]*,?|and|of|the|for|police|services?|side|customs|ministry"
    r"|authorities|officials)){0,12}"
    rf" (?P<verb>to (?:\w+ly )?(?:(?P<explore>{EXPLORE})|(?P<act>[a-z-]+)))\b"
)
# "Coast Guard crews to take part in exercises": the last word before "to" is who does it, not "a plan to".
_PUT_DOWN_PLAINLY = compiled(
    rf"(?!{CAPITAL_VERB})"
    r"(?!(?:There|It|This|That|What|How|Where|When|Who|Why|In|On|At|By|For|From|With|Under|As|Due|Ready|If|While"
    r"|Since|Not)\b)"
    r"[A-Z][\w’'&-]*(?: (?:[A-Z][\w’'&-]*|and|of|the|for|in|at|on|from|joint|national|local|both|all|two|three"
    r"|border|liaison|immigration"
    r"|dog|senior|mobile|technical|legal|port|harbour|federal|regional|police|customs)){0,10}"
    r" (?:[Cc]rews|[Oo]fficers|[Tt]eams?|[Ee]xperts|[Oo]fficials|[Uu]nits?|[Ss]taff|[Pp]atrols|[Gg]uards?"
    r"|[Cc]oast ?guards?"
    r"|[Ss]ervices?|[Pp]olice|[Aa]uthorit(?:y|ies)|[Aa]gency|[Aa]gencies|[Mm]inistr(?:y|ies)|[Gg]overnments?|[Ss]ides?"
    r"|[Pp]arties|[Cc]ountries|[Dd]epartments?|[Ii]nvestigators|[Pp]rosecutors|[Ii]nspectors|[Aa]dvisers|[Gg]roups?"
    r"|[Cc]ustoms"
    r"|[Cc]ommittee|[Cc]ommission|[Oo]ffice|[Cc]entre|[Hh]andlers|[Vv]essels?|[Aa]ircraft|[Gg]endarmes|[Bb]oard)"
    rf" (?P<verb>to (?:\w+ly )?(?:(?P<explore>{EXPLORE})|(?P<act>[a-z-]+)))\b"
)
_NOTED = compiled(
    r"(?:(?:Agreed|AGREED|Joint|Follow-up) )?(?:[Aa]ctions?|ACTIONS?|Decisions?|DECISIONS?|Next steps?|To do|AP)"
    r"(?: [Pp]oints?| POINTS?)?(?: \d{1,2})?(?: ?:| [–—-]) "
)
_TO_DO = compiled(rf"(?:[\w’'&.()-]+,? ){{1,12}}?(?P<verb>to (?:\w+ly )?(?:(?P<explore>{EXPLORE})|[a-z]{{2,}}))\b")


def makes_points(lead: str) -> bool:
    """Whether words only say that points follow which were made: "The following steps were agreed:"."""
    return _POINTS_MADE.search(lead) is not None


# "signed the declaration, in which they agreed to:": whatever stands before, the items are promised.
_ENDS_PROMISING = compiled(
    r"\b(?:which|who|that|whereby|where|they|both|and|ministers|countries|sides|parties|participants|governments)"
    r"(?: \w+){0,2}? (?:agree[sd]?|commit(?:s|ted)?|undert(?:ake|akes|ook)|pledge[sd]?|decide[sd]?|promise[sd]?"
    r"|resolve[sd]?|intends?)(?: \w+){0,3} to ?:$"
)


# "The package, which was agreed last week, includes:" is no report.
_SAID_BESIDE = compiled(r", (?:which|who|whose|where) [^,;:]{2,120},(?= [a-z])")


def lead_type(lead: str, before: Trigger | None = None) -> Trigger | None:
    """What a lead-in says of its items: its own verb's type, or that of the measure before where it only goes on.

    A lead-in or heading that announces actions commits to them; one that breaks off behind its verb is made whole.
    """
    if lead.isupper():
        lead = lead.lower()  # "HAVE DECIDED TO"
    lead = _SAID_BESIDE.sub("", lead)
    if _AS_FOLLOWS.search(lead[-60:]) or _THE_FOLLOWING.search(lead):
        return Trigger(0, 0, "list item", COMMITTED, "agreed")
    if makes_points(lead) or _ENDS_PROMISING.search(lead[-80:]):
        return Trigger(0, 0, "list item", COMMITTED, "agreed")
    if welcomes_what_follows(lead):
        return Trigger(0, 0, WELCOMED, ONGOING, "welcomed")
    if NO_UNDERTAKING.search(lead):
        return trigger(lead)
    open_end = lead.rstrip(" :")
    # "shall, subject to the availability of funds:" breaks off behind its verb all the same.
    bare = _INSERTED.sub("", open_end)
    ends = (open_end, bare) if bare != open_end else (open_end,)
    tails = tuple(
        f"{end}{tail}"
        for end in ends
        for tail in ((" act here", " to act here") if _PROMISES.search(end[-60:]) else (" act here",))
    )
    if (own := next((found for words in (lead, *tails) if (found := trigger(words))), None)) is not None:
        return own
    if _SERVES.search(lead[-90:]):
        return Trigger(0, 0, "list item", COMMITTED, "agreed")
    if _ACHIEVED.search(lead[-140:]):
        return Trigger(0, 0, "list item", COMPLETED, "")
    if (
        announces_actions(lead)
        or is_table_head(lead)
        or _ANNOUNCES.search(lead[-120:])
        or _CONTAINS.search(lead[-160:])
    ):
        return Trigger(0, 0, "list item", COMMITTED, "agreed")
    return before if _MORE_EXACTLY.fullmatch(lead) else None
