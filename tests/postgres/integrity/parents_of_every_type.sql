-- sizes: 0 1 2 7 1000 100000
-- 1000+: a uniform choice reaches about 1 - 1/e of as many parents as there are children
SELECT count(DISTINCT uuid_id) BETWEEN 0.60 * :rows AND 0.66 * :rows FROM children;
-- 1000+: two references to one table choose on their own
SELECT count(*) < 0.02 * :rows FROM children WHERE uuid_id = third_uuid_id;
-- 1000+: a quarter of the optional references is NULL
SELECT count(*) BETWEEN 0.20 * :rows AND 0.30 * :rows FROM children WHERE other_uuid_id IS NULL;
