"""What can be checked: indicators with their values and deadlines."""
