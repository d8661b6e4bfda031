-- sizes: 0 1 2 7 1000 100000
-- as many mayors as cities: one each
SELECT count(*) FROM cities c WHERE NOT EXISTS (
  SELECT FROM mayors m WHERE (m.country_code, m.region_number, m.city) = (c.country_code, c.region_number, c.name));
-- 1000+: streets lie in many countries
SELECT count(DISTINCT country_code) > 0.3 * :rows FROM streets;
