"""Random CHECK constraints that values can meet, in every shape that schemas write them in.

{a}, {b} and {c} are columns of one family, {f} a boolean and {o} a column of any family.
"""
ONE = {
    "integer": (
        "{a} >= 0", "{a} > 0 AND {a} < 10000", "{a} BETWEEN 1 AND 5000", "{a} <> 0", "NOT ({a} < 5)", "{a} * 2 <= 20000",
        "{a} IS NULL OR {a} >= 10", "abs({a}) <= 500", "{a} % 2 = 0", "{a} IN (1, 2, 3, 5, 8)", "{a} = ANY (ARRAY[10, 20, 30])",
        "{a} BETWEEN 1 AND 10 OR {a} BETWEEN 100 AND 110", "{a} > 0 AND {a} <= 100 AND {a} <> 13",
        "CASE WHEN {a} > 100 THEN {a} < 200 ELSE {a} >= 0 END", "coalesce({a}, 0) >= 0", "{a} NOT IN (7, 13)",
        "{a} NOT BETWEEN 5 AND 6", "greatest({a}, 3) < 1000", "({a} + 5) * 2 > 20", "5 <= {a}", "-{a} <= 0", "{a} / 10 < 50",
        "length({a}::text) <= 4", "({a} >= 3) IS NOT FALSE", "(({a} >= 0) AND ({a} <= 120))"),
    "numeric": (
        "{a} >= 0", "{a} > 0", "{a} BETWEEN 0.5 AND 900.25", "{a} < 100.5 AND {a} >= 0", "{a} >= 0::numeric", "{a} * 1.19 < 5000",
        "round({a}) <= 800", "{a} IS NULL OR {a} <> 0", "{a} >= (0)::numeric AND {a} <= (1000)::numeric", "abs({a}) < 900"),
    "text": (
        "length({a}) > 0", "length({a}) BETWEEN 2 AND 11", "{a} <> ''", "{a} LIKE 'A%'", "{a} ~ '^[a-z0-9]{{3,9}}$'",
        "{a} IN ('one', 'two', 'three')", "lower({a}) = {a}", "upper({a}) = {a}", "char_length({a}) >= 3",
        "length(trim({a})) > 0", "{a} NOT LIKE '%!%'", "{a} ~* '^[a-m]'", "{a} !~ '[<>]'", "{a} = btrim({a})", "{a} LIKE 'X-___'",
        "{a} IS NULL OR {a} <> 'none'", "{a} ILIKE 'b%'", "position('@' IN {a}) = 0", "left({a}, 1) <> ' '", "{a} = ANY (ARRAY['red', 'green'])",
        "octet_length({a}) < 60", "substr({a}, 1, 1) IN ('a', 'b', 'C')", "{a} ~ '^[A-Z]{{2}}[0-9]{{3}}$'",
        "({a})::text = ANY ((ARRAY['low'::character varying, 'high'::character varying])::text[])"),
    "date": (
        "{a} >= '2000-01-01'", "{a} BETWEEN DATE '2020-01-01' AND '2020-12-31'", "{a} > '1900-01-01'::date", "{a} <= CURRENT_DATE",
        "extract(year FROM {a}) >= 1990", "extract(isodow FROM {a}) < 6", "{a} >= DATE '2000-01-01' + 30",
        "{a} + interval '1 year' > '1995-01-01'", "{a} <> '2020-02-29'", "{a} = date_trunc('month', {a})"),
    "moment": (
        "{a} >= '2019-05-01'", "{a} < '2030-01-01 00:00:00'", "{a} <= now()", "{a} BETWEEN '2021-01-01' AND '2021-06-30'",
        "extract(hour FROM {a}) BETWEEN 6 AND 20", "{a}::date >= DATE '2010-01-01'", "{a} > '2000-01-01'::timestamp"),
    "boolean": ("{a} OR NOT {a}", "{a} IS TRUE OR {a} IS NOT TRUE", "{a} IS NOT NULL OR {a} IS NULL"),
}
TWO = {
    "integer": (
        "{a} <= {b}", "{a} + {b} <= 30000", "{a} > 0 OR {b} > 0", "{a} <> {b}", "{a} < {b} AND {b} < 9000", "{a} - {b} >= 0",
        "{a} * {b} <= 100000", "{b} IS NULL OR {b} >= {a}", "coalesce({a}, 0) <= coalesce({b}, 100)", "{a} >= 2 * {b}",
        "CASE WHEN {a} > 5 THEN {b} > 0 ELSE {b} >= 0 END", "abs({a} - {b}) <= 1000", "{a} BETWEEN {b} AND {b} + 50"),
    "numeric": ("{a} <= {b}", "{a} > {b} * 0.5", "{a} + {b} > 0", "{b} IS NULL OR {b} < {a}", "{a} - {b} < 500", "{a} >= {b} AND {b} >= 0"),
    "text": ("{a} <> {b}", "lower({a}) <> lower({b})", "length({a}) <= length({b}) + 20", "{a} IS NOT NULL OR {b} IS NULL OR {b} <> ''"),
    "date": ("{a} <= {b}", "{b} IS NULL OR {a} < {b}", "{b} - {a} BETWEEN 0 AND 400", "{a} < {b} + 30", "{b} >= {a} + 1"),
    "moment": ("{a} <= {b}", "{b} IS NULL OR {a} < {b}", "{b} < {a} + interval '90 days' AND {b} >= {a}", "{a} + interval '1 hour' <= {b}"),
}
THREE = {
    "integer": ("{a} <= {b} AND {b} <= {c}", "{a} + {b} + {c} <= 1000", "{a} + {b} <= {c}", "{a} > 0 OR {b} > 0 OR {c} > 0"),
    "numeric": ("{a} <= {b} AND {b} <= {c}", "{a} + {b} >= {c}"),
    "date": ("{a} <= {b} AND {b} <= {c}",),
    "moment": ("{a} <= {b} AND {b} <= {c}",),
}
# Of a boolean and a column that may be NULL in some rows.
IMPLICATIONS = ("NOT {f} OR {o} IS NOT NULL", "{f} OR {o} IS NULL", "({f} = false) OR ({o} IS NOT NULL)",
                "{f} = ({o} IS NOT NULL)", "CASE WHEN {f} THEN {o} IS NOT NULL ELSE true END")
