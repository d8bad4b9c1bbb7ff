"""What is no undertaking: courtesy, conditions and history, and reports of the state of things, not of a deed."""

from __future__ import annotations

import re

from graph.guards import guarded

NO_UNDERTAKING = guarded(
    # What ministers do on a visit is the meeting, not its outcome.
    r"^(?:They|He|She|I|We|The (?:two |three |four )?[Mm]inisters|(?:Mr|Mrs|Ms|Dr|Minister) \w+)"
    r"(?: then| also| later| first| together)? (?:inspected|toured|visited|saw|spoke|attended|joined|took part)\b"
    r"|^(?:Nothing|None|Nobody)\b|^In \d{4},? (?:nobody|no one)\b"
    r"|\b(?:will|would|shall|to|wreath) (?:then |also |afterwards )?(?:travel|attend)\b|\blaid a wreath\b"
    r"|\b(?:will|would|shall|to) (?:also )?host (?:the )?(?:next (?:\w+ ){0,2}?(?:meeting|summit|session|round|talks"
    r"|council|ministerial|conference)|ministers|Prime|\w+ [Mm]inisters?)\b"
    # An instrument that is signed is an agreement.
    r"|^(?:(?!(?:will|shall|would|to|should|must)\b)[\w’',./-]+ ){1,24}?(?<!be )(?:signed|initialled) (?:an?|the|this"
    r"|that|their|its|two|several|yesterday|today|on|in|by)\b(?!.{0,200}\b(?:will|shall|must|should)\b)"
    r"|\bagree(?:d|ing|s)? to (?:remain|stay|keep|continue) (?:in|their|this|the) (?:close "
    r"|regular )?(?:contact|touch|dialogue)\b"
    r"|\b(?:[Dd]ialogue|[Mm]eeting|[Ss]ummit|[Ss]ession|[Tt]alks|[Cc]onsultations|[Rr]ound)\b.{0,40}\b(?:will"
    r"|is to|shall) take place\b"
    r"|\binvit(?:e|es|ed) .{0,60}\bto (?:visit|come)\b"
    r"|^(?:No (?:decision|final|further|new|agreement|measure)|If|Should|Were|Had|Unless|Whether|Without|When"
    r"|Nobody|No one|Asked)\b|\bif (?:it|the|they|we|this)\b"
    r"|\b(?:look(?:s|ing)? forward|thank(?:s|ed|ful)?|grateful|pay(?:s)? tribute|congratulat\w+"
    r"|condemn\w*|regret\w*|mourn\w*|express\w* (?:their|its|his|her) (?:thanks|gratitude"
    r"|sympathy))\b"
    r"|\b(?:recall|note|value|recogni[sz]e|observe|acknowledge|remember|believe|confident"
    r"|emphasi[sz]e|underlin|stress)(?:s|d|ed)? (?:that(?!.{0,120}\b(?:should|must|need to|needs to|has to"
    r"|have to)\b)|the|how|their|its|our)\b"
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
CIRCUMSTANCE = guarded(
    r"\b(?:threats?|attacks?|crisis|crises|numbers?|migrants?|pressures?|people|persons|incidents?|situation"
    r"|issues?|departures|"
    r"boats have|smugglers?|gangs?|criminals|traffickers|terrorists|attackers|militias?|regimes?|(?:smuggling"
    r"|criminal|trafficking) (?:networks?|groups?|rings?)|"
    r"increase in|arrivals|flows?|men|refugees|figures?|challenges?"
    r"|town|ministers? (?:have )?met|"
    r"it has been suggested|world|war|conflict|weather|history|relations?hip|friendship|drivers|attempts|entered)\b",
    re.IGNORECASE,
)
# What is raised by somebody is an act, even of a number.
RAISED = re.compile(r"\bbeen (?:raised|doubled|trebled|extended|reinforced|stepped up|increased to)\b")
MAIN_VERB = re.compile(
    r"\b(?:was|were|is|are|remains?|said|says|believes?|the meeting|ensur(?:e|es|ed|ing)|so that"
    r"|(?:see|sees|saw|seeing|hear|hears|heard|learn|learned|learnt|show|shows|showed|shown|understand"
    r"|explain\w*)\b.{0,20}"
    r"\b(?:how|what|that))\b",
    re.IGNORECASE,
)
