"""Makes a failing schema smaller, as long as it keeps failing in the same way."""
import copy

LISTS = ("foreign_keys", "unique_constraints", "check_constraints", "indexes", "exclusion_constraints", "primary_key")
KEPT_KEYS = ("type", "name")


def without_table(document, name):
    smaller = copy.deepcopy(document)
    del smaller["tables"][name]
    for table in smaller["tables"].values():
        table["foreign_keys"] = [key for key in table.get("foreign_keys", []) if key["referenced_table"] != name]
    return smaller


def without_column(document, table, name):
    smaller = copy.deepcopy(document)
    del smaller["tables"][table]["columns"][name]
    for what in LISTS[:-1]:
        if what in smaller["tables"][table]:
            entries = smaller["tables"][table][what]
            smaller["tables"][table][what] = [entry for entry in entries if name not in str(entry)]
    if name in smaller["tables"][table].get("primary_key", []):
        del smaller["tables"][table]["primary_key"]
    return smaller


def changed(document, path, change):
    """A copy in which `change` was applied to the value at the path."""
    smaller = copy.deepcopy(document)
    place = smaller
    for step in path:
        place = place[step]
    change(place)
    return smaller


def candidates(document):
    """Schemas that are a step smaller: tables first, then columns, constraints, and the keys of columns."""
    for name in document["tables"]:
        yield without_table(document, name)
    for name, table in document["tables"].items():
        for column in table["columns"]:
            yield without_column(document, name, column)
        for what in LISTS:
            for index in range(len(table.get(what, []))):
                yield changed(document, ["tables", name, what], lambda entries, index=index: entries.pop(index))
            if what in table and not table[what]:
                yield changed(document, ["tables", name], lambda place, what=what: place.pop(what))
        for index, foreign_key in enumerate(table.get("foreign_keys", [])):
            for key in foreign_key.keys() - {"columns", "referenced_table", "referenced_columns"}:
                yield changed(document, ["tables", name, "foreign_keys", index], lambda place, key=key: place.pop(key))
        for column, entry in table["columns"].items():
            for key in [key for key in entry if key not in KEPT_KEYS]:
                yield changed(document, ["tables", name, "columns", column], lambda place, key=key: place.pop(key))
        rows = table.get("row_count", 0)
        for fewer in (1, 2, 7, rows // 2):
            if fewer < rows:
                yield changed(document, ["tables", name], lambda place, fewer=fewer: place.update(row_count=fewer))
    for name in document.get("custom_types", {}):
        yield changed(document, ["custom_types"], lambda types, name=name: types.pop(name))


def shrink(document, still_fails):
    """The smallest schema that steps lead to; `still_fails` is asked of each."""
    while True:
        smaller = next((candidate for candidate in candidates(document) if still_fails(candidate)), None)
        if smaller is None:
            return document
        document = smaller
