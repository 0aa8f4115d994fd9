"""A look at the machine before anything is built: what is missing, and what puts it there."""
