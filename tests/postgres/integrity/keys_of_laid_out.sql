-- 1000+: all products are ordered
SELECT count(DISTINCT product_id) = 40 FROM order_items;
