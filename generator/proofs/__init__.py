"""What must hold of what was built, one rule a module. Each points at the data that a page came from."""
