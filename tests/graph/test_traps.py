"""What is hard about the five statements: each of these was read wrongly by somebody once."""

from __future__ import annotations

from collections.abc import Mapping
from datetime import date
from decimal import Decimal

import pytest

from graph.build import Built
from graph.findings import Days, Measure, Reading
from ontology import terms

Seeds = Mapping[str, Reading]


def held(reading: Reading) -> list[tuple[str, str, set[str]]]:
    """Day, place and people of the meetings reported as held."""
    people = {minister.tenure: minister.name for minister in reading.ministers}
    return [
        (str(m.when.value), m.place.value.partition("/")[2], {people[attendee.value] for attendee in m.attendees})
        for m in reading.meetings
        if m.held and m.when and m.place
    ]


def saying(reading: Reading, words: str) -> Measure:
    """The one measure whose quote begins with, or holds, some words."""
    found = [m for m in reading.measures if words in " ".join(m.ground.passage.quote.split())]
    assert len(found) == 1, [m.label for m in found]
    return found[0]


def sites(measure: Measure) -> set[str]:
    return {place.value.partition("/")[2] for place in measure.locations}


class TestMeetings:
    @pytest.mark.parametrize(
        ("number", "day", "place", "people"),
        [
            ("000", "2016-08-30", "paris", {"Amber Rudd", "Bernard Cazeneuve"}),
            ("001", "2014-08-29", "london", {"Theresa May", "Bernard Cazeneuve"}),
            ("002", "2024-01-30", "paris", {"James Cleverly", "Gérald Darmanin"}),
            ("004", "2015-11-02", "london", {"Theresa May", "Bernard Cazeneuve"}),
        ],
    )
    def test_have_their_day_their_place_and_both_ministers(
        self, seeds: Seeds, number: str, day: str, place: str, people: set[str]
    ) -> None:
        assert held(seeds[number]) == [(day, place, people)]

    def test_a_dateline_alone_is_no_meeting(self, seeds: Seeds) -> None:
        assert held(seeds["003"]) == []

    def test_a_dateline_is_not_the_meetings_place_or_day(self, seeds: Seeds) -> None:
        header = seeds["001"].header
        assert header.dateline and header.dateline.value == "location/paris"
        assert header.date and header.date.value == date(2014, 8, 30)
        assert header.issued and header.issued.value == date(2014, 9, 2)

    def test_yesterday_is_no_second_meeting(self, seeds: Seeds) -> None:
        assert [day for day, _, _ in held(seeds["000"])] == ["2016-08-30"]
        conflict = [one.passage.quote for one in seeds["000"].warnings if one.kind == "conflict" and one.passage]
        assert conflict == ["ministers yesterday agreed"]

    def test_an_unnamed_home_secretary_is_resolved_and_says_so(self, seeds: Seeds) -> None:
        reading = seeds["002"]
        cleverly = next(minister for minister in reading.ministers if minister.name == "James Cleverly")
        assert cleverly.ground.basis == "resolved"
        assert cleverly.ground.passage.quote == "Home Secretary"
        meeting = next(meeting for meeting in reading.meetings if meeting.held)
        bases = {attendee.value: attendee.ground.basis for attendee in meeting.attendees}
        assert bases[cleverly.tenure] == "resolved"
        assert set(bases.values()) == {"resolved", "stated"}

    def test_a_year_that_only_the_calendar_gives_is_resolved(self, seeds: Seeds) -> None:
        own = seeds["002"].header.date
        assert own and (own.value, own.ground.basis) == (date(2024, 1, 30), "resolved")
        assert seeds["002"].header.title is None

    def test_a_planned_meeting_is_not_held(self, seeds: Seeds) -> None:
        planned = [meeting for meeting in seeds["002"].meetings if meeting.occurrence == "planned"]
        assert ["Calais Group" in " ".join(meeting.ground.passage.quote.split()) for meeting in planned] == [True]


