"""LOAD: RDF of another server, fetched and added to a graph as if it had been sent to `/data`."""

from __future__ import annotations

from urllib.parse import urlsplit

from api.guard.updates import Load
from api.http.outside import Outside
from api.sparql.graph_store import rdf_of
from graph.rdf.formats import GRAPH_FORMATS
from graph.store.writers import Writer
from ontology.errors import BadBody, QuerySyntax, ServiceFailed, UnsupportedMedia

_ACCEPT = ", ".join(form.media_type for form in GRAPH_FORMATS)


async def loaded(load: Load, outside: Outside, writer: Writer) -> None:
    """Does a LOAD; one that is silent may fail.

    Raises Forbidden where the server may not be asked, ServiceFailed where it gives no RDF, and what `Writer.add` does.
    """
    try:
        fetched = await outside.get(load.source, _ACCEPT)
        await writer.add(load.graph, [rdf_of(fetched.media_type, fetched.body)], load.source)
    except (ServiceFailed, UnsupportedMedia, BadBody, QuerySyntax) as error:
        if load.is_silent:
            return
        if isinstance(error, ServiceFailed):
            raise
        raise ServiceFailed(urlsplit(load.source).hostname or "", f"sent no RDF: {error}") from error
