-- sizes: 0 1 2 7 1000 100000
-- rows of users: 0 1 5 40 400 20000
-- rows of films: 0 9 30 60 300 5000
-- 1000+: the first user rates about 1/H(users) of all, or every film
SELECT max(n) > least(0.6 * (SELECT count(*) FROM films), 0.08 * :rows) FROM (SELECT count(*) AS n FROM ratings GROUP BY user_id) t;
-- 1000+: most users rate few films
SELECT percentile_disc(0.5) WITHIN GROUP (ORDER BY n) <= 2 FROM (SELECT count(*) AS n FROM ratings GROUP BY user_id) t;
-- 1000+: the ten first films have several times their even share
SELECT sum(n) > 8 * 10 * :rows / (SELECT count(*) FROM films)
FROM (SELECT count(*) AS n FROM ratings GROUP BY film_id ORDER BY n DESC LIMIT 10) t;
-- 1000+: half of the ratings are of a tenth of the films
SELECT sum(n) > 0.45 * :rows
FROM (SELECT count(*) AS n FROM ratings GROUP BY film_id ORDER BY n DESC LIMIT (SELECT count(*) / 10 FROM films)) t;
-- 1000+: a quarter of the films that may be liked never are
SELECT count(*) BETWEEN 0.2 * (SELECT count(*) FROM films WHERE kind = 'feature') AND 0.35 * (SELECT count(*) FROM films WHERE kind = 'feature')
FROM films f WHERE kind = 'feature' AND NOT EXISTS (SELECT FROM likes l WHERE l.film_id = f.id);
-- 1000+: another quarter has 5/9 of the likes
SELECT sum(n) BETWEEN 0.5 * :rows AND 0.65 * :rows
FROM (SELECT count(*) AS n FROM likes GROUP BY film_id ORDER BY n DESC LIMIT (SELECT count(*) / 4 FROM films WHERE kind = 'feature')) t;
-- 1000+: a fifth of the users likes most
SELECT sum(n) > 0.55 * :rows
FROM (SELECT count(*) AS n FROM likes GROUP BY user_id ORDER BY n DESC LIMIT (SELECT count(*) / 5 FROM users)) t;
-- 1000+: the first film is watched by more than many even shares
SELECT max(n) > 4 * avg(n) FROM (SELECT count(*) AS n FROM watched GROUP BY film_id) t;
