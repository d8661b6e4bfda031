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
-- Data for Name: people; Type: TABLE DATA; Schema: public; Owner: -
--

COPY public.people (id, age, low, high, code, percent, seen, older) FROM stdin;
1	20	1	2	AB1	50	2031-05-01	370
4	\N	\N	\N	EF3	\N	\N	537
9	30	2	\N	GH7	0	2024-05-01	374
\.


--
-- PostgreSQL database dump complete
--

