"""The words by which a title is told from a letterhead, a recital and the other headings of a page; data only."""

from __future__ import annotations

import re

from graph.patterns.guards import guarded
from graph.patterns.letters import CAPITALS, SMALL
from graph.patterns.openings import compiled

TELLING = compiled(
    r"\b(?:declaration|statement|communiqu[ée]|conclusions|agreement|arrangement|meeting|visit|summit|speech"
    r"|talks|agrees?"
    r"|sign(?:s|ed|ature)?|dialogue|conference|videoconference|remarks|address|treaty|memorandum|call|plan"
    r"|outcomes|summary|convention|protocol|reports?|vows?"
    r"|pledges?|announces?|launch(?:es)?|strengthens?|tightens?|steps? up|meets|hosts|welcomes|visits|discuss(?:es)?"
    r"|tops|updates|unveils|urges|backs|warns|secures|joins|travels|calls|opens|reaches|sets? out)\b",
    re.IGNORECASE,
)
"""What a title speaks of, where a page has other headings above it."""

INSTRUMENT_HEAD = compiled(
    r"(?:joint |press )?(?:declaration|statement|communiqué|communique|conclusions|agreement|arrangement)",
    re.IGNORECASE,
)
"""What a document that is an instrument calls itself."""

INSTRUMENT_NAME = compiled(
    r"(?:(?:the|joint|common|final|ministerial|political|presidency|[\w-]{3,20}(?= declaration)) ){0,3}(?:press )?"
    r"(?:declaration(?: of intent)?|statement|communiqu[ée]|conclusions|memorandum(?: of understanding)?"
    r"|(?:administrative |technical |implementing |working )?(?:agreement|arrangement|protocol)|action plan|letter)"
    r"(?= (?:of|by|between|on|from|concerning|regarding|for)\b| ?[:–—-] ?[\w“\"‘'«]| [“\"‘«])",
    re.IGNORECASE,
)
"""How the whole name of an instrument begins, which names a document before the meeting that adopted it does."""

OF_THE_CHAIR = compiled(
    r"(?:conclusions|summary|statement|declaration|communiqu[ée]) (?:of|by) the"
    r" (?:chair\w{0,8}|co-chairs|presidency|(?:co-)?presidents)",
    re.IGNORECASE,
)
"""A kind of text with whose it is, which says no more than the meeting's name above it does."""

EVENT = compiled(
    r"(?:[\w’'-]{1,24} ){0,5}(?:conference|summit|forum|seminar|workshop|symposium|council|meeting|congress"
    r"|consultations)"
    r"(?: (?:of|on|for|at|in) .{2,90}|,? \d{1,2}(?: ?[–-] ?\d{1,2}| and \d{1,2})? [a-z]{3,9} \d{4}(?:, .{2,30})?"
    rf"|,? (?-i:[{CAPITALS}])[\w’'-]{{2,20}}, \d{{1,2}}(?: ?[–-] ?\d{{1,2}}| and \d{{1,2}})? [a-z]{{3,9}} \d{{4}})?",
    re.IGNORECASE,
)
"""The name of a meeting, on a line of its own."""

SPOKEN = compiled(
    r"check against delivery|\W?transcript|(?:delivered|spoken) (?:version|text)|speaker ?:", re.IGNORECASE
)
"""What stands over or below the head of a speech."""

