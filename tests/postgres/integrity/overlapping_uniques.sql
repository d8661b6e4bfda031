-- sizes: 0 1 2 7 1000 100000
-- rows of teams: 0 1 2 3 30 3000
-- rows of rooms: 0 1 2 3 40 4000
-- rows of marks: 0 1 2 3 32 317
-- 400 rows over 20 x 20 values: every pair of a and b
SELECT count(*) = 400 FROM (SELECT DISTINCT a, b FROM grid) t;
-- 1000+: no slot is left out
SELECT count(DISTINCT slot) = 50 FROM bookings;
-- 1000+: skewed sides: the top team has several times its share
SELECT max(n) > 2 * avg(n) FROM (SELECT count(*) AS n FROM lines GROUP BY team_id) t;
