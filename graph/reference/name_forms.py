"""Where people are called so: letters, endings and words by which a name tells the languages that it may be of.

Languages have letters of their own (Polish ł, Icelandic ð) and make family names in their own ways: from a father's
name (-sen, -dóttir, -oğlu, -dze, Ould), or with an ending that says whose or from where somebody is (-ski, -ić, -yan,
-ez). That is general knowledge of alphabets and of family names, and comes from no text that is read; of the latter see
for example P. Hanks (ed.), Dictionary of American Family Names, 2003. A form is of every state where many are called
so, and none speaks against a state to which people came from everywhere.
"""

from __future__ import annotations

import re
from collections.abc import Iterator, Mapping, Sequence

from graph.patterns.openings import compiled

_SPANISH = (
    "spain argentina bolivia chile colombia costa-rica cuba dominican-republic ecuador el-salvador equatorial-guinea"
    " guatemala honduras mexico nicaragua panama paraguay peru philippines uruguay venezuela"
)
_PORTUGUESE = "portugal angola brazil cape-verde guinea-bissau mozambique sao-tome-and-principe timor-leste"
_FRANCOPHONE = (
    "benin burkina-faso burundi cameroon canada central-african-republic chad congo democratic-republic-of-the-congo"
    " gabon guinea haiti ivory-coast madagascar mali niger rwanda senegal togo"
)
_ENGLISH = (
    "united-kingdom united-states ireland canada australia new-zealand antigua-and-barbuda bahamas"
    " barbados belize botswana dominica eswatini fiji gambia ghana grenada guyana jamaica kenya kiribati"
    " lesotho liberia malawi malta namibia nigeria papua-new-guinea saint-lucia samoa sierra-leone"
    " solomon-islands south-africa south-sudan tanzania trinidad-and-tobago uganda vanuatu zambia zimbabwe"
)
_ITALIAN = "italy malta san-marino switzerland"
_ARAB = (
    "algeria bahrain chad comoros djibouti egypt eritrea iraq jordan kuwait lebanon libya mauritania morocco oman qatar"
    " saudi-arabia somalia sudan syria tunisia united-arab-emirates yemen"
)
_MUSLIM = (
    f"{_ARAB} afghanistan bangladesh brunei gambia guinea indonesia iran malaysia maldives mali niger nigeria"
    " pakistan senegal sierra-leone burkina-faso ivory-coast india ethiopia kenya tanzania sri-lanka turkey"
    " bosnia-and-herzegovina kosovo albania azerbaijan uzbekistan tajikistan ghana cameroon benin togo uganda"
)
_MANDE = "mali senegal guinea gambia burkina-faso ivory-coast niger mauritania guinea-bissau sierra-leone liberia"
_EAST_SLAV = "russia belarus ukraine"
_TURKIC = "azerbaijan kazakhstan kyrgyzstan tajikistan turkmenistan uzbekistan"
_YUGOSLAV = "bosnia-and-herzegovina croatia montenegro serbia slovenia north-macedonia kosovo"
_FRENCH = "france belgium luxembourg switzerland monaco"
_GERMAN = "germany austria switzerland luxembourg liechtenstein belgium"

