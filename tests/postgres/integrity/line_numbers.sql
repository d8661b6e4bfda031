-- sizes: 0 1 2 7 1000 100000
-- lines count from 1 within their order, without a gap
SELECT count(*) FROM (
  SELECT order_id FROM order_items GROUP BY order_id HAVING min(line_number) <> 1 OR max(line_number) <> count(*)) t;
-- every order has 1 to 6 lines
SELECT count(*) = (SELECT count(*) FROM orders) FROM (
  SELECT FROM order_items GROUP BY order_id HAVING count(*) BETWEEN 1 AND 6) t;
-- a customer has 0 to 4 orders, and every order a customer
SELECT count(*) FROM (SELECT FROM orders GROUP BY customer_id HAVING count(*) > 4 OR customer_id IS NULL) t;
-- a customer has 0, 1 or 3 visits
SELECT count(*) FROM (SELECT FROM visits GROUP BY customer_id HAVING count(*) NOT IN (1, 3)) t;
-- every customer has one profile
SELECT count(*) = :rows FROM profiles;
-- orders come after their customer
SELECT count(*) FROM orders o JOIN customers c ON c.id = o.customer_id WHERE o.created_at < c.created_at;
-- lines come after their order
SELECT count(*) FROM order_items i JOIN orders o ON o.id = i.order_id WHERE i.created_at < o.created_at;
-- 1000+: by weight half of the customers have no visit
SELECT count(*) BETWEEN 0.48 * :rows AND 0.52 * :rows FROM customers c
WHERE NOT EXISTS (SELECT FROM visits v WHERE v.customer_id = c.id);
-- 1000+: by Zipf's law two fifths of the orders have one line
SELECT count(*) BETWEEN 0.38 * (SELECT count(*) FROM orders) AND 0.44 * (SELECT count(*) FROM orders) FROM (
  SELECT FROM order_items GROUP BY order_id HAVING count(*) = 1) t;
