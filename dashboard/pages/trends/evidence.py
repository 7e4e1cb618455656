"""What can be shown to a board or an inspection, without anything that shares too much?"""

from dashboard import ui
from dashboard.text import number_of

pack = ui.shared_pack(ui.choose_trends("area", "kind", "harm", "agency"))

ui.headline(
    f"Evidence pack: {number_of(len(pack.sections), 'message')}, {pack.period}",
    f"{pack.choice}. Always in share mode, whatever the screen shows: small counts of people are "
    "hidden, the rest rounded. Word and PowerPoint have figures that can be edited; CSV has the "
    "tables.",
)
ui.offer_pack(pack)
ui.heading("What is in it")
ui.pack_contents(pack)
