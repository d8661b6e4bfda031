"""Random SQL expressions over known columns, of every kind of value and without errors at run time.

Numbers stay small, divisors are never 0, and texts are compared for equality alone: their order is the locale's.
"""

COLUMNS = {
    "i": {"type": "integer", "null_ratio": 0.1, "generator": "integer_range", "generator_config": {"min": -9, "max": 30}},
    "k": {"type": "integer", "nullable": False, "generator": "integer_range", "generator_config": {"min": 0, "max": 12}},
    "n": {"type": "numeric(8,2)", "null_ratio": 0.2, "generator": "integer_range",
          "generator_config": {"min": -50, "max": 999.99}},
    "m": {"type": "numeric(6,4)", "nullable": False, "generator": "integer_range",
          "generator_config": {"min": 0, "max": 99}},
    "t": {"type": "varchar(60)", "null_ratio": 0.1, "generator": "full_name"},
    "u": {"type": "text", "nullable": False, "generator": "enum",
          "generator_config": {"values": ["", "a", "Ärger 2", "it's", "x_%y", "  pad ", "ONE two-three", "-17"]}},
    "b": {"type": "boolean", "null_ratio": 0.2},
    "f": {"type": "boolean", "nullable": False},
    "d": {"type": "date", "null_ratio": 0.1},
    "e": {"type": "date", "nullable": False, "generator": "date",
          "generator_config": {"start": "1999-12-25", "end": "2024-03-02"}},
    "s": {"type": "timestamp", "null_ratio": 0.1},
    "z": {"type": "timestamptz", "nullable": False},
}
# Kinds of values, and the types of columns that take them as they are.
TYPES = {"integer": ("integer", "bigint", "numeric"), "numeric": ("numeric", "numeric(20,4)", "numeric(18,2)"),
         "text": ("text",), "boolean": ("boolean",), "date": ("date",), "moment": ("timestamp",)}
