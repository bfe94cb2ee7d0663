"""Answers, by what they are made of. Each handler takes a question that was understood."""
