"""What can be answered without a task of its own: answers that are kept, with all that is noted of any other."""

from __future__ import annotations

import time
from typing import Any

from api.boundary import Scope
from api.kept_answers import Keep, Ready, ready_in
from api.logs import REQUEST_ID
from api.watching import Seen, Watch, identifier_of


def answered_at_once(state: Any, scope: Scope) -> Ready | None:
    """The whole answer to a request of an application with this state; None where it has to be made."""
    keep: Keep = state.keep
    watch: Watch = state.watch
    began, seen = time.perf_counter(), Seen()
    ready = ready_in(keep, scope, seen)
    if ready is None:
        return None
    identifier = identifier_of(scope)
    token = REQUEST_ID.set(identifier)
    watch.note(scope, seen, time.perf_counter() - began)
    REQUEST_ID.reset(token)
    return Ready(ready.status, ready.fields + f"x-request-id: {identifier}\r\n".encode(), ready.body)
