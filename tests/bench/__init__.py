"""Speed and memory, measured side by side in one run: `make bench`.

Absolute figures say more of the machine than of the project, so every speed is a ratio against what
the same work costs without the project, taken in turns in the same run.
"""