class TestMoney:
    def test_a_damaged_euro_sign_is_read_and_quoted_as_it_stands(self, seeds: Seeds) -> None:
        (fund,) = seeds["003"].funds
        assert (fund.amount.value, fund.amount.currency, fund.amount.per, fund.count) == (
            Decimal(5_000_000),
            "EUR",
            "year",
            3,
        )
        assert [(other.value, other.currency) for other in fund.equivalents] == [(Decimal(4_000_000), "GBP")]
        assert fund.contributor and fund.contributor.value == "organisation/united-kingdom"
        assert "$\\notin$ 5 million" in fund.ground.passage.quote

    def test_a_contribution_is_not_the_funds_total(self, seeds: Seeds) -> None:
        assert not seeds["003"].funds[0].is_total

    def test_a_total_that_nobody_stated_is_derived_and_says_so(self, built: Built) -> None:
        totals = [
            quad
            for quad in built.quads
            if quad.predicate.value == terms.TOTAL_AMOUNT and str(quad.object).endswith("amount/EUR-15000000")
        ]
        assert {quad.graph and quad.graph.value for quad in totals} == {built.addresses.graph("derived").value, None}

    def test_a_programme_of_so_many_millions_is_a_total(self, seeds: Seeds) -> None:
        (fund,) = seeds["004"].funds
        assert (fund.amount.value, fund.amount.currency, fund.is_total) == (Decimal(35_000_000), "EUR", True)

    def test_seized_assets_are_a_result_in_two_currencies_and_no_fund(self, seeds: Seeds) -> None:
        reading = seeds["001"]
        assert reading.funds == ()
        seized = next(result for result in reading.results if result.unit == "GBP")
        assert [(sum_.value, sum_.currency) for sum_ in seized.amounts] == [
            (Decimal(1_400_000), "GBP"),
            (Decimal(1_800_000), "EUR"),
        ]


class TestFigures:
    @pytest.mark.parametrize(
        ("number", "value", "unit", "bound"),
        [
            ("001", 20, "count", "exact"),
            ("002", -36, "percent", "exact"),
            ("002", 50, "percent", "at-least"),
            ("004", -90, "percent", "about"),
            ("004", 0, "person", "exact"),
        ],
    )
    def test_have_their_sign_unit_and_bound(self, seeds: Seeds, number: str, value: int, unit: str, bound: str) -> None:
        assert (Decimal(value), unit, bound) in [(r.value, r.unit, r.bound) for r in seeds[number].results]

    def test_more_than_half_of_so_many_is_a_share_and_no_number_of_people(self, seeds: Seeds) -> None:
        (deployed,) = [one for one in seeds["002"].results if "personnel" in one.ground.passage.quote]
        assert (deployed.value, deployed.unit, deployed.bound) == (Decimal(50), "percent", "at-least")
        assert not {Decimal(250), Decimal(500)} & {one.value for one in seeds["002"].results}

    def test_a_fall_is_measured_against_the_year_before(self, seeds: Seeds) -> None:
        (boats,) = [one for one in seeds["002"].results if one.value == -36]
        assert (str(boats.period), str(boats.base)) == ("2023", "2022")

    def test_which_ten_days_are_meant_is_not_reckoned(self, seeds: Seeds) -> None:
        (entered, attempts) = sorted(seeds["004"].results, key=lambda one: -one.value)
        assert entered.period == Days(date(2015, 10, 25), None)
        assert attempts.period is None


class TestStructure:
    def test_lead_ins_whose_lists_are_lost_make_no_measure_but_a_warning(self, seeds: Seeds) -> None:
        reading = seeds["000"]
        dangling = [
            notice.passage.quote for notice in reading.warnings if notice.kind == "dangling_lead_in" and notice.passage
        ]
        assert len(dangling) == 2 and dangling[1].startswith("Specifically, we will")
        assert not any(measure.ground.passage.quote.startswith("Specifically") for measure in reading.measures)

    def test_a_sentence_cut_by_a_page_break_is_one_run_of_the_text(self, seeds: Seeds) -> None:
        measure = saying(seeds["003"], "This will also include the strengthening of security")
        assert measure.ground.passage.quote.startswith("This will also include the\n\nstrengthening")
        assert sites(measure) == {"calais-port-east-parking"}

    def test_an_office_whose_title_a_page_break_cuts_is_one_run_of_the_text(self, seeds: Seeds) -> None:
        quotes = [minister.ground.passage.quote for minister in seeds["003"].ministers]
        assert [quote for quote in quotes if "Foreign\n\nAffairs" in quote]

    def test_sentences_of_a_numbered_section_are_parts_of_what_it_agrees(self, seeds: Seeds) -> None:
        reading = seeds["003"]
        opening = saying(reading, "their officials will work together")
        for words in (
            "This would be initiated",
            "physical layout of the border controls",
            "before the end of the year",
        ):
            part = saying(reading, words)
            assert part.part_of and part.part_of.value == opening.id, words

    def test_items_of_lists_are_parts_of_what_their_lead_in_undertakes(self, seeds: Seeds) -> None:
        reading = seeds["003"]
        fund = saying(reading, "creation of a joint intervention fund")
        port = saying(reading, "Strengthen security, both around the port")
        fences = saying(reading, "building of robust fences")
        victims = saying(reading, "protect vulnerable persons")
        parents = {measure.id: measure.part_of.value if measure.part_of else None for measure in reading.measures}
        assert parents[port.id] == parents[victims.id] == fund.id
        assert parents[fences.id] == port.id
        assert fund.number == "1"

    def test_items_without_marks_are_items(self, seeds: Seeds) -> None:
        reading = seeds["001"]
        lead = saying(reading, "continue to work with our European partners")
        tackle = saying(reading, "tackle the criminal gangs")
        assert tackle.part_of and tackle.part_of.value == lead.id

    def test_the_copys_own_notes_are_not_the_statement(self, seeds: Seeds) -> None:
        header = seeds["003"].header
        assert header.date and header.date.value == date(2014, 9, 20)
        assert header.issued is None
        assert not any("Statewatch" in body.name for body in seeds["003"].organisations)

    def test_a_slashed_date_has_its_day_first(self, seeds: Seeds) -> None:
        issued = seeds["004"].header.issued
        assert issued and issued.value == date(2016, 3, 16)

    def test_a_footnotes_mark_is_no_part_of_an_office(self, seeds: Seeds) -> None:
        assert {minister.office_name for minister in seeds["001"].ministers} == {
            "Minister of the Interior",
            "Home Secretary",
        }


