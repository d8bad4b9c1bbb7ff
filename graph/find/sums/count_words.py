"""The words by which a count of people or things is known to have happened to them; data only."""

from __future__ import annotations

import re

from graph.patterns.openings import compiled

STAFF = compiled(
    r"\b(?:officers?|gendarmes?|guards?|police(?:men)?|personnel|staff|experts?|agents?|soldiers?|investigators?"
    r"|analysts?"
    r"|liaison|interpreters?|advisers?|observers?|divers|prosecutors?|magistrates?|judges|doctors|dogs?|teams?|units?"
    r"|specialists?|trainers?|instructors?|caseworkers?|officials?|volunteers?|lifeguards?|crews?|delegates?|guests"
    r"|journalists?|students|pupils|teachers|members|interviewers|inspectors?)\b",
    re.IGNORECASE,
)
"""People and animals whom one side sends or trains: what they do is a measure."""

THING = compiled(
    r"\b(?:boats?|vessels?|ships?|vehicles?|cars?|lorr(?:y|ies)|trucks?|networks?|gangs?|groups?|rings?|cells?"
    r"|accounts?"
    r"|flights?|camps?|sites?|assets|animals?|engines?|houses?|claims?|applications?|cases?|visas?|permits?|documents?"
    r"|companies|firms|weapons?|launchers?|grenades?|jackets|crossings?|attempts?|operations?|arrests?"
    r"|convictions?)\b",
    re.IGNORECASE,
)
"""Things, which are not people even where they are stopped, held or removed."""

DONE_TO_PEOPLE = compiled(
    r"\b(?:arrested|detained|convicted|jailed|imprisoned|sentenced|deported|extradited|drowned|died|killed"
    r"|injured|wounded"
    r"|questioned|interviewed|fingerprinted|taken into|put on trial|behind bars|in custody|brought before"
    r"|lost their lives"
    r"|perished"
    r"|expelled|repatriated|resettled|apprehended|charged|prosecuted|indicted|acquitted|rescued|washed (?:ashore"
    r"|up))\b"
)
"""What can be done to people, or by the dead, alone."""

DOES_TO_PEOPLE = compiled(
    r"\b(?:arrest(?:ed|ing)?|detained|convicted|jailed|sentenced|deported|extradited|apprehended|caught|killed|injured"
    r"|the (?:arrest|extradition|conviction|deportation|detention) of|lives of)(?: (?:a|the|some|another|further"
    r"|total|of)){0,3} $"
)
"""What before a number is done to people alone."""

IN_CASES = compiled(
    r"\b(?:applied|used|invoked|employed|granted|refused|ordered|observed|established|confirmed|suspected|needed"
    r"|required"
    r"|imposed|followed|successful|proved)(?: \w+ly)? in $"
)
"""What before a number of cases says what was done in so many."""

CASES = compiled(r"(?:\w{3,14} )?(?:cases|instances|occasions|times)\b")

TAKEN_FROM = compiled(
    r"\b(?:withdr[ae]wn?|revoked|suspended|cancelled|confiscated|seized|fr[eo]zen?|froze|blocked|closed|checked"
    r"|searched"
    r"|recorded|taken|took|verified|established|ended|examined|secured|obtained) the (?:\w{3,12} )?(?:licen[cs]es?"
    r"|permits?"
    r"|passports?|accounts?|assets|papers|identit(?:y|ies)|fingerprints|details|statements|homes|houses|vehicles|phones"
    r"|visas|stay|status|documents|release|cases|files) of $"
)
"""What before a number says what was taken from so many, or found out of them."""

OF_A_GANG = compiled(
    r" of (?:(?:the|an?|this|that|its|one|two) )?(?:[\w-]{2,16} ){0,2}?(?:gangs?|rings?|networks?|groups?|cells?|clans?"
    r"|organi[sz]ations?|mafia)\b"
)
"""What behind "members" makes them people whom something was done to."""

ACTS = compiled(
    r"\b(?:patrols|operations|missions|sorties|interviews|transfers|flights|sweeps|surveys|hearings|visits"
    r"|assessments)$"
)
"""Acts that many were carried out of is a result."""

SEARCHES = compiled(
    r"\b(?:searches|raids|checks|inspections|evictions|interceptions|rescues|controls|investigations|inquiries"
    r"|prosecutions|proceedings)$"
)
"""Acts whose number is a result however small it is."""

FOUND_IN = compiled(
    r"\b(?:responded|replied|attended|reacted|answered|called out|put an end|put a stop) to $|"
    r"\b(?:found|discovered|detected|hidden|concealed|recorded|registered|reported|seized) (?:in|on|aboard|among"
    r"|by|from|at) $"
    r"|\b(?:database|system|register|index|file|archive|list)s? (?:now |already |currently )?(?:holds?|contains?|held"
    r"|contained"
    r"|stores?|stored) $"
    r"|\b(?:community|population|backlog|caseload|diaspora) of (?:only |just )?$"
)
"""What before a number says where something was found so often."""

