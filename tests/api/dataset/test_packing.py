"""Files of the whole data in a coding: made once however many ask at once, and kept for all who ask later."""

from __future__ import annotations

import asyncio
import gzip
from collections.abc import Callable, Iterable
from pathlib import Path

import brotli
import pytest
from fastapi.testclient import TestClient

from api.app import create_app
from api.dataset import packing
from api.dataset.packing import Packing, in_coding
from api.settings import Settings
from graph.files.durable import write_whole_of
from graph.publish.export import DUMPS

FILE = "/dump/accord.nq"
UNPACK: dict[str, Callable[[bytes], bytes]] = {"br": brotli.decompress, "gzip": gzip.decompress}


@pytest.fixture
def file(tmp_path: Path) -> Path:
    made = tmp_path / "whole"
    made.write_bytes(b"".join(b"%d of a file that is longer than a part\n" % number for number in range(50_000)))
    assert made.stat().st_size > packing._PART_BYTES
    return made


@pytest.fixture
def folder(graph_folder: Path, tmp_path: Path) -> Path:
    made = tmp_path / "built"
    made.mkdir()
    for name in ("graph.nq", "report.json"):
        (made / name).write_bytes((graph_folder / name).read_bytes())
    return made


@pytest.fixture
def written(monkeypatch: pytest.MonkeyPatch) -> list[Path]:
    """What is written while the test runs."""
    seen: list[Path] = []

    def write(path: Path, parts: Iterable[bytes]) -> None:
        seen.append(path)
        write_whole_of(path, parts)

    monkeypatch.setattr(packing, "write_whole_of", write)
    return seen


@pytest.mark.parametrize("coding", UNPACK)
def test_a_file_is_coded_part_by_part_and_always_into_the_same(file: Path, coding: str) -> None:
    coded = b"".join(in_coding(file, coding))
    assert UNPACK[coding](coded) == file.read_bytes() and b"".join(in_coding(file, coding)) == coded


def test_all_who_ask_at_once_wait_for_one_who_packs(file: Path, written: list[Path]) -> None:
    place = file.with_name("whole.br")

    async def ask() -> None:
        packs = Packing()
        asking = [asyncio.create_task(packs.packed(file, place, "br")) for _ in range(20)]
        await asyncio.sleep(0)
        asking[0].cancel()  # the first goes away
        assert await asyncio.gather(*asking[1:]) == [place] * 19
        assert await packs.packed(file, place, "br") == place

    asyncio.run(ask())
    assert written == [place] and brotli.decompress(place.read_bytes()) == file.read_bytes()


def test_where_it_cannot_be_kept_whoever_asks_is_told_and_the_next_tries_anew(file: Path, tmp_path: Path) -> None:
    place = file / "no folder" / "whole.gz"

    async def ask() -> None:
        packs = Packing()
        assert await asyncio.gather(*(packs.packed(file, place, "gzip") for _ in range(3))) == [None] * 3
        assert await packs.packed(file, tmp_path / "whole.gz", "gzip") == tmp_path / "whole.gz"

    asyncio.run(ask())


@pytest.mark.parametrize(("coding", "ending"), [("br", "br"), ("gzip", "gz")])
def test_a_dump_is_coded_once_and_says_what_it_says_uncoded(
    folder: Path, written: list[Path], coding: str, ending: str
) -> None:
    client = TestClient(create_app(Settings(workers=1, cache_bytes=0), folder))
    whole = client.get(FILE, headers={"Accept-Encoding": "identity"})
    for method in ("HEAD", "GET", "GET"):
        with client.stream(method, FILE, headers={"Accept-Encoding": coding}) as answer:
            sent = b"".join(answer.iter_raw())
        assert answer.headers["Content-Encoding"] == coding and "Accept-Encoding" in answer.headers["Vary"]
        assert method == "HEAD" or UNPACK[coding](sent) == whole.content
        kept = folder / DUMPS / f"accord.nq.{ending}"
        assert int(answer.headers["Content-Length"]) == kept.stat().st_size
        for name in ("Last-Modified", "Content-Type", "Link", "Cache-Control"):
            assert answer.headers[name] == whole.headers[name]
        assert answer.headers["ETag"] == whole.headers["ETag"][:-1] + f'-{coding}"'
        with client.stream("GET", FILE, headers={"Accept-Encoding": coding, "Range": "lines=0-9"}) as answer:
            # A range that means nothing changes nothing: coded as it goes out it would have no length.
            assert int(answer.headers["Content-Length"]) == kept.stat().st_size
            assert b"".join(answer.iter_raw()) == kept.read_bytes()
    assert written == [kept]


def test_a_dump_that_cannot_be_kept_in_a_coding_is_coded_as_it_goes_out(
    folder: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    def refused(path: Path, parts: Iterable[bytes]) -> None:
        raise OSError(30, "Read-only file system")

    monkeypatch.setattr(packing, "write_whole_of", refused)
    client = TestClient(create_app(Settings(workers=1, cache_bytes=0), folder))
    whole = client.get(FILE, headers={"Accept-Encoding": "identity"})
    coded = client.get(FILE, headers={"Accept-Encoding": "br"})
    assert (coded.headers["Content-Encoding"], coded.content) == ("br", whole.content)
    packed = client.get(f"{FILE}.gz")
    assert gzip.decompress(packed.content) == whole.content
    tag = packed.headers["ETag"]
    assert client.get(f"{FILE}.gz", headers={"If-None-Match": tag}).status_code == 304
