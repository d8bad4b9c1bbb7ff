"""Which instrument a text means: one that is known, where just one is meant, and else its own."""

from __future__ import annotations

from dataclasses import replace
from datetime import date

import pytest

from graph.corpus.across import linked
from graph.findings import Agreement, Days, Description, Reading
from graph.ingest.documents import from_bytes
from graph.reading import Reader
from graph.reference.instruments import KnownInstrument, folded, meant, same_kind, same_time
from graph.reference.lexicon import Lexicon
from tests.graph.reading_of_tests import read

HEAD = """\
Joint statement on the ferries

{place}, {day}

The Home Secretary of the United Kingdom and the Interior Minister of France met in {place} on {day}.

"""
HERE = HEAD.format(place="Lille", day="12 May 2024")


def agreements(reader: Reader, sentence: str, head: str = HERE) -> dict[str, Agreement]:
    """The instruments of a statement by two states that one sentence ends, the statement itself left out."""
    raw = head + sentence
    found = read(reader, raw).agreements
    for agreement in found:
        passage = agreement.ground.passage
        assert raw[passage.start : passage.end] == passage.quote
    return {one.ref.removeprefix("agreement/"): one for one in found if not one.is_document}


@pytest.mark.parametrize(
    ("sentence", "ref", "quote"),
    [
        ("Controls rest on the Le Touquet treaty.", "2003-02-04-le-touquet", "the Le Touquet treaty"),
        ("Controls rest on the Touquet accords.", "2003-02-04-le-touquet", "the Touquet accords"),
        ("Controls rest on the Treaty of Le Touquet.", "2003-02-04-le-touquet", "the Treaty of Le Touquet"),
        ("They praised the Sandhurst agreement.", "2018-01-18-sandhurst", "the Sandhurst agreement"),
        ("They praised the Sandhurst\nTreaty of 18 January 2018.", "2018-01-18-sandhurst",
         "the Sandhurst\nTreaty of 18 January 2018"),
        ("They praised the Evian arrangement.", "2009-07-06-evian", "the Evian arrangement"),
        ("They praised the Évian Arrangement.", "2009-07-06-evian", "the Évian Arrangement"),
        ("They praised the Prum Convention.", "2005-05-27-prum", "the Prum Convention"),
        ("They praised the “accords du Touquet” again.", "2003-02-04-le-touquet", "accords du Touquet"),
        ("They praised the traité de Sandhurst.", "2018-01-18-sandhurst", "the traité de Sandhurst"),
        ("The centre rests on the Samoa Agreement.", "2023-11-15-samoa", "the Samoa Agreement"),
        ("Both rest on the European Convention on Human Rights.", "1950-11-04-convention-on-human-rights",
         "the European Convention on Human Rights"),
    ],
)  # fmt: skip
def test_a_known_instrument_is_found_by_its_name(reader: Reader, sentence: str, ref: str, quote: str) -> None:
    found = agreements(reader, sentence)
    assert [(known, one.ground.passage.quote) for known, one in found.items()] == [(ref, quote)]
    assert (found[ref].is_known, found[ref].ground.basis) == (True, "resolved")


@pytest.mark.parametrize(
    ("sentence", "ref"),
    [
        ("They recalled the joint declaration of 20 August 2015.", "2015-08-20-calais"),
        ("They recalled the declaration signed in Calais in August 2015.", "2015-08-20-calais"),
        ("They recalled the UK-France agreement of March 2023.", "2023-03-10-paris"),
        ("They recalled the March 2023 summit agreement.", "2023-03-10-paris"),
        ("They recalled the deal agreed last January in Kigali with Rwanda.", ""),
        ("They recalled the treaty with Rwanda signed in Kigali in December 2023.", "2023-12-05-kigali"),
        ("They recalled the treaty of January 2018.", "2018-01-18-sandhurst"),
        ("They recalled the joint action plan adopted in January 2019.", "2019-01-24-action-plan"),
        ("Under the Le Touquet Treaty, controls began in 2004.", "2003-02-04-le-touquet"),
        ("They recalled the agreement reached in 2016 between the EU and Turkey.", "2016-03-18-eu-turkey"),
    ],
)
def test_a_known_instrument_is_found_by_kind_date_and_parties(reader: Reader, sentence: str, ref: str) -> None:
    found = agreements(reader, sentence)
    assert [known for known, one in found.items() if one.is_known] == ([ref] if ref else [])
    assert all(one.ground.basis == "resolved" for one in found.values() if one.is_known)


def test_a_deal_of_last_march_is_that_of_the_year_of_the_text(reader: Reader) -> None:
    head = HEAD.format(place="Lille", day="12 May 2023")
    assert [*agreements(reader, "They praised the deal agreed last March at the Leaders' Summit.", head)] == [
        "2023-03-10-paris"
    ]


