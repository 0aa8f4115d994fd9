"""Readers of what is in a file: one for each sort of file, all called the same way."""
