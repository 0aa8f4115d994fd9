"""Readers of what is in a file: one for each sort of file, all told the same way."""
