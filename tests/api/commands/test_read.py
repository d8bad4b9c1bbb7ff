"""What `accord read` prints for a person: a line a finding that says whom or what it is of."""

from api.commands.read import in_words

_PLACE = {"start": 4, "end": 11, "quote": "Swedish"}
_RECORD = {
    "title": "Lamps",
    "date": "2019-06-12",
    "ministers": [
        {"name": None, "office": "Minister of Ports", "country": "Sweden", **_PLACE},
        {"name": "Aino Kask", "office": "Minister of Ferries", "country": None, **_PLACE},
    ],
    "meetings": [{"held": True, "place": "Riga", "date": None, "kind": "meeting", **_PLACE}],
    **{kind: [] for kind in ("agreements", "funds", "measures", "results", "locations", "organisations", "warnings")},
}


def test_a_minister_without_a_name_is_told_by_office_and_state() -> None:
    told = in_words({"documents": {"a.txt": _RECORD}}).splitlines()
    assert told[0] == "a.txt: Lamps (2019-06-12)"
    assert told[3] == "    Minister of Ports, Sweden  [4-11] “Swedish”"
    assert told[4] == "    Aino Kask, Minister of Ferries  [4-11] “Swedish”"


def test_a_meeting_is_told_by_its_place_and_day() -> None:
    assert "    Riga  [4-11] “Swedish”" in in_words({"documents": {"a.txt": _RECORD}}).splitlines()
