"""What is answered without a task of its own, kept or of little cost, with all that is noted of any other answer."""

from __future__ import annotations

import time
from typing import Any

from api.http.asgi import Scope
from api.middleware.kept_answers import Keep, Ready, ready_in
from api.monitoring.watching import Seen, Watch, identifier_of
from api.sparql.short_answers import short_answer


def answered_at_once(state: Any, scope: Scope) -> Ready | None:
    """The whole answer to a request of an application with this state; None where it has to be made."""
    keep: Keep = state.keep
    watch: Watch = state.watch
    began, seen = time.perf_counter(), Seen()
    found = ready_in(keep, scope, seen) or short_answer(state, scope, seen)
    if found is None:
        return None
    seen.identifier = identifier_of(scope)
    watch.note_later(scope, seen, time.perf_counter() - began)
    return Ready(*found, b"x-request-id: " + seen.identifier.encode() + b"\r\n")