SLIP = compiled(
    r"[(\[][^()\[\]]{3,200}[)\]]\.?|embargo(?:ed)?\b.{0,60}|(?:our |your )?(?:ref(?:erence)?|no"
    r"|nr)\b\.?(?: ?:)? ?[\w(/].{0,40}"
    r"|(?:distribution|contact|pages|attn|attention|speaker|event|place|venue|author|topics?|type|language|original"
    r"|tel(?:ephone)?|fax|e-?mail|made by|statement made (?:by|on))\.? ?:?(?:(?<=:).{0,90}|$)"
    r"|communiqué de presse\b.{0,24}|(?:written|oral) statement ?[–—-] ?[A-Z]{2,8} ?\d{1,5}"
    r"|(?:press|media) (?:information|bulletin|notice|communiqué)\b.{0,60}"
    r"|(?:press|news|media) (?:release|item|note) ?[·•|/,].{0,60}|announcement|news(?: and events)?"
    r"|(?:full |edited )?(?:transcript|translation)(?: ?[(\[:,–—-].{0,120})?|volume \d{1,4}"
    r"|\d{1,2}[.:]\d{2} ?[ap]\.?m\.?"
    r"|[A-Z]{1,6}/\d{2,4}/\d{1,6}|H[CL] (?:Deb|WS|Hansard)\b.{0,60}"
    r"|(?:tele)?fax(?: message)?|statement made (?:by|on) .{2,60}|en|fr|de"
    r"|[\w /,-]{2,60} ?/ ?(?:text )?for (?:circulation|information|the press)|(?:text )?for (?:circulation|information)"
    r"|outcome document|final document|(?:oral|written)(?: ministerial)? statement(?: to (?:parliament|the house))?"
    r"|(?-i:(?:(?:TOP )?SECRET|RESTRICTED|CONFIDENTIAL|OFFICIAL|UNCLASSIFIED|LIMITE|INTERNAL|SENSITIVE|NOT PROTECTIVELY"
    r"|FOR (?:IMMEDIATE|INFORMATION|RELEASE|PUBLICATION|OFFICIAL)|EMBARGOED|DRAFT|FINAL"
    r"|PUBLIC)(?:[ :,–—-]+[A-Z]{2,14}){0,6})"
    r"|(?:for (?:immediate )?(?:release|publication|attention|use))\b.{0,30}"
    r"|(?:chair(?:man|woman|person)?|present|apologies|participants|in attendance|rapporteur|status|subject|circulation"
    r"|drafted by|prepared by|copies|annex(?:es)?|duration|time|date and (?:place|venue|time)"
    r"|host(?:ed by)?)\s?:.{0,160}"
    r"|news in brief|in brief|latest news|(?:press|media|news) (?:corner|centre|office|room)"
    r"|.{0,60}\(\d{1,3} (?:year|month|week|day|hour)s?(?:, \d{1,2} (?:month|week|day)s?)? ago\)"
    r"|P\.? ?O\.? ?Box\b.{0,60}|.{0,90}(?-i:\b[A-Z]{1,2}[\dlIO]{1,2}[A-Z]? ?\d[A-Z]{2})"
    r"|.{0,90}\(? ?page \d{1,4} ?(?:/|of) ?\d{1,4} ?\)?|(?:[a-z][a-z ]{2,40} \(\d{1,4}\) ?[-–/|]? ?){2,6}"
    r"|(?:\S{1,20} ){0,4}(?:www\.)?[a-z-]{2,20}\.(?:gov|ie|mt|uk|eu|fr|be|nl|de|org|com|net|info)(?:\.[a-z]{2})?",
    re.IGNORECASE,
)
"""What a sheet carries beside its title: numbers, fields, marks of what it is for."""

