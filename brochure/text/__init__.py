"""Words into lines: fonts, shaping, breaks, paragraphs. Knows neither pages nor PDF."""
