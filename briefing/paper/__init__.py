"""Forms make documents of a view, formats make text of documents. Reads and writes no files."""
