"""What a schema declares, as SQL that counts the rows which break it: keys, references, checks, choices of parents.

Read from the schema's own text and not from the database: a constraint that a dump forgot is still asked for.
"""
import json
import re

from expression_queries import ExpressionQueries
from names import column, columns_of, full_name, primary_key, quoted

SERIAL = re.compile(r"(small|big)?serial\d?|.* GENERATED .* IDENTITY.*", re.IGNORECASE)


class Declared:
    """The promises of one schema: pairs of what is promised and a query that must return 0."""

    def __init__(self, document):
        self._tables = {full_name(name): table for name, table in document["tables"].items()}
        self._queries = ExpressionQueries(self._tables)

    def promises(self):
        for name, table in self._tables.items():
            yield from self._keys(name, table)
            yield from self._checks(name, table)
            yield from self._expressions(name, table)
            yield from self._sequences(name, table)
            for foreign_key in table.get("foreign_keys", []):
                yield from self._foreign_key(name, table, foreign_key)

    def _keys(self, name, table):
        keys = [(primary_key(table), None)]
        keys += [([key], None) for key, entry in columns_of(table).items() if entry.get("unique")]
        keys += [(key["columns"], None) for key in table.get("unique_constraints", [])]
        keys += [(index["columns"], index.get("where")) for index in table.get("indexes", []) if index.get("unique")]
        keys += [(key["columns"], None) for key in table.get("foreign_keys", []) if key.get("unique")]
        for members, where in keys:
            if members:
                terms = [column(member) if member in columns_of(table) else f"({member})" for member in members]
                conditions = [f"{term} IS NOT NULL" for term in terms] + ([f"({where})"] if where else [])
                yield (f"duplicates of {name}({', '.join(members)})",
                       f"SELECT count(*) FROM (SELECT FROM {quoted(name)} WHERE {' AND '.join(conditions)} "
                       f"GROUP BY ROW({', '.join(terms)}) HAVING count(*) > 1) duplicates")

    def _checks(self, name, table):
        for check in table.get("check_constraints", []):
            yield (f"rows of {name} against {check['expression']}",
                   f"SELECT count(*) FROM {quoted(name)} WHERE NOT ({check['expression']})")

    def _expressions(self, name, table):
        """Values equal what PostgreSQL computes of the expression, converted to the column's type; those of chance,
        which would differ, are for the case's own proofs."""
        for key, entry in columns_of(table).items():
            if entry.get("generator") == "expression" and "random(" not in entry["generator_config"]["expression"]:
                expression = self._queries.translated(name, entry["generator_config"]["expression"])
                yield (f"{name}.{key} is {entry['generator_config']['expression']}",
                       f"SELECT count(*) FROM {quoted(name)} own "
                       f"WHERE own.{column(key)} IS DISTINCT FROM ({expression})::{entry['type']}")

    def _sequences(self, name, table):
        for key, entry in columns_of(table).items():
            if SERIAL.fullmatch(entry["type"]):
                sequence = f"pg_get_serial_sequence('{quoted(name)}', '{key}')"
                yield (f"the next value of {name}.{key} is one that no row has",
                       f"SELECT coalesce(max({column(key)}) < nextval({sequence}), true) FROM {quoted(name)}")

    def _foreign_key(self, name, table, foreign_key):
        parent_name = full_name(foreign_key["referenced_table"])
        members = foreign_key["columns"]
        referenced = foreign_key.get("referenced_columns") or primary_key(self._tables[parent_name])
        child, parent = quoted(name), quoted(parent_name)
        what = f"{name}({', '.join(members)})"
        match = " AND ".join(f"p.{column(there)} = c.{column(here)}" for here, there in zip(members, referenced))
        known = " AND ".join(f"c.{column(member)} IS NOT NULL" for member in members)
        yield (f"orphans of {what}",
               f"SELECT count(*) FROM {child} c WHERE {known} AND NOT EXISTS (SELECT FROM {parent} p WHERE {match})")
        if parent_name == name:
            yield (f"rows of {what} that no root leads to", self._unrooted(child, members, referenced))
            if "depth" in foreign_key:
                yield (f"rows of {what} deeper than {foreign_key['depth']} levels",
                       self._unrooted(child, members, referenced, foreign_key["depth"]))
        if "per_parent" in foreign_key:
            yield (f"parents of {what} with too few or too many children",
                   self._outside(child, parent, match, members, referenced, foreign_key))
        if "where" in foreign_key:
            yield (f"parents of {what} outside the subset",
                   f"SELECT count(*) FROM {child} c JOIN {parent} p ON {match} "
                   f"WHERE NOT ({self._condition(foreign_key['where'])})")

    @staticmethod
    def _unrooted(table, members, referenced, levels=None):
        """Rows that no root leads to in so many levels. A root has no parent, or is its own where it must have one."""
        own = " AND ".join(f"{column(here)} = {column(there)}" for here, there in zip(members, referenced))
        none = " OR ".join(f"{column(member)} IS NULL" for member in members)
        step = " AND ".join(f"c.{column(here)} = r.{column(there)}" for here, there in zip(members, referenced))
        names = ", ".join(column(there) for there in referenced)
        child = ", ".join(f"c.{column(there)}" for there in referenced)
        not_own = " AND ".join(f"c.{column(here)} = c.{column(there)}" for here, there in zip(members, referenced))
        within = f" AND r.level < {levels}" if levels else ""
        return (f"WITH RECURSIVE reached AS (SELECT {names}, 1 AS level FROM {table} WHERE {none} OR ({own}) UNION ALL "
                f"SELECT {child}, r.level + 1 FROM {table} c JOIN reached r ON {step} WHERE ({not_own}) IS NOT TRUE{within}) "
                f"SELECT (SELECT count(*) FROM {table}) - (SELECT count(*) FROM reached)")

    def _outside(self, child, parent, match, members, referenced, foreign_key):
        wanted = foreign_key["per_parent"]
        low, high = ((wanted.get("min", 0), wanted.get("max")) if isinstance(wanted, dict) else (wanted, wanted))
        bounds = f"count(c.{column(members[0])}) < {low}" + (f" OR count(c.{column(members[0])}) > {high}"
                                                            if high is not None else "")
        # Nobody references a key that is NULL.
        subset = "WHERE " + " AND ".join(
            [f"p.{column(there)} IS NOT NULL" for there in referenced]
            + ([self._condition(foreign_key["where"])] if "where" in foreign_key else []))
        return (f"SELECT count(*) FROM (SELECT FROM {parent} p LEFT JOIN {child} c ON {match} {subset} "
                f"GROUP BY p.ctid HAVING {bounds}) outside")

    @staticmethod
    def _condition(where):
        """{column: value or values} of a parent p."""
        def literal(value):
            return "'" + (json.dumps(value) if not isinstance(value, str) else value).replace("'", "''") + "'"
        parts = []
        for name, values in where.items():
            values = values if isinstance(values, list) else [values]
            parts.append(f"p.{column(name)} IN ({', '.join(map(literal, values))})")
        return " AND ".join(parts)
