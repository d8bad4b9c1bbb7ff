"""What makes a clause an undertaking: verbs that promise, report, ask or explore, in the order in which they win."""

from __future__ import annotations

import re
from dataclasses import dataclass

from graph.find.clauses.before_main import CONCEDED, PERSUADED, PROVISO, RECITAL, SIGNED_TO
from graph.find.clauses.benefits import BENEFITS
from graph.find.clauses.circumstances import BODY_OR_TOOL, CIRCUMSTANCE, MAIN_VERB, NO_UNDERTAKING, PRIVATE_HEAD, RAISED
from graph.find.clauses.contractions import CONTRACTED, as_written, in_full
from graph.find.clauses.cut_words import ATTRIBUTED, RESERVED
from graph.find.clauses.everyday import is_of_everyday_life
from graph.find.clauses.hollow import HOLLOW
from graph.find.clauses.news_words import OUTSIDE_OF_OFFICE
from graph.find.clauses.praise import PRAISE
from graph.find.clauses.rhetoric import EMPTY
from graph.find.clauses.told_only import TOLD_ONLY
from graph.find.clauses.unpromised import UNPROMISED
from graph.find.clauses.welcomed import type_of_thing
from graph.find.rules.deed_words import A_PARTICIPLE
from graph.find.rules.deeds import told
from graph.find.rules.readout_rules import ENDED_BY_THEM
from graph.find.rules.statement_rules import NEED, ORDERED
from graph.find.rules.verb_rules import GUARDS, OF_WIDE_WORDS, RULES
from graph.find.rules.verb_words import COMMITTED, COMPLETED, EXPLORE, ONGOING, PARTICIPLE
from graph.patterns.guards import guarded_in_clauses
from graph.patterns.kept import kept
from graph.patterns.openings import compiled


@dataclass(frozen=True, slots=True)
class Trigger:
    """A clause's verb: where it stands in the clause, the rule's name, the type it gives and the force."""

    start: int
    end: int
    rule: str
    type: str
    force: str


@kept  # clauses are looked at as parts of a sentence, as lead-ins and as what is above others
def trigger(clause: str) -> Trigger | None:
    """The verb by which a clause undertakes, reports, asks or explores; None where it does none of these."""
    if (bare := clause.lstrip("“\"‘'")) != clause:
        # Words that open a quotation begin their sentence behind its mark.
        return _moved(trigger(bare), len(clause) - len(bare))
    # "€3.5 million", "800,000": a stop inside a number ends nothing.
    clause = _IN_NUMBER.sub("0", _in_small_letters(clause))
    is_short = ("'" in clause or "’" in clause) and CONTRACTED.search(clause) is not None
    found = _of_contracted(clause) if is_short else _of_plain(clause)
    return None if found is not None and _is_empty(clause, found) else found


_IN_NUMBER = compiled(r"(?<=\d)[.,](?=\d)")


def _is_empty(clause: str, verb: Trigger) -> bool:
    """Whether the verb of a clause only has the form of an undertaking: "will send a clear message"."""
    return any(
        match.start() <= verb.end and verb.start <= match.end()
        for words in (EMPTY, HOLLOW, OUTSIDE_OF_OFFICE, TOLD_ONLY, BENEFITS, PRAISE, UNPROMISED)
        for match in words.finditer(clause)
    )


def _of_plain(clause: str) -> Trigger | None:
    if conceded := CONCEDED.match(clause):
        return _behind(clause, conceded.end())
    if (said_by := _ATTRIBUTED.search(clause)) is not None:
        clause = clause[: said_by.start()]
    if (reserve := RESERVED.search(clause)) is not None:
        clause = clause[: reserve.start()]
    if (persuaded := PERSUADED.match(clause)) and (main := _behind(clause, persuaded.end())) is not None:
        return main
    if (brought := SIGNED_TO.search(clause)) and not _is_private(clause, brought):
        return Trigger(*brought.span("verb"), "provision", COMMITTED, "agreed")
    courtesy = NO_UNDERTAKING.search(clause)
    if courtesy is not None and (proviso := PROVISO.match(clause)) is not None:
        return _behind(clause, proviso.end())
    if courtesy is not None and (recital := RECITAL.match(clause)) is not None and courtesy.start() < recital.end():
        return _behind(clause, recital.end())
    if courtesy is not None and not _promises_all_the_same(clause):
        below = _RELATIVE.search(clause, max(0, courtesy.start() - 100), courtesy.end())
        if below is None:
            return None
        # What a relative clause says is said of somebody or something: the main clause stands before it.
        clause = clause[: below.start()]
        if NO_UNDERTAKING.search(clause) is not None:
            return None
    relative = _RELATIVE_BEGINS.search(clause)
    # What a relative clause says counts only where the main clause says nothing.
    if relative is not None and (main := _first_of(clause[: relative.start()])) is not None:
        return main
    return _first_of(clause)


