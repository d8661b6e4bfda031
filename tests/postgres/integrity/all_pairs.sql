-- every student takes every course
SELECT count(*) FROM students s CROSS JOIN courses c
WHERE NOT EXISTS (SELECT FROM enrolments e WHERE e.student_id = s.id AND e.course_code = c.code);
-- every enrolment has its mark
SELECT count(*) FROM enrolments e
WHERE NOT EXISTS (SELECT FROM marks m WHERE m.student_id = e.student_id AND m.course_code = e.course_code);
-- 600 of 650 seats in all lines
SELECT count(DISTINCT line) = 26 FROM seats;
-- a sparse key uses all its values evenly
SELECT min(n) > 200 AND max(n) < 400 FROM (SELECT count(*) AS n FROM attendance GROUP BY term) t;
