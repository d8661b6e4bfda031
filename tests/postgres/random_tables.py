"""A random table in the making, and the account of how many rows and values it has."""
import re


class Table:
    """`least_rows` and `most_rows` differ where rows follow from the number of parents."""

    def __init__(self, name, rows):
        self.name = name
        self.taken = set()
        self.columns = {}
        self.values = []
        self.key = []
        self.keys = []  # what a reference may name: lists of columns
        self.parents = {}  # columns of a reference -> the parent's name and columns
        self.document = {"row_count": rows, "columns": self.columns}
        self.least_rows = self.most_rows = rows

    def add(self, name, entry):
        self.columns[name] = entry

    def add_value(self, value):
        self.values.append(value)
        self.add(value.name, value.entry)

    def append(self, what, entry):
        self.document.setdefault(what, []).append(entry)

    def set_key(self, members):
        self.document["primary_key"] = members
        self.key = members
        self.keys.append(members)

    def fit(self, possible):
        """No more rows than a key has values."""
        self.most_rows = self.least_rows = self.document["row_count"] = min(self.most_rows, possible)

    def follow(self, parent, fewest, most):
        """Rows follow from those of a parent that has so many children."""
        del self.document["row_count"]
        self.least_rows, self.most_rows = parent.least_rows * fewest, parent.most_rows * most

    @property
    def follows_parents(self):
        return "row_count" not in self.document

    def type_of(self, column):
        """What a reference to the column must be: a serial's integers."""
        kind = self.columns[column]["type"].split(" GENERATED")[0]
        return {"serial": "integer", "bigserial": "bigint", "smallserial": "smallint"}.get(kind, kind)

    def keyed_columns(self):
        """Columns of keys, uniques and indexes, which take no check: a key may need all their values."""
        found = {*self.key, *(name for name, entry in self.columns.items() if entry.get("unique"))}
        for what in ("unique_constraints", "indexes"):
            for entry in self.document.get(what, []):
                found.update(entry["columns"], [entry.get("where", "")])
        for entry in self.document.get("exclusion_constraints", []):
            found.update(element["column"] for element in entry["elements"])
        return found

    def is_keyed(self, value):
        """Whether the value is a part of a key, as it stands or in an expression or condition."""
        return any(value.name == member or value.sql in re.findall(r'"[^"]*"|\w+', member) for member in self.keyed_columns())
