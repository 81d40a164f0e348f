"""Slips of the pen: what an editor mistypes or pastes into an edition, found in its raw lines before YAML."""
