"""The saved questions: one `.rq` file each, whose header says what it is called, what it asks and what it takes.

A header is the comment lines at the top of the file, `# key: value`:

    name             by which addresses and the command line call it: lower-case letters, digits, hyphens
    title-en, -fr    the question in words
    description-en, -fr
    parameter        `NAME; type: TYPE; default: VALUE; example: VALUE; en: words; fr: words` (any number of lines);
                     without a default the parameter must be given. `first-of: SELECT …` in the place of both takes the
                     first row of that query as default and example: a thing of the graph at hand, whichever it is
    result-en, -fr   what one row is
    featured         yes, for questions that a first visit shows (may be left out)

A parameter's type is `date`, `string`, `integer`, `lang`, or `iri-of-KIND` where KIND is a kind of thing in addresses
(location, person, office…) or `concept`. The query is a SELECT, and its variables include every parameter: that is how
SPARQL engines substitute them (https://github.com/w3c/sparql-dev/blob/main/SEP/SEP-0007/sep-0007.md). Values are only
ever bound as RDF terms, never pasted into the text.
"""

from __future__ import annotations

import re
from collections.abc import Callable, Iterable, Mapping
from dataclasses import dataclass, replace
from datetime import date
from importlib.resources import files
from pathlib import Path
from types import MappingProxyType

from ontology.errors import BadParameter, NotFound, QueryError, VocabularyError

_HEADER = re.compile(r"#\s?([a-z]{1,20}(?:-[a-z]{2})?):\s*(.*)")
_NAME = re.compile(r"[a-z0-9]+(?:-[a-z0-9]+)*")
_VARIABLES = re.compile(r"\bSELECT\s+(?:DISTINCT\s+)?([^{]*?)\s*(?:WHERE\s*)?\{", re.IGNORECASE)
_TYPE = re.compile(r"date|string|integer|lang|iri-of-[a-z]{1,20}")
_SLUG = re.compile(r"[A-Za-z0-9._~/-]{1,200}")
_ABSOLUTE = re.compile(r"https?://[^\s<>\"{}|\\^`]{1,500}")
_REQUIRED = ("name", "title-en", "title-fr", "description-en", "description-fr", "result-en", "result-fr")
_ALLOWED = frozenset({*_REQUIRED, "parameter", "featured"})
_PREFIXES = "PREFIX : <https://w3id.org/accord-kg/ont#> PREFIX c: <https://w3id.org/accord-kg/concept/> "
_XSD = "http://www.w3.org/2001/XMLSchema#"


@dataclass(frozen=True, slots=True)
class Bound:
    """A parameter's value as an RDF term: an address, or a literal with its datatype."""

    value: str
    datatype: str = ""

    @property
    def is_address(self) -> bool:
        """Whether it is an address."""
        return not self.datatype


@dataclass(frozen=True, slots=True)
class Parameter:
    """What a question takes. `default` is empty where the parameter must be given.

    `first_of` is a SELECT of one variable whose first row is default and example, or empty.
    """

    name: str
    type: str
    default: str
    example: str
    words: Mapping[str, str]
    first_of: str = ""

    @property
    def kind(self) -> str:
        """The kind of thing that its values are addresses of, or nothing."""
        return self.type.removeprefix("iri-of-") if self.type.startswith("iri-of-") else ""

    @property
    def first_query(self) -> str:
        """`first_of` as a whole query, with the prefixes of the vocabulary and the concepts."""
        return _PREFIXES + self.first_of

    def bind(self, value: str, address: Callable[[str, str, str], str]) -> Bound:
        """A value as a term; `address(parameter, kind, value)` turns a slug or a name into an address.

        Raises BadParameter where the value is not of the parameter's type.
        """
        if self.kind:
            return Bound(address(self.name, self.kind, value))
        if self.type == "date":
            return Bound(_date(self.name, value), _XSD + "date")
        if self.type == "integer":
            return Bound(_integer(self.name, value), _XSD + "integer")
        if self.type == "lang" and value not in ("en", "fr"):
            raise BadParameter(self.name, value, "this is not one of the choices", ["en", "fr"])
        return Bound(value, _XSD + "string")


@dataclass(frozen=True, slots=True)
class Question:
    """A saved question: its words by language, its parameters in order, its query."""

    name: str
    title: Mapping[str, str]
    description: Mapping[str, str]
    result: Mapping[str, str]
    parameters: tuple[Parameter, ...]
    is_featured: bool
    query: str

    def settled(self, first: Callable[[str], str]) -> Question:
        """The question with the defaults of the graph at hand; `first` gives the first value that a `first_of` finds,
        or nothing."""
        return replace(self, parameters=tuple(_settled(one, first) for one in self.parameters))

    def bind(self, asked: Mapping[str, str], address: Callable[[str, str, str], str]) -> dict[str, Bound]:
        """Every parameter's value as a term, its default where it was not given.

        Raises BadParameter for one that is unknown, missing or wrong.
        """
        names = [one.name for one in self.parameters]
        for name, value in asked.items():
            if name not in names:
                raise BadParameter(name, value, "there is no such parameter here", names)
        bound = {}
        for one in self.parameters:
            value = asked.get(one.name) or one.default
            if not value:
                raise BadParameter(one.name, "", "this parameter must be given", [one.example] if one.example else [])
            bound[one.name] = one.bind(value, address)
        return bound


