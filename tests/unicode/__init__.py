"""Tests of brochure.unicode, the maker of its table, and ICU to judge by."""
