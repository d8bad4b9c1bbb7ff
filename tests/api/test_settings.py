from __future__ import annotations

import re
from pathlib import Path

import pytest
from pydantic import ValidationError

from api.settings import Settings, checkout_data_folder, default_data_folder

DOCUMENTED = (Path(__file__).parents[2] / "docs" / "settings.md").read_text(encoding="utf-8")


@pytest.mark.parametrize("name", Settings.model_fields)
def test_every_setting_is_documented_with_its_default(name: str) -> None:
    line = next((line for line in DOCUMENTED.splitlines() if line.startswith(f"| `ACCORD_{name.upper()}` |")), None)
    assert line is not None, f"docs/settings.md has no line for ACCORD_{name.upper()}"
    default = Settings.model_fields[name].default
    if isinstance(default, bool):
        assert f"| {str(default).lower()} |" in line
    elif isinstance(default, (int, float)):
        assert f"| {default:,g} |" in line or f"| {default:,} |" in line


@pytest.mark.parametrize("name", Settings.model_fields)
def test_every_setting_is_a_sentence(name: str) -> None:
    description = Settings.model_fields[name].description
    assert description and description.endswith(".")


@pytest.mark.parametrize("name", re.findall(r"^\| `(ACCORD_[A-Z_]+)`", DOCUMENTED, re.MULTILINE))
def test_nothing_is_documented_that_cannot_be_set(name: str) -> None:
    assert name.removeprefix("ACCORD_").lower() in Settings.model_fields


def test_a_setting_is_read_from_the_environment(monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setenv("ACCORD_QUERY_SECONDS", "2.5")
    assert Settings().query_seconds == 2.5


@pytest.mark.parametrize(
    ("name", "value"),
    [
        ("query_seconds", 0),
        ("query_seconds", -1),
        ("workers", 0),
        ("port", 70_000),
        ("base", "https://example.org/no-slash"),
        ("base", "no address/"),
        ("waiting", -1),
        ("store", "disk"),
        ("store", "file:"),
        ("store", "file://host/store"),
        ("store", "https://example.org/sparql"),
    ],
)
def test_a_value_that_makes_no_sense_is_refused(name: str, value: object) -> None:
    with pytest.raises(ValidationError, match=name):
        Settings.model_validate({name: value})


@pytest.mark.parametrize("written", ["file:/srv/store", "file:///srv/store", "file:/srv/./store"])
def test_a_store_on_disk_is_named_in_several_ways(written: str) -> None:
    assert Settings(store=written).store == "file:/srv/store"


def test_settings_do_not_change() -> None:
    with pytest.raises(ValidationError):
        Settings().port = 1  # type: ignore[misc]  # that it cannot be set is what is tested


@pytest.mark.parametrize(
    ("platform", "environment", "expected"),
    [
        ("linux", {}, "/home/a/.local/share/accord"),
        ("linux", {"XDG_DATA_HOME": "/data"}, "/data/accord"),
        ("darwin", {}, "/home/a/Library/Application Support/accord"),
        ("win32", {"LOCALAPPDATA": "/local"}, "/local/accord"),
        ("win32", {}, "/home/a/AppData/Local/accord"),
    ],
)
def test_data_go_where_each_system_keeps_them(platform: str, environment: dict[str, str], expected: str) -> None:
    assert default_data_folder(platform, environment, Path("/home/a")) == Path(expected)


def test_every_command_of_a_checkout_keeps_its_data_there(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    assert checkout_data_folder(tmp_path) is None
    (tmp_path / "pyproject.toml").touch()
    assert checkout_data_folder(tmp_path) == tmp_path / ".accord"
    monkeypatch.delenv("ACCORD_DATA", raising=False)
    checkout = Path(__file__).resolve().parent.parent.parent
    assert Settings().data == checkout / ".accord"


def test_the_seeds_come_with_the_program() -> None:
    assert list(Settings().seeds.glob("*.txt"))
