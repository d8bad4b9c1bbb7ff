"""Counting on made-up findings, whose precision and recall can be told by hand."""

from __future__ import annotations

import json
from pathlib import Path
from typing import Any

import pytest

from graph.counts import Counts, Share, interval
from graph.evaluate.agreeing import Agreeing
from graph.evaluate.calibration import Outcome, by_rule, expected_error, outcomes, reliability, source_of
from graph.evaluate.evaluate import Evaluation, evaluated, paired
from graph.evaluate.folding import folded
from graph.evaluate.labels import FIELDS, Labelled, labelled
from graph.find import measured
from graph.find.grounds import COUNTED_APART, expected_precision
from graph.find.measured import MEASURED
from graph.reference.lexicon import Lexicon, load
from ontology.errors import LabelError

TEXT = "Ruritania will build a fence at Strelsau by May. Ruritania will hire guards. The Duke visited Zenda on Monday."


@pytest.fixture(scope="module")
def agreeing() -> Agreeing:
    return Agreeing(load())


def words(quote: str, **fields: Any) -> dict[str, Any]:
    start = TEXT.index(quote)
    return {"quote": quote, "start": start, "end": start + len(quote), "rule": "made up", "confidence": 0.8, **fields}


def measure(quote: str, **fields: Any) -> dict[str, Any]:
    usual: dict[str, Any] = {
        "label": quote,
        "type": "committed",
        "actors": [],
        "locations": [],
        "topics": [],
        "when": None,
    }
    return words(quote, **{**usual, "part_of": None, **fields})


def record(**kinds: list[dict[str, Any]]) -> dict[str, Any]:
    return {"title": None, "date": "2020-05-04", **{kind: kinds.get(kind, []) for kind in FIELDS}}


def labels(**kinds: list[dict[str, Any]]) -> Labelled:
    items = {kind: tuple(kinds.get(kind, [])) for kind in FIELDS}
    return Labelled("made-up", TEXT, title=None, date="2020-05-04", items=items)


def pairing(agreeing: Agreeing, kind: str, label: dict[str, Any], finding: dict[str, Any]) -> Counts:
    return paired(kind, [label], [finding], TEXT, agreeing).counts


def test_two_of_three_found_and_one_false_are_counted_as_that(agreeing: Agreeing) -> None:
    there = [words(name, name=name) for name in ("Strelsau", "Zenda", "Ruritania")]
    read = [words("Zenda", name="Zenda"), words("Duke", name="Duke"), words("Strelsau", name="Strelsau")]
    counts = paired("locations", there, read, TEXT, agreeing).counts
    assert counts == Counts(right=2, missed=1, false=1)
    assert (counts.precision, counts.recall, counts.f1) == (2 / 3, 2 / 3, 2 / 3)


def test_a_finding_is_counted_for_one_label_only(agreeing: Agreeing) -> None:
    twice = [words("Zenda", name="Zenda")] * 2
    assert paired("locations", twice, twice[:1], TEXT, agreeing).counts == Counts(1, missed=1)
    assert paired("locations", twice[:1], twice, TEXT, agreeing).counts == Counts(1, false=1)


@pytest.mark.parametrize(
    ("quote", "agrees"),
    [
        ("Ruritania will build a fence at Strelsau by May", True),
        ("will build a fence at Strelsau", True),  # 6 of 9 tokens
        ("a fence at Strelsau by", True),  # 5 of 9
        ("a fence at Strelsau", False),  # 4 of 9
        ("Ruritania will hire guards", False),  # the same words elsewhere are no overlap
        ("build a fence at Strelsau by May. Ruritania will hire guards. The Duke visited", False),  # 7 of 16
    ],
)
def test_measures_agree_when_half_of_their_words_do(agreeing: Agreeing, quote: str, agrees: bool) -> None:
    label = measure("Ruritania will build a fence at Strelsau by May")
    assert pairing(agreeing, "measures", label, measure(quote)).right == agrees


def test_a_measure_gives_way_where_both_can_be_paired(agreeing: Agreeing) -> None:
    # The long finding suits both labels, and the first one better; the short finding suits the first label only.
    there = [measure("Ruritania will build a fence at Strelsau"), measure("a fence at Strelsau by May")]
    read = [measure("Ruritania will build a fence at Strelsau by May"), measure("Ruritania will build a fence")]
    assert paired("measures", there, read, TEXT, agreeing).counts == Counts(right=2)


LONDON = {"date": "2020-05", "place": "London", "held": True}


