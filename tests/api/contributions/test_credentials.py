"""Tokens for writing: who may do what, what is kept of them, and what a request without one is told."""

from __future__ import annotations

import json
import stat
from concurrent.futures import ThreadPoolExecutor
from pathlib import Path

import pytest
from fastapi import FastAPI, Request
from fastapi.testclient import TestClient
from pydantic import SecretStr, ValidationError
from typer.testing import CliRunner

from api import cli
from api.contributions import credentials
from api.problems.problems import install
from api.settings import Settings
from ontology.errors import AccordError, BadParameter

MASTER = "a-token-of-the-setting"


def test_a_token_is_kept_as_a_digest_in_a_file_of_its_owner(tmp_path: Path) -> None:
    token = credentials.add(tmp_path, "loader", ["documents"])
    kept = tmp_path / credentials.FILE
    assert token not in kept.read_text()
    assert stat.S_IMODE(kept.stat().st_mode) == 0o600
    assert [(one.name, one.may) for one in credentials.credentials(tmp_path)] == [("loader", ("documents",))]


def test_two_tokens_made_at_once_are_both_kept(tmp_path: Path) -> None:
    names = [f"t{number}" for number in range(12)]
    with ThreadPoolExecutor(6) as threads:
        list(threads.map(lambda name: credentials.add(tmp_path, name, ["update"]), names))
    assert [one.name for one in credentials.credentials(tmp_path)] == sorted(names)


@pytest.mark.parametrize(
    ("name", "may", "word"),
    [
        ("loader", ["everything"], "update"),
        ("loader", [], "names nothing"),
        ("no name", ["update"], "letters"),
        ("", ["update"], "letters"),
        ("taken", ["update"], "taken"),
    ],
)
def test_a_token_that_makes_no_sense_is_refused(tmp_path: Path, name: str, may: list[str], word: str) -> None:
    credentials.add(tmp_path, "taken", ["update"])
    with pytest.raises(BadParameter) as refused:
        credentials.add(tmp_path, name, may)
    assert word in f"{refused.value} {refused.value.choices}"


def _client(data: Path) -> TestClient:
    app = FastAPI()
    app.state.settings = Settings(data=data, token=SecretStr(MASTER))

    @app.get("/{right}")
    def guarded(request: Request, right: str) -> str:
        return credentials.require(request, right)

    install(app)
    return TestClient(app)


def test_each_token_does_what_it_may_and_no_more(tmp_path: Path) -> None:
    token = credentials.add(tmp_path, "loader", ["documents", "reviews"])
    client = _client(tmp_path)

    def ask(right: str, sent: str | None) -> int:
        return client.get(f"/{right}", headers={"Authorization": sent} if sent else {}).status_code

    assert [ask(right, f"Bearer {token}") for right in credentials.RIGHTS] == [403, 200, 200]
    assert [ask(right, f"bearer  {MASTER}") for right in credentials.RIGHTS] == [200, 200, 200]
    assert [ask("update", sent) for sent in (None, "Bearer", "Bearer wrong", f"Basic {MASTER}")] == [401] * 4
    credentials.remove(tmp_path, "loader")
    assert ask("documents", f"Bearer {token}") == 401


def test_what_a_token_may_and_may_not_is_told_in_words(tmp_path: Path) -> None:
    client, token = _client(tmp_path), credentials.add(tmp_path, "desk", ["documents", "reviews"])
    assert "needs a token that may add documents" in client.get("/documents").json()["detail"]
    told = client.get("/update", headers={"Authorization": f"Bearer {token}"}).json()["detail"]
    assert told == "The token desk may add documents and send decisions of review, but not update graphs."


def test_who_has_no_token_is_told_how_to_send_one(tmp_path: Path) -> None:
    client = _client(tmp_path)
    assert client.get("/update").headers["www-authenticate"] == 'Bearer realm="accord"'
    wrong = client.get("/update", headers={"Authorization": "Bearer wrong"})
    assert 'error="invalid_token"' in wrong.headers["www-authenticate"]
    assert wrong.json()["title"] and "wrong" not in wrong.json()["detail"]


def test_a_short_token_of_the_setting_is_refused_and_not_repeated() -> None:
    with pytest.raises(ValidationError, match="token") as refused:
        Settings.model_validate({"token": "short"})
    assert "short" not in str(refused.value.errors()[0]["msg"])


def test_a_token_is_made_listed_and_taken_away_by_command(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setenv("ACCORD_DATA", str(tmp_path))

    def run(*arguments: str) -> tuple[int, str]:
        result = CliRunner().invoke(cli.app, ["token", *arguments])
        return result.exit_code, result.stdout

    code, token = run("add", "loader", "--may", "documents, reviews")
    assert code == 0 and credentials.holder(Settings(), token.strip(), "documents") == "loader"
    assert run("list") == (0, "loader\tdocuments,reviews\n")
    assert run("add", "loader", "--may", "update") == (2, "")
    assert run("remove", "loader") == (0, "")
    assert run("list") == (0, "")
    assert run("remove", "loader") == (2, "")
    assert run("add", "desk", "--may", "update", "--may", "reviews")[0] == 0
    assert run("list") == (0, "desk\tupdate,reviews\n")


def test_a_damaged_file_of_tokens_is_told_and_lets_nobody_in(tmp_path: Path) -> None:
    (tmp_path / credentials.FILE).write_text(json.dumps({"no": "list"}))
    with pytest.raises(AccordError, match=r"tokens\.json"):
        credentials.holder(Settings(data=tmp_path), "x" * 20, "update")
