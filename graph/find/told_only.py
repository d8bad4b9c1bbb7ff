"""What a text only tells: meetings to come, visits, how things stand, what instruments replace, and plain rhetoric.

"The ministers will take stock in Paris in May", "the convention replaces that of 1971", "everybody must wake up": verbs
of undertakings, by which nobody undertakes, reports or asks anything.
"""

from __future__ import annotations

from graph.guards import guarded

_WILL = (
    r"(?:will|shall|would|is to|are to|(?:is|are|was|were) (?:due|expected|set|scheduled|hoping) to|plans? to"
    r"|hopes? to|intends? to)(?: \w+ly| also| then| next| again| first){0,2}"
)
_GATHERING = r"(?:meetings?|talks|session|summit|conference|round(?:table)?|gathering|dinner|lunch|ceremony|congress)"
_INSTRUMENT = (
    r"(?:[Cc]onvention|[Tt]reaty|[Aa]greement|[Pp]rotocol|[Mm]emorandum|[Aa]rrangement|[Dd]eclaration|[Pp]lan|[Pp]act"
    r"|[Dd]eal|[Aa]ccord|[Tt]ext)"
)
_WHO = r"(?:[Mm]inisters|[Ll]eaders|[Ss]ides|[Pp]arties|[Dd]elegations|[Tt]hey|[Ww]e)"