@pytest.mark.parametrize(
    ("kind", "label", "found", "agrees"),
    [
        ("meetings", LONDON, LONDON, True),
        ("meetings", LONDON, {**LONDON, "date": "2020-05-04"}, True),
        ("meetings", LONDON, {**LONDON, "place": "Londres"}, True),
        ("meetings", LONDON, {**LONDON, "date": "2020"}, False),
        ("meetings", LONDON, {**LONDON, "date": None}, False),
        ("meetings", {**LONDON, "date": None}, LONDON, False),
        ("meetings", LONDON, {**LONDON, "date": "2020-051"}, False),
        ("meetings", LONDON, {**LONDON, "place": "Paris"}, False),
        ("meetings", LONDON, {**LONDON, "place": None}, False),
        ("meetings", LONDON, {**LONDON, "held": False}, False),
        ("locations", {"name": "English Channel"}, {"name": "la Manche"}, True),
        ("locations", {"name": "Port of Calais"}, {"name": "Calais"}, False),
        ("locations", {"name": "SHKODËR"}, {"name": "Shkoder"}, True),
        ("organisations", {"name": "Koninklijke Marechaussee"}, {"name": "The Koninklijke  Marechaussee"}, True),
        ("organisations", {"name": "Frontex"}, {"name": "Europol"}, False),
        ("results", {"value": -90, "unit": "percent"}, {"value": -90.0, "unit": "percent"}, True),
        ("results", {"value": -90, "unit": "percent"}, {"value": 90, "unit": "percent"}, False),
        ("results", {"value": 40, "unit": "person"}, {"value": 40, "unit": "count"}, False),
    ],
)
def test_other_kinds_agree_by_value(
    agreeing: Agreeing, kind: str, label: dict[str, Any], found: dict[str, Any], agrees: bool
) -> None:
    assert pairing(agreeing, kind, words("The Duke", **label), words("The Duke", **found)).right == agrees


@pytest.mark.parametrize(
    ("found", "agrees"),
    [
        (("Rudolf Rassendyll", "Home Secretary", "United Kingdom"), True),
        (("Rassendyll", "Chancellor", "UK"), True),
        (("Rudolf Hentzau", "Home Secretary", "United Kingdom"), False),
        (("Rudolf", "Home Secretary", "United Kingdom"), False),
        (("Rudolf Rassendyll", "Home Secretary", "France"), False),
        (("", "The Home Secretary", "United Kingdom"), True),
        (("", "Foreign Secretary", "United Kingdom"), False),
    ],
)
def test_ministers_agree_by_name_and_country_or_by_office_where_no_name_is(
    agreeing: Agreeing, found: tuple[str, str, str], agrees: bool
) -> None:
    label = words("The Duke", name="Rudolf Rassendyll", office="Home Secretary", country="United Kingdom")
    finding = words("The Duke", **dict(zip(("name", "office", "country"), found, strict=True)))
    assert pairing(agreeing, "ministers", label, finding).right == agrees


@pytest.mark.parametrize(
    ("label", "found", "agrees"),
    [
        (("Treaty of Zenda", "treaty", "2003-02-04"), ("Zenda Treaty", "agreement", "2003-02-04"), True),
        (("Treaty of Zenda", "treaty", "2003-02-04"), ("Border accord", "treaty", "2003-02-04"), True),
        (("Treaty of Zenda", "treaty", "2003"), ("Treaty of Zenda", "treaty", "2003-02"), True),
        (("Treaty of Zenda", "treaty", "2003-02-04"), ("Treaty of Zenda", "treaty", None), False),
        (("Treaty of Zenda", "treaty", "2003-02-04"), ("Treaty of Zenda", "treaty", "2013-02-04"), False),
        (("Treaty of Zenda", "treaty", None), ("Treaty of Zenda", "treaty", "2003"), True),
        (("Treaty of Zenda", "treaty", None), ("Treaty of Strelsau", "treaty", None), False),
        (("Treaty of Zenda", "treaty", "2003"), ("Joint statement", "statement", "2003"), False),
    ],
)
def test_agreements_agree_by_date_and_by_name_or_kind(
    agreeing: Agreeing, label: tuple[str, str, str | None], found: tuple[str, str, str | None], agrees: bool
) -> None:
    one, other = (words("Duke", **dict(zip(("name", "kind", "date"), each, strict=True))) for each in (label, found))
    assert pairing(agreeing, "agreements", one, other).right == agrees


def fund(*amounts: tuple[float, str], per: str | None = None) -> dict[str, Any]:
    listed = [{"value": value, "currency": currency, "per": per} for value, currency in amounts]
    return words("hire guards", amounts=listed, contributor=None, purpose="guards")


