"""From pages to files: one module or package for each format, and what formats share."""
