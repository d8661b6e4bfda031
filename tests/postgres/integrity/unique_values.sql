-- sizes: 0 1 2 7 1000 100000
-- 1000+: NULLs in a unique column as asked
SELECT count(*) BETWEEN 0.35 * :rows AND 0.45 * :rows FROM people WHERE nickname IS NULL;
-- 1000+: the partial indexes leave rows out
SELECT count(*) BETWEEN 0.4 * :rows AND 0.6 * :rows FROM people WHERE deleted_at IS NULL;
