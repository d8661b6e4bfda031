"""Expressions of the schema as SQL that PostgreSQL itself can run: what follows foreign keys becomes scalar queries.

    customer_id.created_at             (SELECT p1."created_at" FROM .. p1 WHERE own."customer_id" = p1."id")
    sum(items.price) FILTER (WHERE ..) (SELECT sum(items.price) FILTER (WHERE ..) FROM .. items WHERE ..)
"""
import re

from names import bare_name, column, full_name, primary_key, quoted

AGGREGATE = re.compile(r"\b(?:sum|count|min|max|avg|bool_and|bool_or|string_agg)\(", re.IGNORECASE)
FILTER = re.compile(r"\s*FILTER\s*\(", re.IGNORECASE)
ROWS = re.compile(r"\b([a-z_]\w*)\.")
PATH = re.compile(r"(?<![\w.'\"])[a-z_]\w*(?:\.[a-z_]\w*)+")
# The row that has the expression.
OWN = "own"


def match(child, parent, foreign_key, parent_table):
    """The condition that a row of the child refers to one of the parent."""
    referenced = foreign_key.get("referenced_columns") or primary_key(parent_table)
    return " AND ".join(f"{child}.{column(here)} = {parent}.{column(there)}"
                        for here, there in zip(foreign_key["columns"], referenced))


def closing(text, place):
    """Behind the parenthesis that closes the one before the place."""
    depth = 1
    while depth:
        depth += {"(": 1, ")": -1}.get(text[place], 0)
        place += 1
    return place


class ExpressionQueries:
    def __init__(self, tables):
        self._tables = tables

    def translated(self, name, expression):
        """The expression of a column of the table, whose row is called own."""
        parts, place = [], 0
        for found in AGGREGATE.finditer(expression):
            end = closing(expression, found.end())
            filtered = FILTER.match(expression, end)
            end = closing(expression, filtered.end()) if filtered else end
            query = self._aggregate(name, expression[found.start():end])
            if query:
                parts += [self._with_paths(name, expression[place:found.start()]), query]
                place = end
        return "".join(parts) + self._with_paths(name, expression[place:])

    def _aggregate(self, name, call):
        """None for greatest-like calls that name no children."""
        for rows in ROWS.findall(call):
            for child, other in self._tables.items():
                for foreign_key in other.get("foreign_keys", []):
                    is_meant = rows in (bare_name(child), foreign_key.get("name"))
                    if is_meant and full_name(foreign_key["referenced_table"]) == name:
                        condition = match(rows, OWN, foreign_key, self._tables[name])
                        return f"(SELECT {call} FROM {quoted(child)} {rows} WHERE {condition})"
        return None

    def _with_paths(self, name, text):
        return PATH.sub(lambda found: self._path(OWN, name, found[0].split("."), 1), text)

    def _path(self, row, name, steps, level):
        """A column of the row, or of a row that its foreign keys lead to."""
        if len(steps) == 1:
            return f"{row}.{column(steps[0])}"
        foreign_key = self._foreign_key(name, steps[0])
        if foreign_key is None:
            return f"{row}.{column(steps[-1])}"
        parent, alias = full_name(foreign_key["referenced_table"]), f"p{level}"
        return (f"(SELECT {self._path(alias, parent, steps[1:], level + 1)} FROM {quoted(parent)} {alias} "
                f"WHERE {match(row, alias, foreign_key, self._tables[parent])})")

    def _foreign_key(self, name, step):
        """The foreign key of a column, or of that name."""
        keys = self._tables[name].get("foreign_keys", [])
        named = [key for key in keys if step in (key.get("name"), f"{bare_name(name)}_{'_'.join(key['columns'])}_fkey")]
        return next(iter(named or [key for key in keys if step in key["columns"]]), None)
