"""The words by which a body that nobody listed is told from its form, and what only looks like one; data only."""

from __future__ import annotations

import re

from graph.patterns.guards import guarded
from graph.patterns.letters import CAPITALS, SMALL
from graph.patterns.openings import compiled

_LAST = (
    "(?<!Home )Front(?! (?:Line|Page|Door))|(?:(?<=Guard )|(?<=Police ))(?:District|Region|Zone)"
    "|Agency|Agencies|Centres?|Center|Cell|Unit|Task ?[Ff]orce|Working Group|Command|Committee|Group|Office|Service"
    "|Services|Authority|Council|Directorate(?![- ]General)|Bureau|Commission|Institute|Institution|Network"
    "|Foundation|Federation"
    "|Police|Constabulary|Coast ?[Gg]uard|Gendarmerie|Initiative|Border Guard|National Guard|Civil Guard|Guard|Navy"
    "|Army|Air Force|Force|Department|Ministry|Museum|University|Academy|College|Laboratory|Observatory|Alliance"
    "|Partnership|Coalition|Forum|Board|Hub|Programme|Program|Fund|Facility|Platform|Trust|Society|Association|League"
    "|Union|Chamber|Assembly|Parliament|Senate|Court|Tribunal|Prosecution|Inspectorate|Secretariat(?![- ]General)"
    "|Customs|Constables"
    "|Embassy|Consulate|High Commission|Delegation|Brigade|Squad|Corps|Battalion|Division|Bank|Company|Red Cross"
    "|Regiment|Squadron|Flotilla|Troop|Sub-?[Cc]ommittee"
    "|Red Crescent|Process|Team|Taskforce|Port Authority|Church|Prefecture|Municipality|Ombudsman|Mission"
    "|Confederation"
    "|Commissariat|Headquarters|Presidency|Instrument|Mechanism|Secretariat[- ]General|Directorate[- ]General"
    "|Investigations|Intergovernmental Conference"
    "|Organi[sz]ation|Treasury|Patrol|Grants|Armed Forces|Defen[cs]e Forces?|Security Forces|Registry"
    "|(?<!Free )(?<!of )Movement"
    "|Superintenden(?:cy|ce)|Scheme|Fleet|Democratic Forces"
    "|Policing|Consortium|Administration|City Hall|Town Hall|Charity|Lifeboats?|Rescue|Prosecutors?['’]s? Office"
    "|Federations|(?:Operations|Situation|Control) Room"
)
_FIRST = (
    "Agency|Ministry|Department|Directorate(?:[- ]General)?|Presidium|Police(?: Force)?|Gendarmerie|Coast ?[Gg]uard"
    "|Border Guard|Navy|Customs|Office|Institute|Centre|Center|Commission|Committee"
    "|Council"
    "|Court|University|Bank|Chamber|Federation|Confederation|Union|Association|Society|League|Prefecture|Municipality"
    "|Secretariat(?:[- ]General)?|Museum|Academy|Embassy|Consulate|Bureau|Fund|Programme|Alliance|Partnership"
    "|Coalition|Forum|Network|Red Cross|Red Crescent|Corps|Sub-?[Cc]ommittee"
    "|Assembly|Parliament|Province|Community|Organi[sz]ation|Board|Company|Working (?:Group|Party)|Task Force"
    "|Taskforce|Service"
    "|Unit|Inspectorate|Mission|Prosecutor['’]s Office|Foundation|Institution|Tribunal|Division|Friends|Initiative"
    "|Platform|Authority|Group|Congress|Facility|Instrument|Mechanism|Commissariat|Headquarters"
    "|Administration|College|School|Observatory|Cell|Hub|Consortium|Armed Forces|Defen[cs]e Forces?|Air Force"
    "|Questura|Prefettura|Superintenden(?:cy|ce)"
)
# A noun that a small word joins to its own object: "Trafficking in Persons", "Opposition to Racism".
_INTO_FIELD = (
    r"(?:(?<=Trafficking)|(?<=Trade)|(?<=Traffic)|(?<=Cooperation)|(?<=Co-operation)|(?<=Research)|(?<=Training)"
    r"|(?<=Education)|(?<=Equality)|(?<=Confidence)|(?<=Transparency)) (?:in|with)"
    r"|(?:(?<=Opposition)|(?<=Access)|(?<=Support)|(?<=Assistance)|(?<=Aid)|(?<=Help)|(?<=Response)|(?<=Resistance)"
    r"|(?<=Right)|(?<=Rights)) to(?: the)?"
    r"|(?<=Inquiry) into(?: the)?|(?<=Service) to(?: the)?"
    r"|(?:(?<=Protection)|(?<=Freedom)|(?<=Relief)) from"
)
# A word with a capital; initials and hyphens count, a full stop ends a name.
_WORD = rf"[{CAPITALS}](?:[\w&'’-]|\.(?=\w)){{0,24}}"

