"""Days as heads of pages and sheets write them, with their year, and as running English text does not.

English statements stand on pages whose own words are not English ("17 marzo 2022", "3. lokakuuta 2019"), which number
their days from the year down ("2019.5.7") or cut the year short ("21/11/05"). None of this is read in running text.
"""

from __future__ import annotations

import re
from collections.abc import Iterator
from datetime import date
from typing import NamedTuple

from graph.patterns.openings import compiled

_TWELVE = {
    "da": "januar februar marts april maj juni juli august september oktober november december",
    "de": "januar februar märz april mai juni juli august september oktober november dezember",
    "es": "enero febrero marzo abril mayo junio julio agosto septiembre octubre noviembre diciembre",
    "it": "gennaio febbraio marzo aprile maggio giugno luglio agosto settembre ottobre novembre dicembre",
    "nl": "januari februari maart april mei juni juli augustus september oktober november december",
    "pt": "janeiro fevereiro março abril maio junho julho agosto setembro outubro novembro dezembro",
    "no": "januar februar mars april mai juni juli august september oktober november desember",
    "sv": "januari februari mars april maj juni juli augusti september oktober november december",
    "fr": "janvier février mars avril mai juin juillet août septembre octobre novembre décembre",
    "fi": "tammikuuta helmikuuta maaliskuuta huhtikuuta toukokuuta kesäkuuta heinäkuuta elokuuta syyskuuta lokakuuta"
    " marraskuuta joulukuuta",
    "et": "jaanuar veebruar märts aprill mai juuni juuli august september oktoober november detsember",
    "pl": "stycznia lutego marca kwietnia maja czerwca lipca sierpnia września października listopada grudnia",
    "cs": "ledna února března dubna května června července srpna září října listopadu prosince",
    "sk": "januára februára marca apríla mája júna júla augusta septembra októbra novembra decembra",
    "hr": "siječnja veljače ožujka travnja svibnja lipnja srpnja kolovoza rujna listopada studenoga prosinca",
    "ro": "ianuarie februarie martie aprilie mai iunie iulie august septembrie octombrie noiembrie decembrie",
    "hu": "január február március április május június július augusztus szeptember október november december",
    "tr": "ocak şubat mart nisan mayıs haziran temmuz ağustos eylül ekim kasım aralık",
    "en": "january february march april may june july august september october november december",
    "short": "jan feb mar apr may jun jul aug sep oct nov dec",
}
_NAMED = [(name, number) for names in _TWELVE.values() for number, name in enumerate(names.split(), 1)]
_ENGLISH = (
    "January", "February", "March", "April", "May", "June", "July", "August", "September", "October", "November",
    "December",
)  # fmt: skip
_WORD = r"[^\W\d_]{3,14}"
_WEEKDAY = compiled(
    r"(?:lunes|martes|miércoles|jueves|viernes|sábado|domingo|lunedì|martedì|mercoledì|giovedì|venerdì|sabato|domenica"
    r"|montag|dienstag|mittwoch|donnerstag|freitag|samstag|sonnabend|sonntag|maandag|dinsdag|woensdag|donderdag|vrijdag"
    r"|zaterdag|zondag|lundi|mardi|mercredi|jeudi|vendredi|samedi|dimanche|mandag|tirsdag|onsdag|torsdag|fredag|lørdag"
    r"|søndag|måndag|tisdag|lördag|söndag|(?:segunda|terça|quarta|quinta|sexta)-feira),? (?:den |el |le |il )?",
    re.IGNORECASE,
)
_DAY = r"(?P<day>3[01]|[12]\d|0?[1-9])"
_WHOLE = r"(?P<year>(?:19|20)\d\d)(?![\d%])"
_NAMED_MONTH = compiled(rf"(?<![\d.,/]){_DAY}(?:[.ºª°]|er)? (?:de |d['’])?(?P<month>{_WORD})\.?(?: de|,)? {_WHOLE}")
_YEAR_FIRST = compiled(
    r"(?<![\d.,/-])(?P<year>(?:19|20)\d\d)(?P<sign>[./]|\. )(?P<month>1[0-2]|0?[1-9])(?P=sign)"
    rf"{_DAY}(?![\d%]|[./]\d)\.?"
)
_YEAR_NAMED = compiled(rf"(?<![\d.,/-])(?P<year>(?:19|20)\d\d)\.? (?P<month>{_WORD}) {_DAY}(?![\d%])\.?")
_CUT_SHORT = compiled(
    rf"(?<![\d.,/-]){_DAY}(?:(?P<sign>[./-])(?P<figure>1[0-2]|0?[1-9])(?P=sign)|[ -](?P<month>{_WORD})[ -])['’]?"
    r"(?P<short>[0-3]\d)(?![\d%:.,/-]|\.\d| ?[:h])"
)
_HOUR = compiled(r"[ |,–—-]{0,4}(?:(?:at|um|kl\.|às|alle|ore) )?(?:\d{1,2}[.:h]\d{2}(?: ?[A-Za-z.]{1,5})?)?\W{0,3}")
_FORMS = (_NAMED_MONTH, _YEAR_FIRST, _YEAR_NAMED, _CUT_SHORT)


def _of_one_month() -> dict[str, int]:
    """The number of a month by its name; a name that is another month's in another country is none ("listopada")."""
    numbers: dict[str, set[int]] = {}
    for name, number in _NAMED:
        numbers.setdefault(name, set()).add(number)
    return {name: min(those) for name, those in numbers.items() if len(those) == 1}


_MONTHS = _of_one_month()


class ToldDay(NamedTuple):
    """A day, and where it stands in a line, with its weekday where that is not English."""

    start: int
    end: int
    day: date


def told_days(line: str) -> tuple[ToldDay, ...]:
    """The days that a line of a head tells with their year, in its order; English ones too."""
    found: list[ToldDay] = []
    for told in sorted(_told(line)):
        if not found or told.start >= found[-1].end:
            found.append(told)
    return tuple(found)


def is_day_alone(line: str) -> bool:
    """Whether a line holds but a day, perhaps with its hour: "17 marzo 2022 | 18.05"."""
    days = told_days(line) if line[:1].isdigit() or _WEEKDAY.match(line) else ()
    return bool(days) and days[0].start == 0 and _HOUR.fullmatch(line, days[0].end) is not None


def in_plain_english(line: str) -> str:
    """The line with its days as English writes them, for deciding what it is; the offsets are others."""
    parts, at = [], 0
    for start, end, day in told_days(line):
        parts += [line[at:start], f"{day.day} {_ENGLISH[day.month - 1]} {day.year}"]
        at = end
    return "".join([*parts, line[at:]])


def _told(line: str) -> Iterator[ToldDay]:
    for form in _FORMS:
        for match in form.finditer(line):
            fields = match.groupdict()
            month = fields.get("figure") or (fields["month"] if fields["month"] and fields["month"].isdigit() else "")
            number = int(month) if month else _MONTHS.get((fields["month"] or "").lower(), 0)
            year = int(fields["year"]) if fields.get("year") else 2000 + int(fields["short"])
            try:
                day = date(year, number, int(fields["day"]))
            except ValueError:
                continue
            weekday = _WEEKDAY.search(line, max(0, match.start() - 24), match.start())
            is_before = weekday is not None and weekday.end() == match.start()
            yield ToldDay(weekday.start() if weekday and is_before else match.start(), match.end(), day)