LETTERHEAD = compiled(
    r"(?:(?:the )?(?:british |french |royal )?(?:embassy|consulate|high commission|permanent representation)\b.{0,60}"
    r"|(?:the )?(?:(?!of |at |in )[\w-]{2,20} ){1,2}(?:embassy|consulate(?: general)?|high commission)"
    rf"(?: (?:of|in|to|at) (?:the )?(?-i:[{CAPITALS}])[\w-]{{1,30}}(?: (?:of )?"
    rf"(?-i:[{CAPITALS}])[\w-]{{1,30}}){{0,3}})?"
    r"|(?:the )?(?:home office|ministry of .{2,60}|ministère .{2,60}|cabinet office|prime minister's office|foreign"
    r" (?:and commonwealth )?office|department (?:for|of) .{2,40}|council of the european union|european commission"
    r"|(?:the )?(?:\w+ ){0,3}ministry (?:of|for) .{2,80}"
    r"|(?:the )?(?:presidency|chancellery|office|government) of .{2,60}"
    r"|(?:bundesministerium|ministerie|ministero|ministerio)\b.{2,60})"
    r"(?: ?[-–—|:] ?(?:press|media|news) (?:release|office|notice|room))?"
    r"|(?:written )?(?:ministerial|press|media|joint press)? ?(?:statement|release|notice|communiqué|information|note)"
    r"(?: (?:to|by|of|from) .{2,40})?"
    r"|(?:the )?council of (?:ministers|europe)\b.{0,40}"
    r"|house of (?:commons|lords)(?: (?:written|oral) (?:ministerial )?(?:statements?|answers?))?"
    r"|written (?:ministerial )?statements?"
    r"|home department"
    r"|press release issued by .{2,80}|press (?:and|&) (?:information|communications?) (?:service|office"
    r"|department).{0,60}"
    r"|unofficial translation|check against delivery|seul le prononcé fait foi|es gilt das gesprochene wort"
    r"|to whom it may concern|presidency of the republic|élysée|to the (?:press|editors?)|annexe? \w{1,3}"
    r"|excerpts?|extracts?"
    r"|(?:france|the uk|uk|germany|italy|spain|belgium|poland|ireland"
    r"|sweden) in (?:the )?[a-z ]{3,30}(?: ?/ ?.{5,60})?"
    r"|(?:the )?(?:federal )?(?:government|kingdom|republic) of (?:the )?[a-z ]{3,40}|council of$"
    r"|the european union.{0,60}"
    r"|european (?:commission|union|parliament|council) ?[-–|] ?(?:speech|statement|press release|news|fact ?sheet|memo"
    r"|daily news|questions and answers|press remarks)\b.{0,40}"
    r"|fact ?sheet|memo|background (?:note|brief(?:ing)?)|unclassified|restricted|limite|provisional (?:text|version)"
    r"|communiqué de presse|for immediate release|policy paper|news story|speech|guidance)\W{0,3}",
    re.IGNORECASE,
)
"""What heads a sheet without telling what it is about."""

TITLE_CONTINUES = compiled(r"(?:by|of|on|between|from|and|concerning|regarding)(?:\s|$)")
"""How the second line of a title begins."""

PREAMBLE = compiled(
    r"(?:Recalling|Deeply|Noting|Considering|Having|Whereas|Desiring|Determined|Convinced|Recogni[sz]ing|Aware"
    r"|Welcoming"
    r"|Hono(?:u)?rable|Excellenc\w+|Ladies|My [Ll]ords|Madam|M(?:r|ister) (?:Speaker|President|Chair\w*)|Distinguished"
    r"|Mindful|Conscious|Bearing|Reaffirming|Acknowledging|Concerned|Dear)\b"
)
"""How a recital begins, which is no title."""

TITLE_ENDS = compiled(
    r"(?:adopted|signed|issued|agreed|done|approved|made|given|presented|released|published|concluded|endorsed)"
    r" (?:by|at|in|on|to|following|after|during)\b",
    re.IGNORECASE,
)
"""How a line below a title begins that tells who made the text and when, which is no part of the title."""

DEBATED = compiled(r"volume \d{1,4}\b|\d{1,2}[.:]\d{2} ?[ap]\.?m\.?$|column \d", re.IGNORECASE)
"""What stands below the day of a debate, the matter of which stands above it."""

TITLE_HANGS = compiled(
    r"\b(?:by|of|on|between|from|and|the|for|in|with|to|against|at|a|concerning) ?$|[,–-] ?$"
    r"|\d[a-z]{2} council meeting$",
    re.IGNORECASE,
)
"""What a title's line cannot end with, unless it goes on below."""

