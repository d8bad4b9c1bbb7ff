from __future__ import annotations

import json
import os
import socket
import subprocess
import sys
from pathlib import Path

import pytest
from typer.testing import CliRunner

from api import cli
from api.commands.ask import answer_to
from api.launch import main
from api.server.server import check_address
from api.settings import Settings

CHECKOUT = Path(__file__).parents[2]


@pytest.fixture(autouse=True)
def _served_graph(monkeypatch: pytest.MonkeyPatch, graph_folder: Path) -> None:
    monkeypatch.setattr(cli, "built_folder", lambda settings: graph_folder)


def _run(*arguments: str) -> tuple[int, str, str]:
    result = CliRunner().invoke(cli.app, list(arguments), prog_name="accord")
    assert result.exception is None or isinstance(result.exception, SystemExit), result.exception
    return result.exit_code, result.stdout, result.stderr


def test_every_command_says_what_it_is_for() -> None:
    for command in cli.app.registered_commands:
        assert command.callback is not None
        assert (command.callback.__doc__ or "").strip()
        name = command.name or command.callback.__name__
        code, help_text, _ = _run(name, "--help")
        assert code == 0 and "Usage: accord" in help_text


def test_a_query_from_a_file_is_answered_on_stdout(tmp_path: Path) -> None:
    query = tmp_path / "q.rq"
    query.write_text("SELECT (COUNT(*) AS ?n) { ?m a <https://w3id.org/accord-kg/ont#Measure> }")
    code, out, told = _run("ask", "--query", str(query))
    assert (code, out.split(), told) == (0, ["n", "3"], "")
    code, out, _ = _run("ask", "--query", str(query), "--format", "json")
    assert code == 0 and json.loads(out)["results"]["bindings"][0]["n"]["value"] == "3"
    query.write_text("\ufeffASK {}", encoding="utf-8")  # as some editors write a file
    assert _run("ask", "--query", str(query))[:1] == (0,)


def test_a_graph_comes_as_turtle(tmp_path: Path) -> None:
    query = tmp_path / "q.rq"
    query.write_text("CONSTRUCT WHERE { ?m a <https://w3id.org/accord-kg/ont#Fund> }")
    code, out, _ = _run("ask", "--query", str(query))
    assert code == 0 and "fund:joint-harbour-fund a :Fund" in out


def test_what_is_wrong_with_a_query_is_told_on_stderr(tmp_path: Path) -> None:
    query = tmp_path / "q.rq"
    query.write_text("SELECT * {\n ?s ex:a ?o }")
    code, out, told = _run("ask", "--query", str(query))
    assert (code, out) == (1, "")
    assert "line 2, column 5" in told and "ex:" in told


@pytest.mark.parametrize(
    ("arguments", "word"),
    [
        (("ask", "no-such-question"), "no-such-question"),
        (("ask", "--query", "/no/such/file"), "/no/such/file"),
        (("ask", "one", "--query", "two"), ""),
        (("serve", "--port", "70000"), "ACCORD_PORT"),
        (("serve", "--workers", "0"), "ACCORD_WORKERS"),
        (("nonsense",), "nonsense"),
    ],
)
def test_wrong_use_is_code_two_and_leaves_stdout_empty(arguments: tuple[str, ...], word: str) -> None:
    code, out, told = _run(*arguments)
    assert (code, out) == (2, "")
    assert word in told


