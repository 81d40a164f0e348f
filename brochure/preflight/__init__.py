"""What a print shop would object to: on the layout before it is painted, and in the finished file."""