KIND_ALONE = compiled(
    r"(?:(?:the )?(?:joint|press|final|common|ministerial(?! statement)|political|agreed|summary|tripartite"
    r"|trilateral|quadripartite"
    r"|(?:co-?)?chair(?:man|woman|person)?(?:s|['’]s|s['’])?|presidency) ){0,3}"
    r"(?:declaration|statement|communiqu[ée]|conclusions|memorandum|summary|minutes|record|decisions|outcomes|roadmap"
    r"|action plan|protocol|non-paper|resolution|arrangement|agreement)(?: of (?:intent|understanding|co-?operation))?",
    re.IGNORECASE,
)
"""A kind of text, which is its title where nothing else is."""

JOINT_KIND = compiled(
    r"(?:joint|common|final) (?:press )?(?:declaration|statement|communiqu[ée]|conclusions|letter|roadmap|action plan)",
    re.IGNORECASE,
)
"""A kind of text that is an instrument's, which belongs to the name below it."""

OFFICE_LINE = compiled(
    r"Leader of the (?:Government|House|Opposition|Senate)(?: (?:in|of) the [A-Z][\w ]{2,24})?|(?:Senator"
    r"|Member) (?:the )?"
    r"[A-Z][\w’'.-]{1,24}(?: [A-Z][\w’'.-]{1,24}){1,3}|"
    rf"(?:(?:Archived?|Responsible|From|Sender) ?: )?(?:[{CAPITALS}][\w’'.-]{{0,24}}"
    rf"(?: [{CAPITALS}][\w’'.-]{{1,24}}){{1,3}}, )?"
    r"(?:The )?"
    r"(?:(?:Deputy|Federal|Prime|First|State|Home|Foreign|Vice|Executive)[ -]){0,2}"
    r"(?:Minister|Secretary|Commissioner|President)(?:,? (?:of|for|the|and|in|to|&|[A-Z][\w’'-]{1,24})){0,14}"
    r"(?:, (?:responsible|in charge) (?:for|of) [^.;:]{3,90})?"
    r"(?: \((?:Chair|(?:Mr|Mrs|Ms|Miss|Dr|Sir|Dame)\.? [^()]{2,50})\))?,?"
    r"|(?:[A-Z][\w’'-]{1,24} ){1,3}(?:Secretary|Minister|Commissioner|Chancellor|Spokes(?:man|woman|person))"
)
"""An office on a line of its own, with its holder's name or without, as over a letter or a signature."""

HEADLINE_OF_OFFICE = compiled(
    r"(?:Deputy |Federal |Prime |First |Home |Foreign |Interior )?(?:Minister|Secretary|Commissioner|President)s?"
    r"(?: (?!(?:of|for|the|and|to)\b)[\w’'-]{1,24}){3,16}"
)
"""A headline in capitals about somebody in office, which looks like an office: "Secretary Brown Visits Riga"."""

PERSON_LINE = compiled(
    r"(?:(?:The )?(?:R(?:igh)?t\.? )?Hon(?:ourable)?\.?|Mr\.?|Mrs\.?|Ms\.?|Dr\.?|Sir|Dame|Lord|Lady|Baroness|H\.?E\.?"
    rf"|(?:His|Her) Excellency|M\.|Mme|Prof(?:essor)?\.?)(?: (?:Dr\.?|Mr\.?|Mrs\.?|Ms\.?|Sir|Dame"
    rf"|[{CAPITALS}][\w’'.-]{{0,24}}"
    r"|d[aeiu]|de la|v[ao]n|van de[nr]?|von|of)){1,6}(?:,? (?:MP|MSP|MEP|MLA|TD|QC|KC|CBE|OBE|PC))*"
)
"""Somebody's name alone on a line, with what is said before names, as over a speech or a letter."""

OPENS_AS_OFFICE = compiled(
    r"(?:The )?(?:(?:Deputy|Federal|Prime|First|State) )?(?:Minister|Secretary|Commissioner|President|Ministre)"
    r"(?: of State)? (?:of|for|de)\b"
)
"""How a line begins that says what office somebody has, or what somebody in it does."""

