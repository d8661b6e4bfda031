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
-- Name: authors; Type: TABLE; Schema: public; Owner: -
--

CREATE TABLE public.authors (
    id integer NOT NULL,
    name character varying(60) NOT NULL
);


--
-- Name: authors_id_seq; Type: SEQUENCE; Schema: public; Owner: -
--

CREATE SEQUENCE public.authors_id_seq
    AS integer
    START WITH 1
    INCREMENT BY 1
    NO MINVALUE
    NO MAXVALUE
    CACHE 1;


--
-- Name: authors_id_seq; Type: SEQUENCE OWNED BY; Schema: public; Owner: -
--

ALTER SEQUENCE public.authors_id_seq OWNED BY public.authors.id;


--
-- Name: notes; Type: TABLE; Schema: public; Owner: -
--

CREATE TABLE public.notes (
    id integer NOT NULL,
    author_id integer NOT NULL,
    pinned boolean NOT NULL
);


--
-- Name: notes_id_seq; Type: SEQUENCE; Schema: public; Owner: -
--

CREATE SEQUENCE public.notes_id_seq
    AS integer
    START WITH 1
    INCREMENT BY 1
    NO MINVALUE
    NO MAXVALUE
    CACHE 1;


--
-- Name: notes_id_seq; Type: SEQUENCE OWNED BY; Schema: public; Owner: -
--

ALTER SEQUENCE public.notes_id_seq OWNED BY public.notes.id;


--
-- Name: authors id; Type: DEFAULT; Schema: public; Owner: -
--

ALTER TABLE ONLY public.authors ALTER COLUMN id SET DEFAULT nextval('public.authors_id_seq'::regclass);


--
-- Name: notes id; Type: DEFAULT; Schema: public; Owner: -
--

ALTER TABLE ONLY public.notes ALTER COLUMN id SET DEFAULT nextval('public.notes_id_seq'::regclass);


--
-- Data for Name: authors; Type: TABLE DATA; Schema: public; Owner: -
--

COPY public.authors (id, name) FROM stdin;
9	Clifford Evans
2	Clara Fröhlich
3	Gareth Fitzroy
\.


--
-- Data for Name: notes; Type: TABLE DATA; Schema: public; Owner: -
--

