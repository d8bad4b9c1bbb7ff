"""The words of the interface, in English and French."""

from __future__ import annotations

import re
from collections.abc import Mapping
from datetime import date
from types import MappingProxyType

from api.languages import Language, spoken
from api.pages.column_words import COLUMN_WORDS
from api.pages.page_words import PAGE_WORDS

_WORDS: Mapping[str, tuple[str, str]] = MappingProxyType(
    {
        **PAGE_WORDS,
        **COLUMN_WORDS,
        "tagline": (
            "What ministers agreed, promised and reported – every fact with the words it was read from.",
            "Ce que les ministres ont convenu, promis et constaté – chaque fait avec les mots dont il est tiré.",
        ),
        "skip": ("Skip to the content", "Aller au contenu"),
        "language": ("Language", "Langue"),
        "home": ("Home", "Accueil"),
        "questions": ("Questions", "Questions"),
        "lists": ("Lists", "Listes"),
        "explore": ("What is in it", "Ce qui s'y trouve"),
        "ask": ("Ask", "Posez la question"),
        "ask-why": ("Each link is an answer already worked out.", "Chaque lien mène à une réponse déjà calculée."),
        "all-questions": ("All saved questions", "Toutes les questions enregistrées"),
        "programs": ("For programs", "Pour les programmes"),
        "programs-why": (
            "Every page is also data, at the same address: name a form in Accept, in ?format= or after a dot.",
            "Chaque page est aussi un jeu de données, à la même adresse : nommez une forme dans Accept, dans ?format= "
            "ou à la fin de l'adresse.",
        ),
        "api": ("Description of the API", "Description de l'API"),
        "as-of": ("Data up to", "Données jusqu'au"),
        "version": ("Version", "Version"),
        "documents": ("Documents", "Documents"),
        "meetings": ("Meetings", "Rencontres"),
        "ministers": ("Ministers", "Ministres"),
        "agreements": ("Agreements", "Accords"),
        "funds": ("Funds", "Fonds"),
        "measures": ("Measures", "Mesures"),
        "locations": ("Locations", "Lieux"),
        "organisations": ("Organisations", "Organisations"),
        "topics": ("Topics", "Thèmes"),
        "results": ("Results", "Résultats"),
        "count": ("in all", "au total"),
        "none": ("Nothing matches.", "Aucun résultat."),
        "show": ("Show", "Afficher"),
        "narrow": ("Narrow the list", "Affiner la liste"),
        "any": ("any", "indifférent"),
        "reset": ("Clear", "Effacer"),
        "previous": ("Previous page", "Page précédente"),
        "next": ("Next page", "Page suivante"),
        "page": ("page", "page"),
        "formats": ("This page as", "Cette page en"),
        "facts": ("What is known", "Ce que l'on sait"),
        "evidence": ("The words it comes from", "Les mots dont cela provient"),
        "pointing": ("What refers to it", "Ce qui y renvoie"),
        "address": ("Its address", "Son adresse"),
        "also-named": ("Also named", "Autres noms"),
        "only-read": (
            "Known only from what was read: the reference data do not have it, and it goes by its document's words.",
            "Connu seulement par ce qui a été lu : absent des données de référence, désigné par les mots du document.",
        ),
        "read-from": ("What was read from these words", "Ce qui a été tiré de ces mots"),
        "in-context": ("In context", "Dans le texte"),
        "in-document": ("in the document", "dans le document"),
        "characters": ("characters", "caractères"),
        "stated": ("stated", "énoncé"),
        "resolved": ("looked up", "recoupé"),
        "interpreted": ("judged", "interprété"),
        "stated-why": ("A reader of the document alone gets this.", "Le document seul suffit à l'établir."),
        "resolved-why": (
            "This needs the register, the calendar or another document.",
            "Cela demande le registre, le calendrier ou un autre document.",
        ),
        "interpreted-why": ("This is a judgement.", "C'est une appréciation."),
        "because-part": ("through its part", "par sa partie"),
        "because-place": ("acts at", "porte sur"),
        "broader": ("Acts on a wider area", "Porte sur une zone plus large"),
        "inferred": ("inferred", "inféré"),
        "more": ("more", "de plus"),
        "text": ("The text", "Le texte"),
        "text-why": (
            "Every finding is underlined; its line tells its kind. Follow it to what was read.",
            "Chaque élément relevé est souligné ; le trait indique sa nature. Suivez-le vers ce qui en a été tiré.",
        ),
        "text-hidden": (
            "The licence does not let the whole text be shown here. These are the passages that were read.",
            "La licence ne permet pas d'afficher le texte entier. Voici les passages qui ont été lus.",
        ),
        "legend": ("Kinds of finding", "Natures des éléments"),
        "findings": ("Findings", "Éléments relevés"),
        "warnings": ("Worth a look", "Points à vérifier"),
        "characters-file": ("The characters that offsets count in", "Les caractères que comptent les positions"),
        "licence": ("Licence", "Licence"),
        "ask-this": ("Ask", "Demander"),
        "rows": ("rows", "lignes"),
        "the-query": ("The query", "La requête"),
        "to-be-given": (
            "Fill in the form: nothing in the data serves as an example.",
            "Remplissez le formulaire : rien dans les données ne peut servir d'exemple.",
        ),
        "no-rows": ("No row: nothing in the data answers this.", "Aucune ligne : rien dans les données n'y répond."),
        "concerning": ("Place", "Lieu"),
        "scope": ("Reach", "Portée"),
        "exact": ("exactly there", "exactement là"),
        "within": ("there and within", "là et à l'intérieur"),
        "broad": ("also around it", "aussi autour"),
        "q": ("Words", "Mots"),
        "from": ("From", "Du"),
        "to": ("To", "Au"),
        "sort": ("Order", "Ordre"),
        "size": ("Items on a page", "Éléments par page"),
        "type": ("Type", "Type"),
        "force": ("Force", "Fermeté"),
        "status": ("Status", "État d'avancement"),
        "topic": ("Topic", "Thème"),
        "bound": ("Who is bound", "Qui s'engage"),
        "results.bound": ("Meant as", "À comprendre comme"),
        "earliest": ("Not before", "Au plus tôt"),
        "latest": ("Not after", "Au plus tard"),
        "startsNotBefore": ("Starts not before", "Début au plus tôt"),
        "startsNotAfter": ("Starts not after", "Début au plus tard"),
        "endsNotBefore": ("Ends not before", "Fin au plus tôt"),
        "endsNotAfter": ("Ends not after", "Fin au plus tard"),
        "periodStart": ("Period from", "Période du"),
        "periodEnd": ("Period to", "Période au"),
        "baseStart": ("Compared with, from", "Par rapport à, du"),
        "baseEnd": ("Compared with, to", "Par rapport à, au"),
        "derived": ("computed", "calculé"),
        "boundParties": ("Who is bound", "Qui s'engage"),
        "document": ("Document", "Document"),
        "date": ("Date", "Date"),
        "issued": ("Issued", "Publié"),
        "kind": ("Kind", "Nature"),
        "venue": ("Place", "Lieu"),
        "occurrence": ("Took place", "Tenue"),
        "minister": ("Minister", "Ministre"),
        "country": ("Country", "Pays"),
        "countries": ("Countries", "Pays"),
        "office": ("Office", "Fonction"),
        "offices": ("Offices", "Fonctions"),
        "meeting": ("Meeting", "Rencontre"),
        "party": ("Party", "Partie"),
        "parties": ("Parties", "Parties"),
        "signatories": ("Signed by", "Signé par"),
        "contributor": ("Who pays", "Qui paie"),
        "contributors": ("Who pays", "Qui paie"),
        "contributions": ("Contributions", "Contributions"),
        "totalAmount": ("Total", "Total"),
        "fund": ("Fund", "Fonds"),
        "agreement": ("Agreement", "Accord"),
        "publisher": ("Publisher", "Éditeur"),
        "partOf": ("Part of", "Fait partie de"),
        "belongsTo": ("Belongs to", "Relève de"),
        "indicator": ("What is measured", "Ce qui est mesuré"),
        "unit": ("Unit", "Unité"),
        "value": ("Value", "Valeur"),
        "amounts": ("Amounts", "Montants"),
        "amount": ("Amount", "Montant"),
        "place": ("Place", "Lieu"),
        "observedAt": ("Where", "Où"),
        "creditedTo": ("Credited by the document to", "Attribué par le document à"),
        "vocabulary": ("The vocabulary", "Le vocabulaire"),
        "classes": ("Classes", "Classes"),
        "properties": ("Properties", "Propriétés"),
        "graph": ("Named graph", "Graphe nommé"),
        "graph-why": (
            "Part of the data, kept apart by where it comes from.",
            "Partie des données, distinguée par son origine.",
        ),
        "statements": ("statements", "énoncés"),
        "all": ("all", "tout"),
        "all-known": ("Also what no document mentions", "Aussi ce qu'aucun document ne mentionne"),
        "person": ("Person", "Personne"),
        "location": ("Place", "Lieu"),
        "organisation": ("Organisation", "Organisation"),
        "measure": ("Measure", "Mesure"),
        "result": ("Result", "Résultat"),
        "asc": ("ascending", "croissant"),
        "desc": ("descending", "décroissant"),
        "label": ("Name", "Nom"),
        "footer": (
            "Facts were read by machine from the documents; the quoted words are what counts.",
            "Les faits ont été relevés automatiquement dans les documents ; les mots cités font foi.",
        ),
    }
)
_MONTHS: Mapping[Language, tuple[str, ...]] = MappingProxyType(
    {
        "en": (
            "January",
            "February",
            "March",
            "April",
            "May",
            "June",
            "July",
            "August",
            "September",
            "October",
            "November",
            "December",
        ),
        "fr": (
            "janvier",
            "février",
            "mars",
            "avril",
            "mai",
            "juin",
            "juillet",
            "août",
            "septembre",
            "octobre",
            "novembre",
            "décembre",
        ),
    }
)


