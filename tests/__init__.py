"""The tests: beside their twins, and from outside, as an editor meets brochure."""
