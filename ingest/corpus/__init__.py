"""What many documents share: passages that one prints again of another."""
