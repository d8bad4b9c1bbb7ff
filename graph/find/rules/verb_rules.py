"""The verbs by which clauses promise, ask and explore, and all rules about verbs in the order in which they win."""

from __future__ import annotations

from graph.find.clauses.absolutes import ABSOLUTE_RULES
from graph.find.rules.agency_rules import AGENCY_RULES, DEBATE_RULES
from graph.find.rules.assurance_rules import ASSURANCE_RULES
from graph.find.rules.backshift_rules import BACKSHIFT_RULES
from graph.find.rules.call_rules import CALL_RULES
from graph.find.rules.daily_rules import DAILY_RULES
from graph.find.rules.dated_rules import DATED_RULES
from graph.find.rules.dealing_rules import DEALING_RULES
from graph.find.rules.declared_rules import DECLARED_RULES
from graph.find.rules.explore_rules import EXPLORE_RULES
from graph.find.rules.frame_rules import FRAME_RULES
from graph.find.rules.news_rules import NEWS_RULES
from graph.find.rules.noun_rules import NOUN_RULES
from graph.find.rules.plain_rules import PLAIN_RULES
from graph.find.rules.readout_rules import READOUT_RULES, TALKED_OVER
from graph.find.rules.report_rules import REPORT_RULES
from graph.find.rules.statement_rules import LOOKED_AT, STATEMENT_RULES
from graph.find.rules.verb_words import ADVERBS, CALLED_FOR, COMMITTED, GIVING, ONGOING, WHO, rule
from graph.find.rules.willing_rules import WILLING_RULES
from graph.patterns.guards import IN_CLAUSES, Guards

# "the relocation pledges", "these promises": nouns.
_NO_NOUN = (
    r"(?<!\bthe )(?<!\btheir )(?<!\bits )(?<!\bour )(?<!\bhis )(?<!\bher )(?<!\bthese )(?<!\bthose )"
    r"(?<!\bof )(?<!\bnew )"
    r"(?<!\ban )(?<! a )(?<!false )(?<!empty )(?<!broken )"
    r"(?<!million )(?<!billion )(?<!\bmoney )(?<!\bsum )(?<!\bfunds )(?<!\bfunding )(?<!\baid )(?<!\bsums )"
    r"(?<!tion )(?<!ment )(?<!\bno )(?<!\bearlier )(?<!\ball )(?<!\bpast )(?<!\bany )(?<!\belection )(?<!\bown )"
)