# What a ministry is for, among others: "Integration", "National Identity".
_FIELD = (
    r"(?:(?:National|Public|Civil|Social|Regional|Local|Human|Internal|Rural|Higher|Legal|Digital)"
    rf" (?!Office|Police|Service|Guard|Agency|Force|Council){_WORD}|(?:Home|Foreign) (?:Affairs|Trade)|{_WORD})"
)

ENDS_IN_HEAD = guarded(rf"\b(?:{_WORD},? (?:(?:and|of|for|&|du|de|des|della|di) )?){{1,7}}(?:{_LAST})\b")
"""A name in capitals that ends with what kind of body it is: `Baltic Ferry Agency`."""

BEGINS_WITH_HEAD = guarded(
    rf"\b(?:{_WORD} (?:and )?){{0,4}}(?:(?:{_FIRST}) (?:of|for|on|against)|(?:Mission|Delegation"
    rf"|Representation) to) (?:the )?{_WORD}"
    rf"(?:(?:,(?= {_FIELD}(?:, {_FIELD}){{0,3}},? and )|(?: (?:and|of|for|the|on|against|&)){{1,3}}|{_INTO_FIELD})?"
    rf" (?!For\b){_WORD}){{0,8}}"
    r"(?: in (?:Europe|Africa|Asia|the Mediterranean|Turkey|Türkiye|Ukraine|France|Libya|Jordan|Lebanon|Syria"
    r"|Iraq|Kosovo"
    r"|Bosnia and Herzegovina|Georgia|Moldova|Iran|Pakistan|Afghanistan|Tunisia|Morocco|Egypt|the Sahel"
    r"|the Western Balkans)\b)?"
)
"""A name that begins with what kind of body it is: `National Agency for the Reception of Newcomers`."""

COMPANY = guarded(
    rf"\b(?:{_WORD} (?:& )?){{1,4}}(?:plc|PLC|Ltd|Limited|LLP|Inc|GmbH|AG|SE|SA|S\.A\.|SAS|NV|N\.V\.|BV|B\.V\."
    r"|S\.p\.A\.|SpA|Sp\. z o\.o\.|Oy|AB)(?![\w.])"
)
"""A company by its legal form."""

PARTY = guarded(
    r"\b(?!(?:Contracting|High|Third|Other|Each|Either|Both|States?|Working|Requesting|Requested|Receiving|Sending|Host"
    rf"|The|This|That|Interested|First|Second|One|Every|Any|Paying|Supplying"
    rf"|Participating)\b)(?:{_WORD} ){{1,3}}(?<!Garden )(?<!Tea )(?<!Dinner )(?<!Birthday )(?<!Search )(?<!Boarding )"
    r"(?<!Landing )(?<!Rescue )(?<!Christmas )(?<!Street )(?<!Working )(?<!Contracting )(?<!Third )Party\b"
    r"(?! (?:shall|will|may|must|undertakes?|to the|concerned)\b)|\bHouse of Representatives\b"
    r"|\b(?:Sweden|Social|Christian|Liberal|Free) Democrats(?: of (?:the )?[A-Z]\w{2,15})?\b"
    r"|\b(?:Fine Gael|Fianna Fáil|Sinn Féin|Plaid Cymru|Forza Italia|Rassemblement National|National Rally)\b"
)
"""A political party, or a house of a parliament."""

OPERATION = guarded(
    rf"\b(?:Joint )?(?:Operation|Project|Exercise|Mission|Task ?[Ff]orce) (?:{_WORD})(?: (?!Operation){_WORD}){{0,2}}"
    r"(?: (?:\d|I{1,3}|IV|V)\b(?= (?:will|has|is|was|began|and|in|to|by|which)\b|[.,;:)]|$))?"
)
"""A named operation, project or mission."""

