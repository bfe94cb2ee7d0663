"""What is drawn, from records handed in; nothing here asks the database."""
