"""The spaces a line is broken at, which stay at its end and take no width there, and what joins (R-08, R-09)."""

from __future__ import annotations

#: Spaces of any width that may part a line, and the one of none: no-break spaces are not among them (UAX #14, GL).
SPACES = " \u200b\u3000\u1680\u2000\u2001\u2002\u2003\u2004\u2005\u2006\u2008\u2009\u200a\u205f"
#: What joins even across a space (UAX #14, LB11), and what joins what stands close to it: no-break spaces too.
WORD_JOINERS = frozenset("\u2060\ufeff")
JOINERS = WORD_JOINERS | frozenset("\u00a0\u202f\u2007\u2011")
