"""Amounts of money: value, currency, how often it is paid, and what the amount is there for.

An amount in two currencies (`£2.5 million (€3 million)`) is one amount: the one the sentence leads with, and its
equivalents.
"""

from __future__ import annotations

import re
from bisect import bisect_left, bisect_right
from collections.abc import Callable, Sequence
from dataclasses import dataclass, replace
from decimal import Decimal
from typing import Literal, TypeAlias, cast

from graph.english.numbers import parse_number, scale_factor
from graph.find.sums.clauses import Span, around, clauses, sentences
from graph.find.sums.money_words import (
    ANNUAL_BEFORE,
    BARE_FUND,
    BARE_MORE,
    BARE_PART,
    BOUND_BEFORE,
    BRACKETED,
    COUNT_AFTER,
    FOR_PASSAGE,
    FURTHER_CURRENCY,
    MONEY,
    NOT_MONEY_AFTER,
    PER_AFTER,
    PROBE,
    ROLE_WORDS,
    SEIZED,
    SET_ASIDE_AFTER,
    SHARE_AFTER,
    SPAN_AFTER,
    SPENT_ON_AFTER,
    WEAK_FUND,
    WORTH_OF,
    Bound,
    Period,
    bound_of,
    period_of,
)
from graph.find.sums.said_again import is_said_again
from graph.find.sums.whose_currency import WhoseCurrency
from graph.patterns.letters import CAPITALS
from graph.patterns.openings import compiled

Role = Literal["fund", "seizure", "loss", "cost", "market", "none"]
_NEAR = 160  # code points from an amount within which a word can say what it is for
_STANDS_ALONE = 4  # code points of a sentence beside its amount
_BRACKET_REACH = 24  # code points from a sum to the same one in brackets
_CLAUSE_GAP = 80  # how much further off a word counts that stands in another clause


@dataclass(frozen=True, slots=True)
class Money:
    """One sum: its value in whole units of the currency (1400000, not 1.4), and the currency's ISO 4217 code.

    `currency` is None where the text names none. `start` and `end` cover the number, its scale and its currency.
    """

    start: int
    end: int
    value: Decimal
    currency: str | None


@dataclass(frozen=True, slots=True)
class AmountMention:
    """An amount as the sentence gives it: the sum it leads with, the same in other currencies, and how it is paid.

    `per` is the period or person that one payment is for, None for a single sum. `count` is a number of periods
    (`count_unit`): with `per` it says how often the sum is paid (`per year for three years`), without it the sum is a
    total spread over them (`over two years`), and `is_period_total` says so. `start` and `end` cover all of this.
    `by_words` says that the weight of the words around it made it a fund, and no rule.
    """

    start: int
    end: int
    primary: Money
    equivalents: tuple[Money, ...] = ()
    bound: Bound = "exact"
    per: Period | None = None
    count: int | None = None
    count_unit: Period | None = None
    by_words: bool = False

    @property
    def is_period_total(self) -> bool:
        """Whether the sum is the whole for several periods, not one payment of several."""
        return self.per is None and self.count is not None

    @property
    def is_approximate(self) -> bool:
        """Whether the text says that the sum is not exact."""
        return self.bound == "about"


_CodeOf: TypeAlias = Callable[[str], str | None]  # the code of a currency by what the text writes


def find_money(text: str) -> tuple[AmountMention, ...]:
    """The amounts in the text, in its order and without overlap; the currency is None only beside a fund's name."""
    found: list[AmountMention] = []
    reached = 0
    whose = WhoseCurrency(text)
    code_of = whose.anywhere
    for sum_of in _sums(text, whose):
        if sum_of.start < reached:
            continue
        mention = amount_of(text, sum_of, code_of)
        reached = mention.end
        if found and _is_same(text, found[-1], mention):
            found[-1] = replace(found[-1], equivalents=(mention.primary, *mention.equivalents))
        else:
            found.append(mention)
    return tuple(found)


def _is_same(text: str, before: AmountMention, mention: AmountMention) -> bool:
    """Whether a sum is the one before in another currency; that one is in no other yet."""
    one, other = before.primary.currency, mention.primary.currency
    is_new = not before.equivalents and None not in {one, other} and one != other
    return is_new and is_said_again(text, before.end, mention.primary.start, mention.primary.end)


