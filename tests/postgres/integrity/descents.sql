-- sizes: 0 1 2 7 1000 100000
-- 1000+: counters two levels below a region are all chosen
SELECT count(DISTINCT counter_id) > 150 FROM payments;
-- 1000+: those of one region about equally often
SELECT bool_and(n < 5 * mean) FROM (SELECT count(*) AS n, avg(count(*)) OVER (PARTITION BY region_id) AS mean FROM payments GROUP BY region_id, counter_id) c;
-- 1000+: devices three levels below
SELECT count(DISTINCT device_id) > 400 FROM payments;
-- 1000+: a third is not refunded
SELECT count(*) BETWEEN 0.25 * :rows AND 0.35 * :rows FROM payments WHERE refund_counter_id IS NULL;
-- 1000+: only open counters take part
SELECT bool_and(c.is_open) FROM payments p JOIN counters c ON c.id = p.open_counter_id;
-- 1000+: each of a row's choices is its own
SELECT count(*) < 0.2 * :rows FROM payments WHERE counter_id = refund_counter_id;
-- Kiosks stand at fewer branches than there are: those that come to one without take another of their region.
SELECT count(DISTINCT kiosk_id) > 20 AND count(*) FILTER (WHERE kiosk_id IS NULL) = 0 FROM visits;
-- Each of two choices is its own.
SELECT count(*) < 1500 FROM visits WHERE kiosk_id = open_kiosk_id;
-- Only open kiosks take part.
SELECT bool_and(k.is_open) FROM visits v JOIN kiosks k ON k.id = v.open_kiosk_id;
-- Where a kiosk is always needed, an open one is a choice of its own, too.
SELECT count(*) < 1000 FROM repairs WHERE kiosk_id = open_kiosk_id;
-- Regions without a kiosk have no repairs.
SELECT count(DISTINCT kiosk_id) > 20 AND bool_and(k.is_open) FROM repairs r LEFT JOIN kiosks k ON k.id = r.open_kiosk_id;
