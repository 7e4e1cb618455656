"""Text is read in the encoding it was written in, or refused with a way out."""

import pytest

from dashboard.intake.read.encodings import decode_text
from dashboard.settings import PanelError

BRITISH = (
    "Context,Comment\n"
    "Hill Park,“The café’s lights don’t work – it’s dark…”\n"
    "Zoë’s,£3–£5 for ½ mile; 20°C; naïve façade; N° 5 • ‘x’\n"
    "Brontë,3 × 5 m² © Crown – 10 ± 2% €4 ™\n"
)
MARKED = {
    "utf-8-sig": "UTF-8 with a byte order mark",
    "utf-16": "UTF-16",
    "utf-32": "UTF-32",
}
UNMARKED = {
    "utf-8": "UTF-8",
    "utf-16-le": "UTF-16 without a byte order mark",
    "utf-16-be": "UTF-16 without a byte order mark",
    "utf-32-le": "UTF-32 without a byte order mark",
    "utf-32-be": "UTF-32 without a byte order mark",
    "cp1252": "Windows-1252",
}


def refusal(content: bytes) -> str:
    with pytest.raises(PanelError) as refused:
        decode_text("log.csv", content)
    return str(refused.value)


@pytest.mark.parametrize(("codec", "encoding"), [*MARKED.items(), *UNMARKED.items()])
def test_the_same_text_comes_back_from_every_encoding(codec: str, encoding: str) -> None:
    assert decode_text("log.csv", BRITISH.encode(codec)) == (BRITISH, encoding)


@pytest.mark.parametrize("codec", ["utf-16-le", "utf-16-be"])
def test_the_bytes_of_a_mark_may_stand_either_way(codec: str) -> None:
    assert decode_text("log.csv", "\ufeffa,é\n".encode(codec)) == ("a,é\n", "UTF-16")


def test_latin_1_of_europe_is_read_as_its_windows_kin() -> None:
    assert decode_text("log.csv", "a,café\nñ,Ærø\n".encode("latin-1"))[0] == "a,café\nñ,Ærø\n"


@pytest.mark.parametrize(
    ("codec", "text", "line"),
    [
        ("shift_jis", "名前,年齢\n佐藤,5\n", 2),
        ("gb18030", "name,x\n姓名名字,5\n", 2),
        ("euc_kr", "이름,나이\n서울,5\n", 1),
        ("cp1251", "Имя,Возраст\nМосква,5\n", 1),
        ("iso8859_7", "name,x\nΑθήνα,5\n", 2),
        ("cp1250", "Kraj,x\nŻółć,3\n", 2),
        ("cp850", "name,x\nthe café,3\n", 2),
        ("cp850", "name,cost\nbench,£5\n", 2),
        ("mac_roman", "name,x\nit doesn’t,3\n", 2),
    ],
)
def test_an_encoding_that_cannot_be_told_is_refused(codec: str, text: str, line: int) -> None:
    said = refusal(text.encode(codec))
    assert said.startswith(f"log.csv, line {line}: it cannot be told how the letters are encoded")
    assert "save it as “CSV UTF-8”" in said


def test_a_stray_oddity_among_much_good_text_passes() -> None:
    text = "café\n" * 60 + "word§word\n"
    assert decode_text("log.csv", text.encode("cp1252"))[0] == text


@pytest.mark.parametrize(
    ("content", "said"),
    [
        (b"", "log.csv: the file is empty."),
        (b"\xef\xbb\xbf", "log.csv: the file is empty."),
        (b"\xff\xfe", "log.csv: the file is empty."),
        (b" \n\r\n\t\n", "log.csv: the file is empty."),
        (b"\0\0\0\0", "log.csv: the file is empty."),
        (b"a,b\n\0,2\n", "log.csv, line 2: there is a NUL character"),
        ("a,é\nü,ï\n".encode() + b"x,\xe9\n", "log.csv, line 3: the file is UTF-8, but"),
        ("a,é\nü,ï".encode()[:-1], "log.csv, line 2: the file is UTF-8, but"),
        ("a,b\n1,é".encode("utf-16")[:-1], "log.csv, line 2: the file is cut off"),
        (b"\xef\xbb\xbfa\n\xff\n", "log.csv, line 2: the file begins as UTF-8"),
        (bytes(range(256)), "log.csv: this is binary data, not text."),
        (b"\x89PNG\r\n\x1a\n", "log.csv: this is a picture, not text."),
        (b"%PDF-1.7\n", "log.csv: this is a PDF document, not text."),
        (b"\x1f\x8b\x08\0", "log.csv: this is a compressed file (gzip), not text."),
        (b"PK\x03\x04word/document.xml", "log.csv: this is a compressed folder (ZIP)"),
        (b"PK\x03\x04xl/workbook.xml", "log.csv: this is a workbook, though"),
        (b"\xd0\xcf\x11\xe0\xa1\xb1\x1a\xe1", "log.csv: this is a workbook, though"),
        (b"<!DOCTYPE html><table>", "log.csv: this is a web page, not CSV."),
        (b"\n<?xml version='1.0'?>", "log.csv: this is an XML file, not CSV."),
        (b'{ "type": "FeatureCollection"}', "log.csv: this is JSON, not CSV."),
    ],
)
def test_what_is_no_text_is_refused_by_name(content: bytes, said: str) -> None:
    assert refusal(content).startswith(said)


def test_lines_are_counted_whatever_ends_them() -> None:
    assert refusal(b"a\r\nb\rc\n\0").startswith("log.csv, line 4: ")
