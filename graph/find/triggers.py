"""What makes a clause an undertaking: verbs that promise, report, ask or explore, in the order in which they win."""

from __future__ import annotations

import re
from dataclasses import dataclass

COMPLETED, ONGOING, COMMITTED, EXPLORED, CALLED_FOR = "completed", "ongoing", "committed", "explored", "called-for"


@dataclass(frozen=True, slots=True)
class Trigger:
    """A clause's verb: where it stands in the clause, the rule's name, the type it gives and the force."""

    start: int
    end: int
    rule: str
    type: str
    force: str


@dataclass(frozen=True, slots=True)
class _Rule:
    name: str
    type: str
    force: str
    pattern: re.Pattern[str]


def _rule(name: str, kind: str, force: str, pattern: str) -> _Rule:
    return _Rule(name, kind, force, re.compile(pattern))


_ADVERBS = (
    r"(?: (?:also|further|already|now|today|then|jointly|therefore|again|still|never|yesterday"
    r"|nevertheless|together|each|all|both|recently|\w{2,14}ly)){0,3}"
)
_EXPLORE = (
    r"(?:explor(?:e|ing)|consider(?:ing)?|examin(?:e|ing)|study(?:ing)?|look(?:ing)? into"
    r"|assess(?:ing)? (?:whether|how)|reflect(?:ing)? on|discuss(?:ing)?)"
)
_PARTICIPLE = (
    r"(?:(?!been\b)\w{2,18}(?:ed|en)|set|put|made|built|sent|begun|cut|brought|given|taken"
    r"|paid|held|met|led|found|lent|laid|dug|won|shut|broken|spent|begun|gone)"
)

