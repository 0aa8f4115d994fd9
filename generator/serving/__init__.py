"""The live site of `make serve`."""
