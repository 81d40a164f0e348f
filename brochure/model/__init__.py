"""The values every stage hands on: no I/O, no third-party library but msgspec, no behaviour beyond arithmetic."""
