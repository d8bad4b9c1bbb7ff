"""Who acts in a clause, by its grammar: the agent of a passive, the subject behind an opening, who is called upon."""

from __future__ import annotations

from graph.patterns.openings import compiled

_ADVERB = (
    r"(?:also|already|now|currently|still|then|soon|since|again|further|both|each|jointly|not|never|therefore|thus|"
    r"hereby|in turn|once more|\w{2,14}ly)"
)
_MODAL = r"(?:will|shall|would|should|must|may|can|could|ought to|has|have|had|is|are|was|were|is to|are to|to)"
_PASSIVE = compiled(
    rf" ?(?:(?:{_MODAL}|{_ADVERB}) ){{0,5}}?(?:is|are|was|were|be|been|being) (?:{_ADVERB} |being |to be ){{0,3}}"
    r"(?P<done>(?!being\b|been\b|united\b|indeed\b)(?:re-?|co-?)?(?:[a-z]{2,18}ed|made|given|taken|held|built|"
    r"put|set|sent|"
    r"paid|met|brought|drawn|shown|found|kept|lent|spent|begun|seen|written|chosen|driven|borne|broken|laid|led|won|"
    r"handed|overseen|underpinned|undertaken|overhauled|strengthened|[a-z]{3,10}(?:ought|aught|ewn|iven|itten|"
    r"osen|oken)))\b"
)
# "is committed to", "are set to": not done by anybody to anybody; "was tasked", "is authorised to": who is told acts.
_ACTIVE_IN_SENSE = compiled(
    r"(?:determined|committed|prepared|agreed|resolved|expected|supposed|convinced|concerned|pleased|delighted|engaged|"
    r"allowed|entitled|obliged|required|authori[sz]ed|tasked|instructed|mandated|asked|invited|empowered|urged|"
    r"encouraged|requested|dedicated|involved|prompted|interested|set(?= to)|united)\b"
)
# Sent people are of those who send them; what is done to others, or for them, is not of their doing.
_SENT = compiled(
    r"(?:second|post|deploy|station|assign|sent|dispatch|despatch|detach|attach|appoint|nominat|designat|"
    r"mobili[sz]|commit|"
    r"provid|contribut|lent|offer|stood|plac|put|detail|redeploy|embed|assembl|pool|join)"
)
_SUFFERED = compiled(
    r"(?:train|arrest|return|deport|remov|expel|rescu|support|assist|help|equip|given|grant|readmit|repatriat|identif|"
    r"detain|intercept|convict|sentenc|fund|financ|back|target|prosecut|extradit|charg|reliev|protect|resettl|transfer|"
    r"found|sav|compensat|inform|inspect|check|register|hand|deliver|suppli|refus|prevent|stopp)"
)
# What comes to be or goes on of itself is not done by the thing that does.
_COMES = compiled(
    rf" ?(?:(?:{_MODAL}|{_ADVERB}) ){{0,4}}?(?:be (?:{_ADVERB} )?)?(?:"
    # "will open in May", not "will open a desk", "has started issuing papers", "begin to exchange names".
    r"(?:open|opens|opened|re-?opens?|re-?opened|begin|begins|began|begun|start|starts|started|close|closes|closed"
    r"|end|ends|"
    r"expand|move)\b(?! (?:an?|the|it|them|its|their|his|her|our|another|all|more|new|joint|to [a-z]|two|three|four"
    r"|five|six|ten|\d"
    r"|\w{3,14}ing)\b)|"
    r"operational|ready|in (?:operation|service|place|force)|"
    r"under (?:way|construction)|enter into|take effect|follow|follows|followed|come into|become|becomes|"
    r"last|lasts|"
    r"run until|run for|located|based|nearing|near completion|complete|grow|grows|slipped)\b"
)
# "the authorities in Albania" act; flights to it and people in it do not.
_PLACED = compiled(r"\b(?:in|to|from|across|within|near|towards|into|outside|under the \w{5,14} of|at) (?:the )?$")
_SEATED = compiled(
    r"\b(?:authorities|government|police|services|partners|colleagues|friends|counterparts) in (?:the )?$"
)
# "Investigators from Norway" are Norway's.
_THEIR_PEOPLE = compiled(
    r"\b(?i:officers?|officials|experts?|investigators|prosecutors|magistrates|teams?|specialists|ministers"
    r"|representatives"
    r"|delegations?|judges|staff|police|members|guards|ships|vessels|advisers?|analysts|authorities) from (?:the )?$"
)
_OPENING = compiled(
    r"(?:Under|In|At|On|Following|After|Since|As|Thanks|Despite|For|From|By|Beside|Besides|During|Within|"
    r"Through|According|"
    r"To|Given|Before|Against|Upon|Beyond|Over|Throughout|Until|When|While|Whilst|Where|Because|Although|Building|"
    r"Recogni[sz]ing|Noting|Recalling|Faced|Outside|Across|Inside|Here|Today|Yesterday|Last|This (?:week|month|year))\b"
)
_COMPANY = compiled(
    r"(?:[Tt]ogether|[Jj]ointly|[Aa]longside|[Ii]n (?:cooperation|partnership|coordination|conjunction)|"
    r"[Ii]n close cooperation)(?: with)? (?:the )?(?:authorities of (?:the )?)?"
)
_WITH = compiled(
    r"\b(?:together|jointly|in conjunction) with (?:the )?$"
    r"|\bwith the (?:help|assistance) of (?:the )?$"
)
_THROUGH = compiled(r"\b(?:via|through) (?:the |its |their )?$")
# "agreed that Spain will …": whose promise it is says the clause within.
_THAT = compiled(
    r"[^,;:]{0,40}?\bthat (?:(?:in|by|from|until|as) [^,;]{2,40}, )?(?P<subject>[^;:]{2,140}?) "
    r"(?=(?:will|shall|should|would|must|is to|are to|can|may)\b)"
)
_BY = compiled(
    r"\bby (?:both )?(?:[A-Z]\w{1,20}['’]s |the |its |their |our )?(?:new |joint |competent |responsible |relevant |"
    r"local )?(?:(?:\w{2,14} )?(?:authorities|governments?|services|police|instructors|trainers|experts|specialists"
    r"|staff|"
    r"members|teams|units|divers|engineers|investigators|prosecutors|officials|"
    r"officers) (?:of|from) (?:the )?)?$"
)