_ATTRIBUTED = guarded_in_clauses(ATTRIBUTED)


_AUXILIARY_ENDS = compiled(r"(?: (?:have|has|had|also|now|today|yesterday))+ ?$")


def _is_private(clause: str, signed: re.Match[str]) -> bool:
    """Whether a firm, a club or the like signed: "The company has signed an agreement that gives it the mine"."""
    subject = _AUXILIARY_ENDS.sub("", clause[: signed.start()])
    return is_of_everyday_life(clause, subject, signed.start(), signed.end(), is_own=True)


def _behind(clause: str, opening: int) -> Trigger | None:
    """The verb of a clause behind its opening words."""
    return _moved(_of_plain(clause[opening:]), opening)


def _moved(found: Trigger | None, by: int) -> Trigger | None:
    return found and Trigger(found.start + by, found.end + by, found.rule, found.type, found.force)


_RELATIVE_BEGINS = guarded_in_clauses(
    r"(?<=\w)(?:(?:, | (?:to|for|of|in|by|on|with|from|under|at) )(?:which|whom|whose)|,? (?:which|who|whose)|, where"
    r"|, (?:the|some|most|one|two|all|both) [^,;]{0,30}of which"
    r"| that (?=(?:[a-z-]+ ){1,5}needs? to\b)(?:most|all|some|many|the|these|[a-z-]+s)"
    # "firms that are arming the militia", "the means they need to do so", "the guns they will be using".
    r"| (?=that (?:(?:is|are|was|were)(?: also| now| still)? [a-z]{2,14}ing|will [a-z]+) )that"
    r"|(?<! and)(?<! that)(?<! but)(?<! if)(?<! when)(?<! so)(?<! said)(?<! as)"
    r" (?=(?:it|they|he|she) (?:\w+ly )?(?:needs?"
    r" to|will be [a-z]+ing) [a-z]+)(?:it|they|he|she)"
    # "the money that it had promised", "the goggles it had promised": what was to be, said of what is there.
    r"| (?:(?:that|which) )?(?=(?:it|they|he|she|we|I) (?:had|has|have) (?:\w+ly |already |also |first )?"
    r"(?:promised|pledged|undertaken|announced|committed|agreed|decided|offered|planned)\b)(?:it|they|he|she|we|I)"
    r"| (?:that|which) (?=(?:it|they|he|she|we|I) (?:should|ought to|could|must) have\b)(?:it|they|he|she|we|I)"
    r"| (?:that|which) (?=(?:it|they|he|she|we|I|both|(?:the )?[A-Z][\w’-]+(?: and [A-Z][\w’-]+)?|the (?:\w+ )?\w+)"
    r" (?:(?:had|has|have) )?(?:\w+ly |already |also |first )?(?:promised|pledged|undertook|undertaken|announced)\b)"
    r"(?:it|they|he|she|we|I|both|the|[A-Z][\w’-]+)) "
)


_OWN_WILL = frozenset({"undertake", "explore", "call on", "agree"})  # rules of verbs by which the subject itself wills
_VERB_GROUPS = ("verb", "verb2", "verb3")  # one for each alternative of a rule that has words before its verb


def _first_of(clause: str) -> Trigger | None:
    for number in GUARDS.each_open(clause):
        rule = RULES[number]
        match = rule.pattern.search(clause)
        if match is None:
            continue
        if rule.type in {COMPLETED, ONGOING} and _is_circumstance(clause, match):
            return None
        if rule.name == "welcome":
            return _welcomed(clause, match)
        start = next((match.start(name) for name in _VERB_GROUPS if match.groupdict().get(name)), match.start())
        is_own = rule.name in _OWN_WILL
        if number in OF_WIDE_WORDS and is_of_everyday_life(
            clause, subject_in(clause[:start]), start, match.end(), is_own=is_own
        ):
            return None
        return Trigger(start, match.end(), rule.name, rule.type, rule.force)
    return _told(clause)


def _of_contracted(clause: str) -> Trigger | None:
    """The verb of a clause with contractions, where it stands in the clause as it was written."""
    found = _of_plain(in_full(clause))
    return found and Trigger(*as_written(clause, found.start, found.end), found.rule, found.type, found.force)


_TOLD = {
    "past": ("told as done", COMPLETED, ""),
    "present": ("told as decided", COMMITTED, "undertaken"),
    "lasting": ("told as lasting", ONGOING, ""),
}


