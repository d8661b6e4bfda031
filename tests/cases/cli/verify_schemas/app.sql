--
-- PostgreSQL database dump
--

-- Dumped by datagen 0.1.0, seed 7

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
-- Name: app; Type: SCHEMA; Schema: -; Owner: -
--

CREATE SCHEMA app;


--
-- Name: mood; Type: TYPE; Schema: app; Owner: -
--

CREATE TYPE app.mood AS ENUM (
    'good',
    'bad'
);


--
-- Name: tickets; Type: SEQUENCE; Schema: app; Owner: -
--

CREATE SEQUENCE app.tickets
    START WITH 100
    INCREMENT BY 1
    NO MINVALUE
    NO MAXVALUE
    CACHE 1;


SET default_tablespace = '';

SET default_table_access_method = heap;

--
-- Name: Logs; Type: TABLE; Schema: app; Owner: -
--

CREATE TABLE app."Logs" (
    id integer NOT NULL
);


--
-- Name: Logs_id_seq; Type: SEQUENCE; Schema: app; Owner: -
--

CREATE SEQUENCE app."Logs_id_seq"
    AS integer
    START WITH 1
    INCREMENT BY 1
    NO MINVALUE
    NO MAXVALUE
    CACHE 1;


--
-- Name: Logs_id_seq; Type: SEQUENCE OWNED BY; Schema: app; Owner: -
--

ALTER SEQUENCE app."Logs_id_seq" OWNED BY app."Logs".id;


--
-- Name: tickets_of; Type: TABLE; Schema: app; Owner: -
--

CREATE TABLE app.tickets_of (
    id bigint DEFAULT nextval('app.tickets') NOT NULL,
    order_id integer
);


--
-- Name: Logs id; Type: DEFAULT; Schema: app; Owner: -
--

ALTER TABLE ONLY app."Logs" ALTER COLUMN id SET DEFAULT nextval('app."Logs_id_seq"'::regclass);


--
-- Data for Name: Logs; Type: TABLE DATA; Schema: app; Owner: -
--

COPY app."Logs" (id) FROM stdin;
1
2
\.


--
-- Data for Name: tickets_of; Type: TABLE DATA; Schema: app; Owner: -
--

COPY app.tickets_of (id, order_id) FROM stdin;
100	2
101	6
102	6
103	1
104	4
\.


--
-- Name: Logs_id_seq; Type: SEQUENCE SET; Schema: app; Owner: -
--

SELECT pg_catalog.setval('app."Logs_id_seq"', 2, true);


--
-- Name: tickets; Type: SEQUENCE SET; Schema: app; Owner: -
--

SELECT pg_catalog.setval('app.tickets', 104, true);


--
-- Name: Logs Logs_pkey; Type: CONSTRAINT; Schema: app; Owner: -
--

ALTER TABLE ONLY app."Logs"
    ADD CONSTRAINT "Logs_pkey" PRIMARY KEY (id);


--
-- Name: tickets_of tickets_of_pkey; Type: CONSTRAINT; Schema: app; Owner: -
--

ALTER TABLE ONLY app.tickets_of
    ADD CONSTRAINT tickets_of_pkey PRIMARY KEY (id);


--
-- PostgreSQL database dump complete
--

