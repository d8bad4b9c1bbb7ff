"""Dates: every mention of a day, month, season, year or stretch of time, and the certain bounds it sets.

A mention keeps what the words say and no more; `bounds` adds an anchor, the day on which the words were said.
"""

from __future__ import annotations

import re
from collections.abc import Callable
from dataclasses import dataclass, replace
from datetime import date, timedelta
from typing import Literal

from graph.find import date_words as words
from graph.find.date_bounds import Calendar, DateBounds, Direction, resolve_bounds
from graph.find.numbers import parse_number