NAMED_INITIATIVE = guarded(
    rf"\b(?:[Tt]he|[Ii]ts|[Tt]heir|[Oo]ur|[’']s) "
    rf"(?P<name>(?:{_WORD} (?:(?:of|in|for|met|voor|and) (?:the )?|(?:the|without) )?){{1,4}}"
    r"(?:initiative|process|partnership|programme|forum"
    rf"|platform"
    r"|network|group|task ?force|alliance|coalition|facility|fund|campaign|format|dialogue))\b"
)
"""An initiative with a name of its own before a word in small letters: `the Horn of Africa initiative`."""

FOREIGN = guarded(
    r"\b(?:[Mm]inist(?:ère|erie|ero|erio|erstwo|arstvo)|Bundesministerium|(?:Direction|Secrétariat|Inspection)"
    r"|[Pp]réfecture|Office|Agence|Service|Brigade|Parquet|Chambre|Conseil|Région|Société|Association|Fédération"
    r"|Tribunal"
    r"|Cour|Université|Centre|Police|Gendarmerie|Bundesamt|Landesamt|Dienst|Direzione|Dirección|Agenzia|Agencia"
    r"|Guardia"
    r"|Guarda|Polizia|Policía|Garde|Syndicat|Secretaría|Ministerio|Instituto|Servicio|Consejo|Comisión|Prefectura"
    r"|Uprava|Služba|Ravnateljstvo|Agencija)"
    rf"(?: [{SMALL}]{{2,14}}(?:al|ale|ales|aux|ique|aire|ime|ien|ienne|ère|iat|el"
    r"|elle|ais|aise|ire|if|ive|é|ée|a|i|o))"
    r"{0,2}"
    r"(?:(?: (?:(?:de la|du|des|de|aux|à la|pour la|pour les|pour|contre la|contre les?|contre|van|voor|für|der|und"
    r"|en|per la|della|di|delle|degli|del|za|e|y|et des|et du|et de|et|la|le|les)(?= )|(?:de |pour |per )?l[’']"
    r"|dell[’']|d[’']))"
    r" ?(?!the\b|and\b|des?\b|du\b|les?\b|la\b)[\w’'-]{2,20}"
    rf"(?: [{SMALL}]{{3,14}}(?:ale|aux|ales|ique|aire|ime|é|ée|ées|elle|ière|ières))?){{1,5}}"
)
"""A body under its French, Dutch, German, Italian or Spanish name, whose words have small letters too."""

FOREIGN_CAPITALS = guarded(
    r"\b(?:Direzione|Dirección|Unidad|Cuerpo|Comisaría|Fiscalía|Procura|Questura|Comando|Ministerul|Inspectoratul"
    r"|Poliția"
    r"|Straż|Komenda|Policja|Urząd|Centrul|Ministarstvo|Uprava|Nationale|Openbaar|Landeskriminalamt|Polizeipräsidium"
    r"|Staatsanwaltschaft|Serviço|Polícia|Guarda|Direção|Ministério|Ministarstvo|Landelijke|Algemene|Federale"
    r"|Office|Cellule"
    r"|Groupe|Brigade|Préfecture|Parquet|Unité|Pôle|Mission|Ministerio|Secretaría|Prefectura|Policía|Guardia|Fuerzas?"
    r"|Armada|Ejército|Gendarmería|Servicio|Instituto|Consejo|Comisión|Agencia|Superintendencia|Subsecretaría|Corpo"
    r"|Agenzia|Ministero|Polizia|Capitaneria|Emniyet|Jandarma|Sahil|Služba|Služby|Rendőrség|Policie|Generalna"
    r"|Inspekcja|Służba|Kustbevakningen|Lycée|Collège|Gymnasium|École|Liceo|Ligue|Fondation|Fundación|Fondazione|Fundação"
    r"|Fundacja|Stichting|Stiftung|Stiftelsen|Vereniging|Asociación|Associazione|Associação|Asociația|Comité|Comitato"
    r"|Observatoire|Observatorio|Osservatorio|Cruz|Croix|Croce|Médecins|Médicos|Medici"
    rf"|Forum(?= [A-Z][{SMALL}]{{2,14}} pour))"
    r"(?:(?: (?:de la|de l['’]|de|du|des|d['’]|del|la|las|los|y|et|di|della|delle|degli|e|van|het|der|voor|für"
    r"|und|a|o|dos|das|da|do"
    rf"|cu|pentru|și|za|w|ds\.|al|ale|pour|para|por|les|contre)){{0,2}} ?(?<=[ '’])[{CAPITALS}][\w’'-]{{2,20}}){{1,6}}"
)
"""A body under its name in its own language, whose words have capitals."""

