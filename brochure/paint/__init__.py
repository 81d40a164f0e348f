"""A layout onto paper or screen: one walk over it, and the painters that write what the walk meets."""
