"""Stacks onto pages: areas, levels, grounds. Knows neither YAML nor painters."""
