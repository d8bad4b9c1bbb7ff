"""The data set's description of itself, from the data: DCAT 3, VoID and PROV (https://www.w3.org/TR/vocab-dcat-3/,
https://www.w3.org/TR/void/, https://www.w3.org/TR/prov-o/).

Nothing here comes from a clock or a machine: the data's own date is the latest date of its documents, and the build is
told by what it used. The description stands in `/graph/meta` and in the default graph, and does not count itself.
"""

from __future__ import annotations

from collections import Counter
from collections.abc import Iterable, Mapping, Sequence
from urllib.parse import urlsplit

from graph.names import Addresses
from graph.publish.export import EXPORT_FORMATS, file_name
from graph.rdf.terms import Iri, Literal, Quad, Term, text, typed
from ontology import terms

_DCAT = "http://www.w3.org/ns/dcat#"
_DCT = "http://purl.org/dc/terms/"
_FOAF = "http://xmlns.com/foaf/0.1/"
_OWL = "http://www.w3.org/2002/07/owl#"
_PROV = "http://www.w3.org/ns/prov#"
_RDFS = "http://www.w3.org/2000/01/rdf-schema#"
_SCHEMA = "https://schema.org/"
_SKOS = "http://www.w3.org/2004/02/skos/core#"
_SPDX = "http://spdx.org/rdf/terms#"
_VOID = "http://rdfs.org/ns/void#"
_GEONAMES = "https://www.geonames.org/"
_MEDIA = "https://www.iana.org/assignments/media-types/"
_LICENCE = "https://www.apache.org/licenses/LICENSE-2.0"
_NAMESPACES = (_DCT, _FOAF, _OWL, _PROV, _RDFS, _SKOS, _VOID, _DCAT, terms.ONT)
_LINKS = tuple(Iri(name) for name in (_OWL + "sameAs", _SKOS + "exactMatch", _SKOS + "closeMatch", _RDFS + "seeAlso"))

TITLE = {"en": "Accord: what ministers agreed, with the words that say so",
         "fr": "Accord : ce que des ministres ont convenu, et les mots qui le disent"}  # fmt: skip
_DESCRIPTION = {
    "en": "Measures, meetings, agreements, money and results read from ministerial statements, each fact in the graph "
    "of the passage from which it was read; with the register of office holders, places, bodies and concepts they "
    "refer to. Addresses below {base} dereference where this data is served; the base need not be registered.",
    "fr": "Mesures, rencontres, accords, sommes et résultats lus dans des déclarations ministérielles, chaque fait "
    "dans le graphe du passage dont il est tiré ; avec le registre des titulaires, lieux, organismes et concepts "
    "auxquels ils renvoient. Les adresses sous {base} se déréférencent sur le serveur "
    "de ces données ; cette base peut ne "
    "pas être enregistrée.",
}
_RIGHTS = {
    "en": "What is said here of the statements may be used under the Apache License 2.0. Quoted words remain under the "
    "licence of their document, which is stated with each document. Places of the gazetteer are facts of GeoNames "
    "(https://www.geonames.org/), CC BY 4.0.",
    "fr": "Ce qui est dit ici des déclarations peut être utilisé selon la licence Apache 2.0. Les mots cités restent "
    "soumis à la licence de leur document, indiquée avec chacun. Les lieux de l'index géographique sont des données de "
    "GeoNames (https://www.geonames.org/), CC BY 4.0.",
}


def dataset_quads(quads: Iterable[Quad], addresses: Addresses, version: str) -> tuple[Quad, ...]:
    """The description of a merged graph, in the graph `meta` and in the default graph; the same for the same data."""
    every = tuple(quads)
    page = _Page(addresses)
    default = [quad for quad in every if quad.graph is None]
    _about(page, default, version)
    _counts(page, every, default, addresses)
    _partitions(page, default)
    _linksets(page, default, addresses)
    _distributions(page, addresses)
    _origin(page, default, version)
    meta = addresses.graph("meta")
    facts = sorted(set(page.facts), key=str)
    return tuple(Quad(s, p, o, graph) for s, p, o in facts for graph in (meta, None))


def checksums(addresses: Addresses, digests: Mapping[str, str]) -> tuple[Quad, ...]:
    """SHA-256 digests of dump files, by their names, as quads about the distributions: for who serves the files.

    They cannot stand in the data, which would have to hold its own digest.
    """
    page = _Page(addresses)
    for name, digest in sorted(digests.items()):
        node = page.node(f"checksum-{name}", f"SHA-256 of {name}", _SPDX + "Checksum")
        page.say(node, _SPDX + "algorithm", Iri(_SPDX + "checksumAlgorithm_sha256"))
        page.say(node, _SPDX + "checksumValue", Literal(digest, "http://www.w3.org/2001/XMLSchema#hexBinary"))
        page.say(page.at(name), _SPDX + "checksum", node)
    return tuple(Quad(s, p, o) for s, p, o in sorted(set(page.facts), key=str))


