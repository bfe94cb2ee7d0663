"""An OpenAI-compatible endpoint: what it is asked, what it answers, what that took."""

import time
from dataclasses import dataclass, field
from typing import TYPE_CHECKING, Self

from pydantic import ValidationError

from ingest.model.proposals import Proposals
from ingest.phrases import phrases

if TYPE_CHECKING:
    from openai import OpenAI

_TIMEOUT_SECONDS = 120.0
_RETRIES = 2


class ModelError(Exception):
    """The model could not be asked, or did not answer in the form; `zh` and `en` say why."""

    def __init__(self, zh: str, en: str) -> None:
        super().__init__(zh)
        self.zh = zh
        self.en = en


@dataclass(frozen=True)
class Price:
    """What a million tokens cost, in the currency in which the endpoint bills."""

    question: float
    answer: float


@dataclass
class Usage:
    """What asking took so far. Facts are `proposed` by the model, and `dropped` unless found."""

    calls: int = 0
    question_tokens: int = 0
    answer_tokens: int = 0
    seconds: float = 0.0
    proposed: int = 0
    dropped: int = 0

    def cost(self, price: Price) -> float:
        """In the currency of `price`."""
        return (
            self.question_tokens * price.question + self.answer_tokens * price.answer
        ) / 1_000_000


@dataclass
class Endpoint:
    """A model at an address; `usage` adds up."""

    client: "OpenAI"
    model: str
    usage: Usage = field(default_factory=Usage)

    @classmethod
    def at(cls, url: str, model: str, key: str = "") -> Self:
        """The endpoint at `url` (…/v1). Raises ModelError when its library is not installed."""
        try:
            from openai import OpenAI
        except ImportError as error:
            raise ModelError(
                "没有安装语言模型的支持，请先运行：pip install '.[model]'。",
                "Support for language models is not installed; run: pip install '.[model]'.",
            ) from error
        client = OpenAI(
            base_url=url, api_key=key or "none", timeout=_TIMEOUT_SECONDS, max_retries=_RETRIES
        )
        return cls(client, model)

    def ask(self, passage: str) -> Proposals:
        """What the model finds in a passage. Raises ModelError."""
        from openai import OpenAIError

        start = time.monotonic()
        try:
            answered = self.client.chat.completions.create(
                model=self.model,
                temperature=0,
                response_format={"type": "json_object"},
                messages=[
                    {"role": "system", "content": phrases("model")["system"]},
                    {"role": "user", "content": passage},
                ],
            )
        except OpenAIError as error:
            raise ModelError(
                f"语言模型没有应答（{error}）。请检查 ZEREN_MODEL_URL、ZEREN_MODEL_KEY 与网络。",
                f"The model did not answer ({error}). Check ZEREN_MODEL_URL, ZEREN_MODEL_KEY and "
                "the network.",
            ) from error
        finally:
            self.usage.calls += 1
            self.usage.seconds += time.monotonic() - start
        if answered.usage:
            self.usage.question_tokens += answered.usage.prompt_tokens
            self.usage.answer_tokens += answered.usage.completion_tokens
        return _read(answered.choices[0].message.content if answered.choices else None)


def _read(answer: str | None) -> Proposals:
    try:
        return Proposals.model_validate_json(answer or "")
    except ValidationError as error:
        raise ModelError(
            "语言模型的回答不是约定的 JSON，没有采用。",
            "The model's answer is not of the form agreed on; it was not used.",
        ) from error
