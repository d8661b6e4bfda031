-- sizes: 0 1 2 7 1000
-- nothing ends before it starts
SELECT (SELECT count(*) FROM meetings WHERE starts_at >= ends_at) + (SELECT count(*) FROM stays WHERE check_in >= check_out) + (SELECT count(*) FROM shifts WHERE begins >= ends)
     + (SELECT count(*) FROM number_blocks WHERE first_number >= last_number) + (SELECT count(*) FROM address_blocks WHERE first_address >= last_address) + (SELECT count(*) FROM brackets WHERE lower_bound >= upper_bound);
-- the constraints are there
SELECT count(*) = 11 FROM pg_constraint WHERE contype = 'x';
-- 1000+: all rooms are used
SELECT count(DISTINCT room_id) = 5 FROM meetings;
-- 1000+: countries come as countries do
SELECT count(DISTINCT country) BETWEEN 5 AND 250 FROM brackets;
