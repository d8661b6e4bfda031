-- sizes: 0 1 2 7 1000 100000
-- the application's next insert succeeds: serial
INSERT INTO serials (note) VALUES ('new') RETURNING true;
-- identity always
INSERT INTO always (note) VALUES ('new') RETURNING true;
-- identity by default
INSERT INTO by_default (note) VALUES ('new') RETURNING true;
-- nextval of a sequence of the schema
INSERT INTO owned (note) VALUES ('new') RETURNING true;
-- a descending one
INSERT INTO downwards (note) VALUES ('new') RETURNING true;
-- one that two tables share
INSERT INTO first_shared (id) VALUES (DEFAULT) RETURNING true;
-- serials count from 1 without gaps
SELECT count(*) = :rows + 1 AND max(id) = :rows + 1 AND min(id) = 1 FROM serials;
