"""Random foreign keys: to any table, of one column or several, with every choice of parents."""
import re

from random_values import KEYWORDS, PLAIN, new_name

DISTRIBUTIONS = ("uniform", "zipf", "normal", "exponential", {"type": "zipf", "alpha": 1.2},
                 {"type": "normal", "mean": 0.3, "std_dev": 0.1}, {"type": "exponential", "mean": 0.4},
               {"type": "zipf", "scatter": False}, {"type": "weighted", "weights": [5, 0, 1]})
COUNT_DISTRIBUTIONS = ("uniform", "zipf", "normal", "exponential", "poisson", {"type": "poisson", "mean": 1.5},
                       {"type": "zipf", "alpha": 2}, {"type": "normal", "std_dev": 1})
# A subset of so many parents has members, whatever the draw.
SURE_SUBSET = 60
# Sums of these depend on the order of the rows.
INEXACT = re.compile(r"real|double precision")
# These have no equality.
UNEQUAL = ("point", "json", "xml")


def bare_name(table):
    return table.name.split(".", 1)[1]


def add_reference(draw, table, parent, is_required, null_ratio=None, shared=None, **keys):
    """A foreign key over new columns; `shared`: referenced columns and the columns, there already, that take them."""
    able = [key for key in parent.keys if not shared or shared.keys() <= set(key)]
    referenced = draw.choice(able)
    columns = []
    for there in referenced:
        here = (shared or {}).get(there)
        if here is None:
            here = new_name(draw, "integer", table.taken)
            entry = {"type": parent.type_of(there)}
            if is_required:
                entry["nullable"] = False
            elif null_ratio is not None:
                entry["null_ratio"] = null_ratio
            table.add(here, entry)
        columns.append(here)
    foreign_key = {"columns": columns, "referenced_table": parent.name, "referenced_columns": list(referenced), **keys}
    if draw.random() < 0.2:
        foreign_key["on_delete"] = draw.choice(("CASCADE", "RESTRICT", "NO ACTION"))
    if draw.random() < 0.15:
        foreign_key["deferrable"] = True
    table.append("foreign_keys", foreign_key)
    table.parents[tuple(columns)] = (parent.name, tuple(referenced))
    return columns


