"""Arithmetic of the law's clocks. Reads no clock and no file: what is known comes in, when it is due comes out."""
