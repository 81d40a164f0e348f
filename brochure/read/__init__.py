"""From a YAML file, YAML text or a Python mapping to a validated manuscript; fonts and pages are unknown here."""