def test_a_fund_agrees_in_all_its_currencies_and_its_period_is_counted_apart(agreeing: Agreeing) -> None:
    label = fund((2, "GBP"), (3, "EUR"), per="year")
    assert pairing(agreeing, "funds", label, fund((3.0, "EUR"), (2, "GBP"))).right == 1
    assert pairing(agreeing, "funds", label, fund((2, "GBP"))).right == 0
    assert pairing(agreeing, "funds", label, fund((2000, "GBP"), (3000, "EUR"))).right == 0
    one = evaluated(labels(funds=[label]), record(funds=[fund((2, "GBP"), (3, "EUR"))]), agreeing)
    assert one.slots["funds per"] == Share(0, 1)


def test_what_a_paired_measure_says_is_counted_field_by_field(agreeing: Agreeing) -> None:
    label = measure(
        "Ruritania will hire guards",
        actors=["United Kingdom", "France"],
        locations=["Calais"],
        when="by the end of May",
        force="will",
    )
    read = measure(
        "Ruritania will hire guards",
        actors=["UK", "Belgium"],
        type="explored",
        when="by  the end of May",
        force="should",
    )
    one = evaluated(labels(measures=[label]), record(measures=[read]), agreeing)
    assert one.slots["measures type"] == Share(0, 1)
    assert one.slots["measures force"] == Share(0, 1)
    assert one.slots["measures when"] == Share(1, 1)
    assert one.values["actors"] == Counts(right=1, missed=1, false=1)
    assert one.values["locations"] == Counts(missed=1)
    assert one.date and one.title


def test_a_part_belongs_to_the_parent_that_was_paired_whatever_it_is_called(agreeing: Agreeing) -> None:
    fence, guards = "Ruritania will build a fence at Strelsau by May", "Ruritania will hire guards"
    there = [measure(fence, label="Fence"), measure(guards, part_of="Fence")]
    read = [measure(fence, label="Build a fence"), measure(guards, part_of="Build a fence")]
    one = evaluated(labels(measures=there), record(measures=read), agreeing)
    assert one.slots["measures part of"] == Share(2, 2)
    read[1]["part_of"] = None
    assert evaluated(labels(measures=there), record(measures=read), agreeing).slots["measures part of"] == Share(1, 2)


def test_a_quote_that_does_not_stand_where_it_says_is_not_grounded(agreeing: Agreeing) -> None:
    moved = {**words("Zenda", name="Zenda"), "start": 3, "end": 8}
    one = evaluated(labels(), record(locations=[words("Zenda", name="Zenda"), moved]), agreeing)
    assert one.grounded == Share(1, 2)


def test_nothing_to_find_and_nothing_found_has_no_rate() -> None:
    assert (Counts().precision, Counts().recall, Counts().f1) == (None, None, None)
    assert (Counts(false=1).f1, Counts(missed=1).f1, Counts(right=1).f1) == (0.0, 0.0, 1.0)
    assert interval([Counts(), Counts()]) is None


def test_an_interval_is_the_same_every_time_and_holds_the_rate() -> None:
    parts = [Counts(9, 1, 0), Counts(5, 5, 2), Counts(8, 0, 3), Counts(2, 6, 1)]
    low, high = interval(parts) or (1.0, 0.0)
    assert (low, high) == interval(parts)
    assert low < 2 * 24 / (2 * 24 + 12 + 6) < high
    assert interval([Counts(5), Counts(7)]) == (1.0, 1.0)


def outcome(confidence: float, right: bool, rule: str = "made up") -> Outcome:
    return Outcome("measures", rule, confidence, right)


def test_confidence_is_held_against_the_share_of_right_findings() -> None:
    # Ten of 0.75 with five right are 0.25 off; ten of 0.95 with all right are 0.05 off; together 0.15.
    found = [outcome(0.75, number < 5) for number in range(10)] + [outcome(0.95, True)] * 10
    assert [(one.low, one.share) for one in reliability(found)] == [(0.7, Share(5, 10)), (0.9, Share(10, 10))]
    assert expected_error(found) == pytest.approx(0.15)
    assert expected_error([]) is None
    assert reliability([outcome(1.0, True)])[0].share == Share(1, 1)


def test_a_rule_that_is_right_more_often_is_expected_to_be_right_more_often() -> None:
    for of in range(1, 40):
        rates = [Share(right, of).expected for right in range(of + 1)]
        assert rates == sorted(set(rates))
        assert rates[0] > 0 and rates[-1] < 1
    assert Share(9, 9).expected > Share(1, 1).expected > Share().expected == 0.5


def test_each_rule_is_counted_by_itself(agreeing: Agreeing) -> None:
    read = [words("Zenda", name="Zenda"), words("Duke", name="Duke"), {**words("May", name="May"), "rule": "other"}]
    one = evaluated(labels(locations=[words("Zenda", name="Zenda")]), record(locations=read), agreeing)
    found = outcomes(Evaluation((one,)), ["locations"])
    assert by_rule(found) == {"made up": Share(1, 2), "other": Share(0, 1)}


