"""The six figures of six_page.py as an analyst would write them: pandas over CSV, plotly express.

The files are read once and kept; the rest is worked out on every run.
"""

import os
from pathlib import Path

import pandas as pd
import plotly.express as px
import streamlit as st

FILES = Path(os.environ["CONTEXT_PANEL_BENCH_FILES"])
PERIODS = {"All months": None, "The last 24 months": 24, "The last 12 months": 12}
BANDS = [
    "Under 4 weeks",
    "4 weeks to 3 months",
    "3 to 6 months",
    "6 to 12 months",
    "A year or more",
]


@st.cache_data
def load(name: str, *days: str) -> pd.DataFrame:
    """Read one file."""
    return pd.read_csv(FILES / f"{name}.csv", parse_dates=list(days), low_memory=False)


def counted(rows: pd.DataFrame, by: str, part: str) -> pd.DataFrame:
    """Count rows by a column."""
    told = rows.groupby(by).size().rename_axis("label").reset_index(name="cases")
    return told.assign(part=part)


st.set_page_config(page_title="Six figures", layout="wide")
referrals = load("referral", "received_on")
contexts = load("context")
actions = load("action", "agreed_on")
reviews = load("review", "held_on")

period = st.selectbox("Period", list(PERIODS), label_visibility="collapsed")
latest = referrals["received_on"].max()
months = PERIODS[period]
begin = (latest.to_period("M") - months + 1).to_timestamp() if months else pd.Timestamp(0)
recent = referrals[referrals["received_on"] >= begin]
agreed = actions[actions["agreed_on"] >= begin]
held = reviews[reviews["held_on"] >= begin].sort_values(["held_on", "review_id"])

st.header("Referrals by month")
by_month = recent.groupby(recent["received_on"].dt.to_period("M").dt.to_timestamp()).size()
st.plotly_chart(
    px.line(by_month.reset_index(name="referrals"), x="received_on", y="referrals", markers=True)
)

st.header("What was referred, and by whom")
kinds = recent.merge(contexts[["context_id", "context_kind"]], on="context_id")
harms = recent[["referral_id"]].merge(load("referral_harm"), on="referral_id")
parts = [
    counted(kinds, "context_kind", "Kind"),
    counted(harms, "harm_kind", "Harm"),
    counted(recent, "source_agency", "Source"),
]
figure = px.bar(pd.concat(parts), x="cases", y="label", facet_col="part", orientation="h")
st.plotly_chart(figure.update_yaxes(matches=None, showticklabels=True))

st.header("What became of actions")
states = agreed.groupby(["agency", "action_status"]).size().reset_index(name="actions")
st.plotly_chart(px.bar(states, x="actions", y="agency", color="action_status", orientation="h"))

st.header("What actions set out to change")
half = (
    agreed["agreed_on"].dt.year.astype(str) + " " + (agreed["agreed_on"].dt.month > 6).astype(str)
)
aims = agreed.assign(half=half).groupby(["half", "action_target"]).size()
st.plotly_chart(
    px.bar(aims.reset_index(name="actions"), x="half", y="actions", color="action_target")
)

st.header("How contexts, goals and findings were last judged")
day = held[["review_id", "held_on"]]
goals = day.merge(load("goal_judgement"), on="review_id").drop_duplicates("goal_id", keep="last")
changes = day.merge(load("finding_change"), on="review_id")
found = changes.drop_duplicates("finding_id", keep="last").merge(load("finding"), on="finding_id")
judged = [
    counted(held.drop_duplicates("context_id", keep="last"), "review_outcome", "Contexts"),
    counted(goals, "goal_status", "Goals"),
    counted(found[found["valence"] == "concern"], "finding_change", "Concerns"),
    counted(found[found["valence"] != "concern"], "finding_change", "Strengths"),
]
st.plotly_chart(px.bar(pd.concat(judged), x="cases", y="part", color="label", orientation="h"))

st.header("Open contexts by stage, and by how long ago their last step was")
steps = [
    referrals[["context_id", "received_on"]].set_axis(["context_id", "day"], axis=1),
    actions[["context_id", "agreed_on"]].set_axis(["context_id", "day"], axis=1),
    reviews[["context_id", "held_on"]].set_axis(["context_id", "day"], axis=1),
]
by_context = pd.concat(steps).groupby("context_id")["day"].agg(["min", "max"]).reset_index()
standing = contexts[contexts["stage"] != "closed"].merge(by_context, on="context_id")
standing = standing[standing["min"] >= begin]
ago = (latest - standing["max"]).dt.days
standing["band"] = pd.cut(ago, [-999, 28, 91, 182, 365, 9999], labels=BANDS).astype(str)
piled = standing.groupby(["stage", "band"]).size().reset_index(name="contexts")
st.plotly_chart(px.bar(piled, x="contexts", y="stage", color="band", orientation="h"))