LEAVES = {
    "integer": ("i", "k", "i", "0", "7", "-3", "length(u)", "NULL::integer"),
    "numeric": ("n", "m", "n", "1.5", "0.005", "-20.0", "100.00"),
    "text": ("t", "u", "t", "'x'", "'Straße 5'", "''", "i::text", "n::text", "d::text", "f::text"),
    "boolean": ("b", "f", "true", "i > 5", "n IS NULL", "t LIKE '%an%'"),
    "date": ("d", "e", "DATE '2020-02-29'", "s::date"),
    "moment": ("s", "s", "TIMESTAMP '2024-01-31 23:59:59.5'", "e::timestamp"),
}
# {X}: an expression of kind X; {x}: a leaf of it.
FORMS = {
    "integer": (
        "({I} + {I})", "({I} - {I})", "({i} * {i})", "({I} / nullif({i}, 0))", "({I} % nullif({i}, 0))", "abs({I})",
        "-({I})", "coalesce({I}, {i})", "greatest({I}, {I})", "least({I}, {i}, 4)", "nullif({I}, {i})", "length({T})",
        "CASE WHEN {B} THEN {I} ELSE {I} END", "CASE {i} WHEN 1 THEN {I} WHEN {i} THEN 5 END", "strpos({T}, 'a')",
        "({D} - {D})", "extract(year FROM {D})::integer", "ascii({T})", "position('e' IN {T})", "mod({i}, 5)",
        "gcd({i}, 12)", "lcm({i}, {i})", "({i} & 7)", "({i} | {i})", "({i} # 5)", "(~ {i})", "({i} << 2)", "({I} >> 1)",
        "regexp_count({T}, '[aeiou]+')", "scale({N}::numeric)", "{n}::integer", "round({n})::integer", "octet_length({T})", "extract(dow FROM {D})::integer"),
    "numeric": (
        "({N} + {N})", "({N} - {I})", "({n} * {n})", "({N} / nullif({n}, 0))", "round({N}, 2)", "round({N}, 0)", "trunc({N}, 1)",
        "floor({N})", "ceil({N})", "abs({N})", "-({N})", "coalesce({N}, {n})", "greatest({N}, {I})", "mod({N}, 7)",
        "CASE WHEN {B} THEN {N} ELSE {N} END", "({i} * {n})", "round({N} * 1.19, 2)", "sign({N})", "round({N} / 3, 4)",
        "{I}::numeric", "({I} / 4.0)", "round({N}, -1)", "div({N}::numeric, 7)", "({n}::real)::numeric"),
    "text": (
        "({T} || {T})", "({T} || ' ' || {I})", "lower({T})", "upper({T})", "initcap({T})", "substr({T}, 2, 3)",
        "substr({T}, {i})", "left({T}, {i})", "right({T}, 3)", "replace({T}, 'a', 'oo')", "concat({T}, {I}, '-', {D})",
        "md5({T})", "lpad({T}, 10, '*')", "rpad({T}, 6)", "btrim({T})", "ltrim({T})", "reverse({T})", "coalesce({T}, {t})",
        "CASE WHEN {B} THEN {T} ELSE {T} END", "nullif({T}, {t})", "split_part({T}, ' ', 1)", "repeat({t}, 2)",
        "translate({T}, 'aeiou', 'AEI')", "({I})::text", "({N})::text", "({D})::text", "({B})::text", "({M})::text",
        "to_char({I}, 'FM0000')", "to_char({I}, '9,999')", "to_char(({N})::numeric, '99990.00')", "to_hex({i})",
        "to_char(({N})::numeric, 'FM9999.99')", "format('%s-%s%%', {T}, {I})", "format('%2$s/%1$s', {B}, {D})",
        "overlay({T} PLACING 'Ö' FROM 2 FOR 1)", "regexp_replace({T}, '[aeiou]', '-', 'g')",
        "regexp_replace({T}, 'A', '*', 'i')", "({i}::real / 3)::text", "concat_ws(', ', {T}, {t})", "substring({T} FROM 2 FOR 4)", "to_char({D}, 'YYYY-MM-DD')"),
    "boolean": (
        "{I} < {I}", "{N} >= {N}", "{T} = {T}", "{T} <> {t}", "{D} <= {D}", "{M} > {M}", "({B} AND {B})", "({B} OR {B})",
        "NOT ({B})", "{I} IS NULL", "{T} IS NOT NULL", "{I} IN (1, 2, {i})", "{I} BETWEEN -2 AND {i}", "{T} LIKE '%a%'",
        "{T} ILIKE '_n%'", "{T} ~ '^[A-M]'", "{I} IS DISTINCT FROM {I}", "({B}) IS TRUE", "({B}) IS NOT FALSE",
        "{T} IN ('a', '', {t})", "{N} NOT BETWEEN 0 AND 100", "{T} !~ '[0-9]'", "{I} = ANY (ARRAY[1, 5, 7])",
        "{T} NOT LIKE 'x\\_%'", "regexp_like({T}, '^[a-m]', 'i')", "starts_with({T}, 'a')", "{n}::real < {N}"),
    "date": ("({D} + {i})", "({D} - {i})", "coalesce({D}, {d})", "greatest({D}, {D})", "CASE WHEN {B} THEN {D} ELSE {D} END",
             "({M})::date", "least({D}, {d})", "date_trunc('month', {M})::date", "(e + interval '1 month')::date"),
    "moment": ("({M} + interval '1 month')", "({M} - interval '3 days 04:05')", "date_trunc('hour', {M})",
               "coalesce({M}, {m})", "greatest({M}, {M})", "CASE WHEN {B} THEN {M} ELSE {M} END", "({D})::timestamp",
               "({M} + {i} * interval '1 day')", "date_trunc('year', {M})", "({D} + interval '36 hours')",
               "date_bin('15 minutes', {M}, TIMESTAMP '2001-01-01')", "date_bin('7 days', {M}, TIMESTAMP '2030-01-01')",
               "make_timestamp(2000 + k, 2, 1 + k, k, 59, 30.5)"),
}
LETTERS = {"I": "integer", "N": "numeric", "T": "text", "B": "boolean", "D": "date", "M": "moment"}


def random_expression(draw, kind, depth):
    """An expression of the kind, forms within forms so many levels deep."""
    if depth == 0:
        return draw.choice(LEAVES[kind])
    form, parts, place = draw.choice(FORMS[kind]), [], 0
    while True:
        start = form.find("{", place)
        if start < 0:
            return "".join(parts) + form[place:]
        letter = form[start + 1]
        inner = random_expression(draw, LETTERS[letter.upper()], depth - 1 if letter.isupper() else 0)
        parts += [form[place:start], inner]
        place = start + 3


def expression_columns(draw, count):
    """The columns that expressions read, and so many expressions."""
    columns = {name: dict(entry) for name, entry in COLUMNS.items()}
    for number in range(count):
        kind = draw.choice(tuple(TYPES))
        columns[f"x{number}"] = {
            "type": draw.choice(TYPES[kind]), "generator": "expression",
            "generator_config": {"expression": random_expression(draw, kind, draw.randint(1, 3))}}
    return columns
