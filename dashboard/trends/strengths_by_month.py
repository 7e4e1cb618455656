"""What share of findings strengths and wishes have."""

from dataclasses import replace

from dashboard.analysis.period import in_period
from dashboard.analysis.share_series import Share
from dashboard.analysis.voice import without_strength_line
from dashboard.trends.description import words_of
from dashboard.trends.share_trend import ShareFacts, share_in_pack, share_trend

SUBJECT = "Strengths and wishes among findings"
SHARE = share_trend(
    "strengths_by_month",
    Share(
        counted="strengths",
        base="findings",
        what="findings",
        of_what="of the findings heard",
        sentence="Strengths and wishes make up {}",
        nouns=("finding", "findings"),
        series="strengths_share",
    ),
    title="Strengths among findings",
    page="voice",
    step="Strengths",
    recorded=("Balance and voice", "strengths among findings"),
    subject=SUBJECT,
    axis="Strengths and wishes, of the findings heard in the month",
    labels=("Strengths", "Findings"),
    parameters=("area", "kind", "harm"),
    lead="Young people's wishes count with strengths.",
)
PACK = share_in_pack(SUBJECT, ("Strengths and wishes", "Findings heard"))


def _without_line(facts: ShareFacts) -> str:
    """Say how many assessments of the period found no strength."""
    return without_strength_line(in_period(facts.months))


TREND = replace(
    SHARE,
    under=lambda facts: f"{facts.counts_line()} {_without_line(facts)}",
    pack=replace(PACK, base=lambda facts: f"{words_of(PACK.base, facts)} {_without_line(facts)}"),
)
