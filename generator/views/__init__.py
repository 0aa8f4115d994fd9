"""What each page shows: from an edition to pages, before any format is chosen."""
