"""Who must act: by the grammar of the clause, by who speaks, and by whom a call is on."""

from __future__ import annotations

import pytest

from graph.reading import Reader
from tests.graph.reading_of_tests import read

_HEAD = (
    "The Norwegian Minister of Justice, Ola Nordmann, and the Danish Minister of Justice, Hans Jensen, met in Oslo "
    "on 4 May 2016.\n\n"
)
BOTH = ("denmark", "norway")


def acting(reader: Reader, words: str, head: str = _HEAD) -> list[tuple[str, ...]]:
    """The actors of each measure of a text below its head, in the order of their names."""
    measures = read(reader, head + words).measures
    return [tuple(sorted(actor.value.partition("/")[2] for actor in one.actors)) for one in measures]


@pytest.mark.parametrize(
    ("words", "actors"),
    [
        ("Norway will send two patrol boats.", ("norway",)),
        ("The bridge has been fenced by Denmark.", ("denmark",)),
        ("Traders who break the rules should be prosecuted by the competent Danish authorities.", ("denmark",)),
        ("The cost of the fence is being borne by the Danish authorities.", ("denmark",)),
        ("Since 2014, 320 Danish police officers have been trained in Norwegian tactics by Norway.", ("norway",)),
        ("Two Danish officers will be seconded to the desk in Oslo.", ("denmark",)),
        ("Danish scanners have been installed on the quay.", ("denmark",)),
        ("Danish nationals will be returned within ten days.", BOTH),
        ("Europol will be informed of every case.", BOTH),
        ("The Joint Border Centre in Oslo will open in June.", BOTH),
        ("Under Danish leadership a working group has been set up.", BOTH),
        ("A working group under the chairmanship of Denmark will present a calendar.", BOTH),
        ("In Denmark, Norway will train sixty officers.", ("norway",)),
        ("Our officers in Denmark are searching every lorry.", BOTH),
        ("Norway will, together with Sweden, charter one flight a month.", ("norway", "sweden")),
        ("Both countries will open a desk at the bridge.", BOTH),
        ("We and Sweden have agreed to open a desk at the bridge.", ("denmark", "norway", "sweden")),
        ("Investigators from Sweden and Norway have trained sixty guards.", ("norway", "sweden")),
        ("Mr Jensen said the Harbour Watch Unit had opened a desk at the bridge.", ("harbour-watch-unit",)),
        ("Once the ramp is mended, the Harbour Watch Unit will open a desk there.", ("harbour-watch-unit",)),
        ("The Harbour Watch Unit will open in Oslo in May.", BOTH),
        ("A further sum has been pledged by the Harbour Watch Unit.", ("harbour-watch-unit",)),
        ("Courses are being held by instructors of the Harbour Watch Unit.", ("harbour-watch-unit",)),
        ("Mr Jensen announced that his government would pay for the ramp.", ("denmark",)),
        ("Norway will pay two thirds of the cost and Denmark the remaining third.", BOTH),
        ("Customs authorities in Oslo will inform the desk of every lorry.", ("customs-authorities",)),
        ("The embassy in Oslo will issue papers within ten days.", BOTH),
        ("Our customs authorities will inform the desk of every lorry.", BOTH),
        ("The Harbour Watch Unit has been asked to examine whether ramps may be lit.", ("harbour-watch-unit",)),
        ("Norway has asked the Harbour Watch Unit to examine whether ramps may be lit.", ("harbour-watch-unit",)),
    ],
)
def test_the_subject_acts_and_in_the_passive_the_agent(words: str, actors: tuple[str, ...], reader: Reader) -> None:
    assert acting(reader, words) == [actors]


@pytest.mark.parametrize(
    ("words", "actors"),
    [
        ("Hauliers should lock their vehicles at every stop.", ("hauliers",)),
        ("We urge shipping companies to seal their containers.", ("shipping-companies",)),
        ("They call on Sweden to open its register.", ("sweden",)),
        ("Harbour masters are invited to report suspicious purchases.", ("harbour-masters",)),
        ("The ministers call on all member states to check passports.", ("eu-member-states",)),
        ("Mr Jensen added that internet companies ought to take down such films.", ("internet-companies",)),
        ("They asked Brussels to honour its promises.", ("european-union",)),
        ("Norway invited its partners to send prosecutors to Oslo.", ("denmark",)),
        ("Sweden should be invited to take part in the exercise.", BOTH),
        ("Consideration should be given to a ban on such engines.", BOTH),
        ("Shipping lines in the north are being urged to check every passport.", ("shipping-lines",)),
        ("Haulage firms in the north were reminded of their duty to lock every trailer.", ("haulage-firms",)),
        ("Sweden, which holds the chair, was asked to open its files by June.", ("sweden",)),
        ("Member States were called upon to check every passport.", ("eu-member-states",)),
        ("We want Europol and Sweden to share one register by June.", ("europol", "sweden")),
        ("The ministers expressed the wish that Europol take part in the searches.", ("europol",)),
        ("They would like to see Europol open an office in Oslo.", ("europol",)),
    ],
)
def test_a_call_binds_those_called_upon(words: str, actors: tuple[str, ...], reader: Reader) -> None:
    assert acting(reader, words) == [actors]


