"""What Unicode says of characters: where lines may end, what a reader takes for one letter, scripts. Knows only itself."""
