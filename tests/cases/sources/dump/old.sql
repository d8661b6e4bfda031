SET x = 1;
CREATE TABLE public.clients (id bigint, mail text, city text);

COPY public.others (id) FROM stdin;
99
\.

COPY public.clients (id, mail, city) FROM stdin;
1	ann@example.com	Ulm
2	bo@example.com	\N
\.

COPY public.more (id) FROM stdin;
99
\.
