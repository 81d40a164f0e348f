"""What is Korean in a text: particles, ties, kinsoku. Knows neither fonts nor widths nor YAML."""