NOT_SUBJECT = compiled(
    r"\b(?:against|with|into|for|on|about|by|between|among|to|than|whereas of|of the)(?: an?)?(?: further)? $"
)
"""What before a number shows that its noun is not what the clause speaks of."""

APART_WITH = compiled(r"(?:^|, )with(?: (?:a further|another|a total of))? $")
"""What tells a fact of its own beside a sentence, where a participle goes with its noun: `, with 40 boats seized`."""

THERE_ARE = compiled(r"\b[Tt]here (?:are|were)(?: (?:currently|now|already|still|at present|today|then))? $")

KNOWN_BEFORE = compiled(r"\b[Tt]he $")

AND_MORE = compiled(
    r"(?: of [a-z][^,.;:()\d]{1,40})?(?:,? and|,|,? as well as|,? plus|,? along with)(?: (?:also|a further"
    r"|another|a total of))? "
)
"""What joins a number and its noun to those before."""

MADE_TO = compiled(
    r"\b(?:made it possible|was possible|were able|was able|(?:has|have|had) (?:enabled|helped|allowed|permitted"
    r"|managed)"
    r"|enabled|helped|allowed|permitted|managed)(?: [^.;,:\d]{1,40})? (?:to )?(?!the\b|a\b|an\b|be\b|some\b"
    r"|over\b|more\b)"
    r"[a-z]{3,14}(?: (?:back|up|off))? $"
)
"""What makes the verb behind it something that happened (`has enabled them to arrest`)."""

STANDS = compiled(
    r"(?: (?:in|from|at|of|on|for|by) [^.,;:()]{2,40}?)? (?:is|are|was|were|remain|remained|remains)"
    r"(?: (?:still|now|currently|at present|also|already))? (?:under (?:review|investigation|examination|consideration"
    r"|appeal)|pending|outstanding|unresolved|undecided|in (?:custody|detention|prison|jail|hospital|care)"
    r"|on (?:trial|remand|bail|the run)|awaiting|before the courts?|behind bars|missing|at large|wanted)\b"
)
"""What behind a word for people or things says how they stand: `are under review`."""

TOOK_PART = compiled(
    r"[^.;]{0,140}? (?:took part|were involved|participated|were on the streets"
    r"|(?:have|had) (?:already |now |since |so far )?(?:completed|attended|followed|passed|taken part|undergone"
    r"|graduated"
    r"|qualified|finished))\b"
)
"""What behind a word for officers says what so many of them did together."""

ON_DUTY = compiled(
    r"[^.;,:]{0,60}? (?:now|currently|already|permanently) (?:serve|work|patrol|operate|stand)\b"
    r"|[^.;,:]{0,60}? (?:are|were|have been|is|was) (?:now |already |currently |permanently )?(?:on duty|deployed"
    r"|stationed|serving"
    r"|mobili[sz]ed|at work|posted|in place)\b"
)
"""What behind a word for officers says how many there were."""

FINITE = compiled(
    r"(?: (?:a|per|each|every) (?:day|night|week|month|year))?(?: (?:in|from|at|on|of|with|without"
    r"|between) [^.,;:()]{2,60}?)?"
    r"(?: (?:already|also|now|still|currently|alone|together|together|so far|\w{3,12}ly|have|has|had|were|was|are"
    r"|is)){0,4}? "
    r"(?:were|was|have|has|had|are|is|attempt|try|seeks?|apply|set out|enter|sleep|reside|live|lived|stay|stayed"
    r"|work|wait|waited"
    r"|remain|remained|depend|sought|took"
    r"|made|got"
    r"|fled|came|come|left|lost|found|gave|used|cross|arrive|applied|tried|attempted|managed|entered|received"
    r"|obtained|moved"
    r"|settled|returned|passed|boarded|registered|asked|claimed|reached|escaped|died|drowned|landed|crossed|arrived"
    r"|did|chose|went"
    r"|accepted|opted|volunteered|enrolled|disappeared|vanished|jumped|swam|hid|travelled|slept|called|benefited)\b"
    r"(?! (?:agreed|met|attend|gather|invited|due|expected|to|planned|not|needed|required|able|in need|at risk"
    r"|eligible))"
)
"""What behind a word for people says what they did, or what became of them."""

WHO_CAME = compiled(
    r" who (?:have |had )?(?:already |since )?(?:came|come|arrived|crossed|reached|entered|passed|landed|fled|drowned"
    r"|died|applied|made the (?:crossing|journey)|lost their lives|got (?:across|through))\b"
)
"""What behind a word for people says what they did, wherever in the sentence it stands."""

DONE_BY_NOW = compiled(
    r"(?: (?:in|from|at|of|on|for) [^.,;:()]{2,40}?)? (?:have|has|had|were|was)"
    r"(?: (?:now|already|since|also|so far|been|\w{3,12}ly)){0,3} (?!to\b|been\b|agreed\b|not\b"
    r"|planned\b)\w{3,14}(?:ed|en|wn|nt)\b"
)
"""What behind a word for things says what was done to them."""