RECORD = compiled(
    r"(?:Transcript|(?:Joint )?(?:[Pp]ress|[Mm]edia|[Nn]ews) conference|Interview|Doorstop(?: interview)?)"
    r" (?:of|by|with|at|on)\b"
)
"""How the record of what was said begins, which names it though it ends in a stop."""

MATTER = compiled(
    rf"(?!(?:Speaker|Author|Editor|Chair|Tags?|Topics?|Photo|Source|Location)\b)[{CAPITALS}][\w&/’'-]{{1,20}}"
    rf"(?: [\w&/’'-]{{1,20}}){{0,3}}: [{CAPITALS}][\w’'-]{{2,24}}(?: [\w’'-]{{2,24}}){{0,3}}"
)
"""A matter and its place or part, as minutes and parliaments head theirs: "Ferries: Oslo"."""

SALUTATION = compiled(r"(?:My )?Dear [^.;:]{2,60}[,:]?")
"""How a letter begins."""

SESSION = compiled(
    r"(?:the )?(?:\d{1,3}(?:st|nd|rd|th)|first|second|third|fourth|fifth|sixth|seventh|eighth|ninth|tenth"
    r"|eleventh|twelfth"
    r"|inaugural|final|annual|extraordinary|informal|special|summary) "
    r"(?:\w{2,14} ){0,2}(?:meeting|session|sitting|record|round|conclusions|minutes)\b.{0,60}"
    r"|(?:(?:summary|official|draft|agreed) )?(?:records?|minutes|proceedings|notes?|list) of (?:the )?"
    r"(?:conclusions|decisions|meeting|discussions?|session|proceedings|actions?)\b.{0,60}",
    re.IGNORECASE,
)
"""Which meeting of a group a text is of, or that it is the record of one: the group's name stands above."""

BYLINE = compiled(r"[Bb]y (?:the )?[A-Z][\w’'-]{1,24},? (?:(?:of|for) (?:the )?)?[A-Z]")
"""How a line begins that says who wrote or spoke."""

OCCASION = compiled(
    r"(?:(?:Opening |Closing |Keynote |Welcome )?(?:[Ss]peech|[Aa]ddress|[Rr]emarks|[Ss]tatement|[Ll]ecture"
    r"|[Ii]ntervention)"
    r"|Keynote|(?:Joint )?(?:[Aa]rticle|[Oo]p-ed)|Interview) (?:(?:given|delivered|made) )?(?:by|of|at|to|before) "
)
"""How a line begins that says who spoke where, below a headline."""

KIND_OF_PLACE = compiled(
    r"(?:joint |final |political |ministerial )?(?:declaration|statement|communiqu[ée]|conclusions|charter"
    r"|appeal|accord"
    rf"|agreement|action plan|roadmap) of (?-i:[{CAPITALS}][\w’'-]{{1,24}})(?:[ -]"
    rf"(?-i:[{CAPITALS}])[\w’'-]{{1,24}}){{0,3}}",
    re.IGNORECASE,
)
"""What an instrument is called by the place at which it was made: "Declaration of Santander"."""

GROUP = compiled(
    r"\b(?:forum|committee|commission|group|working party|task force|council|conference|dialogue|format|initiative"
    r"|process|union|board|partnership|platform|network|assembly|ministers|meeting|summit|session)\b"
    rf"|^[{CAPITALS}][\w’' ]{{2,24}}(?: ?[–/&-] ?| and )[{CAPITALS}][\w’' ]{{2,24}}$",
    re.IGNORECASE,
)
"""What a group that meets is called, or two states side by side."""

STATES_ROW = compiled(
    rf"[{CAPITALS}][\w’' ]{{2,24}}(?: ?[–/•|-] ?[{CAPITALS}][\w’' ]{{2,24}}){{1,6}}",
)
"""States side by side on a line of their own, as below the name of their meeting."""

