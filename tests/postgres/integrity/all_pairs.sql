-- sizes: 0 1 2 7 1000 100000
-- rows of students: 0 1 2 7 40 400
-- rows of courses: 0 1 1 1 25 250
-- every student takes every course
SELECT (SELECT count(*) FROM students) * (SELECT count(*) FROM courses) - (SELECT count(DISTINCT (student_id, course_code)) FROM enrolments);
-- every enrolment has its mark
SELECT count(*) FROM enrolments e
WHERE NOT EXISTS (SELECT FROM marks m WHERE m.student_id = e.student_id AND m.course_code = e.course_code);
-- 600 of 650 seats in all lines
SELECT count(DISTINCT line) = 26 FROM seats;
-- 1000+: a sparse key uses all its values evenly
SELECT min(n) > 0.22 * :rows AND max(n) < 0.44 * :rows FROM (SELECT count(*) AS n FROM attendance GROUP BY term) t;