def _sums(text: str, whose: WhoseCurrency) -> list[Money]:
    """Every sum with a currency, and those without one that a fund's name stands before."""
    sums: list[Money] = []
    for start, end in PROBE.lines(text):
        matches = MONEY.finditer(text, start, end)
        here = [found for match in matches if (found := _money(text, match, whose.code)) is not None]
        bare = BARE_FUND.finditer(text, start, end)
        here.extend(Money(*match.span("sum"), _value(match["number"], match["scale"]), None) for match in bare)
        if sums or here:
            near = [*sums[-1:], *sorted(here, key=_start)]
            for pattern in (BARE_MORE, BARE_PART):
                more = [match for match in pattern.finditer(text, start, end) if _lacks_currency(near, match)]
                here.extend(_in_the_same(near, match) for match in more)
                near = sorted({*near, *here}, key=_start)
        sums.extend(sorted(here, key=_start))
    return sorted(sums, key=lambda found: (found.start, found.currency is None))


def _start(found: Money) -> int:
    return found.start


def _lacks_currency(sums: Sequence[Money], match: re.Match[str]) -> bool:
    """Whether a sum has no currency behind it, and stands behind another sum or near before one."""
    before = bisect_right(sums, match.start("sum"), key=_start)
    is_held = any(match.start("sum") < found.end for found in sums[max(0, before - 2) : before])
    return not is_held and sums[0].start < match.end() + _NEAR


def _in_the_same(sums: Sequence[Money], match: re.Match[str]) -> Money:
    """A sum without a currency, in that of the nearest sum before it, or of the first behind it."""
    before = bisect_left(sums, match.start(), key=_start)
    nearest = sums[max(0, before - 1)]
    first = sums[before - 2] if before > 1 else nearest
    if "(" in match.string[first.end : nearest.start] and nearest.start - first.end < _BRACKET_REACH:
        nearest = first  # what stands in brackets is the same sum in another currency
    return Money(*match.span("sum"), _value(match["number"], match["scale"]), nearest.currency)


def _money(text: str, match: re.Match[str], code_at: Callable[[str, int], str | None]) -> Money | None:
    if NOT_MONEY_AFTER.match(text, match.end()):
        return None
    groups = match.groupdict()
    if groups["number"] is not None:
        number, scale, currency = groups["number"], groups["scale"], groups["sign"]
    else:
        number, scale, currency = groups["number_first"], groups["scale_first"], groups["name"]
    # "raised from 4 to 6 million euros": what it is now.
    if groups["more_first"] and _FROM.search(text, max(0, match.start() - 60), match.start()):
        number = _UPTO.sub("", groups["more_first"])
    scale = {"M": "million", "K": "thousand"}.get(currency[0], scale) if currency.endswith(("EUR", "€")) else scale
    more = groups["more_first"] or groups["more"]
    if more and scale and parse_number(re.sub(r" and a half$", "", number)) >= 1000:
        scale = None  # "800,000 to 1 million euros"
    value = _value(number, scale)
    if value == 0 or (currency.lower().startswith("pound") and scale is None and text.startswith(" of ", match.end())):
        return None  # "500 pounds of explosives" is a weight
    code = code_at(currency, match.start())
    return None if code is None else Money(match.start(), match.end(), value, code)


_FROM = compiled(
    r"\b(?:rais\w{1,3}|increas\w{1,3}|brought|lift\w{0,3}|rise[sn]?|rose|rising|goes|went|gone|doubl\w{1,3}|up|cut"
    r"|lowered"
    r"|reduc\w{1,3})(?: (?:up|to|down))?(?: [\w’'-]{1,20}){0,4} from (?:about |some |around )?$"
)
_UPTO = compiled(r"^ ?(?:[-–—]|to|or) ?")


def _is_lower_end(text: str, found: Money) -> bool:
    """Whether the sum is the lower end of a range (`€5–10 million`)."""
    match = MONEY.match(text, found.start)
    return match is not None and (match["more"] or match["more_first"]) is not None


_PART_OF_ONE = compiled(r"(?i:(?:(?:an? )?half|(?P<fourths>a|one|three)[ -]quarters?)(?: of)?(?: an?)?)")


def _part_of_one(part: re.Match[str]) -> Decimal:
    """What "half a" and "three-quarters of a" make of a million."""
    if part["fourths"] is None:
        return Decimal("0.5")
    return Decimal("0.75") if part["fourths"].lower() == "three" else Decimal("0.25")


_ONE_MORE = compiled(r"(?i:another|one more|an? (?:further|extra|additional))")


def _number(written: str) -> Decimal:
    return Decimal(1) if _ONE_MORE.fullmatch(written.strip()) else parse_number(written)


