"""Random tables with random CHECK constraints from a seed.

Conditions are of the kinds that people write - bounds, lists, patterns, orders, implications, sums - over columns of
many types, some with a generator of their own, some in domains and composites. Many of them hold together by chance
only, so some tables cannot be filled.
"""
import copy
import random

# Kind of value -> columns by name. The names let datagen choose generators, as in life.
COLUMNS = {
    "integer": {
        "quantity": {"type": "integer"}, "age": {"type": "smallint"}, "year": {"type": "integer"},
        "views": {"type": "bigint"}, "width": {"type": "integer"}, "height": {"type": "integer"},
        "position": {"type": "integer"}, "stars": {"type": "rating"},
        "n": {"type": "integer", "generator": "integer_range", "generator_config": {"min": -20, "max": 50}},
        "level": {"type": "integer", "null_ratio": 0.3, "generator": "enum", "generator_config": {"values": [1, 2, 5, 9]}},
        "visits": {"type": "integer", "distribution": {"type": "poisson", "mean": 6}}},
    "number": {
        "price": {"type": "numeric(10,2)"}, "discount": {"type": "numeric(5,2)"}, "ratio": {"type": "numeric(6,4)"},
        "score": {"type": "double precision"}, "weight": {"type": "real"}, "amount": {"type": "numeric"},
        "vat": {"type": "percentage"}, "tax": {"type": "numeric(10,2)", "null_ratio": 0.5},
        "temperature": {"type": "double precision", "distribution": {"type": "normal", "mean": 20, "std_dev": 5}}},
    "text": {
        "name": {"type": "text"}, "kind": {"type": "varchar(20)"}, "code": {"type": "char(6)"},
        "email": {"type": "varchar(80)"}, "sku": {"type": "varchar(20)"}, "title": {"type": "text"},
        "note": {"type": "text", "null_ratio": 0.4}, "country_code": {"type": "char(2)"}, "zip": {"type": "text"},
        "phone": {"type": "varchar(30)"}, "url": {"type": "text"}, "shade": {"type": "color"}, "label": {"type": "short_text"},
        "status": {"type": "text", "generator": "enum", "generator_config": {"values": ["new", "paid", "sent", "lost"]}},
        "tier": {"type": "varchar(10)", "generator": "weighted_enum",
                 "generator_config": {"weights": {"gold": 5, "silver": 20, "none": 75}}}},
    "boolean": {"is_active": {"type": "boolean"}, "paid": {"type": "boolean"}, "is_default": {"type": "boolean", "null_ratio": 0.3}},
    "date": {"starts_on": {"type": "date"}, "ends_on": {"type": "date"}, "birth_date": {"type": "date"},
             "due_date": {"type": "date", "null_ratio": 0.3}},
    "moment": {"created_at": {"type": "timestamp"}, "updated_at": {"type": "timestamp"}, "paid_at": {"type": "timestamp"},
               "closed_at": {"type": "timestamp", "null_ratio": 0.4}, "seen_at": {"type": "timestamp(0)"}},
    "zoned": {"logged_at": {"type": "timestamptz"}, "expires_at": {"type": "timestamptz"}},
    "time": {"opens": {"type": "time"}, "closes": {"type": "time"}},
    "mood": {"mood": {"type": "mood"}, "last_mood": {"type": "mood", "null_ratio": 0.2}},
    "texts": {"tags": {"type": "text[]"}, "colors": {"type": "color[]"}},
    "integers": {"scores": {"type": "integer[]"}, "ratings": {"type": "rating[]"}},
    "json": {"data": {"type": "jsonb"}, "settings": {"type": "jsonb"}},
    "dates": {"during": {"type": "daterange"}, "valid": {"type": "int4range"}},
    "address": {"address": {"type": "address"}, "home": {"type": "address", "null_ratio": 0.2}},
    "other": {"token": {"type": "uuid"}, "ip": {"type": "inet"}, "length_of_stay": {"type": "interval"},
              "balance": {"type": "money"}, "raw": {"type": "bytea"}},
}
KINDS = ("integer",) * 5 + ("number",) * 4 + ("text",) * 5 + ("boolean",) * 3 + ("date",) * 3 + ("moment",) * 3 + (
    "zoned", "time", "mood", "texts", "integers", "json", "dates", "address", "other")
