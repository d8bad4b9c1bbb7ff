"""Where an answer leads by its head: its other forms, the page after it, what describes it, its own address."""

from __future__ import annotations

from collections.abc import Iterable

from fastapi import Request

from api.http.responses import MOST_HEAD_CHARACTERS, query_with
from graph.rdf.formats import GRAPH_FORMATS, HTML, JSON, Format
from ontology import terms

_MOST_ADDRESS_CHARACTERS = 500  # Link, which is of more use, has most of the head
_VOCABULARY = terms.ONT.rstrip("#")
_WITH_ITS_TERMS = frozenset((JSON, *GRAPH_FORMATS))


def heads(
    request: Request, path: str, forms: Iterable[Format], form: Format, *, canonical: str = "", following: str = ""
) -> dict[str, str]:
    """The fields Link (RFC 8288) and Content-Location (RFC 9110 section 8.7) of an answer in one of several forms.

    `path` has no form's ending; `canonical` is the address of the thing, `following` that of the page after. What is
    described is in the data set, which `describedby` names, and written by its vocabulary (`profile`, RFC 6906).
    Behind a path that ends with a slash there can be no ending: there `?format=` names the form.
    """
    query = query_elsewhere(request, form)
    links = [f'<{canonical}>; rel="canonical"'] if canonical else []
    if not request.app.state.is_bare:
        links.append(f'<{request.app.state.settings.base}id/dataset>; rel="describedby"')
        links += [f'<{_VOCABULARY}>; rel="profile"'] if form in _WITH_ITS_TERMS else []
    links += [f'<{following}>; rel="next"'] if 0 < len(following) <= MOST_HEAD_CHARACTERS else []
    told = {"Link": _link(path, forms, query, links)}
    return told | _own(_in_form(path, form, query_with(request, format=None)))


def own_place(request: Request, path: str, form: Format) -> dict[str, str]:
    """Content-Location of an answer whose path takes no form's ending, as one could be of its own: `/data/x.ttl`."""
    return _own(f"{path}?{query_with(request, format=form.name)}")


def query_elsewhere(request: Request, form: Format) -> str:
    """The query with which a page, answered in a form, is to be had in its other forms.

    A page for people leads on by number alone, even where it was come to as one of a certain list: it may be left open
    for long, and that list may be another by then.
    """
    return query_with(request, format=None, list=None) if form is HTML else query_with(request, format=None)


def _link(path: str, forms: Iterable[Format], query: str, last: list[str]) -> str:
    """A Link that names the other forms of a page, and more behind them.

    Where the query is so long that proxies and clients would refuse the whole answer for it, it names fewer, or none.
    """
    links = [f'<{_in_form(path, form, query)}>; rel="alternate"; type="{form.media_type}"' for form in forms]
    while links and len(", ".join([*links, *last])) > MOST_HEAD_CHARACTERS:
        links.pop()
    return ", ".join([*links, *last])


def _in_form(path: str, form: Format, query: str) -> str:
    if path.endswith("/"):
        return f"{path}?format={form.name}" + (f"&{query}" if query else "")
    return f"{path}.{form.name}" + (f"?{query}" if query else "")


def _own(address: str) -> dict[str, str]:
    return {"Content-Location": address} if len(address) <= _MOST_ADDRESS_CHARACTERS else {}
