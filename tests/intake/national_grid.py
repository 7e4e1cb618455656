"""A second answer: the National Grid to WGS84 by the formulas that Ordnance Survey publishes.

A guide to coordinate systems in Great Britain, annexes B and C: the grid's inverse, the seven
parameters from the Airy ellipsoid to that of GPS, and back from cartesian to degrees. Plain Python,
a point at a time.
"""

from math import atan2, cos, degrees, hypot, radians, sin, sqrt, tan

AIRY = (6_377_563.396, 6_356_256.909)
GPS = (6_378_137.0, 6_356_752.3142)
ORIGIN_NORTH, ORIGIN_EAST = -100_000, 400_000
SCALE = 0.9996012717
START, MERIDIAN = radians(49), radians(-2)
SHIFT = (446.448, -125.157, 542.060)  # metres
TURN = tuple(radians(seconds / 3600) for seconds in (0.1502, 0.2470, 0.8421))
STRETCH = -20.4894e-6


def degrees_of(east: float, north: float) -> tuple[float, float]:
    """Return longitude and latitude, degrees of WGS84, of a point of the National Grid."""
    x, y, z = _cartesian(*_unprojected(east, north))
    (dx, dy, dz), (rx, ry, rz) = SHIFT, TURN
    there = (
        dx + (1 + STRETCH) * x - rz * y + ry * z,
        dy + rz * x + (1 + STRETCH) * y - rx * z,
        dz - ry * x + rx * y + (1 + STRETCH) * z,
    )
    return _in_degrees(*there)


def metres_between(first: tuple[float, float], second: tuple[float, float]) -> float:
    """Return the haversine distance of two points (longitude, latitude) on a globe of 6,371 km."""
    (lon_1, lat_1), (lon_2, lat_2) = (tuple(map(radians, p)) for p in (first, second))
    half = sin((lat_2 - lat_1) / 2) ** 2
    half += cos(lat_1) * cos(lat_2) * sin((lon_2 - lon_1) / 2) ** 2
    return 2 * 6_371_000 * atan2(sqrt(half), sqrt(1 - half))


def _unprojected(east: float, north: float) -> tuple[float, float]:
    a, b = AIRY
    n = (a - b) / (a + b)
    e2 = 1 - (b / a) ** 2
    phi, arc = START, 0.0
    while abs(north - ORIGIN_NORTH - arc) >= 1e-5:
        phi += (north - ORIGIN_NORTH - arc) / (a * SCALE)
        d, s = phi - START, phi + START
        arc = (1 + n + 1.25 * n**2 + 1.25 * n**3) * d
        arc -= (3 * n + 3 * n**2 + 2.625 * n**3) * sin(d) * cos(s)
        arc += (1.875 * n**2 + 1.875 * n**3) * sin(2 * d) * cos(2 * s)
        arc -= 35 / 24 * n**3 * sin(3 * d) * cos(3 * s)
        arc *= b * SCALE
    v = a * SCALE / sqrt(1 - e2 * sin(phi) ** 2)
    p = a * SCALE * (1 - e2) * (1 - e2 * sin(phi) ** 2) ** -1.5
    eta, t, sec = v / p - 1, tan(phi), 1 / cos(phi)
    x = east - ORIGIN_EAST
    latitude = phi - x**2 * t / (2 * p * v)
    latitude += x**4 * t / (24 * p * v**3) * (5 + 3 * t**2 + eta - 9 * t**2 * eta)
    latitude -= x**6 * t / (720 * p * v**5) * (61 + 90 * t**2 + 45 * t**4)
    longitude = MERIDIAN + x * sec / v - x**3 * sec / (6 * v**3) * (v / p + 2 * t**2)
    longitude += x**5 * sec / (120 * v**5) * (5 + 28 * t**2 + 24 * t**4)
    longitude -= x**7 * sec / (5040 * v**7) * (61 + 662 * t**2 + 1320 * t**4 + 720 * t**6)
    return longitude, latitude


def _cartesian(longitude: float, latitude: float) -> tuple[float, float, float]:
    a, b = AIRY
    e2 = 1 - (b / a) ** 2
    v = a / sqrt(1 - e2 * sin(latitude) ** 2)
    flat = v * cos(latitude)
    return flat * cos(longitude), flat * sin(longitude), (1 - e2) * v * sin(latitude)


def _in_degrees(x: float, y: float, z: float) -> tuple[float, float]:
    a, b = GPS
    e2, flat = 1 - (b / a) ** 2, hypot(x, y)
    latitude = atan2(z, flat * (1 - e2))
    for _ in range(10):
        v = a / sqrt(1 - e2 * sin(latitude) ** 2)
        latitude = atan2(z + e2 * v * sin(latitude), flat)
    return degrees(atan2(y, x)), degrees(latitude)
