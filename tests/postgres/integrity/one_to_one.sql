-- sizes: 0 1 2 7 1000 100000
-- as many children as parents: every parent exactly once
SELECT count(*) FROM users u WHERE NOT EXISTS (SELECT FROM profiles p WHERE p.user_id = u.id);
-- also at the end of the chain
SELECT count(*) FROM users u WHERE NOT EXISTS (SELECT FROM thumbnails t WHERE t.avatar_id = u.id);
-- and by the unique email
SELECT count(*) FROM users u WHERE NOT EXISTS (SELECT FROM accounts a WHERE a.user_email = u.email);
-- 1000+: half of the lockers are nobody's
SELECT count(*) BETWEEN 0.44 * :rows AND 0.56 * :rows FROM lockers WHERE user_id IS NULL;
-- the next user, by its default, is new
INSERT INTO users (email) VALUES ('someone new') RETURNING true;
-- 1000+: revisions form chains of several rows
SELECT count(previous_id) BETWEEN 0.5 * :rows AND 0.95 * :rows FROM revisions;