TOLD_ONLY = guarded(
    # Meetings to come, and who is to be there.
    rf"\b{_GATHERING}\b[^,;.]{{0,40}} {_WILL} be (?:convened|called|organi[sz]ed|hosted|chaired)\b"
    rf"|\b{_WHO} {_WILL} (?:take stock(?: again)? (?:at|in) [A-Z]|convene(?: again)? in|compare notes|resume (?:their"
    rf"|our)"
    rf" (?:talks|discussions|conversation))"
    rf"|\b{_WILL} (?:be host to|speak (?:again )?(?:by|on the) (?:tele)?phone|(?:next )?see (?:each other|one another)"
    rf"|(?:join|attend|take part in|be present at|come to|participate in|go to|fly to|travel to)"
    rf" (?:an?|the|this|their|our)"
    rf" (?:[\w’-]+ ){{0,3}}{_GATHERING}\b"
    r"|raise (?:the|this|that|these) (?:matter|issue|question|subject|point|concerns?)s? (?:with (?:his|her|their)"
    r"|when (?:he|she|they)))"
    r"|\b(?:invit(?:e|es|ed)|host) (?:the |his |her |our |my |their ){0,2}(?:[A-Z]?[\w’-]+ (?:and )?){0,3}"
    r"(?:colleagues?|counterparts?)(?: too| as well| also| again)?(?=$|[.,;!”\"]| to (?:attend|join|London|Paris"
    r"|[A-Z]))"
    rf"|\btook part in the (?:[\w-]+ ){{0,2}}{_GATHERING}\b"
    r"|\b(?:concluded|completed|ended|paid|made|carried out|undertook|began|finished|wound up|conducted)"
    r"(?: on [\w ]{3,30}?)? (?:an?|the|his|her|their)(?: [\w-]+){0,3} (?:visit|trip|tour)\b"
    # What instruments do and what becomes of them.
    rf"|\b{_INSTRUMENT}\b(?:(?! (?:will|shall)\b)[^,;.]){{0,60}} (?:replaces?|supersedes?|ceases? to have effect"
    rf"|remains?"
    r" in force|was negotiated|has been (?:breached|violated|negotiated|in force)|expires?)\b"
    r"|^(?:It|This) (?:was negotiated|builds on|remains in force|replaces|took (?:months|years|weeks))\b.{0,300}"
    r"|\b(?:[Oo]ffer|[Ii]nvitation|[Ss]uggestion|[Aa]pology|[Rr]equest) (?:was|has been|had been) (?:\w+ )?(?:accepted"
    r"|declined|rejected|refused|turned down)\b"
    r"|^(?:This|The present) (?:report|text|paper|summary|note|record|document|declaration|statement|communiqué)\b"
    r"[^;]{0,160}? (?:was|were|has been) (?:approved|adopted|agreed|drawn up|endorsed)\b"
    rf"|\b{_WILL} (?:join|accede to|become (?:an? )?(?:full )?members? of) (?:the )?(?:European Union|EU|Union|NATO"
    r"|euro(?:zone| area)?|Community|Schengen area)\b"
    # How things stand, and what was wanted once.
    r"|\bputs? (?:the|its|their) (?:\w+ ){0,3}(?:costs?|number|figure|bill|price|loss(?:es)?"
    r"|damage)(?: of [^,;.]{2,60})?"
    r" at\b|\bmay (?:\w+ ){0,3}have\b|\b(?:has|have|had) gathered\b|\b(?:put|washed) ashore\b|\bwe (?:all )?share\b"
    r"|\bhad (?:\w+ly |also |first |long )?(?:wanted|hoped|sought|tried|expected|feared|meant|asked for)\b"
    r"|\b(?:paid|pays?|pay|owed?) (?:the |their )?(?:smugglers?|traffickers?|gangs?)\b|^.{2,200}, only to \w+"
    r"|^(?:It|What|Whether|Who|How|Where)\b[^;]{0,120} (?:is|was|remains) (?:not (?:yet )?(?:clear|known|certain"
    r"|decided)"
    r"|unclear|unknown|uncertain|doubtful|an open question|anyone’s guess|to be seen)\b.{0,300}"
    r"|^It (?:is|was|remains) (?:not (?:yet )?(?:clear|known|certain)|unclear|unknown|uncertain|doubtful)\b.{0,300}"
    r"|\bexpected to (?:keep|go on) \w+ing\b|^No (?:\w+ ){0,2}(?:action|decision|measures?|steps?|objections?) (?:was"
    r"|were|is|are|has been|have been) (?:called for|required|needed|taken|raised|agreed|proposed|made|reached)\b"
    r"|\bbecome (?:the|an?|one of the)(?: [\w-]+){0,3} (?:largest|biggest|most|main|model|magnet|hub for|byword)\b"
    r"|\b(?:lunch(?:eon)?|dinner|reception|banquet|wreath|toast)\b[^,;.]{0,30} (?:was|were) (?:offered|given|held|laid"
    r"|hosted|proposed|served)\b|^It would be the (?:first|second|third|last)\b.{0,300}"
    # What an occasion offers, what was done before, and what only follows.
    r"|\b(?:[Vv]isit|[Mm]eeting|[Tt]alks|[Ss]ummit|[Cc]all|[Tt]oday|[Dd]iscussions?|[Cc]onference|[Ff]orum|[Oo]ccasion"
    r"|[Ee]vent|[Rr]eception|[Aa]nniversary|[Tt]his|[Ii]t|[Tt]hat)\b[^,;.]{0,30}? (?:(?:will|would) )?(?:also )?"
    r"(?:offer(?:s|ed)?|provid(?:es?|ed)|gives?|gave|is|was|be|presents?|represents?)"
    r" (?:us |them |him |her |both |all )?(?:an?|the) (?:[\w-]+ ){0,3}?(?:opportunity|chance|occasion) (?:to"
    r"|for)\b.{0,300}"
    r"|^(?:Previous|Earlier|Past|Former|Successive) (?:[\w’-]+ ){1,5}?(?:have|has|had|were|was|did)\b.{0,300}"
    r"|^(?:This|These|That|Those|It|[Ww]hich)\b[^,;.]{0,40}? (?:has|have) (?:\w+ly |also |already"
    r" ){0,2}(?:contributed to"
    r"|led to|resulted in|meant|driven|brought about|translated into|paid off)\b.{0,300}"
    rf"|\b{_WILL} be (?:\w+ly )?(?:reaffirmed|reflected|symboli[sz]ed|demonstrated|underlined|cemented|showcased|marked"
    r"|celebrated|remembered) (?:by|at|in|with|when|on)\b"
    r"|\b(?:laid|lay|provided|set|formed) (?:down )?(?:the|an?) (?:\w+ ){0,2}(?:framework|foundations?|groundwork"
    r"|basis)"
    r" (?:of|for)\b"
    # How a conversation began, and who else told of his work.
    r"|\b(?:began|begun|opened|started|closed|ended|concluded|finished) (?:the \w+ )?by (?:\w+ly )?(?:updating|raising"
    r"|offering|sharing|asking|reflecting|underlining|stressing|restating|reiterating|condemning|passing|speaking"
    r"|marking"
    r"|acknowledging|outlining|apologi[sz]ing|sending|introducing)\b.{0,300}"
    r"|\b(?:[Dd]irector|[Cc]hair(?:man|woman|person)?|[Hh]ead|[Cc]oordinator|[Cc]hief [Ee]xecutive|[Rr]apporteur"
    r"|[Oo]mbudsman|[Aa]uditor|[Ii]nspector)\b[^;.]{0,80}? (?:presented|introduced|gave|delivered|outlined|submitted)"
    r" (?:an?|its|his|her|their|the) (?:\w+ ){0,3}?(?:reports?|presentation|findings|update|overview|results|analysis"
    r"|briefing|assessment)\b"
    r"|\bI (?:also |fully |deeply )?share (?:the|his|her|their|your) \w+|\b(?:need|ha(?:ve|s)|want|wish) to do so\b"
    r"|\bannounced (?:these|those|this|the) (?:plans?|measures?|decisions?|news|changes|steps) (?:to|in|on|at|during"
    r"|today"
    r"|yesterday)\b"
    r"|\b[Ll]et(?: us|[’']s) (?:all )?(?:make sure|ensure) (?:that )?(?:nobody|no one|[\w’'-]+ (?:do(?:es)? ?n[o’']t"
    r"|never"
    r"|is ?n[o’']t))\b.{0,300}"
    # Rhetoric.
    r"|\b(?:[Ee]verybody|[Ee]veryone|[Nn]obody|[Nn]o one|[Aa]ll of us|[Pp]eople|[Ee]urope|[Ww]e|[Tt]hey|[Ii]t)"
    r" (?:must|should|needs? to|has to|have to|ought to) (?:\w+ly |all |now |first |never )?(?:wake up|think|realise"
    r"|realize|believe|forget|listen|learn|look at (?:them|our)selves|remember|ask (?:them|our)selves"
    r"|keep (?:a )?cool)\b"
    r"|\b(?:must|shall|will|can|should) never forget\b|\b(?:[Nn]either|[Nn]or) (?:must|should|shall|will|can)\b.{0,300}"
    r"|\bI have to (?:offer|say|admit|tell|confess)\b|\bwants? (?:the |to )?\w+ to be heard\b"
    r"|\b(?:would|will) be (?:well|wisely|properly|better) (?:spent|used|invested)\b|\blearn(?:ed|t)? the hard way\b"
    r"|\bthere (?:will|would|can|must|shall) be no (?:let-up|let up|excuses?|hiding|safe havens?|mercy|going back"
    r"|turning back|question|doubt|compromise|complacency|tolerance|place|room|winners|miracle|magic|quick|easy)\b"
    r"|^(?:§ ?\d+ +)?What (?:we|each|they|the|both|our)\b[^.;]{0,60}\b(?:will|shall) (?:do|change|happen|follow)$"
    r"|\b(?:will|would|shall) (?:comment|reply|respond) (?:in writing|later|in due course)\b"
    r"|\b(?:[Aa]pplications|[Qq]uestions|[Ee]nquiries|[Cc]omments|[Rr]egistrations?) (?:may|can|should|must) be (?:made"
    r"|sent|addressed|submitted|directed|put|emailed)\b"
)
"""Verbs, with what stands beside them, of what a text only tells."""
