"""What each message means and what to do about it: one entry an id, in families, as editors meet them."""
