"""What releases and parliaments say without an act: ties praised, effects claimed, words to the House, how many remain.

"The ministers reaffirmed the strength of their ties", "we have cut claims by half", "let me appeal to Members", "there
are now fewer than 120 in use".
"""

from __future__ import annotations

from graph.guards import guarded

_ADVERBS = r"(?:(?:also|now|already|still|both|further|only|once again|always|\w{2,12}ly) ){0,2}"
_WILL = rf"(?:will|shall|would|[’']ll) {_ADVERBS}"
_TIES = (
    r"(?:relations(?:hips?)?|friendships?|partnerships?|ties|alliances?|bonds?|links|fraternity|amity|ties of"
    r" friendship)"
)
_OF_TIES = rf"(?:(?:the|our|their|its|this|an?|these) )?(?:(?!on\b|to\b|in\b)[\w’'–-]+ ){{0,5}}?{_TIES}\b"
_EVENT = r"(?:[Ss]ummit|[Vv]isit|[Mm]eeting|[Tt]alks|[Cc]onference|[Cc]all|[Tt]rip|[Tt]our|[Ff]orum|[Cc]elebrations?)"
_LEVEL = (
    r"(?:claims?|applications?|crossings?|arrivals?|crime|offences|numbers?|waiting (?:times?|lists?)|deaths?"
    r"|casualties|inflation|unemployment|emissions|backlogs?|deficit|delays?|queues?|bureaucracy|red tape|burglar(?:y"
    r"|ies)|robber(?:y|ies)|thefts?|accidents?|migration|immigration|departures?|attempts|intakes?|costs?|net migration"
    r"|poverty|homelessness|truancy|reoffending|prices|bills)"
)
# Words up to what is shared or changed itself: not "the costs of the border", "the budget for immigration".
_PLAIN = r"(?:(?!(?:of|on|for|from|about|at|in|with|to|who|that|which|against)\b)[\w’'-]+ )"
_NO_BORDER_WORK = (
    r"(?! (?:[a-z]+ )?(?:posts?|checks?|controls?|patrols?|guards?|data|lists?|surveillance|duties|police))"
)
_BY_HOW_MUCH = (
    r"(?:by (?:an? |about |almost |nearly |over |more than |around |up to |some |at least ){0,3}(?:half|third|quarter"
    r"|fifth|\d|two|three)|in half|from \d|to (?:\w+ ){0,2}(?:\d|lowest|record|below))"
)

