"""From pages to files: one module or package a format, above the ground they share."""