class TestTypes:
    @pytest.mark.parametrize(
        ("number", "words", "kind"),
        [
            ("001", "We have already bolstered security", "completed"),
            ("001", "investing further together in strengthening port", "ongoing"),
            ("001", "agreed to explore ways", "explored"),
            ("002", "discussed convening a meeting", "explored"),
            ("002", "The UK continues to offer France", "ongoing"),
            ("003", "These messages may be issued", "explored"),
            ("003", "This should be supported by further efforts", "called-for"),
            ("003", "the NCA will second a full-time officer", "committed"),
            ("003", "the DCPAF will send each month two officers", "committed"),
            ("004", "is continuing at a very good pace", "ongoing"),
            ("004", "most of the funds have already been allocated", "completed"),
            ("004", "work on the port is virtually complete", "ongoing"),
            ("004", "will be finished by mid-November", "ongoing"),
        ],
    )
    def test_say_what_the_text_says(self, seeds: Seeds, number: str, words: str, kind: str) -> None:
        assert saying(seeds[number], words).type == kind

    def test_one_item_with_two_deadlines_is_two_measures(self, seeds: Seeds) -> None:
        finished = saying(seeds["004"], "work on the Eurotunnel site will be finished by mid-November")
        assert finished.when and finished.when.value.ends and finished.when.value.ends.latest == date(2015, 11, 15)
        assert saying(seeds["004"], "work on the port is virtually complete").id != finished.id

    def test_a_report_under_a_lead_in_belongs_to_the_agreement_it_names(self, seeds: Seeds) -> None:
        measure = saying(seeds["004"], "work on the port is virtually complete")
        assert measure.agreement and measure.agreement.value == "agreement/2015-08-20-calais"

    def test_the_command_and_the_centre_are_two_things_set_up(self, seeds: Seeds) -> None:
        reading = seeds["004"]
        command, centre = saying(reading, "a unified command has been set up"), saying(reading, "the command centre")
        assert command.id != centre.id and command.type == centre.type == "completed"
        for one in (command, centre):
            assert one.when and one.when.value.starts and one.when.value.starts.earliest == date(2015, 11, 1)

    def test_which_declaration_provided_for_the_centre_is_a_judgement(self, seeds: Seeds) -> None:
        centre = saying(seeds["004"], "the command centre")
        assert centre.agreement and centre.agreement.value == "agreement/2015-08-20-calais"
        assert centre.agreement.ground.basis == "interpreted"

    @pytest.mark.parametrize(
        ("number", "words", "said", "last"),
        [
            ("003", "These measures should be worked out", "before the end of the year", date(2014, 12, 31)),
            ("003", "temporary solutions should be implemented", "as soon as possible", None),
            ("003", "These measures will be effective", "immediately", None),
            ("004", "work on the Eurotunnel site", "by mid-November", date(2015, 11, 15)),
            ("004", "came to a common position", "as swiftly as possible", None),
        ],
    )
    def test_deadlines_keep_their_words_and_their_day_if_they_tell_one(
        self, seeds: Seeds, number: str, words: str, said: str, last: date | None
    ) -> None:
        when = saying(seeds[number], words).when
        assert when and " ".join(when.value.words.split()) == said
        assert (when.value.ends.latest if when.value.ends else None) == last

    @pytest.mark.parametrize(
        ("number", "words"),
        [("001", "we welcome French proposals"), ("002", "pledge to see our countries"), ("002", "their joint action")],
    )
    def test_when_something_named_takes_place_is_no_deadline(self, seeds: Seeds, number: str, words: str) -> None:
        assert saying(seeds[number], words).when is None

    @pytest.mark.parametrize(
        ("words", "force"),
        [
            ("We will also continue to work with our European partners", "undertaken"),
            ("we welcome French proposals", "welcomed"),
            ("it is essential that all EU countries", "called-for"),
        ],
    )
    def test_partners_are_called_upon_and_the_two_undertake(self, seeds: Seeds, words: str, force: str) -> None:
        measure = saying(seeds["001"], words)
        actors = {actor.value.partition("/")[2] for actor in measure.actors}
        expected = {
            "undertaken": {"france", "united-kingdom"},
            "welcomed": {"france"},
            "called-for": {"european-union"},
        }
        assert (measure.force, actors) == (force, expected[force])

    def test_two_clauses_with_two_bodies_are_two_measures_each_in_its_own_place(self, seeds: Seeds) -> None:
        told = {
            "second a full-time officer": ("organisation/national-crime-agency", "paris"),
            "send each month two officers": ("organisation/dcpaf", "folkestone"),
        }
        for words, (body, place) in told.items():
            measure = saying(seeds["003"], words)
            assert [actor.value for actor in measure.actors] == [body]
            assert sites(measure) == {place}


