"""What must hold of what was built, one rule a module. Each points at the data that a page came from."""

from types import ModuleType

from generator.proofs import cards, claimed, layout, leaks, page_links, paper, project, sides, two_clicks
from generator.render.site import mkdocs

OF_PAGES: tuple[ModuleType, ...] = (page_links, two_clicks)
"""What is proven of the pages, before any file is made of them."""
OF_FILES: tuple[ModuleType, ...] = (cards, paper, layout, sides, claimed, leaks)
"""What is proven of the files that the formats made."""
PROOFS: tuple[ModuleType, ...] = (project, *OF_PAGES, mkdocs, *OF_FILES)
"""Every rule on what is built, for its manual."""