@pytest.mark.parametrize(
    "sentence",
    [
        "They recalled the Treaty of Zenda.",  # nobody knows it
        "They recalled the Sandhurst Treaty of 18 January 2019.",  # the name goes with another date
        "They recalled the treaty of August 2015.",  # what is known of that month is a declaration
        "They recalled the joint declaration of September 2015.",  # nothing is known of that month
        "They recalled the joint declaration of August 2015 between Spain and Morocco.",  # others made it
        "They recalled the joint declaration signed in Dover in August 2015.",  # it was made elsewhere
        "They recalled the Palermo Protocols.",  # two bear the name
        "They recalled the protocol of November 2000.",  # two were concluded then, and by many
    ],
)
def test_what_fits_no_known_instrument_or_two_stays_its_own(reader: Reader, sentence: str) -> None:
    [found] = agreements(reader, sentence).values()
    assert (found.is_known, found.ground.basis) == (False, "stated")


def test_a_text_of_other_states_means_none_of_ours(reader: Reader) -> None:
    head = HERE.replace("Home Secretary of the United Kingdom", "Spanish Interior Minister")
    assert not any(
        one.is_known for one in agreements(reader, "They recalled the treaty of January 2018.", head).values()
    )


def test_an_instrument_mentioned_twice_is_one_with_both_mentions(reader: Reader) -> None:
    found = agreements(reader, "They reaffirm the Sandhurst Treaty. They praised the treaty of January 2018.")
    assert [*found] == ["2018-01-18-sandhurst"]
    assert [mention.ground.passage.quote for mention in found["2018-01-18-sandhurst"].again] == [
        "the treaty of January 2018"
    ]


def test_what_was_signed_here_is_meant_by_its_name_as_well(reader: Reader) -> None:
    raw = (
        "NORWAY AND DENMARK MEND THEIR RAMPS\n\nOslo, 3 May 2011\n\nThe ministers of Norway and Denmark have signed an "
        "action plan in Oslo today. Under the Oslo Joint Action Plan, divers will be trained.\n"
    )
    [plan] = read(reader, raw).agreements
    assert (plan.kind, len(plan.again)) == ("action-plan", 1)


@pytest.mark.parametrize(
    "sentence", ["They praised the Sandhurst Treaty.", "They praised the Sandhurst Treaty of 2018."]
)
def test_a_known_instrument_has_the_day_that_is_known_of_it(reader: Reader, sentence: str) -> None:
    [treaty] = agreements(reader, sentence).values()
    assert treaty.when is not None
    assert (str(treaty.when.value), treaty.when.ground.basis) == ("2018-01-18", "resolved")


@pytest.mark.parametrize(
    ("words", "names"),
    [
        ("The Oslo-Bergen Returns Agreement took effect in May. The first flight under the Oslo-Bergen agreement left.",
         ["Oslo-Bergen Returns Agreement"]),
        ("Ramps will be mended under an arrangement signed in Oslo today. On 3 May 2011 they signed an arrangement "
         "on ramps.", ["arrangement on ramps"]),
        ("The governments had that day entered into a memorandum of understanding on ramps.",
         ["memorandum of understanding on ramps"]),
        ("They recalled the agreement on ferries, ramps and divers and the protocol on buoys.",
         ["agreement on ferries", "protocol on buoys"]),
        ("They recalled the Agreement on Road, Rail and Sea Transport.", ["Agreement on Road, Rail and Sea Transport"]),
    ],
)  # fmt: skip
def test_one_instrument_is_one_however_it_is_called(words: str, names: list[str], reader: Reader) -> None:
    raw = f"NORWAY AND DENMARK MEND THEIR RAMPS\n\nOslo, 3 May 2011\n\nThe ministers met in Oslo today. {words}\n"
    assert [one.name for one in read(reader, raw).agreements] == names


def test_a_memorandum_may_have_its_year_before_it(reader: Reader) -> None:
    raw = "JOINT STATEMENT\n\nOslo, 3 May 2011\n\nThe 2007 Memorandum on Mutual Help remains in force.\n"
    assert any(str(one.when.value).startswith("2007") for one in read(reader, raw).agreements if one.when)


def test_a_mention_of_the_statement_itself_is_the_statement(reader: Reader) -> None:
    assert agreements(reader, "We will publish the joint statement of 12 May 2024 in both languages.") == {}


@pytest.mark.parametrize(
    ("sentence", "places"),
    [
        ("They recalled the Le Touquet treaty.", set()),
        ("They recalled the Sandhurst agreement.", set()),
        ("They recalled the Le Touquet treaty, signed at Le Touquet.", {"location/le-touquet"}),
    ],
)
def test_a_place_in_an_instruments_name_is_no_place(reader: Reader, sentence: str, places: set[str]) -> None:
    found = {place.ref for place in read(reader, HERE + sentence).locations}
    assert found - {"location/lille", "location/france", "location/united-kingdom"} == places


@pytest.mark.parametrize(
    ("sentence", "ref", "basis"),
    [
        ("We continue to deliver against the Sandhurst Treaty.", "agreement/2018-01-18-sandhurst", "resolved"),
        ("We have opened the centre provided for in the Sandhurst Treaty.", "agreement/2018-01-18-sandhurst",
         "resolved"),
        ("They praised the Sandhurst Treaty. Since 1 May 2020, the centre provided for in the treaty has been set up.",
         "agreement/2018-01-18-sandhurst", "interpreted"),
    ],
)  # fmt: skip
def test_what_carries_out_an_agreement_is_a_provision_of_it(
    reader: Reader, sentence: str, ref: str, basis: str
) -> None:
    measure = read(reader, HERE + sentence).measures[-1]
    assert measure.agreement is not None
    assert (measure.agreement.value, measure.agreement.ground.basis) == (ref, basis)


