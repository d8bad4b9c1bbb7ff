"""`/metrics`: what the server did and how it stands, in the format that Prometheus reads.

What is counted outlives a graph: one `Metrics` serves all generations of a server. What merely stands, such as how many
workers are ready, is looked up when it is asked for.
"""

from __future__ import annotations

from collections import Counter as Often
from collections.abc import Iterable, Iterator
from typing import Any

from fastapi import APIRouter
from prometheus_client import CollectorRegistry, Counter, Histogram, generate_latest
from prometheus_client.core import GaugeMetricFamily, Metric
from prometheus_client.registry import Collector
from starlette.requests import Request
from starlette.responses import Response

from api.http.contract import told
from api.version import installed_version
from graph.rdf.formats import Format
from ontology.errors import NotFound

# https://prometheus.io/docs/instrumenting/exposition_formats/#text-based-format
_TEXT = Format("prom", "text/plain")
_CONTENT_TYPE = "text/plain; version=0.0.4; charset=utf-8"
_NOTED_AT_MOST = 100
_SECONDS = (0.001, 0.005, 0.02, 0.05, 0.1, 0.25, 0.5, 1, 2.5, 5, 10, 30)


class Metrics:
    """What is counted. It is a `graph.store.observing.Observer` of the workers."""

    def __init__(self) -> None:
        self._registry = CollectorRegistry()
        self._noted: list[tuple[str, str, int, float]] = []
        self._worked: list[float] = []
        self._requests = Counter(
            "accord_requests", "Requests answered.", ("route", "method", "status"), registry=self._registry
        )
        self._durations = Histogram(
            "accord_request_seconds", "Seconds from a request's head to the end of its answer.", ("route",),
            registry=self._registry, buckets=_SECONDS,
        )  # fmt: skip
        self._queries = Histogram(
            "accord_query_seconds", "Seconds that were worked on a query.", registry=self._registry, buckets=_SECONDS
        )
        self._ended = Counter(
            "accord_workers_ended", "Query workers that were ended, by reason.", ("reason",), registry=self._registry
        )

    def request(self, route: str, method: str, status: int, seconds: float) -> None:
        """One request was answered; `route` is the template of its path, so that there are not too many."""
        self._noted.append((route, method, status, seconds))
        if len(self._noted) >= _NOTED_AT_MOST:
            self._count()

    def _count(self) -> None:
        """Counts what was noted; many at a time cost a fraction of as many each for itself."""
        noted, self._noted = self._noted, []
        worked, self._worked = self._worked, []
        for seconds in worked:
            self._queries.observe(seconds)
        for (route, method, status), number in Often(one[:3] for one in noted).items():
            self._requests.labels(route, method, str(status)).inc(number)
        durations = {route: self._durations.labels(route) for route in {one[0] for one in noted}}
        for route, _, _, seconds in noted:
            durations[route].observe(seconds)

    def answered(self, seconds: float) -> None:
        """A worker, or where it costs little the server itself, is done with a query."""
        self._worked.append(seconds)
        if len(self._worked) >= _NOTED_AT_MOST:
            self._count()

    def ended(self, reason: str) -> None:
        """A worker was ended."""
        self._ended.labels(reason).inc()

    def written(self, state: Any) -> bytes:
        """All of it, with how an application stands now."""
        self._count()
        now = CollectorRegistry()
        now.register(_Standing(state))
        return generate_latest(self._registry) + generate_latest(now)


class _Standing(Collector):
    """How an application stands at this moment."""

    def __init__(self, state: Any) -> None:
        self._state = state

    def collect(self) -> Iterable[Metric]:
        """The figures."""
        return self._families()

    def _families(self) -> Iterator[Metric]:
        state = self._state
        served = GaugeMetricFamily(
            "accord_served", "The graph that is served; always 1.", labels=("generation", "version")
        )
        served.add_metric((state.generation, installed_version()), 1)
        yield served
        builds = getattr(state, "builds", None)
        figures: tuple[tuple[str, str, float], ...] = (
            ("accord_workers_ready", "Query workers that are ready, or at a query.", state.pool.ready),
            ("accord_queries_waiting", "Queries that wait for a worker.", state.pool.waiting),
            ("accord_quads", "Quads in the graph that is served.", state.report.get("quads", 0)),
            ("accord_documents", "Documents in it.", len(state.report.get("documents", ()))),
            ("accord_journal_bytes", "Size of the journal of writes.", state.writer.journal.end if state.writer else 0),
            ("accord_building", "1 while a graph is being built.", builds is not None and builds.is_building),
            ("accord_build_failed", "1 where the last build failed.", builds is not None and builds.failed is not None),
        )
        for name, words, value in figures:
            yield GaugeMetricFamily(name, words, float(value))


def routes() -> APIRouter:
    """`/metrics`."""
    router = APIRouter(tags=["operators"])
    extra = told((_TEXT,), 404)
    del extra["responses"]["304"]  # it is never the same
    router.add_api_route("/metrics", metrics, methods=["GET"], summary="Figures for Prometheus", openapi_extra=extra)
    return router


async def metrics(request: Request) -> Response:
    """The figures; raises NotFound where the setting says that they are nobody's business."""
    state = request.app.state
    if not state.settings.metrics:
        raise NotFound("metrics")
    counted: Metrics = state.metrics
    state.watch.catch_up()
    headers = {"Content-Type": _CONTENT_TYPE, "Cache-Control": "no-store"}
    return Response(counted.written(state), headers=headers)