def _told(clause: str) -> Trigger | None:
    """The deed of a clause without any auxiliary: "Border Force trained sixty officers", "Spain hosts the centre"."""
    deed = told(clause)
    if deed is None or CIRCUMSTANCE.search(clause[: deed.start]):
        return None
    tense = deed.tense
    if tense != "past":
        # "Since May Norway sends patrols" goes on, as translated English has it; "from June they run it" is to come.
        tense = "lasting" if _LASTS.search(clause) else "present" if _FROM_THEN.match(clause) else tense
    return Trigger(deed.start, deed.end, *_TOLD[tense])


_LASTS = compiled(r"(?:^|\W)[Ss]ince |\bevery (?:\w+ )?(?:minutes?|hours?|days?|nights?|mornings?)\b")
_FROM_THEN = compiled(r"(?:As (?:of|from)|From|Starting|Beginning|With effect from) (?!the start\b|the beginning\b)")


# "2. INVITES the Commission": conclusions write their verbs in capitals.
_IN_CAPITALS = compiled(
    r"^(?:THEREFORE |FURTHER |ALSO )?(?:[A-Z]{5,16}|CALLS?|URGES?|NOTES?|ASKS?|TASKS?|TAKE)(?: (?:ON|UPON|FOR|TO|ITS"
    r"|THAT))?\b(?= [a-z\d]| [A-Z][a-z])"
)


def _in_small_letters(clause: str) -> str:
    opening = _IN_CAPITALS.match(clause)
    return opening[0].lower() + clause[opening.end() :] if opening else clause


def _is_circumstance(clause: str, match: re.Match[str]) -> bool:
    """Whether a report's subject is the state of things, or its verb stands in a clause below the main one."""
    if match.start() == 0 and not match.groupdict().get("verb"):
        return bool(CIRCUMSTANCE.search(clause[:12]))
    if RAISED.search(match[0]):
        return False
    if _BY_OTHERS.match(clause, match.end()) or _BELOW_MAIN.search(clause, 0, match.start()):
        return True
    # Of what is told, the subject stands behind the telling: "it was reported that guards were being trained".
    is_told = _IS_TOLD.match(match[0]) is not None and match.groupdict().get("verb") is not None
    subject = subject_in(clause[: match.start("verb") if is_told else match.start()])
    if told := _TOLD_BEFORE.match(subject):
        subject = subject[told.end() :]
    subject = _TEAM_OF.sub("", subject)
    head = _OF.split(subject, maxsplit=1)[0].rstrip(" ,")
    if PRIVATE_HEAD.search(head):
        return _GIVEN_TO.search(match[0]) is None
    if BODY_OR_TOOL.search(head) and CIRCUMSTANCE.search(head):
        return bool(MAIN_VERB.search(subject))
    return bool(CIRCUMSTANCE.search(_HEAD_ENDS.split(subject, 1)[0]) or MAIN_VERB.search(subject))


# "Volunteers in Grande-Synthe", "two families from Iraq": the head stands before what says whose and where.
# "a task force of 22 people": how strong those are who act.
_TEAM_OF = compiled(
    r"(?<=[a-z]) of (?:(?:\d[\d,.]*|some|about|over|two|three|four|five|six|ten|twenty|thirty|forty|fifty) ){1,2}"
    r"(?:people|persons|men|women)\b"
)
_OF = compiled(r" (?:of|in|at|from|for|with|on|near|along|around|behind|to|by) ")


# "240 families have been housed": done for private people by those in office.
_GIVEN_TO = compiled(
    r"\b(?:been|was|were)(?: also| already| now| since| \w+ly){0,2} (?:given|granted|offered|provided|issued|paid"
    r"|housed"
    r"|moved|transferred|relocated|resettled|returned|accommodated|compensated|reimbursed|trained|equipped|exempted"
    r"|flown|evacuated|readmitted|repatriated|placed|sheltered|vaccinated|registered)$"
)
# "had been dug by people from both shores": done by nobody in office.
_BY_OTHERS = compiled(
    r" by (?:the |some |local |unknown |masked |angry )?(?:people|men|women|smugglers|traffickers|gangs?|criminals"
    r"|migrants|protesters|strikers|fishermen|villagers|volunteers|thieves|vandals|hackers|a storm|storms|fire"
    r"|flood(?:s|ing)|the sea|the war|the crisis)\b"
)
# "… since patrols were stepped up": told of when, not of what.
_BELOW_MAIN = compiled(
    r"(?<=\w) (?:since|after|when|because|while|until|although|though)"
    r" (?!then\b|\d|(?:January|February|March|April|May|June|July|August|September|October|November|December)\b)"
    r"(?:[\w’'-]+ ){1,5}$"
)
# "That is why we", "As part of the plan, the ministry": what stands before the subject.
_BEFORE_SUBJECT = compiled(
    r"^(?:(?:That|This|It)(?: i|[’'])s (?:also |exactly |precisely |partly |just )?why,? |(?:In|On|Under|As part of"
    r"|Within|Following|After|Since|During"
    r"|Given|With|For|At|By|To|Against|Alongside|Despite|Thanks to|As a result of|In addition to|Over|From|Through"
    r"|Because"
    r" of|Faced with|Building on|Throughout) [^,;]{2,120}, (?=\w)|(?:As a result|To this end|In addition|Meanwhile"
    r"|Moreover|Furthermore|Already|Today|Accordingly|Consequently|In turn|At the same time|In parallel|Last \w+"
    r"|This \w+),? )"
)
# What stands behind these belongs to the subject, and is not what it is about.
_HEAD_ENDS = compiled(r" (?:who|which|that|responsible|dealing|for|with|from|against|concerning) ")


