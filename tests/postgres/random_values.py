"""Random columns without references: names, types, generators and the checks that may stand on them."""
import dataclasses
import re

# As many values as any test needs.
PLENTY = 10**6
# Names that select a generator, and names that say nothing; a quarter of all columns has one of the latter.
NAMES = {
    "integer": ("quantity", "age", "stock_count", "priority", "year", "zip_count", "version", "score", "position"),
    "numeric": ("price", "total", "amount", "tax_rate", "balance", "weight", "discount", "latitude"),
    "text": ("email", "name", "title", "city", "country_code", "status", "phone", "url", "description", "sku",
             "username", "first_name", "last_name", "slug", "state", "postal_code", "notes", "full_name"),
    "boolean": ("active", "email_verified", "is_admin", "paid"),
    "date": ("birth_date", "start_date", "end_date", "due_on", "hired_on"),
    "moment": ("created_at", "updated_at", "deleted_at", "shipped_at", "cancelled_at", "last_login"),
    "other": ("data", "settings", "ip_address", "token", "span", "tags", "payload"),
}
PLAIN = re.compile(r"[a-z_][a-z_0-9]*")
KEYWORDS = ("order", "group", "select")
PLAIN_NAMES = ("x", "a1", "col", "wert", "Mixed Case", "order", "group", "camelCase", "señal", "f_7")
TYPES = {
    "integer": ("integer", "bigint", "smallint", "INT4", "int8"),
    "numeric": ("numeric(10,2)", "numeric(6,0)", "decimal(14,4)", "double precision", "real", "numeric"),
    "text": ("text", "varchar(40)", "varchar(120)", "character varying(12)", "char(6)"),
    "boolean": ("boolean", "bool"),
    "date": ("date",),
    "moment": ("timestamp", "timestamptz", "timestamp(0)", "timestamptz(3)"),
    "other": ("uuid", "jsonb", "inet", "bytea", "interval", "int4range", "text[]", "time", "macaddr", "daterange",
              "integer[]", "point", "bit(8)", "money"),
}
FAMILIES = ("integer", "numeric", "text", "text", "boolean", "date", "moment", "other")
WORDS = ("new", "open", "paid", "sent", "lost", "it's", "done", "a b")


@dataclasses.dataclass
class Value:
    """A column that takes no parent's value. `count` is how many values a key may ask of it, 0: it is no part of one;
    `choices` are all it has, when they are few."""
    name: str
    family: str
    entry: dict
    count: int
    choices: tuple = ()
    is_generated: bool = False

    @property
    def is_required(self):
        return self.entry.get("nullable") is False

    @property
    def is_quoted(self):
        return not PLAIN.fullmatch(self.name) or self.name in KEYWORDS

    @property
    def sql(self):
        return f'"{self.name}"' if self.is_quoted else self.name


def new_name(draw, family, taken):
    """A name that the table does not have yet, and that differs by more than its case."""
    pool = PLAIN_NAMES if draw.random() < 0.25 else NAMES[family]
    name = draw.choice(pool)
    while name.lower() in taken:
        name += f"_{draw.randint(2, 99)}"
    taken.add(name.lower())
    return name


def generated(draw, family, entry):
    """Gives the column a generator of its own; how many values it has, and which when they are few."""
    if family == "integer":
        low, count = draw.choice((-5, 0, 1, 100)), draw.choice((3, 20, 500, 30000))
        entry |= {"generator": "integer_range", "generator_config": {"min": low, "max": low + count - 1}}
        return count, ()
    if family == "numeric" and "(" in entry["type"]:
        entry |= {"generator": "integer_range", "generator_config": {"min": 0, "max": 900}}
        return 901, ()
    if family == "text":
        if draw.random() < 0.5:
            values = tuple(draw.sample(WORDS, draw.randint(2, 5)))
            kind = draw.choice(("enum", "weighted_enum"))
            config = {"values": list(values)}
            if kind == "weighted_enum":
                config["weights"] = [draw.randint(1, 9) for _ in values]
            entry |= {"generator": kind, "generator_config": config}
            return len(values), values
        pattern, count = draw.choice((("[A-Z]{3}", 26**3), ("[a-f]\\d{4}", 60000), ("(x|y|z)[0-9]", 30)))
        entry |= {"generator": "pattern", "generator_config": {"pattern": pattern}}
        return count, ()
    return 0, ()


def inferred_count(family, entry, name):
    """How many values a column without a generator has for a key."""
    kind = entry["type"].lower()
    if family == "boolean":
        return 2
    if family == "other":
        return PLENTY if kind == "uuid" else 0
    if kind in ("char(6)", "real") or family in ("date", "moment") or name.startswith("latitude"):
        return 0
    return PLENTY


def random_value(draw, taken, custom_types, is_key=False):
    """A column; one that a key needs is of a family that has many values."""
    family = draw.choice(("integer", "text", "numeric", "other") if is_key else FAMILIES)
    entry = {"type": draw.choice(TYPES[family])}
    if is_key and family == "other":
        entry["type"] = "uuid"
    name = new_name(draw, family, taken)
    value = Value(name, family, entry, 0)
    roll = draw.random()
    if not is_key and custom_types and roll < 0.15:
        type_name, labels = draw.choice(sorted(custom_types.items()))
        entry["type"] = type_name
        return dataclasses.replace(value, family="enum" if labels else "domain", count=len(labels),
                                   choices=tuple(labels), is_generated=True)
    if roll < 0.4:
        value.count, value.choices = generated(draw, family, entry)
        value.is_generated = "generator" in entry
    if not value.is_generated:
        value.count = inferred_count(family, entry, name)
    if not is_key and draw.random() < 0.5:
        entry["nullable"] = False
    elif not is_key and draw.random() < 0.5:
        entry["null_ratio"] = draw.choice((0.1, 0.5, 1.0))
    return value

