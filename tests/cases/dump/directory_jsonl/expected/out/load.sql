-- Loads this directory, from within it: psql -d DATABASE -f load.sql
\set ON_ERROR_STOP on
\encoding UTF8
CREATE TEMPORARY TABLE datagen_lines (line json);
\copy datagen_lines FROM '01_customers.jsonl' WITH (FORMAT csv, QUOTE E'\x01', DELIMITER E'\x02', ENCODING 'UTF8')
INSERT INTO public.customers (id, name) OVERRIDING SYSTEM VALUE
  SELECT made.id, made.name FROM datagen_lines, json_populate_record(NULL::public.customers, line) AS made;
DROP TABLE datagen_lines;
CREATE TEMPORARY TABLE datagen_lines (line json);
\copy datagen_lines FROM '02_app.Order_items.jsonl' WITH (FORMAT csv, QUOTE E'\x01', DELIMITER E'\x02', ENCODING 'UTF8')
INSERT INTO app."Order items" (id, customer_id, tags)
  SELECT made.id, made.customer_id, made.tags FROM datagen_lines, json_populate_record(NULL::app."Order items", line) AS made;
DROP TABLE datagen_lines;
\i post-data.sql
