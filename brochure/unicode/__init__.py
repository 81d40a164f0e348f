"""What Unicode says of characters: where lines may end, what is one letter to a reader, which script it is of."""
