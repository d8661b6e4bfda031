-- sizes: 0 1 2 7 1000 100000
-- 1000+: tasks of all tenants
SELECT count(DISTINCT tenant_id) = 4 FROM tasks;
-- 1000+: a fifth has no reviewer
SELECT count(*) BETWEEN 0.15 * :rows AND 0.25 * :rows FROM tasks WHERE reviewer_id IS NULL;
-- 1000+: each tenant has its favourite: 1/2.6 of a zipf distribution with the exponent 1.5
SELECT bool_and(most BETWEEN 0.3 * n AND 0.5 * n)
FROM (SELECT tenant_id, max(n) AS most, sum(n) AS n FROM (SELECT tenant_id, favourite_id, count(*) AS n FROM tasks GROUP BY 1, 2) c GROUP BY 1) t;
-- 1000+: half of the reviews are done by few members
SELECT sum(n) FILTER (WHERE place <= 0.12 * members) > 0.4 * sum(n)
FROM (SELECT count(t.id) AS n, row_number() OVER (ORDER BY count(t.id) DESC) AS place, count(*) OVER () AS members
      FROM users u LEFT JOIN tasks t ON t.reviewer_id = u.id WHERE u.role = 'member' GROUP BY u.id) c;
-- 1000+: many admins approve
SELECT count(DISTINCT approver_id) > 30 FROM tasks;
