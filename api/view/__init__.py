"""What is worked out of a graph once, so that lists and pages answer at once: names, lists, items, passages, places."""