_RULES = (
    # To explore is not to do, even where it was agreed.
    _rule(
        "explore",
        EXPLORED,
        "to-explore",
        rf"\b(?:agreed?s?|undert\w+|decided?|will|shall|are|is|ready)\b{_ADVERBS}(?: to)?(?: \w+ly)? {_EXPLORE}\b",
    ),
    _rule(
        "explore",
        EXPLORED,
        "to-explore",
        r"\bdiscussed (?:whether|how|ways|convening|options|possible|the possib\w+|(?:the|a"
        r"|an) (?:creation|establishment|idea|proposal|common|joint|new|possible)\b)",
    ),
    _rule(
        "explore",
        EXPLORED,
        "to-explore",
        r"\b(?:would|could) (?:be )?(?:involve|include|initiated|allow|focus|help|consist)\w*\b"
        r"|\bmay be (?:issued|used|made|considered|extended)\b",
    ),
    _rule(
        "explore",
        EXPLORED,
        "to-explore",
        r"\bdiscussed an? (?!(?:range|number|variety|wide|broad|host|series)\b)[a-z]"
        r"|\b(?:want|wants|wanted|wish|wishes) to (?:see|know|find out|establish) (?:whether|how|if)\b",
    ),
    _rule("welcome", COMMITTED, "welcomed", r"\b(?:welcom(?:e|ed|es)|endorsed?)\b"),
    _rule(
        "call on",
        CALLED_FOR,
        "called-for",
        rf"\b(?:call(?:s|ed)? (?:up)?on|(?<!the )call(?:s|ed)? for(?! (?:the )?(?:first|last) )"
        rf"|urges?d?|(?<!not )(?<!was )(?<!were )(?<!been )invites?d?|appeal(?:s|ed)? to|(?<!to )ask(?:s"
        rf"|ed)?(?! (?:what|why|how|whether|when|if|me|about)\b)(?= \w+(?: \w+){{0,6}} to)|request(?:s"
        rf"|ed)? that|expects? (?:that|all|every))\b"
        rf"|\b(?:is|are){_ADVERBS} (?:expected|asked|invited|urged|encouraged|requested|called upon) to\b",
    ),
    _rule(
        "agree",
        COMMITTED,
        "agreed",
        rf"\b(?:agree[ds]?{_ADVERBS} (?:on|to|that|upon)|(?:have|has){_ADVERBS} (?:agreed|decided)\b"
        rf"|decided{_ADVERBS} (?:to|that|on|upon)|(?:came to|reached) (?:a common position"
        rf"|an? (?:common )?(?:agreement"
        rf"|understanding)) on|adopted a)\b",
    ),
    _rule("agree", COMMITTED, "agreed", r"\b(?:two|both|all|our|the)\b(?: \w+){0,3} agree\b"),
    _rule(
        "undertake",
        COMMITTED,
        "undertaken",
        rf"\b(?:undertakes?|undertook|undertaken (?=to\b)|pledge[ds]?|promise[ds]?|commit(?:s|ted)?{_ADVERBS} to"
        rf"|(?:confirm(?:s|ed)?|announce[ds]?|reaffirm(?:s|ed)?|reiterate[ds]?|express(?:es|ed)?)"
        rf" (?:its|their|his|her|our|the|an) (?:\w+ ){{0,2}}(?:intention|readiness|willingness|commitment) to"
        rf"(?! (?:the|our|their|its|his|her|an?|this|these|those|work|co-?operate)\b)"
        rf"|(?:is|are|remain) (?:fully |strongly |firmly )?committed{_ADVERBS} to|intent on"
        rf"|intends? to|plans? to)\b",
    ),
    _rule(
        "should",
        CALLED_FOR,
        "called-for",
        r"\b(?:should|ought to)\b(?! (?:also )?(?:help|be able|remember|you|we|they|a|the|any"
        r"|he|she|it)\b)|\b(?:it is|It is) (?:imperative|essential|vital|crucial|important"
        r"|necessary) (?:to|that)\b",
    ),
    _rule(
        "reported promise",
        COMMITTED,
        "undertaken",
        r"\b(?:said|confirmed|announced|stated|promised|added|explained|indicated|made clear"
        r"|assured|informed|agreed|told)\b"
        r"[^“”\"]{1,120}?\bwould (?!like|welcome|be (?:willing|able|happy|prepared|no)|have"
        r"|not|mean|need|seem|appear)\w+",
    ),
    _rule(
        "to be done",
        COMMITTED,
        "planned",
        rf"\b(?:is|are){_ADVERBS} to (?!be (?:seen|found|welcomed|commended|expected|had)\b|blame\b|date\b)[a-z]\w+",
    ),
    _rule(
        "under way",
        ONGOING,
        "",
        rf"\b(?:will|shall){_ADVERBS} (?:not )?be (?:finished|completed|complete|ready)\b(?= (?:by|before|in|at|on)\b)",
    ),
    _rule(
        "will",
        COMMITTED,
        "undertaken",
        rf"\b(?:will|shall)\b{_ADVERBS} (?!not (?:forget|tolerate|accept|rest)|remember|know|of course|never)\w+",
    ),
    _rule(
        "should",
        CALLED_FOR,
        "called-for",
        r"\bmust\b(?! (?:not be|have|of course)\b)(?! and will)|(?<!that )\bneeds? to be\b",
    ),
    _rule(
        "under way",
        ONGOING,
        "",
        rf"\b(?:is|are){_ADVERBS} (?:under ?way|in progress|virtually complete|nearly complete"
        rf"|almost complete|nearing completion|about to be \w+|being \w+|continuing)\b|\b(?:has"
        rf"|have){_ADVERBS} slipped\b",
    ),
    _rule(
        "continue",
        ONGOING,
        "",
        r"(?<!to )(?<!will )\bcontinues?\b(?: (?:also|together|closely))? to\b(?! (?:have|be"
        r"|grow|face|rise|increase|fall|suffer)\b)",
    ),
    _rule(
        "under way", ONGOING, "", rf"^[Ss]ince .{{0,80}}?\b(?P<verb>(?:has|have){_ADVERBS} (?!been\b){_PARTICIPLE})\b"
    ),
    _rule("under way", ONGOING, "", rf"\b(?:has|have){_ADVERBS} been (?!\w+ed\b)\w{{2,18}}ing\b"),
    _rule(
        "under way",
        ONGOING,
        "",
        rf"\b(?:is|are|am){_ADVERBS} (?!bearing|facing|becoming|proving|growing|rising|increasing"
        rf"|falling|looking|including|coming|being)\w{{2,18}}ing\b",
    ),
    _rule("under way", ONGOING, "", rf"\b(?:is|are){_ADVERBS} (?:organi[sz]ed|held|carried out|conducted|exchanged)\b"),
    _rule(
        "reported as done",
        COMPLETED,
        "",
        rf"\b(?:has|have|had){_ADVERBS} (?:been{_ADVERBS} )?{_PARTICIPLE}\b|^as (?:has|have)\b",
    ),
    _rule(
        "reported as done",
        COMPLETED,
        "",
        rf"\b(?:was|were){_ADVERBS} (?:opened|completed|carried out|installed|added|set up|created"
        rf"|launched|taken down|dismantled|deployed|established|built|signed|closed|extended"
        rf"|reinforced|strengthened|expelled|provided|put off)\b",
    ),
    _rule(
        "reported as done",
        COMPLETED,
        "",
        r"\b(?:contributed|provided|deployed|installed|opened|launched|created|allocated|completed)\b(?= (?:a"
        r"|an|the|its|more|new|\d|£|€|GBP|EUR|over|some|up|another|two|three|four|five|six"
        r"|ten))",
    ),
    _rule("reported as done", COMPLETED, "", r"\b(?:has|have) (?:started|begun|opened)\b"),
    _rule(
        "reported as done", COMPLETED, "", r"\b(?:has|have) been in (?:operation|service|place|use|force|post|effect)\b"
    ),
)

