"""What must hold in a database that a dump was restored into. Each function returns a list of problems."""
import difflib
import itertools

import dumps

SHOWN_LINES = 12

TABLES = """
SELECT n.nspname || '.' || c.relname, format('%I.%I', n.nspname, c.relname)
FROM pg_class c JOIN pg_namespace n ON n.oid = c.relnamespace
WHERE c.relkind = 'r' AND n.nspname NOT IN ('pg_catalog', 'information_schema')"""

NOT_VALIDATED = "SELECT conname FROM pg_constraint WHERE NOT convalidated"

INDEX_REFERENCES = r"""
SELECT format('CREATE INDEX ON %s (%s)', conrelid::regclass,
              (SELECT string_agg(quote_ident(attname), ', ') FROM pg_attribute
               WHERE attrelid = conrelid AND attnum = ANY (conkey)))
FROM pg_constraint WHERE contype = 'f' \gexec
ANALYZE;
"""

# Columns whose next value a sequence gives: serial and defaults by nextval (the default depends on the sequence),
# identity (the sequence depends on the column, deptype i). The answers are those that some row has, or that a row has
# before the sequence's end: the next INSERTs would meet it.
NEXT_VALUES = r"""
SELECT format('SELECT %L || next FROM nextval(%s::oid) AS next WHERE EXISTS (SELECT FROM %I.%I WHERE %I BETWEEN %s)',
              format('a row of %s.%s(%s) has, or will meet, its sequence''s ', n.nspname, c.relname, a.attname),
              s.seqrelid, n.nspname, c.relname, a.attname,
              CASE WHEN s.seqincrement > 0 THEN format('next AND %s', s.seqmax) ELSE format('%s AND next', s.seqmin) END)
FROM pg_sequence s
JOIN (SELECT d.refobjid AS sequence, ad.adrelid AS owner, ad.adnum AS number
      FROM pg_depend d JOIN pg_attrdef ad ON ad.oid = d.objid
      WHERE d.classid = 'pg_attrdef'::regclass AND d.refclassid = 'pg_class'::regclass
      UNION
      SELECT d.objid, d.refobjid, d.refobjsubid FROM pg_depend d
      WHERE d.classid = 'pg_class'::regclass AND d.deptype = 'i') uses ON uses.sequence = s.seqrelid
JOIN pg_class c ON c.oid = uses.owner
JOIN pg_namespace n ON n.oid = c.relnamespace
JOIN pg_attribute a ON a.attrelid = uses.owner AND a.attnum = uses.number
WHERE NOT s.seqcycle AND n.nspname LIKE '{namespace}' \gexec
"""


def text_lines(rows):
    return [row.decode(errors="replace") for row in rows]


def difference(what, expected, found):
    """[] if both lists are equal, else one problem with their difference."""
    if expected == found:
        return []
    lines = difflib.unified_diff(list(map(str, expected)), list(map(str, found)), "dump", "database", n=0, lineterm="")
    return ["\n".join([f"{what} differ", *itertools.islice(lines, SHOWN_LINES)])]


def row_counts(server, database, dump):
    tables = server.query(database, TABLES)
    counts = [f"SELECT {index}, count(*) FROM {quoted}" for index, (_, quoted) in enumerate(tables)]
    rows = server.query(database, " UNION ALL ".join(counts))
    found = {tables[int(index)][0]: int(count) for index, count in rows}
    return difference("row counts", sorted(dumps.summary_rows(dump.summary).items()), sorted(found.items()))


def constraints_validated(server, database):
    return [f"constraint {name} is not validated" for (name,) in server.query(database, NOT_VALIDATED)]


def references(server, database):
    """Foreign keys are asked again about all rows: those that came in while triggers were off, too."""
    server.query(database, "UPDATE pg_constraint SET convalidated = false WHERE contype = 'f'")
    keys = server.query(database, """SELECT format('ALTER TABLE %s VALIDATE CONSTRAINT %I', conrelid::regclass, conname)
                                     FROM pg_constraint WHERE contype = 'f'""")
    complaints = server.load(database, ";\n".join([key for (key,) in keys] + [""]).encode())
    return [complaints] if complaints else []


def make_queries_fast(server, database):
    """Indexes the columns of foreign keys, which queries about all children of all parents need."""
    server.query(database, INDEX_REFERENCES)


def next_values(server, database, namespace="%"):
    """The next value of each sequence that does not cycle is one that no row has, wherever else the rows' values lie, and
    so are those that follow it."""
    found, complaints = server.run_script(database, NEXT_VALUES.format(namespace=namespace))
    return found.splitlines() + ([complaints] if complaints else [])


def rows_read_back(dumped, expected, in_order):
    """pg_dump's COPY blocks and setval lines against those of our COPY dump, byte by byte.

    pg_dump reads a table from its first page to its last. Only COPY into a table of the same transaction fills them
    in order; INSERT, and COPY into an older table, put a short row into an earlier page that still has room.
    """
    ours, theirs = dumps.copy_blocks(expected), dumps.copy_blocks(dumped)
    problems = difference("tables", sorted(ours), sorted(theirs))
    for table in sorted(ours.keys() & theirs.keys()):
        name = ".".join(table)
        problems += difference(f"columns of {name}", ours[table][0], theirs[table][0])
        rows = [found[table][1] if in_order else sorted(found[table][1]) for found in (ours, theirs)]
        if rows[0] != rows[1]:
            problems += difference(f"rows of {name}", text_lines(rows[0]), text_lines(rows[1]))
    positions, found = (dumps.sequence_positions(script) for script in (expected, dumped))
    return problems + difference("sequences", sorted(positions.items()),
                                 sorted((name, found[name]) for name in positions.keys() & found.keys()))


def definitions_read_back(dumped, expected):
    """Names of constraints and indexes, and comments."""
    problems = difference("constraints and indexes", dumps.constraints_and_indexes(expected),
                          dumps.constraints_and_indexes(dumped))
    # pg_dump comments extensions, which we leave to their own scripts.
    theirs = [comment for comment in dumps.comments(dumped) if comment[0] != "EXTENSION"]
    return problems + difference("comments", dumps.comments(expected), theirs)
