-- sizes: 0 1 2 7 1000 100000
-- every order that can has an invoice, and every invoice its order
SELECT count(*) FROM orders WHERE invoice_id IS NULL;
-- 1000+: the cycle is no chain of one row
SELECT count(DISTINCT publisher_id) > 500 FROM books;
-- 1000+: what references a circle of keys goes to many of its rows
SELECT count(DISTINCT user_id) > 500 FROM articles;