def _value(number: str, scale: str | None) -> Decimal:
    part = _PART_OF_ONE.fullmatch(number.strip())
    plain = _part_of_one(part) if part else _number(re.sub(r"(?i) and a half$", "", number))
    if not part and re.search(r"(?i) and a half$", number):
        plain += Decimal("0.5")
    value = plain * scale_factor(scale)
    return value.quantize(Decimal(1)) if value == value.to_integral_value() else value


def amount_of(text: str, primary: Money, code_of: _CodeOf) -> AmountMention:
    """The sum with what goes with it: words of bound before, brackets, period and number of periods after."""
    before = text[max(0, primary.start - 40) : primary.start]
    bound = BOUND_BEFORE.search(before)
    equivalents, end = _equivalents(text, primary, code_of)
    per, end = _per(text, end, before)
    count, unit, each, end = _count(text, end)
    per = unit if each and per is None else per
    if equivalents == () and (per or count):
        equivalents, end = _equivalents(text, Money(primary.start, end, primary.value, primary.currency), code_of)
    return AmountMention(
        start=primary.start - len(before) + bound.start() if bound else primary.start,
        end=end,
        primary=primary,
        equivalents=equivalents,
        bound=bound_of(bound["word"]) if bound else "at-least" if _is_lower_end(text, primary) else "exact",
        per=per,
        count=count,
        count_unit=unit,
    )


def _equivalents(text: str, primary: Money, code_of: _CodeOf) -> tuple[tuple[Money, ...], int]:
    """The same sum in other currencies, in brackets or after `or`; and where they end."""
    found: list[Money] = []
    end = primary.end
    is_open = False  # whether a bracket stands open, in which one currency follows another
    for _ in range(3):
        match = (FURTHER_CURRENCY if is_open else BRACKETED).match(text, end)
        inner = None if match is None else MONEY.match(text, match.end())
        other = None if inner is None else _money(text, inner, lambda written, _: code_of(written))
        if match is None or other is None or other.currency in {primary.currency, *(m.currency for m in found)}:
            break
        found.append(other)
        end = other.end
        is_open = is_open or bool(match["bracket"])
        if is_open and (closing := _CLOSING.match(text, end)):
            end = closing.end()
            break
    return tuple(found), end


_CLOSING = compiled(r" ?[)\]]")


def _per(text: str, end: int, before: str) -> tuple[Period | None, int]:
    after = PER_AFTER.match(text, end)
    if after is not None:
        return period_of(after["per"]), after.end()
    annual = ANNUAL_BEFORE.search(before)
    return (period_of(annual["per"]), end) if annual else (None, end)


def _count(text: str, end: int) -> tuple[int | None, Period | None, bool, int]:
    """`for three years`, `over the next two years`: how many periods, of what, whether paid in each; and their end."""
    match = COUNT_AFTER.match(text, end)
    if match is None:
        return None, None, False, end
    number = Decimal(1) if match["count"].lower() in {"a", "an"} else parse_number(match["count"])
    if number != int(number) or not 0 < number < 100:
        return None, None, False, end
    return int(number), period_of(match["unit"]), match["each"] is not None, match.end()