SMALL_WORD = compiled(rf"(?<= )(?!(?:of|the|and|for|in|on|at|to|de|la|du) )[{SMALL}][\w’'-]{{2,}}")
"""A word in small letters, which no name of an office has but for prepositions: "Ministers praise helpers"."""

SUBJECT = compiled(r"(?:Subject|Objet|Betreff|Title|Headline)\s?:\s", re.IGNORECASE)
"""How the line begins that says what a letter or an e-mail is about."""

FURNITURE = compiled(
    r"[(\[](?:this is an? |see )?(?:(?:courtesy|unofficial|non-?official|official|working|provisional"
    r"|english) )?translat\w{3}\b"
    r".{0,150}[)\]]\.?$|skip to (?:main )?content|aller au contenu|(?:back to )?top of (?:the )?page"
    r"|back to top|haut de (?:la )?page|(?:accept|reject|allow|refuse|manage) (?:[\w-]+ ){0,3}cookies\b|"
    r"archived content$|(?:this|the) (?:page|content|document|site|publication|news article)s?"
    r" (?:is|are|was|were|has been|have been)"
    r" (?:archived|withdrawn|published under|(?:an? )?archived?)\b|.{0,90}\barchive contains outdated information"
    r"|an official website of\b|official websites use\b|an? \.\w{2,4} website belongs\b|secure \.\w{2,4} websites\b"
    r"|breadcrumb$|(?:your|the) browser\b.{0,60}\b(?:supported|disabled|cookies|out of date|outdated)\b"
    r"|share (?:this|on)|share ?:|partager\b|print(?:er)?(?:[- ]friendly)?(?: this|,? pdf)|(?:read )?full debate\b"
    r"|alert me\b|the house met at|\[m(?:r|adam) (?:deputy )?speaker in the chair|prayers(?:[ —–-]|$)"
    r"|download (?:as|pdf|print)\b|e ?& ?oe$|e and oe$|you are here\b"
    r"|note ?: .{0,90}\b(?:icons?|pdf|printe[dr]|download\w{0,3})\b"
    r"|\(?(?:l ?[-–] ?r\b|(?:from )?left to right\b|from (?:the )?left\b)"
    r"|you are on page|\d{1,2} [a-z]{3,9} \d{4} : column \d|navigation path|left navigation"
    r"|additional tools"
    r"|other available languages|read hansard|main page:|department debates|department:|\(\d{1,2} (?:years?|months?"
    r"|weeks?|days?"
    r"|hours?)\b.{0,30}ago\)"
    r"|(?:file )?photo(?:graph)?s? ?:|image(?: credit)? ?:|(?:photo )?credit ?:|listen to (?:this|the)|reading time"
    r"|\d{1,2} min(?:ute)?s? read|(?:- ?)?advertisement(?: ?-)?$|sign up (?:to|for)|subscribe|newsletter"
    r"|similar articles"
    r"|read (?:more|also)\b"
    r"|(?:, ?)?(?:type|topics?|themes?|category|tags?) ?:(?: .{1,60})?$|chemin de navigation|autres langues"
    r"|autres liens"
    r"|leave a (?:reply|comment)|(?:\d{1,4} )?comments?(?: \(\d{1,4}\))?$|your e-?mail address will not"
    r"|required fields are"
    r"|save my name|categories(?: (?-i:[A-Z])[\w ,&/-]{0,40})?$|posted in [\w ,&/-]{1,60}$|filed under\b|follow us\b"
    r"|follow [\w ]{2,20} (?:on|via) (?:x|twitter|facebook|instagram|linkedin|youtube|telegram|whatsapp|bluesky)\b"
    r"|related (?:articles|stories|posts|topics|news)(?: ?:.{0,60})?$|latest news|most read"
    r"|top stories|recommended (?:videos|stories)|(?:this|the) ad(?:vert(?:isement)?)? (?:will|closes|can)\b"
    r"|all rights reserved|copyright\b|©|unsubscribe"
    r"|link to this ?:|photo of (?-i:[A-Z])"
    r"|join our (?:\w{2,12} )?(?:newsletter|mailing|channel)"
    r"|\(?(?:writing|reporting|additional reporting|editing) by (?-i:[A-Z][\w.’'-]{1,20} [A-Z])"
    r"(?!.{0,90}\b(?:will|shall|is|are|must|should|has|have)\b)"
    r"|estimated read time|the following (?:press release|statement) was published|share$|print$|tweet$|logo$"
    r"|(?:watch|video|audio|podcast|gallery) ?: "
    r"|(?:first |last )?(?:published|updated|posted|issued|modified|created|reviewed|added)(?: on| by| in| at)? ?:?$"
    r"|support (?:our|this) (?:(?:site|journalism)\b|work[.!]?$)"
    r"|(?:make a )?donat(?:e|ion)(?: (?:now|today|here|online|to us)\b.{0,60})?[.!]?$"
    r"|become an? (?:friend|member)(?: (?:now|today|here)\b.{0,40})?[.!]?$"
    r"|(?:search|browse) (?:all|this|the|our|for|gov)\b.{0,40}$|connect with us$|we use your sign-?up\b.{0,130}"
    r"|you can unsubscribe\b.{0,60}"
    r"|imprimer|cookie|mentions légales|accessibilité|à lire aussi|related content|"
    r"(?:from|to|sent|cc|subj(?:ect)?|fm|info|attn|importance|reply-to)\s?:|ends$|text (?:begins|ends)$"
    r"|- ends -$|out of hours"
    r"|for (?:further|more) information|"
    r"[\w ]{0,40}\b(?:news|press) release\b.{0,24}$|by (?:a|our) staff|plan du site|table of contents$|contact us",
    re.IGNORECASE,
)
"""Lines that are about the page, not about what was said."""

