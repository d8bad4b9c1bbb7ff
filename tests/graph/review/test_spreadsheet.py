"""Findings as a spreadsheet and back: nothing lost, nothing guessed, every bad row told."""

from __future__ import annotations

import csv
import io
from collections.abc import Callable, Sequence

import pytest

from graph.reading import Reader
from graph.reference.lexicon import Lexicon
from graph.review.decisions import Decision, decisions_of, line_of
from graph.review.review import reviewed
from graph.review.spreadsheet import COLUMNS, Corpus, decisions_from, new_ones, written
from tests.graph.decisions_of_tests import FILE, HALL, INSPECTED, STOWAWAYS, TEXT, TRAIN, WORKS, Bench, about

Row = dict[str, str]


@pytest.fixture(scope="module")
def bench(reader: Reader, lexicon: Lexicon) -> Bench:
    return Bench(reader, lexicon)


def corpus(bench: Bench, *decisions: Decision, text: str = TEXT) -> Corpus:
    document, reading = bench.read(text)
    kept = decisions_of("".join(line_of(one, n) for n, one in enumerate(decisions, 1)), "reviews.jsonl")
    return Corpus((document,), (reading,), kept, reviewed([reading], [document], kept, bench.lexicon), bench.lexicon)


def rows(sheet: bytes) -> list[Row]:
    return list(csv.DictReader(io.StringIO(sheet.decode("utf-8-sig"), newline="")))


def sheet(found: Sequence[Row], delimiter: str = ",", lineterminator: str = "\r\n") -> str:
    text = io.StringIO()
    made = csv.DictWriter(text, COLUMNS, delimiter=delimiter, lineterminator=lineterminator)
    made.writeheader()
    made.writerows(found)
    return text.getvalue()


def row(found: Sequence[Row], quote: str) -> Row:
    return next(one for one in found if one["quote"] == quote)


def mixed(bench: Bench) -> Corpus:
    """A statement about which something of each kind was decided."""
    return corpus(
        bench,
        about("measure", HALL, "edit", type="explored", actors=["France"], topics=["topic-carriers"]),
        about("measure", WORKS, "reject"),
        about("measure", INSPECTED, "add", type="completed", part_of=HALL),
        about("location", "Folkestone", "accept"),
        about("result", STOWAWAYS, "edit", value=-18),
    )


def test_a_sheet_has_its_columns_a_byte_order_mark_and_a_row_for_each_finding(bench: Bench) -> None:
    made = written(corpus(bench), corpus(bench).review.cases)
    assert made.startswith(
        b"\xef\xbb\xbfdecision,id,kind,value,type,actors,locations,when,amount,quote,context,document"
    )
    assert len(rows(made)) == len(corpus(bench).review.cases)
    assert row(rows(made), HALL)["context"].endswith("; (c) Border Force and the DC")


def test_a_sheet_and_its_decisions_come_back_the_same(bench: Bench) -> None:
    opened = mixed(bench)
    first = written(opened, opened.review.cases)
    decisions, faults = decisions_from(first, "review.csv", opened, "EM")
    assert faults == []
    again = corpus(bench, *decisions)
    assert written(again, again.review.cases) == first
    assert new_ones(decisions, opened.decisions) == ()


def test_a_cell_that_looks_like_a_formula_is_shielded_and_comes_back(bench: Bench) -> None:
    text = TEXT.replace("Stowaways found", "=SUM(A1) is no formula, and stowaways found")
    opened = corpus(bench, text=text)
    made = written(opened, opened.review.cases)
    assert not any(cell.startswith(("=", "+", "-", "@")) for one in rows(made) for cell in one.values())
    found = rows(made)
    for one in found:
        one["decision"] = "accept"
    decisions, faults = decisions_from(sheet(found).encode(), "review.csv", opened, "EM")
    assert faults == [] and len(decisions) == len(found)


def accepted(bench: Bench, change: Callable[[list[Row]], None] = lambda found: None) -> list[Row]:
    opened = corpus(bench)
    found = rows(written(opened, opened.review.cases))
    for one in found:
        one["decision"] = "accept"
    change(found)
    return found


