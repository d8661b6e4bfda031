-- sizes: 0 1 2 7 1000 100000
-- where its tenant has users, a project has an owner
SELECT count(*) FROM projects p
WHERE owner_id IS NULL AND EXISTS (SELECT FROM users u WHERE u.tenant_id = p.tenant_id);
-- 1000+: all tenants have tasks
SELECT count(DISTINCT tenant_id) = 12 FROM tasks;
-- 1000+: tasks choose among the users of their tenant
SELECT count(DISTINCT assignee_id) > 0.5 * :rows FROM tasks;
-- where the project of a task is known so is the tenant's user
SELECT count(*) FROM tasks t JOIN users u ON u.id = t.assignee_id WHERE u.tenant_id <> t.tenant_id;