PRAISE = guarded(
    # Ties that are praised, gone on with or deepened, and nothing done about anything.
    r"\b(?:re-?affirm(?:s|ed|ing)?|reiterat(?:es?|ed|ing)|celebrat(?:es?|ed|ing)|hail(?:s|ed|ing)?|prais(?:es?|ed|ing)"
    r"|underlin(?:es?|ed|ing)|stress(?:es|ed|ing)?|highlight(?:s|ed|ing)?|renew(?:s|ed|ing)?|discuss(?:es|ed|ing)?"
    r"|reflect(?:s|ed|ing)? on) the (?:[\w-]+ ){0,2}(?:strength|depth|closeness|warmth|breadth|value|vitality|vigour"
    r"|quality|excellence|robustness|resilience|durability|state) of\b.{0,300}"
    rf"|\b(?:{_WILL}|to |agree[ds]? to |continue[ds]? to )continue {_OF_TIES}"
    r"(?! (?:on|to (?!further\b|the benefit\b|benefit\b)|against|in (?:the )?(?:fight|training|policing)))"
    rf"|\b(?:{_WILL}|to |agree[ds]? to |commit(?:s|ted)? to |continue[ds]? to )(?:continue (?:to )?)?(?:further )?"
    rf"(?:deepen|strengthen|build|develop|nurture|enhance|cement|cherish|bolster|reinforce|grow)(?:ing)?(?: further)?"
    rf" (?:on |up )?{_OF_TIES}(?=$|[.,;!”\"]| (?:further|between|with|across|in (?:all|many|areas|fields|the years)"
    rf"|over"
    rf"|for the|as|even|to further|to the))(?![^;.]{{0,200}}\b(?:by|through) \w+ing\b)"
    rf"|\b{_EVENT}\b(?:(?! (?:agreed|decided|that)\b)[^,;.]){{0,60}},? (?:(?:that|which) )?{_WILL}"
    r"(?:strengthen|deepen|cement|bolster|reinforce|enhance|boost|consolidate|highlight|celebrate|showcase|build on"
    r"|mark|pave|provide|offer|be (?:an?|the) (?:\w+ )?(?:opportunity|chance|occasion))\b.{0,300}"
    rf"|^which {_WILL}(?:strengthen|deepen|cement|bolster|reinforce|enhance|consolidate) {_OF_TIES}"
    rf"|^which {_WILL}(?:strengthen|deepen|cement|bolster|reinforce|enhance|consolidate) (?:[\w’'–-]+ ){{0,7}}?"
    r"co-?operation (?:under|between)\b"
    r"|\bwill be through (?:our|the|their|its|this)\b"
    # What is claimed of an effect, and what somebody did better than was asked of him.
    rf"|\b(?:has|have|had) {_ADVERBS}(?:cut|reduced|halved|lowered|brought down|slashed|driven down|increased|raised"
    rf"|doubled|trebled|more than halved|got|brought)(?: down)? (?:the number of )?{_PLAIN}{{0,4}}?{_LEVEL}"
    rf"(?: [\w’'-]+){{0,4}}?"
    rf" {_BY_HOW_MUCH}"
    rf"|\b(?:has|have|had) {_ADVERBS}(?:halved|more than halved|doubled|trebled) (?!the number\b)"
    rf"{_PLAIN}{{0,4}}?{_LEVEL}\b"
    r"|\b(?:has|have|had) (?:both |all |\w+ly |well )?(?:gone|moved) (?:well |far |much |even )?(?:beyond|further)\b"
    r"|\b(?:has|have|had) (?:both |all |\w+ly |far )?(?:exceeded|surpassed|outperformed|lived up to|met) (?:all |our"
    r" |the |my |their |every )+(?:\w+ )?(?:requirements?|expectations?|hopes|targets?|forecasts?)\b"
    # Progress that was made, what weighs on whom, what ties have yielded.
    rf"|\b(?:has|have|had) {_ADVERBS}(?:made|achieved|seen|witnessed) (?:an? |some |much |the )?(?:[\w-]+ ){{0,3}}"
    r"(?:progress|headway|strides|advances|inroads)\b"
    rf"|\b[Pp]rogress (?:(?!is|in\b)[\w-]+ )?(?:has|have|had|was|is) {_ADVERBS}(?:been |being )?(?:made|achieved)\b"
    rf"|\b(?:has|have|had) {_ADVERBS}(?:put|placed|heaped|piled) (?:an? |the )?(?:[\w-]+ ){{0,3}}"
    r"(?:pressures?|strains?|burdens?|stress) (?:up)?on\b"
    r"|\b(?:costs?|money|lives|time|damage|losses|delays?) (?:has|have|had|was|were) (?:already |also )?(?:been )?"
    r"(?:incurred|lost|suffered|wasted|caused|squandered)\b"
    rf"|\b(?:has|have|had) {_ADVERBS}(?:brought|yielded|borne|produced|reaped|paid) (?:\w+ ){{0,3}}"
    r"(?:benefits?|fruits?|dividends|rewards|gains|success(?:es)?|improvements?|results)\b"
    rf"|\b(?:has|have|had) {_ADVERBS}(?:today )?set the (?:course|tone|scene|stage|agenda|direction|pace) (?:for|of)\b"
    r"|\b(?:is|are|was|were|has been|have been) well[- ](?:documented|known|established|understood|recorded"
    r"|rehearsed)\b"
    r"|\battach(?:es|ed)? (?:the )?(?:\w+ )?(?:importance|value|weight|priority|significance) to\b"
    r"|\b(?:is|are) (?:not |only |also )?(?:an? )?matter (?:of|for) (?!urgen|prior)"
    r"|\b(?:is|are) not (?:something|anything|an? [\w-]+(?: [\w-]+)?) (?:that|which|but)\b"
    r"|\b(?:is|was|becomes?|became) the (?:first|second|third|latest|most senior|only) [^,;]{2,80}? to (?:visit|hold"
    r"|address|set foot|attend|lead|travel|serve)\b"
    # Action that is only said to be taken, and how things stand.
    r"|\b(?:is|are|am|[’'](?:m|re|s)) (?:now |already |also |all )?taking (?:\w+ )?(?:action|steps)(?=$|[.,;:!”\"]"
    r"| (?:now|today|together|across|at every)\b)"
    r"|^(?:From|Of|Out of) [^;]{2,160}? there (?:are|is|were|was|remain) (?:now|still|currently|only)\b[^,;]{0,200}"
    r"|\b[Tt]here (?:are|is|were|was|remain) (?:now|still|currently|already|today|also) (?:fewer|more|less|over|around"
    r"|about|some|only|just|nearly|almost|no|\d)[^,;]{0,200}"
    r"|^(?:That|This|It|These) (?:will|would|is to|are to) be (?:roughly|about|approximately|around|some|half|split"
    r"|mostly|mainly|largely)\b"
    r"|\b(?:supported|backed|opposed) (?:(?:the|this|that|an?) )?(?:[\w’'-]+ ){0,3}?(?:paper|report|draft|document"
    r"|presentation|analysis|amendments?|conclusions|assessment|initiative|intention|intervention)\b"
    r"|^(?:Further|More|Full|Additional|Detailed) (?:details?|information|guidance)\b[^;.]{0,60} (?:will|can) (?:also"
    r" |then"
    r" |now )?be (?:available|found|obtained|had|given|provided|announced|released|published)\b"
    # What changes brought about, what they will save or ease, and what was listened to.
    r"|^(?:(?:Th(?:is|ese|at|ose)|Such|Our|The) (?:[\w-]+ ){0,3}?(?:changes?|reforms?|measures|steps|improvements?"
    r"|investments?|efforts|progress|work|funding|approach|schemes?|programmes?|technology|systems?)|This|It|That)"
    r" (?:has"
    r"|have) (?:\w+ly |also |already ){0,2}(?:improved|enhanced|transformed|strengthened|boosted|benefited"
    r"|revolutionised"
    r"|changed) (?:our|the|their|its|how|lives)\b"
    rf"|\b{_WILL}save (?:\w+ ){{0,3}}?(?:[£€$] ?\d|money|lives|millions|billions|taxpayers|time|thousands|hundreds)"
    r"|^(?!.{0,80}\b(?:[Ww]e|I|[Tt]hey|[Gg]overnments?|[Mm]inist\w+|[Dd]epartment|Office|[Aa]genc\w+|[Cc]ouncil"
    r"|[Aa]uthorit\w+|[Pp]olice|[Ss]ecretary)\b.{0,80}? will)[^;.]{2,140}? will (?:also |further |help (?:to )?|greatly"
    r" ){0,2}(?:reduce|ease|relieve|cut|lower|lessen|alleviate|take) (?:the |our |some |any ){0,2}(?:demand"
    r"|pressures?|burden"
    r"|strain|reliance|stress|need|congestion|overcrowding|workload)\b(?![^;.]{0,200}\bby \w{3,16}ing\b).{0,300}"
    r"|\b(?:[Ww]e|I|[Tt]hey)(?: have|[’']ve) (?:\w+ly |also |all |both |already |long )?(?:listened|heard|seen|known"
    r"|understood"
    r"|recogni[sz]ed|been (?:clear|here|listening)|said (?:it )?before|come a long way)\b"
    # What neighbours have in common, and what a text says of itself.
    r"|\b(?:share|shares|enjoy|enjoys) (?:the|an?|our|many|long|close|deep|strong)"
    rf"(?: of (?:the|our|their))? {_PLAIN}{{0,5}}?(?:borders?{_NO_BORDER_WORK}"
    r"|frontiers?"
    r"|histor(?:y|ies)|language|heritage|culture|values|interests?|coast(?:line)?|ties|relations(?:hips?)?|friendship"
    r"|partnership|bonds?|past|future)\b"
    # What is only expressed.
    r"|\bexpress(?:es|ed|ing)? (?:the |their |its |our |his |her )?(?:(?:full|strong|deep|sincere|unwavering|continued"
    r"|high|great|serious|grave) ){0,2}(?:appreciation|solidarity|concerns?|satisfaction|respect|admiration|confidence"
    r"|support (?:for|to) (?!the (?:\w+ )?(?:launch|conclusion|adoption|opening|creation|establishment|introduction"
    r"|extension|start|setting|entry|strengthening|implementation|deployment|enlargement|accession|ratification)"
    r"|an?\b|\w+ing\b))"
    r"|\b(?:looked|looks|discussed|examined|reviewed|debated|considered|briefed|informed)\b[^;.]{0,40}"
    r" the (?:current |latest )?state of play\b.{0,200}"
    r"|\b(?:shared|exchanged) (?:our|their|his|her) (?:\w+ )?(?:views|assessments|experiences?|concerns)\b"
    r"|\bemail address (?:will|is)\b|\blays? down how\b|\bset out below\b|: To ask (?:the|H[ei][rs])\b.{0,300}"
    # What is said to a House, to a reader, and by whom a text was made.
    r"|\b[Ll]et me (?:appeal|pay|say|deal|reassure|assure|address|repeat|respond|reply|make|put|set|offer|finish|end"
    r"|conclude|close)\b.{0,300}"
    r"|\b(?:appeal to|remind|ask|urge|invite|encourage|call) (?:the House|(?:right )?hon\.?[^,;]{0,20} Members?"
    r"|(?:hon\.? )?Members|noble Lords|the hon\.? (?:Member|Gentleman|Lady))\b.{0,300}"
    r"|\b(?:commend|return|turn) (?:this|the|my) (?:statement|motion|[Bb]ill|order|regulations|report) to (?:the|this)"
    r" House\b|\b(?:beg|rise) to move\b"
)
"""Verbs, with what stands beside them, that praise, claim, count or keep order, and undertake nothing."""
