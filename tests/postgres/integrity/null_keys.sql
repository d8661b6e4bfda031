-- sizes: 0 7 1000 100000
-- stamps of people without a passport are nobody's
SELECT count(*) FILTER (WHERE passport IS NULL) - 2 * (SELECT count(*) FROM people WHERE passport IS NULL) FROM stamps;
-- parents without rows are NULL
SELECT count(*) FROM orphans WHERE any_id IS NOT NULL OR zipf_id IS NOT NULL OR only_id IS NOT NULL OR some_id IS NOT NULL;
-- no rows for no parents
SELECT count(*) FROM children_of_nobody;
-- 1000+: visas are for many
SELECT count(DISTINCT passport) > 0.3 * :rows FROM visas;
-- 1000+: somebody holds a tenth
SELECT max(n) > 0.07 * :rows FROM (SELECT count(*) AS n FROM holders WHERE passport IS NOT NULL GROUP BY passport) t;
