"""Parts of the files that hold the whole data, as RFC 9110, section 14, has them."""

from __future__ import annotations

import gzip
from collections.abc import Iterable, Iterator
from pathlib import Path

import pytest
from fastapi.testclient import TestClient

from api.app import create_app
from api.settings import Settings
from graph.publish.export import DUMPS

FILE = "/dump/accord.nq"


@pytest.fixture(scope="module")
def client(graph_folder: Path) -> Iterator[TestClient]:
    yield TestClient(create_app(Settings(workers=1), graph_folder), follow_redirects=False)


@pytest.fixture(scope="module")
def whole(client: TestClient) -> bytes:
    return client.get(FILE, headers={"Accept-Encoding": "identity"}).content


@pytest.mark.parametrize(
    ("asked", "first", "last"),
    [("bytes=0-9", 0, 10), ("bytes=5-", 5, None), ("bytes=-7", -7, None),
     ("Bytes= 3-3 ", 3, 4), ("bytes=0-" + "9" * 18, 0, None),
     ("bytes=0-4,2-9", 0, 10), ("bytes=2-5, 999999999-", 2, 6)],
)  # fmt: skip
def test_a_part_is_sent_where_it_is_asked_for(
    client: TestClient, whole: bytes, asked: str, first: int, last: int | None
) -> None:
    for coding in ("identity", "br"):
        part = client.get(FILE, headers={"Range": asked, "Accept-Encoding": coding})
        assert (part.status_code, part.content) == (206, whole[first:last])
        assert "Content-Encoding" not in part.headers and f"/{len(whole)}" in part.headers["Content-Range"]


@pytest.mark.parametrize(
    "asked",
    ["lines=0-9", "bytes", "bytes=", "bytes=9-5", "bytes=a-b", "bytes=--1", "bytes=1-+5", "bytes=0-1,",
     "bytes=٠-٩".encode(),
     "bytes=" + "9" * 19 + "-", "bytes=" + ",".join(["0-1"] * 101)],
)  # fmt: skip
def test_what_is_no_range_that_is_known_is_passed_over(client: TestClient, whole: bytes, asked: str | bytes) -> None:
    sent = client.get(FILE, headers=[(b"Range", asked if isinstance(asked, bytes) else asked.encode())])
    assert (sent.status_code, sent.content) == (200, whole)


@pytest.mark.parametrize("asked", ["bytes=999999999-", "bytes=-0", "bytes=999999999-,-0"])
def test_where_the_file_has_nothing_of_it_it_is_told_how_long_it_is(
    client: TestClient, whole: bytes, asked: str
) -> None:
    refused = client.get(FILE, headers={"Range": asked})
    assert refused.headers["Content-Type"] == "application/problem+json"
    assert (refused.status_code, refused.headers["Content-Range"]) == (416, f"bytes */{len(whole)}")
    later = client.get(FILE, headers={"Range": asked, "If-Range": '"another"'})
    assert (later.status_code, later.content) == (200, whole)


def test_several_parts_are_in_no_coding_whatever_is_accepted(client: TestClient) -> None:
    """Else they would be parts of other bytes than the tag stands for."""
    asked = ",".join(f"{20 * number}-{20 * number + 1}" for number in range(50))
    parts = client.get(FILE, headers={"Range": f"bytes={asked}", "Accept-Encoding": "br"})
    assert parts.headers["Content-Type"].startswith("multipart/byteranges") and len(parts.content) > 1000
    assert "Content-Encoding" not in parts.headers and "br" not in parts.headers["ETag"]


@pytest.mark.parametrize("asked", ["bytes=0-9", "bytes=999999-", "lines=0-9", "bytes=x"])
def test_what_is_small_is_always_sent_whole(client: TestClient, asked: str) -> None:
    for path in ("/static/accord.css", "/measures"):
        whole = client.get(path, headers={"Range": asked})
        assert whole.status_code == 200 and whole.headers.get("Accept-Ranges", "none") == "none"


def test_a_part_varies_as_the_whole_does_and_scripts_of_other_pages_may_see_which_it_is(client: TestClient) -> None:
    for asked in ("bytes=0-9", "bytes=0-4000"):
        part = client.get(FILE, headers={"Range": asked, "Origin": "http://x"})
        assert (part.status_code, part.headers["Vary"]) == (206, "Accept-Encoding")
        assert "Content-Range" in part.headers["Access-Control-Expose-Headers"].split(", ")
    assert "Vary" not in client.get(f"{FILE}.gz", headers={"Range": "bytes=0-9"}).headers


def test_head_is_of_the_whole_file(client: TestClient, whole: bytes) -> None:
    told = client.head(FILE, headers={"Range": "bytes=0-9", "Accept-Encoding": "identity"})
    assert (told.status_code, told.headers["Content-Length"]) == (200, str(len(whole)))


@pytest.mark.parametrize("is_kept", [True, False])
def test_a_packed_file_can_be_gone_on_with_where_it_can_be_kept(
    graph_folder: Path, whole: bytes, tmp_path: Path, is_kept: bool, monkeypatch: pytest.MonkeyPatch
) -> None:
    folder = tmp_path / "built"
    folder.mkdir()
    for name in ("graph.nq", "report.json"):
        (folder / name).write_bytes((graph_folder / name).read_bytes())
    client = TestClient(create_app(Settings(workers=1), folder))
    if not is_kept:
        monkeypatch.setattr("api.dataset.packing.write_whole_of", _refused)
    packed = client.get(f"{FILE}.gz", headers={"Accept-Encoding": "br"})
    assert packed.headers["Content-Type"] == "application/gzip" and "Content-Encoding" not in packed.headers
    assert gzip.decompress(packed.content) == whole
    assert (folder / DUMPS / "accord.nq.gz").is_file() is is_kept
    rest = client.get(f"{FILE}.gz", headers={"Range": "bytes=20-", "If-Range": packed.headers["ETag"]})
    assert (rest.status_code, rest.content) == ((206, packed.content[20:]) if is_kept else (200, packed.content))


def _refused(path: Path, parts: Iterable[bytes]) -> None:
    raise OSError(28, "No space left on device")


def test_a_preflight_is_told_no_more_than_proxies_pass_on(client: TestClient) -> None:
    asked = {"Origin": "http://x", "Access-Control-Request-Method": "GET"}
    for names in ("authorization, if-match", "a" * 12_000):
        told = client.options("/measures", headers={**asked, "Access-Control-Request-Headers": names})
        assert told.headers["Access-Control-Allow-Headers"] == (names if len(names) < 100 else "*")