_NO_UNDERTAKING = re.compile(
    r"^(?:If|Should|Were|Had|Unless|Whether|Without|When|Nobody|No one|Asked)\b|\bif (?:it|the|they|we|this|need)\b"
    r"|\b(?:look(?:s|ing)? forward|thank(?:s|ed|ful)?|grateful|pay(?:s)? tribute|congratulat\w+"
    r"|condemn\w*|regret\w*|mourn\w*|express\w* (?:their|its|his|her) (?:thanks|gratitude"
    r"|sympathy))\b"
    r"|\b(?:recall|note|value|recogni[sz]e|observe|acknowledge|remember|believe|confident"
    r"|emphasi[sz]e|underlin|stress)(?:s|d|ed)? (?:that|the|how|their|its|our)\b"
    r"|\b(?:will|shall|would|to) (?:(?:meet|hold) (?:again|a (?:\w+ )?(?:summit|meeting))|see each other"
    r"|reconvene|meet (?:in|on|next))\b"
    r"|\b(?:due|intend) to (?:meet|hold)\b"
    r"|\bnext (?:\w+ ){0,2}(?:meeting|summit|session)\b.{0,30}\b(?:will|shall|would|is"
    r"|are) (?:due )?(?:to )?(?:be (?:held"
    r"|hosted)|take place)\b|\b(?:come|comes|enter|enters|came|entered) into (?:effect|force)\b"
    r"|\b(?:his|her|their|the|our) hopes? (?:that|of)\b|\bhop(?:es|ed|e) that\b|\bgo further\b[.”\"]{0,2}$"
    r"|\bso must we\b|\bwill (?:of course"
    r"|remain|be affected|depend|have to be seen)\b"
    r"|\b(?:complained|argued|replied|joked|admitted|suggested)\b|\bcould\b(?! (?:be )?(?:assess"
    r"|made|given))|\bmight\b|\bnot excluded\b"
)
# Of a report, these are the circumstances, not what anybody did.
_CIRCUMSTANCE = re.compile(
    r"\b(?:threats?|attacks?|crisis|crises|numbers?|migrants?|pressures?|people|persons|incidents?|situation"
    r"|issues?|departures|"
    r"boats have|smugglers?|increase in|arrivals|flows?|men|refugees|figures?|challenges?"
    r"|town|ministers? (?:have )?met|"
    r"it has been suggested|world|war|conflict|weather|history|relations?hip|friendship|drivers|attempts|entered)\b",
    re.IGNORECASE,
)
# What is raised by somebody is an act, even of a number.
_RAISED = re.compile(r"\bbeen (?:raised|doubled|trebled|extended|reinforced|stepped up|increased to)\b")
_MAIN_VERB = re.compile(
    r"\b(?:was|were|is|are|remains?|said|says|believes?|the meeting|ensur(?:e|es|ed|ing)|so that"
    r"|(?:see|sees|saw|seeing|hear|hears|heard|learn|learned|learnt|show|shows|showed|shown|understand|explain\w*)\b.{0,20}"
    r"\b(?:how|what|that))\b",
    re.IGNORECASE,
)
_DONE_WELCOMED = re.compile(
    r"\b(?:work|action|efforts?|results?|progress|success|implementation|creation|opening|deployment|completion"
    r"|launch|establishment|signature|signing|adoption|start|conclusion|ratification|extension|entry into force|arrival"
    r"|dismantling|arrests?|closure|success(?:es)?)\b"
)
_PLANNED_WELCOMED = re.compile(
    r"\b(?:plans?|roadmap|programme|strategy|commitment|intention|decision|agreement|announcement)\b", re.IGNORECASE
)
_PROPOSED_WELCOMED = re.compile(r"\b(?:proposals?|ideas?|initiative|suggestion)\b")


