-- sizes: 0 1 2 7 1000 100000
-- 1000+: most folders lie in another one, of their tenant
SELECT count(*) > 0.5 * :rows FROM folders WHERE parent_id IS NOT NULL;
-- 1000+: documents of all tenants lie in folders
SELECT count(DISTINCT tenant_id) = 8 FROM documents WHERE folder_id IS NOT NULL;
