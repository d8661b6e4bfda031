-- sizes: 0 1 2 7 1000 100000
-- every order has exactly one receipt
SELECT (SELECT count(*) FROM receipts) = count(*) FROM orders;
-- every customer has four wheels
SELECT (SELECT count(*) FROM wheels) = 4 * :rows;
-- 1000+: three orders for each customer on average
SELECT count(*) BETWEEN 2.8 * :rows AND 3.2 * :rows FROM orders;
-- 1000+: customers with no order and with six, a seventh each
SELECT count(*) FILTER (WHERE n = 0) BETWEEN 0.10 * :rows AND 0.18 * :rows
   AND count(*) FILTER (WHERE n = 6) BETWEEN 0.10 * :rows AND 0.18 * :rows
FROM (SELECT count(o.id) AS n FROM customers c LEFT JOIN orders o ON o.customer_id = c.id GROUP BY c.id) t;
-- 1000+: by Zipf's law most orders have one item
SELECT count(*) FILTER (WHERE n = 1) > 0.35 * count(*) AND count(*) FILTER (WHERE n = 9) > 0
FROM (SELECT count(*) AS n FROM order_items GROUP BY order_id) t;
-- 1000+: seven visits on average, and mostly about as many
SELECT avg(n) BETWEEN 6.7 AND 7.3 AND stddev(n) BETWEEN 1.6 AND 2.4
FROM (SELECT count(*) AS n FROM visits GROUP BY customer_id) t;
