-- sizes: 0 1 2 7 1000 100000
-- a NULL equals another one
SELECT count(*) = 2 FROM pg_constraint JOIN pg_index ON indexrelid = conindid WHERE contype = 'u' AND indnullsnotdistinct AND conname <> 'members_seat_id_key';
-- one NULL at most
SELECT (SELECT count(*) FROM members WHERE badge IS NULL) <= 1 AND (SELECT count(*) FROM members WHERE code IS NULL) <= 1;
-- 7+: and one where they are asked for
SELECT (SELECT count(*) FROM members WHERE badge IS NULL) = 1 AND (SELECT count(*) FROM members WHERE team_id IS NULL) = 1;
-- 1000+: beside a column that differs anyway as many as asked for
SELECT count(*) BETWEEN 0.45 * :rows AND 0.55 * :rows FROM members WHERE seat IS NULL;
-- one default at most
SELECT count(*) <= 1 FROM sites WHERE is_default;
