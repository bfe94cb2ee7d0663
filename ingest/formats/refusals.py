"""Why the bytes of a file are not read. The file is named by whoever opened it."""

import shutil

from ingest.errors import ErrorCode
from ingest.formats import limits


class RefusalError(Exception):
    """`code` is stable; `zh` and `en` say what is wrong and what to do."""

    def __init__(self, code: ErrorCode, *, zh: str, en: str) -> None:
        self.code = code
        self.zh = zh
        self.en = en
        super().__init__(zh)


def broken(kind: str, kind_en: str) -> RefusalError:
    """A file whose bytes are not what its beginning promises."""
    return RefusalError(
        "broken",
        zh=f"{kind}已损坏或不完整，无法打开。请重新下载或另存一份。",
        en=f"the {kind_en} is broken or cut short; download or save it again.",
    )


def encrypted() -> RefusalError:
    """A file that asks for a password."""
    return RefusalError(
        "encrypted",
        zh="文件有密码保护，无法读取。请去掉密码后再试。",
        en="protected by a password; remove it and try again.",
    )


def unpacks_too_large(megabytes: int) -> RefusalError:
    """An archive that is far larger inside than outside."""
    return RefusalError(
        "too_large",
        zh=f"解开后超过 {megabytes} MB 或压缩得不合常理，没有读取。请拆分后再试。",
        en=f"unpacks to more than {megabytes} MB, or is packed beyond reason; not read, split it.",
    )


def holds_entities() -> RefusalError:
    """XML that defines entities, which no office program writes."""
    return RefusalError(
        "unsafe",
        zh="文件里有实体定义（DOCTYPE），办公软件不会这样写，没有读取。请用办公软件另存一份。",
        en="defines XML entities, which no office program writes; not read, save it again.",
    )


def too_many(what: str, what_en: str, limit: int) -> RefusalError:
    """More rows, pages or characters than are read."""
    return RefusalError(
        "too_large",
        zh=f"{what}超过 {limit:,} 的上限，没有读取。请拆分后再试。",
        en=f"more {what_en} than the limit of {limit:,}; not read, split it.",
    )


# How recognition of scans is had.
INSTALL = "pip install '.[ocr]'"


def no_text_layer() -> RefusalError:
    """A PDF of pictures."""
    return RefusalError(
        "no_text_layer",
        zh=f"这份 PDF 只有扫描图片，没有文字层。请安装文字识别后再试（{INSTALL}），或提供文字版。",
        en=f"the PDF holds scanned pictures and no text; install recognition ({INSTALL}).",
    )


def not_recognized() -> RefusalError:
    """Recognition did not come to its end."""
    return RefusalError(
        "no_text_layer",
        zh="文字识别没有完成，多半是内存不够。请用 --memory-limit 放宽，或把页数拆少后再试。",
        en="recognition did not finish, most likely for want of memory; "
        "raise --memory-limit or split the pages.",
    )


def no_text_recognized() -> RefusalError:
    """A scan on which nothing is legible."""
    return RefusalError(
        "no_text_layer",
        zh="扫描的页面上没有识别出文字。请提供更清晰的扫描件（200 dpi 以上）或文字版。",
        en="no text was recognized on the scanned pages; give a clearer scan (200 dpi) or text.",
    )


def picture() -> RefusalError:
    """A picture where recognition is not installed."""
    return RefusalError(
        "unsupported_format",
        zh=f"这是图片。请安装文字识别后再试（{INSTALL}），或提供文字版。",
        en=f"a picture; install recognition to read it ({INSTALL}), or give the text.",
    )


def picture_too_large() -> RefusalError:
    """A picture of more pixels than are unpacked."""
    return RefusalError(
        "too_large",
        zh=f"图片超过 {limits.PIXELS:,} 像素，没有读取。请降低分辨率后再试（200 dpi 即可）。",
        en=f"a picture of over {limits.PIXELS:,} pixels; not read, 200 dpi is enough.",
    )


def old_word(kind: str = "旧版 Word 文件（.doc 或 .wps）") -> RefusalError:
    """A Word file of a kind before docx; LibreOffice, where it is installed, converts it."""
    program = next(filter(shutil.which, ("soffice", "libreoffice")), None)
    command = f"{program} --headless --convert-to docx"
    return RefusalError(
        "unsupported_format",
        zh=f"这是{kind}。请另存为 .docx 后再试"
        + (f"，本机可以这样转换：{command} 文件名" if program else "。"),
        en="a Word file of an old kind (.doc, .wps, .rtf); save it as .docx"
        + (f": {command} FILE" if program else "."),
    )


def several_files() -> RefusalError:
    """An archive where one document is wanted."""
    return RefusalError(
        "unsupported_format",
        zh="这是压缩包，里面的文件要各自读取。请解压后再试，或用 zeren ingest 直接载入压缩包。",
        en="an archive of files; unpack it, or give it to zeren ingest.",
    )


def unsafe_path() -> RefusalError:
    """A member whose path leads out of its archive."""
    return RefusalError(
        "unsafe",
        zh="它在压缩包里的路径指向压缩包之外，没有读取。请检查压缩包的来源。",
        en="its path leads out of the archive; not read, check where the archive comes from.",
    )


def is_link() -> RefusalError:
    """A member of an archive that is a link to another file."""
    return RefusalError(
        "unsafe",
        zh="它在压缩包里只是一个链接，没有内容可读。请把它所指的文件放进压缩包。",
        en="it is only a link in the archive; not read, pack the file that it leads to.",
    )


def not_text(kind: str) -> RefusalError:
    """A file of a kind that holds no text to read."""
    return RefusalError(
        "unsupported_format",
        zh=f"这是{kind}，不能读取。请提供 Word、Excel、PDF、网页或纯文本。",
        en="a kind of file that is not read; give Word, Excel, PDF, HTML or plain text.",
    )
