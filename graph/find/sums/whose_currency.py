"""Whose currency a text means by a name that several states have for theirs: "$", "kroner", "pounds", "shillings"."""

from __future__ import annotations

import re
from collections.abc import Mapping
from functools import cache, cached_property

from graph.find.sums.currencies import currency_code, sharing
from graph.patterns.openings import compiled

# How a text speaks of a state besides by its name: by its seat of government (GeoNames, feature code PPLC, and large
# towns and parts of federations), and by the states that share its currency (ISO 4217, list one).
_SEATS: Mapping[str, str] = {
    "AED": "Abu Dhabi|Dubai", "ARS": "Buenos Aires", "AUD": "Canberra|Queensland|New South Wales|Nauru",
    "BSD": "Nassau", "BBD": "Bridgetown", "CAD": "Ottawa|Qu[eé]bec|Ontario", "CHF": "Bern", "CLP": "Santiago",
    "COP": "Bogot[aá]", "CZK": "Prague", "DKK": "Copenhagen", "DOP": "Santo Domingo", "DZD": "Algiers", "EGP": "Cairo",
    "FJD": "Suva", "INR": "New Delhi", "IQD": "Baghdad", "ISK": "Reykjav[ií]k", "JMD": "Kingston", "JOD": "Amman",
    "KES": "Nairobi", "KWD": "Kuwait", "LBP": "Beirut", "LKR": "Colombo", "LYD": "Tripoli", "MAD": "Rabat",
    "MDL": "Chi[sș]in[aă]u", "MXN": "Mexico City", "NOK": "Oslo", "NPR": "Kathmandu", "NZD": "Wellington|Auckland",
    "PHP": "Manila", "PKR": "Islamabad", "QAR": "Doha", "RON": "Bucharest", "RSD": "Belgrade", "RWF": "Kigali",
    "SAR": "Riyadh", "SDG": "Khartoum", "SEK": "Stockholm", "SYP": "Damascus", "TND": "Tunis",
    "TTD": "Port of Spain", "TZS": "Dar es Salaam|Dodoma", "UGX": "Kampala", "UYU": "Montevideo",
    "XAF": "Cameroon|Chad|Gabon|Yaoundé|N['’]Djamena|Libreville", "CDF": "Kinshasa", "GNF": "Conakry",
    "XOF": "Senegal|Mali(?:an)?\b|Niger(?!i)|Burkina|Ivor|Benin|Togo|Dakar|Bamako|Niamey|Ouagadougou|Abidjan",
}  # fmt: skip
_LARGE = {
    "USD": compiled(r"\b(?:United States|America(?:n|ns)?|USA|Washington)\b|\bU\.?S\.?(?= )|US\$"),
    "GBP": compiled(
        r"£|\b(?:Brit|United Kingdom|England|English|Scot|Wales|Welsh|Northern Ir|Whitehall|London)|\bUK\b"
    ),
}
"""How states are spoken of whose currency goes by its name alone everywhere."""
_PAST = frozenset({"IEP", "PTE"})  # no longer told without their state
_TOLD_APART = compiled(r"\bUS ?\$ ?\d|\bUSD ?\d")
_PLAIN = compiled(r"(?<![A-Z])(?<![A-Z] )\$ ?\d")
_BARE_DOLLAR = compiled(r"\$|[Dd]ollars?")
_OF_CHOICE = ("CAD", "AUD", "NZD")  # dollars that a text means which speaks of their state often, beside the American
_NO_PAYER = compiled(
    r"\b(?:in|to|from|for|at|near|with|of|towards|into|through|between|against|via|leaving) (?:the )?$", re.IGNORECASE
)
_CLAUSE_ENDS = compiled(r"[.!?;:] |\n|, (?:and|while|whereas|with|but) ")
_HEAD = 200  # code points in which a text says whose it is
_AT_HEAD = 2  # mentions that one at the head is worth besides itself
_REACH = 200  # code points before a sum in which whoever pays it is named
_FEWEST_HEADED = 2
_FEWEST_TOLD = 3  # mentions of a state that make its own what a text calls dollars


