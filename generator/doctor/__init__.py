"""Examine the machine before anything is built: what is missing, and which commands install it."""
