"""From one year's edition to the next: what is moved on in its file, and what an editor may have forgotten there."""