def test_a_port_that_is_taken_is_told_before_anything_is_built(monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr(cli, "_built_before", lambda _: pytest.fail("was built"))
    with socket.create_server(("127.0.0.1", 0)) as other:
        port = str(other.getsockname()[1])
        code, out, told = _run("serve", "--port", port)
        assert (code, out) == (2, "")
        assert f"port={port}" in told and "ACCORD_PORT" in told
        assert _run("serve", "--empty", "--port", port)[0] == 2
    check_address(Settings(port=int(port)))


@pytest.mark.parametrize("command", ["build", "check", "export", "serve"])
def test_a_corpus_that_is_no_folder_is_told(command: str, tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.undo()  # what really looks for the documents
    monkeypatch.setenv("ACCORD_DATA", str(tmp_path / "data"))
    monkeypatch.setenv("ACCORD_PORT", "0")
    (tmp_path / "statement.txt").write_text("no folder")
    for wrong in ("statement.txt", "nowhere"):
        code, out, told = _run(command, "--seeds", str(tmp_path / wrong))
        assert code == 1 and str(tmp_path / wrong) in out + told and "is no folder of documents" in out + told


def test_a_folder_for_data_that_is_a_file_is_told(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.undo()
    (tmp_path / "data").write_text("a file")
    monkeypatch.setenv("ACCORD_DATA", str(tmp_path / "data"))
    code, out, told = _run("build")
    assert (code, out) == (1, "") and str(tmp_path / "data") in told and "Not a directory" in told


def test_a_host_that_is_none_of_this_machine_is_told() -> None:
    code, _, told = _run("serve", "--host", "203.0.113.7")
    assert code == 2 and "host=203.0.113.7: is no address of this machine" in told


def test_without_a_name_the_questions_are_listed() -> None:
    code, out, _ = _run("ask")
    assert code == 0
    assert len(out.splitlines()) >= 20  # two lines for each of ten


def test_every_saved_question_runs_with_its_examples(graph_folder: Path) -> None:
    import asyncio

    from queries.catalogue import catalogue_files, read_catalogue

    for question in read_catalogue(catalogue_files()).questions.values():
        given = {one.name: one.default or one.example for one in question.parameters}
        given = {name: value or "none" for name, value in given.items()}  # this graph has no measure to take
        answer = asyncio.run(answer_to(question.name, given, "json", graph_folder, Settings(workers=1)))
        assert "bindings" in json.loads(answer)["results"], question.name


@pytest.mark.usefixtures("names_loaded_once")
def test_any_document_is_read_and_every_finding_stands_where_it_says(tmp_path: Path) -> None:
    statement = (
        "Joint statement\n\nThe Home Secretary and the French Interior Minister met in Dover on 3 May 2019. "
        "They agreed to build a new fence around the port of Dover.\n"
    )
    path = tmp_path / "statement.txt"
    path.write_text(statement, encoding="utf-8")
    code, out, _ = _run("read", str(path), "--json")
    record = json.loads(out)["documents"]["statement.txt"]
    found = [item for value in record.values() if isinstance(value, list) for item in value if item.get("quote")]
    assert code == 0 and found
    assert all(statement[item["start"] : item["end"]] == item["quote"] for item in found)
    code, words, _ = _run("read", str(path))
    assert code == 0 and "measures" in words


@pytest.mark.usefixtures("names_loaded_once")
def test_a_file_that_cannot_be_read_is_named_and_the_others_are_read(tmp_path: Path) -> None:
    good, bad = tmp_path / "good.txt", tmp_path / "bad.txt"
    good.write_text("The ministers met in Dover on 3 May 2019.\n")
    bad.write_bytes(b"\xff\xfe")
    code, out, told = _run("read", str(good), str(bad), str(tmp_path / "absent.txt"), "--json")
    assert code == 1
    assert list(json.loads(out)["documents"]) == ["good.txt"]
    assert "bad.txt" in told and "absent.txt" in told


def test_a_parameter_has_to_be_name_and_value() -> None:
    code, out, told = _run("ask", "measures-concerning-a-place", "--param", "nonsense")
    assert (code, out) == (2, "") and "name=value" in told


def test_the_rooms_are_found_from_any_folder(tmp_path: Path) -> None:
    assert callable(main)
    # Started as the installed command starts it, from a folder in which a room's name is taken by somebody else.
    (tmp_path / "graph.py").write_text("raise SystemExit('the wrong graph')")
    program = "import runpy, sys; sys.argv = ['accord', '--help']; runpy.run_path(sys.path.pop(0))['main']()"
    result = subprocess.run(
        [sys.executable, "-c", f"import sys; sys.path.insert(0, {str(CHECKOUT / 'api' / 'launch.py')!r}); {program}"],
        cwd=tmp_path, capture_output=True, text=True, timeout=60, env={**os.environ, "PYTHONPATH": ""}, check=False,
    )  # fmt: skip
    assert result.returncode == 0, result.stderr
    assert "Usage: accord" in result.stdout


def test_help_does_not_load_what_it_does_not_need() -> None:
    program = (
        "import sys; import api.cli; print(sorted({'rdflib', 'fastapi', 'pyoxigraph', 'uvicorn'} & set(sys.modules)))"
    )
    result = subprocess.run([sys.executable, "-c", program], cwd=CHECKOUT, capture_output=True, text=True, check=True)
    assert result.stdout.strip() == "[]"