# Each form is tried on a whole name, as it is written.
_FORMS: Sequence[tuple[str, str]] = (
    (r"[øØ]|[æÆ]|(?<=[a-z])sen\b|gaard\b|quist\b", "denmark norway"),
    (r"[åÅ]", "denmark norway sweden finland"),
    (r"[a-z]sson$|ström\b|[a-z]qvist$|lund\b|dahl\b", "sweden iceland finland norway denmark"),
    (r"d[óo]ttir\b|[ðÐþÞ]", "iceland"),
    (r"[a-z]nen$|[aouyäö]inen\b|ää|yy|öö", "finland"),
    (r"õ|üü|[a-z](?:mets|saar|mägi|mäe|puu|pere|sepp|kuusk)$|äe\b", "estonia"),
    (r"[āēīūģķļņ]|[a-z](?:iņš|ins|ns|iņa|ietis)$", "latvia"),
    (r"[ėįų]|[a-z](?:auskas|evičius|avičius|ienė|aitė|ytė|utė|onis|aitis|ūnas)$", "lithuania"),
    (r"[łŁńśŚźŹżŻąę]|[a-z]{2}(?:czyk|wicz|dzki|ński|icki)$", "poland"),
    (r"[a-z]{2}(?:ski|cki|ska|cka)$", "poland north-macedonia bulgaria"),
    (r"[řŘěů]|[a-z](?:ová|ský|ný|ček)$", "czechia slovakia"),
    (r"[ľĽĺŕ]|[a-z](?:ová|ský|ák|ík)$", "slovakia czechia"),
    (r"[őŐűŰ]|\b(?:Sz|Gy)[a-záéíóöü]|[a-z](?:ssy|ffy|thy)$|\b(?:Péter|Sándor|László|Zsolt|Tibor)\b", "hungary"),
    (r"[țȚșȘăĂ]|[a-z](?:escu|eanu|oiu|[aă]ru)$", "romania moldova"),
    (r"[a-z](?:ić|vic)$|[đĐćĆ]", _YUGOSLAV),
    (r"[a-z](?:ovski|evski|ovska|evska|oski)$", "north-macedonia"),
    (r"[a-z](?:nik|ič|šek|šič)$", "slovenia croatia serbia slovakia"),
    (r"[a-z]{2}(?:ov|ev|ova|eva|yev|yeva)$", f"bulgaria latvia estonia {_EAST_SLAV} {_TURKIC} north-macedonia moldova"),
    (r"[a-z]{2}(?:enko|chuk|czuk|skyi|skyy|tsky|vych)$", f"{_EAST_SLAV} moldova"),
    (r"[a-z](?:dze|shvili|iani|uria|adze)$|\b(?:Irakli|Giorgi|Davit|Nino|Vakhtang|Levan)\b", "georgia"),
    (r"[a-z]{2}(?:yan|ian)$", "armenia"),
    (r"[a-z](?:zade|zadeh|ullayev|guliyev|oglu)$|[əƏ]", "azerbaijan iran turkey"),
    (r"[şŞţŢ]", "turkey azerbaijan cyprus romania moldova"),
    (r"[ğĞıİ]|oğlu\b|\b(?:Mehmet|Süleyman|Ahmet|Bülent|Yusuf|Hakan|Mustafa|Kemal)\b.{0,20}[üşçö]", "turkey cyprus"),
    (r"[a-z](?:opoulos|opoulou|akis|aki|idis|idou|iadis|atos|oulis|ellis|ouras|otis)$", "greece cyprus"),
    (r"[a-z]{2}(?:ides|inos|iou|ikos)$", "greece cyprus"),
    (r"ë", f"albania kosovo netherlands {_FRENCH}"),
    (r"\bXh|[a-z](?:aj|ari|ollari)$", "albania kosovo"),
    (r"ß|\bSch[a-z]|\bvon ", f"{_GERMAN} denmark"),
    (r"[a-z]{2}(?:mann|inger|hofer|bauer|huber|meier|maier|müller|stein|berger)$", _GERMAN),
    (
        r"\b[Vv]an (?:den |der |de |den )?[A-Z]|[a-z](?:stra|sma|huis|ink|ijk|veld)$|ij[a-z]",
        "netherlands belgium suriname",
    ),
    (r"\bJean\b|\bFrançois|\b(?:Pierre|Philippe|Michel)\b", f"{_FRENCH} {_FRANCOPHONE}"),
    (r"[a-z]{2}(?:eau|ault|oux|ois|eux|ier|ère|uet|illon|aud|ard)$", _FRENCH),
    (r"ñ|[a-z]{2}(?:ez|az|éz|ález|ñoz)$", _SPANISH),
    (r"\b(?:Carlos|José|Luis|Jorge|Francisco|Rosa)\b", f"{_SPANISH} {_PORTUGUESE}"),
    (r"\b(?:Juan|Andrés|Pablo|Lucía|Javier|Diego|Iván|Rubén)\b", _SPANISH),
    (r"ç", f"{_PORTUGUESE} {_FRENCH} turkey azerbaijan albania kosovo"),
    (r"[ãõ]|nh[oa]\b|\b(?:da|dos|das) [A-Z]|\b(?:João|Rui|Luís|António|Eduardo|Paulo)\b", _PORTUGUESE),
    (
        r"[a-z]{2}(?:etti|elli|ini|ucci|acci|oni|otti|ella|ese|ardi|ano|iero)$|\b(?:Giuseppe|Matteo|Luigi|Carlo)\b",
        _ITALIAN,
    ),
    (r"\b[Oo]uld |\b[Mm]int ", "mauritania"),
    (r"\bBen [A-Z]|\bBou[a-z]|[a-z]oui$|[a-z]aoui$|Abdel[a-z]", "tunisia algeria morocco libya mauritania egypt"),
    (r"\b(?:al|el|Al|El)-[A-Z]|\bAbd (?:al|el)\b|\bbin [A-Z]", f"{_ARAB} brunei malaysia"),
    (r"\b(?:Mohamm?ed|Muhammad|Ahm[ae]d|Hass?an|Hussein|Abdul|Abdull?ah|Ali|Ibrahim|Omar|Khalid|Yusuf)\b", _MUSLIM),
    (r"\b(?:Diallo|Traor[ée]|Coulibaly|Ke[iï]ta|Konat[ée]|Diop|Ndiaye|Sow|Ciss[ée]|Tour[ée]|Camara)\b", _MANDE),
    (r"\b(?:Ou[ée]draogo|Zongo|Kabor[ée]|Compaor[ée]|Sawadogo|Ilboudo)\b", "burkina-faso ivory-coast"),
    (r"\b(?:Kofi|Kwame|Kwabena|Kwaku|Yaw|Esi|Akua|Asante|Mensah|Owusu|Osei|Boateng|Nana)\b", "ghana"),
    (r"\b(?:Oluw[a-z]+|Ade[a-z]{3,}|Chukw[a-z]+|Emeka|Ngozi|Okon[a-z]*|Abubakar|Umaru|Nnamdi)\b", "nigeria"),
    (r"\b(?:Kip[a-z]+|Otieno|Odhiambo|Wanj[a-z]+|Mwangi|Njoroge|Ochieng)\b|\b(?:ole|arap) ", "kenya"),
    (r"\b(?:Tesfaye|Bekele|Haile|Alemu|Wolde|Girma|Tsehay|Abebe|Tadesse|Demeke)\b", "ethiopia eritrea"),
    (r"\b(?:Abdi[a-z]*|Warsame|Jama|Farah|Guelleh|Egal|Nur)\b", "somalia djibouti kenya ethiopia"),
    (r"\b(?:Singh|Kumar|Sharma|Patel|Chandra|Gupta|Krishna|Rao|Reddy|Nath)\b", "india nepal fiji mauritius guyana"),
    (r"\b(?:Thapa|Gurung|Shrestha|Koirala|Bahadur|Adhikari)\b", "nepal bhutan"),
    (r"\b(?:Khan|Bhutto|Chaudhry|Malik|Sharif|Qureshi|Nawaz|Iqbal)\b", "pakistan bangladesh afghanistan india"),
    (r"\b(?:Rahman|Hos+ain|Uddin|Haque|Chowdhury|Begum|Sheikh|Islam)\b", "bangladesh pakistan india"),
    (r"[a-z](?:singhe|sekara|sekera|ratne|wardena|nayake|weera|apaksa)$", "sri-lanka"),
    (r"\b(?:Nguyen|Nguyễn|Tran|Pham|Phan|Vo|Le|To) [A-Z]", "vietnam"),
    (r"\b(?:Datuk|Dato|Tan Sri|Seri)\b", "malaysia brunei"),
    (r"\b(?:Budi|Agus|Joko|Dewi|Bambang|Yudi|[A-Z][a-z]{1,12}(?:wati|yono|arto|oyo|anto))\b", "indonesia"),
    (r"\b(?:Ó|Ní|Nic|Uí) [A-Z]|\b(?:Máire|Micheál|Seán)\b", "ireland"),
    (r"\bO['’][A-Z]|\bMc[A-Z]", "ireland united-kingdom"),
    (r"\b(?:John|James|William|Andrew|Stephen|Kevin|Brian|Simon|Neil|Trevor|Helen|Margaret|Keith|Alan)\b", _ENGLISH),
    (r"\b(?:Borg|Farrugia|Camilleri|Vella|Zammit|Mifsud|Grech|Fenech|Micallef|Cassar)\b", "malta"),
    (r"\bBen-[A-Z]|\b(?:Cohen|Levi|Levy)\b", "israel"),
    (r"[a-z](?:zadeh|pour|nejad)$", "iran"),
    (r"\b(?:Andria|Razaf|Rako|Rasol|Ravalo)[a-z]{2,20}\b", "madagascar"),
    (r"\b(?:Wang|Zhang|Chen|Liu|Zhao|Xu|Huang)\b", "china singapore"),
    (r"\b(?:Kim|Park|Choi|Jung|Yoon)\b", "south-korea north-korea"),
    (r"[a-z](?:moto|mura|kawa|yama|shima|zaki|guchi)$", "japan"),
    (r"\b[A-Z][a-z]{1,12}(?:chai|porn|pong|sak|wong|kul)\b", "thailand laos"),
    (r"\bU [A-Z]|\bDaw [A-Z]", "myanmar"),
)
_OF_ALL_COUNTRIES = frozenset(
    [
        "argentina", "australia", "austria", "belgium", "brazil", "canada", "chile", "france", "germany", "ireland",
        "israel", "luxembourg", "netherlands", "new-zealand", "singapore", "south-africa", "sweden", "switzerland",
        "united-kingdom", "united-states", "uruguay",
    ]
)  # fmt: skip


def _made() -> Iterator[tuple[re.Pattern[str], frozenset[str]]]:
    for form, states in _FORMS:
        yield compiled(form), frozenset(states.split())


_BY_FORM: Sequence[tuple[re.Pattern[str], frozenset[str]]] = tuple(_made())


def states_of_name(name: str) -> Mapping[str, int]:
    """In which states a name may be at home, by how many of its forms; empty where it tells none."""
    found: dict[str, int] = {}
    for form, states in _BY_FORM:
        if form.search(name):
            for state in states:
                found[state] = found.get(state, 0) + 1
    return {f"organisation/{state}": times for state, times in found.items()}


def may_be_called_anything(state: str) -> bool:
    """Whether people of a state have names of many languages, so that none speaks against it."""
    return state.partition("/")[2] in _OF_ALL_COUNTRIES
