-- sizes: 0 1 2 7 1000 100000
-- 1000+: all of a list comes up
SELECT count(DISTINCT status) = 3 AND count(DISTINCT kind) = 2 AND count(DISTINCT stars) = 5 FROM products;
-- 1000+: values spread over their bounds
SELECT min(quantity) < 100 AND max(quantity) > 400 AND count(DISTINCT year) > 20 FROM products;
-- 1000+: a check makes no column NULL that is not asked to be
SELECT count(*) < 0.1 * :rows FROM products WHERE year IS NULL OR kind IS NULL;
-- 1000+: what may be NULL stays so where that was asked for
SELECT count(*) BETWEEN 0.25 * :rows AND 0.35 * :rows FROM products WHERE score IS NULL;
-- 1000+: both sides of an implication come up
SELECT count(*) FILTER (WHERE paid) > 0.1 * :rows AND count(*) FILTER (WHERE NOT paid) > 0.1 * :rows FROM products;
