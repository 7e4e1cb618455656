-- How far two points lie from each other, as the crow flies.
--
-- The haversine formula on a sphere of the earth's mean radius: within 0.6% of the true distance.
--
-- One value for each: longitude, latitude, other_longitude, other_latitude
--
-- $longitude: degrees east of the one; e.g. 1.50
-- $latitude: degrees north of the one; e.g. 53.99
-- $other_longitude: degrees east of the other; e.g. 1.52
-- $other_latitude: degrees north of the other; e.g. 54.00
--
-- metres_between: metres, empty where one of them is not known; e.g. 1590
create macro metres_between(longitude, latitude, other_longitude, other_latitude) as
2 * 6371008.8 * asin(
    sqrt(
        sin(radians(other_latitude - latitude) / 2) ** 2
        + cos(radians(latitude)) * cos(radians(other_latitude))
        * sin(radians(other_longitude - longitude) / 2) ** 2
    )
);