@pytest.mark.parametrize(
    ("words", "actors"),
    [
        ("Minister Jensen thanked his hosts and agreed to lend two boats.", [("denmark",)]),
        ("Norway urged Sweden to mend its quay and will send divers.", [("sweden",), ("norway",)]),
        ("The ministers considered it essential that Europol take part.", [("europol",)]),
        ("Mr Nordmann will send divers, and Jensen promised to lend two boats.", [("norway",), ("denmark",)]),
    ],
)
def test_a_clause_without_subject_has_that_of_its_sentence(
    words: str, actors: list[tuple[str, ...]], reader: Reader
) -> None:
    assert acting(reader, words) == actors


def test_it_means_the_one_with_whom_the_sentence_before_begins(reader: Reader) -> None:
    words = "Norway will pay for the lamps. It has provided 3 million euros for the ramps."

    assert acting(reader, words) == [("norway",), ("norway",)]


def test_he_means_the_minister_named_before(reader: Reader) -> None:
    head = "The Home Secretary, Theresa May, met the French Interior Minister, Bernard Cazeneuve, in Paris.\n\n"
    words = "Mr Cazeneuve will chair the group. He will send ten officers to it."

    assert acting(reader, words, head) == [("france",), ("france",)]


def test_items_of_a_minister_who_says_i_bind_both_where_both_agreed(reader: Reader) -> None:
    head = "Statement by the Norwegian Minister of Justice, Ola Nordmann\n\nOslo, 4 May 2016\n\n"
    words = (
        "I met the Danish Minister of Justice, Hans Jensen, today. We agreed to:\n\n- open a desk at the bridge;\n"
        "- share the names of those refused.\n\nI will also send ten officers to the bridge."
    )

    assert acting(reader, words, head) == [BOTH, BOTH, ("norway",)]


def test_whom_a_speaker_of_no_name_has_met_is_not_the_speaker(reader: Reader) -> None:
    head = "Talks with the Danish Minister of Justice\n\n4 May 2016\n\n"
    words = (
        "Yesterday I held a meeting with the Danish Minister of Justice, Hans Jensen. I told him that I am glad. "
        "I will send ten officers to the bridge."
    )

    assert acting(reader, words, head)[-1] == ()


@pytest.mark.parametrize(
    ("words", "actors"),
    [
        (
            "The Harbour Watch Unit was set up in 2015 by Norway. The unit will search every lorry.",
            "harbour-watch-unit",
        ),
        ("Frontex has new rules. The agency will also train sixty officers.", "frontex"),
        ("Frontex was thanked.\n\nIt was said that the agency will send ten divers.", "frontex"),
        ("The Calais Group was praised. The group has published a map of all ramps.", "calais-group"),
        ("The European Commission was praised. This commission will present a draft in May.", "european-commission"),
    ],
)
def test_a_body_named_again_by_its_kind_acts(words: str, actors: str, reader: Reader) -> None:
    assert acting(reader, words)[-1] == (actors,)


def test_a_kind_of_body_that_the_text_has_not_named_is_nobody_known(reader: Reader) -> None:
    assert acting(reader, "The agency will also train sixty officers.") == [BOTH]


@pytest.mark.parametrize(
    "head",
    [
        "The Norwegian Minister of Justice, Ola Nordmann, met with counterparts from Denmark, Sweden and Finland.\n\n",
        "The Norwegian Minister of Justice, Ola Nordmann, hosted ministers from Denmark, Sweden and the Republic of "
        "Finland in Oslo.\n\n",
        "On Friday the Norwegian Minister of Justice, Ola Nordmann, held talks in Oslo with colleagues from Denmark, "
        "Sweden, and Finland.\n\n",
    ],
)
def test_ministers_told_by_their_states_alone_agreed_too(head: str, reader: Reader) -> None:
    found = acting(reader, "Ministers also agreed to open a desk at the bridge.", head)
    assert found[-1] == ("denmark", "finland", "norway", "sweden")


