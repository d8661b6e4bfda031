--
-- PostgreSQL database dump
--

-- Dumped by datagen 0.1.0, seed 0

SET statement_timeout = 0;
SET lock_timeout = 0;
SET idle_in_transaction_session_timeout = 0;
SET client_encoding = 'UTF8';
SET standard_conforming_strings = on;
SELECT pg_catalog.set_config('search_path', 'public', false);
SET check_function_bodies = false;
SET xmloption = content;
SET client_min_messages = warning;
SET row_security = off;

--
-- Data for Name: Order items; Type: TABLE DATA; Schema: app; Owner: -
--

COPY app."Order items" (id, customer_id, tags) FROM stdin;
1	1	{baking,small,summer,waterproof}
2	2	{clearance,washable,men,glutenfree,custom}
3	3	{pets}
4	2	{electric,cats,glutenfree,trending,local}
5	4	{cooking,bundle,organic,magnetic}
6	3	{coffee,large,winter,wireless}
7	5	{classic,smart,school,music,glutenfree}
\.


