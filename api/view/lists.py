"""The ten lists, from documents to results: what is on each, what it tells of an item, how it can be narrowed.

The empty prefix is the vocabulary's, `c:` that of concepts. Patterns ask the default graph, which holds every fact
once; `GRAPH ?e` asks which passages a fact was read from.
"""

from __future__ import annotations

from api.view.descriptions import Collection, Column, Filter, Rule, Shape

_SUBJECT = "GRAPH ?e { ?item ?p ?o } ?e :quotes ?text ."
_OBJECT = "GRAPH ?e { ?s ?p ?item } ?e :quotes ?text ."
_MENTION = "GRAPH ?e { ?s :mentions ?item } ?e :quotes ?text ."
_READ = (_SUBJECT, _OBJECT)
_SPOKEN_OF = "{ GRAPH ?e { ?item ?p ?o } } UNION { GRAPH ?e { ?s :mentions ?item } } ?e :quotes ?text ."
_OF_DOCUMENT = "?e :quotes/:textOf ?value . OPTIONAL { ?value :date ?order }"
_WORDS = Filter("q", Rule.WORDS)
_DATES = (Filter("from", Rule.FROM, "date"), Filter("to", Rule.TO, "date"))
_DOCUMENT = Filter("document", Rule.THING, "documents")


def _documents(pattern: str = "") -> Column:
    """The column of documents that an item is read from."""
    found = pattern or f"{{ {_SUBJECT} }} UNION {{ {_OBJECT} }}"
    return Column("documents", f"{found} {_OF_DOCUMENT}", many=True)


def _first_document() -> Column:
    return Column("document", f"{_SPOKEN_OF} {_OF_DOCUMENT}")


# The day where it is known; else the days between which it was.
_DAYS = (
    Column("date", "?item :date ?value", Shape.DATE, property="date"),
    Column("earliest", "?item :startsNotBefore ?value", Shape.DATE, property="startsNotBefore"),
    Column("latest", "?item :startsNotAfter|:endsNotAfter ?value", Shape.DATE, last=True),
)
_KIND = Column("kind", "?item :kind ?value", Shape.CODE, property="kind")
_ALTERNATIVES = Column("otherNames", "?item skos:altLabel ?value", Shape.TEXT, many=True)

DOCUMENTS = Collection(
    "documents",
    members="?item a :Document .",
    columns=(
        Column("date", "?item :date ?value", Shape.DATE, property="date"),
        Column("issued", "?item :issued ?value", Shape.DATE, property="issued"),
        Column("language", "?item :language ?value", Shape.CODE),
        Column("publisher", "?item :publisher ?value", Shape.TEXT, property="publisher"),
        _KIND,
        Column("meetings", "?item :records|:reports ?value . ?value a :Meeting ; :date ?order", many=True),
        Column(
            "agreements",
            "?item :records|:reports ?value . ?value a :Agreement . OPTIONAL { ?value :date ?order }",
            many=True,
        ),
        Column("topics", "?item :topic ?value", many=True, property="topic"),
        Column("measures", "GRAPH ?e { ?value ?p ?o } ?value a :Measure . ?e :quotes/:textOf ?item", Shape.COUNT),
        Column("textVersion", "?value :textOf ?item", Shape.ADDRESS),
    ),
    evidence=(_SUBJECT, "?e :quotes/:textOf ?item ."),
    filters=(*_DATES, Filter("language", Rule.CODE, "language"), Filter("topic", Rule.TOPIC, "topics"), _WORDS),
    order="date",
    shown=("date", "publisher", "meetings", "agreements", "measures"),
)

MEETINGS = Collection(
    "meetings",
    members="?item a :Meeting .",
    columns=(
        *_DAYS,
        Column("venue", "?item :venue ?value", many=True, property="venue"),
        Column("occurrence", "?item :occurrence ?value", Shape.CODE, property="occurrence"),
        _KIND,
        Column(
            "ministers",
            "?item :attendedAs ?tenure . ?tenure :holder ?value . OPTIONAL { ?tenure :office ?office }",
            Shape.RECORD,
            many=True,
            property="attendee",
            parts=(Column("office", "?office"), Column("tenure", "?tenure", Shape.ADDRESS)),
        ),
        Column("agreements", "?value :concludedAt ?item", many=True),
        Column("topics", "?item :topic ?value", many=True, property="topic"),
        _documents(),
    ),
    evidence=_READ,
    filters=(
        *_DATES,
        Filter("venue", Rule.THING, "venue"),
        Filter("minister", Rule.THING, "ministers"),
        Filter("topic", Rule.TOPIC, "topics"),
        _DOCUMENT,
        Filter("occurrence", Rule.CODE, "occurrence", otherwise="held"),
        _WORDS,
    ),
    order="date",
    shown=("date", "earliest", "latest", "venue", "ministers", "agreements", "documents"),
)