class _Page:
    """Statements about the data set and its parts, collected while they are written down."""

    def __init__(self, addresses: Addresses) -> None:
        self.dataset = addresses.thing("dataset")
        self.facts: list[tuple[Iri, Iri, Term]] = []

    def at(self, part: str) -> Iri:
        return Iri(f"{self.dataset.value}#{part}")

    def say(self, subject: Iri, predicate: str, value: Term) -> None:
        self.facts.append((subject, Iri(predicate), value))

    def both(self, subject: Iri, predicate: str, words: Mapping[str, str]) -> None:
        for language, one in words.items():
            self.say(subject, predicate, text(one, language))

    def count(self, subject: Iri, name: str, number: int) -> None:
        self.say(subject, _VOID + name, typed(number, "integer"))

    def node(self, part: str, label: str, *kinds: str) -> Iri:
        """A part of the description with an address and a name of its own: there are no blank nodes."""
        thing = self.at(part)
        for kind in kinds:
            self.say(thing, terms.RDF_TYPE, Iri(kind))
        self.say(thing, terms.PREF_LABEL, text(label, "en"))
        return thing


def _about(page: _Page, default: Sequence[Quad], version: str) -> None:
    own = page.dataset
    base = own.value.removesuffix("id/dataset")
    for kind in (_DCAT + "Dataset", _VOID + "Dataset"):
        page.say(own, terms.RDF_TYPE, Iri(kind))
    page.both(own, terms.TITLE, TITLE)
    page.both(own, terms.PREF_LABEL, TITLE)
    page.both(own, _DCT + "description", {name: words.format(base=base) for name, words in _DESCRIPTION.items()})
    page.both(own, _DCT + "rights", _RIGHTS)
    page.say(own, terms.LICENSE, Iri(_LICENCE))
    page.say(own, _DCAT + "version", text(version))
    page.say(own, _FOAF + "homepage", Iri(base))
    publisher = page.node("publisher", "The Accord contributors", _FOAF + "Agent")
    page.say(own, _DCT + "publisher", publisher)
    page.say(publisher, _FOAF + "name", text("The Accord contributors"))
    for name in ("en", "fr"):
        page.say(own, _DCT + "language", text(name))
    for document in _of_class(default, terms.DOCUMENT):
        page.say(own, terms.SOURCE, document)
    page.say(own, terms.SOURCE, Iri(_GEONAMES))
    _extent(page, default)


def _extent(page: _Page, default: Sequence[Quad]) -> None:
    """The time and the land that the documents speak from: their dates, and the territories of who agreed."""
    documents = set(_of_class(default, terms.DOCUMENT))
    dates = sorted(
        q.object.value for q in default if q.subject in documents and q.predicate.value in (terms.DATE, terms.ISSUED)
    )
    if dates:
        period = page.node("period", f"{dates[0]} to {dates[-1]}", _DCT + "PeriodOfTime")
        page.say(period, _DCAT + "startDate", typed(dates[0], "date"))
        page.say(period, _DCAT + "endDate", typed(dates[-1], "date"))
        page.say(page.dataset, _DCT + "temporal", period)
        page.say(page.dataset, _DCT + "modified", typed(dates[-1], "date"))
    parties = {quad.object for quad in default if quad.predicate.value == terms.PARTY}
    for quad in default:
        if quad.predicate.value == terms.TERRITORY and quad.subject in parties:
            page.say(page.dataset, _DCT + "spatial", quad.object)


def _counts(page: _Page, every: Sequence[Quad], default: Sequence[Quad], addresses: Addresses) -> None:
    own, base = page.dataset, addresses.base
    page.count(own, "triples", len(default))
    page.count(own, "distinctSubjects", len({quad.subject for quad in default}))
    page.count(own, "distinctObjects", len({quad.object for quad in default}))
    page.count(own, "properties", len({quad.predicate for quad in default}))
    page.count(own, "classes", len({quad.object for quad in default if quad.predicate.value == terms.RDF_TYPE}))
    page.count(own, "entities", len({q.subject for q in default if q.subject.value.startswith(f"{base}id/")}))
    page.count(own, "documents", len(_of_class(default, terms.DOCUMENT)))
    page.say(own, _VOID + "uriSpace", text(f"{base}id/"))
    page.say(own, _VOID + "sparqlEndpoint", Iri(f"{base}sparql"))
    for namespace in _NAMESPACES:
        page.say(own, _VOID + "vocabulary", Iri(namespace))
    graphs = Counter(quad.graph.value for quad in every if quad.graph is not None)
    passages = {name: number for name, number in graphs.items() if "/id/evidence/" in name}
    _subset(page, "passages", f"Facts of {len(passages)} passages, each in its own graph", sum(passages.values()))
    for name in sorted(set(graphs) - set(passages)):
        _subset(page, "graph-" + name.rsplit("/", 1)[-1], f"The named graph {name}", graphs[name], Iri(name))


def _subset(page: _Page, part: str, label: str, triples: int, graph: Iri | None = None) -> None:
    subset = page.node(part, label, _VOID + "Dataset")
    page.say(page.dataset, _VOID + "subset", subset)
    page.count(subset, "triples", triples)
    if graph is not None:
        page.say(subset, _FOAF + "page", graph)


