"""What is wrong with what is written: the rules, in `rules/`, and what they share."""
