"""Proofs: queries beside a schema that confirm what datagen promises of its rows.

A file of proofs is SQL for psql. A promise is a comment line, and the statement below it must return one value: 0, or t
for true. `-- 1000+: text` holds from 1000 rows on. `-- sizes: 0 1 7` at the top says which numbers of rows are tried;
`:rows` is the number of rows of the tables without a row_count. `-- rows of parents: 0 1 3` gives a table another
number of rows at each of the sizes, and `-- schema: PATH` names a schema that is not beside the proofs.
"""
import dataclasses
import re

SIZES = (0, 1, 2, 7, 1000)
SIZES_LINE = re.compile(r"-- sizes: ([\d ]+)")
ROWS_LINE = re.compile(r"-- rows of ([\w.]+): ([\d ]+)")
SCHEMA_LINE = re.compile(r"-- schema: (\S+)")
PROMISE_LINE = re.compile(r"-- (?:(\d+)\+: )?(.+)")
# What no value of a query can be mistaken for.
MARK = "proof>"
KEPT = ("0", "t")


@dataclasses.dataclass(frozen=True)
class Proof:
    promise: str
    statement: str
    least_rows: int = 0


@dataclasses.dataclass(frozen=True)
class ProofFile:
    sizes: tuple
    proofs: list
    rows_of: dict  # table -> its numbers of rows, pairwise with the sizes
    schema: str | None = None  # its path, from the folder of the file

    def row_counts(self, size):
        """The tables that have another number of rows at this size. Between two sizes the smaller one's are taken."""
        place = max(0, sum(known <= size for known in self.sizes) - 1)
        return {table: counts[place] for table, counts in self.rows_of.items()}


def parse(text):
    """The ProofFile of a text."""
    sizes, rows_of, schema, proofs, promise, lines = SIZES, {}, None, [], None, []

    def finish():
        if promise is not None and "".join(lines).strip():
            proofs.append(Proof(promise[1], "\n".join(lines).strip(), promise[0]))

    for line in text.splitlines():
        size_line, rows_line = SIZES_LINE.fullmatch(line), ROWS_LINE.fullmatch(line)
        schema_line, promise_line = SCHEMA_LINE.fullmatch(line), PROMISE_LINE.fullmatch(line)
        if size_line:
            sizes = tuple(map(int, size_line[1].split()))
        elif rows_line:
            rows_of[rows_line[1]] = tuple(map(int, rows_line[2].split()))
        elif schema_line:
            schema = schema_line[1]
        elif promise_line:
            finish()
            promise, lines = (int(promise_line[1] or 0), promise_line[2]), []
        else:
            lines.append(line)
    finish()
    if any(len(counts) != len(sizes) for counts in rows_of.values()):
        raise ValueError("as many numbers of rows as sizes")
    return ProofFile(sizes, proofs, rows_of, schema)


def broken(server, database, proofs, rows):
    """The promises that do not hold, with what their statements returned."""
    proofs = [proof for proof in proofs if rows >= proof.least_rows]
    script = [f"\\set rows {rows}"]
    for number, proof in enumerate(proofs):
        script += [f"\\echo {MARK}{number}", proof.statement.removesuffix(";") + ";"]
    output, complaints = server.run_script(database, "\n".join(script) + "\n")
    found = {}
    for part in output.split(MARK)[1:]:
        number, _, answer = part.partition("\n")
        found[int(number)] = answer.strip()
    problems = [f"{proof.promise}: {found.get(number, 'not asked')!r}"
                for number, proof in enumerate(proofs) if found.get(number) not in KEPT]
    return problems + ([complaints] if complaints else [])
