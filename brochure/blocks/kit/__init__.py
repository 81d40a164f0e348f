"""What blocks are made of: the one-method base, the room they compose in, boxes, and the QR code."""