_IS_MINISTER = "?tenure :holder ?item ; :office ?office . ?office a :MinisterialOffice ."
MINISTERS = Collection(
    "ministers",
    members=f"""{_IS_MINISTER}
        {{ ?document :mentions ?item }} UNION {{ ?e :spokenBy ?tenure }}
        UNION {{ ?meeting :attendedAs|:signedAs ?tenure }}""",
    rest=_IS_MINISTER,
    columns=(
        Column(
            "offices",
            "?tenure :holder ?item ; :office ?value . OPTIONAL { ?tenure :startDate ?start } "
            "OPTIONAL { ?tenure :endDate ?end } OPTIONAL { ?value :officeOf ?for } "
            "BIND(COALESCE(?start, '') AS ?order)",
            Shape.RECORD,
            many=True,
            property="heldOffice",
            parts=(
                Column("for", "?for"),
                Column("from", "?start", Shape.DATE),
                Column("to", "?end", Shape.DATE),
            ),
        ),
        Column("countries", "?tenure :holder ?item ; :office/:officeOf ?value", many=True),
        Column("meetings", "?value :attendedAs/:holder ?item . OPTIONAL { ?value :date ?order }", many=True),
        _documents(
            "{ GRAPH ?e { ?s :mentions ?item } } UNION { GRAPH ?e { ?s ?p ?t } ?t :holder ?item } "
            "UNION { ?e :spokenBy/:holder ?item }"
        ),
    ),
    evidence=(
        _MENTION,
        "GRAPH ?e { ?s ?p ?t } ?t :holder ?item . ?e :quotes ?text .",
        "?e :spokenBy/:holder ?item .",
    ),
    filters=(
        Filter("country", Rule.THING, "countries"),
        Filter("office", Rule.THING, "offices"),
        Filter("meeting", Rule.THING, "meetings"),
        _DOCUMENT,
        _WORDS,
    ),
    order="label",
    shown=("offices", "meetings", "documents"),
)

AGREEMENTS = Collection(
    "agreements",
    members="""{ SELECT DISTINCT ?item WHERE {
        { GRAPH ?e { ?s ?p ?item } } UNION { GRAPH ?e { ?item ?p ?o } } ?e :quotes ?text } }
        ?item a :Agreement .""",
    rest="?item a :Agreement .",
    columns=(
        *_DAYS,
        _KIND,
        Column("parties", "?item :party ?value", many=True, property="party"),
        Column("signatories", "?item :signedAs/:holder ?value", many=True, property="signatory"),
        Column("concludedAt", "?item :concludedAt ?value", property="concludedAt"),
        Column("concludedIn", "?item :concludedIn ?value", property="concludedIn"),
        Column("recordedIn", "?value :records ?item", many=True),
        Column("measures", "?value :provisionOf ?item", Shape.COUNT),
        _documents(),
    ),
    evidence=_READ,
    filters=(
        *_DATES,
        Filter("kind", Rule.CODE, "kind"),
        Filter("party", Rule.THING, "parties"),
        _DOCUMENT,
        _WORDS,
    ),
    order="date",
    shown=("date", "earliest", "latest", "kind", "parties", "signatories", "measures", "documents"),
)

FUNDS = Collection(
    "funds",
    members="?item a :Fund .",
    columns=(
        Column("totalAmount", "?item :totalAmount ?value", Shape.AMOUNT, property="totalAmount"),
        Column(
            "contributions",
            "?item :contribution ?value . OPTIONAL { ?value :contributor ?contributor } "
            "OPTIONAL { ?value :instalment ?instalment } OPTIONAL { ?value :instalmentEquivalent ?equivalent } "
            "OPTIONAL { ?value :instalmentPeriod ?period } OPTIONAL { ?value :instalmentCount ?count } "
            "OPTIONAL { ?value :totalAmount ?total }",
            Shape.RECORD,
            many=True,
            property="contribution",
            parts=(
                Column("contributor", "?contributor", property="contributor"),
                Column("instalment", "?instalment", Shape.AMOUNT, property="instalment"),
                Column("equivalents", "?equivalent", Shape.AMOUNT, many=True, property="instalmentEquivalent"),
                Column("period", "?period", Shape.CODE, property="instalmentPeriod"),
                Column("count", "?count", Shape.NUMBER, property="instalmentCount"),
                Column("derivedTotal", "?total", Shape.AMOUNT, property="totalAmount"),
            ),
        ),
        Column("contributors", "?item :contribution/:contributor ?value", many=True),
        Column("establishedBy", "?item :establishedBy ?value", many=True, property="establishedBy"),
        Column("measures", "?value :fundedBy ?item", many=True),
        Column("date", f"{_SPOKEN_OF} ?e :quotes/:textOf/:date ?value", Shape.DATE),
        _documents(),
    ),
    evidence=(
        "{ GRAPH ?e { ?item ?p ?o } } UNION { ?item :contribution ?part . GRAPH ?e { ?part ?p ?o } } "
        "?e :quotes ?text .",
        _OBJECT,
    ),
    filters=(*_DATES, Filter("contributor", Rule.THING, "contributors"), _DOCUMENT, _WORDS),
    order="date",
    shown=("totalAmount", "contributions", "measures", "documents"),
)

