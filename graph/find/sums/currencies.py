"""Currencies as statements write them: signs, ISO 4217 codes and names,
and which state's a shared name is; data only."""

from __future__ import annotations

import re
from collections.abc import Mapping

from graph.patterns.openings import compiled

# The name of each currency's unit, as an alternative of a pattern, and how the state that it belongs to is spoken of.
_UNITS: dict[str, tuple[str, str]] = {
    "EUR": (r"(?:d['’])?euros?", ""),
    "GBP": (r"(?:de )?livres? sterling|pounds?(?: sterling)?|sterling", "Brit|United Kingdom|UK"),
    "USD": (r"(?:de )?dollars?", "American?|United States|US"),
    "CAD": (r"dollars?", "Canad"),
    "AUD": (r"dollars?", "Australia"),
    "NZD": (r"dollars?", "New Zealand"),
    "CHF": (r"francs?", "Swiss|Switzerland"),
    "FRF": (r"francs?", "French"),
    "BEF": (r"francs?", "Belgian"),
    "XOF": (r"francs?|CFA francs?", "CFA"),
    "SEK": (r"kron[ao]r?|crowns", "Swed"),
    "NOK": (r"kroner?|crowns", "Norw"),
    "DKK": (r"kroner?|crowns", "Danish|Denmark"),
    "ISK": (r"kr[oó]nur|crowns", "Iceland"),
    "CZK": (r"korun[ay]?s?|crowns", "Czech"),
    "PLN": (r"z[lł]ot(?:ys?|ych)", ""),
    "HUF": (r"forints?", ""),
    "LVL": (r"lats", ""),
    "LTL": (r"lit(?:as|ai)", ""),
    "EEK": (r"kroons?", ""),
    "RON": (r"lei", "Romania"),
    "MDL": (r"lei", "Moldov"),
    "BGN": (r"leva|levs?", ""),
    "HRK": (r"kunas?", ""),
    "RSD": (r"dinars?", "Serb"),
    "BAM": (r"(?:convertible )?mar(?:ka|ks)", "Bosnia"),
    "MKD": (r"denars?", ""),
    "ALL": (r"leks?", ""),
    "TRY": (r"liras?", "Turk|Türk"),
    "ITL": (r"lire", ""),
    "UAH": (r"hryvni?as?", ""),
    "RUB": (r"r(?:o)?ubles?", ""),
    "GEL": (r"laris?", ""),
    "TND": (r"dinars?", "Tunis"),
    "DZD": (r"dinars?", "Algeria"),
    "LYD": (r"dinars?", "Libya"),
    "IQD": (r"dinars?", "Iraq"),
    "JOD": (r"dinars?", "Jordan"),
    "MAD": (r"dirhams?", "Morocc"),
    "AED": (r"dirhams?", "Emirat|UAE"),
    "EGP": (r"pounds", "Egypt"),
    "LBP": (r"pounds", "Leban"),
    "SAR": (r"riyals?", "Saudi"),
    "QAR": (r"riyals?", "Qatar"),
    "ILS": (r"shekels?", ""),
    "INR": (r"rupees", "India"),
    "PKR": (r"rupees", "Pakistan"),
    "AFN": (r"afghanis", ""),
    "JPY": (r"yen", ""),
    "CNY": (r"yuan|renminbi", ""),
    "VND": (r"dong", ""),
    "NGN": (r"naira", ""),
    "ETB": (r"birr", ""),
    "ZAR": (r"rand", ""),
    "KES": (r"shillings?", "Kenya"),
    "UGX": (r"shillings?", "Ugand"),
    "TZS": (r"shillings?", "Tanzan"),
    "GHS": (r"cedis?", ""),
    "XAF": (r"francs?", "Central African"),
    "GNF": (r"francs?", "Guinean"),
    "CDF": (r"francs?", "Congolese"),
    "RWF": (r"francs?", "Rwanda"),
    "GMD": (r"dalasis?", ""),
    "MRU": (r"ouguiyas?", ""),
    "SDG": (r"pounds?", "Sudan"),
    "SYP": (r"pounds?", "Syria"),
    "CVE": (r"escudos?", "Cape Verde|Cabo Verde"),
    "PTE": (r"escudos?", "Portug"),
    "ESP": (r"pesetas?", ""),
    "DEM": (r"deutsche? ?marks?|d-?marks?", ""),
    "NLG": (r"guilders?", ""),
    "ATS": (r"schillings?", ""),
    "GRD": (r"drachma[se]?", ""),
    "IEP": (r"pounds?", "Irish"),
    "AMD": (r"drams?", ""),
    "AZN": (r"manats?", ""),
    "KZT": (r"tenges?", ""),
    "KWD": (r"dinars?", "Kuwait"),
    "OMR": (r"rials?", "Oman"),
    "YER": (r"rials?", "Yemen"),
    "IRR": (r"rials?", "Iran"),
    "BDT": (r"takas?", ""),
    "LKR": (r"rupees", "Sri Lanka"),
    "NPR": (r"rupees", "Nepal"),
    "MYR": (r"ringgits?", ""),
    "IDR": (r"rupiahs?", ""),
    "THB": (r"bahts?", ""),
    "SGD": (r"dollars?", "Singapore"),
    "HKD": (r"dollars?", "Hong Kong"),
    "PHP": (r"pesos?", "Philippine|Manila"),
    "MXN": (r"pesos?", "Mexic"),
    "ARS": (r"pesos?", "Argentin"),
    "CLP": (r"pesos?", "Chile"),
    "COP": (r"pesos?", "Colombia"),
    "DOP": (r"pesos?", "Dominican"),
    "UYU": (r"pesos?", "Uruguay"),
    "BRL": (r"reais|reals", ""),
    "PEN": (r"soles", ""),
    "PYG": (r"guaran[ií](?:e?s)?", ""),
    "BOB": (r"bolivianos?", ""),
    "GTQ": (r"quetzal(?:es|s)?", ""),
    "HNL": (r"lempiras?", ""),
    "CRC": (r"col[oó]n(?:es)?", ""),
    "HTG": (r"gourdes?", ""),
    "JMD": (r"dollars?", "Jamaica"),
    "TTD": (r"dollars?", "Trinidad"),
    "KYD": (r"dollars?", "Cayman"),
    "BSD": (r"dollars?", "Baham"),
    "BBD": (r"dollars?", "Barbad"),
    "FJD": (r"dollars?", "Fiji"),
}
# What a shared name means where the text speaks of no state that has it.
_USUAL = {"dollar": "USD", "pound": "GBP", "franc": "CHF", "krono": "SEK", "krona": "SEK", "lira": "TRY"}
_SIGNS = {
    "US$": "USD", "A$": "AUD", "C$": "CAD", "CA$": "CAD", "AU$": "AUD", "NZ$": "NZD", "£": "GBP", "€": "EUR",
    "$": "USD", "CAN$": "CAD",
    "¥": "JPY", "E": "EUR", "C": "EUR", "f": "GBP", "L": "GBP", "EURO": "EUR", "EUROS": "EUR", "STG": "GBP",
    "SFR": "CHF",
    "FR.": "CHF", "MEUR": "EUR", "M€": "EUR", "KEUR": "EUR", "K€": "EUR", "MIO€": "EUR",
    "R$": "BRL", "S$": "SGD", "HK$": "HKD", "MX$": "MXN", "J$": "JMD", "TT$": "TTD", "CI$": "KYD",
    "GH¢": "GHS", "GH₵": "GHS", "₵": "GHS", "₦": "NGN", "₱": "PHP", "₹": "INR", "₺": "TRY", "₴": "UAH", "₽": "RUB",
    "₪": "ILS", "฿": "THB", "₸": "KZT", "₾": "GEL", "RM": "MYR", "TK": "BDT", "TK.": "BDT", "RP": "IDR", "RP.": "IDR",
    "KSH": "KES", "KSHS": "KES", "USH": "UGX", "USHS": "UGX", "TSH": "TZS", "TSHS": "TZS",
}  # fmt: skip
# Short forms of names that several states share, before a sum.
_SHORT = {"SH": "shillings", "SHS": "shillings", "RS": "rupees", "P": "pesos"}
# Codes that are words too, or in no common use: these need a large sum behind them.
_COMMON = ("GBP", "EUR", "USD", "CHF", "SEK", "NOK", "DKK", "PLN", "CAD", "AUD", "CZK", "HUF")
_OTHER = tuple(code for code in _UNITS if code not in _COMMON)

