"""Every class and property of the vocabulary as a constant holding its full address.

Generated from `core.ttl` by `python -m ontology.generate_terms`; edit the Turtle, not this file. A property
that shares its name with a class is called HAS_…: OFFICE is the class, HAS_OFFICE the property.
"""

from __future__ import annotations

BASE = "https://w3id.org/accord-kg/"
ONT = BASE + "ont#"
ID = BASE + "id/"
CONCEPT = BASE + "concept/"
GRAPH = BASE + "graph/"

# Classes
AGENT = ONT + "Agent"
AGREEMENT = ONT + "Agreement"
CONTRIBUTION = ONT + "Contribution"
DOCUMENT = ONT + "Document"
EVIDENCE = ONT + "Evidence"
FUND = ONT + "Fund"
INITIATIVE = ONT + "Initiative"
LOCATION = ONT + "Location"
MEASURE = ONT + "Measure"
MEETING = ONT + "Meeting"
MINISTER = ONT + "Minister"
MINISTERIAL_OFFICE = ONT + "MinisterialOffice"
MONETARY_AMOUNT = ONT + "MonetaryAmount"
OFFICE = ONT + "Office"
ORGANISATION = ONT + "Organisation"
PERSON = ONT + "Person"
RESULT = ONT + "Result"
STATE = ONT + "State"
STATUS_REPORT = ONT + "StatusReport"
TENURE = ONT + "Tenure"
TEXT_VERSION = ONT + "TextVersion"

# Properties
ACCELERATES = ONT + "accelerates"
AIMED_AGAINST = ONT + "aimedAgainst"
AIMED_AT_BENEFIT_OF = ONT + "aimedAtBenefitOf"
AMOUNT = ONT + "amount"
AMOUNT_VALUE = ONT + "amountValue"
ANNOUNCED_AT = ONT + "announcedAt"
AS_OF = ONT + "asOf"
ATTENDED_AS = ONT + "attendedAs"
ATTENDEE = ONT + "attendee"
BASE_END = ONT + "baseEnd"
BASE_START = ONT + "baseStart"
BASIS = ONT + "basis"
BELONGS_TO = ONT + "belongsTo"
BOUND = ONT + "bound"
BOUND_PARTY = ONT + "boundParty"
CONCERNS = ONT + "concerns"
CONCLUDED_AT = ONT + "concludedAt"
CONCLUDED_IN = ONT + "concludedIn"
CONFIDENCE = ONT + "confidence"
CONTINUES = ONT + "continues"
HAS_CONTRIBUTION = ONT + "contribution"
CONTRIBUTOR = ONT + "contributor"
CREDITED_TO = ONT + "creditedTo"
CURRENCY = ONT + "currency"
DATE = ONT + "date"
DATELINE = ONT + "dateline"
DIRECT_PART_OF = ONT + "directPartOf"
DIRECTLY_WITHIN = ONT + "directlyWithin"
END = ONT + "end"
END_DATE = ONT + "endDate"
ENDS_NOT_AFTER = ONT + "endsNotAfter"
ENDS_NOT_BEFORE = ONT + "endsNotBefore"
ESTABLISHED_BY = ONT + "establishedBy"
EXACT = ONT + "exact"
FORCE = ONT + "force"
FUNDED_BY = ONT + "fundedBy"
HAS_PART = ONT + "hasPart"
HELD_OFFICE = ONT + "heldOffice"
HOLDER = ONT + "holder"
IN_COOPERATION_WITH = ONT + "inCooperationWith"
INDICATOR = ONT + "indicator"
INSTALMENT = ONT + "instalment"
INSTALMENT_COUNT = ONT + "instalmentCount"
INSTALMENT_EQUIVALENT = ONT + "instalmentEquivalent"
INSTALMENT_PERIOD = ONT + "instalmentPeriod"
INVOLVES = ONT + "involves"
ISSUED = ONT + "issued"
KIND = ONT + "kind"
LABEL_SOURCE = ONT + "labelSource"
LANGUAGE = ONT + "language"
MENTIONS = ONT + "mentions"
METHOD = ONT + "method"
OBSERVED_AT = ONT + "observedAt"
OCCURRENCE = ONT + "occurrence"
HAS_OFFICE = ONT + "office"
OFFICE_OF = ONT + "officeOf"
PART_OF = ONT + "partOf"
PARTY = ONT + "party"
PERIOD_END = ONT + "periodEnd"
PERIOD_START = ONT + "periodStart"
PROVISION_OF = ONT + "provisionOf"
PUBLISHER = ONT + "publisher"
QUOTES = ONT + "quotes"
REAFFIRMS = ONT + "reaffirms"
RECORDS = ONT + "records"
RENDITION_OF = ONT + "renditionOf"
REPORTS = ONT + "reports"
REPORTS_ON = ONT + "reportsOn"
RULE = ONT + "rule"
SHA256 = ONT + "sha256"
SIGNATORY = ONT + "signatory"
SIGNED_AS = ONT + "signedAs"
SITE = ONT + "site"
SOURCE_OF_TEXT = ONT + "sourceOfText"
SPOKEN_BY = ONT + "spokenBy"
START = ONT + "start"
START_DATE = ONT + "startDate"
STARTS_NOT_AFTER = ONT + "startsNotAfter"
STARTS_NOT_BEFORE = ONT + "startsNotBefore"
STATUS = ONT + "status"
SUPPORTED_BY = ONT + "supportedBy"
HAS_TENURE = ONT + "tenure"
TERRITORY = ONT + "territory"
TEXT_OF = ONT + "textOf"
TOPIC = ONT + "topic"
TOTAL_AMOUNT = ONT + "totalAmount"
TRANSLATION_OF = ONT + "translationOf"
TYPE = ONT + "type"
UNIT = ONT + "unit"
UNKNOWN_BETWEEN = ONT + "unknownBetween"
VALUE = ONT + "value"
VENUE = ONT + "venue"
WITHIN = ONT + "within"