class TestPlaces:
    @pytest.mark.parametrize(
        ("number", "words", "expected"),
        [
            ("003", "Strengthen port security to deter", {"calais-port", "calais"}),
            ("003", "building of robust fences", {"calais-port-ring-road-access"}),
            ("003", "temporary solutions should be implemented", {"calais-port"}),
            ("003", "congregating in and around Calais", {"calais"}),
            ("003", "the NCA will second", {"paris"}),
            ("003", "the DCPAF will send", {"folkestone"}),
            ("001", "strengthening port infrastructure", {"calais-port"}),
            ("004", "infrastructure (port and tunnel) secure", {"calais-port", "channel-tunnel"}),
            ("004", "work on the Eurotunnel site", {"eurotunnel-calais-terminal"}),
            ("002", "the UK and France have worked even more closely", {"northern-france", "lille", "calais"}),
        ],
    )
    def test_are_where_a_measure_acts(self, seeds: Seeds, number: str, words: str, expected: set[str]) -> None:
        assert sites(saying(seeds[number], words)) == expected

    def test_names_of_groups_games_and_initiatives_are_no_places(self, seeds: Seeds) -> None:
        places = {place.ref.partition("/")[2] for place in seeds["001"].locations}
        assert "horn-of-africa" not in places
        assert "london" not in {place.ref.partition("/")[2] for place in seeds["002"].locations}
        assert "Calais Group" in {body.name for body in seeds["002"].organisations}
        assert {"Horn of Africa initiative", "Mare Nostrum"} <= {body.name for body in seeds["001"].organisations}

    def test_no_statement_is_a_person_called_calais(self, seeds: Seeds) -> None:
        assert not any("Calais" in minister.name for reading in seeds.values() for minister in reading.ministers)


class TestAgreements:
    @pytest.mark.parametrize(
        ("number", "refs"),
        [
            ("000", {"2016-08-30-joint-statement", "2015-08-20-calais"}),
            ("001", {"2014-08-30-joint-statement"}),
            ("002", {"2023-03-10-paris"}),
            (
                "003",
                {"2014-09-20-joint-declaration", "2014-09-20-action-plan", "joint-letter-to-the-european-commission"},
            ),
            ("004", {"2015-11-02-declaration", "2015-08-20-calais"}),
        ],
    )
    def test_are_one_each_however_often_they_are_mentioned(self, seeds: Seeds, number: str, refs: set[str]) -> None:
        assert {agreement.ref.partition("/")[2] for agreement in seeds[number].agreements} == refs


def test_a_quotation_ends_where_the_narrator_speaks_again(seeds: Seeds) -> None:
    assert saying(seeds["002"], "The dialogue between our 2 countries").speaker
    for words in ("Both countries continue to deliver", "It is imperative", "The UK continues to offer France"):
        assert saying(seeds["002"], words).speaker is None


def test_who_speaks_in_a_quotation_that_lost_its_marks_is_told(seeds: Seeds) -> None:
    measure = saying(seeds["002"], "They will also continue calling for a UK-EU agreement")
    assert measure.speaker and "france-interior-minister" in measure.speaker.value
