-- 400 rows over 20 x 20 values: every pair of a and b
SELECT count(*) = 400 FROM (SELECT DISTINCT a, b FROM grid) t;
-- skewed sides: the top team has several times its share of 30
SELECT max(n) > 60 FROM (SELECT count(*) AS n FROM lines GROUP BY team_id) t;
