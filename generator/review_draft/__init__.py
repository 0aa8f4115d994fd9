"""From the log that was kept in a crisis to the draft of its review."""
