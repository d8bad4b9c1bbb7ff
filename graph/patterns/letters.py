"""Which letters are capitals and which are small, as the inside of a class of a pattern: `[{CAPITALS}]`.

Those of the Latin, Greek and Cyrillic scripts that names of Europe are written with. A class of the first 256 signs
alone takes the first letter of "Łódź" for a small one, or that of "člověk" for a capital. They are written out, for a
class knows ranges only, and beyond those signs capitals and small letters take turns.
"""

from __future__ import annotations

CAPITALS = "A-ZÀ-ÖØ-ÞĀĂĄĆĈĊČĎĐĒĔĖĘĚĜĞĠĢĤĦĨĪĬĮİĲĴĶĹĻĽĿŁŃŅŇŊŌŎŐŒŔŖŘŚŜŞŠŢŤŦŨŪŬŮŰŲŴŶŸŹŻŽƠƯǍǏǑǓȘȚΆΈ-ΊΌΎΏΑ-ΡΣ-ΫЀ-ЯҐ"
"""Capital letters."""

SMALL = "a-zß-öø-ÿāăąćĉċčďđēĕėęěĝğġģĥħĩīĭįıĳĵķĸĺļľŀłńņňŉŋōŏőœŕŗřśŝşšţťŧũūŭůűųŵŷźżžơưǎǐǒǔșțΐά-ώа-џґ"
"""Small letters."""
