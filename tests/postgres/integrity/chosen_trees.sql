-- sizes: 0 7 1000 100000
-- the manager was there before the managed
SELECT count(*) FROM employees e JOIN employees m ON m.id = e.manager_id WHERE m.hired_at >= e.hired_at;
-- a folder lies in an older one
SELECT count(*) FROM folders f JOIN folders p ON (p.tenant_id, p.id) = (f.tenant_id, f.parent_id) WHERE p.created_at >= f.created_at;
-- 1000+: most employees have a manager
SELECT count(*) > 0.85 * :rows FROM employees WHERE manager_id IS NOT NULL;
-- 1000+: managers of all levels
SELECT count(DISTINCT manager_id) > 0.05 * :rows FROM employees;
-- 1000+: few regions are their own
SELECT count(*) BETWEEN 1 AND 0.02 * :rows FROM regions WHERE within = id;
-- 1000+: some post has a tenth of the answers at least
SELECT max(n) > 0.1 * :rows FROM (SELECT count(*) AS n FROM posts WHERE answers IS NOT NULL GROUP BY answers) t;
-- 1000+: the first page has few below it
SELECT count(*) FILTER (WHERE parent_id = 1) < 20 AND count(DISTINCT parent_id) > 0.02 * :rows FROM pages;
-- 1000+: parts without a code are there
SELECT count(*) BETWEEN 0.2 * :rows AND 0.4 * :rows FROM parts WHERE code IS NULL;
-- 1000+: roots as asked for, and those that find no open folder above them
SELECT count(*) BETWEEN 0.18 * :rows AND 0.3 * :rows FROM folders WHERE parent_id IS NULL;
-- 1000+: three levels of folders
SELECT count(*) > 0 FROM folders a JOIN folders b ON (b.tenant_id, b.id) = (a.tenant_id, a.parent_id) WHERE b.parent_id IS NOT NULL;
-- 1000+: a quarter of each tenant's notes are roots
SELECT bool_and(roots BETWEEN 0.2 * n AND 0.3 * n)
FROM (SELECT count(*) AS n, count(*) FILTER (WHERE parent_id IS NULL) AS roots FROM notes GROUP BY tenant_id) t;
-- 1000+: the notes of a tenant favour one
SELECT bool_and(most > 0.02 * n)
FROM (SELECT tenant_id, max(n) AS most, sum(n) AS n FROM (SELECT tenant_id, parent_id, count(*) AS n FROM notes WHERE parent_id IS NOT NULL GROUP BY 1, 2) c GROUP BY 1) t;
