"""Whether the vocabulary keeps within OWL 2 DL and OWL 2 RL, by the OWL API that comes with HermiT (needs a JDK)."""

from __future__ import annotations

import subprocess
import tempfile
from collections.abc import Iterator
from pathlib import Path

from rdflib import XSD, Graph, Literal

from ontology.errors import VocabularyError
from ontology.faults import Fault
from ontology.files import CORE, path_of
from ontology.java import java, owl_archive

_SECONDS = 120


def profile_faults(core: Graph) -> Iterator[Fault]:
    """Each way in which the vocabulary leaves OWL 2 DL or OWL 2 RL.

    Raises VocabularyError where the checker itself cannot be run; ask `ontology.java.has_compiler()` first.
    """
    with tempfile.TemporaryDirectory(prefix="accord-profile-") as folder:
        place = Path(folder) / "core.rdf"
        _axioms(core).serialize(place, format="xml")
        command = [java() or "java", "-cp", str(owl_archive()), str(path_of("Profile.java")), str(place)]
        done = subprocess.run(command, capture_output=True, text=True, timeout=_SECONDS, check=False)  # noqa: S603 - our own file, no shell
    if done.returncode:
        raise VocabularyError(CORE, "ontology", f"the profile checker did not run: {done.stderr.strip()[:500]}")
    for line in sorted(set(done.stdout.splitlines())):
        profile, _, reason = line.partition("\t")
        yield Fault(CORE, "ontology", profile, reason)


def _axioms(core: Graph) -> Graph:
    """The vocabulary without annotations that are dates: profiles are about axioms, the checker minds those too."""
    kept = Graph()
    for triple in core:
        if not (isinstance(triple[2], Literal) and triple[2].datatype == XSD.date):
            kept.add(triple)
    return kept