# Terms of other vocabularies
RDF_TYPE = "http://www.w3.org/1999/02/22-rdf-syntax-ns#type"
PREF_LABEL = "http://www.w3.org/2004/02/skos/core#prefLabel"
ALT_LABEL = "http://www.w3.org/2004/02/skos/core#altLabel"
HIDDEN_LABEL = "http://www.w3.org/2004/02/skos/core#hiddenLabel"
NOTATION = "http://www.w3.org/2004/02/skos/core#notation"
DEFINITION = "http://www.w3.org/2004/02/skos/core#definition"
EDITORIAL_NOTE = "http://www.w3.org/2004/02/skos/core#editorialNote"
BROADER = "http://www.w3.org/2004/02/skos/core#broader"
IN_SCHEME = "http://www.w3.org/2004/02/skos/core#inScheme"
CONCEPT_CLASS = "http://www.w3.org/2004/02/skos/core#Concept"
GIVEN_NAME = "http://xmlns.com/foaf/0.1/givenName"
FAMILY_NAME = "http://xmlns.com/foaf/0.1/familyName"
LAT = "http://www.w3.org/2003/01/geo/wgs84_pos#lat"
LONG = "http://www.w3.org/2003/01/geo/wgs84_pos#long"
SOURCE = "http://purl.org/dc/terms/source"
TITLE = "http://purl.org/dc/terms/title"
LICENSE = "http://purl.org/dc/terms/license"
WAS_DERIVED_FROM = "http://www.w3.org/ns/prov#wasDerivedFrom"

CLASSES = frozenset(
    {
        AGENT,
        AGREEMENT,
        CONTRIBUTION,
        DOCUMENT,
        EVIDENCE,
        FUND,
        INITIATIVE,
        LOCATION,
        MEASURE,
        MEETING,
        MINISTER,
        MINISTERIAL_OFFICE,
        MONETARY_AMOUNT,
        OFFICE,
        ORGANISATION,
        PERSON,
        RESULT,
        STATE,
        STATUS_REPORT,
        TENURE,
        TEXT_VERSION,
    }
)

PROPERTIES = frozenset(
    {
        ACCELERATES,
        AIMED_AGAINST,
        AIMED_AT_BENEFIT_OF,
        AMOUNT,
        AMOUNT_VALUE,
        ANNOUNCED_AT,
        AS_OF,
        ATTENDED_AS,
        ATTENDEE,
        BASE_END,
        BASE_START,
        BASIS,
        BELONGS_TO,
        BOUND,
        BOUND_PARTY,
        CONCERNS,
        CONCLUDED_AT,
        CONCLUDED_IN,
        CONFIDENCE,
        CONTINUES,
        HAS_CONTRIBUTION,
        CONTRIBUTOR,
        CREDITED_TO,
        CURRENCY,
        DATE,
        DATELINE,
        DIRECT_PART_OF,
        DIRECTLY_WITHIN,
        END,
        END_DATE,
        ENDS_NOT_AFTER,
        ENDS_NOT_BEFORE,
        ESTABLISHED_BY,
        EXACT,
        FORCE,
        FUNDED_BY,
        HAS_PART,
        HELD_OFFICE,
        HOLDER,
        IN_COOPERATION_WITH,
        INDICATOR,
        INSTALMENT,
        INSTALMENT_COUNT,
        INSTALMENT_EQUIVALENT,
        INSTALMENT_PERIOD,
        INVOLVES,
        ISSUED,
        KIND,
        LABEL_SOURCE,
        LANGUAGE,
        MENTIONS,
        METHOD,
        OBSERVED_AT,
        OCCURRENCE,
        HAS_OFFICE,
        OFFICE_OF,
        PART_OF,
        PARTY,
        PERIOD_END,
        PERIOD_START,
        PROVISION_OF,
        PUBLISHER,
        QUOTES,
        REAFFIRMS,
        RECORDS,
        RENDITION_OF,
        REPORTS,
        REPORTS_ON,
        RULE,
        SHA256,
        SIGNATORY,
        SIGNED_AS,
        SITE,
        SOURCE_OF_TEXT,
        SPOKEN_BY,
        START,
        START_DATE,
        STARTS_NOT_AFTER,
        STARTS_NOT_BEFORE,
        STATUS,
        SUPPORTED_BY,
        HAS_TENURE,
        TERRITORY,
        TEXT_OF,
        TOPIC,
        TOTAL_AMOUNT,
        TRANSLATION_OF,
        TYPE,
        UNIT,
        UNKNOWN_BETWEEN,
        VALUE,
        VENUE,
        WITHIN,
    }
)


def concept(key: str) -> str:
    """The address of a concept by its scheme's prefix and its slug: `concept("basis-stated")`."""
    return CONCEPT + key
