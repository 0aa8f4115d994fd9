"""The binder: leaves laid out in worker processes, cached, and joined into one tagged PDF."""
