"""The checks of the data: the rules, in `rules/`, and what they share."""