# Of two columns that may be NULL in some rows.
NULLS = ("({o} IS NULL) = ({p} IS NULL)", "num_nonnulls({o}, {p}) = 1", "{o} IS NOT NULL OR {p} IS NOT NULL",
         "num_nonnulls({o}, {p}) <= 1", "{o} IS NULL OR {p} IS NOT NULL")
# Of a column with few choices, and one that may be NULL in some rows.
STATES = ("{s} <> {v} OR {o} IS NOT NULL", "({s} = {v}) = ({o} IS NULL)", "{s} = {v} OR {o} IS NULL",
          "CASE {s} WHEN {v} THEN {o} IS NULL ELSE true END", "{s} NOT IN ({v}) OR {o} IS NOT NULL")
# What char(6) cannot hold, or holds with spaces.
SHORT_TEXT = ("length({a}) <= 6", "{a} <> 'x'", "{a} IN ('one', 'two')", "{a} ~ '^[A-Z]{{3}}'")


def literal(text):
    return "'" + text.replace("'", "''") + "'"


def check_of_choices(draw, value):
    some = draw.sample(value.choices, draw.randint(1, len(value.choices)))
    listed = ", ".join(map(literal, some))
    forms = [f"{value.sql} IN ({listed})"]
    if len(some) < len(value.choices):
        forms.append(f"{value.sql} NOT IN ({listed})")
    if value.family == "text":
        forms += [f"{value.sql} = ANY (ARRAY[{listed}])", " OR ".join(f"{value.sql} = {literal(one)}" for one in some)]
    return draw.choice(forms)


def check_of(draw, value):
    """A condition on one column that its type can meet, or None."""
    if value.choices:
        return check_of_choices(draw, value)
    if value.is_generated and value.family in ("integer", "numeric"):
        config = value.entry["generator_config"]
        middle = (config["min"] + config["max"]) // 2
        return draw.choice((f"{value.sql} >= {config['min']}", f"{value.sql} <= {middle}", f"{value.sql} <> {middle}",
                            f"{value.sql} BETWEEN {config['min']} AND {middle}"))
    if value.is_generated or value.family not in ONE:
        return None
    forms = SHORT_TEXT if value.entry["type"] == "char(6)" else ONE[value.family]
    return draw.choice(forms).format(a=value.sql)


def check_between(draw, first, others):
    """A condition on the column and one or two others of its family, which it takes out of the list, or None."""
    partners = [other for other in others if other.family == first.family and not other.is_generated
                and other.entry["type"] != "char(6)"]
    if first.is_generated or not partners or first.family not in TWO:
        return None
    forms, count = (THREE, 3) if len(partners) > 1 and first.family in THREE and draw.random() < 0.4 else (TWO, 2)
    used = [first, *partners[:count - 1]]
    for partner in used[1:]:
        others.remove(partner)
    return draw.choice(forms[first.family]).format(**dict(zip("abc", (value.sql for value in used))))


def check_of_nulls(draw, values):
    """A condition on which columns are NULL together, or by another one's value, or None."""
    open_ones = [value for value in values if not value.is_required and value.entry.get("null_ratio") == 0.5]
    flags = [value for value in values if value.family == "boolean" and value.is_required]
    states = [value for value in values if value.choices and value.is_required]
    if not open_ones:
        return None
    value = draw.choice(open_ones)
    kind = draw.choice(("flag", "state", "both"))
    if kind == "flag" and flags:
        return draw.choice(IMPLICATIONS).format(f=draw.choice(flags).sql, o=value.sql)
    if kind == "state" and states:
        state = draw.choice(states)
        return draw.choice(STATES).format(s=state.sql, v=literal(draw.choice(state.choices)), o=value.sql)
    partners = [other for other in open_ones if other is not value]
    return draw.choice(NULLS).format(o=value.sql, p=draw.choice(partners).sql) if partners else None