def test_the_table_of_measured_rules_is_as_it_was_generated() -> None:
    rates = {rule: Share(right, found) for rule, (right, found) in MEASURED.items()}
    assert Path(str(measured.__file__)).read_text(encoding="utf-8") == source_of(rates)
    assert all(0 <= right <= found > 0 for right, found in MEASURED.values())


def test_a_finding_is_as_sure_as_its_rule_was_right() -> None:
    counted = {**MEASURED, **COUNTED_APART}
    for rule, (right, found) in counted.items():
        assert expected_precision(rule) == Share(right, found).expected
    surest = sorted(counted, key=lambda rule: Share(*counted[rule]).expected)
    assert [expected_precision(rule) for rule in surest] == sorted(map(expected_precision, counted))
    assert expected_precision("a rule that nobody has counted") == 0.8


def test_what_a_person_added_has_no_rule_to_be_measured(agreeing: Agreeing) -> None:
    added = {**words("Zenda", name="Zenda"), "rule": None, "confidence": None}
    one = evaluated(labels(locations=[added]), record(locations=[added]), agreeing)
    assert outcomes(Evaluation((one,)), FIELDS) == []


@pytest.mark.parametrize(
    ("words_of", "plain"),
    [("İdris Naim ŞAHİN", "idris naim sahin"), ("The  Hague", "hague"), ("Świecko, Ełk", "swiecko, elk")],
)
def test_names_are_compared_without_case_and_accents(words_of: str, plain: str) -> None:
    assert folded(words_of) == plain


def received(**changes: Any) -> bytes:
    plain: dict[str, Any] = {"title": None, "date": None, **{kind: [] for kind in FIELDS}, "warnings": []}
    return json.dumps(plain | changes).encode()


def test_a_label_without_offsets_gets_them_from_its_words() -> None:
    named = {"name": "Ruritania", "quote": "Ruritania", "occurrence": 2}
    (item,) = labelled("a", "a.json", TEXT, received(locations=[named])).items["locations"]
    assert item["start"] == TEXT.rindex("Ruritania") and TEXT[item["start"] : item["end"]] == "Ruritania"


@pytest.mark.parametrize(
    ("bytes_of", "item", "reason"),
    [
        (b"{", "", "this is not JSON"),
        (b"\xff", "", "this is not JSON in UTF-8"),
        (b"[]", "", "one JSON object"),
        (b"{}", "", "'title' is missing"),
        (received(treaties=[]), "", "'treaties' is no kind of finding; choose from ministers"),
        (received(date=2020), "date", "neither words nor null"),
        (received(locations={}), "locations", "a list is expected"),
        (received(locations=[{"name": "Zenda"}]), "locations[0]", "'quote' is expected"),
        (received(locations=[{"quote": "Zenda"}]), "locations[0]", "'name' missing"),
        (received(locations=[{"name": "x", "quote": "Hentzau"}]), "locations[0]", "stands nowhere in the text"),
        (received(locations=[{"name": "x", "quote": "The  Duke"}]), "locations[0]", "with other white space"),
        (received(locations=[{"name": "x", "quote": "Zenda", "occurrence": 2}]), "locations[0]", "only 1 times"),
        (received(locations=[{"name": "x", "quote": "Zenda", "occurrence": 0}]), "locations[0]", "from 1 is expected"),
        (received(locations=[{"name": "x", "quote": "Zenda", "start": 2}]), "locations[0]", "it stands at"),
        (received(locations=[{"name": "x", "quote": "R", "start": 0, "end": 9}]), "locations[0]", "ends at 1"),
        (received(measures=[{**measure("Zenda"), "type": "mooted"}]), "measures[0]", "none of completed"),
    ],
)
def test_labels_that_cannot_be_used_say_which_item_and_what_would_be_right(
    bytes_of: bytes, item: str, reason: str
) -> None:
    with pytest.raises(LabelError, match=reason.replace("[", "\\[")) as caught:
        labelled("a", "a.json", TEXT, bytes_of)
    assert (caught.value.file, caught.value.item) == ("a.json", item)


def test_a_name_of_two_things_means_the_one_whose_own_name_it_is(agreeing: Agreeing) -> None:
    lexicon: Lexicon = agreeing.lexicon
    for entry in lexicon.locations:
        assert agreeing.places.same(entry.name, entry.name)
        assert all(agreeing.places.same(entry.name, other) or _is_canonical(lexicon, other) for other in entry.names)


def _is_canonical(lexicon: Lexicon, name: str) -> bool:
    return any(folded(entry.name) == folded(name) for entry in lexicon.locations)
