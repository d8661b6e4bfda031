-- sizes: 0 1 2 7 1000
-- some rows have values, some have none
SELECT :rows < 500 OR (count(x000) BETWEEN 1 AND :rows - 1) FROM computed;
