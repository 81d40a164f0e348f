"""The preview: a page in the browser of this machine that shows an edition as it is written."""