MEASURES = Collection(
    "measures",
    members="?item a :Measure .",
    columns=(
        Column("type", "?item :type ?value", Shape.CODE, property="type"),
        Column("force", "?item :force ?value", Shape.CODE, property="force"),
        Column(
            "status",
            "?report :reportsOn ?item ; :status ?value . OPTIONAL { ?report :asOf ?order }",
            Shape.CODE,
            last=True,  # and without a property: it is the report that has it
        ),
        Column("topics", "?item :topic ?value", many=True, property="topic"),
        Column("locations", "?item :site ?value", many=True, property="site"),
        Column("boundParties", "?item :boundParty ?value", many=True, property="boundParty"),
        _first_document(),
        Column("date", f"{_SPOKEN_OF} ?e :quotes/:textOf/:date ?value", Shape.DATE),
        Column("startsNotBefore", "?item :startsNotBefore ?value", Shape.DATE, property="startsNotBefore"),
        Column("startsNotAfter", "?item :startsNotAfter ?value", Shape.DATE, property="startsNotAfter"),
        Column("endsNotBefore", "?item :endsNotBefore ?value", Shape.DATE, property="endsNotBefore"),
        Column("endsNotAfter", "?item :endsNotAfter ?value", Shape.DATE, property="endsNotAfter"),
        Column("funds", "?item :fundedBy ?value", many=True, property="fundedBy"),
        Column("provisionOf", "?item :provisionOf ?value", many=True, property="provisionOf"),
        Column("partOf", "?item :directPartOf ?value", property="directPartOf"),
        Column("parts", "?value :directPartOf ?item", many=True),
        _documents(f"{{ {_SPOKEN_OF} }} UNION {{ GRAPH ?e {{ ?s :reportsOn ?item }} }}"),
    ),
    evidence=(f"{{ {_SPOKEN_OF} }} UNION {{ GRAPH ?e {{ ?s :reportsOn ?item }} ?e :quotes ?text . }}", _OBJECT),
    filters=(
        Filter("topic", Rule.TOPIC, "topics"),
        Filter("type", Rule.CODE, "type"),
        Filter("force", Rule.CODE, "force"),
        Filter("status", Rule.CODE, "status"),
        Filter("bound", Rule.THING, "boundParties"),
        Filter("fund", Rule.THING, "funds"),
        Filter("agreement", Rule.THING, "provisionOf"),
        *_DATES,
        _DOCUMENT,
        _WORDS,
    ),
    order="date",
    shown=("type", "status", "locations", "boundParties", "topics", "funds"),
)

LOCATIONS = Collection(
    "locations",
    # Whatever passages speak of is found first, each once; the way up from it is short.
    members="""{ SELECT DISTINCT ?inner WHERE { GRAPH ?e { ?s ?p ?inner } ?e :quotes ?text } }
        ?inner :directlyWithin* ?item . ?item a :Location .""",
    rest="?item a :Location .",
    columns=(
        _KIND,
        _ALTERNATIVES,
        Column("within", "?item :directlyWithin ?value", many=True, property="directlyWithin"),
        Column("lat", "?item geo:lat ?value", Shape.NUMBER),
        Column("long", "?item geo:long ?value", Shape.NUMBER),
        Column("measures", "?value :concerns ?item . ?value a :Measure", Shape.COUNT),
        _documents("?inner :directlyWithin* ?item . GRAPH ?e { ?s ?p ?inner }"),
    ),
    evidence=(_MENTION, _OBJECT, "?inner :directlyWithin+ ?item . GRAPH ?e { ?s ?p ?inner } ?e :quotes ?text ."),
    filters=(Filter("kind", Rule.CODE, "kind"), Filter("within", Rule.THING, "within"), _DOCUMENT, _WORDS),
    order="label",
    shown=("kind", "within", "measures", "documents"),
)

