-- sizes: 0 1 2 7 1000 100000
-- 1000+: a tenth of the categories are roots
SELECT count(*) BETWEEN 0.07 * :rows AND 0.13 * :rows FROM categories WHERE parent_id IS NULL;
-- no category lies deeper than 4 levels
WITH RECURSIVE levels AS (
  SELECT id, 1 AS level FROM categories WHERE parent_id IS NULL
  UNION ALL SELECT c.id, l.level + 1 FROM categories c JOIN levels l ON c.parent_id = l.id)
SELECT coalesce(max(level), 0) <= 4 FROM levels;
-- 1000+: all 4 levels are there
WITH RECURSIVE levels AS (
  SELECT id, 1 AS level FROM categories WHERE parent_id IS NULL
  UNION ALL SELECT c.id, l.level + 1 FROM categories c JOIN levels l ON c.parent_id = l.id)
SELECT count(DISTINCT level) = 4 FROM levels;
-- no employee lies deeper than 6 levels
WITH RECURSIVE levels AS (
  SELECT id, 1 AS level FROM employees WHERE manager_id IS NULL
  UNION ALL SELECT e.id, l.level + 1 FROM employees e JOIN levels l ON e.manager_id = l.id)
SELECT coalesce(max(level), 0) <= 6 FROM levels;
-- there is a root where there are rows
SELECT count(*) > 0 OR :rows = 0 FROM employees WHERE manager_id IS NULL;
-- 1000+: half of the comments reply to nothing
SELECT count(*) BETWEEN 0.44 * :rows AND 0.56 * :rows FROM comments WHERE reply_to IS NULL;
-- 1000+: nodes that may not be NULL still make trees, not loops of one
SELECT count(*) < 0.5 * :rows FROM nodes WHERE parent_id = id;
