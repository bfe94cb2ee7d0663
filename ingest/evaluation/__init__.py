"""What was read of documents, measured against what a person says they hold."""
