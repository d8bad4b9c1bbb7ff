"""Which Accord this is."""

from __future__ import annotations

from importlib.metadata import PackageNotFoundError, version


def installed_version() -> str:
    """The version of the installed distribution; "unreleased" in a checkout that was never installed."""
    try:
        return version("accord")
    except PackageNotFoundError:
        return "unreleased"
