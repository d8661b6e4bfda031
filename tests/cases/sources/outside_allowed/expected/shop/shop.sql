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
-- Data for Name: t1; Type: TABLE DATA; Schema: public; Owner: -
--

COPY public.t1 (id) FROM stdin;
7
9
\.


--
-- Data for Name: t2; Type: TABLE DATA; Schema: public; Owner: -
--

COPY public.t2 (id) FROM stdin;
7
9
\.


--
-- PostgreSQL database dump complete
--

