"""An edition is the handbook as some readers have it: their audience, their language, live or exercise."""
