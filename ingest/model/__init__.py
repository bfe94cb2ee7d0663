"""A language model as a second reader: it points at words, and what it cannot point at is dropped.

It stands behind the same contract as the rules, is off unless an endpoint is named, and whatever it
adds waits for a person's decision.
"""