_SPEECH_RULES = (
    *EXPLORE_RULES,
    *CALL_RULES,
    rule("welcome", COMMITTED, "welcomed", r"\b(?:welcom(?:e|ed|es)|endorsed?)\b"),
    rule(
        "undertake",
        COMMITTED,
        "undertaken",
        r"(?:\b(?:money|funding|funds?|package|project|programme|investment|plan|measures|scheme|centre|unit|system"
        r"|agreement)"
        r"|[£€$][\d.,]+ ?\w{0,8}(?: (?:additional|extra|package))?) (?:is|are) expected to\b",
    ),
    rule(
        "call on",
        CALLED_FOR,
        "called-for",
        rf"\b(?:instruct(?:s|ed)|tasked|mandated|requested(?! (?:Contracting )?(?:[Pp]art|[Ss]tat|[Ss]ide|[Cc]ountr))"
        rf"|requests(?= (?:the|its|their|all|[A-Z]\w+)\b)"
        rf"|encourage[ds](?! by\b)|exhort(?:s|ed)|(?:[Ww]e|[Tt]hey|I|[Ss]ides"
        rf"|[Mm]inisters|[Pp]arties|[Pp]articipants|[Cc]ountries|[Gg]overnments|[Ss]tates|[Pp]artners) (?:instruct|task"
        rf"|mandate|request|encourage))(?= (?:[\w,’'-]+ ){{1,14}}?(?:to|with|for)\b)"
        rf"|^(?:also |further |to )?encourage (?:the |its |their |all |[A-Z])(?:[\w,’'-]+ ){{1,8}}?to [a-z]"
        rf"|\b(?:agreed?|concluded?|found) that (?!(?:we|they|both|it|the (?:two|parties|ministers))\b)"
        rf"(?:[\w’'-]+ ){{1,6}}?(?:needs? to|must|ought to|has to)\b"
        rf"|^(?:calling (?:up)?on|urging|inviting|asking|tasking|instructing"
        rf"|requesting)(?= (?:[\w,’'-]+ ){{1,16}}?to [a-z])"
        rf"|\b(?:gave|given|issued) instructions (?:that|to|for)\b|\bdemand(?:s|ed)? that\b|\b(?:must|should"
        rf"|ought to|need to){ADVERBS} agree\b"
        rf"|^(?:(?:And|But|So|Now|Therefore|Finally),? )?(?:[Ll]et us|[Ll]et’s|[Ll]et's)\b(?! be (?:clear|honest|frank"
        rf"|under no)| not\b| (?:remember|never|recall|look|begin|start by|take the example|turn)\b)"
        rf"|\b(?:it|It) is (?:now )?(?:up to|for|incumbent (?:up)?on) (?:[\w’'-]+ ){{1,8}}?to [a-z]"
        rf"|\b(?:falls?|fell) to (?:[\w’'-]+ ){{1,6}}?to [a-z]"
        rf"|\b[Pp]lease (?!note|check|contact|see|visit|find|click|join me|forgive|do not|read|refer|call|e-?mail|allow"
        rf"|accept|be|respond|confirm|let (?:me|us) know)[a-z]+ [a-z]"
        rf"|\b(?:[Ww]e|I|Europe|Brussels|[Tt]he (?:EU|Union)|[Cc]ountries|[Mm]ember [Ss]tates)(?: \w+ly| also| now"
        rf"| still| all| both| therefore)? needs?(?: also| now| urgently)? (?:an?|more|stronger|better|faster|tougher"
        rf"|new"
        rf"|common|further|[A-Z]\w+ to) "
        rf"|\b(?:press(?:es|ed)|lobb(?:ies|ied)|push(?:es|ed)|implor(?:es|ed)|begg?(?:s|ed)|remind(?:s|ed)|want(?:s"
        rf"|ed)?)"
        rf" (?:the |its |their |his |her |all |every )?(?:(?!to\b)[\w’'()-]+ ){{1,11}}?to (?!see\b|know\b)[a-z]"
        rf"|\bask(?:s"
        rf"|ed) for (?:an?|the|more|further|additional|extra|(?!fur|oth"
        rf"|num)\w{{3,8}}er"
        rf"|\d[\d,.]*|two|three|four|five|six|ten) [a-z]"
        rf"|\b(?:call(?:s|ed)? (?:up)?on|(?<!the )(?<!not )call(?:s|ed)? for(?! (?:the )?(?:first|last) )"
        rf"|urges?d?|(?<!not )(?<!was )(?<!were )(?<!been )invite[sd]?(?! \d)"
        rf"|(?<!the )(?<!of )(?<!an )(?<!for )(?<!new )(?<!their )(?<!in )appeal(?:s|ed)? to|(?<!to )ask(?:s"
        rf"|ed)?(?! (?:what|why|how|whether|when|if|me|about)\b)(?= [\w’-]+(?: [(\w)’-]+,?){{0,14}} (?:not )?to [a-z]"
        rf"| (?!for\b|about\b)[\w’'-]+(?: (?!for\b|about\b)[\w’'-]+){{0,7}} for"
        rf" (?:an?|more|additional|further|the|its|their|help|money|support|assistance|extra|two|three|four|five|six"
        rf"|ten|\d|[a-z]+ (?:help|support|assistance))\b)|request(?:s"
        rf"|ed)? that|(?<!can )expects? (?!the number)(?:that|all|every|(?:the|our|its|their|it|them"
        rf"|[A-Z]\w+)\b[^,;.]{{0,60}}? to))\b"
        rf"|\b(?:want|wants|wish|wishes|would(?: also)? like) to see (?!whether\b|how\b|if\b|for\b|you\b|more of\b)"
        rf"|\bexpress(?:es|ed)? the (?:wish|hope|expectation) that\b"
        rf"|\b(?:still "
        rf"|now )?(?<!will )(?<!shall )(?<!would )(?<!would first )(?<!would also )(?<!would then )(?<!would still )"
        rf"(?:has|have) (?:still |now )?to (?!be (?:seen|said)|say"
        rf"|admit|wait|live with|face|do with"
        rf"|thank|go|come|recogni[sz]e|accept|get\b|know|see\b|remember|understand|pay tribute)[a-z]"
        rf"|\b(?:is|are|were|was){ADVERBS} (?:expected(?! to (?:be|open|start|begin|arrive|deploy|send|sign|announce"
        rf"|take|last|follow"
        rf"|join|host|go|come|run|cost|reach|enter|apply|move|visit|meet|vote|pass|leave|return|lead|bring|grow|rise"
        rf"|fall"
        rf"|attend|adopt|become|have|save|cover|continue|get|see|number|exceed|total|agree|approve|conclude|present"
        rf"|publish|launch|unveil|propose|endorse|discuss|raise|press|push|outline|confirm|set|amount|increase|decrease"
        rf"|decline|drop|double|treble|remain|stay|peak|climb|stand|drive|affect|result|worsen|improve)\b)|asked"
        rf"|invited|urged"
        rf"|encouraged|requested|called upon|instructed|commissioned|tasked|mandated|charged|directed|ordered) (?:to"
        rf"|with)\b|\bbeen{ADVERBS} (?:asked|invited|urged|encouraged|requested|called upon) to\b",
    ),
    rule(
        "agree",
        COMMITTED,
        "agreed",
        rf"(?<!may )(?<!can )\b(?:agree[ds]?{ADVERBS} (?:on|to|that|upon)|(?:have|has){ADVERBS} (?:agreed|decided)\b"
        rf"|decided{ADVERBS} (?:to|that|on|upon)|(?:came to|come to|reached) (?:a common position"
        rf"|(?:an? )?(?:common |broad |political )?(?:agreement"
        rf"|understanding|consensus)) (?:on|that|to the effect that|whereby|under which)|adopt(?:ed"
        rf"|s)? an?(?! (?:\w+ ){{0,2}}(?:law|bill|act|decree|order)\b)"
        rf"|endors(?:ed|es?) an?"
        rf"|approv(?:ed|es?) (?:an?(?! (?:\w+ ){{0,2}}(?:law|bill|act|decree|order)\b)|the (?:opening|creation"
        rf"|establishment|setting|launch|extension|deployment|purchase"
        rf"|construction|appointment|introduction|secondment|posting)))\b"
        rf"|\b(?:confirm|announce|unveil|pledge)(?:s|d|ed)? (?:an?|the|its|their|his|her|further|new) "
        rf"(?:[\w’-]+ ){{0,4}}?(?:credit line|loan|grant|package|contribution|fund|funding|increase|envelope|tranche)"
        rf" (?:of|worth) (?:up to |about |over )?[£€$\dA-Z]"
        rf"|\bannounced? (?:new |further |additional |extra )?(?:guarantees|grants|loans|aid|funds|funding|investments?"
        rf"|contributions|support|assistance) (?:worth|of|totalling) (?:up to |about |over |some )?[£€$\dA-Z]"
        rf"|\bagreed{ADVERBS} (?:an?|the|closer|joint|new|further|common|these|several"
        rf"|increased|stronger|tougher|tighter|faster|additional|more|extra|regular|concrete|mutual"
        rf"|terms) (?!of\b)[a-z\d]"
        rf"|\b(?:[Aa]greement|[Cc]onsensus|[Uu]nderstanding) (?:was|has been|is) (?:also )?(?:reached"
        rf"|found) (?:on|to|that)\b"
        rf"|\b(?:it|It) (?:was|is|has been){ADVERBS} (?:agreed|decided|resolved)\b"
        rf"|\b(?:measures?|package|plan|steps|programme|actions?|strategy|roadmap|timetable|list|approach"
        rf"|priorities|principles"
        rf"|funding|arrangements|procedures|guidelines|contribution|project)\b[^,;]{{0,80}}? (?:was|were"
        rf"|(?:has|have|had)(?: also| now)? been){ADVERBS}"
        rf" (?:agreed|decided upon|decided on|approved|endorsed)\b",
    ),
    rule("agree", COMMITTED, "agreed", r"\b(?:two|both|all|our|the)\b(?: \w+){0,3} agree\b"),
    rule(
        "undertake",
        COMMITTED,
        "undertaken",
        rf"\b(?:undertakes?|undertook|undertaken (?=to\b)|{_NO_NOUN}(?:pledge[ds]?|promise[ds]?)(?! (?:in|by|at|last"
        rf"|for|since|from|under)\b(?:(?! that\b)[^,;.]){{0,60}} (?:has|have|had|is|are|was|were|will) )|commit(?:s"
        rf"|ted)?{ADVERBS} to"
        rf"|(?:confirm(?:s|ed)?|announce[ds]?|reaffirm(?:s|ed)?|reiterate[ds]?|renew(?:s|ed)?|restate[ds]?|affirm(?:s"
        rf"|ed)?"
        rf"|express(?:es|ed)?|underlin(?:es?|ed)|stress(?:es|ed)?|emphasi[sz](?:es?|ed)|declare[ds]?|state[ds]?"
        rf"|indicat(?:es?|ed)|signal(?:s|led)?|voice[ds]?|reassert(?:s|ed)?|repeat(?:s|ed)?|made (?:clear|known)"
        rf"|set out|proclaim(?:s"
        rf"|ed)?)"
        rf" (?:its|their|his|her|our|the|an|a|[“\"‘]?[A-Z][\w-]{{2,24}}[’']s) (?:[\w’-]+ ){{0,3}}"
        rf"(?:intent(?:ions?)?|readiness|willingness|commitment|determination|resolve|ambition|promise|pledge)"
        rf"(?: of (?:the |both |all |their |our )?(?:[\w’-]+ ){{0,3}}?(?:[Gg]overnments?|countries|[Ss]ides|[Ss]tates"
        rf"|[Mm]inisters|parties|[Pp]articipants|nations))? to(?:wards)?"
        rf"(?! (?:the|our|their|its|his|her|an?|this|these|those)\b| (?:work|co-?operate|act)\b"
        rf"(?![^.;]{{0,120}}\b(?:against|combat|fight|prevent|stop|tackle|counter)\b))"
        rf"|declare[ds]? (?:itself|himself|herself|themselves|ourselves) (?:\w+ )?(?:ready|willing|prepared"
        rf"|determined) to"
        rf"|(?:is|are|am|remains?|was|were) (?:fully |strongly |firmly |both |also |now )?(?:committed{ADVERBS} to"
        rf"|determined{ADVERBS} to"
        rf"|resolved{ADVERBS} to|willing{ADVERBS} to|prepared to|ready to)|resolve[ds]?{ADVERBS} (?:to"
        rf"|(?:up)?on (?:the|an?|joint|\w+ing))|intent on"
        rf"|(?:stands?|stood) ready to|vow(?:s|ed)? to|(?<!been )(?<!were )(?<!was )offer(?:s"
        rf"|ed)? (?:(?:the )?[A-Z][\w’-]+ )?(?:to|an?|places"
        rf"|up to|\d[\d,.]*|two|three"
        rf"|four|five|six|ten|the (?:use|loan|services|help|support|secondment|expertise|premises) of"
        rf"|(?:its|their|his|her|further|more"
        rf"|additional)"
        rf" (?:\w+ )?(?:help|support|assistance|services|expertise|experience|cooperation))|commit(?:s"
        rf"|ted)? (?:itself|themselves"
        rf"|ourselves) to"
        rf"|(?:[Gg]overnments|[Mm]inisters|[Ss]ides|[Pp]arties|[Cc]ountries|[Ww]e|[Tt]hey"
        rf"|I) hope to (?:be (?:in a position"
        rf" |able )?to (?!be\b|see\b|meet\b|tell\b|say\b)|conclude|sign"
        rf"|finali[sz]e|complete|open|launch|begin|start|lay|publish|present|introduce|deliver|submit|adopt|send"
        rf"|extend|agree|bring (?:forward|into))"
        rf"|(?:[A-Z][\w’-]+|[Gg]overnment|[Ss]ide|[Mm]inistry|[Dd]epartment|[Aa]gency|it|he|she)"
        rf" (?:means to|(?:aims|is minded|has in mind) to)(?! (?:be|say|help|an end)\b)"
        rf"|(?:[Ww]e|[Tt]hey|[Mm]inisters|[Gg]overnments|[Ss]ides|[Cc]ountries|[Pp]arties|[Aa]uthorities|I)"
        rf" (?:mean|aim|am minded|are minded|have in mind) to(?! (?:be|say|help)\b)"
        rf"|committed(?= (?:[£€$\d]|EUR|GBP|a further|an (?:additional|extra)|up to|over|more than|nearly))"
        rf"|intends? to|(?<!is )(?<!are )(?<!was )(?<!were )intended to|set (?:itself|themselves"
        rf"|ourselves) the (?:aim|goal|objective|target|task)"
        rf"|(?:[Ww]e|[Tt]hey|[Cc]ountries|[Gg]overnments|[Mm]inisters|[Ss]ides|[A-Z][a-z]+) plans? (?:an?|new|joint"
        rf"|further"
        rf"|more|common)"
        rf"|(?<!’s )(?<!'s )(?<!the )(?<!their )(?<!its )(?<!his )(?<!her )(?<!our )(?<!of )(?<!new )(?<!on"
        rf" )(?:\bplans to"
        rf"|(?<!al )(?<!ive )(?<!ed )(?<!ion )(?<!int )(?<! a )(?<!ble )(?<!ous )(?<!ear )(?<!any )(?<!ing )\bplan to)"
        rf"|planned to|(?<!who )wants? to (?!see\b|thank\b|be\b|work (?:with|together)\b|make clear|say\b|stress"
        rf"|pay\b|express)"
        rf"|(?:is|are|was|were){ADVERBS} (?:set|due|scheduled|planned) to(?! (?:meet|return|hold|visit|travel|attend"
        rf"|speak|arrive|address|fly|land|depart|dine|play|host (?:[A-Z]|talks))\b)"
        rf"|expected (?:to (?=be (?:operational|complete|in place|in service|up and running|ready|\w{{3,16}}ed\b)"
        rf"|open|start"
        rf"|begin|deploy|send|sign|host|go (?:before|to|into)|come into|enter|join|take (?:up|over|effect|on|part"
        rf"|place)"
        rf"|follow|arrive|adopt|announce|agree|approve|conclude|present|publish|launch|unveil|propose|endorse|confirm)"
        rf"|(?=before |by (?:the |\d|[A-Z])))"
        rf"|(?:aim|intention|objective|goal|plan) is to|is (?:our|their|its|my) (?:firm )?(?:intention|aim|plan"
        rf"|goal) to)\b",
    ),
    rule(
        "need stressed",
        CALLED_FOR,
        "called-for",
        rf"\b(?:underlin\w+|stress(?:e[sd])?|emphasi[sz]e[sd]?|highlight(?:s|ed)?|underscore[sd]?"
        rf"|insist(?:s|ed)? (?:up)?on|reiterate[sd]?|recall(?:s|ed)?|repeated){ADVERBS} the (?:\w+ ){{0,2}}"
        rf"(?:need|necessity)(?: \w+ly)? for (?:(?:the|all) (?:[\w’-]+ ){{1,5}}?|(?:[A-Z][\w’-]+ ){{1,5}}?"
        rf"|(?:[Mm]ember [Ss]tates|third countries|partners) )to (?!be\b)[a-z]"
        rf"|\b(?:advocate[sd]?|pleads?|pleaded|argued?|spoke(?: out)?|(?<!would )(?<!will )speaks?(?: out)?|pressed"
        rf"|push(?:es"
        rf"|ed)?){ADVERBS}(?: in favour of| for)?"
        rf" (?:an?|the|more|closer|stronger|stricter|tougher|better|faster|common|joint|further|new"
        rf"|additional) (?!case\b)[a-zE]"
        rf"|\b(?:back(?:s|ed)|support(?:s|ed)?|gave (?:its|their|his|her) support to"
        rf"|express(?:es|ed)? (?:its|their|his|her) (?:\w+ )?support for|(?:in favour"
        rf"|supportive) of){ADVERBS}"
        rf" (?:the|an?) (?:\w+ )?(?:launch|conclusion|adoption|opening|creation|establishment|introduction|extension"
        rf"|start"
        rf"|setting[- ]up|entry into force|strengthening|implementation|deployment|enlargement|accession"
        rf"|ratification) of\b"
        rf"|\bdemand(?:s|ed)?{ADVERBS} (?:an?|the|more|closer|stronger|stricter|increased|additional|further|immediate"
        rf"|better|faster|new) [a-z]|\breiterate[ds]? (?:its|their|his|her|our) calls? (?:for|on|to)\b"
        rf"|\brecommend(?:s|ed)?{ADVERBS} that\b",
    ),
    rule(
        "should",
        CALLED_FOR,
        "called-for",
        r"(?<!that )\b(?:should|ought(?:, [^,;.]{2,40},)? (?:not )?to)\b(?! (?:also )?(?:help|be able|remember|you|we"
        r"|they|a|the|any"
        r"|he|she|it|their|its|his|her|your|our|such|these|this|those|talks|negotiations|circumstances|conditions)\b)"
        r"|\b(?:[Cc]ountries|[Ss]tates|[Gg]overnments|[Cc]ompanies|[Pp]latforms|[Aa]uthorities|[Pp]artners|[Oo]perators"
        r"|[Cc]arriers|[Aa]irlines|[Hh]auliers|[Aa]gencies|[Ii]nstitutions|[Ee]mployers|[Pp]roviders|[Dd]onors"
        r"|[Cc]ommission|[Uu]nion|[Cc]ouncil|[Cc]ommunity|(?!This\b|That\b|These\b|Those\b|It\b|They\b)[A-Z][\w’-]+)"
        r" (?:should|ought to) (?:also |now |all |both |each )?help (?:to |the |us |them |[A-Z]|with )"
        r"|\b(?:it is|It is|(?:consider|deem|find|regard|think|believe|hold|call)(?:s|ed)? it)"
        r" (?:\w+ )?(?:imperative|essential|vital|crucial|important|indispensable|urgent|desirable|paramount|high time"
        r"|necessary) (?:to|that)\b",
    ),
    rule(
        "reported promise",
        COMMITTED,
        "undertaken",
        r"\b(?:said|confirmed|announced|stated|promised|added|explained|indicated|made clear"
        r"|assured|informed|agreed|told|reiterated|let it be known|maintained|repeated|gave (?:an?|their|its|his"
        r"|her) (?:\w+ )?(?:commitment|undertaking|assurance"
        r"|promise|pledge))\b"
        r"[^“”\"]{1,120}?\bwould (?!like|welcome|be (?:willing|able|happy|prepared|no)|have"
        r"|not|mean|need|seem|appear)\w+",
    ),
    rule(
        "announce",
        COMMITTED,
        "undertaken",
        rf"\b(?:announce[ds]?|announcing|unveil(?:s|ed)?){ADVERBS} (?:(?:the|an?|its|their|our|his|her|new"
        rf"|further|additional|more|plans?|joint|that) )?"
        rf"(?:\w+[ -]){{0,5}}?(?:creation|establishment|extension|launch|opening|deployment|dispatch|sending|purchase"
        rf"|appointment"
        rf"|reopening|renewal|introduction|construction|secondment|posting|release|start|package"
        rf"|fund(?:ing)?|programme|partnership|scheme|plans?"
        rf"|investment|contribution|measures?|increase|centre|units?|team|project|support|officers|million"
        rf"|reform|visa|campaign|taskforce"
        rf"|task force|strategy|initiative|withdrawal|closure|doubling|recruitment|purchase|contract)\b"
        rf"|\bannounce[ds]?{ADVERBS} (?:an?|new|further|additional|more|major|several|stronger"
        rf"|tougher) (?!(?:\w+ )?(?:arrests?"
        rf"|results?|figures?|fall|drop|rise|success|end)\b)[a-z]"
        rf"|\bannounce[ds]?{ADVERBS} (?:an? )?(?:further |additional |extra |new )?(?:[£€$]|EUR|GBP|USD|\d)"
        rf"|\bconfirm(?:s|ed)? (?:the|its|their|an?) (?:\w+ )?(?:extension|deployment|creation|opening"
        rf"|establishment|continuation|launch|increase|contribution|renewal|doubling|prolongation)\b",
    ),
    rule(
        "provision",
        COMMITTED,
        "agreed",
        r"\b(?:[Aa]greement|[Aa]rrangement|[Pp]lan|[Tt]reaty|[Pp]rotocol|[Dd]eclaration|[Pp]rogramme|[Pp]roject"
        r"|[Pp]ackage|[Mm]emorandum|[Tt]ext|[Cc]ommuniqué|[Bb]udget|[Bb]ill|[Dd]irective|[Ll]egislation|[Rr]eform"
        r"|[Dd]eal|[Ss]cheme|[Ss]trategy|[Rr]oadmap|[Aa]ccord|[Ll]etter of intent"
        r"|[Mm]easures|[Dd]ocument|[Dd]ecision|[Rr]egulation|[Ll]aw)s?(?:,[^,;]{2,80},)?"
        r"(?: (?:that|which) (?:was|were|has been|have been|is|are|(?:[\w’'-]+ ){1,6}?(?:has|have)) \w+)?"
        r"(?: (?!(?:is|are|was|were|be|been|being|will|shall|has|have|had|would|should|must|may|can)\b)[\w’'-]+){0,12}?"
        r",? (?:(?:also"
        r"|further"
        r"|in particular) )?(?<!to )(?:provides? for"
        r"|foresees?|envisages?|allows?(?: for)?|enables?|permits?|stipulates?"
        r"|aims? (?:to|at)|commits?|obliges?|establishes|sets? (?:up|aside|out(?= (?:\w+ ){0,2}(?:steps|measures"
        r"|actions|commitments)\b))|creates?|introduces?|calls? for|includes"
        r"|comprises|covers|cuts|gives|doubles|raises|extends|strengthens|guarantees|bans|ends|shortens"
        r"|speeds up|means that"
        r"|simplifies|increases) |^[Ii]t (?:also )?(?:offers|obliges|provides for|commits|foresees|sets aside|requires"
        r"|guarantees|gives|allows|enables) ",
    ),
    rule(
        "to be done",
        COMMITTED,
        "planned",
        rf"\b(?:is|are|was|were){ADVERBS} (?:planned|foreseen|envisaged|scheduled|pencilled in|slated"
        rf"|lined up) (?:for|in|from"
        rf"|by)\b"
        rf"|\b(?:may|can) (?:now|henceforth|in future|from now on|from then on) [a-z]"
        rf"|\b[Uu]p to (?:\d[\d,.]*|\w+) [^,;.]{{0,40}}?(?:may|can) (?:be )?[a-z]",
    ),
    rule(
        "to be done",
        COMMITTED,
        "planned",
        rf"(?<!\bdone )\b(?:is|are|am){ADVERBS} to (?!(?:the|an?|this|that|these|those|its|our|their|existing|what"
        rf"|any)\b"
        rf"|be (?:seen|found|welcomed|commended|expected|had|preferred|hoped|regretted"
        rf"|noted|stressed"
        rf"|feared)\b"
        rf"|(?:meet|outline|attend|visit|speak|address)\b|blame\b|date\b)[a-z]\w+",
    ),
    rule(
        "to be done",
        COMMITTED,
        "planned",
        r"\b(?:additional|further|extra|new) [^,;.]{1,60}? (?P<verb>(?:is|are) (?:given|provided|allocated"
        r"|made available|invested"
        r"|committed|earmarked))\b",
    ),
    rule("undertake", COMMITTED, "undertaken", rf"^[Ww]ith {WHO} (?P<verb>{GIVING})\b"),
    rule("will", COMMITTED, "undertaken", r"^as (?:will|shall) (?:the )?[A-Z]"),
    rule("under way", ONGOING, "", r"^as (?:is|are|does|do) (?:the )?[A-Z]"),
    rule(
        "under way",
        ONGOING,
        "",
        rf"\b(?:will|shall){ADVERBS} (?:not )?be (?:finished|completed|complete|ready)\b(?= (?:by|before|in|at"
        rf"|on)\b)",
    ),
    rule(
        "will",
        COMMITTED,
        "undertaken",
        rf"(?<!House )(?<!Members )(?<!Friend )(?<!Friends )(?<!Gentleman )(?<![Yy]ou )"
        rf"\b(?:will|shall)\b(?:,[^,;]{{2,60}},)?{ADVERBS} (?!not (?!be (?:[a-z]{{4,16}}(?:ed|en)|kept|held|sent|put"
        rf"|paid|made|sold|lent|built|cut|set)\b(?! by\b)|tolerate\b"
        rf"|accept\b|renew\b|allow\b|permit\b|disclose|transfer|use|pass|share|charge|apply|affect|exceed|last|only"
        rf"|require|accommodate|admit|house|detain|deport|return|send|pay|fund|issue|grant|introduce|impose|withdraw"
        rf"|replace|take (?:in|back|over)|be (?:an?|any|no) |publish|hand|cut|reduce|extend|close|open|raise|sell|store"
        rf"|join|sign|expel|approve|appoint|build|buy|ratify|lift|recogni[sz]e|process|move)|remember|know"
        rf"|of course|never|cost\b|(?:underline|underscore|stress|emphasi[sz]e|highlight|reiterate|thank|praise|say"
        rf"|tell|acknowledge|recogni[sz]e|pay tribute|warn|argue|reflect on|mark (?:the|progress)|be in [A-Z]\w+ (?:to"
        rf"|for|on|today|this))\b)\w+",
    ),
    rule(
        "should",
        CALLED_FOR,
        "called-for",
        r"(?<!who )\bmust\b(?! (?:not be|have|of course)\b)(?! and will)"
        r"|(?<!that )(?<!the )(?<!urgent )\bneeds? to (?!see\b|know\b|remember\b|recogni[sz]e\b|understand\b)[a-z]"
        r"|\b(?:has|have) to (?:step|do|strengthen|act|improve|increase|take|reform|adopt|put|provide|ensure"
        r"|share|open|find)\b",
    ),
)

