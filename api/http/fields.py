"""What comes with a request to `/sparql` or `/data`: form fields, media types, characters; strictly UTF-8."""

from __future__ import annotations

import re
from collections.abc import Sequence
from urllib.parse import parse_qsl, unquote_to_bytes

from ontology.errors import BadParameter, UnsupportedMedia

ABSOLUTE = re.compile(r'[A-Za-z][A-Za-z0-9+.\-]{0,40}:[^\x00-\x20<>"{}|\\^`]*')
ADDRESS_PATTERN = f"^{ABSOLUTE.pattern}$"
_FIELDS_AT_MOST = 1000

Fields = Sequence[tuple[str, str]]


def fields_of(encoded: bytes) -> list[tuple[str, str]]:
    """The fields of a query string or a form, in their order. Raises BadParameter."""
    try:
        words = encoded.decode("ascii")
        if words and "&" not in words:  # most queries come alone
            name, _, value = words.partition("=")
            return [(_unquoted(name), _unquoted(value))]
        return parse_qsl(words, keep_blank_values=True, errors="strict", max_num_fields=_FIELDS_AT_MOST)
    except UnicodeDecodeError as error:
        raise BadParameter("query", "", "is not percent-encoded UTF-8") from error
    except ValueError as error:
        raise BadParameter("query", "", f"comes with more than {_FIELDS_AT_MOST} fields") from error


def _unquoted(words: str) -> str:
    """As `urllib.parse.unquote_plus` has it of what is ASCII. Raises UnicodeDecodeError, which is a ValueError."""
    return unquote_to_bytes(words.replace("+", " ")).decode("utf-8")


def single(fields: Fields, name: str, default: str | None = None) -> str | None:
    """The one value of a field. Raises BadParameter where it is given twice."""
    values = [value for field, value in fields if field == name]
    if len(values) > 1:
        raise BadParameter(name, values[1], "is given more than once")
    return values[0] if values else default


def graphs(fields: Fields, name: str) -> tuple[str, ...]:
    """The addresses of graphs in the fields of a name. Raises BadParameter for one that is not absolute."""
    named = tuple(value for field, value in fields if field == name)
    for graph in named:
        if not ABSOLUTE.fullmatch(graph):
            raise BadParameter(name, graph, "is no absolute address of a graph")
    return named


def media_type_of(header: str) -> tuple[str, str]:
    """A Content-Type's media type, in small letters, and its parameters."""
    media_type, _, parameters = header.partition(";")
    return media_type.strip().lower(), parameters


def check_utf8(parameters: str) -> None:
    """Raises UnsupportedMedia where a Content-Type's parameters name another charset."""
    for parameter in parameters.split(";"):
        name, _, value = parameter.partition("=")
        if name.strip().lower() == "charset" and value.strip().strip('"').lower() not in ("utf-8", "utf8"):
            raise UnsupportedMedia(f"charset {value.strip()}", ("charset utf-8",))


def characters(body: bytes) -> str:
    """A body's characters, without the mark that some editors put before them. Raises UnicodeDecodeError.

    U+FEFF in that place says how the body is written and is none of its words (RFC 3629, section 6); neither Turtle nor
    SPARQL know it.
    """
    return without_mark(body.decode("utf-8"))


def without_mark(words: str) -> str:
    """Words without the mark that some editors put before those of a file, whatever it is sent in."""
    return words.removeprefix("\ufeff")


def decoded(name: str, body: bytes) -> str:
    """A body's characters. Raises BadParameter, with the `name` given, where it is not UTF-8."""
    try:
        return characters(body)
    except UnicodeDecodeError as error:
        raise BadParameter(name, "", f"is not UTF-8: byte {error.start} cannot be read") from error