def test_an_office_whose_holder_is_not_known_acts_for_its_state(reader: Reader) -> None:
    found = acting(reader, "The Home Secretary will open a desk at the bridge.", "Denmark has long bridges.\n\n")
    assert found == [("united-kingdom",)]


@pytest.mark.parametrize(
    "words",
    [
        "“Many ferries are old,” Jensen admitted. “Together, we are now mending every ramp on the coast.”",
        "Mr Jensen said: “The ferries on this coast are very old indeed.\n\n“We will mend every ramp on the coast.",
        "Mr Jensen said: “The ferries on this coast are very old indeed.\n\n“Winters are long there and the wind is "
        "strong.\n\n“We will mend every ramp on the coast.”",
        "Mr Jensen said: “The ferries on this coast are very old indeed.”\n\n“We will mend every ramp on the coast,” "
        "he added.",
    ],
)
def test_what_goes_on_in_a_quotation_is_of_whoever_began_it(words: str, reader: Reader) -> None:
    assert acting(reader, words)[-1] == ("denmark",)


def test_both_countries_are_the_only_two_that_a_text_names_in_whose_name_nobody_speaks(reader: Reader) -> None:
    told = "At the first working group with Norway both countries committed to mending every ramp in Denmark."
    assert acting(reader, told, "The government has a new friend.\n\n") == [BOTH]
    assert acting(reader, f"{told} Sweden was not there.", "The government has a new friend.\n\n") == [()]


@pytest.mark.parametrize(
    ("words", "actors"),
    [
        ("Action: report on the ramps to be circulated. Owner: Danish Police. Due: 30 June 2016.", ("danish-police",)),
        ("The ramps will be repainted by June (responsible: Danish Police).", ("danish-police",)),
        (
            "Lead: Danish Police. Eight ramps will be repainted.\n\nLead: Norway. A hall will be built.",
            ("danish-police",),
        ),
        ("Each party shall answer within eight days.", BOTH),
        ("The two ministries will conclude a protocol by June.", BOTH),
    ],
)
def test_a_field_behind_a_task_says_whose_it_is(words: str, actors: tuple[str, ...], reader: Reader) -> None:
    assert acting(reader, words)[0] == actors


def test_a_list_below_a_name_is_of_whoever_bears_it(reader: Reader) -> None:
    words = "Norway\n- will rebuild the ramp by June\n- has hired sixty guards\n\nDenmark\n- is building a hall\n"
    assert acting(reader, words) == [("norway",), ("norway",), ("denmark",)]


def test_items_below_words_that_break_off_are_of_whoever_they_name(reader: Reader) -> None:
    words = "Under the plan of 4 May, Norway will:\n\n- send ten officers to the bridge;\n- buy a boat.\n"
    assert acting(reader, words) == [("norway",), ("norway",)]
    assert acting(reader, words.replace("Norway", "the two countries")) == [BOTH, BOTH]


def test_a_name_above_everything_is_of_whoever_publishes_it(reader: Reader) -> None:
    head = "Harbour Watch Unit\n\nMr Ola Nordmann, Minister of Justice of Norway, spoke in Oslo on 4 May 2016.\n\n"
    assert acting(reader, "A fence has been built at the bridge.", head) == [("norway",)]


def test_where_no_minister_is_known_the_government_that_a_text_names_acts(reader: Reader) -> None:
    words = "A desk will be opened at the bridge by May."
    assert acting(reader, words, "The Danish Government has set aside new money. Norway is glad.\n\n")[-1:] == [
        ("denmark",)
    ]


def test_in_a_transcript_whoever_has_the_floor_acts(reader: Reader) -> None:
    words = (
        "Minister Nordmann: Thank you. We will rebuild the ramp by June.\n\n"
        "Minister Jensen: I can be brief. We are opening a hall in Aarhus.\n\n"
        "Question (Bergen daily): Will you close the bridge?\n\n"
        "Minister Nordmann: My ministry has put two million euros into a fence. And we will paint it.\n"
    )
    assert acting(reader, words) == [("norway",), ("denmark",), ("norway",), ("norway",)]


def test_what_stands_between_two_statements_to_the_press_is_said_by_neither(reader: Reader) -> None:
    words = (
        "Minister Nordmann said in Bergen: “We will rebuild the ramp by June.”\n\n"
        "The trade union promised to strike in May.\n\n"
        "Minister Jensen added: “We will open a hall in Aarhus.”\n\n"
        "The opposition leader will send a petition to the port.\n"
    )
    assert acting(reader, words) == [("norway",), ("denmark",)]


