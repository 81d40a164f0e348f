"""What there is to write, told from the models: as JSON Schema for editors' programs, as tables for a terminal."""
