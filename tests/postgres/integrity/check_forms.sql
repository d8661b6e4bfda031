-- the forms that conditions have: that rows meet them PostgreSQL says as it loads them
-- values that are spelled out are taken, and no others
SELECT count(*) FROM forms WHERE t6 IS DISTINCT FROM 'yes' OR n2 IS DISTINCT FROM 5 OR n18 < '2019-01-01' OR n18 > '2019-12-31';
-- NULL only where a condition asks for it
SELECT count(*) FROM forms WHERE n8 IS NOT NULL OR n1 IS NULL OR t7 IS NULL;
-- 1000+: all that a list has
SELECT count(DISTINCT t3) = 3 AND count(DISTINCT n4) = 3 AND count(DISTINCT n21) = 2 FROM forms;
-- 1000+: a pattern's texts differ
SELECT count(DISTINCT t8) > 100 AND count(DISTINCT t18) > 100 FROM forms;
-- 1000+: what generators by name do not make is found, and not one value for all
SELECT count(DISTINCT quantity) > 5 AND count(DISTINCT pack) > 5 AND count(DISTINCT below) > 5 AND count(DISTINCT steps) > 5 FROM forms;