COPY public.notes (id, author_id, pinned) FROM stdin;
1	1	f
2	2	t
3	3	f
4	2	f
5	2	t
6	1	t
7	3	f
8	1	f
9	2	f
10	1	f
11	2	f
12	1	f
13	3	f
14	3	f
15	1	f
16	3	f
17	2	f
18	1	f
19	2	f
20	2	f
21	1	f
22	2	f
23	1	f
24	3	t
25	3	f
26	1	f
27	2	f
28	1	f
29	1	f
30	1	f
31	2	f
32	1	t
33	3	f
34	3	f
35	1	f
36	2	f
37	1	f
38	2	t
39	3	f
40	3	f
41	1	f
42	2	f
43	1	f
44	1	f
45	1	t
46	1	f
47	2	f
48	1	f
49	3	f
50	2	f
51	1	f
52	3	f
53	1	f
54	3	f
55	3	f
56	3	f
57	2	f
58	1	f
59	3	f
60	3	f
61	3	f
62	3	f
63	1	f
64	2	f
65	2	f
66	3	f
67	1	f
68	3	f
69	3	f
70	1	f
71	1	f
72	3	f
73	3	f
74	2	f
75	3	f
76	1	f
77	1	f
78	1	f
79	1	f
80	1	f
81	1	f
82	1	f
83	3	f
84	3	f
85	3	f
86	2	f
87	1	f
88	3	t
89	2	f
90	3	f
91	2	f
92	3	f
93	1	f
94	3	t
95	3	f
96	3	f
97	2	f
98	1	t
99	1	f
100	2	f
101	1	f
102	3	f
103	2	f
104	1	t
105	1	f
106	2	t
107	3	f
108	1	f
109	1	f
110	1	t
111	2	f
112	2	f
113	2	f
114	3	t
115	2	f
116	1	f
117	2	f
118	2	f
119	2	f
120	1	f
121	3	f
122	2	f
123	1	f
124	1	f
125	3	f
126	3	f
127	1	f
128	2	f
129	1	f
130	2	f
131	2	f
132	2	f
133	1	f
134	3	f
135	3	t
136	2	f
137	2	f
138	1	f
139	1	f
140	2	f
141	2	f
142	3	f
143	2	f
144	3	f
145	2	f
146	2	f
147	2	f
148	1	f
149	1	f
150	3	f
151	2	f
152	2	f
153	1	f
154	3	f
155	3	f
156	2	f
157	3	f
158	1	f
159	1	f
160	1	f
161	1	f
162	3	f
163	2	f
164	2	f
165	1	f
166	3	t
167	3	f
168	1	f
169	3	f
170	3	f
171	2	f
172	3	f
173	3	f
174	2	f
175	1	f
176	3	f
177	3	f
178	1	f
179	1	f
180	3	f
181	3	f
182	2	t
183	1	f
184	1	f
185	1	f
186	1	f
187	2	f
188	2	f
189	2	t
190	3	t
191	2	f
192	1	f
193	1	t
194	2	f
195	3	f
196	3	f
197	1	f
198	2	f
199	1	f
200	1	f
201	2	f
202	1	t
203	1	f
204	1	f
205	2	f
206	3	f
207	3	f
208	2	f
209	3	f
210	2	f
211	1	f
212	2	f
213	3	f
214	1	f
215	2	f
216	1	f
217	3	f
218	1	f
219	2	f
220	1	t
221	3	f
222	1	f
223	1	f
224	1	f
225	1	t
226	2	f
227	3	f
228	2	f
229	2	f
230	3	t
231	2	f
232	3	f
233	3	f
234	2	f
235	1	f
236	1	f
237	1	f
238	1	f
239	1	f
240	2	f
241	1	f
242	3	f
243	1	f
244	1	f
245	3	t
246	2	f
247	3	f
248	3	f
249	3	t
250	1	f
251	2	f
252	1	f
253	1	f
254	1	f
255	2	t
256	2	t
257	3	t
258	3	f
259	1	f
260	3	t
261	1	f
262	1	f
263	3	f
264	2	f
265	3	f
266	2	f
267	2	t
268	3	t
269	2	f
270	2	t
271	2	f
272	3	f
273	3	t
274	3	f
275	2	f
276	3	f
277	2	f
278	1	f
279	3	f
280	1	f
281	2	t
282	3	f
283	3	f
284	3	f
285	1	t
286	2	f
287	3	t
288	2	t
289	1	t
290	3	t
291	1	f
292	2	f
293	1	f
294	2	f
295	3	f
296	2	f
297	2	f
298	3	f
299	2	f
300	3	f
301	2	f
302	3	f
303	2	f
304	2	f
305	3	f
306	1	f
307	3	f
308	1	f
309	2	f
310	2	f
311	3	t
312	1	f
313	2	f
314	2	f
315	3	f
316	1	f
317	2	f
318	3	f
319	1	t
320	1	f
321	3	f
322	2	f
323	3	f
324	1	f
325	2	f
326	2	f
327	1	f
328	2	f
329	1	t
330	2	f
331	2	f
332	2	f
333	3	f
334	3	f
335	3	f
336	2	f
337	1	f
338	2	f
339	1	f
340	3	f
341	3	f
342	3	f
343	2	f
344	3	f
345	1	f
346	1	f
347	2	f
348	1	f
349	3	f
350	1	f
351	3	f
352	1	f
353	3	t
354	1	f
355	2	f
356	2	f
357	1	f
358	2	f
359	1	f
360	2	f
361	3	f
362	2	f
363	3	f
364	3	f
365	2	f
366	3	f
367	1	f
368	3	f
369	3	f
370	2	f
371	2	f
372	1	f
373	2	f
374	1	f
375	1	f
376	2	f
377	3	f
378	3	f
379	3	f
380	1	f
381	3	f
382	1	f
383	3	f
384	3	t
385	1	f
386	3	f
387	1	f
388	2	f
389	2	t
390	1	t
391	2	f
392	2	f
393	1	t
394	3	f
395	3	t
396	2	f
397	3	f
398	1	f
399	3	f
400	1	f
401	1	f
402	1	f
403	3	f
404	1	f
405	2	f
406	1	t
407	1	f
408	2	f
409	3	f
410	3	f
411	1	f
412	3	f
413	3	f
414	3	f
415	2	f
416	3	f
417	2	f
418	3	f
419	3	f
420	2	f
421	3	f
422	1	f
423	3	f
424	2	f
425	3	f
426	2	f
427	3	t
428	1	f
429	1	f
430	3	f
431	3	f
432	1	f
433	3	f
434	1	t
435	3	f
436	3	f
437	1	f
438	1	f
439	2	f
440	3	f
441	1	f
442	1	t
443	3	f
444	2	f
445	1	f
446	1	f
447	2	f
448	2	f
449	1	f
450	2	f
451	1	f
452	1	f
453	3	f
454	1	f
455	3	f
456	3	f
457	2	f
458	1	f
459	2	f
460	2	f
461	3	f
462	1	f
463	3	f
464	1	t
465	2	f
466	2	f
467	1	f
468	1	t
469	3	f
470	2	f
471	3	f
472	3	f
473	1	f
474	1	t
475	3	f
476	3	f
477	1	f
478	2	f
479	3	f
480	3	f
481	1	f
482	3	f
483	3	f
484	1	f
485	2	f
486	3	f
487	2	f
488	1	t
489	3	f
490	1	f
491	1	f
492	2	f
493	1	f
494	1	f
495	2	f
496	1	f
497	1	f
498	2	f
499	1	f
500	1	t
501	2	f
502	3	f
503	1	f
504	1	f
505	2	f
506	2	f
507	2	f
508	2	f
509	2	f
510	1	f
511	3	f
512	2	f
513	1	f
514	2	f
515	3	f
516	3	f
517	2	t
518	2	f
519	3	t
520	3	t
521	1	f
522	2	f
523	3	f
524	2	f
525	2	f
526	3	f
527	3	f
528	3	f
529	1	f
530	2	f
531	1	f
532	1	t
533	3	f
534	3	t
535	3	f
536	1	f
537	2	f
538	3	f
539	3	f
540	3	f
541	1	f
542	3	f
543	1	f
544	3	f
545	2	f
546	1	f
547	1	f
548	1	t
549	1	f
550	2	f
551	3	f
552	1	f
553	2	f
554	1	f
555	2	f
556	2	f
557	3	f
558	3	f
559	2	t
560	1	f
561	3	f
562	3	f
563	3	f
564	2	f
565	3	f
566	3	f
567	3	f
568	1	f
569	3	f
570	3	t
571	2	f
572	1	f
573	3	f
574	2	f
575	3	f
576	1	f
577	1	f
578	3	f
579	3	f
580	1	f
581	3	f
582	1	f
583	2	f
584	3	t
585	3	f
586	3	f
587	3	f
588	2	f
589	3	f
590	3	f
591	2	f
592	2	f
593	3	t
594	3	f
595	1	f
596	3	f
597	3	t
598	2	t
599	3	f
600	1	f
601	3	f
602	3	f
603	3	f
604	1	f
605	2	f
606	3	t
607	3	f
608	3	t
609	3	f
610	2	f
611	3	f
612	2	f
613	2	f
614	2	f
615	2	f
616	2	f
617	3	f
618	2	f
619	3	f
620	2	f
621	3	f
622	3	f
623	1	f
624	1	t
625	3	f
626	1	f
627	3	f
628	2	f
629	3	f
630	1	f
631	2	f
632	3	f
633	3	f
634	2	f
635	3	f
636	1	f
637	3	f
638	3	f
639	1	f
640	3	t
641	2	f
642	3	f
643	1	f
644	3	f
645	2	f
646	1	f
647	3	f
648	1	f
649	2	f
650	1	f
651	1	f
652	2	f
653	1	f
654	3	t
655	2	t
656	3	f
657	1	f
658	2	f
659	3	f
660	2	f
661	1	f
662	1	f
663	2	f
664	1	f
665	1	f
666	2	f
667	2	f
668	1	f
669	2	f
670	2	f
671	1	f
672	1	f
673	1	f
674	3	f
675	3	f
676	1	f
677	2	f
678	1	t
679	2	f
680	2	f
681	2	f
682	2	f
683	2	t
684	2	f
685	1	f
686	2	f
687	1	f
688	3	f
689	2	f
690	1	f
691	2	f
692	2	f
693	2	f
694	3	f
695	3	f
696	3	f
697	1	f
698	1	t
699	2	f
700	3	f
701	1	f
702	1	f
703	2	f
704	2	f
705	2	f
706	1	f
707	2	f
708	3	f
709	3	f
710	2	f
711	2	f
712	3	f
713	3	f
714	2	f
715	2	f
716	1	f
717	1	f
718	1	f
719	3	f
720	2	f
721	1	f
722	1	f
723	3	f
724	2	f
725	1	f
726	2	f
727	2	f
728	2	f
729	1	f
730	2	f
731	1	f
732	3	f
733	1	f
734	3	f
735	3	f
736	1	f
737	2	f
738	1	f
739	3	f
740	2	f
741	3	f
742	3	f
743	2	f
744	1	t
745	1	f
746	3	f
747	1	f
748	2	f
749	3	f
750	1	f
751	1	f
752	1	f
753	2	f
754	2	f
755	2	f
756	1	f
757	2	f
758	2	f
759	2	f
760	2	f
761	2	f
762	3	t
763	2	f
764	2	f
765	2	f
766	2	f
767	1	f
768	3	t
769	3	t
770	1	f
771	2	t
772	3	f
773	1	f
774	1	f
775	2	f
776	2	f
777	1	f
778	1	f
779	3	f
780	1	t
781	1	f
782	2	f
783	2	f
784	3	f
785	1	f
786	3	f
787	2	t
788	1	f
789	3	f
790	1	f
791	3	f
792	1	t
793	3	f
794	1	f
795	2	f
796	2	f
797	2	f
798	2	f
799	2	f
800	2	t
801	3	f
802	1	t
803	3	f
804	1	f
805	3	f
806	2	f
807	1	f
808	1	f
809	2	f
810	3	f
811	2	f
812	2	f
813	3	f
814	1	f
815	3	f
816	1	f
817	1	f
818	1	t
819	1	f
820	2	f
821	3	f
822	3	f
823	2	f
824	3	t
825	1	f
826	3	f
827	3	t
828	3	t
829	2	f
830	3	f
831	3	f
832	2	f
833	2	f
834	3	f
835	1	f
836	1	f
837	2	f
838	3	t
839	3	t
840	2	f
841	3	f
842	2	f
843	1	t
844	1	f
845	1	f
846	1	f
847	2	f
848	1	f
849	3	f
850	2	f
851	1	f
852	3	f
853	2	f
854	3	f
855	3	f
856	2	f
857	2	t
858	2	f
859	2	f
860	2	f
861	2	f
862	3	f
863	2	f
864	1	f
865	2	f
866	2	f
867	1	f
868	1	f
869	1	f
870	1	f
871	3	f
872	2	f
873	3	t
874	2	f
875	3	f
876	1	f
877	3	f
878	1	f
879	2	f
880	1	f
881	3	f
882	2	f
883	1	f
884	3	f
885	2	f
886	2	f
887	1	f
888	1	f
889	3	f
890	2	f
891	2	f
892	2	f
893	3	f
894	3	f
895	1	f
896	2	f
897	1	f
898	3	f
899	1	f
900	1	f
901	3	f
902	3	t
903	3	f
904	2	t
905	2	f
906	1	f
907	2	f
908	3	f
909	1	f
910	1	f
911	3	f
912	3	f
913	3	f
914	2	f
915	1	f
916	3	f
917	2	f
918	1	f
919	3	f
920	3	f
921	3	f
922	2	f
923	2	f
924	1	f
925	3	f
926	1	f
927	3	f
928	1	f
929	1	f
930	1	t
931	1	f
932	2	f
933	1	f
934	1	f
935	2	f
936	3	f
937	2	t
938	1	f
939	3	f
940	1	f
941	3	f
942	2	t
943	2	f
944	3	f
945	3	f
946	2	f
947	2	f
948	1	f
949	1	f
950	1	f
951	3	f
952	2	f
953	2	f
954	3	f
955	1	t
956	2	f
957	3	f
958	1	f
959	3	f
960	1	f
961	3	f
962	3	f
963	3	f
964	2	f
965	1	f
966	1	f
967	2	t
968	1	f
969	2	f
970	3	f
971	3	f
972	3	f
973	2	f
974	3	f
975	3	f
976	3	f
977	1	f
978	1	f
979	1	f
980	2	f
981	2	f
982	1	f
983	1	f
984	1	t
985	3	f
986	1	f
987	2	f
988	2	f
989	3	f
990	2	f
991	2	f
992	2	f
993	1	f
994	2	f
995	1	f
996	1	f
997	1	f
998	1	f
999	1	f
1000	1	f
\.


--
-- Name: authors_id_seq; Type: SEQUENCE SET; Schema: public; Owner: -
--

SELECT pg_catalog.setval('public.authors_id_seq', 3, true);


--
-- Name: notes_id_seq; Type: SEQUENCE SET; Schema: public; Owner: -
--

SELECT pg_catalog.setval('public.notes_id_seq', 1000, true);


--
-- Name: authors authors_pkey; Type: CONSTRAINT; Schema: public; Owner: -
--

ALTER TABLE ONLY public.authors
    ADD CONSTRAINT authors_pkey PRIMARY KEY (id);


--
-- Name: notes notes_pkey; Type: CONSTRAINT; Schema: public; Owner: -
--

ALTER TABLE ONLY public.notes
    ADD CONSTRAINT notes_pkey PRIMARY KEY (id);


--
-- Name: notes notes_author_id_fkey; Type: FK CONSTRAINT; Schema: public; Owner: -
--

ALTER TABLE ONLY public.notes
    ADD CONSTRAINT notes_author_id_fkey FOREIGN KEY (author_id) REFERENCES public.authors(id);


--
-- PostgreSQL database dump complete
--

