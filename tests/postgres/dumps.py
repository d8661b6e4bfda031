"""What the tests read from dumps and summaries: COPY blocks, sequence positions, names of constraints and indexes.

Names are compared as lists of parts without quotes: datagen quotes the key words of all versions of PostgreSQL,
pg_dump those of its own.
"""
import re

IDENTIFIER = r'(?:"(?:[^"]|"")*"|[A-Za-z_][\w$]*)'
QUALIFIED = rf"{IDENTIFIER}(?:\.{IDENTIFIER})*"
COPY_HEADER = re.compile(rf"COPY ({QUALIFIED}) \((.*)\) FROM stdin(?: WITH \(FREEZE\))?;")
COPY_WITHOUT_COLUMNS = re.compile(rf"COPY ({QUALIFIED})  FROM stdin;")
SETVAL = re.compile(r"^SELECT pg_catalog\.setval\('((?:[^']|'')*)', (-?\d+), (true|false)\);$", re.MULTILINE)
CONSTRAINT = re.compile(
    rf"^\s+(?:ADD )?CONSTRAINT ({IDENTIFIER}) (PRIMARY KEY|UNIQUE|FOREIGN KEY|CHECK|EXCLUDE)", re.MULTILINE)
INDEX = re.compile(
    rf"^CREATE (UNIQUE )?INDEX ({IDENTIFIER}) ON ({QUALIFIED}) USING (\w+)", re.MULTILINE)
COMMENT = re.compile(r"^COMMENT ON (\w+) (.*?) IS ('(?:[^']|'')*');$", re.MULTILINE | re.DOTALL)
# Rows, size, time, rows a second, table.
SUMMARY_LINE = re.compile(r"^ *(\d+)  +\d\S* \S+  +\S+(?: \S+)?  +\S+  (\S.*)$")


def parts(name):
    """The parts of a qualified name: a."b c" -> ("a", "b c")."""
    return tuple(part[1:-1].replace('""', '"') if part.startswith('"') else part
                 for part in re.findall(IDENTIFIER, name))


def copy_blocks(script):
    """Table -> (columns, rows as bytes), in the order of the script."""
    found = {}
    lines = iter(script.split(b"\n"))
    for line in lines:
        if not line.startswith(b"COPY "):
            continue
        text = line.decode()
        header = COPY_HEADER.fullmatch(text)
        bare = None if header else COPY_WITHOUT_COLUMNS.fullmatch(text)
        if header is None and bare is None:
            continue
        rows = []
        for row in lines:
            if row == b"\\.":
                break
            rows.append(row)
        table = parts((header or bare)[1])
        assert table not in found, f"two COPY blocks of {table}"
        found[table] = (parts(header[2]) if header else (), rows)
    return found


def sequence_positions(script):
    """Sequence -> (value, whether it was used); without those that our script finds among the rows."""
    return {parts(name.replace("''", "'")): (int(value), used == "true")
            for name, value, used in SETVAL.findall(script.decode())}


def constraints_and_indexes(script):
    """Sorted kinds and names."""
    text = script.decode()
    return sorted([(kind, *parts(name)) for name, kind in CONSTRAINT.findall(text)] +
                  [(f"{unique}INDEX {method}", *parts(name), *parts(table))
                   for unique, name, table, method in INDEX.findall(text)])


def comments(script):
    """Sorted kind, what it is about, and the text as it is quoted."""
    return sorted((kind, parts(name), text) for kind, name, text in COMMENT.findall(script.decode()))


def summary_rows(summary):
    """Table as "schema.table" -> rows, of what datagen printed at the end."""
    found = {}
    for line in summary.decode().splitlines():
        match = SUMMARY_LINE.match(line)
        if match:
            found[match[2]] = int(match[1])
    return found
