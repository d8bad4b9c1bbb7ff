"""`accord review`, from the list of findings to the published graph that says what a person decided."""

from __future__ import annotations

import csv
import json
from collections.abc import Iterator
from pathlib import Path
from typing import Any

import pytest
from fastapi.testclient import TestClient
from typer.testing import CliRunner

from api import cli
from api.app import create_app
from api.settings import Settings
from tests.corpora import BASE, SIXTH, corpus_of

HALL = "a second search hall will be built at the port of Dover by 30 November 2025"
WORKS = "Works on the western breakwater at Dunkirk have already been completed"
INSPECTED = "They inspected the freight lanes of the port of Dover"
FIVE = ("000", "001", "002", "003", "004")

pytestmark = [pytest.mark.slow, pytest.mark.usefixtures("names_loaded_once")]


@pytest.fixture
def seeds(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> Path:
    monkeypatch.setenv("ACCORD_DATA", str(tmp_path / "data"))
    return corpus_of(tmp_path / "seeds", without=FIVE, also=[SIXTH])


def run(*arguments: str) -> tuple[int, str, str]:
    result = CliRunner().invoke(cli.app, list(arguments), prog_name="accord")
    assert result.exception is None or isinstance(result.exception, SystemExit), result.exception
    return result.exit_code, result.stdout, result.stderr


def decide(sheet: Path, *changes: tuple[str, dict[str, str]]) -> None:
    """Fills a sheet as a person does: (the words of a row, its cells)."""
    with sheet.open(encoding="utf-8-sig", newline="") as file:
        rows = list(csv.DictReader(file))
    columns = list(rows[0])
    for quote, cells in changes:
        known = [row for row in rows if row["quote"] == quote and row["kind"] == cells.get("kind", "measure")]
        for row in known or [dict.fromkeys(columns, "") | {"quote": quote}]:
            row.update(cells)
            if not known:
                rows.append(row)
    with sheet.open("w", encoding="utf-8-sig", newline="") as file:
        made = csv.DictWriter(file, columns)
        made.writeheader()
        made.writerows(rows)


def exported(seeds: Path, *options: str) -> Path:
    sheet = seeds.parent / "review.csv"
    assert run("review", "export", "--out", str(sheet), "--seeds", str(seeds), *options)[0] == 0
    return sheet


DECISIONS = (
    (HALL, {"decision": "edit", "type": "explored", "actors": "UK"}),
    (WORKS, {"decision": "reject"}),
    (INSPECTED, {"decision": "add", "kind": "measure", "type": "completed", "document": SIXTH.name}),
    ("Folkestone", {"decision": "accept", "kind": "location"}),
)


@pytest.fixture
def published(seeds: Path) -> Iterator[TestClient]:
    """The statement reviewed, built and served."""
    sheet = exported(seeds)
    decide(sheet, *DECISIONS)
    code, _, told = run("review", "apply", str(sheet), "--by", "EM", "--seeds", str(seeds))
    assert code == 0 and "4 decisions, 4 of them new" in told
    out = seeds.parent / "out"
    code, _, told = run("build", "--seeds", str(seeds), "--out", str(out), "--strict")
    assert code == 0 and "1 edit" in told and "1 add" in told and "1 reject" in told
    with TestClient(create_app(Settings(workers=1), out), follow_redirects=False) as client:
        yield client


def rows(client: TestClient, query: str) -> list[dict[str, str]]:
    prefixes = f"PREFIX : <{BASE}ont#> PREFIX c: <{BASE}concept/> "
    answer = client.get("/sparql", params={"query": prefixes + query, "format": "json"})
    assert answer.status_code == 200, answer.text
    return [{name: one["value"] for name, one in row.items()} for row in answer.json()["results"]["bindings"]]


def test_what_was_decided_is_published_and_says_so(published: TestClient, seeds: Path) -> None:
    facts = rows(
        published,
        "SELECT ?m ?e ?quote ?force ?sure ?rule { GRAPH ?e { ?m :force ?force } "
        "?e :method c:method-review ; :exact ?quote ; :confidence ?sure ; :rule ?rule }",
    )
    (hall,) = facts
    assert (hall["quote"], float(hall["sure"])) == (HALL, 1.0) and hall["force"].endswith("force-to-explore")
    assert "_review" in hall["e"]
    parties = rows(published, f"SELECT ?party ?e {{ GRAPH ?e {{ <{hall['m']}> :boundParty ?party }} }}")
    assert [one["party"] for one in parties] == [f"{BASE}id/organisation/united-kingdom"]
    assert rows(published, f"SELECT ?type {{ <{hall['m']}> :type ?type }}")[0]["type"].endswith("type-explored")
    evidence = published.get(hall["e"].removeprefix(BASE.rstrip("/")).replace("/id/", "/doc/") + ".json")
    assert evidence.status_code == 200 and "method-review" in evidence.text

    listed: dict[str, Any] = published.get("/measures", headers={"Accept": "application/json"}).json()
    quotes = {passage["quote"]: one for one in listed["items"] for passage in one["evidence"]}
    assert quotes[HALL]["type"] and INSPECTED in quotes and WORKS not in quotes
    others = rows(published, "SELECT DISTINCT ?m { GRAPH ?e { ?m :force ?f } ?e :method c:method-rule }")
    assert len(others) >= 4  # what nobody decided about is still read by rule


def test_the_address_of_what_was_rejected_is_gone(published: TestClient, seeds: Path) -> None:
    (retired,) = [
        json.loads(line)
        for line in (seeds / "slugs.jsonl").read_text(encoding="utf-8").splitlines()
        if '"measure/' in line
    ]
    assert retired["to"] is None
    answers = [published.get(f"/{room}/{retired['slug']}") for room in ("id", "doc")]
    assert [one.status_code for one in answers] == [410, 410]
    assert "withdrawn" in answers[0].text
    assert published.get(f"/doc/{retired['slug']}.ttl").status_code == 410
    assert published.get("/id/measure/never-was").status_code == 404


def test_the_address_of_what_was_moved_leads_to_the_new_one(seeds: Path) -> None:
    sheet = exported(seeds)
    with sheet.open(encoding="utf-8-sig", newline="") as file:
        (met,) = [row["quote"] for row in csv.DictReader(file) if row["kind"] == "meeting"]
    decide(sheet, (met, {"decision": "edit", "kind": "meeting", "when": "15 March 2025"}))
    assert run("review", "apply", str(sheet), "--by", "EM", "--seeds", str(seeds))[0] == 0
    out = seeds.parent / "out"
    assert run("build", "--seeds", str(seeds), "--out", str(out))[0] == 0
    with TestClient(create_app(Settings(workers=1), out), follow_redirects=False) as client:
        for old, new in (("/id/", "/id/"), ("/doc/", "/doc/")):
            answer = client.get(f"{old}meeting/2025-03-14-dover")
            assert (answer.status_code, answer.headers["location"]) == (301, f"{new}meeting/2025-03-15-dover")
        assert client.get("/doc/meeting/2025-03-14-dover.ttl").headers["location"].endswith("2025-03-15-dover.ttl")
        assert client.get("/id/meeting/2025-03-15-dover").status_code == 303


def test_applying_a_sheet_twice_changes_nothing(seeds: Path) -> None:
    sheet = exported(seeds)
    decide(sheet, *DECISIONS)
    apply = ("review", "apply", str(sheet), "--by", "EM", "--seeds", str(seeds))
    assert run(*apply)[0] == 0
    kept = [(seeds / name).read_bytes() for name in ("reviews.jsonl", "slugs.jsonl")]
    code, _, told = run(*apply)
    assert code == 0 and "0 of them new" in told
    assert [(seeds / name).read_bytes() for name in ("reviews.jsonl", "slugs.jsonl")] == kept


def test_one_bad_row_and_nothing_is_written(seeds: Path) -> None:
    sheet = exported(seeds)
    decide(sheet, *DECISIONS, ("Calais", {"decision": "perhaps", "kind": "location"}))
    code, _, told = run("review", "apply", str(sheet), "--by", "EM", "--seeds", str(seeds))
    assert code == 1 and "nothing was written" in told and "decision: is 'perhaps'" in told
    assert not (seeds / "reviews.jsonl").exists() and not (seeds / "slugs.jsonl").exists()


def test_what_was_decided_is_no_longer_pending(seeds: Path) -> None:
    sheet = exported(seeds, "--kind", "measure")
    decide(sheet, (HALL, {"decision": "accept"}))
    run("review", "apply", str(sheet), "--by", "EM", "--seeds", str(seeds))
    _, every, _ = run("review", "list", "--kind", "measure", "--seeds", str(seeds))
    _, pending, _ = run("review", "list", "--kind", "measure", "--pending", "--seeds", str(seeds))
    assert set(every.splitlines()) - set(pending.splitlines()) == {line for line in every.splitlines() if HALL in line}
    _, unsure, _ = run("review", "list", "--max-confidence", "0.9", "--seeds", str(seeds))
    assert unsure and all(float(line.split("\t")[2]) <= 0.9 for line in unsure.splitlines())


@pytest.mark.parametrize(
    ("arguments", "code", "told"),
    [
        (("list", "--kind", "promise"), 2, "minister, meeting"),
        (("list", "--document", "nothing"), 2, SIXTH.name),
        (("apply", "absent.csv", "--by", "EM"), 2, "cannot be read"),
        (("apply", "review.pdf", "--by", "EM"), 2, "cannot be read"),
        (("apply", "review.csv", "--by", " "), 2, "who decided"),
    ],
)
def test_wrong_use_is_told(seeds: Path, arguments: tuple[str, ...], code: int, told: str) -> None:
    found, _, said = run("review", *arguments, "--seeds", str(seeds))
    assert (found, told in said) == (code, True), said


def test_decisions_come_as_lines_too_and_each_faulty_line_is_told(seeds: Path) -> None:
    target = {"document": SIXTH.name, "kind": "measure", "quote": HALL}
    good = {"review": 1, "target": target, "decision": "edit", "set": {"topics": ["topic-carriers"]}}
    lines = [good, good | {"set": {"topics": ["x"]}}, good | {"target": target | {"quote": "gone"}}]
    file = seeds.parent / "review.jsonl"
    file.write_text("".join(json.dumps(line) + "\n" for line in lines), encoding="utf-8")
    code, _, told = run("review", "apply", str(file), "--by", "EM", "--seeds", str(seeds))
    assert code == 1 and "line 2: set.topics" in told and "line 3: target: its words do not stand" in told
    file.write_text(json.dumps(good) + "\n", encoding="utf-8")
    assert run("review", "apply", str(file), "--by", "EM", "--seeds", str(seeds))[0] == 0
    assert json.loads((seeds / "reviews.jsonl").read_text(encoding="utf-8"))["by"] == "EM"


def test_a_line_may_be_about_what_a_line_before_it_added(seeds: Path) -> None:
    target = {"document": SIXTH.name, "kind": "organisation", "quote": "Stowaways found at Dover"}
    added = {"review": 1, "target": target, "decision": "add", "set": {"name": "Harbour board"}}
    renamed = added | {"decision": "edit", "set": {"name": "Board of the harbour"}}
    file = seeds.parent / "review.jsonl"
    file.write_text("".join(json.dumps(line) + "\n" for line in (renamed,)), encoding="utf-8")
    assert run("review", "apply", str(file), "--by", "EM", "--seeds", str(seeds))[0] == 1
    file.write_text("".join(json.dumps(line) + "\n" for line in (added, renamed)), encoding="utf-8")
    code, _, told = run("review", "apply", str(file), "--by", "EM", "--seeds", str(seeds))
    assert code == 0, told


def test_an_orphan_is_reported_and_stops_a_strict_build(seeds: Path) -> None:
    target = {"document": SIXTH.name, "kind": "measure", "quote": "We will build a bridge"}
    line = {"review": 1, "target": target, "decision": "accept", "by": "EM"}
    (seeds / "reviews.jsonl").write_text(json.dumps(line) + "\n", encoding="utf-8")
    out = seeds.parent / "out"
    code, _, told = run("build", "--seeds", str(seeds), "--out", str(out), "--strict")
    assert code == 1 and "reviews.jsonl, line 1: its words do not stand in the text" in told
    report = json.loads((out / "report.json").read_text(encoding="utf-8"))
    assert [one["quote"] for one in report["review"]["orphaned"]] == ["We will build a bridge"]
    assert run("build", "--seeds", str(seeds), "--out", str(out))[0] == 0


def test_a_decision_that_breaks_a_rule_is_not_applied_and_stops_a_build_that_meets_it(seeds: Path) -> None:
    target = {"document": SIXTH.name, "kind": "result", "quote": "Stowaways found at Dover fell by 17 per cent in 2024"}
    line = {"review": 1, "target": target, "decision": "edit", "set": {"value": -170}, "by": "EM"}
    file = seeds.parent / "sent.jsonl"
    file.write_text("\n" + json.dumps(line) + "\n", encoding="utf-8")
    code, _, told = run("review", "apply", str(file), "--by", "EM", "--seeds", str(seeds))
    assert code != 0 and "sent.jsonl, line 2: the result let stand here breaks a rule" in told
    assert not (seeds / "reviews.jsonl").exists()
    (seeds / "reviews.jsonl").write_text(json.dumps(line) + "\n", encoding="utf-8")
    code, _, told = run("build", "--seeds", str(seeds), "--out", str(seeds.parent / "out"))
    assert code == 1 and "reviews.jsonl, line 1: the result let stand here breaks a rule" in told
