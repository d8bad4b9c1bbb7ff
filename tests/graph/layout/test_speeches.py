"""Whose words a paragraph is: a quotation ends with its marks, and where these are lost, where the writer goes on."""

from __future__ import annotations

import pytest

from graph.layout.blocks import lay_out

_OPENING = "Talks in Oslo\n\nOslo, 3 May 2011\n\nThe two ministers met in Oslo on 3 May 2011 to speak of ferries.\n\n"


def _said(text: str) -> list[str]:
    """The first words of each paragraph that stands under an attribution."""
    layout = lay_out(_OPENING + text)
    return [" ".join(layout.words(b).split()[:2]) for b in layout.blocks if b.attribution is not None]


@pytest.mark.parametrize(
    ("text", "said"),
    [
        pytest.param(
            "Knut Aas said:\n\n“We will build a ramp.\n\n“It will be wide.”\n\nThe ramp is far away.\n",
            ["“We will", "“It will"],
            id="marks opened anew in each paragraph",
        ),
        pytest.param(
            "Knut Aas said:\n\n'We will build a ramp.'\n\nThe ramp is far away.\n",
            ["'We will"],
            id="single marks",
        ),
        pytest.param(
            "Knut Aas said:\n\n« Nous agirons. »\n\nThe ramp is far away.\n",
            ["“ Nous"],
            id="French marks",
        ),
        pytest.param(
            "Knut Aas said:\n\n> We will build a ramp.\n\n> It will be wide.\n\nThe ramp is far away.\n",
            ["We will", "It will"],
            id="marked as a quotation by its page",
        ),
        pytest.param(
            "Knut Aas said:\n\nWe will build a ramp.\n\nIt will be wide.\n\n"
            "Both countries have sent engineers.\n\nA ramp costs little.\n",
            ["We will", "It will"],
            id="lost marks, then both sides from outside",
        ),
        pytest.param(
            "Knut Aas said:\n\nWe will build a ramp.\n\nMr Aas left for Bergen in the evening.\n",
            ["We will"],
            id="lost marks, then the speaker by name",
        ),
        pytest.param(
            "The Home Secretary said:\n\nWe will build a ramp.\n\nThe Home Secretary left for Bergen in the evening.\n",
            ["We will"],
            id="lost marks, then the speaker by title",
        ),
        pytest.param(
            "Knut Aas said:\n\nThe UK and Norway are friends, and our ferries sail.\n\n"
            "Norway is steady.\n\nBoth countries know that we mean it.\n",
            ["The UK", "Norway is", "Both countries"],
            id="both sides, by somebody who says we",
        ),
        pytest.param(
            "Knut Aas said:\n\nWe will build a ramp.\n\nMinister Anne Holt said:\n\nAnd I will paint it.\n",
            ["We will", "And I"],
            id="the next speaker",
        ),
        pytest.param(
            "Knut Aas said:\n\nWe will build a ramp.\n\n## Next steps\n\nIt will be wide.\n",
            ["We will"],
            id="a heading",
        ),
    ],
)
def test_a_quotation_ends_where_the_writer_goes_on(text: str, said: list[str]) -> None:
    assert _said(text) == said


def test_without_blank_lines_the_writer_is_heard_again_in_the_middle_of_a_full_line() -> None:
    text = (
        "Knut Aas said:\nWe will build a ramp at Oslo, and our friends in Hull will"
        "\nbuild one at Hull.\n"
        "Both of them are to be wide, and painted, and well lit, too."
        "\nBoth countries have sent engineers to the ports of Oslo.\n"
        "A ramp costs little, and lasts for forty years or for more.\n"
    )
    assert _said(text) == ["We will", "Both of"]
