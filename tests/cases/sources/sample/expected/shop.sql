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

SET default_tablespace = '';

SET default_table_access_method = heap;

--
-- Name: customers; Type: TABLE; Schema: public; Owner: -
--

CREATE TABLE public.customers (
    id integer NOT NULL,
    city text NOT NULL,
    country character(2)
);


--
-- Name: customers_id_seq; Type: SEQUENCE; Schema: public; Owner: -
--

CREATE SEQUENCE public.customers_id_seq
    AS integer
    START WITH 1
    INCREMENT BY 1
    NO MINVALUE
    NO MAXVALUE
    CACHE 1;


--
-- Name: customers_id_seq; Type: SEQUENCE OWNED BY; Schema: public; Owner: -
--

ALTER SEQUENCE public.customers_id_seq OWNED BY public.customers.id;


--
-- Name: mixed; Type: TABLE; Schema: public; Owner: -
--

CREATE TABLE public.mixed (
    id integer NOT NULL,
    city text,
    country character(2)
);


--
-- Name: mixed_id_seq; Type: SEQUENCE; Schema: public; Owner: -
--

CREATE SEQUENCE public.mixed_id_seq
    AS integer
    START WITH 1
    INCREMENT BY 1
    NO MINVALUE
    NO MAXVALUE
    CACHE 1;


--
-- Name: mixed_id_seq; Type: SEQUENCE OWNED BY; Schema: public; Owner: -
--

ALTER SEQUENCE public.mixed_id_seq OWNED BY public.mixed.id;


--
-- Name: customers id; Type: DEFAULT; Schema: public; Owner: -
--

ALTER TABLE ONLY public.customers ALTER COLUMN id SET DEFAULT nextval('public.customers_id_seq'::regclass);


--
-- Name: mixed id; Type: DEFAULT; Schema: public; Owner: -
--

ALTER TABLE ONLY public.mixed ALTER COLUMN id SET DEFAULT nextval('public.mixed_id_seq'::regclass);


--
-- Data for Name: customers; Type: TABLE DATA; Schema: public; Owner: -
--

COPY public.customers (id, city, country) FROM stdin;
1	Ulm	DE
2	Ulm	DE
3	Bern	CH
4	Ulm	DE
5	Wien	AT
6	Ulm	DE
7	Wien	AT
8	Lyon	FR
\.


--
-- Data for Name: mixed; Type: TABLE DATA; Schema: public; Owner: -
--

COPY public.mixed (id, city, country) FROM stdin;
1	Ulm	FR
2	Lyon	AT
3	Wien	CH
4	Bern	AT
5	Lyon	FR
6	Bern	AT
7	Wien	CH
8	Bern	AT
\.


--
-- Name: customers_id_seq; Type: SEQUENCE SET; Schema: public; Owner: -
--

SELECT pg_catalog.setval('public.customers_id_seq', 8, true);


--
-- Name: mixed_id_seq; Type: SEQUENCE SET; Schema: public; Owner: -
--

SELECT pg_catalog.setval('public.mixed_id_seq', 8, true);


--
-- Name: customers customers_pkey; Type: CONSTRAINT; Schema: public; Owner: -
--

ALTER TABLE ONLY public.customers
    ADD CONSTRAINT customers_pkey PRIMARY KEY (id);


--
-- Name: mixed mixed_pkey; Type: CONSTRAINT; Schema: public; Owner: -
--

ALTER TABLE ONLY public.mixed
    ADD CONSTRAINT mixed_pkey PRIMARY KEY (id);


--
-- PostgreSQL database dump complete
--

