"""The words by which a run of capitals is told from a name, and what goes on in another language; data only."""

from __future__ import annotations

_TIMES = (
    "January February March April May June July August September October November December Monday Tuesday "
    "Wednesday Thursday Friday Saturday Sunday Christmas Easter Ramadan Eid I"
)
TIMES = frozenset(_TIMES.split())
"""Months, days and feasts, which end a name, and the word of who speaks."""

_NEITHER = (
    "Schengen Brexit Benelux Covid COVID Internet Bible Koran LGBT NGO NGOs PCR GHG EUR GBP USD CHF SEK "
    "NOK DKK PLN UAH AUD CAD CZK HUF RON BGN TRY JPY ISK Euro Euros PM FM MP MPs VAT GDP CEO CV ID IT TV "
    "AI"
)
NEITHER = frozenset(_NEITHER.split())
"""What is known everywhere and is no body and no place: an area without borders, a disease, money, what people are."""

_BEGINS_OTHERS = (
    "Judge Justice Bishop Archbishop Cardinal Pope Father Sister Brother Imam Rabbi Saint Professor "
    "Manager Driver Sergeant Corporal Lieutenant Major Colonel Brigadier Commodore Inspector Constable "
    "Officer Detective Agent Councillor Senator Congressman Congresswoman Deputy Wali Sheikh King Queen "
    "Prince Princess Emir Lawyer Attorney Spokesman Spokeswoman Spokesperson Doctor Nurse Pilot HMS HMY "
    "HMCS USS USNS SS MS MV MT MY FV RV LÉ KRI BRP INS Article Articles Annex Section Chapter Part "
    "Paragraph Rule Table Figure Phase Round Day Week Year Page Vol Option Clause Schedule Appendix "
    "Question Answer Channel Flight Pier Gate Hall Room Block Lot Zone Terminal Building Hotel"
)
BEGINS_OTHERS = frozenset(_BEGINS_OTHERS.split())
"""What begins somebody's name, a ship's or a part of a document's."""

_TITLES = (
    "Baroness Baron Lord Lady Viscount Earl Premier Premiers Governor Governors Friend Gentleman Member "
    "Members Sir Dame Captain Admiral General Commander Chief Minister Ministers Mayor Mayors Ambassador "
    "Ambassadors Taoiseach"
)
TITLES = frozenset(_TITLES.split())
"""What stands within somebody's name or before it."""

_ENDS_OTHERS = (
    "Act Bill Code Law Charter Convention Conference Treaty Protocol Declaration Agreement Accord Accords "
    "Directive Regulation Resolution Conclusions Communiqué Statement Memorandum Strategy Concept Review "
    "Report Paper Plan Conventions Summit Ministerial Meeting Congress Day Week Year Prize Award Medal Cup "
    "Games Festival Boulevard Street Avenue Lane Square Building House Tower Hotel Hall Palace Museum "
    "Library Cathedral Mosque Stadium Bridge Warrant System Systems Budget Questions Speech Minutes Policy "
    "Scheme Rules Principles Constitution"
)
ENDS_OTHERS = frozenset(_ENDS_OTHERS.split())
"""What ends the name of a thing: an act, an instrument, an event, a building, a prize."""

_LANGUAGES = (
    "Arabic Dari Pashto Farsi Persian Urdu Tamil Kurdish Kurmanji Sorani Tigrinya Amharic Somali Hausa "
    "Swahili Bengali Hindi Punjabi Romani Catalan Basque Welsh Gaelic Irish Latin Mandarin Cantonese "
    "Quechua Aymara Creole Wolof Bambara Fula Russian Turkish Ukrainian Vietnamese Albanian"
)
LANGUAGES = frozenset(_LANGUAGES.split())
"""Languages, where they are no nationality that is known."""

_TELLING = "de du des del della delle di da dos das van voor für pour para por der den"
TELLING = frozenset(_TELLING.split())
"""Small words of other languages that English has not."""