def word(key: str, language: Language) -> str:
    """A word of the interface; the key itself, spoken, where nobody has written one."""
    pair = _WORDS.get(key)
    if pair is None:
        return spoken(key)
    return french_spaces(pair[1]) if language == "fr" else pair[0]


def french_spaces(words: str) -> str:
    """French words with the space before `; : ? ! »` and after `«` such that no line breaks there.

    A sign right before a letter (`?format=`) is none of the sentence.
    """
    return re.sub(r" ([;:?!»])(?!\w)", f"{chr(0xA0)}\\1", words).replace("« ", f"«{chr(0xA0)}")


def word_of(shelf: str, key: str, language: Language) -> str:
    """A word for a field of a list, where the list has one of its own."""
    own = f"{shelf}.{key}"
    return word(own if own in _WORDS else key, language)


def long_date(written: str, language: Language) -> str:
    """A day in words, `20 September 2014`; anything that is no day as it is."""
    try:
        day = date.fromisoformat(written)
    except ValueError:
        return written
    number = "1er" if language == "fr" and day.day == 1 else str(day.day)
    return f"{number} {_MONTHS[language][day.month - 1]} {day.year}"


def money(value: int | float | str, currency: str, language: Language) -> str:
    """A sum as it would be printed: `€5,000,000` or `5 000 000 €`."""
    symbol = {"EUR": "€", "GBP": "£", "USD": "$"}.get(currency, currency)
    if isinstance(value, str):
        return f"{value} {currency}"
    digits = f"{value:,.2f}".removesuffix(".00")
    if language == "fr":
        return f"{digits.replace(',', chr(0x202F)).replace('.', ',')}{chr(0xA0)}{symbol}"
    return f"{symbol}{digits}" if len(symbol) == 1 else f"{symbol}{chr(0xA0)}{digits}"


def whole_number(count: int, language: Language) -> str:
    """A count as it would be printed: `1,439` or `1 439`."""
    return f"{count:,}".replace(",", "," if language == "en" else chr(0x202F))
