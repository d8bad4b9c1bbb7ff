"""What verbs say of an undertaking: its type, by class of wording."""
