-- sizes: 0 1 2 7 1000 100000
-- parents without rows are NULL
SELECT count(*) FROM parcels WHERE carrier_id IS NOT NULL;
-- 1000+: each column of a composite reference is NULL by itself
SELECT count(*) FILTER (WHERE country IS NULL AND number IS NOT NULL) > 0.1 * :rows
   AND count(*) FILTER (WHERE country IS NOT NULL AND number IS NULL) > 0.05 * :rows FROM parcels;
-- 1000+: most are whole
SELECT count(*) > 0.4 * :rows FROM parcels WHERE country IS NOT NULL AND number IS NOT NULL;