_IS_BODY = "?item a ?class . VALUES ?class { :Organisation :State :Initiative }"
ORGANISATIONS = Collection(
    "organisations",
    members=f"""{{ SELECT DISTINCT ?inner WHERE {{
        {{ GRAPH ?e {{ ?s ?p ?inner }} }} UNION {{ GRAPH ?e {{ ?inner ?p ?o }} }} ?e :quotes ?text }} }}
        ?inner :belongsTo* ?item . {_IS_BODY}""",
    rest=_IS_BODY,
    columns=(
        _KIND,
        _ALTERNATIVES,
        Column("belongsTo", "?item :belongsTo ?value", many=True, property="belongsTo"),
        Column("territory", "?item :territory ?value", property="territory"),
        Column("establishedBy", "?item :establishedBy ?value", many=True, property="establishedBy"),
        Column("measures", "?value :boundParty|:involves|:inCooperationWith ?item . ?value a :Measure", Shape.COUNT),
        _documents(),
    ),
    evidence=(
        _MENTION,
        f"{{ {_OBJECT} }} UNION {{ {_SUBJECT} }}",
        "?inner :belongsTo+ ?item . GRAPH ?e { ?s ?p ?inner } ?e :quotes ?text .",
    ),
    filters=(Filter("kind", Rule.CODE, "kind"), _DOCUMENT, _WORDS),
    order="label",
    shown=("kind", "belongsTo", "measures", "documents"),
)

TOPICS = Collection(
    "topics",
    members="?thing :topic ?used . ?used skos:broader* ?item .",
    rest="?item skos:inScheme c:topic .",
    columns=(
        Column("definition", "?item skos:definition ?value FILTER(LANG(?value) = 'en')", Shape.TEXT),
        Column("broader", "?item skos:broader ?value", many=True),
        Column("measures", "?narrow skos:broader* ?item . ?value :topic ?narrow . ?value a :Measure", Shape.COUNT),
        _documents("?narrow skos:broader* ?item . GRAPH ?e { ?s :topic ?narrow }"),
    ),
    evidence=("?narrow skos:broader* ?item . GRAPH ?e { ?s :topic ?narrow } ?e :quotes ?text .",),
    filters=(Filter("broader", Rule.THING, "broader"), _DOCUMENT, _WORDS),
    order="label",
    shown=("broader", "measures", "documents"),
)

RESULTS = Collection(
    "results",
    members="?item a :Result .",
    columns=(
        Column("indicator", "?item :indicator ?value", property="indicator"),
        Column("value", "?item :value ?value", Shape.NUMBER, property="value"),
        Column("unit", "?item :unit ?value", Shape.CODE, property="unit"),
        Column("bound", "?item :bound ?value", Shape.CODE, property="bound"),
        Column("amounts", "?item :amount ?value", Shape.AMOUNT, many=True, property="amount"),
        Column("periodStart", "?item :periodStart ?value", Shape.DATE, property="periodStart"),
        Column("periodEnd", "?item :periodEnd ?value", Shape.DATE, property="periodEnd"),
        Column("baseStart", "?item :baseStart ?value", Shape.DATE, property="baseStart"),
        Column("baseEnd", "?item :baseEnd ?value", Shape.DATE, property="baseEnd"),
        Column("observedAt", "?item :observedAt ?value", many=True, property="observedAt"),
        Column("creditedTo", "?item :creditedTo ?value", many=True, property="creditedTo"),
        _first_document(),
        Column("date", f"{_SPOKEN_OF} ?e :quotes/:textOf/:date ?value", Shape.DATE),
        _documents(),
    ),
    evidence=_READ,
    filters=(
        Filter("indicator", Rule.THING, "indicator"),
        Filter("unit", Rule.CODE, "unit"),
        Filter("place", Rule.THING, "observedAt"),
        *_DATES,
        _DOCUMENT,
        _WORDS,
    ),
    order="date",
    shown=("value", "unit", "bound", "indicator", "amounts", "observedAt", "creditedTo"),
)

COLLECTIONS = (
    DOCUMENTS,
    MEETINGS,
    MINISTERS,
    AGREEMENTS,
    FUNDS,
    MEASURES,
    LOCATIONS,
    ORGANISATIONS,
    TOPICS,
    RESULTS,
)
