-- sizes: 0 1 2 7 1000 100000
-- 1000+: the top customer has 1/H(100) = 19.3% of the orders by Zipf's law
SELECT max(n) BETWEEN 0.16 * :rows AND 0.23 * :rows FROM (SELECT count(*) AS n FROM orders GROUP BY zipf_id) t;
-- 1000+: the ten first of them 2.93/5.19 = 56.5%
SELECT sum(n) BETWEEN 0.52 * :rows AND 0.61 * :rows
FROM (SELECT count(*) AS n FROM orders GROUP BY zipf_id ORDER BY n DESC LIMIT 10) t;
-- 1000+: with the exponent 1.5 the top customer has 1/2.413 = 41.4%
SELECT max(n) BETWEEN 0.37 * :rows AND 0.46 * :rows FROM (SELECT count(*) AS n FROM orders GROUP BY steep_id) t;
-- 1000+: a bell leaves many customers with little and gives a tenth of them more than a fifth
SELECT sum(n) BETWEEN 0.18 * :rows AND 0.45 * :rows
FROM (SELECT count(*) AS n FROM orders GROUP BY normal_id ORDER BY n DESC LIMIT 10) t;
-- 1000+: an exponential choice prefers few
SELECT sum(n) BETWEEN 0.25 * :rows AND 0.70 * :rows
FROM (SELECT count(*) AS n FROM orders GROUP BY exponential_id ORDER BY n DESC LIMIT 10) t;
-- 100000+: an even choice gives every customer about a hundredth
SELECT min(n) > 0.008 * :rows AND max(n) < 0.012 * :rows FROM (SELECT count(*) AS n FROM orders GROUP BY uniform_id) t;
-- 1000+: plans by their weights
SELECT count(*) FILTER (WHERE plan = 'free') BETWEEN 0.65 * :rows AND 0.75 * :rows
   AND count(*) FILTER (WHERE plan = 'corp') BETWEEN 0.03 * :rows AND 0.07 * :rows FROM orders;
