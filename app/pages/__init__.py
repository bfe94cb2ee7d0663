"""The site's pages: read without scripts, in Chinese or English around the documents' own words."""
