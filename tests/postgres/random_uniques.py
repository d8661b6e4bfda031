"""Random uniques and exclusion constraints: of columns, sets of columns, references, expressions, and of some rows."""
from random_values import PLENTY, new_name

RANGES = ("daterange", "tstzrange", "int4range", "tsrange", "numrange")
KINDS = ("column", "composite", "index", "lower", "partial", "reference", "references", "expression", "flag")
# Of a text column that has values enough.
EXPRESSIONS = ("lower({t})", "upper({t})", "md5({t})", "coalesce({t}, '')", "(({t})::text)", "btrim({t})")
EQUAL_TYPES = ("integer", "bigint", "uuid", "text")


class Uniques:
    """Adds uniques to a table that has all its columns, as many as its rows have values for."""

    def __init__(self, draw, tables):
        self.draw = draw
        self.tables = {table.name: table for table in tables}
        self.extensions = set()

    def chance(self, odds):
        return self.draw.random() < odds

    def add_to(self, table):
        for _ in range(self.draw.choice((0, 0, 1, 2, 3))):
            kind = self.draw.choice(KINDS)
            able = [value for value in table.values if value.count > 0]
            if kind == "column":
                able = [value for value in able if value.count >= table.most_rows]
                if able:
                    self.draw.choice(able).entry["unique"] = True
            elif kind in ("composite", "index") and len(able) >= 2:
                self.add_over(table, kind, self.draw.sample(able, self.draw.randint(2, min(3, len(able)))))
            elif kind in ("lower", "expression"):
                self.add_over_expression(table, kind)
            elif kind == "partial":
                self.add_partial(table)
            elif kind in ("reference", "references", "flag"):
                self.add_over_reference(table, kind, able)
        if self.chance(0.12):
            self.add_exclusion(table)

    def add_over(self, table, kind, members):
        possible = 1
        for value in members:
            possible *= value.count
        if possible >= table.most_rows:
            self.append(table, kind, [value.name for value in members])

    def append(self, table, kind, names):
        if kind == "composite":
            table.append("unique_constraints", {"columns": names})
        else:
            table.append("indexes", {"columns": names, "unique": True})

    def add_over_expression(self, table, kind):
        texts = [value for value in table.values if value.family == "text" and value.count == PLENTY]
        if not texts:
            return
        form = "lower({t})" if kind == "lower" else self.draw.choice(EXPRESSIONS)
        value = self.draw.choice(texts)
        if form.startswith("coalesce") and not value.is_required:
            return  # All NULLs would be one value.
        columns = [form.format(t=value.sql)]
        others = [other for other in table.values if other is not value and other.count > 0]
        if others and self.chance(0.3):
            columns.insert(self.draw.randint(0, 1), self.draw.choice(others).sql)
        table.append("indexes", {"columns": columns, "unique": True})

    def add_partial(self, table):
        flags = [value for value in table.values if value.family in ("boolean", "moment", "enum")]
        able = [value for value in table.values
                if value.count >= table.most_rows and not value.choices and value not in flags]
        if able and flags:
            flag = self.draw.choice(flags)
            condition = {"boolean": flag.sql, "moment": f"{flag.sql} IS NULL"}.get(
                flag.family) or f"{flag.sql} = '{flag.choices[0]}'"
            table.append("indexes", {"columns": [self.draw.choice(able).name], "unique": True, "where": condition})

    def add_over_reference(self, table, kind, able):
        """Of a parent and a value, of two parents, or of a parent where a flag is set."""
        free = [(columns, self.tables[name]) for columns, (name, _) in table.parents.items()
                if name != table.name and len(columns) == 1 and self.is_uniform(table, columns)]
        flags = [value for value in able if value.family == "boolean"]
        if not free:
            return
        (column, *_), parent = self.draw.choice(free)
        if kind == "references":
            others = [(columns[0], other) for columns, other in free if columns[0] != column]
            if others:
                second, other = self.draw.choice(others)
                if parent.least_rows * other.least_rows >= table.most_rows:
                    self.append(table, self.draw.choice(("composite", "index")), [column, second])
        elif kind == "reference" and able:
            value = self.draw.choice(able)
            if parent.least_rows * value.count >= table.most_rows:
                self.append(table, self.draw.choice(("composite", "index")), [column, value.name])
        elif kind == "flag" and flags:
            # "One default address for each user": rows that have no room leave the flag unset.
            table.append("indexes", {"columns": [column], "unique": True, "where": self.draw.choice(flags).sql})

    @staticmethod
    def is_uniform(table, columns):
        return any(tuple(key["columns"]) == columns and not key.keys() & {"where", "per_parent", "distribution", "unique"}
                   for key in table.document["foreign_keys"])

    def add_exclusion(self, table):
        """Ranges that do not meet, of the whole table or of each parent or value."""
        elements = [{"column": self.range_of(table), "with": "&&"}]
        owners = [columns[0] for columns in table.parents if len(columns) == 1
                  and table.columns[columns[0]]["type"] in EQUAL_TYPES]
        owners += [value.name for value in table.values if value.entry["type"] in EQUAL_TYPES and not value.is_quoted]
        if owners:
            elements.insert(0, {"column": self.draw.choice(owners), "with": "="})
            self.extensions.add("btree_gist")
        table.append("exclusion_constraints", {"elements": elements})

    def range_of(self, table):
        """A column of ranges, or the expression of one over two columns."""
        first = new_name(self.draw, "other", table.taken)
        if self.chance(0.7):
            table.add(first, {"type": self.draw.choice(RANGES), "nullable": False})
            return first
        second = new_name(self.draw, "other", table.taken)
        kind, name = self.draw.choice((("timestamp", "tsrange"), ("timestamptz", "tstzrange"), ("date", "daterange")))
        table.add(first, {"type": kind, "nullable": False})
        table.add(second, {"type": kind, "nullable": False})
        return f'{name}("{first}", "{second}")'
