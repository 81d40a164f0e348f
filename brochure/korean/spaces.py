"""The spaces a line is broken at; they stay at its end and take no width there (R-08, R-09)."""

from __future__ import annotations

#: Spaces of any width that may part a line, and the one of none: no-break spaces are not among them (UAX #14, GL).
SPACES = " \u200b\u3000\u1680\u2000\u2001\u2002\u2003\u2004\u2005\u2006\u2008\u2009\u200a\u205f"