SITE_NOTICE = guarded(
    r"\b(?:sito|site|pagina|página|sitio|website|webseite|seite|nettsted\w*|webbplats\w*|hjemmeside\w*) (?:web )?(?:usa"
    r"|utilizza|utilise|verwendet|nutzt|utiliza|usa|gebruikt|bruker|använder|bruger) (?:[\w-]+ ){0,3}(?:cookies?\b"
    r"|kakor\b"
    r"|informasjonskapsler\b)|"
    r"\b(?:we|(?:this|our) (?:web)?site|(?:this|our) pages?) uses? (?:[\w-]+ ){0,3}cookies\b|\bcookies? (?:policy"
    r"|settings|notice|preferences|consent)\b"
    r"|\b(?:enable|disable|accept|reject|allow|use|set|store|about) (?:[\w-]+ ){0,4}cookies\b"
    r"[^\n]{0,160}\b(?:your (?:browser|device|settings|consent|experience|preferences)|(?:this|our) (?:web)?site)\b"
    r"|\b(?:your (?:browser|device|settings|consent|experience|preferences)|(?:this|our) (?:web)?site)\b"
    r"[^\n]{0,160}\bcookies\b|\bjavascript\b[^\n]{0,60}\b(?:enabled?|disabled|turned (?:on|off)|required|browser)\b"
    r"|\b(?:enable|turn on|requires) javascript\b|\b(?:upgrade|update|switch) to an? (?:newer|modern|more recent"
    r"|different|supported) (?:version|browser)\b",
    re.IGNORECASE,
)
"""What a page says of its own cookies, scripts and readers' browsers, wherever it stands in its words."""

OF_PEOPLE = compiled(r"\(?(?:L ?[-–] ?R\b|(?:[Ff]rom )?[Ll]eft to right\b|[Ff]rom (?:the )?left\b)")
"""How what stands below a picture begins: with who is seen on it."""