CODES = "|".join(_COMMON)
"""Codes that are nothing else, as alternatives of a pattern."""

_UNIT = "|".join(dict.fromkeys(unit for unit, _ in _UNITS.values()))
_OTHER_THINGS = r"(?i:soles|drams?|colon|rands?)\b"  # money behind millions or whose it is: shoes have soles
_OF_A_STATE = r"[A-Z][a-zü]{3,11}"
SIGN = (
    rf"(?:(?:\b(?:US|AU?|CAN?|C|NZ|CI|HK|MX|TT|[JRS]))?\$|\bGH[¢₵]|[₵₦₱₹₺₴₽₪฿₸₾]"
    # "Sh480 million"; one letter alone may be a road's or a paragraph's
    rf"|\b(?:[KTU]?[Ss]hs?|R[MmPps]|Tk)\.?(?= ?\d[\d., ]{{0,15}}(?:million|billion|crore|lakh|mn?\b|bn\b|\d{{2}}))"
    rf"|\bP(?=\d[\d.,]{{0,9}} ?(?:million|billion)\b)"
    rf"|\b[MK](?:€|EUR\b)(?= ?\d)|£|€|¥|\b(?:{CODES})(?![^\W\d])"
    rf"|\b(?:[Ee]uros?|EUROS?|Eur|[Ss]tg|STG|SFr|Fr)\b\.?(?= ?\d)"
    rf"|\b(?!The|This|That|Some|About|Over|Only){_OF_A_STATE} (?i:{_UNIT})(?= \d[\d., ]{{0,15}}(?:million|billion"
    rf"|mn?\b|bn\b|\d{{3}}))"
    # "SDG 2030", "CRC 1989": initials of something else with a year
    rf"|\b(?:{'|'.join(_OTHER)})(?! ?(?:19|20)\d\d(?!\d|[., ]\d| ?(?:million|billion|mn?\b|bn\b)))"
    rf"(?= ?\d[\d., ]{{0,15}}(?:million|billion|mn?\b|bn\b|\d{{3}})))"
)
"""What stands before a sum of money."""

