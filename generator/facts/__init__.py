"""What follows from the whole handbook: who is unreachable, what was never exercised, how ready we are."""
