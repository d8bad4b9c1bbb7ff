"""A server has memory at hand for what the engine makes of every query."""

from __future__ import annotations

import pytest

from api.allocation import is_the_command, wanted_environment

AT_HAND = "glibc.malloc.tcache_count=100"


@pytest.mark.parametrize(
    ("given", "told"),
    [
        ({}, AT_HAND),
        ({"GLIBC_TUNABLES": ""}, AT_HAND),
        ({"GLIBC_TUNABLES": "glibc.malloc.check=1"}, f"glibc.malloc.check=1:{AT_HAND}"),
    ],
)
def test_what_is_in_the_environment_stays_there(given: dict[str, str], told: str) -> None:
    wanted = wanted_environment({"PATH": "/bin", **given}, "glibc 2.36", 12)
    assert wanted is not None
    assert (wanted["PATH"], wanted["GLIBC_TUNABLES"]) == ("/bin", told)


def test_who_begins_anew_does_so_once_whatever_becomes_of_the_setting() -> None:
    wanted = wanted_environment({}, "glibc 2.36", 12)
    assert wanted is not None
    assert wanted_environment(wanted, "glibc 2.36", 12) is None
    robbed = {name: value for name, value in wanted.items() if name != "GLIBC_TUNABLES"}
    assert wanted_environment(robbed, "glibc 2.36", 12) is None
    assert wanted_environment(robbed, "glibc 2.36", 13) is not None  # a server that another one started


@pytest.mark.parametrize(
    ("environment", "library"),
    [({"GLIBC_TUNABLES": "glibc.malloc.tcache_count=0"}, "glibc 2.36"), ({}, ""), ({}, "musl 1.2")],
)
def test_who_said_otherwise_or_has_another_library_goes_on(environment: dict[str, str], library: str) -> None:
    assert wanted_environment(environment, library, 12) is None


@pytest.mark.parametrize(
    ("command", "is_one"),
    [
        (["python", "-m", "api.launch", "serve", "--port", "0"], True),
        (["/venv/bin/python", "/venv/bin/accord", "serve", "--port", "0"], True),
        (["python", "wrapper.py"], False),  # it has said "serve" to itself, after whatever else it does
        (["python", "-", "serve", "--port", "0"], False),  # what the standard input had is read
        (["", "serve", "--port", "0"], False),
        ([], False),  # a program that has the interpreter within it
    ],
)
def test_only_a_command_that_does_the_same_again_is_begun_again(command: list[str], is_one: bool) -> None:
    assert is_the_command(command, ["serve", "--port", "0"]) == is_one
