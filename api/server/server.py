"""The HTTP server around the application: uvicorn, told to be strict and quiet."""

from __future__ import annotations

import asyncio
import errno
import resource
import socket
from functools import partial
from pathlib import Path
from typing import cast

import uvicorn
from fastapi import FastAPI

from api.app import create_bare_app
from api.http.clients import networks
from api.monitoring import logs
from api.server.connections import Connection
from api.server.crowd import Terms
from api.server.generations import Generations
from api.settings import Settings
from ontology.errors import BadParameter

_OTHER_FILES = 128  # beside connections: workers, journals, the graph, pages


def configuration(settings: Settings, app: FastAPI | Generations) -> uvicorn.Config:
    """How uvicorn serves an application."""
    return uvicorn.Config(
        app,
        host=settings.host,
        port=settings.port,
        # uvicorn asks for no more of it than that it makes a protocol.
        http=cast(type[asyncio.Protocol], partial(Connection, terms=_terms(settings))),
        loop="auto",  # uvloop where there is one
        ws="none",
        lifespan="on",
        access_log=False,
        log_config=logs.configuration(settings.log_format, settings.log_level),
        log_level=settings.log_level,
        server_header=False,
        proxy_headers=False,
        timeout_keep_alive=15,
        timeout_graceful_shutdown=round(settings.query_seconds) + 1,
        # Somewhat more than the application allows, so that it is the application that answers, with a reason.
        h11_max_incomplete_event_size=settings.url_bytes + settings.header_bytes + 16_384,
    )


def _terms(settings: Settings) -> Terms:
    """What holds for connections, of which there are no more than this process can have files open."""
    least = settings.connections + _OTHER_FILES
    soft, hard = resource.getrlimit(resource.RLIMIT_NOFILE)
    if soft != resource.RLIM_INFINITY and soft < least:
        soft = least if hard == resource.RLIM_INFINITY else min(least, hard)
        resource.setrlimit(resource.RLIMIT_NOFILE, (soft, hard))
        least = soft
    return Terms(settings.sending_seconds, max(1, least - _OTHER_FILES), networks(settings.trusted_proxy))


def check_address(settings: Settings) -> None:
    """Sees that the address can be listened on, before a build that takes long. Raises BadParameter with the reason.

    It is let go again: uvicorn takes it once there is something to serve.
    """
    host, port = settings.host, settings.port
    try:
        asked = socket.getaddrinfo(host, port, type=socket.SOCK_STREAM, flags=socket.AI_PASSIVE)
    except OSError as error:
        raise BadParameter("host", host, f"names no address to listen on ({error.strerror}).") from error
    for family, *_, address in asked:
        try:
            _try_address(family, address)
        except OSError as error:
            if error.errno == errno.EADDRNOTAVAIL:
                raise BadParameter("host", host, "is no address of this machine.") from error
            reason = f"{error.strerror} at {host}; --port or ACCORD_PORT takes another, 0 any that is free."
            raise BadParameter("port", str(port), reason) from error


def _try_address(family: socket.AddressFamily, address: tuple[object, ...]) -> None:
    """Takes an address as the event loop will, and lets it go."""
    try:
        tried = socket.socket(family, socket.SOCK_STREAM)
    except OSError:
        return  # a family that this machine does not have: the loop passes over it as well
    with tried:
        # Connections of a server that has just ended are no hindrance.
        tried.setsockopt(socket.SOL_SOCKET, socket.SO_REUSEADDR, 1)
        if family == socket.AF_INET6:
            tried.setsockopt(socket.IPPROTO_IPV6, socket.IPV6_V6ONLY, 1)
        tried.bind(address)


def run(settings: Settings, folder: Path) -> None:
    """Serves the graph in `folder`, and those built after it, until the process is told to end (SIGINT, SIGTERM)."""
    uvicorn.Server(configuration(settings, Generations(settings, folder))).run()


def run_bare(settings: Settings) -> None:
    """Serves a bare SPARQL 1.1 store, likewise."""
    uvicorn.Server(configuration(settings, create_bare_app(settings))).run()
