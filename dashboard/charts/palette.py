"""The colours of the screen, with one meaning each: the Analysis Function's palette on white.

DARK says each once more, for a dark room; whoever draws draws in the first, see `charts.theme`.
"""

STRENGTH = "#12436D"  # always filled, with “+”
CONCERN = "#F46A25"  # always hatched, with “!”
CONCERN_PALE = "#FDEBE0"
CONCERN_INK = "#9A3A0B"  # concern's orange, dark enough for words on white
VOICE = "#28A197"  # young people's own voice
OUTLINE = "#801650"  # the outline of a context
NEUTRAL = "#BFC4C9"
INK = "#0B0C0C"
QUIET_INK = "#505A5F"
RULE = "#D5D9DC"
PAPER = "#FFFFFF"
PAPER_VEIL = "rgba(255,255,255,.8)"  # under words that lie on a map
LAND = "#F1F5F8"
SHADE_1 = "#E3EAF0"  # areas of a measure, from LAND on: quiet, and no alarm at their darkest
SHADE_2 = "#D3DEE7"
SHADE_3 = "#C3D1DD"
BOUNDARY = "#7B8B98"
WATER = "#9CC3E0"
ROAD = "#C9CED2"
RAILWAY = "#8A8F94"
EXTENT = "#F2E8EE"  # how far a context reaches: its outline's colour, pale
WASH = "#EEF3F7"  # under advice
CONCERN_WASH = "#FDF1EA"  # under the mark of a demonstration
VOICE_WASH = "#E9F5F4"  # under what young people say
DARK = {
    STRENGTH: "#8EC2F0",
    CONCERN: "#F9884A",
    CONCERN_PALE: "#3A2013",
    CONCERN_INK: "#FFB488",
    VOICE: "#3FB8B0",
    OUTLINE: "#E58AB8",
    NEUTRAL: "#5F6A73",
    INK: "#F3F5F7",
    QUIET_INK: "#B4BDC4",
    RULE: "#3A444C",
    PAPER: "#10151A",
    PAPER_VEIL: "rgba(16,21,26,.8)",
    LAND: "#1D252C",
    SHADE_1: "#25313B",
    SHADE_2: "#2E3D49",
    SHADE_3: "#384A58",
    BOUNDARY: "#7C8A96",
    WATER: "#3A75A3",
    ROAD: "#4B565F",
    RAILWAY: "#8A949B",
    EXTENT: "#3A2833",
    WASH: "#1B2630",
    CONCERN_WASH: "#2E1C12",
    VOICE_WASH: "#12302F",
}
"""The same meanings for a dark room: light on nearly black, each by the colour it stands for."""
FONT = '"Source Sans", sans-serif'  # bundled with Streamlit
TEXT = 22  # px at 1080p, readable at five metres
SMALL = 20
