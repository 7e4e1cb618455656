"""Files of an invented borough, with the traits of open boundaries, schools, stops and green sites.

Twenty wards in five columns and four rows, each a square of a fiftieth of a degree.
"""

import csv
import io

from tests.intake.drawn import feature, geojson, square

WEST, SOUTH, SIDE = -2.05, 52.1, 0.02
CRS84 = "urn:ogc:def:crs:OGC:1.3:CRS84"
WARDS = [f"Ward {letter}" for letter in "ABCDEFGHIJKLMNOPQRST"]
SCHOOL_NAMES = ("St Anne's School", "Marshall Grange Academy", "Oliver Street Infants")
STOP_NAMES = ("Victoria Road", "Grace Lane", "Charlotte Bridge", "Jordan Hill", "Mill Lane")
PARK_NAMES = ("Florence Park", "Paul's Green", "The Old Rec", "Georgia Gardens")


def corner(ward: int) -> tuple[float, float]:
    """Return the south-western corner of a ward, as longitude and latitude."""
    return round(WEST + ward % 5 * SIDE, 6), round(SOUTH + ward // 5 * SIDE, 6)


def inside(ward: int, share: float = 0.5) -> tuple[float, float]:
    """Return a point of a ward, that part of the way along its diagonal."""
    west, south = corner(ward)
    return round(west + share * SIDE, 6), round(south + share * SIDE, 6)


def wards_without_a_year() -> bytes:
    """Write boundaries of which only the name of the file says the year, each with its middle."""
    features = []
    for at, name in enumerate(WARDS):
        outline = {
            "type": "MultiPolygon",
            "coordinates": [square(*corner(at), SIDE)["coordinates"]],
        }
        east, north = inside(at, 0.55)
        features.append(
            feature(outline, area_code=f"E0509{at:04}", area_name=name, lat=north, lon=east)
        )
    return geojson(*features, crs=CRS84)


def wards_of_2013() -> bytes:
    """Write the same as fields of 2013 name them, without the last ward."""
    features = [
        feature(
            square(*corner(at), SIDE),
            WD13CD=f"E0500{at:04}",
            WD13CDO="00ZZ",
            WD13NM=name,
            WD13NMW=None,
        )
        for at, name in enumerate(WARDS[:-1])
    ]
    return geojson(*features, crs=CRS84)


def green_sites() -> bytes:
    """Write sixty sites: every third has a name, every tenth lies in two parts."""
    features = []
    for at in range(60):
        west, south = inside(at % 20, 0.1 + 0.2 * (at // 20))
        ground = square(west, south, 0.002)
        if at % 10 == 9:
            other = square(round(west + 0.003, 6), south, 0.001)
            parts = [ground["coordinates"], other["coordinates"]]
            ground = {"type": "MultiPolygon", "coordinates": parts}
        name = f"{PARK_NAMES[at % 4]} {at}" if at % 3 == 0 else None
        features.append(feature(ground, site_type="Play Space", site_name=name, area_name="Town"))
    return geojson(*features, crs=CRS84)


def schools() -> bytes:
    """Write thirty schools with their positions as lon and lat, and what else is said of them."""
    rows = [
        {
            "name": f"{SCHOOL_NAMES[at % 3]} {at}",
            "gender": "Mixed",
            "religion": "Does not apply",
            "lowest_admission_age": 5,
            "percent_fsm": 12.5,
            "postcode": "ZZ1 1AA",
            "lon": inside(at % 20, 0.3)[0],
            "lat": inside(at % 20, 0.3)[1],
        }
        for at in range(30)
    ]
    return _csv(rows)


def stops() -> bytes:
    """Write ten stops as long and lat, each with its ward; half of these go by new names."""
    rows = [
        {
            "name": f"{STOP_NAMES[at % 5]} {at}",
            "area_name": WARDS[at] if at % 2 else f"New {WARDS[at]}",
            "long": inside(at, 0.7)[0],
            "lat": inside(at, 0.7)[1],
        }
        for at in range(10)
    ]
    return _csv(rows)


def register_of_schools() -> bytes:
    """Write four schools as the national register does: on the National Grid, days with dashes."""
    rows = [
        {
            "URN": 100_000 + at,
            "LA (code)": 999,
            "EstablishmentName": f"{SCHOOL_NAMES[at % 3]} {at}",
            "LastChangedDate": f"{at + 10}-09-2018",
            "Postcode": "ZZ1 1AA",
            "Easting": 399_000 + 700 * at,
            "Northing": 251_000 + 900 * at,
            "LSOA (code)": "E01000001",
        }
        for at in range(4)
    ]
    return _csv(rows)


def _csv(rows: list[dict[str, object]]) -> bytes:
    text = io.StringIO()
    writer = csv.DictWriter(text, list(rows[0]))
    writer.writeheader()
    writer.writerows(rows)
    return text.getvalue().encode()


FILES = {
    "ward_2017_generalised.geojson": wards_without_a_year(),
    "wards_of_2013.json": wards_of_2013(),
    "green_sites.geojson": green_sites(),
    "schools.csv": schools(),
    "stops.csv": stops(),
    "edubase.csv": register_of_schools(),
}
