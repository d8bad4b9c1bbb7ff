"""The verbs by which clauses promise, report, ask and explore, in the order in which they win."""

from __future__ import annotations

import re
from dataclasses import dataclass

from graph.find.deeds import PARTICIPLES
from graph.guards import Guards

COMPLETED, ONGOING, COMMITTED, EXPLORED, CALLED_FOR = "completed", "ongoing", "committed", "explored", "called-for"


@dataclass(frozen=True, slots=True)
class Rule:
    """A rule's name, the type and the force that it gives, and the words by which it is known."""

    name: str
    type: str
    force: str
    pattern: re.Pattern[str]


def _rule(name: str, kind: str, force: str, pattern: str) -> Rule:
    return Rule(name, kind, force, re.compile(pattern))


_ADVERBS = (
    r"(?: (?:also|further|already|now|today|then|jointly|therefore|again|still|never|yesterday"
    r"|nevertheless|together|hereby|each|all|both|recently|\w{2,14}ly)){0,3}"
)
EXPLORE = (
    r"(?:explor(?:e|ing)|consider(?:ing)?|examin(?:e|ing)|study(?:ing)?|look(?:ing)? into"
    r"|assess(?:ing)? (?:whether|how)|reflect(?:ing)? on|discuss(?:ing)?)"
)
_PARTICIPLE = (
    r"(?:(?!been\b)\w{2,18}(?:ed|en)|set|put|made|built|sent|written|drawn|begun|cut|brought|given|taken"
    r"|paid|held|met|led|found|lent|laid|dug|won|shut|broken|spent|begun|gone)"
)