FORCE = guarded(
    r"\b(?:Garde|Gendarmerie|Police|Sûreté|Guardia|Polizia|Policía|Guarda|Polícia|Marine) (?:nationale?|nacional"
    r"|nazionale|maritime|royale?|judiciaire|civile?|fédérale?|aux frontières|di [Ss]tato|costiera|criminale?"
    r"|judicial)(?: (?:maritime|royale?|nationale?|judiciaire|suisse|belge))?\b"
)
"""A force under its French, Italian, Spanish or Portuguese name: `Garde nationale maritime`."""

MISSION_OF_THE_UNION = guarded(
    r"\b(?:EUCAP|EUBAM|EUTM|EUFOR|EUPOL|EUAM|EUMM|EULEX|EUNAVFOR|EUMAM|EUSR)"
    rf"(?:[ -](?!The\b|In\b|On\b|At\b|And\b|It\b|This\b|Has\b)[{CAPITALS}][{SMALL}]{{2,14}}){{1,3}}"
)
"""A mission of the European Union, called after where it works: `EUCAP Nestor`."""

SMALL_WITH_INITIALS = guarded(
    rf"\b(?:[Tt]he|[Ii]ts|[Tt]heir|[Aa]n?|[Oo]ur) (?P<name>(?:[{CAPITALS}][\w’-]{{2,20}} )?(?:(?!of\b|and\b"
    r"|the\b)[a-z-]{3,14} ){0,3}"
    r"(?:academy|agency|office|centre|center|institute|authority|service|unit|directorate|bureau|network|association"
    r"|organi[sz]ation|foundation|federation|inspectorate|secretariat|observatory|school|college)"
    r"(?: (?:of|for|on|against)(?: the)? (?:[\w’-]{2,16} ){0,5}?[\w’-]{3,16})?)"
    r" \((?:the )?(?P<acronym>[A-Z][A-Za-z]{1,8})\)"
)
"""A body whose name is written small, with its initials in brackets: `the academy against forgery (AAF)`."""

GERMAN = guarded(r"\b(?:Bundes|Landes)[a-zäöüß]{3,24}(?:amt|polizei|ministerium|anstalt|gericht|rat|behörde)\b")
"""A German body whose name is one word."""

NOT_A_BODY_AFTER = compiled(
    r"(?:['’]s)? (?:Treaty|Agreements?|Accords?|Convention|Declaration|Arrangement|Protocol|Act|Bill|Regulations?"
    r"|Directive|Decision|Code|Strategy|Pact|System|Database|Report|Ministers?|Secretary|Commissioner|Action Plan"
    r"|Conference|Summit|Agenda|Plan|Day|Week)\b"
)
"""What behind a body's form makes it the name of an instrument, an event or an office."""

PORTFOLIO_BEFORE = compiled(
    r"\b(?:[Mm]inisters?|[Ss]ecretar(?:y|ies)|[Cc]ommissioners?)(?: (?:of|for|State))+ (?:the )?"
    rf"(?:[{CAPITALS}][\w'’-]{{0,24}},? (?:and |of )?(?:the )?){{0,4}}$"
)
"""An office whose field the words behind it say: `Secretary of State for the`."""

NO_BODY = frozenset(
    {"Civil Service", "Military Service", "National Service", "Public Service", "Public Services", "Energy Union",
     "Banking Union", "Customs Union", "Security Union", "Trade Union", "Press Office", "Press Service",
     "Rescue Services",
     "Emergency Services", "Strategic Partnership", "Russian Federation", "Swiss Confederation", "Soviet Union",
     "Mobility Partnership", "Visa Waiver Program", "Visa Waiver Programme", "Spokesperson's Service", "Media Service",
     "Contact Group", "Legal Service", "Security Services", "Intelligence Services", "Police Services",
     "Private Office",
     "Sounding Board", "Enhanced Partnership", "Reinforced Cooperation", "Global Compact",
     "Foreign Office Spokesperson",
     "Justice and Home Affairs", "Police and Customs"}
)  # fmt: skip
"""What has the form of a body's name and is none."""

