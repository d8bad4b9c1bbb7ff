"""Sentences → clauses, what each undertakes or only tells, how likely it is a measure, and what it is about."""
