"""Names of the schema as SQL, and what a table says of its columns and key."""


def quoted(name):
    """A name of the schema as an SQL identifier: schema.table -> "schema"."table"."""
    return ".".join('"' + part.replace('"', '""') + '"' for part in name.split(".", 1))


def column(name):
    return '"' + name.replace('"', '""') + '"'


def full_name(name):
    return name if "." in name else f"public.{name}"


def bare_name(name):
    return name.split(".", 1)[-1]


def columns_of(table):
    """Name -> column, of both shapes in which a schema may write them."""
    columns = table["columns"]
    return columns if isinstance(columns, dict) else {entry["name"]: entry for entry in columns}


def primary_key(table):
    return table.get("primary_key") or [name for name, entry in columns_of(table).items() if entry.get("primary_key")]