RULES = (
    # To explore is not to do, even where it was agreed.
    _rule(
        "explore",
        EXPLORED,
        "to-explore",
        rf"\b(?:agreed?s?|undert\w+|decided?|will|shall|are|is|ready)\b{_ADVERBS}(?: to)?(?: \w+ly)? {EXPLORE}\b",
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
        r"|\bmay be (?:issued|used|made|considered|extended)\b(?! only\b)",
    ),
    _rule(
        "explore",
        EXPLORED,
        "to-explore",
        r"\bdiscussed an? (?!(?:range|number|variety|wide|broad|host|series)\b)[a-z]"
        r"|\b(?:want|wants|wanted|wish|wishes) to (?:see|know|find out|establish) (?:whether|how|if)\b",
    ),
    _rule(
        "explore",
        EXPLORED,
        "to-explore",
        rf"\b(?:explored|considered|examined)\b(?= (?:the (?:possib|idea|option|creation|establish|feasib)|ways"
        rf"|how|whether"
        rf"|options|possible|a |an |further|new|joint))|\b(?:was|were|is|are|be){_ADVERBS} (?:explored"
        rf"|considered|examined|studied)\b"
        rf"|\b(?:possib\w+|idea|option|creation|establishment|use|feasibility) of\b.{{0,80}}\b(?:was"
        rf"|were){_ADVERBS} (?:discussed|raised)\b"
        rf"|\bdiscussed\b.{{0,120}}\bthe need (?:to|for)\b"
        rf"|\b(?:exchanged|discussed) views on (?:an? |the )?(?:possib|idea|creation|joint|common|option|how|ways)"
        rf"|\b(?:is|are|were|was){_ADVERBS} looking (?:at|into) (?:whether|how|ways|the possib|options)"
        rf"|\b(?:assess|evaluate|review|weigh)(?:es|ed)? (?:whether|the feasib|the possib)",
    ),
    _rule(
        "explore",
        EXPLORED,
        "to-explore",
        rf"^(?:to )?{EXPLORE}\b(?! of\b)|\bconsideration (?:would|will|shall|is to|should) be given to\b"
        rf"|\b(?:give|gave|giving) consideration to\b"
        r"|\bbeing (?:also )?(?:discussed|considered|studied|examined|explored)\b|\braised the question\b"
        r"|\bam (?:also )?looking (?:at|into) (?:whether|how|ways)"
        r"|\bexamined the (?:advisability|feasibility|desirability)\b",
    ),
    _rule("welcome", COMMITTED, "welcomed", r"\b(?:welcom(?:e|ed|es)|endorsed?)\b"),
    _rule(
        "call on",
        CALLED_FOR,
        "called-for",
        rf"\b(?:instruct(?:s|ed)|tasked|mandated|requested|encourage[ds]|exhort(?:s|ed)|(?:[Ww]e|sides"
        rf"|[Mm]inisters|[Pp]arties|countries|governments) (?:instruct|task"
        rf"|mandate|request|encourage))(?= (?:[\w,’'-]+ ){{1,8}}?(?:to|with|for)\b)"
        rf"|\b(?:gave|given|issued) instructions (?:that|to|for)\b|\bdemand(?:s|ed)? that\b|\b(?:must|should"
        rf"|ought to|need to){_ADVERBS} agree\b"
        rf"|^Let us\b(?! be (?:clear|honest|frank)| not\b| (?:remember|never|recall|look)\b)|\bask(?:s"
        rf"|ed) for (?:an?|the|more|further|stronger)\b"
        rf"|\b(?:call(?:s|ed)? (?:up)?on|(?<!the )call(?:s|ed)? for(?! (?:the )?(?:first|last) )"
        rf"|urges?d?|(?<!not )(?<!was )(?<!were )(?<!been )invites?d?|appeal(?:s|ed)? to|(?<!to )ask(?:s"
        rf"|ed)?(?! (?:what|why|how|whether|when|if|me|about)\b)(?= \w+(?: \w+){{0,6}} to)|request(?:s"
        rf"|ed)? that|expects? (?:that|all|every))\b"
        rf"|\b(?:is|are|were|was){_ADVERBS} (?:expected(?! to (?:be (?:operational|completed|in place|opened"
        rf"|ready|launched|deployed)|open|start|begin|arrive|deploy|send|sign|announce|take effect|last|follow"
        rf"|join|host)\b)|asked|invited|urged|encouraged|requested|called upon) to\b",
    ),
    _rule(
        "agree",
        COMMITTED,
        "agreed",
        rf"\b(?:agree[ds]?{_ADVERBS} (?:on|to|that|upon)|(?:have|has){_ADVERBS} (?:agreed|decided)\b"
        rf"|decided{_ADVERBS} (?:to|that|on|upon)|(?:came to|come to|reached) (?:a common position"
        rf"|an? (?:common )?(?:agreement"
        rf"|understanding)) on|adopt(?:ed|s)? an?|approv(?:ed|es?) an?|endors(?:ed|es?) an?)\b"
        rf"|\bagreed{_ADVERBS} (?:an?|the|closer|joint|new|further|common|these|several"
        rf"|increased|stronger|tougher|tighter|faster|additional|more|extra|regular|concrete|mutual) (?!of\b)[a-z\d]"
        rf"|\b(?:[Aa]greement|[Cc]onsensus|[Uu]nderstanding) (?:was|has been|is) (?:also )?(?:reached"
        rf"|found) (?:on|to|that)\b"
        rf"|\b(?:it|It) (?:was|is|has been){_ADVERBS} (?:agreed|decided|resolved)\b",
    ),
    _rule("agree", COMMITTED, "agreed", r"\b(?:two|both|all|our|the)\b(?: \w+){0,3} agree\b"),
    _rule(
        "undertake",
        COMMITTED,
        "undertaken",
        rf"\b(?:undertakes?|undertook|undertaken (?=to\b)|pledge[ds]?|promise[ds]?|commit(?:s|ted)?{_ADVERBS} to"
        rf"|(?:confirm(?:s|ed)?|announce[ds]?|reaffirm(?:s|ed)?|reiterate[ds]?|renew(?:s|ed)?|restate[ds]?"
        rf"|express(?:es|ed)?)"
        rf" (?:its|their|his|her|our|the|an) (?:\w+ ){{0,2}}(?:intention|readiness|willingness|commitment) to"
        rf"(?! (?:the|our|their|its|his|her|an?|this|these|those|work|co-?operate)\b)"
        rf"|(?:is|are|am|remains?) (?:fully |strongly |firmly |both |also )?(?:committed{_ADVERBS} to"
        rf"|determined{_ADVERBS} to"
        rf"|resolved{_ADVERBS} to|willing{_ADVERBS} to|prepared to|ready to)|resolve[ds]?{_ADVERBS} to|intent on"
        rf"|(?:stands?|stood) ready to|vow(?:s|ed)? to|offer(?:s|ed)? to|commit(?:s|ted)? (?:itself|themselves"
        rf"|ourselves) to"
        rf"|intends? to|intended to"
        rf"|(?<!’s )(?<!'s )(?<!the )(?<!their )(?<!its )(?<!his )(?<!her )(?<!our )(?<!of )(?<!new )(?<!on"
        rf" )\bplans? to|planned to|want to (?!see\b|thank\b|be\b|make clear|say\b|stress|pay\b|express)"
        rf"|(?:is|are|was|were){_ADVERBS} (?:set|due|scheduled|planned) to(?! (?:meet|return|hold)\b)"
        rf"|expected to (?=be (?:operational|completed|in place|opened|ready|launched|deployed)|open|start"
        rf"|begin|deploy|send|sign|host)"
        rf"|(?:aim|intention|objective|goal|plan) is to|is (?:our|their|its|my) (?:firm )?(?:intention|aim|plan"
        rf"|goal) to)\b",
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
        "announce",
        COMMITTED,
        "undertaken",
        rf"\b(?:announce[ds]?|announcing|unveil(?:s|ed)?){_ADVERBS} (?:(?:the|an?|its|their|our|his|her|new"
        rf"|further|additional|more|plans?|joint|that) )?"
        rf"(?:\w+[ -]){{0,5}}?(?:creation|establishment|extension|launch|opening|deployment|package"
        rf"|fund(?:ing)?|programme|partnership|scheme|plans?"
        rf"|investment|contribution|measures?|increase|centre|units?|team|project|support|officers|million"
        rf"|reform|visa|campaign|taskforce"
        rf"|task force|strategy|initiative|withdrawal|closure|doubling|recruitment|purchase|contract)\b"
        rf"|\bannounce[ds]?{_ADVERBS} (?:an? )?(?:further |additional |extra |new )?(?:[£€$]|EUR|GBP|USD|\d)"
        rf"|\bconfirm(?:s|ed)? (?:the|its|their|an?) (?:\w+ )?(?:extension|deployment|creation|opening"
        rf"|establishment|continuation|launch|increase|contribution|renewal|doubling|prolongation)\b",
    ),
    _rule(
        "provision",
        COMMITTED,
        "agreed",
        r"\b(?:agreement|arrangement|plan|treaty|protocol|declaration|programme|project|package|memorandum|text"
        r"|deal|scheme|strategy|roadmap|accord"
        r"|measures|document|decision|regulation)s?(?: [\w’'-]+){0,6}? (?:(?:also|further) )?(?:provides? for"
        r"|foresees?|envisages?|allows?(?: for)?|enables?|permits?"
        r"|aims? (?:to|at)|commits?|obliges?|establishes|sets? up|creates?|introduces?|calls? for|includes"
        r"|comprises|covers) ",
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
        rf"\b(?:will|shall){_ADVERBS} (?:not )?be (?:finished|completed|complete|ready)\b(?= (?:by|before|in|at"
        rf"|on)\b)",
    ),
    _rule(
        "will",
        COMMITTED,
        "undertaken",
        rf"\b(?:will|shall)\b(?:,[^,;]{{2,60}},)?{_ADVERBS} (?!not (?!be [a-z]{4, 16}(?:ed|en)\b|disclose"
        rf"|transfer|use|pass|share|charge"
        rf"|apply|affect|exceed|last|only|require|be (?:used|disclosed|passed|transferred))|remember|know"
        rf"|of course|never)\w+",
    ),
    _rule(
        "should",
        CALLED_FOR,
        "called-for",
        r"\bmust\b(?! (?:not be|have|of course)\b)(?! and will)"
        r"|(?<!that )(?<!the )(?<!urgent )\bneeds? to (?!see\b|know\b|remember\b|recogni[sz]e\b|understand\b)[a-z]"
        r"|\b(?:has|have) to (?:step|do|strengthen|act|improve|increase|take|reform|adopt|put|provide|ensure"
        r"|share|open|find)\b",
    ),
    _rule(
        "under way",
        ONGOING,
        "",
        rf"\b(?:is|are){_ADVERBS} (?:under ?way|in progress|under construction|well advanced|borne by"
        rf"|virtually complete|(?:almost|nearly) (?:finished"
        rf"|ready)|nearly complete"
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
    _rule(
        "announce",
        COMMITTED,
        "undertaken",
        rf"\b(?:is|are|am){_ADVERBS} (?:launching|announcing|introducing|doubling|trebling|tripling|committing"
        rf"|allocating|setting (?:aside|up)|creating|establishing|appointing)\b"
        rf"|^[Tt]oday\b.{{0,40}}\b(?:is|are|am) \w{{2,18}}ing\b|\b(?:is|are"
        rf"|am){_ADVERBS} \w{{2,18}}ing\b(?=.{{0,120}}\b(?:next (?:week|month|year|spring|summer|autumn|winter)"
        rf"|tomorrow|from (?:next|\d))\b)",
    ),
    _rule(
        "reported promise",
        COMMITTED,
        "undertaken",
        r"^(?:also )?would (?!like|welcome|be (?:willing|able"
        r"|happy|no)|have|not|mean|need|seem|appear)\w+",
    ),
    _rule(
        "under way",
        ONGOING,
        "",
        r"\b(?:said|announced|confirmed|added|reported)\b[^“”\"]{1,80}?\b(?P<verb>(?:was|were) (?:also |now |already )?"
        r"(?!being|considering|looking|going|hoping|facing|coming|becoming)\w{2,16}ing)\b",
    ),
    _rule(
        "under way",
        ONGOING,
        "",
        r"^(?:was|were) (?:also |now )?(?!considering|looking|going|hoping"
        r"|facing)\w{2,16}ing\b",
    ),
    _rule(
        "to be done",
        COMMITTED,
        "planned",
        rf"\b(?:is|are|am){_ADVERBS} going to (?!be (?:hard|easy"
        rf"|difficult)\b|say\b|see\b)[a-z]\w+",
    ),
    _rule(
        "call on",
        CALLED_FOR,
        "called-for",
        rf"\b(?:is|are|am){_ADVERBS} (?:asking|calling on|urging"
        rf"|instructing|inviting|tasking|calling for)\b",
    ),
    _rule("under way", ONGOING, "", rf"\b(?:has|have){_ADVERBS} been (?!\w+ed\b)\w{{2,18}}ing\b"),
    _rule(
        "under way",
        ONGOING,
        "",
        rf"\b(?:is|are|am){_ADVERBS} (?!bearing|facing|becoming|proving|growing|rising|increasing"
        rf"|falling|looking|including|coming|being)\w{{2,18}}ing\b",
    ),
    _rule(
        "under way",
        ONGOING,
        "",
        r"^(?:The |Our |These |This )?(?:[\w’'-]+ ){0,5}?(?:work|training|cooperation|operations?|patrols|talks"
        r"|negotiations|construction"
        r"|preparations|searches|checks|exchanges|deployment|project|programme|building)(?: (?:on|of|with"
        r"|between|for|in|at) (?:[\w’'-]+ ){1,8}?| )"
        r"(?P<verb>continues?|goes on|go on|operates?|proceeds?)(?! to\b)\b",
    ),
    _rule(
        "to be done",
        COMMITTED,
        "planned",
        rf"\b(?:is|are){_ADVERBS} (?:increased|doubled|trebled|tripled|extended|prolonged|established|created"
        rf"|set up|abolished|designated|appointed|introduced|made available)\b(?! (?:in"
        rf"|under) (?:the )?(?:\w+ )?(?:Articles?|paragraph|annex)\b)",
    ),
    _rule(
        "under way",
        ONGOING,
        "",
        rf"\b(?:is|are){_ADVERBS} (?:organi[sz]ed|held|carried out|conducted"
        rf"|exchanged)\b",
    ),
    _rule(
        "reported as done",
        COMPLETED,
        "",
        rf"\b(?:has|have|had){_ADVERBS} (?:been{_ADVERBS} )?(?!suffered|served|experienced|witnessed|seen|faced"
        rf"|endured|lost|enjoyed|felt|come|become|grown|known|shown){_PARTICIPLE}\b|^as (?:has|have)\b",
    ),
    _rule(
        "reported as done",
        COMPLETED,
        "",
        rf"\b(?:was|were){_ADVERBS} (?:carried out|added|taken down|put off|signed|(?!joined|received"
        rf"|taken (?!down|over|back|into)){PARTICIPLES})\b",
    ),
    _rule(
        "reported as done",
        COMPLETED,
        "",
        r"\b(?:officers|officials|experts|guards|gendarmes|teams?|units?|vessels?|ships?|aircraft|police"
        r"|flights?|centre|office|post|station|shelter"
        r"|contingent|brigade|reinforcements|instructors|hotline|patrols|training|school|cell|hub|course"
        r"|exercise|operation|works|desk)(?: (?:of|in|at|for|from|on) (?:[\w’'-]+ ){1,5}?| )"
        r"(?P<verb>arrived|opened|began|started|took up|left|departed|landed|joined|took off|ended"
        r"|reopened)\b(?! (?:fire|by)\b)",
    ),
    _rule("reported as done", COMPLETED, "", r"\b(?:has|have) (?:started|begun|opened)\b"),
    _rule(
        "reported as done",
        COMPLETED,
        "",
        r"\b(?:has|have) been in (?:operation|service|place|use|force|post"
        r"|effect)\b",
    ),
)

GUARDS = Guards(tuple(rule.pattern for rule in RULES))
"""Which of the rules a clause leaves open."""
