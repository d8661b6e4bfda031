-- sizes: 0 1 7 500
-- some rows have values, some have none
SELECT :rows < 500 OR (count(x000) BETWEEN 1 AND 499) FROM computed;