OPENING = compiled(
    r"(?:Towards|(?:Officers|Officials|Experts|Representatives|Members|Staff|Agents|Specialists|Analysts|Investigators"
    r"|Delegates|Teams"
    r"|Together|Colleagues|Thanks|Work) (?:of|from|with|to)(?: the)?|The|A|An|Our|This|That|These|Those|Each|Both"
    r"|In|On|At|With|And|New(?! Zealand| York| South Wales| Caledonia| Delhi)|Its|His(?! Majesty)|Her(?! Majesty)|First"
    r"|As|For|From|By|To"
    r"|Of|Under"
    r"|Today|Yesterday|Since|When|While|If|But|Also|After|Before|Between|Through|Via|Their|Every|No|Any|All|Some|Two"
    r"|Three|Four|Where|Thanks|Within|Against|Alongside|Following|Meanwhile|However|Together|Strengthen|Support"
    r"|Establish|Create|Set|Continue|Thank|Former"
    r"|Joint(?= (?:Working(?! (?:Group|Party) (?:on|for) )|Task(?! ?[Ff]orce [A-Z])))|Monday"
    r"|Tuesday|Wednesday|Thursday|Friday"
    r"|Saturday|Sunday|January|February|March|April|May|June|July|August|September|October|November|December"
    r"|Deploy|Develop|Launch|Enhance|Implement|Involve|Request|Ask|Instruct|Mandate"
    r"|[A-Z]{1,3}\.\d{1,2}(?:\.\d{1,2})?\.?),? "
)
"""A word that stands before a name without belonging to it, as does the number of a section ("B.1")."""

OFFICE_WORD = compiled(
    r"\b(?:(?<!Council of )Ministers?|Members?(?: of (?:the )?(?:European )?Parliament)?"
    r"|Secretar(?:y|ies)|Presidents?|Commissioners?|Directors?|Director[- ]General|Chiefs?"
    r"|Chair(?:man"
    r"|woman)?|Heads?|Governor|Mayor|Ambassador|Prefect|Mr|Mrs|Ms|Sir|Dr|Lord"
    r"|(?<!Secretariat[- ])(?<!Directorate[- ])(?<!Inspectoratul )General(?! (?:Information|Directorate|Secretariat"
    r"|Inspectorate|Staff|Commissariat"
    r"|Council|Court|Assembly|Headquarters|Intelligence|Department|Customs|Administration|Police|Office"
    r"|Security|Register|Post|Inspection|Delegation|Consulate|Hospital|Federation|Confederation|Workers|Union"
    r"|Medical|Border|Immigration|Migration|Maritime|Investigations?|Prosecution))|Admiral|Captain|Commander"
    r"|Chancellor|Taoiseach|Superintendent|Inspector|Prosecutor|Attorney)\b"
    r"(?! (?:Office|Chiefs"
    r"|(?:Task ?[Ff]orce|Committee|Council|Group|Network|Forum|Conference)\b)"
    r"|[’']s? Office|[- ]?General[’']s|s?[’'] Council)"
)
"""An office that a person holds; what follows it is the body, if anything is."""

NATIONALITY = compiled(
    r"(?:British|French|English|Scottish|Irish|Welsh|Dutch|German|Greek|Moroccan|American|European|Czech|Swiss|Afghan"
    rf"|Iraqi|Franco-\w{{3,12}}|Anglo-\w{{3,12}}|[{CAPITALS}][{SMALL}]{{2,12}}(?:ian|ish|ese|van)|UK|US|EU|UN|U\.K\.|U\.S\.)"
)
"""An adjective, or a state's initials, that says whose a body is."""

_HALVES = frozenset(
    {
        "Border",
        "City",
        "Town",
        "Coast",
        "Civil",
        "National",
        "Red",
        "Air",
        "High",
        "Port",
        "Working",
        "Task",
        "Operations",
        "Situation",
        "Control",
    }
)
HEADS = frozenset(re.findall(r"[A-Z]\w+", f"{_LAST} {_FIRST}")) - _HALVES
"""The single words of all heads."""

FIRST_HEADS = frozenset(re.findall(r"[A-Z]\w+", _FIRST)) - _HALVES
"""The single words of the heads with which a name begins."""

POSSESSIVE = compiled(
    r"(?!(?:\w{0,12}[Mm]en|Children|People|Prosecutor|Queen|King|Workers|Majesty|Attorney|(?:\w{5,9}-)?General|Mayor"
    rf"|Governor|Ombuds\w{{3,6}})['’])[{CAPITALS}][\w.-]{{1,20}}['’]s "
)
"""Whose a body is, where that is no part of its name: `Norway's `."""

