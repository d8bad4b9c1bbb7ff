"""Whatever answers with rows to choose from: the ten lists, the search, the saved questions."""
