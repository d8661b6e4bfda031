-- schema: ../../../examples/tpch/tpch.json
-- sizes: 7
-- rows of supplier: 20
-- rows of customer: 300
-- rows of part: 400
-- rows of orders: 3000
-- the rows of TPC-H at this scale
SELECT ((SELECT count(*) FROM region), (SELECT count(*) FROM nation), (SELECT count(*) FROM supplier),
        (SELECT count(*) FROM customer), (SELECT count(*) FROM part), (SELECT count(*) FROM partsupp),
        (SELECT count(*) FROM orders)) = (5, 25, 20, 300, 400, 1600, 3000);
-- one to seven lines per order, numbered from 1 on
SELECT count(*) FROM (SELECT count(*) AS lines, min(l_linenumber) AS least, max(l_linenumber) AS most
  FROM lineitem GROUP BY l_orderkey) o WHERE lines NOT BETWEEN 1 AND 7 OR least <> 1 OR most <> lines;
-- every number of lines is as frequent as the others
SELECT min(orders) > 3000 / 7 * 0.8 AND max(orders) < 3000 / 7 * 1.2 FROM (SELECT count(*) AS orders
  FROM (SELECT count(*) AS lines FROM lineitem GROUP BY l_orderkey) o GROUP BY lines) n;
-- five nations of each region, named as in clause 4.2.3
SELECT count(*) FROM (SELECT r_name FROM region JOIN nation ON n_regionkey = r_regionkey GROUP BY r_name
  HAVING count(DISTINCT n_name) <> 5) r;
-- nations lie in their regions
SELECT count(*) = 5 FROM nation JOIN region ON n_regionkey = r_regionkey WHERE (r_name, n_name) IN (VALUES
  ('AFRICA', 'KENYA'), ('AMERICA', 'PERU'), ('ASIA', 'VIETNAM'), ('EUROPE', 'FRANCE'), ('MIDDLE EAST', 'IRAQ'));
-- four suppliers of each part
SELECT count(*) FROM (SELECT ps_partkey FROM partsupp GROUP BY ps_partkey
  HAVING count(DISTINCT ps_suppkey) <> 4) p;
-- names of customers
SELECT count(*) FROM customer WHERE c_name <> 'Customer#' || lpad(c_custkey::text, 9, '0');
-- names of suppliers
SELECT count(*) FROM supplier WHERE s_name <> 'Supplier#' || lpad(s_suppkey::text, 9, '0');
-- telephone numbers begin with the country's code
SELECT count(*) FROM customer WHERE c_phone !~ ('^' || c_nationkey + 10 || '-[1-9][0-9]{2}-[1-9][0-9]{2}-[1-9][0-9]{3}$');
-- brands are of their manufacturer
SELECT count(*) FROM part WHERE rtrim(p_brand) !~ ('^Brand#' || right(rtrim(p_mfgr), 1) || '[1-5]$');
-- names of parts are five colours
SELECT count(*) FROM part WHERE p_name !~ '^[a-z]+( [a-z]+){4}$';
-- retail prices
SELECT count(*) FROM part
  WHERE p_retailprice <> (90000 + p_partkey / 10 % 20001 + 100 * (p_partkey % 1000)) / 100.0;
-- a line costs what its parts do
SELECT count(*) FROM lineitem JOIN part ON p_partkey = l_partkey WHERE l_extendedprice <> l_quantity * p_retailprice;
-- the ranges of numbers
SELECT count(*) FROM lineitem WHERE l_quantity NOT BETWEEN 1 AND 50 OR l_quantity <> trunc(l_quantity)
  OR l_discount NOT BETWEEN 0 AND 0.1 OR l_tax NOT BETWEEN 0 AND 0.08;
-- the days of a line
SELECT count(*) FROM lineitem JOIN orders ON o_orderkey = l_orderkey WHERE l_shipdate - o_orderdate NOT BETWEEN 1 AND 121
  OR l_commitdate - o_orderdate NOT BETWEEN 30 AND 90 OR l_receiptdate - l_shipdate NOT BETWEEN 1 AND 30;
-- flags follow from the days
SELECT count(*) FROM lineitem WHERE l_linestatus <> CASE WHEN l_shipdate > '1995-06-17' THEN 'O' ELSE 'F' END
  OR l_returnflag <> ALL (CASE WHEN l_receiptdate > '1995-06-17' THEN '{N}' ELSE '{R,A}' END::text[]);
-- orders have the status of their lines
SELECT count(*) FROM orders JOIN (SELECT l_orderkey, string_agg(DISTINCT l_linestatus, '') AS of_lines FROM lineitem
  GROUP BY l_orderkey) l ON l_orderkey = o_orderkey
  WHERE o_orderstatus <> CASE of_lines WHEN 'F' THEN 'F' WHEN 'O' THEN 'O' ELSE 'P' END;
-- totals are the sums of their lines
SELECT count(*) FROM orders JOIN (SELECT l_orderkey, sum(l_extendedprice * (1 + l_tax) * (1 - l_discount)) AS total
  FROM lineitem GROUP BY l_orderkey) l ON l_orderkey = o_orderkey WHERE o_totalprice <> round(total, 2);
-- days of orders
SELECT count(*) FROM orders WHERE o_orderdate NOT BETWEEN '1992-01-01' AND '1998-08-02';
-- a third of the customers has no orders
SELECT count(*) BETWEEN 90 AND 115 FROM customer WHERE NOT EXISTS (SELECT FROM orders WHERE o_custkey = c_custkey);
-- query 1 has its four groups
SELECT count(*) = 4 FROM (SELECT l_returnflag, l_linestatus FROM lineitem WHERE l_shipdate <= date '1998-12-01' - 90
  GROUP BY l_returnflag, l_linestatus) g;
-- query 5 finds revenue in Asia
SELECT sum(l_extendedprice * (1 - l_discount)) > 0 FROM orders JOIN lineitem ON l_orderkey = o_orderkey
  JOIN supplier ON l_suppkey = s_suppkey JOIN nation ON s_nationkey = n_nationkey JOIN region ON n_regionkey = r_regionkey
  WHERE r_name = 'ASIA' AND o_orderdate >= '1994-01-01' AND o_orderdate < '1995-01-01';
