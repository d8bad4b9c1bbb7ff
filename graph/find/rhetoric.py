"""Words of speeches and news that have the form of an undertaking and undertake nothing.

"We will not forget", "that will send a clear message", "Europe is playing a leading role": what is only said of an
effect, an attitude or a wish, what the speaker sees or will say, and whom somebody means to meet.
"""

from __future__ import annotations

from graph.guards import guarded

_ADVERBS = r"(?:(?:also|always|now|still|all|both|therefore|again|instead|only|simply|just|clearly|\w{2,12}ly) ){0,2}"
_WILL = rf"(?:will|shall|would|[’']ll) {_ADVERBS}"
_EVENT = r"(?:meetings?|Council|talks|discussions|summit|conversations?|call|conference|session|ministerial|debate)\b"
_HONORED = (
    r"(?:his|her|my|their|its|our|Mr|Mrs|Ms|[A-Z]\w+ [A-Z]\w+|the [A-Z][\w-]+ (?:[A-Z]\w+ )?(?:[Mm]inister|[Ss]ec))"
)

EMPTY = guarded(
    # What something shows, means or does not do, and what somebody will be to others.
    rf"\b{_WILL}(?:not|never) (?:fix|solve|resolve|happen|work|disappear|go away|change|succeed|forget|give up|rest"
    r"|be (?:easy|enough|sufficient|solved|possible|forgotten|perfect))\b"
    rf"|\b{_WILL}(?:show|demonstrate|prove|illustrate|testify|send an? (?:very )?(?:clear|strong|powerful"
    r"|firm|important|wrong|right) (?:[\w-]+ ){0,2}(?:message|signal)"
    r"|make an? (?:\w+ ){0,2}difference|go down in history|stand (?:firm|up|with|by|ready(?! to)|shoulder|side by side"
    r"|united|together)|win|prevail|succeed|get (?:it|this|that|there|the job)(?: done)?(?=$|[.,;!”\"]))"
    rf"|\b{_WILL}mean (?:that )?(?:fewer|less|around|about|almost|nearly|\d|people|families|communities).{{0,400}}"
    rf"|\b{_WILL}be an? (?:[\w-]+ ){{0,4}}(?:friend|ally|challenge|test|moment|milestone|success|game[- ]changer"
    r"|reminder|nation|country|Britain|Europe|boost|blow|relief|disaster|mistake|shame)\b"
    rf"|\b{_WILL}be (?:aware|familiar|glad|delighted|disappointed|relieved|reassured|proud|remembered|judged)\b"
    # What a speaker will say, and what listeners will know.
    rf"|\b{_WILL}(?:keep|go on|continue) (?:repeating|saying|asking|telling|arguing|making the (?:case|point))\b"
    rf"|\b{_WILL}(?:repeat|argue|reiterate|say(?! whether)|tell (?:you|the House|them|him|her)|mention|come (?:on )?to"
    r"|turn to|touch (?:up)?on|understand|appreciate|know|agree with me|forgive)\b"
    rf"|\b{_WILL}(?:today |tomorrow |later )?(?:\([^()]{{2,30}}\) )?set out (?:his|her|my)\b"
    # What somebody would not have, whatever others would have to do for it.
    r"|\b(?:rejected|refused|declined|ruled out) (?:any|the|an?|his|her|their|calls|to)\b.{0,300}"
    # Wishes and aims that name no act.
    r"|\b(?:[Ww]e|[Ee]urope) (?:\w+ly |also |all |now )?(?:needs? to|must) (?:act|do more)"
    r"(?: (?:fast|quickly|now|together|swiftly))?(?=$|[.,;!”\"]| and (?:act|do))"
    r"|\bmore (?:must|needs to|has to|should) be done(?=$|[.,;!”\"])"
    r"|\b(?:[Ww]e|I) (?:all |both |also |really |just |do )?want to (?:be|say|make (?:it |this )?clear|stop|end|live"
    r"|show|put an end|get|thank|stress|emphasi[sz]e|underline|highlight|reassure|remind|express|touch|begin by)\b"
    r"|\b(?:that|which) (?:we|they|I|he|she) want(?:s|ed)? to\b"
    r"|\b[Oo]ur (?:\w+ ){0,2}(?:goal|task|duty|job) (?:is|remains|was) (?:clear|simple|to (?:be|keep|protect"
    r"|stop|save|make sure))\b"
    r"|\bpriorit(?:y|ies) (?:is|are|remains?|was) keeping\b"
    r"|\b(?:[Ww]e|[Ee]urope|I) (?:\w+ly |also |all |now |still )?needs? (?:an?|some|more|less|better|new|permanent"
    r"|common|real|clear|the)? ?(?:[\w-]+ ){0,3}?(?:mechanism|solutions?|approach|response|debate|discussion|answers?"
    r"|balance|change|action|solidarity|co-?operation|unity|leadership|system|deal)\b"
    r"|\b(?:must|should|ought to|has to|have to|needs? to) (?:also |all |now )?(?:be|remain|stay) (?:vigilant|realistic"
    r"|honest|clear|aware|careful|patient|mindful|firm|humane|proud|remembered|understood|said)\b"
    r"|\b(?:[Tt]h(?:is|at|ese|ose)|[Ii]t|(?:[Pp]roblem|[Ii]ssue|[Cc]hallenge|[Ss]ituation|[Aa]rrival|[Cc]oncern)s?)"
    r" (?:must|should|has to|have to|needs? to) (?:also |all |now |urgently )?be (?:addressed|tackled|solved|resolved"
    r"|dealt with)(?=$|[.,;!”\"])"
    r"|\bit is \w+ that (?:everyone|everybody|people|we|all) (?:is|are) (?:clear|aware|honest)\b"
    r"|\bhow (?:we|they|he|she|it|Europe) (?:must|should|needs? to|ha(?:s|ve) to)\b"
    # What somebody sees, feels, says or suffers, and what role is played.
    r"|\b(?:is|are|am|was|were|been|[’'](?:m|re|s))"
    rf" {_ADVERBS}(?:witnessing|seeing|facing|experiencing|listening|hearing|watching|sticking|saying|warning|telling"
    r"|arguing|talking about|speaking (?:of|about)|suffering|living|struggling|leaving|visiting|travelling|moving"
    r" (?:ahead|forward|on)\b|leading the (?:conversation|way|charge|debate|field)\b"
    r"|meeting (?:in|with|at|on|here|today|again|h(?:is|er)|their)"
    r"|playing (?:an?|its|their|our|the) (?:[\w-]+ ){0,3}(?:role|part))\b"
    r"|\b(?:has|have|had) (?:also |always |long )?played (?:an?|its|their|our|the) (?:[\w-]+ ){0,3}(?:role|part)\b"
    r"|\b(?:I|we) (?:am|are|was|were) (?:\w+ )?(?:relieved|sad|worried|concerned|aware|sure|conscious|hopeful"
    r"|optimistic|afraid|struck|glad that .{3,60}\b(?:indicated|said|expressed|shares?|agrees?))\b.{0,300}"
    r"|\b(?:has|have|had)? ?created (?:the )?(?:\w+ )?conditions\b"
    # Views that were taken of what others proposed, and reports on an agenda.
    r"|\b(?:supported|backed|opposed) (?:the|this|that|an?) (?:[\w’'-]+ ){0,2}?(?:approach|need|extension|inclusion"
    r"|line|text|compromise|idea|proposals?|position|view|principle|aims?|calls?|goals?)\b"
    r"|\bset out (?:the|his|her|my|our) (?:\w+ )?(?:objectives|position|case|views?|concerns)\b"
    r"|\b[Tt]here (?:was|were|has been) (?:an?|also|some|no|broad|general|wide) (?:\w+ ){0,3}(?:reports?|presentation"
    r"|discussion|update|debate|exchange|support|consensus)\b.{0,300}"
    # What is only said to be so, begun, signed, or told by way of an opening.
    r"|\b(?:is|are|am|remain|remains|remained|stay|stays|was|were) (?:\w+ly )?committed to (?:the|our|an?|their|its"
    r"|his|her"
    r"|this|that|these) (?:[\w-]+ ){0,3}?(?:relations(?:hip)?|friendship|partnership|alliance|dialogue|co-?operation"
    r"|values|principles?|ideals?|rule of law|Union|cause|tradition)\b"
    r"|\bwelcom(?:e|es|ed) (?:that|this|these|those|such) (?:\w+ ){0,2}\w+(?=$|[.,;!”\"])"
    r"|\bput up with\b"
    r"|\battention (?:was|were|is|has been) (?:also |then |further )?(?:drawn|called|directed)\b"
    r"|\b(?:began|begun|opened|started|closed|ended|concluded|finished) (?:the \w+ )?(?:by (?:wishing|thanking"
    r"|welcoming"
    r"|noting|recalling|saying|paying|telling|congratulating|expressing|reminding|praising|setting out|describing)"
    r"|with (?:an?|the|words of) (?:\w+ ){0,2}?(?:tour|visit|minute|tribute|wreath|presentation|look|thanks|lunch"
    r"|dinner|speech))\b.{0,300}"
    r"|\b(?:joined|briefed|received|greeted|accompanied) (?:us|them|him|her|me|the (?:two |three )?ministers)\b"
    r"|\bbe aware that .{0,300}|\b[Ll]et (?:me|us) (?:now |also |first |just )?(?:tell|say|explain|recall|remind"
    r"|begin|start"
    r"|turn|give you|be|come|add|set out) .{0,300}|\bin the public domain\b"
    r"|\bcan only (?:succeed|work|function|be (?:met|won|solved|understood)) (?:if|when|where|together)\b.{0,300}"
    r"|\b[Ii]t will (?:go on|continue|keep|persist|last|grow|happen|get worse|take (?:time|years|months))\b"
    r"|\b(?:promised|said|pledged) (?:that )?(?:we|I|they|he|she) would(?: act| do so)?(?: and (?:we|I|they) (?:have"
    r"|did"
    r"|are))?(?=$|[.,;!”\"])"
    # Whom somebody means to meet.
    rf"|\b(?:{_WILL}|to )(?:hold|have) (?:(?:further|more|regular|close) )?(?:talks|discussions|a meeting)"
    r"(?: (?:there|here|in \w+|on \w+))? with\b"
    r"|\b(?:is|are|was|were|due|set|expected|decided) to (?:co-?chair|chair|convene) (?:an?|the|their|its)"
    rf" (?:[\w-]+ ){{0,5}}?(?:\([^()]{{2,40}}\) )?{_EVENT}"
    rf"|\b{_WILL}hold (?:emergency|urgent|crisis|bilateral|separate|extraordinary) {_EVENT}"
    rf"|\b{_WILL}meet (?:with )?(?:the |senior |local |other ){{0,2}}(?:officials|leaders|representatives)\b"
    r"|\b(?:plans?|hopes?|intends?|expects?|am due|is due|are due) to"
    r" (?:visit|travel|see|speak (?:to|with)|return to)\b"
    rf"|\b{_WILL}(?:have|hold|see|convene|chair) (?:an?|the|more|further|our|its|their) (?:[\w-]+ ){{0,5}}?{_EVENT}"
    rf"|\b(?:{_WILL}|to )(?:discuss|speak|talk)\b[^.;]{{0,80}} (?:with|to) (?:{_HONORED}|[A-Z]\w+ on (?:\d|[A-Z]))"
)
"""Verbs, with what stands beside them, by which a clause undertakes, reports and asks nothing."""