def done_to_it(clause_behind: str) -> str:
    """The participle where words behind a subject say what is done to it; empty where it acts itself."""
    match = _PASSIVE.match(clause_behind)
    if match is None or _ACTIVE_IN_SENSE.match(clause_behind, match.start("done")):
        return ""
    return match["done"]


def comes_to_be(clause_behind: str) -> bool:
    """Whether words behind a subject say that it opens, begins, is ready or lasts."""
    return _COMES.match(clause_behind) is not None


def is_only_placed(before: str) -> bool:
    """Whether a state's name behind these words says where somebody is, not who acts: "our officers in"."""
    if _PLACED.search(before) is None:
        return False
    return _SEATED.search(before) is None and _THEIR_PEOPLE.search(before) is None


def is_sent(participle: str) -> bool:
    """Whether those to whom this is done are their own side's people or things: seconded officers, lent scanners."""
    return _SENT.match(participle) is not None


def is_suffered(participle: str) -> bool:
    """Whether this is done to people or bodies by somebody else: trained, arrested, supported."""
    return _SUFFERED.match(participle) is not None


def is_agent(before: str) -> bool:
    """Whether a name behind these words is the agent of a passive: "was built by the"."""
    return _BY.search(before) is not None


def is_companion(before: str) -> bool:
    """Whether a name behind these words acts with the subject: "together with the", "through the"."""
    return _WITH.search(before) is not None


def is_channel(before: str) -> bool:
    """Whether a body's name behind these words is the one through which the subject acts: "via the"."""
    return _THROUGH.search(before) is not None


