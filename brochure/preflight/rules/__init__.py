"""The rules of finished files, by what they look at; each yields faults. What they are told as stands in `table`."""
