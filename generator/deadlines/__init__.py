"""Arithmetic of legal deadlines: from the known events to the moment a step is due. Reads no clock and no file."""