RULES = (
    *ABSOLUTE_RULES,
    *TALKED_OVER,
    *LOOKED_AT,
    *_SPEECH_RULES,
    *BACKSHIFT_RULES,
    *ASSURANCE_RULES,
    *READOUT_RULES,
    *NEWS_RULES,
    *WILLING_RULES,
    *DEALING_RULES,
    *PLAIN_RULES,
    *DECLARED_RULES,
    *FRAME_RULES,
    *AGENCY_RULES,
    *NOUN_RULES,
    *REPORT_RULES,
    *DEBATE_RULES,
    *STATEMENT_RULES,
    *DATED_RULES,
    *DAILY_RULES,
)

_WIDE = frozenset(
    (
        *TALKED_OVER,
        *READOUT_RULES,
        *PLAIN_RULES,
        *DECLARED_RULES,
        *FRAME_RULES,
        *AGENCY_RULES,
        *NOUN_RULES,
        *STATEMENT_RULES,
        *DATED_RULES,
        *DAILY_RULES,
    )
)
OF_WIDE_WORDS = frozenset(number for number, one in enumerate(RULES) if one in _WIDE)
"""The numbers of the rules whose words everyday life has too: they count where the subject is none of its people."""

GUARDS = Guards((one.pattern for one in RULES), IN_CLAUSES)
"""Which of the rules a clause leaves open."""
