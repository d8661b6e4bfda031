-- arrays of domains, and conditions on arrays and documents: that rows meet them PostgreSQL says as it loads them
-- sizes: 0 1 2 7 1000
-- 1000+: they are not all alike
SELECT count(DISTINCT days) > 100 AND count(DISTINCT digits) > 50 AND count(DISTINCT codes) > 100 FROM forms;
