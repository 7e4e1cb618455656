"""Who is affected, and who was asked, beside the young people who live here?"""

from dashboard import ui
from dashboard.analysis.relative_rates import (
    by_chance,
    not_clear_line,
    not_recorded,
    relative_headline,
    relative_rates,
)
from dashboard.analysis.rounded import rounding_line
from dashboard.charts.trends.equity_by_group import equity_by_group

counts = ui.choose_equity(ui.rows("equity_by_group", **ui.choose_trends()))
rates = relative_rates(counts)
missing = not_recorded(counts)
done = str(counts["equity_base"].iloc[0])

ui.headline(relative_headline(rates, done), f"{not_clear_line(rates)}{by_chance(rates)}")
ui.show(
    equity_by_group(rates, missing, done),
    f"Young people {done} and young people who live here, by group",
    "The whole area and one year; shares of those whose group is known. Ranges: 95%, exact, for "
    "chance alone; rounded counts make them wider; a bar stands where a dot would be unsure.",
    rates,
    {
        "characteristic_label": "By",
        "group_label": "Group",
        "people_told": f"People {done}",
        "residents": "Residents",
        "verdict": "Beside all others",
        "told": "How often",
    },
)
ui.shorthand(rates, "told", "people_told", also=missing["told"])
ui.small_print(rounding_line(counts))
ui.definition({"affected": "disproportionality", "asked": "who_is_asked"}[done])
