"""Two editions side by side: what changed between them, in words and on the pages."""
