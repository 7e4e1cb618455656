"""The colours of every chart, with one meaning each: the Analysis Function's palette on white."""

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
BOUNDARY = "#8C9BA8"
WATER = "#9CC3E0"
ROAD = "#C9CED2"
RAILWAY = "#8A8F94"
EXTENT = "#F2E8EE"  # how far a context reaches: its outline's colour, pale
FONT = '"Source Sans", sans-serif'  # bundled with Streamlit
TEXT = 22  # px at 1080p, readable at five metres
SMALL = 20