# "The minister said that the ramps had been rebuilt": the deed is what is told.
_TOLD_BEFORE = compiled(
    r"[^“”\";]{0,160}?\b(?:said|added|explained|announced|confirmed|stated|revealed|disclosed|reported|indicated"
    r"|noted|heard|learn(?:ed|t)|observed|recalled|remarked|reiterated|let it be known"
    r"|(?:was|were|is) (?:told|informed|reported|noted|explained|announced|stated|said|understood|believed|recalled"
    r"|confirmed)|told [^,;]{1,30}?"
    r"|informed [^,;]{1,30}?)(?: (?:on \w+day|yesterday|today))?(?: that (?!(?:he|she|they|it|there|no)\b)"
    r"| (?=(?:the|its|his|her|\d|[A-Z])|[a-z]{3,20}s\b))"
)
_IS_TOLD = compiled(
    r"(?:said|announced|confirmed|added|explained|told|revealed|disclosed|reported|insisted|informed|heard|learn(?:ed"
    r"|t)|stated"
    r"|indicated|answered|replied|responded|assured|pointed out|remarked|mentioned|recalled|declared|understood)\b"
)
_EMBEDDED = compiled(r",? (?:which|who|whose|where) [^,;]{2,120},")


def subject_in(words: str) -> str:
    """The words before a verb without the circumstances that open the sentence."""
    words = _EMBEDDED.sub("", words)
    opening = _BEFORE_SUBJECT.match(words)
    return words[opening.end() :] if opening else words


def _promises_all_the_same(clause: str) -> bool:
    """Whether a promise stands in a clause beside courtesy: 'I thank him and pledge to …'."""
    courtesy = NO_UNDERTAKING.search(clause)
    if courtesy and courtesy[0].startswith("if ") and _WOULD_HELP.search(clause, 0, courtesy.start()):
        return True
    if courtesy and courtesy[0] == "might" and _SUGGESTED.search(clause, 0, courtesy.start()):
        return True
    if courtesy and courtesy[0].startswith("if ") and ORDERED.search(clause, 0, courtesy.start()):
        return True
    if courtesy and NEED.match(clause, courtesy.start()):
        return True
    if courtesy and courtesy[0].startswith("look") and _LOOKED_FOR.match(clause, courtesy.start()):
        return True
    if courtesy and courtesy[0] in {"could", "might"} and _MORE_COULD.search(clause, 0, courtesy.start()):
        return True
    if courtesy and "meet" in courtesy[0] and _AT_WORK.search(clause):
        return True
    if (
        courtesy
        and courtesy[0].startswith(("note", "recall", "observe"))
        and _NOTED_DEED.search(clause, courtesy.start())
    ):
        return True
    if courtesy and courtesy[0] in {"could", "might"} and _is_below(clause, courtesy.start()):
        return True
    if re.search(rf"\b(?:will|shall|to|also) {EXPLORE}\b|\bwant(?:s|ed)? to (?:see|know) ", clause):
        return courtesy is not None and courtesy[0].startswith(("could", "might", "if"))
    if courtesy and _SAID_ONLY.match(courtesy[0]) and _CALLS_FIRST.search(clause, 0, courtesy.start()):
        return True
    promise = re.search(
        r"\b(?:and|,) (?:I |we )?(?:pledge|undertake|agree|have decided)\b|\bagreed that\b|\bdecided (?:to|upon)\b",
        clause,
    )
    if courtesy and courtesy[0].lower().startswith(
        ("next ", "agreed that", "agree that", "agrees that", "agreed on", "agree on")
    ):
        return False
    return bool(courtesy and promise and not re.match(r"(?:If|Should|Were|Had|Unless)\b", clause))


