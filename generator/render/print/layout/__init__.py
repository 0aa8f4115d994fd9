"""Laying out: a document goes in, a sheet comes out, in worker processes and once for all that is the same."""