NAME = (
    rf"(?:(?:U\.?S\.?|CFA|New Zealand|Hong Kong|Sri Lankan|Costa Rican|Cayman Islands|Central African"
    rf"|{_OF_A_STATE}) )?(?!(?<!illion )(?<!uvian )(?<!enian )(?<!Rican ){_OTHER_THINGS})(?i:{_UNIT})\b"
    rf"|(?:MEUR|KEUR|[MK]?€|[£$¥]|(?:{CODES}|eur)\b)(?! ?\d)"
)
"""What stands behind a sum of money: `euros`, `Danish kroner`, `€`."""

PROBE = (
    r"[£€$¥₵₦₱₹₺₴₽₪฿₸₾]|GH¢|\b(?:[KTU]?[Ss]hs?|R[MmPps]|Tk)\.? ?\d|\bP\d"
    rf"|\b(?:{'|'.join(_UNITS)})(?![^\W\d])|(?i:\b(?:[mk]eur|eur|stg)\b|\b(?:{_UNIT})\b)|EURO|Fr\.? \d"
)
"""Whether a text can hold a sum with a currency at all."""

_STARTS = tuple((code, compiled(rf"(?i:{unit})"), owners) for code, (unit, owners) in _UNITS.items())


STATE_OF = {
    "GBP": "United Kingdom", "CHF": "Switzerland", "SEK": "Sweden", "NOK": "Norway", "DKK": "Denmark", "PLN": "Poland",
    "CZK": "Czechia", "LVL": "Latvia", "LTL": "Lithuania", "EEK": "Estonia",
    "HUF": "Hungary", "RON": "Romania", "BGN": "Bulgaria", "TRY": "Turkey", "ALL": "Albania",
    "TND": "Tunisia", "DZD": "Algeria", "MAD": "Morocco", "UAH": "Ukraine", "RSD": "Serbia", "MDL": "Moldova",
    "KES": "Kenya", "UGX": "Uganda", "TZS": "Tanzania", "GHS": "Ghana", "NGN": "Nigeria", "MYR": "Malaysia",
    "IDR": "Indonesia", "PHP": "Philippines", "THB": "Thailand", "MXN": "Mexico", "BRL": "Brazil", "PYG": "Paraguay",
    "ARS": "Argentina", "CLP": "Chile", "COP": "Colombia", "PEN": "Peru", "GEL": "Georgia", "AMD": "Armenia",
    "CAD": "Canada", "AUD": "Australia", "USD": "United States", "FRF": "France", "IQD": "Iraq", "VND": "Vietnam",
}  # fmt: skip
"""The state that alone uses a currency, by the name it has in English."""


def currency_code(written: str, text: str) -> str | None:
    """The ISO 4217 code of a sign, code or name of a currency; None where several states have one of that name and
    neither the name nor the text says whose it is."""
    if sign := _SIGNS.get(written.upper(), _SIGNS.get(written)):
        return sign
    if written == "S":  # a damaged sign, of the dollar only where the text has dollars
        return "USD" if re.search(r"\$|\b[Dd]ollars?\b|\bUSD\b", text) else "EUR"
    if written.upper() in _UNITS:
        return written.upper()
    written = _SHORT.get(written.upper().rstrip("."), written)
    whose, _, unit = written.rpartition(" ")
    named = [(code, owners) for code, name, owners in _STARTS if name.fullmatch(unit) or name.fullmatch(written)]
    if len(named) == 1:
        return named[0][0]
    if whose and (owned := [code for code, owners in named if owners and re.match(owners, whose)]):
        return owned[0]
    usual = next((code for start, code in _USUAL.items() if unit.lower().startswith(start)), None)
    if usual in {"USD", "GBP"}:
        return usual
    spoken = [(len(re.findall(rf"\b(?:{owners})", text)), code) for code, owners in named if owners]
    most = max(spoken, default=(0, ""))
    return most[1] if most[0] else usual


def sharing(written: str) -> Mapping[str, str]:
    """The currencies that a bare name may mean ("kroner"), each with how its state is spoken of, as alternatives of a
    pattern; empty where the name is one currency's, or tells whose it is."""
    unit = _SHORT.get(written.upper().rstrip("."), written)
    if " " in unit or written.upper() in _UNITS:
        return {}
    named = {code: owners for code, name, owners in _STARTS if name.fullmatch(unit) and owners}
    return named if len(named) > 1 else {}