def trigger(clause: str) -> Trigger | None:
    """The verb by which a clause undertakes, reports, asks or explores; None where it does none of these."""
    if _NO_UNDERTAKING.search(clause) and not _promises_all_the_same(clause):
        return None
    for rule in _RULES:
        match = rule.pattern.search(clause)
        if match is None:
            continue
        if rule.type in {COMPLETED, ONGOING} and _is_circumstance(clause, match):
            return None
        if rule.name == "welcome":
            return _welcomed(clause, match)
        start = match.start("verb") if "verb" in rule.pattern.groupindex else match.start()
        return Trigger(start, match.end(), rule.name, rule.type, rule.force)
    return None


def _is_circumstance(clause: str, match: re.Match[str]) -> bool:
    """Whether a report's subject is the state of things, or its verb stands in a clause below the main one."""
    if match.start() == 0:
        return bool(_CIRCUMSTANCE.search(clause[:12]))
    if _RAISED.search(match[0]):
        return False
    return bool(_CIRCUMSTANCE.search(clause[: match.start()]) or _MAIN_VERB.search(clause[: match.start()]))


def _promises_all_the_same(clause: str) -> bool:
    """Whether a promise stands in a clause beside courtesy: 'I thank him and pledge to …'."""
    courtesy = _NO_UNDERTAKING.search(clause)
    if re.search(rf"\b(?:will|shall|to|also) {_EXPLORE}\b|\bwant(?:s|ed)? to (?:see|know) ", clause):
        return courtesy is not None and courtesy[0].startswith(("could", "might", "if"))
    promise = re.search(
        r"\b(?:and|,) (?:I |we )?(?:pledge|undertake|agree|have decided)\b|\bagreed that\b|\bdecided (?:to|upon)\b",
        clause,
    )
    return bool(courtesy and promise and not re.match(r"(?:If|Should|Were|Had|Unless)\b", clause))


def _welcomed(clause: str, match: re.Match[str]) -> Trigger | None:
    """What is welcomed gives the type: work done, action under way, plans, or proposals."""
    thing = clause[match.end() : match.end() + 70]
    kinds = ((_PLANNED_WELCOMED, COMMITTED), (_PROPOSED_WELCOMED, EXPLORED), (_DONE_WELCOMED, COMPLETED))
    found = [(hit.start(), kind) for pattern, kind in kinds if (hit := pattern.search(thing))]
    if not found:
        return None
    kind = min(found)[1]
    if kind == COMPLETED and re.search(r"\baction\b|\b\w+ing\b", thing[: min(found)[0] + 60]):
        kind = ONGOING if "action" in thing else kind
    return Trigger(match.start(), match.end(), "welcome", kind, "welcomed")


_OPENING_VERB = re.compile(rf"(?:collectively |jointly |together |further |also |to ){{0,2}}{_EXPLORE}\b")


def item_type(text: str, inherited: Trigger | None) -> Trigger | None:
    """The type of a list item that has no finite verb of its own: its opening verb's, else its lead-in's."""
    if inherited is None:
        return None
    if opening := _OPENING_VERB.match(text):
        return Trigger(0, opening.end(), "explore", EXPLORED, "to-explore")
    return Trigger(0, 0, "list item", inherited.type, inherited.force)


_ANNOUNCES = re.compile(
    r"\b(?:actions?|measures|steps|commitments|undertakings|decisions|conclusions|initiatives|objectives|priorities)\b"
    r"(?: \w+){0,4} ?:$"
)


def lead_type(lead: str) -> Trigger | None:
    """What a lead-in says of its items: its own verb's type; one that only announces actions commits to them."""
    own = trigger(lead)
    if own is None and _ANNOUNCES.search(lead[-120:]) and not _NO_UNDERTAKING.search(lead):
        return Trigger(0, 0, "list item", COMMITTED, "agreed")
    return own
