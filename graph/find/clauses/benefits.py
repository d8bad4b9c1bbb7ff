"""What releases promise of effects: who is to benefit, what a scheme will ease, what an announcement follows upon.

"Passengers will benefit from quicker journeys", "a wave of projects set to ease congestion", "the grant follows the
launch of …": praise of what is done, and no act beside it.
"""

from __future__ import annotations

from graph.patterns.guards import guarded_in_clauses

_PEOPLE = (
    r"(?:[Pp]eople|[Cc]ommuters|[Bb]usinesses|[Pp]assengers|[Ff]amilies|[Rr]esidents|[Cc]ommunities|[Dd]rivers"
    r"|[Pp]atients"
    r"|[Cc]ustomers|[Cc]onsumers|[Tt]ravellers|[Ww]orkers|[Hh]ouseholds|[Pp]upils|[Ss]tudents|[Tt]housands|[Mm]illions"
    r"|[Tt]axpayers|[Mm]otorists|[Ff]armers|[Ff]irms|[Vv]isitors|[Tt]owns|[Rr]egions?|[Ee]conomy|[Cc]ountry"
    r"|[Jj]ourneys)"
)
_SCHEME = (
    r"(?:[Pp]rojects?|[Ss]chemes?|[Ii]nvestments?|[Pp]ackage|[Ff]unding|[Pp]lans?|[Mm]easures|[Rr]eforms|[Uu]pgrades?"
    r"|[Ii]mprovements?|[Cc]hanges|[Dd]eal|[Pp]rogramme|[Aa]nnouncement|[Mm]oney|[Bb]oost|[Ii]njection|[Gg]rant|[Ww]ork"
    r"|[Vv]isit|[Tt]rip|[Nn]ews|[Ss]tep|[Mm]ove|[Dd]ecision|[Ss]tatement|[Aa]ward|[Cc]all|[Tt]alks)"
)
_EFFECT = (
    r"(?:(?:cut|reduce|slash|shorten)(?:ting|ing)? (?:journey|waiting|travel|delivery) times|eas(?:e|ing) (?:congestion"
    r"|pressure)|boost(?:ing)? (?:the )?(?:\w+ )?(?:economy|growth|confidence|prosperity|productivity|trade)|(?:support"
    r"|creat(?:e|ing)|unlock|secur(?:e|ing)|generat(?:e|ing)|safeguard)(?:ing)? (?:\w+ ){0,3}?(?:[\d,.]+|thousands"
    r"|hundreds"
    r"|new|more|good|skilled)(?: of)? ?(?:[\w-]+ ){0,2}?(?:jobs|homes|growth|opportunities)|kick-?start(?:ing)?"
    r"|transform(?:ing)? (?:lives|the lives)|benefit(?:ing)?\b|pav(?:e|ing) the way\b)"
)

BENEFITS = guarded_in_clauses(
    rf"\b{_PEOPLE}\b[^;.]{{0,80}}? (?:will|would|(?:is|are) (?:set|due|expected|likely) to|set to|stands? to|to)"
    r"(?: also| now| soon| directly){0,2} (?:benefit|gain|enjoy|feel|reap|save|be better off)\b.{0,300}"
    rf"|\b{_SCHEME}\b[^;.]{{0,60}}? (?:is |are )?(?:set|expected|designed|likely|estimated|forecast|projected) to"
    rf" (?:also )?(?:{_EFFECT}|ease|boost|improve|transform|reap|bring (?:greater|new|real|lasting))\b.{{0,300}}"
    rf"|^which (?:will|would|is expected to|are expected to) (?:also )?{_EFFECT}.{{0,300}}"
    rf"|^(?:The|This|Today[’']s|Our|These) (?:(?:[£€$]\d[\w.,]*|million|billion|[\w-]+) ){{0,4}}?{_SCHEME}"
    rf" (?:follows?|comes?"
    r" (?:after|as|ahead of|on top of|at a time|in addition|just|amid|a \w+ after|days|weeks|months)|coincides? with"
    r"|builds? (?:up)?on)\b(?:(?!,? and will (?:pay|fund|finance|buy|go)\b).){0,300}"
    rf"|\b{_SCHEME}\b[^;]{{0,80}}? (?:will|would) (?:also |greatly )?help us (?:to )?(?:deal|cope|meet|manage"
    r"|respond)\b"
    # Bodies as they came to be.
    r"|^The (?:[\w-]+ ){0,4}?(?:[Cc]onference|[Ff]orum|[Cc]ouncil|[Cc]ommittee|[Cc]ommission|[Gg]roup|[Ii]nstitutions?"
    r"|[Pp]rocess|[A-Z]{3,8})(?: \([A-Z]{2,8}\))? (?:was|were) (?:first |originally )?(?:established|set up|founded"
    r"|created"
    r"|formed)"
    r" (?:under (?:the|Strand|Article|section)|in (?:\d{4}|[A-Z])|by (?:the )?(?:\d{4} )?(?:[A-Z]\w+"
    r" ){0,4}?(?:Agreement"
    r"|Treaty|Act))\b"
    # What is wanted, known and thereby shown.
    r"|\b(?:[Ww]e|I) all (?:want|wish|hope|know|agree)\b|\b(?:[Ww]e|I|[Tt]hey) share (?:the|a|his|her|their|your)"
    r" (?:\w+ )?"
    r"(?:desire|wish|hope|goal|aim|view|concern|vision|determination|ambition|frustration)\b(?:[^.;]{0,80} and want\b)?"
    r"|\b(?:[Ww]e|I) (?:\w+ly |also )?(?:understand|know) (?:that|how|what|why)\b.{0,300}"
    r"|\b(?:demonstrating|showing|proving|making (?:it )?(?:\w+ )?clear|illustrating|underlining|a sign|proof|evidence)"
    r" (?:that|how|once again)\b.{0,300}"
    r"|\bset(?:s|ting)? out (?:the |its |their |current |recent |latest |further |good ){0,3}progress\b"
    r"|\b(?:begins?|began|starts?|started|kicks? off|embarks? on|embarked on|continues?|is on|concludes?|makes?|made)"
    r" (?:an?|his|her|their|the) (?:[\w-]+ ){0,3}(?:visit|tour|trip|journey)\b"
)
"""Verbs, with what stands beside them, of effects and occasions."""