# "We call on the Commission to acknowledge the duties": what others are to say or value is asked of them.
_SAID_ONLY = compiled(
    r"(?:recall|note|value|recogni[sz]e|observe|acknowledge|remember|believe|emphasi[sz]e|underlin|stress)"
)
_CALLS_FIRST = compiled(
    r"\b(?:call(?:s|ed)? (?:up)?on|urge[ds]?|invite[ds]?|task(?:s|ed)?|request(?:s|ed)?|instruct(?:s|ed)?|asks?|asked"
    r"|undertakes?|undertook|pledge[ds]?|agree[ds]? to|decided? to|commit(?:s|ted)? (?:\w+ )?to|will|shall)\b"
)
# "It would help if the port opened earlier": what is wished for of somebody.
_WOULD_HELP = compiled(
    r"\b(?:it|It) would (?:\w+ ){0,2}?(?:help|be (?:\w+ ){0,2}?(?:helpful|useful|desirable|welcome|right|good|best"
    r"|better"
    r"|preferable|appropriate|advisable|of (?:\w+ )?(?:help|use|value))) $"
    r"|\bwould (?:\w+ ){0,2}?(?:welcome|appreciate|be grateful)(?: it)? $"
)
# "They look forward to signing the treaty": what they are to do themselves.
_LOOKED_FOR = compiled(rf"look(?:s|ed|ing)? forward to (?:\w+ly |soon |together ){{0,2}}{ENDED_BY_THEM}\b")
# "They agreed more could be done": what stays open between them.
_MORE_COULD = compiled(r"\bagree[ds]?(?: also| that){0,2} [^,;.]{3,40} $")
_SUGGESTED = compiled(r"\bsuggest(?:s|ed)? that\b|\braised the (?:idea|possibility|question) (?:that|whether)\b")
# Ministers meet, officials and experts meet to do something.
_AT_WORK = compiled(
    r"\b(?:[Oo]fficials|[Ee]xperts|[Ss]pecialists|[Pp]rosecutors|[Pp]ractitioners|[Ll]iaison officers|[Cc]ommittee"
    r"|(?:[Ww]orking|[Ee]xpert|[Ss]teering|[Cc]ontact) (?:group|part(?:y|ies))s?)\b[^,;.]{0,60}? (?:will|shall|would"
    r"|are to|is to) meet\b[^;.]{0,120}? to (?!discuss\b)[a-z]"
)
_NOTED_DEED = compiled(
    rf"that [^,;]{{2,120}}? (?:(?:has|have|had) (?:already |now |since |also )?been {A_PARTICIPLE}|(?:has|have"
    rf"|had) (?:already |now |since |also )?{A_PARTICIPLE}"
    rf"|(?:is|are|was|were) (?:already |now |also |currently )?(?:being {PARTICIPLE}|(?!being|considering|looking"
    rf"|hoping|facing|coming|becoming|going)\w{{2,16}}ing))\b"
    r"|that [^;]{2,120}? (?:has|have|had) (?:already |also )?(?:asked|invited|urged|requested|called (?:up)?on|tasked"
    r"|instructed) [^;]{2,80}? to [a-z]"
)
_RELATIVE = compiled(r"(?<=\w), (?:(?:for|of|to|in|from|with) )?(?:which|who|whose|where|when)\b[^,;]{0,80}$")
_SUBORDINATES = compiled(r"\b(?:which|who|what|that|so|how|whether|where|whom|as|than)\b[^,;]{0,80}$")


def _is_below(clause: str, place: int) -> bool:
    """Whether a verb stands in a clause below the main one, as "which could" does."""
    return _SUBORDINATES.search(clause, max(0, place - 100), place) is not None


_IS_WELCOMED = compiled(r"\b(?:was|were|is|are|has been|have been)(?: also| jointly| \w+ly){0,2} $")


def _welcomed(clause: str, match: re.Match[str]) -> Trigger | None:
    """What is welcomed gives the type: work done, action under way, plans, or proposals."""
    thing = clause[match.end() :]
    if _IS_WELCOMED.search(clause, max(0, match.start() - 30), match.start()) is not None:
        if thing.startswith(" by "):
            return None  # by others
        thing = clause[max(0, match.start() - 160) : match.start()]
    kind = type_of_thing(thing, is_endorsed=match[0].startswith("endors"))
    if not kind:
        return None
    return Trigger(match.start(), match.end(), "welcome", kind, "welcomed")
