from __future__ import annotations

import logging
from pathlib import Path

import pytest
from fastapi import APIRouter
from fastapi.testclient import TestClient

from api.app import create_app
from api.problems.problems import problem_of
from api.settings import Settings
from ontology import errors
from ontology.errors import AccordError


@pytest.mark.parametrize(
    ("error", "status", "facts"),
    [
        (errors.NotFound("calais-prot", ["calais-port"]), 404, {"what": "calais-prot", "nearest": ["calais-port"]}),
        (errors.Gone("measure/x"), 410, {"what": "measure/x"}),
        (errors.BadParameter("scope", "x", "is unknown", ["within"]), 400, {"name": "scope", "choices": ["within"]}),
        (errors.NotAcceptable("image/png", ["text/csv"]), 406, {"available": ["text/csv"]}),
        (errors.UnsupportedMedia("text/plain", ["a/b"]), 415, {"readable": ["a/b"]}),
        (errors.Forbidden("no"), 403, {}),
        (errors.TooLarge("The body", 10), 413, {"limit": 10, "unit": "bytes"}),
        (errors.AddressTooLong(10), 414, {"limit": 10}),
        (errors.HeadersTooLarge(10), 431, {"limit": 10}),
        (errors.Busy(7), 503, {"retry_after_seconds": 7}),
        (errors.QueryError("no"), 400, {}),
        (errors.QuerySyntax("no", 3, 4), 400, {"line": 3, "column": 4}),
        (errors.QueryTooSlow(10), 503, {"limit_seconds": 10}),
        (errors.QueryTooLarge("rows", 10, "rows"), 503, {"limit": 10}),
        (errors.DocumentError("a.txt", "is empty", 3), 422, {"document": "a.txt", "offset": 3}),
    ],
)
def test_the_class_of_an_error_decides_the_status_and_its_facts_are_told(
    error: AccordError, status: int, facts: dict[str, object]
) -> None:
    problem = problem_of(error)
    assert problem.status == status
    assert facts.items() <= dict(problem.facts).items()
    assert problem.detail


def test_every_error_that_a_request_can_cause_has_a_status_of_its_own() -> None:
    # Those left out cannot be caused by a request: they stop a build or an evaluation.
    builds = {
        errors.AccordError,
        errors.BuildError,
        errors.CatalogueError,
        errors.LabelError,
        errors.ModelError,
        errors.VocabularyError,
    }
    family = {kind for kind in vars(errors).values() if isinstance(kind, type) and issubclass(kind, AccordError)}
    from api.problems.problems import _KINDS

    assert family - builds == set(_KINDS)


def test_who_must_wait_is_told_how_long() -> None:
    assert problem_of(errors.Busy(7)).headers == {"Retry-After": "7"}


def test_what_nobody_foresaw_shows_only_an_identifier_and_the_log_has_the_rest(
    caplog: pytest.LogCaptureFixture,
) -> None:
    with caplog.at_level(logging.ERROR, "accord"):
        problem = problem_of(ZeroDivisionError("secret"))
    assert problem.status == 500
    assert "secret" not in problem.detail + str(problem.facts)
    assert str(problem.facts["id"]) in caplog.text and "secret" in caplog.text


def _with_routes(folder: Path) -> TestClient:
    app = create_app(Settings(workers=1), folder)
    router = APIRouter()

    @router.get("/test-only/broken")
    async def broken() -> None:
        raise ZeroDivisionError("secret")

    @router.get("/test-only/number")
    async def number(size: int) -> int:
        return size

    @router.get("/test-only/choice")
    async def choice() -> None:
        raise errors.BadParameter("scope", "<b>", "is unknown", ["within", "exact"])

    app.include_router(router)
    return TestClient(app)


def test_an_unforeseen_error_in_a_route_is_answered_like_any_other(graph_folder: Path) -> None:
    answer = _with_routes(graph_folder).get("/test-only/broken")
    assert answer.status_code == 500
    assert answer.headers["content-type"] == "application/problem+json"
    assert answer.headers["access-control-allow-origin"] == "*"
    assert "secret" not in answer.text


def test_a_parameter_of_the_wrong_type_is_a_400_that_names_it(graph_folder: Path) -> None:
    for address in ("/test-only/number?size=many", "/test-only/number"):
        answer = _with_routes(graph_folder).get(address)
        assert answer.status_code == 400
        assert answer.json()["errors"][0]["name"] == "size"
        assert answer.json()["errors"][0]["where"] == "query"


def test_a_person_gets_a_page_and_what_they_typed_is_escaped(graph_folder: Path) -> None:
    answer = _with_routes(graph_folder).get("/test-only/choice", headers={"Accept": "text/html"})
    assert answer.status_code == 400
    assert answer.headers["content-type"] == "text/html; charset=utf-8"
    assert "&lt;b&gt;" in answer.text and "<b>" not in answer.text
    assert "within, exact" in answer.text


def test_a_program_gets_all_members_that_the_standard_names(graph_folder: Path) -> None:
    answer = _with_routes(graph_folder).get("/test-only/choice")
    problem = answer.json()
    assert {"type", "title", "status", "detail", "instance"} <= set(problem)
    assert (problem["status"], problem["instance"]) == (400, "/test-only/choice")
    assert problem["type"].endswith("problem/bad-parameter")
    assert problem["choices"] == ["within", "exact"]


def test_an_address_that_is_none_is_a_404(graph_folder: Path) -> None:
    answer = _with_routes(graph_folder).get("/test-only/nothing/at/all")
    assert (answer.status_code, answer.json()["status"]) == (404, 404)


def test_where_no_page_can_be_made_the_problem_is_told_as_json(
    graph_folder: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    def broken(*_: object) -> bytes:
        raise ZeroDivisionError

    monkeypatch.setattr("api.problems.problems.problem_page", broken)
    answer = _with_routes(graph_folder).get("/test-only/choice", headers={"Accept": "text/html"})
    assert answer.status_code == 400
    assert answer.headers["content-type"] == "application/problem+json"
