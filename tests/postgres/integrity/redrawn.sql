-- sizes: 0 1 2 7 1000 100000
-- a row that breaks its check and is drawn again stays outside of a partial unique index
SELECT count(*) FROM (SELECT FROM addresses WHERE is_default GROUP BY user_id HAVING count(*) > 1) twice;
-- 1000+: most users have a default
SELECT count(*) > 50 FROM addresses WHERE is_default;
-- 1000+: all kinds come up
SELECT count(DISTINCT kind) = 3 FROM addresses;
-- what is drawn again follows the row's own total
SELECT count(*) FROM orders WHERE total = 0 AND (grade <> 'none' OR kind <> 'a');
-- totals are those of the row's own items
SELECT count(*) FROM orders WHERE total <> (SELECT coalesce(sum(quantity * price), 0) FROM items WHERE order_id = id);
-- 1000+: both kinds come up
SELECT count(DISTINCT kind) = 2 AND count(DISTINCT grade) = 3 FROM orders;