@pytest.mark.parametrize(
    "save",
    [
        pytest.param(lambda found: sheet(found, ";").encode("utf-8"), id="semicolons"),
        pytest.param(lambda found: sheet(found, "\t").encode("utf-16"), id="tabs in UTF-16"),
        pytest.param(lambda found: sheet(found).encode("cp1252", "replace"), id="as Windows writes"),
        pytest.param(lambda found: sheet(found, lineterminator="\n").encode("utf-8-sig"), id="other line ends"),
        pytest.param(lambda found: (sheet(found) + "\r\n,,,\r\n\r\n").encode("utf-8"), id="blank rows"),
        pytest.param(lambda found: sheet(found).replace("Decision", "DECISION").encode("utf-8"), id="other capitals"),
    ],
)
def test_a_sheet_is_read_however_a_spreadsheet_saves_it(bench: Bench, save: Callable[[list[Row]], bytes]) -> None:
    found = accepted(bench)
    decisions, faults = decisions_from(save(found), "review.csv", corpus(bench), "EM")
    assert faults == []
    assert [one.decision for one in decisions] == ["accept"] * len(found)


def test_quotation_marks_and_dates_that_a_spreadsheet_changed_are_the_same(bench: Bench) -> None:
    text = TEXT.replace("Lorry owners should report", "Lorry owners should “at once” report")
    opened = corpus(bench, text=text)
    found = rows(written(opened, opened.review.cases))
    for one in found:
        one["decision"] = "accept"
        one["quote"] = one["quote"].replace("“", "").replace("”", "")
        one["when"] = {"2025-03-14": "14/03/2025"}.get(one["when"], one["when"])
    assert any(one["when"] == "14/03/2025" for one in found)
    decisions, faults = decisions_from(sheet(found).encode(), "review.csv", opened, "EM")
    assert faults == [] and len(decisions) == len(found)


def test_changed_cells_become_the_fields_that_they_set(bench: Bench) -> None:
    def change(found: list[Row]) -> None:
        for one in found:
            one["decision"] = ""
        row(found, HALL).update(
            decision="edit", type="explored", actors="UK; France", locations="Calais", note="see (b)"
        )
        row(found, STOWAWAYS).update(decision="EDIT", value="about -18 percent", when="2023")
        meeting = next(one for one in found if one["kind"] == "meeting")
        meeting.update(decision="edit", when="30/01/2024", locations="Calais")
        fund = next(one for one in found if one["kind"] == "fund")
        fund.update(decision="edit", amount="13,000,000 GBP per year", actors="France")

    decisions, faults = decisions_from(sheet(accepted(bench, change)).encode(), "review.csv", corpus(bench), "EM")
    assert faults == []
    fields = {one.target.kind: dict(one.fields) for one in decisions}
    assert fields["measure"] == {
        "type": "explored", "actors": ["organisation/united-kingdom", "organisation/france"],
        "locations": ["location/calais"],
    }  # fmt: skip
    assert fields["result"] == {"bound": "about", "value": "-18", "unit": "percent", "period": "2023"}
    assert fields["meeting"] == {"date": "2024-01-30", "place": "location/calais"}
    assert fields["fund"] == {
        "amounts": [{"value": "13000000", "currency": "GBP", "per": "year"}], "contributor": "organisation/france"
    }  # fmt: skip
    assert next(one for one in decisions if one.target.kind == "measure").note == "see (b)"


def test_a_row_without_an_id_adds_a_finding(bench: Bench) -> None:
    new = dict.fromkeys(COLUMNS, "") | {
        "decision": "add", "kind": "measure", "type": "completed", "actors": "UK", "quote": INSPECTED, "document": FILE,
    }  # fmt: skip
    (decision,), faults = decisions_from(sheet([new]).encode(), "review.csv", corpus(bench), "EM")
    assert faults == []
    assert (decision.decision, decision.target.quote) == ("add", INSPECTED)
    assert decision.target.prefix and decision.target.sha256
    assert decision.fields["actors"] == ["organisation/united-kingdom"]