POLICE = compiled(
    r"(?:(?:Federal|National|Border|State|Criminal|Judicial|Maritime|Water|Military|Railway|Traffic|Shipping"
    r"|Harbour|Coastal"
    r"|Aliens|Immigration|Royal|Civil|Coast|Frontier) ){1,2}(?:Police|Gendarmerie|Coast ?[Gg]uard|Border Guard"
    r"|Guard|Constabulary)"
)
"""A force named by common words alone, as its own state calls it: `Federal Police`."""

PART_OF_POLICE = compiled(
    rf"{POLICE.pattern} (?:Unit|Service|Command|Directorate|Department|Headquarters|Academy|Inspectorate|Division)"
    r"|Border Patrol|National Treasury"
)
"""A part of such a force by common words alone, and two more so called: `Border Police Unit`."""

JOINT = compiled(r"Joint (?!Declaration|Statement|Action|Press|Communiqu|Report|Working|Ministerial)")
"""A body of two sides, whose name may be common words alone: `Joint Border Office`."""

_REGIONS = (
    "Nordic Baltic Western Eastern Southern Northern Mediterranean Balkan African Benelux Schengen Alpine Arctic "
    "Atlantic Iberian Scandinavian Adriatic Joint Common"
)
REGIONS = frozenset(_REGIONS.split())
"""Adjectives of regions, which name no initiative by themselves: `the Nordic network`."""

OF_ANOTHER = guarded(
    rf"\b(?!European|EU|UN)(?P<whose>{NATIONALITY.pattern}|Danish|Polish|Dutch|Libyan) "
    r"(?:(?:border|national|federal|maritime|judicial|customs|criminal|civil|immigration|coast|state|military) ){1,2}"
    r"(?:police|guard|coastguard|gendarmerie)\b(?! (?:officers?|officials?|stations?|posts?|units?"
    r"|chiefs?|forces))"
    r"|\b(?:national|federal|border) police of (?:the )?[A-Z]\w{2,15}"
)
"""A force in small letters that one state has one of: `Moldovan border police`."""

OF_AN_OFFICE = guarded(
    rf"\b(?:Executive )?Office of the (?:[{CAPITALS}][\w’-]{{2,20}} ){{0,3}}(?:President|Prime Minister"
    rf"|Attorney[- ]General"
    r"|Prosecutor(?:[- ]General)?|(?<!High )Commissioner|Ombudsman|Ombudsperson|Coordinator|Chancellor)\b"
    r"(?! (?:of|for)\b)"
    rf"|\bOffice of the (?:Attorney|Prosecutor)[- ]General of (?:the )?[{CAPITALS}][\w’-]{{2,20}}\b"
)
"""The office that serves somebody in one: `Office of the Attorney General of Norway`."""

LEGISLATURE = guarded(
    r"(?:(?<=^)|(?<=[.;:,“\"] )|\b[Tt]he |\b(?:when|that|and|while|after|as|since) (?:the )?)"
    rf"(?P<name>(?:[{CAPITALS}][\w-]{{2,14}}['’]s )?(?:Parliament|National Assembly|Congress|Senate))"
    r"(?= (?:has |have |had |also |yesterday |unanimously )?(?:voted|approved|adopted|passed|ratified|appropriated"
    r"|endorsed|authori[sz]ed|granted|rejected)\b)"
    rf"|\b(?P<whose>[{CAPITALS}][\w-]{{2,14}}['’]s (?:Parliament|National Assembly|Senate))(?! [{CAPITALS}])"
    r"|\b[Tt]he (?P<house>National Assembly|Federal Assembly|Senate|House of Assembly|Chamber of Deputies"
    rf"|House of Representatives)(?! (?:[{CAPITALS}]|of\b|[a-z]+ing\b))",
    re.MULTILINE,
)
"""A house that makes laws: `the Senate`, `Finland's Parliament`; `Parliament voted`, as such houses do."""

REGIONAL = guarded(
    r"\b(?:Flemish|Walloon|Welsh|Catalan|Basque|Bavarian|Saxon|Andalusian|Galician|Sicilian|Sardinian|Corsican|Faroese"
    r"|Greenlandic|Brussels|Madeiran|Azorean) (?:Government|Executive|Parliament)\b(?! (?:of|in) )"
)
"""The government of a part of a state, which is a body; a state's own acts for the state: `Walloon Government`."""

