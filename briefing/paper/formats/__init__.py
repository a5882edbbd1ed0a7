"""How a document is written out, one file for each format. Nothing here knows of incidents."""
