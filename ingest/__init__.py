"""Reading: bytes → text → segments → extraction → graph rows → one transaction."""
