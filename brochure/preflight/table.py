"""Every rule a finished file is held to: its id, where it is from, what it says and what to do.

``X4-…`` are those of PDF/X-4 (ISO 15930-7:2010), most of which PDF/X-1a:2003 shares; ``X1A-…`` are what that asks
otherwise; ``GWG-…`` are a print shop's. Files for the screen are held to ``UA-…`` (PDF/UA-1) and
``A2A-…`` (PDF/A-2a). A clause is named only where its words are public: those of the ISO's standards are not.
"""

from __future__ import annotations

from brochure.preflight.rulebook.file import FILE
from brochure.preflight.rulebook.heard import HEARD
from brochure.preflight.rulebook.older import OLDER
from brochure.preflight.rulebook.page import PAGE
from brochure.preflight.rulebook.rule import Rule
from brochure.preflight.rulebook.shop import SHOP

#: Every rule, in the order findings are told.
RULES: tuple[Rule, ...] = (*FILE, *PAGE, *OLDER, *SHOP, *HEARD)
