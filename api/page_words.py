"""Words of the vocabulary's page, of the search and of the page about the API, in English and French."""

from __future__ import annotations

from collections.abc import Mapping
from types import MappingProxyType

PAGE_WORDS: Mapping[str, tuple[str, str]] = MappingProxyType(
    {
        "vocabulary-why": (
            "Every word that facts are written with: what it means, how it hangs together with the others, how often "
            "the data use it, and a query that shows it at work.",
            "Tous les mots avec lesquels les faits sont écrits : leur sens, leurs liens entre eux, leur fréquence dans "
            "les données, et une requête qui les montre à l'œuvre.",
        ),
        "search": ("Search", "Recherche"),
        "find": ("Search", "Rechercher"),
        "search-why": (
            "Names and quoted words, in English and French; accents and capitals do not matter.",
            "Noms et mots cités, en français et en anglais ; accents et majuscules ne comptent pas.",
        ),
        "concept": ("concept", "concept"),
        "code": ("Code in lists and filters", "Code dans les listes et les filtres"),
        "value-of": ("A value of", "Valeur de"),
        "narrower": ("Narrower concepts", "Concepts plus précis"),
        "carried": ("What carries it in the data", "Ce qui le porte dans les données"),
        "counts-why": (
            "The figure is how many facts name the concept, or one that is narrower.",
            "Le nombre est celui des faits qui nomment le concept, ou un concept plus précis.",
        ),
        "as-list": ("All of them, as a list", "Toutes, en liste"),
        "parameters": ("Parameters", "Paramètres"),
        "shared-answers": ("Every address may also answer:", "Toute adresse peut aussi répondre :"),
        "operators": ("For operators", "Pour l'exploitation"),
        "reviews": ("Decisions of reviewers", "Décisions de relecture"),
        "http-status": ("Status", "Statut"),
        "nearest": ("What comes close", "Ce qui s'en approche"),
        "measures-here": ("Measures that concern this place", "Mesures qui concernent ce lieu"),
        "required": ("must be given", "obligatoire"),
        "things": ("Things by their addresses", "Choses par leur adresse"),
        "pages": ("Pages", "Pages"),
        "data set": ("The data as a whole", "Les données dans leur ensemble"),
        "contents": ("On this page", "Sur cette page"),
        "properties-of-things": ("Properties that lead to a thing", "Propriétés qui mènent à une chose"),
        "properties-of-values": ("Properties that lead to a value", "Propriétés qui mènent à une valeur"),
        "schemes": ("Concept schemes", "Schémas de concepts"),
        "schemes-why": (
            "Lists of concepts from which many properties take their values.",
            "Listes de concepts dans lesquelles de nombreuses propriétés prennent leurs valeurs.",
        ),
        "borrowed": ("Borrowed words", "Mots empruntés"),
        "borrowed-why": (
            "Properties of other vocabularies, used as they are.",
            "Propriétés d'autres vocabulaires, employées telles quelles.",
        ),
        "editions": ("Other editions", "Autres éditions"),
        "older-edition": (
            "This is an older edition. That of today:",
            "Cette édition est ancienne. Celle d'aujourd'hui :",
        ),
        "edition": ("This edition", "Cette édition"),
        "creators": ("Made by", "Auteurs"),
        "changes": ("Changes", "Modifications"),
        "base": ("Addresses begin with", "Les adresses commencent par"),
        "example": ("Example", "Exemple"),
        "above": ("Kind of", "Sorte de"),
        "below": ("Kinds of it", "Sortes"),
        "above-property": ("Follows from it", "S'ensuit"),
        "below-property": ("Follows from", "Découle de"),
        "elsewhere": ("In other vocabularies", "Dans d'autres vocabulaires"),
        "domain": ("Said of", "Se dit de"),
        "range": ("Leads to", "Mène à"),
        "inverse": ("The other way round", "En sens inverse"),
        "values-from": ("Values from", "Valeurs prises dans"),
        "any-of": ("several kinds of thing", "plusieurs sortes de choses"),
        "a-date": ("a calendar date", "une date civile"),
        "disjoint": ("Never at once", "Jamais en même temps"),
        "functional": ("has one value at most", "a une valeur au plus"),
        "inverse-functional": ("a value belongs to one thing at most", "une valeur appartient à une chose au plus"),
        "transitive": ("carries on from step to step", "se transmet de proche en proche"),
        "symmetric": ("holds both ways", "vaut dans les deux sens"),
        "asymmetric": ("never holds both ways", "ne vaut jamais dans les deux sens"),
        "reflexive": ("holds of everything with itself", "lie toute chose à elle-même"),
        "irreflexive": ("never leads back to the thing itself", "ne ramène jamais à la chose elle-même"),
        "behaviour": ("How it behaves", "Comportement"),
        "chain": ("Also follows from", "Découle aussi de"),
        "then": ("then", "puis"),
        "suffices": ("Whoever", "Quiconque"),
        "is-a": ("is a", "est"),
        "some": ("some", "au moins une"),
        "in-use": ("In the data", "Dans les données"),
        "times": ("times", "fois"),
        "once": ("once", "une fois"),
        "not-used": ("not yet used", "pas encore employé"),
        "such-as": ("such as", "par exemple"),
        "query": ("Query", "Requête"),
        "run": ("Run it", "Lancer la requête"),
        "open": ("Open it in the form", "L'ouvrir dans le formulaire"),
        "top": ("Back to the list", "Retour à la liste"),
        "sparql": ("Ask in SPARQL", "Interroger en SPARQL"),
        "sparql-why": (
            "The address of an answer is its query: it can be kept, cited and sent. Programs ask here too, by the "
            "SPARQL 1.1 Protocol.",
            "L'adresse d'une réponse est sa requête : on peut la conserver, la citer, l'envoyer. Les programmes "
            "interrogent la même adresse, selon le protocole SPARQL 1.1.",
        ),
        "query-limits": (
            "A query may take {seconds} seconds and give {rows} rows.",
            "Une requête peut durer {seconds} secondes et donner {rows} lignes.",
        ),
        "query-failed": ("This query was not answered", "Cette requête est restée sans réponse"),
        "line": ("line", "ligne"),
        "answer": ("Answer", "Réponse"),
        "yes": ("Yes", "Oui"),
        "no": ("No", "Non"),
        "row": ("row", "ligne"),
        "first-rows": ("rows are shown, and there are more", "lignes affichées ; il y en a d'autres"),
        "first-characters": ("This is the beginning of the answer.", "Voici le début de la réponse."),
        "whole-answer": ("The whole answer as", "La réponse entière en"),
        "from-programs": ("The same from a program", "La même chose depuis un programme"),
        "sparql-examples": (
            "Questions to begin with, each with its query",
            "Des questions pour commencer, chacune avec sa requête",
        ),
        "words-why": (
            "The words that queries are made of. With its definition, its use and an example, each stands on the page",
            "Les mots dont les requêtes sont faites. Chacun figure, avec sa définition, son emploi et un exemple, "
            "sur la page",
        ),
        "prefixes": ("Prefixes", "Préfixes"),
        "concepts": ("concepts", "concepts"),
        "code-of": ("code", "code"),
    }
)
