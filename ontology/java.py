"""Where Java is, for the proofs that need it: a reasoner, and the profile checker inside the reasoner's archive."""

from __future__ import annotations

import shutil
from importlib.resources import files
from pathlib import Path


def java() -> str | None:
    """The path of the Java launcher, or None where there is none."""
    return shutil.which("java")


def has_compiler() -> bool:
    """Whether a Java compiler is there too: a JDK, not only a runtime."""
    return java() is not None and shutil.which("javac") is not None


def owl_archive() -> Path:
    """The archive that owlready2 ships: HermiT, and the OWL API within it."""
    return Path(str(files("owlready2").joinpath("hermit", "HermiT.jar")))
