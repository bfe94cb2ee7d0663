"""How much is read of one file. Every reader stops here; nothing larger is ever held in memory."""

_MEGABYTE = 2**20

FILE_BYTES = 20 * _MEGABYTE
# What an Office file or an archive may unpack to, and its XML parts, which become trees.
UNPACKED_BYTES = 200 * _MEGABYTE
XML_BYTES = 64 * _MEGABYTE
MEMBERS = 2_000
# A member of an archive may unpack to this many times its size, once it is large.
RATIO = 200
RATIO_APPLIES_FROM = 10 * _MEGABYTE
# What the streams of a PDF that are no pictures may unpack to.
PDF_BYTES = 64 * _MEGABYTE
PAGES = 1_000
# Of scanned pages: how many are read, how long is spent on a document, how large the pictures are
# that are unpacked, and those that pages are drawn as.
SCANNED_PAGES = 200
SCAN_SECONDS = 1_200.0
PIXELS = 80_000_000
RENDERED_PIXELS = 8_000_000
ROWS = 20_000
# A sheet ends where nothing stands for so many rows.
EMPTY_ROWS = 1_000
# Columns further right hold nothing that a table is read for.
COLUMNS = 256
# A text, and a measure as long as all of it, have to fit a message to the graph: 16 MB.
CHARACTERS = 2_000_000
# What reading one document may take, where a process of its own reads it.
SECONDS = 300.0
MEMORY_MEGABYTES = 3_072
