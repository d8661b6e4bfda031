-- sizes: 0 1 2 7 1000 100000
-- 1000+: all active accounts have payments
SELECT count(*) < 5 FROM accounts a WHERE status = 'active' AND NOT EXISTS (SELECT FROM payments p WHERE p.account_id = a.id);
-- 1000+: invoices go to several companies
SELECT count(DISTINCT account_id) > 20 FROM invoices;
