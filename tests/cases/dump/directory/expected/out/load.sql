-- Loads this directory, from within it: psql -d DATABASE -f load.sql
\set ON_ERROR_STOP on
\encoding UTF8
\i pre-data.sql
\i 01_customers.sql
\i 02_app.Order_items.sql
\i post-data.sql
