-- a pool of five people, who stay together
SELECT count(DISTINCT (first_name, last_name, full_name)) <= 5 FROM users;
-- 1000+: all of them are there
SELECT count(DISTINCT (first_name, last_name, full_name)) = 5 FROM users;
-- the parts of a name go together
SELECT count(*) FROM users WHERE position(last_name IN full_name) = 0;
-- rows are changed after they are made
SELECT count(*) FROM users WHERE updated_at < created_at;
-- one plan
SELECT count(*) FROM users WHERE plan <> 'free';
-- 1000+: nine in ten orders behind the sample repeat one of it
SELECT abs(avg((EXISTS (SELECT FROM orders s WHERE s.id <= 50 AND (s.status, s.base, s.city, s.postal_code) =
  (o.status, o.base, o.city, o.postal_code)))::int) - 0.9) < 0.05 FROM orders o WHERE id > 50;
-- 1000+: a city has the postal code that it has in the sample
SELECT count(DISTINCT (city, postal_code)) - count(DISTINCT (city, postal_code, base)) <= 0 FROM orders;
-- rules hold in repeated rows
SELECT count(*) FROM orders WHERE (status = 'new') <> (points = 0);
-- computed columns are computed of the row
SELECT count(*) FROM orders WHERE doubled <> base * 2;
-- 1000+: about half of the notes are missing, as in the sample
SELECT abs(avg((note IS NULL)::int) - 0.5) < 0.25 FROM orders;
-- 1000+: half of the items have one of three quantities
SELECT abs(avg((quantity IN (SELECT quantity FROM items GROUP BY 1 ORDER BY count(*) DESC LIMIT 3))::int) - 0.5) < 0.1
FROM items;
-- the e-mail addresses of members who repeat are theirs, with a number
SELECT count(DISTINCT (first_name, last_name, regexp_replace(email, '[0-9]*@.*', ''))) -
  count(DISTINCT (first_name, last_name)) FROM members;