class References:
    """Adds references to tables that have their columns and keys."""

    def __init__(self, draw, tables):
        self.draw = draw
        self.tables = tables

    def chance(self, odds):
        return self.draw.random() < odds

    def add_to(self, table):
        parents = [parent for parent in self.tables if parent.keys]
        for _ in range(self.draw.choice((0, 1, 1, 2, 3)) if parents else 0):
            parent = table if table.keys and self.chance(0.2) else self.draw.choice(parents)
            if parent is table:
                self.add_to_itself(table)
            else:
                self.add_to_other(table, parent)
        if self.chance(0.5):
            self.add_sharing(table)
        if table.keys and self.chance(0.15):
            self.add_cycle(table)

    def add_cycle(self, table):
        """A parent that refers back, in turn of each other shape that rows alone can or cannot be loaded in."""
        partners = [self.table(name) for name, _ in table.parents.values() if name != table.name]
        if partners and table.least_rows > 0:
            partner, required = self.draw.choice(partners), self.chance(0.3)
            add_reference(self.draw, partner, table, required, **({"deferrable": True} if self.chance(0.5) else {}))

    def table(self, name):
        return next(table for table in self.tables if table.name == name)

    def add_to_itself(self, table):
        shape = self.draw.choice(({}, {"depth": self.draw.randint(2, 5)}, {"root_share": 0.25},
                                  {"depth": 3, "root_share": 0.1}))
        add_reference(self.draw, table, table, self.chance(0.2), **shape)

    def add_to_other(self, table, parent):
        has_parents = parent.least_rows > 0 or table.most_rows == 0
        is_required = has_parents and self.chance(0.5)
        null_ratio = None if is_required else self.draw.choice((None, 0.0, 0.3, 1.0))
        columns = add_reference(self.draw, table, parent, is_required, null_ratio)
        foreign_key = table.document["foreign_keys"][-1]
        kind = self.draw.choice(("", "distribution", "unique", "where"))
        if kind == "distribution":
            # Weights are for groups of parents, none of which may be empty.
            last = len(DISTRIBUTIONS) if parent.least_rows >= 3 else -1
            foreign_key["distribution"] = self.draw.choice(DISTRIBUTIONS[:last])
        elif kind == "unique" and table.most_rows <= parent.least_rows:
            if len(columns) == 1 and self.chance(0.5):
                table.columns[columns[0]]["unique"] = True
            else:
                foreign_key["unique"] = True
        elif kind == "where":
            self.add_condition(foreign_key, parent, is_required)

    def add_condition(self, foreign_key, parent, is_required):
        """A subset of the parents, by a column of their own that no key or check narrows."""
        if is_required and parent.least_rows < SURE_SUBSET:
            return
        name = new_name(self.draw, "text", parent.taken)
        if self.chance(0.3):
            parent.add(name, {"type": "boolean", "nullable": False})
            foreign_key["where"] = {name: self.chance(0.5)}
            return
        values = ["new", "open", "it's done", "lost"][:self.draw.randint(2, 4)]
        parent.add(name, {"type": "text", "nullable": False, "generator": "enum", "generator_config": {"values": values}})
        some = self.draw.sample(values, self.draw.randint(1, len(values)))
        foreign_key["where"] = {name: some if len(some) > 1 else some[0]}

    def add_sharing(self, table):
        """A second reference over a column that has one already, as a tenant's: both must agree. Its other columns may be
        NULL, as a tenant may have no such parents."""
        able = []
        for (column, *others), (name, (referenced, *_)) in table.parents.items():
            for parent in self.tables:
                for columns, place in parent.parents.items():
                    if not others and table.name not in (name, parent.name) and place == (name, (referenced,)) and any(
                            columns[0] in key and len(key) > 1 for key in parent.keys):
                        able.append((parent, {columns[0]: column}))
        if able:
            parent, shared = self.draw.choice(able)
            add_reference(self.draw, table, parent, False, shared=shared)

    def add_expressions(self, table):
        """Columns computed of a parent's columns, and of the children where they are laid out per parent."""
        for (column, *others), (name, _) in list(table.parents.items()):
            others += [other for other in table.parents if other != (column,) and column in other]
            if not others and PLAIN.fullmatch(column) and column not in KEYWORDS and self.chance(0.3):
                self.add_path(table, column, self.table(name))
        for child in self.tables:
            for foreign_key in child.document.get("foreign_keys", []):
                if foreign_key["referenced_table"] == table.name and "per_parent" in foreign_key and self.chance(0.7):
                    self.add_aggregate(table, child, foreign_key)

    def add_path(self, table, path, parent):
        """A column of the parent, computed with, or of the parent's own parent."""
        further = [(columns[0], name) for columns, (name, _) in parent.parents.items()
                   if len(columns) == 1 and PLAIN.fullmatch(columns[0]) and columns[0] not in KEYWORDS
                   and sum(columns[0] in other for other in parent.parents) == 1]
        if further and self.chance(0.3):
            column, name = self.draw.choice(further)
            self.add_path(table, f"{path}.{column}", self.table(name))
            return
        able = [value for value in parent.values if not value.is_quoted and value.entry["type"] not in UNEQUAL]
        if able:
            value = self.draw.choice(able)
            kind, name = value.entry["type"], f"{path}.{value.name}"
            forms = {"integer": (f"{name} + 1", f"coalesce({name}, 0) * 2"), "numeric": (f"round({name} * 1.19, 2)",),
                     "text": (f"upper({name})", f"{name} || '!'"), "date": (f"{name} + 7",),
                     "moment": (f"{name} + interval '1 day'",)}.get(value.family)
            if forms and not INEXACT.fullmatch(kind) and self.chance(0.5):
                kind = {"integer": "bigint", "numeric": "numeric", "text": "text"}.get(value.family, kind)
                name = self.draw.choice(forms)
            self.add_expression(table, kind, name)

    def add_aggregate(self, table, child, foreign_key):
        able = [value for value in child.values if not value.is_quoted and value.family in ("integer", "numeric")
                and not INEXACT.fullmatch(value.entry["type"])]
        if not able:
            return
        rows = bare_name(child)
        keys = [key for key in child.document["foreign_keys"] if key["referenced_table"] == table.name]
        if len(keys) > 1 or not PLAIN.fullmatch(rows) or rows in KEYWORDS:
            # Which of the references is meant, its name says.
            rows = foreign_key.setdefault("name", f"of_{bare_name(table)}_{len(table.columns)}".lower().replace(" ", "_"))
        name = f"{rows}.{self.draw.choice(able).name}"
        self.add_expression(table, "numeric", self.draw.choice((
            f"sum({name})", f"coalesce(sum({name} * 2), 0)", f"min({name})", f"max({name})", f"count({name})",
            f"count({name}) FILTER (WHERE {name} > 3)", f"coalesce(max({name}), -1) + count({name})")))

    def add_expression(self, table, kind, expression):
        name = new_name(self.draw, "other", table.taken)
        table.add(name, {"type": kind, "generator": "expression", "generator_config": {"expression": expression}})