def role(text: str, mention: AmountMention) -> Role:
    """What the amount is there for, by the nearest word that tells, those of its own clause first.

    Only `fund` is money promised, contributed or spent; `seizure` is a result; a loss, a cost of the problem, what is
    earned or charged on a market, and a fine (`none`) are neither.
    """
    if FOR_PASSAGE.match(text, mention.end):
        return "market"
    start, end = max(0, mention.start - _NEAR), min(len(text), mention.end + _NEAR)
    sentence = around(sentences(text[start:end]), mention.primary.start - start) or Span(0, end - start)
    sentence = Span(sentence.start + start, sentence.end + start)
    if sentence.end - sentence.start <= mention.end - mention.start + _STANDS_ALONE:
        # "Seventeen million euros. That is what was promised": told of in the next sentence.
        sentence = Span(sentence.start, min(end, sentence.end + _NEAR // 2))
    clause = around(clauses(text, sentence), mention.primary.start) or sentence
    nearest: tuple[int, Role] | None = None
    is_seized = False
    for match in ROLE_WORDS.finditer(text, sentence.start, sentence.end):
        distance = max(match.start() - mention.end, mention.start - match.end(), 0)
        if not clause.start <= match.start() < clause.end:
            distance += _CLAUSE_GAP
        elif match.lastgroup == "seizure":
            is_seized = True
        if match.lastgroup is not None and (nearest is None or distance < nearest[0]):
            nearest = distance, cast(Role, match.lastgroup)
    if (
        nearest is not None
        and nearest[1] == "cost"
        and (_says_who_pays(text, mention) or _IS_PAID.match(text, mention.end, sentence.end))
    ):
        return "fund"
    if _GIVES_TOO.search(text, sentence.start, mention.start):
        return "fund"
    if nearest is not None:
        # "drugs with a street value of … were seized"
        return "seizure" if is_seized and nearest[1] == "market" else nearest[1]
    shared = SHARE_AFTER.match(text, mention.end)
    end = shared.end() - 1 if shared else mention.end
    if _heads_line(text, mention) or ends_row(text, mention) or WORTH_OF.match(text, end):
        return "fund"
    return "fund" if WEAK_FUND.search(text, sentence.start, sentence.end) else "none"


# "A paying SEK 5 million of the cost and B DKK 2 million": the verb of the first counts for both.
_GIVES_TOO = compiled(
    r"\b(?:bear|pay|paid|giv|gave|contribut|provid|add|meet|met)\w{0,4} (?:about |some |up to )?(?:[€£$]|[A-Z]{3} )\d"
    rf"[^.;:]{{2,90}}?,?(?: and|,) (?:the )?[{CAPITALS}][\w’-]{{2,20}}(?: [{CAPITALS}][\w’-]{{2,20}})? $"
)
# "It will cost four million euros, which London will pay".
_IS_PAID = compiled(
    r"[^.;]{0,60}?(?:, (?:which|all of which|a sum that|a bill that|to be|and)|, (?=paid|met|borne|funded|financed))"
    r" ?[^.;,]{0,50}?\b(?:(?:will|shall|is to|are to|would|has agreed to|have agreed to|is going to) (?:also |each )?"
    r"(?:pay|bear|meet|cover|foot|fund|shoulder|share|find|split)|(?:paid|met|borne|covered|funded|financed|shouldered"
    r"|shared|footed|split) (?:by|from|out of|between|equally))\b"
)
_COST_LINE = compiled(r"\b(?:[Cc]osts?|[Pp]rice|[Bb]udget|[Aa]mount): (?:about |some |up to )?$")
_WHO_PAYS = compiled(
    r"\b(?:paid|funded|financed|borne|met|covered|provided|shouldered) (?:for )?(?:by|from"
    r"|out of)\b"
)


def _says_who_pays(text: str, mention: AmountMention) -> bool:
    """Whether an amount behind "Cost:" is that of what the sentence before says who pays for."""
    line = max(text.rfind("\n", 0, mention.start) + 1, mention.start - 2 * _NEAR)
    return bool(_COST_LINE.search(text, line, mention.start) and _WHO_PAYS.search(text, line, mention.start))


def is_seized(text: str, mention: AmountMention) -> bool:
    """Whether the amount was seized."""
    start, end = max(0, mention.start - _NEAR), min(len(text), mention.end + _NEAR)
    return SEIZED.stands_in(text, start, end) and role(text, mention) == "seizure"


def _heads_line(text: str, mention: AmountMention) -> bool:
    """Whether a line begins with the amount and says what it is for, or how often it is paid."""
    line = text.rfind("\n", 0, mention.start) + 1
    said = SPENT_ON_AFTER.match(text, mention.end) or mention.count or mention.per
    return mention.start - line <= 3 and bool(said)


_ROW = compiled(r"[^\W\d_][^.:;|\n]{2,80}(?: ?[:|] ?| [–—-] )\(?(?:about |approx\. |up to |some )?$")


def ends_row(text: str, mention: AmountMention) -> bool:
    """Whether a line says what for, and then how much, and no more: `Sniffer dogs: €5 million`."""
    line = text.rfind("\n", 0, mention.start) + 1
    line = text.rfind("; ", line, mention.start) + 2 if text.rfind("; ", line, mention.start) > 0 else line
    rest = text[mention.end : mention.end + 3].strip(" ).,")
    above = text[line : mention.start]
    is_row = _ROW.fullmatch(above) is not None or (above.count("|") > 1 and above.rpartition("|")[2].strip() == "")
    return is_row and rest[:1] in {"", "\n", "|", ";"}


def purpose_start(text: str, mention: AmountMention) -> int | None:
    """Where the words begin that say what an amount is for (`to`, `for`, `into`, `towards`, `on`), or None."""
    end = mention.end
    # "will make £2m over three years available for …" and "… available over three years for …"
    for between in (SPAN_AFTER, SET_ASIDE_AFTER, SPAN_AFTER, SHARE_AFTER):
        said = between.match(text, end)
        end = end if said is None else said.end()
    match = SPENT_ON_AFTER.match(text, end)
    return None if match is None else match.end()
