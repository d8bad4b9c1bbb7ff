"""Words above the columns of saved questions, in English and French; where they differ from those of the lists."""

from __future__ import annotations

from collections.abc import Mapping
from types import MappingProxyType

COLUMN_WORDS: Mapping[str, tuple[str, str]] = MappingProxyType(
    {
        "question.about": ("About", "À propos de"),
        "question.asOf": ("As of", "À la date du"),
        "question.asserted": ("Named by the document", "Nommé par le document"),
        "question.at": ("On", "Au"),
        "question.baseFrom": ("Compared with, from", "Comparé à, depuis"),
        "question.baseTo": ("Compared with, until", "Comparé à, jusqu'au"),
        "question.basis": ("Read how", "Lecture"),
        "question.body": ("Organisation", "Organisation"),
        "question.bound": ("Bound", "Borne"),
        "question.confidence": ("Confidence", "Confiance"),
        "question.contribution": ("Contribution", "Contribution"),
        "question.created": ("What it creates", "Ce qu'elle crée"),
        "question.credited": ("Credited to", "Attribué à"),
        "question.crossing": ("Crossing", "Passage"),
        "question.currency": ("Currency", "Monnaie"),
        "question.deadline": ("Due by", "Échéance"),
        "question.does": ("What it does", "Ce qu'il en fait"),
        "question.end": ("To character", "Au caractère"),
        "question.expected": ("In office by the register", "En fonction selon le registre"),
        "question.facts": ("Facts", "Faits"),
        "question.force": ("Force", "Fermeté"),
        "question.group": ("Group", "Groupe"),
        "question.here": ("Here", "Ici"),
        "question.meetinghere": ("Meeting here", "Rencontre ici"),
        "question.meetingthere": ("Meeting there", "Rencontre là"),
        "question.met": ("Day of the meeting", "Jour de la rencontre"),
        "question.one": ("One", "L'un"),
        "question.other": ("The other", "L'autre"),
        "question.otherQuote": ("The other words", "Les autres mots"),
        "question.otherValue": ("The other value", "L'autre valeur"),
        "question.passage": ("Passage", "Passage"),
        "question.pledged": ("Pledged", "Promis"),
        "question.property": ("Property", "Propriété"),
        "question.quote": ("Words", "Mots"),
        "question.rule": ("Rule", "Règle"),
        "question.start": ("From character", "Du caractère"),
        "question.terminal": ("Terminal", "Terminal"),
        "question.there": ("There", "Là"),
        "question.thing": ("Thing", "Chose"),
        "question.unit": ("Unit", "Unité"),
        "question.when": ("When", "Quand"),
        "question.who": ("Who", "Qui"),
        "question.whole": ("As part of", "Dans le cadre de"),
        "question.year": ("Year", "Année"),
    }
)
