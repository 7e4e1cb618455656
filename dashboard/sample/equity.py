"""Who lives in a borough, who is affected in contexts under plan, and who is asked: by group."""

from datetime import date

from dashboard.sample.borough import Borough
from dashboard.sample.stock import stock

_YEARS = (2022, 2023, 2024)
_AFFECTED, _ASKED = (70, 150), (240, 520)
_NOT_KNOWN = {"ethnicity": 0.14, "age": 0.05, "gender": 0.07}
# How far a group is truly more often affected, or less often asked, than its share of residents.
_MORE_AFFECTED = (1.0, 1.0, 1.0, 1.6, 2.2)
_LESS_ASKED = (1.0, 1.0, 0.5)


def write_equity(borough: Borough) -> None:
    """Write counts of residents aged 10 to 17, affected and asked, by year, and what is true.

    Counted for the whole borough and year only. Girls are asked less often than boys everywhere.
    """
    dice = borough.dice
    residents = sum(ward.from_10_to_17 for ward in borough.wards)
    groups = stock("groups")
    characteristics = dict.fromkeys(group["equity_characteristic"] for group in groups)
    for characteristic in characteristics:
        groups_of_characteristic = [
            group for group in groups if group["equity_characteristic"] == characteristic
        ]
        spread = 0.35 if characteristic == "ethnicity" else 0.02
        parts = [
            max(float(g["share"]) * (1 + dice.around(0, spread)), 0.002)
            for g in groups_of_characteristic
        ]
        shares = [part / sum(parts) for part in parts]
        is_ethnicity = characteristic == "ethnicity"
        affected = [
            float(g["affected"]) * (dice.pick(_MORE_AFFECTED) if is_ethnicity else 1)
            for g in groups_of_characteristic
        ]
        asked = [
            float(g["asked"]) * (dice.pick(_LESS_ASKED) if is_ethnicity else 1)
            for g in groups_of_characteristic
        ]
        names = [group["equity_group"] for group in groups_of_characteristic]
        _tell_truth(borough, names, affected, asked)
        for year in _YEARS:
            counts = {"residents": [round(residents * share) for share in shares]}
            for base, range_, rates in (
                ("affected", _AFFECTED, affected),
                ("asked", _ASKED, asked),
            ):
                weights = [share * rate for share, rate in zip(shares, rates, strict=True)]
                share_known = dice.between(*range_) * (1 - _NOT_KNOWN[characteristic])
                counts[base] = [dice.events(share_known * w / sum(weights)) for w in weights]
            for base, numbers in counts.items():
                rows = list(zip(names, numbers, strict=True))
                if base != "residents":
                    total = sum(numbers) * _NOT_KNOWN[characteristic]
                    rows.append((f"{characteristic}_not_known", dice.events(total)))
                _write(borough, year, base, characteristic, rows)


def _write(
    borough: Borough, year: int, base: str, characteristic: str, rows: list[tuple[str, int]]
) -> None:
    for group, people in rows:
        borough.files.put(
            "equity_count",
            panel_id=borough.code,
            counted_from=date(year, 4, 1),
            equity_base=base,
            equity_group=group,
            equity_characteristic=characteristic,
            people_counted=people,
        )


def _tell_truth(
    borough: Borough, names: list[str], affected: list[float], asked: list[float]
) -> None:
    borough.files.truth(
        "equity",
        "panel_id, equity_group, relative_rate_affected, relative_rate_asked",
        [
            (borough.code, name, round(more, 2), round(less, 2))
            for name, more, less in zip(names, affected, asked, strict=True)
        ],
    )
