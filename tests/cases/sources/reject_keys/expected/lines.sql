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
-- Data for Name: lines; Type: TABLE DATA; Schema: public; Owner: -
--

COPY public.lines (order_id, line, token, seen, code, slot) FROM stdin;
-5	1	00000000-0000-0000-0000-000000000001	2024-05-01 09:00:00	a	1
-5	2	00000000-0000-0000-0000-000000000002	2024-05-01 09:01:00	b	2
-4	-1	00000000-0000-0000-0000-000000000003	\N	c	3
7	1	80000000-0000-0000-0000-000000000001	\N	d	4
7	2	f0000000-0000-0000-0000-000000000001	2024-05-01 09:02:00	e	\N
-5	3	f0000000-0000-0000-0000-000000000003	2024-05-01 09:04:00	g	7
8	6	f0000000-0000-0000-0000-00000000000b	\N	a	14
\.


--
-- PostgreSQL database dump complete
--

