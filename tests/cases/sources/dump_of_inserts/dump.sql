--
-- PostgreSQL database dump
--

INSERT INTO public.users VALUES (1);
