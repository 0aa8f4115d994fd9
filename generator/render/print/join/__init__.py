"""Joining: sheets go in, one tagged PDF comes out, with its links, bookmarks and page labels."""