def test_what_was_done_before_an_agreement_does_not_come_from_it(reader: Reader) -> None:
    told = "They praised the Sandhurst Treaty. Since 1 May 2016, the centre provided for in the treaty has been set up."
    measure = read(reader, HERE + told).measures[-1]
    assert measure.agreement is None or "sandhurst" not in measure.agreement.value


def test_an_instrument_of_another_document_is_that_documents(reader: Reader, lexicon: Lexicon) -> None:
    first = read(reader, HEAD.format(place="Rouen", day="3 June 2021").replace("Joint statement", "Joint declaration"))
    later = replace(
        read(reader, HERE + "They recalled the joint declaration of June 2021. We continue to implement the joint "
             "declaration of June 2021."),
        file="later.txt",
    )  # fmt: skip
    first = replace(first, file="first.txt")
    [own] = first.agreements
    told = linked([first, later], lexicon.is_within)[1]
    assert own.ref in {agreement.ref for agreement in told.agreements if agreement.is_known}
    assert [
        m.agreement.value for m in told.measures if m.agreement and m.agreement.ground.rule.startswith("carries")
    ] == [own.ref]
    assert linked([later], lexicon.is_within) == (later,)


def test_of_two_documents_that_fit_neither_is_meant(reader: Reader, lexicon: Lexicon) -> None:
    def declared(day: str) -> Reading:
        text = HEAD.format(place="Rouen", day=day).replace("Joint statement", "Joint declaration")
        return replace(read(reader, text), file=day)

    later = read(reader, HERE + "They recalled the joint declaration of June 2021.")
    assert linked([declared("3 June 2021"), declared("9 June 2021"), later], lexicon.is_within)[2] == later


MAY = Days(date(2011, 5, 1), date(2011, 5, 31))
THIRD = Days(date(2011, 5, 3), date(2011, 5, 3))


@pytest.mark.parametrize(
    ("said", "known", "same"),
    [(MAY, THIRD, True), (THIRD, MAY, True), (THIRD, THIRD, True),
     (Days(date(2011, 6, 1), date(2011, 6, 30)), THIRD, False), (Days(date(2011, 5, 2), None), THIRD, False)],
)  # fmt: skip
def test_a_date_may_be_told_less_exactly_than_it_is_known(said: Days, known: Days, same: bool) -> None:
    assert same_time(said, known) == same


@pytest.mark.parametrize(
    ("said", "known", "same"),
    [("agreement", "declaration", True), ("agreement", "regulation", False), ("declaration", "agreement", False),
     ("joint-statement", "declaration", True), ("treaty", "declaration", False), ("protocol", "treaty", False)],
)  # fmt: skip
def test_any_instrument_may_be_called_an_agreement(said: str, known: str, same: bool) -> None:
    assert same_kind(said, known) == same


def test_an_instrument_of_one_party_named_and_one_speaking_is_meant() -> None:
    known = KnownInstrument("agreement/x", (), "treaty", THIRD, ("organisation/a", "organisation/b"), "")
    with_b = Description("treaty", MAY, "", ("organisation/b",), ("organisation/a", "organisation/c"))
    assert meant(with_b, [known], lambda part, whole: part == whole) == known
    nobody = replace(with_b, named=(), speaking=())
    assert meant(nobody, [known], lambda part, whole: part == whole) is None


def test_folding_keeps_every_offset() -> None:
    words = "Évian – Prüm – œuvre – Straße"
    assert folded(words) == "Evian – Prum – œuvre – Straße"
    assert len(folded(words)) == len(words)


def test_what_has_just_been_signed_has_the_day_of_a_text_that_tells_no_meeting(reader: Reader) -> None:
    signed = "The minister and I have initialled an arrangement on the return of stolen boats."
    text = f"Speech on ferries by Kaspar Lind\n\nOslo, 9 March 2011\n\n{signed} Much remains to be done at sea.\n"
    found = [one for one in reader.read(from_bytes("speech.txt", text.encode())).agreements if not one.is_document]
    assert [str(one.when.value) for one in found if one.when] == ["2011-03-09"]


def test_what_will_be_signed_is_not_of_the_day_of_the_meeting(reader: Reader) -> None:
    found = agreements(reader, "The ministers will sign a declaration of intent on ferries.")
    assert [one.when for one in found.values()] == [None]


def test_a_known_instrument_made_over_some_days_has_what_they_share(reader: Reader) -> None:
    [plan] = agreements(reader, "They praised the Joint Valletta Action Plan.").values()
    assert plan.when is not None
    assert str(plan.when.value) == "2015-11"


def test_a_regulation_of_the_union_is_law_and_no_instrument(reader: Reader) -> None:
    assert agreements(reader, "Transfers under the Dublin III Regulation have ended.") == {}
