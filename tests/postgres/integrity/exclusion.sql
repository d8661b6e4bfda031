-- sizes: 0 1 2 7 1000 20000
-- no two bookings of one room meet
SELECT count(*) FROM bookings a JOIN bookings b ON a.room_id = b.room_id AND a.id < b.id AND a.during && b.during;
-- the constraints are there
SELECT count(*) = 2 FROM pg_constraint WHERE contype = 'x';
-- no range is empty
SELECT (SELECT count(*) FROM bookings WHERE isempty(during)) + (SELECT count(*) FROM periods WHERE isempty(days));
-- 1000+: all rooms are booked
SELECT count(DISTINCT room_id) = 5 FROM bookings;