def _partitions(page: _Page, default: Sequence[Quad]) -> None:
    """How many things of each class and how many uses of each property there are."""
    kinds = Counter(quad.object for quad in default if quad.predicate.value == terms.RDF_TYPE)
    for kind, number in kinds.items():
        part = page.node("class-" + _short(kind.value), f"Things that are {_short(kind.value)}", _VOID + "Dataset")
        page.say(page.dataset, _VOID + "classPartition", part)
        page.say(part, _VOID + "class", kind)
        page.count(part, "entities", number)
    for name, number in Counter(quad.predicate for quad in default).items():
        part = page.node("property-" + _short(name.value), f"Uses of {_short(name.value)}", _VOID + "Dataset")
        page.say(page.dataset, _VOID + "propertyPartition", part)
        page.say(part, _VOID + "property", name)
        page.count(part, "triples", number)
    firsts: dict[Term, Iri] = {}
    for quad in sorted(default, key=str):
        if quad.predicate.value == terms.RDF_TYPE and str(quad.object).startswith(terms.ONT):
            firsts.setdefault(quad.object, quad.subject)
    for example in firsts.values():
        page.say(page.dataset, _VOID + "exampleResource", example)


def _linksets(page: _Page, default: Sequence[Quad], addresses: Addresses) -> None:
    """Links that leave this data, by what they say and where they lead."""
    outward = Counter(
        (quad.predicate, urlsplit(quad.object.value).netloc)
        for quad in default
        if quad.predicate in _LINKS and isinstance(quad.object, Iri) and not _is_own(quad.object, addresses)
    )
    for (predicate, host), number in outward.items():
        name = f"{_short(predicate.value)}-{host}"
        links = page.node(f"links-{name}", f"Links to {host}", _VOID + "Linkset")
        page.say(page.dataset, _VOID + "subset", links)
        page.say(links, _VOID + "linkPredicate", predicate)
        page.say(links, _VOID + "subjectsTarget", page.dataset)
        page.say(links, _VOID + "objectsTarget", page.node(f"site-{host}", host, _VOID + "Dataset"))
        page.count(links, "triples", number)


def _distributions(page: _Page, addresses: Addresses) -> None:
    """The files in which the whole data can be had, and the service that answers questions about it."""
    for form in EXPORT_FORMATS:
        for is_packed in (False, True):
            name = file_name(form, is_packed)
            file = Iri(f"{addresses.base}dump/{name}")
            given = page.node(name, f"The whole data as {name}", _DCAT + "Distribution")
            page.say(page.dataset, _DCAT + "distribution", given)
            page.say(page.dataset, _VOID + "dataDump", file)
            page.say(given, _DCAT + "downloadURL", file)
            page.say(given, _DCAT + "accessURL", page.dataset)
            page.say(given, _DCAT + "mediaType", Iri(_MEDIA + form.media_type))
            page.say(given, terms.LICENSE, Iri(_LICENCE))
            if is_packed:
                page.say(given, _DCAT + "compressFormat", Iri(_MEDIA + "application/gzip"))
    service = page.node("service", "SPARQL 1.1 endpoint", _DCAT + "DataService")
    page.say(service, _DCAT + "endpointURL", Iri(f"{addresses.base}sparql"))
    page.say(service, _DCAT + "servesDataset", page.dataset)


def _origin(page: _Page, default: Sequence[Quad], version: str) -> None:
    """The build as an activity: the text versions and reference data it used, and the software that carried it out."""
    build = page.node("build", "The build of this data", _PROV + "Activity")
    software = page.node("software", f"Accord {version}", _PROV + "SoftwareAgent")
    page.say(page.dataset, _PROV + "wasGeneratedBy", build)
    page.say(build, _PROV + "wasAssociatedWith", software)
    page.say(software, _SCHEMA + "softwareVersion", text(version))
    for version_read in _of_class(default, terms.TEXT_VERSION):
        page.say(build, _PROV + "used", version_read)


def _of_class(default: Iterable[Quad], kind: str) -> list[Iri]:
    return sorted({q.subject for q in default if q.predicate.value == terms.RDF_TYPE and str(q.object) == kind})


def _is_own(address: Iri, addresses: Addresses) -> bool:
    return address.value.startswith((addresses.base, terms.BASE))


def _short(address: str) -> str:
    """A term by its prefix-like host and its last part, so that terms of one name do not meet: `skos-Concept`."""
    cut = max(address.rfind("#"), address.rfind("/"))
    where, name = address[:cut], address[cut + 1 :]
    return (
        name if address.startswith(terms.ONT) else f"{_NICK.get(where + address[cut], where.rsplit('/', 1)[-1])}-{name}"
    )


_NICK: Mapping[str, str] = {_DCT: "dcterms", _FOAF: "foaf", _OWL: "owl", _PROV: "prov", _RDFS: "rdfs", _SKOS: "skos",
                            "http://www.w3.org/1999/02/22-rdf-syntax-ns#": "rdf",
                            "http://www.w3.org/2003/01/geo/wgs84_pos#": "geo", _SCHEMA: "schema",
                            "http://purl.org/vocab/vann/": "vann"}  # fmt: skip