_AGENCY = r"(?:AFP|AP|EPA|EFE|PA|ANSA|DPA|dpa|Reuters|REUTERS|Getty|GETTY|NurPhoto|Shutterstock|Anadolu|Bernama|Xinhua)"
CAPTION = compiled(
    r"(?:[|(\[–—-] ?|[.,;”\"] |^)(?:"
    r"(?:(?:File|AP|AFP|Handout) )?(?i:photo(?:graph)?s?|pictures?|images?|credits?)"
    r"(?: credits?| courtesy(?: of)?| by)? ?:"
    r" ?[^|]{2,80}"
    rf"|{_AGENCY}(?:[ -]?{_AGENCY})? ?/ ?[\w .’'/-]{{2,60}}"
    rf"|(?:[{CAPITALS}][\w.’'-]{{0,24}} ?){{1,4}}/ ?{_AGENCY}\b[\w ./-]{{0,40}}"
    rf"|{_AGENCY} (?i:pic|photo|picture|file photo)s?)[)\]]?\.?$"
)
"""How what stands below a picture ends: with who took it."""

PATH = compiled(r"you are (?:here|in)\b", re.IGNORECASE)
"""How the line begins that says where in a site a page stands; what is above it is the site's."""

SHARED = compiled(
    r"(?:(?:twitter|facebook|whatsapp|linkedin|instagram|youtube|telegram|bluesky|pinterest|messenger|flickr"
    r"|threads|reddit|tiktok|tumblr|viber|mastodon|e-?mail|print|share|tweet|copy link|rss|follow us|x)"
    r"[ ,|/·•-]{0,4}){2,14}",
    re.IGNORECASE,
)
"""The buttons of a page by which it is shared, on one line."""

GLUED = compiled(r"(?:[A-Z][a-z]{2,20}){4}")
"""Words of a page's menu that have lost the gaps between them: "HomeWorldEuropeAsia"."""

MENU = compiled(
    r"(?:home(?:page)?|(?:world |uk |latest |local )?news(?: front page| image)?|world(?: service| edition)?|sports?"
    r"|weather|business|politics|culture|opinion|tech(?:nology)?|health|education|science(?: ?[/&] ?nature)?|travel"
    r"|entertainment|lifestyle|video|podcasts?|programmes|editions|services|search|menu|log ?in|sign in|register"
    r"|contact(?: us)?|about(?: us)?|a-z(?: index)?|talking point|in depth|archives?|more|europe|africa|americas"
    r"|asia(?:-pacific)?|middle east|bbc (?:sport|weather|news)|economy|finance|society|features|live)",
    re.IGNORECASE,
)
"""What a line of a site's menu is called."""

SECTION = compiled(r"(?:Article|Section|Chapter|Annex|Part)\s(?:\d{1,3}|[IVX]{1,5})\b")
"""How a part of a text is headed that is counted."""

OF_SHEET = compiled(
    r"[\w ]{2,24}:(?:\d|[a-z]{3,5}\b,)[^.]{0,40}"  # "Total Page:16", "File Type:pdf, Size:20Kb"
    r"|\w{3,40}\.(?:png|jpe?g|pdf|docx?|tiff?)|[A-Za-z]{2,4}-?\d{5,9}[a-z]{0,3}|\d{5,9}(?:[/_.-]\d{1,6}){0,2}"
    r"|[\w.+-]{1,40}@[\w.-]{3,40}|(?:[Tt]el(?:ephone)?\.?:? ?)?\+?[\d ()/-]{9,24}"
    r"|Source ?:? [A-Z][^.]{2,90}|(?:Offentligt|Öffentlich|Public)|.{0,40}\b(?:Bilag|Drucksache|Anlage) \d{1,5}"
    r"|[\w.-]{2,30}\.(?:gov(?:\.[a-z]{2})?|com|org|eu|net|int)(?:\.[a-z]{2})?|gov\.[a-z]{2}"
)
"""A line of a printed sheet or a viewer beside the text: its number, its file, its source, its site."""

EMPTY_FIELD = compiled(
    r"(?:first |last )?(?:published|updated|posted|issued|modified|created|reviewed|added)(?: on| by| in| at)? ?:?",
    re.IGNORECASE,
)
"""A field of a page's head of which the value is lost: "Published on", and nothing behind it."""
