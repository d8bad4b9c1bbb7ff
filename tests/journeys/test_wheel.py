"""The wheel, alone: one package called `accord`, which runs from anywhere with nothing of the checkout in sight."""

from __future__ import annotations

import json
import subprocess
import sys
import sysconfig
import zipfile
from pathlib import Path

import pytest

from tests.corpora import SEEDS, SIXTH

pytestmark = pytest.mark.slow

CHECKOUT = SEEDS.parent


@pytest.fixture(scope="module")
def wheel(tmp_path_factory: pytest.TempPathFactory) -> Path:
    """The project's wheel, built from the checkout."""
    out = tmp_path_factory.mktemp("wheel")
    command = [sys.executable, "-m", "pip", "wheel", "--quiet", "--no-deps", "--no-build-isolation"]
    subprocess.run([*command, "--wheel-dir", str(out), str(CHECKOUT)], check=True, capture_output=True)
    return next(out.glob("accord-*.whl"))


@pytest.fixture(scope="module")
def python(wheel: Path, tmp_path_factory: pytest.TempPathFactory) -> Path:
    """An environment with the wheel and what it depends on, but not the checkout."""
    place = tmp_path_factory.mktemp("environment")
    subprocess.run([sys.executable, "-m", "venv", "--without-pip", place], check=True)
    packages = next((place / "lib").glob("python3.*")) / "site-packages"
    with zipfile.ZipFile(wheel) as archive:
        archive.extractall(packages)
    # A plain path: the editable install's own path file, which stands in there, is not followed.
    (packages / "dependencies.pth").write_text(sysconfig.get_path("purelib") + "\n")
    return place / "bin" / "python"


def accord(python: Path, data: Path, *arguments: str) -> subprocess.CompletedProcess[str]:
    return subprocess.run(
        [python, "-c", "import accord; accord.main()", *arguments],
        cwd="/",
        env={"ACCORD_DATA": str(data), "PATH": ""},
        capture_output=True,
        text=True,
    )


def test_it_holds_one_package_and_its_data(wheel: Path) -> None:
    names = zipfile.ZipFile(wheel).namelist()
    assert {name.split("/")[0].split("-")[0] for name in names} == {"accord"}
    for needed in (
        "accord/__init__.py",
        "accord/seeds/catalogue.toml",
        "accord/ontology/core.ttl",
        "accord/api/templates",
    ):
        assert any(name.startswith(needed) for name in names), needed


def test_it_builds_the_five_that_it_brings(python: Path, tmp_path: Path) -> None:
    done = accord(python, tmp_path, "build")
    assert done.returncode == 0, done.stderr
    report = json.loads((Path(done.stdout.strip()) / "report.json").read_text(encoding="utf-8"))
    assert len(report["documents"]) == 5


def test_it_reads_a_statement_it_has_never_seen(python: Path, tmp_path: Path) -> None:
    done = accord(python, tmp_path, "read", "--json", str(SIXTH))
    assert done.returncode == 0, done.stderr
    (found,) = json.loads(done.stdout)["documents"].values()
    raw = SIXTH.read_text(encoding="utf-8")
    assert found["date"] == "2025-03-14" and len(found["measures"]) > 4
    assert all(raw[item["start"] : item["end"]] == item["quote"] for item in found["measures"])