class WhoseCurrency:
    """The currencies of one text by what it writes, and by where it does."""

    def __init__(self, text: str) -> None:
        """`text` is read as far as a shared name asks."""
        self._text = text
        self._codes: dict[str, str | None] = {}
        self._most: dict[tuple[str, ...], str] = {}
        self._large: dict[str, int] = {}

    def code(self, written: str, at: int) -> str | None:
        """The ISO 4217 code of what stands for a currency at `at`; None where nothing tells whose it is."""
        is_dollar = _BARE_DOLLAR.fullmatch(written) is not None
        shared = sharing("dollars" if is_dollar else written)
        if not shared:
            return self.anywhere(written)
        usual = "USD" if is_dollar else "GBP" if "GBP" in shared else ""
        if usual and (is_dollar and self.dollar != "USD"):
            return self.dollar
        if usual and self._mentions_of(usual):
            return usual
        codes = [code for code in shared if code not in _PAST and code != usual]
        before = "" if usual else self._told_before(codes, shared, at)
        return before or self._told_most(codes, shared) or self.anywhere(written)

    def anywhere(self, written: str) -> str | None:
        """The code of a sign, code or name, wherever it stands."""
        if written not in self._codes:
            self._codes[written] = currency_code(written, self._text)
        return self._codes[written]

    @cached_property
    def dollar(self) -> str:
        """Whose dollars a text means by "$": those of the state that it speaks of most, or of the United States.

        Who writes "US$" too means others by "$": whoever is named at the head, or often. Who is named at the head of a
        text mostly means the own.
        """
        text, shared = self._text, sharing("dollars")
        spoken = {code: len(_speaking(code, shared[code]).findall(text)) for code in _OF_CHOICE}
        most = max(spoken, key=lambda code: spoken[code])
        american = self._mentions_of("USD")
        at_head = _speaking(most, shared[most]).search(text, 0, _HEAD)
        is_of_it = at_head or spoken[most] >= _FEWEST_TOLD
        if is_of_it and _TOLD_APART.search(text) and _PLAIN.search(text):
            return most
        is_headed = at_head and not _LARGE["USD"].search(text, 0, _HEAD)
        fewest = _FEWEST_HEADED if is_headed else _FEWEST_TOLD
        return most if spoken[most] >= fewest and spoken[most] > (1 if is_headed else 2) * american else "USD"

    def _mentions_of(self, code: str) -> int:
        if code not in self._large:
            self._large[code] = len(_LARGE[code].findall(self._text))
        return self._large[code]

    def _told_before(self, codes: list[str], shared: Mapping[str, str], at: int) -> str:
        """The currency of the first state that is named in the clause before a sum, and not as where or to whom."""
        text = self._text
        begin = max(0, at - _REACH)
        for end in _CLAUSE_ENDS.finditer(text, begin, at):
            begin = end.end()
        named = sorted(
            (mention.start(), code)
            for code in codes
            for mention in _speaking(code, shared[code]).finditer(text, begin, at)
            if not _NO_PAYER.search(text, max(0, mention.start() - 12), mention.start())
        )
        return named[0][1] if named else ""

    def _told_most(self, codes: list[str], shared: Mapping[str, str]) -> str:
        """The currency of the state that the text names most, what it names at its head above all; empty for none.

        Dollars and pounds are of another than the two states that everybody means only where the head names it.
        """
        if tuple(codes) not in self._most:
            counted = [(self._weight(code, shared[code]), code) for code in codes]
            weight, most = max(counted, default=((0, 0), ""))
            is_large = bool(_LARGE.keys() & shared.keys())
            self._most[tuple(codes)] = most if weight[1 if is_large else 0] else ""
        return self._most[tuple(codes)]

    def _weight(self, code: str, owners: str) -> tuple[int, int]:
        """How often a text names a state, one mention at its head counted thrice, and whether there.

        A text of one line has no head: who is named there pays, or is paid.
        """
        spoken = _speaking(code, owners)
        is_headed = any(
            not _NO_PAYER.search(self._text, max(0, mention.start() - 12), mention.start())
            for mention in spoken.finditer(self._text, 0, min(_HEAD, max(0, self._text.rfind("\n"))))
        )
        return len(spoken.findall(self._text)) + _AT_HEAD * is_headed, int(is_headed)


@cache
def _speaking(code: str, owners: str) -> re.Pattern[str]:
    """How a text speaks of the state of a currency."""
    words = f"{owners}|{_SEATS[code]}" if code in _SEATS else owners
    seats = "|".join(word.upper() for word in words.split("|") if word.isalpha())
    return compiled(rf"\b(?:{words}|{seats or owners})")
