-- sizes: 0 1 2 7 1000 100000
-- rows of customers: 0 1 2 7 1000 12000
-- no order was placed before its customer signed up
SELECT count(*) FROM orders o JOIN customers c ON c.id = o.customer_id WHERE o.placed_at < c.signed_up;
-- the price of an item is its product's
SELECT count(*) FROM order_items i JOIN products p ON p.id = i.product_id WHERE i.unit_price <> p.price;
-- the totals of all orders are what all customers spent, and what all items cost
SELECT (SELECT coalesce(sum(total), 0) FROM orders) = (SELECT coalesce(sum(spent), 0) FROM customers)
   AND (SELECT coalesce(sum(total), 0) FROM orders) = (SELECT coalesce(sum(quantity * unit_price), 0) FROM order_items);
-- 7+: customers without orders and with many
SELECT min(orders) = 0 OR count(*) < 100 FROM customers;
