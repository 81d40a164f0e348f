"""What is Korean in a text: line starts and ends, what holds together, where sense pauses, particles.

Knows neither fonts nor widths nor YAML.
"""