@pytest.mark.parametrize(
    ("words", "actors"),
    [
        ("Transport firms whose drivers hide people ought to be struck off.", [("transport-firms",)]),
        ("Online platforms have to take down such notices.", [("online-platforms",)]),
        (
            "Hauliers must lock their trailers. They should copy every passport.",
            [("hauliers",), ("hauliers",)],
        ),
        # Behind what those who speak do, "they" are those who speak.
        ("Both sides will lock their trailers. They should copy every passport.", [BOTH, BOTH]),
    ],
)
def test_a_call_is_on_whom_its_subject_names_and_they_are_the_same(
    reader: Reader, words: str, actors: list[tuple[str, ...]]
) -> None:
    assert [tuple(one.rpartition("/")[2] for one in told) for told in acting(reader, words)] == actors


def test_whom_one_urges_is_the_minister_named_last(reader: Reader) -> None:
    words = (
        "On Tuesday I met the Danish Minister of Justice, Hans Jensen. I urged him to introduce a licence for engines."
    )
    assert acting(reader, words)[-1] == ("denmark",)


@pytest.mark.parametrize(
    ("head", "actors"),
    [
        ("Ramps in winter\n\nOslo, 4 May 2016\n\n", ("norway",)),
        ("Ramps in winter\n\n4 May 2016\n\n", ()),
    ],
)
def test_where_nobody_speaks_it_is_the_state_that_the_text_is_from(
    reader: Reader, head: str, actors: tuple[str, ...]
) -> None:
    assert acting(reader, "A sum has been set aside for ramps. Every ramp will be mended by June.", head)[-1] == actors


_WITH_A_COMMISSIONER = (
    "The Norwegian Minister of Justice, Ola Nordmann, the Danish Minister of Justice, Hans Jensen, and the European "
    "Commissioner for Home Affairs, Magnus Brunner, met in Oslo on 4 May 2025.\n\n"
)


@pytest.mark.parametrize(
    ("head", "words", "actors"),
    [
        (_WITH_A_COMMISSIONER, "They will open a desk at the bridge.", BOTH),
        (_WITH_A_COMMISSIONER, "A desk at the bridge will be opened in June.", BOTH),
        # What it does is told by its name.
        (_WITH_A_COMMISSIONER, "The European Union will pay for the ramp.", ("european-union",)),
        # A text whose title names the Union is in its name too.
        (
            "# Norway, Denmark and the EU on ramps\n\n" + _WITH_A_COMMISSIONER,
            "A desk at the bridge will be opened in June.",
            ("denmark", "european-union", "norway"),
        ),
        # Of two who met it is one.
        (
            "The Norwegian Minister of Justice, Ola Nordmann, and the European Commissioner for Home Affairs, Magnus "
            "Brunner, met in Oslo on 4 May 2025.\n\n",
            "They will open a desk at the bridge.",
            ("european-union", "norway"),
        ),
    ],
)
def test_a_commissioner_beside_several_ministers_does_not_act_in_their_names(
    head: str, words: str, actors: tuple[str, ...], reader: Reader
) -> None:
    assert acting(reader, words, head)[-1] == actors


_IN_THE_FIRST_PERSON = (
    "Statement by the Norwegian Minister of Justice, Ola Nordmann\n\nOslo, 4 May 2016\n\nI met the Danish Minister of "
    "Justice, Hans Jensen, in Oslo today.\n\n"
)


@pytest.mark.parametrize(
    ("words", "actors"),
    [
        ("A joint desk will open at the bridge in June.", BOTH),
        ("We shall open our lists of stolen boats to each other.", BOTH),
        ("The parties have undertaken to exchange lists of stolen boats.", BOTH),
        ("Under the treaty, each party must answer within ten days.", BOTH),
        # What the one who speaks does alone, and a joint desk of those whom its words name.
        ("We shall open a desk at the bridge in June.", ("norway",)),
        (
            "A joint desk at the bridge, staffed by the Danish Customs Agency, has been open since May.",
            ("danish-customs-agency",),
        ),
    ],
)
def test_one_who_speaks_does_not_do_alone_what_is_joint(words: str, actors: tuple[str, ...], reader: Reader) -> None:
    assert acting(reader, words, _IN_THE_FIRST_PERSON)[-1] == actors
