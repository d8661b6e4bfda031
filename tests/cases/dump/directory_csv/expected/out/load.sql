-- Loads this directory, from within it: psql -d DATABASE -f load.sql
\set ON_ERROR_STOP on
\encoding UTF8
\i pre-data.sql
\copy public.customers (id, name) FROM '01_customers.001.csv' WITH (FORMAT csv, HEADER, ENCODING 'UTF8')
\copy public.customers (id, name) FROM '01_customers.002.csv' WITH (FORMAT csv, HEADER, ENCODING 'UTF8')
\copy app."Order items" (id, customer_id, tags) FROM '02_app.Order_items.001.csv' WITH (FORMAT csv, HEADER, ENCODING 'UTF8')
\copy app."Order items" (id, customer_id, tags) FROM '02_app.Order_items.002.csv' WITH (FORMAT csv, HEADER, ENCODING 'UTF8')
\copy app."Order items" (id, customer_id, tags) FROM '02_app.Order_items.003.csv' WITH (FORMAT csv, HEADER, ENCODING 'UTF8')
\i post-data.sql
