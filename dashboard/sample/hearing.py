"""What was seen in hours of open observation, and what was said in discussions."""

from datetime import date, time, timedelta

from dashboard.sample.borough import Assessment, Borough
from dashboard.sample.stock import say, stock
from dashboard.sample.terms import LAST, in_term

_SLOTS = (
    ("weekday", "after_school", time(15, 30)),
    ("weekday", "evening", time(19, 0)),
    ("weekend", "weekend_day", time(14, 0)),
    ("weekday", "before_school", time(8, 0)),
    ("weekday", "after_school", time(16, 0)),
)
_WEATHER = ("dry", "dry", "dry", "rain", "cold", "windy")
_SATURDAY, _WEEK = 5, 7
_DARK_MONTHS = (11, 12, 1, 2)
_EVENING = time(18, 0)
_COUNTED = {"ADULT_GREETS": 1.2, "ADULT_WAITS": 1.6, "MOVED_ON": 0.6}
_DISCUSSIONS = ("discussion_group", "discussion_individual")


def observe(borough: Borough, assessment: Assessment) -> None:
    """Write three to five hours of observation with what was seen in each."""
    dice = borough.dice
    better = assessment.round > 1 and assessment.context.better
    for at, (day_type, band, hour) in enumerate(_SLOTS[: dice.between(3, 5)], start=1):
        day = _day_for(assessment.started + timedelta(days=at), day_type)
        slot = f"{assessment.code}-S{at}"
        borough.files.put(
            "observation_slot",
            slot_id=slot,
            assessment_id=assessment.code,
            observed_on=day,
            started_at=hour,
            minutes=60,
            day_type=day_type,
            time_band=band,
            daylight=not (day.month in _DARK_MONTHS and hour > time(15, 45)) and hour < _EVENING,
            weather=dice.pick(_WEATHER),
            in_term=in_term(day),
            observer_role="Co-youth worker",
        )
        for item in stock("observation_item"):
            mean = _COUNTED.get(item["item_id"], 0.0)
            mean *= (1.8 if item["good_direction"] == "up" else 0.5) if better else 1.0
            seen = dice.events(mean) if mean else int(dice.chance(0.75 if better else 0.5))
            borough.files.put("observation", slot_id=slot, item_id=item["item_id"], times_seen=seen)


def discuss(borough: Borough, assessment: Assessment) -> None:
    """Write the discussions of a round, with the themes heard in each."""
    dice = borough.dice
    methods = [method for method in assessment.methods if method in _DISCUSSIONS]
    number = 0
    for method in methods:
        single = method == "discussion_individual"
        for group in assessment.groups[: 1 if single else 3]:
            number += 1
            people = 1 if single else dice.between(3, 10)
            code = f"{assessment.code}-D{number}"
            day = min(
                assessment.started + timedelta(days=dice.between(1, 20)), assessment.ended, LAST
            )
            borough.files.put(
                "discussion",
                discussion_id=code,
                assessment_id=assessment.code,
                assessment_method=method,
                respondent_group=group,
                held_on=day,
                setting=say(dice, "setting", assessment.context.place)
                if dice.chance(0.8)
                else None,
                people_taking_part=None if dice.chance(0.06) else people,
            )
            assessment.reached[group] = assessment.reached.get(group, 0) + people
            for theme in dice.some(stock("themes"), dice.between(2, 4)):
                borough.files.put(
                    "theme_heard",
                    discussion_id=code,
                    theme_id=theme["theme_id"],
                    paraphrase=theme["paraphrase"],
                )


def _day_for(day: date, day_type: str) -> date:
    """Return the first day from a day on that is a weekday or a Saturday, as asked."""
    if day_type == "weekend":
        return day + timedelta(days=(_SATURDAY - day.weekday()) % _WEEK)
    return day + timedelta(days=max(0, _WEEK - day.weekday()) if day.weekday() >= _SATURDAY else 0)
