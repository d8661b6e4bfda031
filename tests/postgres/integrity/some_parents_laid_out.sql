-- sizes: 0 1 2 7 1000 100000
-- every member has a card
SELECT (SELECT count(*) FROM cards) - (SELECT count(*) FROM customers WHERE tier = 'member');
-- every customer with an address has a newsletter
SELECT (SELECT count(*) FROM newsletters) - (SELECT count(email) FROM customers);
-- 1000+: some are members
SELECT count(*) BETWEEN 0.25 * :rows AND 0.35 * :rows FROM customers WHERE tier = 'member';
-- members have 2 to 5 orders, guests none
SELECT count(*) FROM customers WHERE CASE tier WHEN 'member' THEN orders NOT BETWEEN 2 AND 5 ELSE orders <> 0 END;
-- open orders have nothing in them
SELECT count(*) FROM orders WHERE (total = 0) <> (status = 'open');
-- orders come after their customer
SELECT count(*) FROM orders o JOIN customers c ON c.id = o.customer_id WHERE o.created_at < c.signed_up_at;