TYPES = {
    "rating": {"kind": "domain", "definition": {"base_type": "smallint", "constraint": "VALUE IN (1, 2, 3, 4, 5)"}},
    "percentage": {"kind": "domain", "definition": {"base_type": "numeric(5,2)", "constraint": "VALUE BETWEEN 0 AND 100"}},
    "color": {"kind": "domain", "definition": {"base_type": "text", "constraint": "VALUE ~ '^#[0-9a-f]{6}$'"}},
    "short_text": {"kind": "domain",
                   "definition": {"base_type": "text", "constraint": "length(VALUE) <= 12 AND VALUE <> ''"}},
    "mood": {"kind": "enum", "definition": {"values": ["sad", "ok", "happy"]}},
    "address": {"kind": "composite", "definition": {"fields": [
        {"name": "street", "type": "text"}, {"name": "zip", "type": "varchar(10)"}, {"name": "floor", "type": "integer"},
        {"name": "shade", "type": "color"}, {"name": "share", "type": "percentage"}]}},
}
# {x}: the column; {i}: a small integer, {j}: a larger one; {d}: a day.
ATOMS = {
    "integer": ("{x} > {i}", "{x} >= 0", "{x} <= {j}", "{x} BETWEEN {i} AND {j}", "{x} <> {i}", "{x} IN (1, 2, {i}, 7)",
                "{x} % 2 = 0", "{x} NOT IN ({i}, {j})", "{x} * 2 < {j}", "abs({x}) <= {j}", "{x} IS NULL OR {x} < {j}",
                "{x} IS NOT NULL", "{x} = ANY (ARRAY[1, 2, 5, {i}])", "{x} > 0 AND {x} < {j}", "({x} > 0) IS TRUE",
                "coalesce({x}, 0) >= 0", "{x} / 3 < {i} + 5", "{x}::numeric < {j}.5"),
    "number": ("{x} > 0", "{x} >= {i}.25", "{x} < {j}.5", "{x} BETWEEN 0 AND {j}", "{x} <> 1", "{x} = round({x}, 1)",
               "{x} IS NULL OR {x} <= {j}", "{x} * 1.19 < {j}", "abs({x}) < {j}", "floor({x}) >= {i}", "{x} IN (0, 1, 2.5)",
               "trunc({x}) = {x}", "coalesce({x}, 1) > 0", "{x} / 2 > {i}"),
    "text": ("length({x}) > 2", "char_length({x}) BETWEEN 3 AND 12", "{x} <> ''", "{x} LIKE '%a%'", "{x} LIKE 'a%'",
             "{x} ~ '^[a-z]+$'", "{x} ~ '[0-9]'", "{x} !~ '^[0-9]'", "{x} IN ('new', 'paid', 'sent')", "{x} = lower({x})",
             "{x} = upper({x})", "trim({x}) <> ''", "{x} NOT LIKE '% %'", "{x} ~* 'e'", "{x} IS NULL OR length({x}) < 15",
             "octet_length({x}) < 40", "left({x}, 1) <> ' '", "{x} = ANY (ARRAY['gold', 'new', 'x'])", "{x} = trim({x})",
             "position('@' in {x}) = 0", "lower({x}) <> 'paid'", "{x} ~ '^[A-Z]{{2,6}}$'", "{x} SIMILAR TO '%(a|e)%'",
             "length(replace({x}, ' ', '')) > 1", "{x} NOT IN ('lost', 'none')", "{x} > 'b'", "{x} ILIKE '%e%'"),
    "boolean": ("{x}", "NOT {x}", "{x} IS NOT FALSE", "{x} IS TRUE", "{x} IS NULL", "{x} = false", "{x} IS NOT NULL"),
    "date": ("{x} >= {d}", "{x} < {d}", "{x} BETWEEN '2021-01-01' AND '2024-06-30'", "extract(year FROM {x}) >= 2020",
             "extract(dow FROM {x}) <> 0", "{x} IS NULL OR {x} > {d}", "{x} + 30 > {d}", "date_trunc('month', {x}) = {x}",
             "extract(month FROM {x}) IN (1, 2, 3, 6)", "{x} > '1900-01-01'"),
    "moment": ("{x} >= {d}", "{x} < TIMESTAMP '2024-05-01 12:00'", "{x} > '2020-01-01'", "{x}::date < {d}",
               "extract(hour FROM {x}) BETWEEN 6 AND 20", "date_trunc('second', {x}) = {x}", "{x} IS NOT NULL",
               "{x} + interval '1 year' > {d}"),
    "zoned": ("{x} >= '2020-01-01'", "{x} < '2024-07-01 00:00:00+00'", "{x} IS NOT NULL", "{x} <= now()"),
    "time": ("{x} >= '06:00'", "{x} < time '22:30'", "{x} BETWEEN '08:00' AND '18:00'"),
    "mood": ("{x} <> 'sad'", "{x} IN ('ok', 'happy')", "{x} > 'sad'", "{x}::text <> 'ok'"),
    "texts": ("cardinality({x}) <= 5", "array_length({x}, 1) > 0", "{x} <> '{{}}'", "NOT 'x' = ANY ({x})",
              "array_position({x}, NULL) IS NULL", "'x' = ANY ({x})", "{x}::text[] <@ ARRAY['red', 'green', 'blue']",
              "array_position({x}::text[], 'new') IS NOT NULL", "{x}::text[] && ARRAY['a', 'b']", "array_length({x}, 1) BETWEEN 6 AND 8"),
    "integers": ("cardinality({x}) BETWEEN 1 AND 10", "0 <> ALL ({x})", "array_length({x}, 1) < 20"),
    "json": ("jsonb_typeof({x}) = 'object'", "{x} IS NOT NULL", "{x} ? 'id' OR true", "({x} ->> 'id') IS NULL OR true",
             "{x} ? 'kind'", "{x} ->> 'kind' IN ('a', 'b')", "jsonb_typeof({x} -> 'tags') = 'array'", "{x} @> '{{\"v\": 1}}'",
             "({x} ->> 'limit')::integer BETWEEN 5 AND 50", "{x} ?& ARRAY['x', 'y'] AND {x} <> '{{}}'"),
    "dates": ("NOT isempty({x})", "lower({x}) < upper({x})", "lower({x}) IS NOT NULL", "upper_inf({x}) = false"),
    "address": ("({x}).zip ~ '^[0-9]{{5}}$'", "({x}).floor >= 0", "({x}).floor BETWEEN 0 AND 20", "length(({x}).street) > 3",
                "({x}).share > 50", "({x}).street <> ({x}).zip", "({x}).zip LIKE '1%'"),
    "other": ("{x} IS NOT NULL", "{x}::text <> ''"),
}
# Two columns of the same kind.
PAIRS = {
    "integer": ("{x} <= {y}", "{x} < {y}", "{x} + {i} <= {y}", "{x} + {y} <= 300", "{x} * {y} < 5000", "{x} <> {y}",
                "{x} = {y}", "greatest({x}, {y}) > 3", "{x} - {y} BETWEEN -100 AND 100", "{x} = {y} + 1"),
    "number": ("{x} <= {y}", "{x} > {y}", "{x} + {y} < 500", "{x} - {y} >= 0", "{x} <> {y}", "{x} * {y} <= 10000",
               "{x} = {y} * 2"),
    "text": ("{x} <> {y}", "length({x}) <= length({y})", "coalesce({x}, {y}) IS NOT NULL", "{x} = {y}"),
    "boolean": ("{x} OR {y}", "NOT ({x} AND {y})", "{x} <> {y}", "NOT {x} OR {y}"),
    "date": ("{x} <= {y}", "{x} < {y}", "{x} + 7 <= {y}", "{y} - {x} BETWEEN 0 AND 400", "{x} <> {y}"),
    "moment": ("{x} <= {y}", "{x} < {y}", "{x} + interval '1 hour' <= {y}", "{y} - {x} < interval '30 days'"),
    "zoned": ("{x} <= {y}", "{x} < {y}"),
    "time": ("{x} < {y}", "{x} <= {y}"),
    "mood": ("{x} <= {y}", "{x} <> {y}"),
}
# Two columns of any kinds.
NULL_PAIRS = ("{x} IS NULL OR {y} IS NOT NULL", "({x} IS NULL) = ({y} IS NULL)", "({x} IS NULL) <> ({y} IS NULL)",
              "num_nonnulls({x}, {y}) >= 1", "num_nulls({x}, {y}) = 1", "{x} IS NOT NULL OR {y} IS NOT NULL")