@dataclass(frozen=True, slots=True)
class Catalogue:
    """The questions by name, in the order of their files, and for each file that is at fault the reason."""

    questions: Mapping[str, Question]
    broken: Mapping[str, str]

    def question(self, name: str) -> Question:
        """The question of that name; raises NotFound with the names there are."""
        if name not in self.questions:
            raise NotFound(f"the question {name}", tuple(self.questions))
        return self.questions[name]


def catalogue_files() -> tuple[Path, ...]:
    """The question files of this room, by name."""
    here = Path(str(files("queries")))
    return tuple(sorted(here.glob("*.rq")))


def read_catalogue(paths: Iterable[Path], check: Callable[[Question], None] = lambda _: None) -> Catalogue:
    """The catalogue of these files; a file that is at fault, or that `check` refuses, disables only itself."""
    questions: dict[str, Question] = {}
    broken: dict[str, str] = {}
    for path in paths:
        try:
            question = parse(path.name, path.read_text(encoding="utf-8"))
            if question.name in questions:
                raise VocabularyError(path.name, question.name, "another file has this name")
            check(question)
        except (VocabularyError, QueryError, BadParameter) as fault:
            broken[path.name] = str(fault)
        except UnicodeDecodeError:
            broken[path.name] = f"{path.name}: the file is not UTF-8"
        else:
            questions[question.name] = question
    return Catalogue(MappingProxyType(questions), MappingProxyType(broken))


def parse(file: str, text: str) -> Question:
    """The question that a file's text holds; raises VocabularyError naming the file and what is at fault."""
    header, parameters = _header(file, text)
    variables = _VARIABLES.search("\n".join(line for line in text.splitlines() if not line.startswith("#")))
    if variables is None:
        raise VocabularyError(file, header["name"], "the query is not a SELECT")
    for one in parameters:
        if not re.search(rf"\?{re.escape(one.name)}\b", variables[1]):
            raise VocabularyError(file, one.name, "a parameter must be among the variables of the SELECT")
    return Question(
        header["name"],
        _both(header, "title"),
        _both(header, "description"),
        _both(header, "result"),
        parameters,
        header.get("featured") == "yes",
        text,
    )


def own_address(base: str, parameter: str, kind: str, value: str) -> str:
    """The address of a thing of that kind by its slug; an absolute address is taken as it is.

    Raises BadParameter where the value can be neither.
    """
    if _ABSOLUTE.fullmatch(value):
        return value
    if not _SLUG.fullmatch(value):
        raise BadParameter(parameter, value, f"this is neither the slug nor the address of a {kind}", [])
    return f"{base}concept/{value}" if kind == "concept" else f"{base}id/{kind}/{value}"


def _header(file: str, text: str) -> tuple[dict[str, str], tuple[Parameter, ...]]:
    found: dict[str, str] = {}
    parameters: list[Parameter] = []
    for line in text.splitlines():
        if not line.startswith("#"):
            break
        member = _HEADER.fullmatch(line.rstrip())
        if member is None or member[1] not in _ALLOWED:
            raise VocabularyError(file, line, "this is no line of a header")
        if member[1] == "parameter":
            parameters.append(_parameter(file, member[2]))
        else:
            found[member[1]] = member[2]
    for name in _REQUIRED:
        if not found.get(name):
            raise VocabularyError(file, name, "the header lacks this line")
    if not _NAME.fullmatch(found["name"]):
        raise VocabularyError(file, found["name"], "a name is lower-case letters, digits and hyphens")
    return found, tuple(parameters)


def _parameter(file: str, written: str) -> Parameter:
    name, *members = (part.strip() for part in written.split(";"))
    said = {key.strip(): value.strip() for key, _, value in (member.partition(":") for member in members)}
    if not re.fullmatch(r"[a-z]{1,30}", name):
        raise VocabularyError(file, name, "a parameter's name is lower-case letters")
    if not _TYPE.fullmatch(said.get("type", "")):
        raise VocabularyError(file, name, "a parameter's type is date, string, integer, lang or iri-of-KIND")
    taken = said.get("first-of", "")
    for key in ("en", "fr") if taken else ("example", "en", "fr"):
        if not said.get(key):
            raise VocabularyError(file, name, f"the parameter lacks {key}")
    if taken and ("default" in said or "example" in said):
        raise VocabularyError(file, name, "what first-of takes from the graph has no default or example of its own")
    words = MappingProxyType({"en": said["en"], "fr": said["fr"]})
    return Parameter(name, said["type"], said.get("default", ""), said.get("example", ""), words, taken)


def _settled(one: Parameter, first: Callable[[str], str]) -> Parameter:
    if not one.first_of:
        return one
    value = first(one.first_query)
    return replace(one, default=value, example=value)


def _both(header: Mapping[str, str], key: str) -> Mapping[str, str]:
    return MappingProxyType({"en": header[f"{key}-en"], "fr": header[f"{key}-fr"]})


def _date(name: str, value: str) -> str:
    try:
        return date.fromisoformat(value).isoformat()
    except ValueError as error:
        raise BadParameter(name, value, "this is not a date; write year-month-day", ["2014-09-20"]) from error


def _integer(name: str, value: str) -> str:
    if not re.fullmatch(r"-?[0-9]{1,18}", value):
        raise BadParameter(name, value, "this is not a whole number", [])
    return str(int(value))