def test_words_that_stand_twice_are_told_apart_by_their_context(bench: Bench) -> None:
    new = dict.fromkeys(COLUMNS, "") | {
        "decision": "add", "kind": "location", "value": "Dover", "quote": "port of Dover", "document": FILE,
    }  # fmt: skip
    _, (fault,) = decisions_from(sheet([new]).encode(), "review.csv", corpus(bench), "EM")
    assert "stand 2 times" in str(fault)
    (decision,), faults = decisions_from(
        sheet([new | {"context": "freight lanes of the […] and spoke with"}]).encode(),
        "review.csv",
        corpus(bench),
        "EM",
    )
    assert faults == [] and decision.target.prefix.endswith("freight lanes of the")


@pytest.mark.parametrize(
    ("change", "told"),
    [
        ({"decision": "perhaps"}, "decision: is 'perhaps'; choose from accept, reject, edit, add"),
        ({"decision": ""}, "decision: is empty, but type changed"),
        ({"decision": "accept"}, "decision: is accept, but type changed"),
        ({"type": "done"}, "type: is 'done'; choose from completed"),
        ({"actors": "Frence"}, "actors: is 'Frence'"),
        ({"locations": "Atlantis on Sea"}, "locations: is 'Atlantis on Sea', which is no place"),
        ({"amount": "5 EUR"}, "amount: is '5 EUR', but a measure has nothing in this column"),
        ({"id": "f_0000"}, "id: is 'f_0000', which no finding has now"),
        ({"id": ""}, "id: is empty; only a row that adds a finding has none"),
        ({"quote": TRAIN}, "quote: is not the one of"),
        ({"kind": "result"}, "kind: is 'result'"),
        ({"decision": "edit", "type": "committed"}, "decision: is 'edit', but nothing changed"),
        ({"decision": "add"}, "decision: adds a finding that is there"),
        (
            {"id": "", "decision": "add", "quote": "not in the text"},
            "quote: is 'not in the text'; these words do not stand",
        ),
        ({"id": "", "decision": "add", "document": "x.txt"}, f"document: is 'x.txt'; choose from {FILE}"),
        ({"id": "", "decision": "add", "kind": "promise"}, "kind: is 'promise'; choose from minister"),
        (
            {"id": "", "decision": "add", "quote": INSPECTED, "type": ""},
            "type: is missing; a measure is added with type",
        ),
    ],
)
def test_a_bad_row_is_told_with_its_number_and_what_would_be_right(bench: Bench, change: Row, told: str) -> None:
    found = accepted(bench)
    spoilt = row(found, HALL)
    spoilt.update({"decision": "edit", "type": "explored"} | change)
    number = found.index(spoilt) + 2
    decisions, faults = decisions_from(sheet(found).encode(), "review.csv", corpus(bench), "EM")
    assert [str(one).startswith(f"review.csv, row {number}: {told}") for one in faults] == [True], faults
    assert len(decisions) == len(found) - 1


def test_every_bad_row_is_told(bench: Bench) -> None:
    def spoil(found: list[Row]) -> None:
        for one in found[:5]:
            one["decision"] = "maybe"

    _, faults = decisions_from(sheet(accepted(bench, spoil)).encode(), "review.csv", corpus(bench), "EM")
    assert [one.line for one in faults] == [2, 3, 4, 5, 6]


@pytest.mark.parametrize("received", [b"", b"a,b,c\r\n1,2,3\r\n", b"\x00\x01\x02"])
def test_what_is_no_sheet_of_findings_is_told(bench: Bench, received: bytes) -> None:
    decisions, (fault,) = decisions_from(received, "review.csv", corpus(bench), "EM")
    assert decisions == () and "has no column decision, id, kind, quote, document" in str(fault)


def test_who_decides_again_what_was_decided_adds_nothing_unless_another_disagreed(bench: Bench) -> None:
    mine, theirs = about("measure", HALL, "accept", "EM"), about("measure", HALL, "reject", "KL")
    assert new_ones([mine], [mine]) == ()
    assert new_ones([mine], [mine, about("measure", HALL, "accept", "KL")]) == ()
    assert new_ones([mine], [mine, theirs]) == (mine,)
    assert new_ones([mine], [about("measure", HALL, "accept", "KL")]) == (mine,)
    assert new_ones([mine], [mine, about("measure", WORKS, "reject", "KL")]) == ()
