"""Who asks."""

from fastapi import APIRouter
from pydantic import Field

from app.lookups.record import Record
from app.person import CurrentPerson
from schema.account import AccountRole, Right, rights_of

router = APIRouter(tags=["账号"])


class Me(Record):
    """Whoever sent the request, and what they may do."""

    id: str | None = Field(description="账号 id；没有登录时为 null")
    display_name: str | None = Field(description="署在改动之下的姓名")
    role: AccountRole
    organization: str | None = Field(description="填报人所在单位的 id")
    rights: list[Right] = Field(description="可以做什么")


@router.get("/me", summary="我是谁")
def get_me(person: CurrentPerson) -> Me:
    """没有登录时没有名字：公开查看的是 reader；还没有账号的本机是 administrator。"""
    return Me(
        id=person.account,
        display_name=person.name,
        role=person.role,
        organization=person.organization,
        rights=sorted(rights_of(person.role)),
    )
