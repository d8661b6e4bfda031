-- forms of unique expressions and of the conditions of partial unique indexes; what aggregates add up
-- sizes: 0 1 2 7 1000
-- 1000+: rows that the partial indexes hold, and rows that they leave out
SELECT count(*) FILTER (WHERE flag) BETWEEN 200 AND 500 AND count(*) FILTER (WHERE status = 'gone') BETWEEN 200 AND 450 FROM entries;
-- 1000+: some parents have no children, and sums are NULL there
SELECT count(*) > 0 FROM parents WHERE sum_of_doubles IS NULL AND whole_time IS NULL;