TEAM = guarded(
    r"\b(?:[Tt]he|[Ii]ts|[Tt]heir|[Aa]n?|[Oo]ur) (?P<name>(?!NGO|CCTV|COVID|HGV|ANPR|PNR|DNA|CIT|VIP|IED|CBRN|SAR|ICT"
    r"|GDP|VAT|USA|NATO|OSCE)[A-Z]{3,8} (?:team|squad|unit|cell|task ?force))\b"
)
"""A team called by its initials: `the FAST team`."""

ACRONYM_EXPLAINED = guarded(
    r"\b(?:service|agency|authority|police|organi[sz]ation|network|directorate|institute|association|charity"
    r"|platform|union)"
    r" (?P<before>[A-Z]{3,10})\b(?![-/])"
    r"|\b(?P<after>[A-Z]{3,10}), (?:the|an?|its|their|our) (?:[\w'-]{2,14} ){0,4}(?:service|agency|authority"
    r"|police|organi[sz]ation"
    r"|network|office|body|centre|directorate|institute|association|charity|unit|force)\b"
    r"|\b(?P<police>[A-Z]{3,8}POL)\b"
)
"""Capitals that the words beside them say are a body's."""

ACRONYM_BEHIND = guarded(
    rf"\b(?P<name>{_WORD}(?:(?: (?:and|of|for|the|on|in|against"
    rf"|&)){{0,2}} {_WORD}){{1,7}}) \((?:the )?[“\"']?(?P<acronym>[A-Z][A-Z0-9&-]{{1,8}})"
    r"[”\"']?\)"
)
"""A name in capitals with its initials in brackets, which may be a body's: `Border Control Cooperation (BCC)`."""

NO_BODY_WITHIN = compiled(
    r"\b(?:Convention|Treaty|Agreement|Protocol|Arrangement|Declaration|Pact|Compact|Charter|Directive|Regulation"
    r"|Act)\b"
    r"|^(?:[A-Z][\w’-]{1,20} ){0,3}(?:Region|Province|Governorate|Republic|Kingdom|Emirates|Territor(?:y|ies)) of"
    r" (?:the )?[A-Z]"
)
"""What a name with initials holds where it is an instrument's or a region's: `European Convention on Salvage (ECS)`."""

NO_BODY_ENDING = compiled(
    r"(?:System|Records?|Understanding|Directive|Regulation|Agreement|Arrangement|Plan|Strategy|Treaty|Convention"
    r"|Protocol"
    r"|Act|Pact|Framework|Information|Assessment|Vehicles?|Mandate|Warrant|Area|State|States|Kingdom|Republic"
    r"|Members?|Day|Declaration"
    r"|Procedures?|Technology|Intelligence|Goals?|Status|Visa|Permit|Policy|Statement|Charter|Roadmap|Code"
    r"|Decision|Recognition"
    r"|Abuse|Material|Products?|Countries|Conference|Summit|Region)$"
)
"""What a name with initials ends with where it is an instrument, a system or a thing."""

TAKES_A_NAME = compiled(
    r"\w (?:Team|Task ?[Ff]orce|Unit|Cell|Squad|Taskforce|Brigade|Operation|Directorate|Headquarters)$"
)
"""What a name ends with that a name of its own may follow."""

TAKES_A_PLACE = compiled(
    r"\b(?:Directorate|Embassy|Consulate(?:[- ]General)?|High Commission|Police|Service"
    r"|Headquarters|Inspectorate|Bureau|Command|Training Cent(?:re|er))$"
)
"""What a name ends with that the name of a place may follow: `British Embassy Riga`."""

CALLED_BEHIND = compiled(
    r" (?!(?:January|February|March|April|May|June|July|August|September|October|November|December|Monday|Tuesday"
    r"|Wednesday|Thursday|Friday|Saturday|Sunday|Press|Article|Section|Page|Mr|Mrs|Ms|Dr|The|In|On|At|And|But|For)\b)"
    rf"[{CAPITALS}][{SMALL}’-]{{2,20}}(?=[.,;:)]| (?:at|in|of|and|which|that|has|have|will|is|was|to|with|led|on|by"
    rf"|for)\b|$)",
    re.MULTILINE,
)
"""The name of its own behind what a body is: ` Mare` behind `Joint Operational Team`."""

OF_A_STATE_ABROAD = compiled(r"\w (?:Embassy|Consulate(?:[- ]General)?|High Commission)$")
"""What ends with the kind of a state's house in another's town, which its name goes on with: `Irish Embassy in`."""
