-- sizes: 0 1 2 7 1000 100000
-- 1000+: most steps have one before them, of their tenant
SELECT count(*) > 0.5 * :rows FROM steps WHERE before_id IS NOT NULL;
-- 1000+: entries too
SELECT count(*) > 0.5 * :rows FROM entries WHERE before_id IS NOT NULL;
