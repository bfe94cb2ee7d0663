"""Questions in Chinese, answered without a model from what the graph says.

A question is read into what it names (organizations, places, times, topics) and signs, the words
of `data/words.toml`; a form of `data/forms.toml` says what these together ask; a handler of
`answering` looks it up. A question that says anything the form has no use for is declined.
"""

from app.questions.answers import answer, answer_in_part

__all__ = ["answer", "answer_in_part"]
