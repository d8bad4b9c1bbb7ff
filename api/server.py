"""The HTTP server around the application: uvicorn, told to be strict and quiet."""

from __future__ import annotations

import asyncio
import resource
from functools import partial
from pathlib import Path
from typing import cast

import uvicorn
from fastapi import FastAPI

from api import logs
from api.app import create_bare_app
from api.connections import Connection
from api.crowd import Terms
from api.generations import Generations
from api.settings import Settings
from api.shares import networks

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


def run(settings: Settings, folder: Path) -> None:
    """Serves the graph in `folder`, and those built after it, until the process is told to end (SIGINT, SIGTERM)."""
    uvicorn.Server(configuration(settings, Generations(settings, folder))).run()


def run_bare(settings: Settings) -> None:
    """Serves a bare SPARQL 1.1 store, likewise."""
    uvicorn.Server(configuration(settings, create_bare_app(settings))).run()