FORMS = (("{A}",) * 9 + ("({A}) AND ({B})",) * 2 + ("({A}) OR ({B})",) * 4 + ("NOT ({A}) OR ({B})",) * 3 + (
    "CASE WHEN {A} THEN {B} ELSE {C} END", "NOT ({A})", "({A}) OR ({B}) OR ({C})", "({A}) IS NOT FALSE",
    "({A} AND {B}) OR ({C})", "({A}) = ({B})"))


class Maker:
    def __init__(self, seed):
        self.draw = random.Random(seed)
        self.columns = {}
        self.kinds = {}

    def document(self, schema):
        while len(self.columns) < self.draw.choice((1, 2, 3, 3, 4, 6)):
            self.add_column(self.draw.choice(KINDS))
        checks = [{"name": f"c{number}", "expression": self.check()}
                  for number in range(self.draw.choice((1, 1, 2, 2, 3, 4)))]
        table = {"row_count": self.draw.choice((1, 7, 40, 200, 200)), "columns": self.columns, "check_constraints": checks}
        if self.draw.random() < 0.3:
            table["columns"] = {"id": {"type": "serial", "primary_key": True}, **self.columns}
        document = {"version": "1.0", "database": {"name": "checks"}, "custom_types": self.types(),
                    "tables": {"t": table}}
        return in_schema(document, schema)

    def types(self):
        """Those that the columns use."""
        used = {column["type"].removesuffix("[]") for column in self.columns.values()}
        if "address" in used:
            used |= {"color", "percentage"}
        return {name: copy.deepcopy(entry) for name, entry in TYPES.items() if name in used}

    def add_column(self, kind):
        name = self.draw.choice(sorted(COLUMNS[kind]))
        if name in self.columns:
            return
        entry = dict(COLUMNS[kind][name])
        if "null_ratio" not in entry and self.draw.random() < 0.6:
            entry["nullable"] = False
        self.columns[name] = entry
        self.kinds[name] = kind

    def check(self):
        form = self.draw.choice(FORMS)
        return form.format(A=self.condition(), B=self.condition(), C=self.condition())

    def condition(self):
        names = sorted(self.kinds)
        x = self.draw.choice(names)
        alike = [name for name in names if name != x and self.kinds[name] == self.kinds[x]]
        others = [name for name in names if name != x]
        if alike and self.kinds[x] in PAIRS and self.draw.random() < 0.5:
            return self.filled(self.draw.choice(PAIRS[self.kinds[x]]), x, self.draw.choice(alike))
        if others and self.draw.random() < 0.08:
            return self.filled(self.draw.choice(NULL_PAIRS), x, self.draw.choice(others))
        return self.filled(self.draw.choice(ATOMS[self.kinds[x]]), x)

    def filled(self, form, x, y=""):
        day = f"date '{self.draw.randint(2019, 2024)}-0{self.draw.randint(1, 9)}-15'"
        return form.format(x=x, y=y, i=self.draw.randint(0, 9), j=self.draw.choice((20, 60, 100, 500, 2000)), d=day)


def in_schema(document, schema):
    """The document with its tables and types in the schema."""
    types = document["custom_types"]
    fields = [field for entry in types.values() for field in entry["definition"].get("fields", ())]
    for entry in [*document["tables"]["t"]["columns"].values(), *fields]:
        if entry["type"].removesuffix("[]") in types:
            entry["type"] = f"{schema}.{entry['type']}"
    document["custom_types"] = {f"{schema}.{name}": entry for name, entry in types.items()}
    document["tables"] = {f"{schema}.{name}": table for name, table in document["tables"].items()}
    return document


def make(seed):
    """The document; its tables are in the schema s{seed}."""
    return Maker(seed).document(f"s{seed}")
