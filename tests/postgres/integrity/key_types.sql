-- sizes: 0 1 2 7 1000 100000
-- 1000+: children of all words
SELECT count(DISTINCT c0) = 30 AND count(DISTINCT c2) = 30 FROM word_children;
-- char(n) is filled with spaces, a text is not
SELECT count(*) FROM code_children WHERE c0 LIKE '% ' OR octet_length(c2) <> 12;
-- amounts have the digits of their columns
SELECT count(*) FROM amount_children WHERE scale(c1) <> 2 OR scale(c2) <> 1 OR scale(c3) <> 6;
-- a day is its midnight
SELECT count(*) FROM day_children WHERE c1 <> date_trunc('day', c1);