def subject_within(text: str, start: int, end: int) -> tuple[int, int] | None:
    """The subject of the clause that what is agreed stands in: "agreed that Spain will"; None where there is none."""
    match = _THAT.match(text, start, end)
    return match.span("subject") if match else None


def subject_start(text: str, start: int, end: int) -> int:
    """Where the subject begins in what precedes a verb: behind an opening circumstance that a comma ends."""
    if _OPENING.match(text, start, end) is None:
        return start
    comma = text.find(", ", start, end)
    return comma + 2 if comma >= 0 else start


def is_circumstance_alone(text: str, start: int, end: int) -> bool:
    """Whether what precedes a verb opens with a circumstance that no comma parts from the subject."""
    return _OPENING.match(text, start, end) is not None and text.find(", ", start, end) < 0


def opens_with_company(text: str, start: int, end: int) -> bool:
    """Whether a clause opens with those in whose company the subject acts."""
    return _COMPANY.match(text, start, end) is not None


# ---- Who is called upon ----

_HEAD = (
    r"(?:hauliers|companies|firms|operators|carriers|employers|providers|authorities|masters|states|countries|partners|"
    r"governments?|platforms|airlines|services|agencies|institutions|officials|officers|banks|businesses|owners|"
    r"drivers|"
    r"magistrates|prosecutors|police|ministers|universities|schools|landlords|suppliers|manufacturers|retailers|"
    r"industry|sector|parliaments?|municipalities|councils|communities|citizens|travellers|migrants|people|persons|"
    r"charities|organi[sz]ations|associations|mayors|prefects|governors|captains|experts|parents|users|agents|dealers|"
    r"sellers|shipowners|unions|networks of|administrations|capitals|delegations|passengers|residents|regions|cities|"
    r"towns|ports|airports|consulates|embassies|stakeholders|actors|donors|judges|courts|parties|members|"
    r"societ(?:y|ies)|"
    r"registrars|brokers|exporters|importers|producers|forwarders|lines|clubs|supporters|media|public|volunteers|"
    r"marketplaces|websites|shippers|vessels|ships|insurers|pharmacies|hotels|hospitals|farmers|merchants|colleges|"
    r"marinas|shops|terminals|plants|refineries|households|contractors)"
)
_GROUP = compiled(
    r"(?:(?:the|all|its|their|our|these|each|every|both|other|more|many|some|those|any|further|as well as|also) ){0,3}"
    r"(?P<group>(?:[a-z][\w'’-]{0,20} ){0,4}?"
    + _HEAD
    + r"(?: (?:of|outside|that|who|which|for|concerned|responsible)(?: [\w'’-]{1,20}){0,5})?|"
    r"those who(?: [\w'’-]{1,20}){1,8})(?: whose(?: [\w'’-]{1,20}){1,8})?"
    # Where they are, and what they are doing, is not who they are.
    r"(?:,? (?:in|from|on|at|along|near|with|[a-z]{2,14}ing)(?: [\w'’-]{1,20}){1,9})?"
)
_BEFORE_GROUP = compiled(r".{0,300}(?:, |: |; | (?:and|that|while|but|whereas) )(?=[a-z])")
_AUXILIARY_END = compiled(
    r"(?:,? (?:also|therefore|now|in turn|should|must|ought|need|needs|have|has|to|each|all|both|too|is|are|were|was|"
    r"will|shall)){0,4} ?$"
)


def group_called(words: str) -> str:
    """The people that some words name by what they are ("shipping companies"), without "the" and "all"; else empty."""
    bare = words[: match.start()] if (match := _AUXILIARY_END.search(words)) else words
    bare = bare.strip(" ,")
    found = _GROUP.fullmatch(bare[:1].lower() + bare[1:])
    if found is None and (opening := _BEFORE_GROUP.match(bare)):
        found = _GROUP.fullmatch(bare, opening.end())
    return found["group"] if found else ""
