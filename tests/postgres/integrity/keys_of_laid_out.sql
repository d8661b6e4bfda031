-- sizes: 0 1 2 7 1000 100000
-- rows of orders: 0 1 2 7 1000 17000
-- 1000+: all products are ordered
SELECT count(DISTINCT product_id) = 40 FROM order_items;
