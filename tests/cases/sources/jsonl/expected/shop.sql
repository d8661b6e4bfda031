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
-- Name: citext; Type: EXTENSION; Schema: -; Owner: -
--

CREATE EXTENSION IF NOT EXISTS citext WITH SCHEMA public;


--
-- Name: place; Type: TYPE; Schema: public; Owner: -
--

CREATE TYPE public.place AS (
	zip integer,
	city text
);


SET default_tablespace = '';

SET default_table_access_method = heap;

--
-- Name: customers; Type: TABLE; Schema: public; Owner: -
--

CREATE TABLE public.customers (
    id integer NOT NULL,
    email text NOT NULL,
    joined date,
    credit numeric(8,2),
    tags text[],
    facts jsonb,
    is_new boolean,
    login public.citext,
    home public.place
);


--
-- Data for Name: customers; Type: TABLE DATA; Schema: public; Owner: -
--

COPY public.customers (id, email, joined, credit, tags, facts, is_new, login, home) FROM stdin;
1	ann@example.com	2024-05-01	12.50	{a,"b c"}	{"a": [1, null]}	\N	\N	\N
2	bo@example.com	\N	3.10	\N	"text"	t	Bo 	(89073,"Bad Ulm")
3	cé@example.com	\N	\N	{}	"tab\\tbell\\u0007\\"\\\\"	f	\N	(1,)
5	e@example.com	\N	100.00	\N	\N	\N	\N	\N
\.


--
-- Name: customers customers_pkey; Type: CONSTRAINT; Schema: public; Owner: -
--

ALTER TABLE ONLY public.customers
    ADD CONSTRAINT customers_pkey PRIMARY KEY (id);


--
-- PostgreSQL database dump complete
--

