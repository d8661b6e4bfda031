-- sizes: 0 1 2 7 1000 20000
-- no two bookings of one room meet
SELECT count(*) FROM (SELECT lower(during) < lag(upper(during)) OVER (PARTITION BY room_id ORDER BY lower(during)) AS meets FROM bookings) b WHERE meets;
-- the constraints are there
SELECT count(*) = 2 FROM pg_constraint WHERE contype = 'x';
-- no range is empty
SELECT (SELECT count(*) FROM bookings WHERE isempty(during)) + (SELECT count(*) FROM periods WHERE isempty(days));
-- 1000+: all rooms are booked
SELECT count(DISTINCT room_id) = 5 FROM bookings;
