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
-- where few rows of a tenant meet the condition they are found all the same
SELECT count(*) = 0 FROM tasks t WHERE NOT EXISTS (
  SELECT FROM users u WHERE (u.tenant_id, u.id) = (t.tenant_id, t.chief_id) AND u.is_chief);
-- nobody meets a condition that no row meets
SELECT count(ghost_id) = 0 FROM tasks;
-- a task has a team exactly where its tenant has one
SELECT count(*) = 0 FROM tasks t WHERE (t.team_id IS NULL) = EXISTS (SELECT FROM teams WHERE tenant_id = t.tenant_id);
-- 1000+: some tenants have none
SELECT count(*) > 0 FROM tasks WHERE team_id IS NULL;
