#include "schema/format.hpp"

#include "core/child_counts.hpp"
#include "schema/duplicates.hpp"
#include "schema/identifiers.hpp"
#include "schema/model.hpp"

namespace datagen::schema {

namespace {

using enum Presence;

constexpr auto kVersions = std::to_array<std::string_view>({kFormatVersion});

constexpr std::array kDatabaseKeys = {
    KeyRule{"name",
            Expect::String,
            Required,
            "The database's name.",
            {.example = R"("shop")", .text = TextKind::Name}},
    KeyRule{"encoding",
            Expect::String,
            Optional,
            "Its encoding where `--create` creates it.",
            {.fallback = R"("UTF8")", .example = R"("UTF8")", .text = TextKind::NotEmpty}},
    KeyRule{"locale",
            Expect::String,
            Optional,
            "Its locale there, one that the server knows.",
            {.fallback = R"("en_US.utf8")", .example = R"("de_DE.utf8")", .text = TextKind::NotEmpty}},
};

constexpr std::array kEnumKeys = {
    KeyRule{
        "values",
        Expect::Array,
        Required,
        "The labels, in the order in which PostgreSQL sorts them.",
        {.example = R"(["new", "paid", "shipped"])", .text = TextKind::Label, .fewest = 1, .distinct = true}},
};

constexpr std::array kFieldKeys = {
    KeyRule{"name",
            Expect::String,
            Required,
            "The field's name.",
            {.example = R"("street")", .text = TextKind::Name}},
    KeyRule{"type",
            Expect::String,
            Required,
            "Its type, any but a serial.",
            {.example = R"j("varchar(80)")j", .text = TextKind::Type}},
};

constexpr std::array kCompositeKeys = {
    KeyRule{"fields",
            Expect::Array,
            Required,
            "The fields in their order.",
            {.example = R"([{"name": "street", "type": "text"}, {"name": "city", "type": "text"}])",
             .each = &kFieldObject,
             .fewest = 1}},
};

constexpr std::array kDomainKeys = {
    KeyRule{"base_type",
            Expect::String,
            Required,
            "The type that the domain narrows, any but a serial.",
            {.example = R"j("numeric(12,2)")j", .text = TextKind::Type}},
    KeyRule{"constraint",
            Expect::String,
            Optional,
            "The text of its CHECK; the value is called VALUE. Values meet it.",
            {.example = R"("VALUE >= 0")", .text = TextKind::Sql}},
};

constexpr std::array kDefinitions = {
    ObjectCase{kCustomKindNames[0], &kEnumObject},
    ObjectCase{kCustomKindNames[1], &kCompositeObject},
    ObjectCase{kCustomKindNames[2], &kDomainObject},
};
constexpr std::array kCustomTypeKeys = {
    KeyRule{"kind",
            Expect::String,
            Required,
            "What kind of type it is.",
            {.example = R"("enum")", .choices = kCustomKindNames}},
    KeyRule{"definition",
            Expect::Object,
            Required,
            "What the type is made of; its keys depend on `kind`.",
            {.example = R"({"values": ["new", "paid"]})", .decided_by = "kind", .cases = kDefinitions}},
};

constexpr std::array kSequenceKeys = {
    KeyRule{"start",
            Expect::Integer,
            Optional,
            "The first value; without it `min_value`, or `max_value` of a descending sequence.",
            {.example = "1000"}},
    KeyRule{"increment",
            Expect::Integer,
            Optional,
            "The step, which may be negative but not 0.",
            {.fallback = "1", .example = "10", .not_zero = true}},
    KeyRule{"min_value",
            Expect::Integer,
            Optional,
            "The least value; without it 1, or the least bigint of a descending sequence.",
            {.example = "1"}},
    KeyRule{"max_value",
            Expect::Integer,
            Optional,
            "The greatest value; without it the greatest bigint, or -1 of a descending sequence.",
            {.example = "999999"}},
    KeyRule{"cache",
            Expect::Integer,
            Optional,
            "How many values a session takes at once.",
            {.fallback = "1", .example = "20", .least = 1}},
    KeyRule{"cycle",
            Expect::Boolean,
            Optional,
            "Whether it starts over at its end.",
            {.fallback = "false", .example = "true"}},
};

constexpr std::array kUniqueKeys = {
    KeyRule{"columns",
            Expect::Array,
            Required,
            "Columns of this table that together are unique.",
            {.example = R"(["country", "tax_number"])",
             .text = TextKind::Name,
             .fewest = 1,
             .most = kMaxKeyColumns,
             .distinct = true}},
    KeyRule{"name",
            Expect::String,
            Optional,
            "The constraint's name; without it the one PostgreSQL gives.",
            {.example = R"("customers_tax_number_key")", .text = TextKind::Name}},
    KeyRule{"nulls_not_distinct",
            Expect::Boolean,
            Optional,
            "Whether a NULL equals another one, so that one row at most has it (PostgreSQL 15 and later).",
            {.fallback = "false", .example = "true"}},
};

constexpr std::array kCheckKeys = {
    KeyRule{"expression",
            Expect::String,
            Required,
            "The SQL condition. Values meet it; a part that is not understood is a warning.",
            {.example = R"("price >= 0")", .text = TextKind::Sql}},
    KeyRule{"name",
            Expect::String,
            Optional,
            "The constraint's name; without it the one PostgreSQL gives.",
            {.example = R"("products_price_check")", .text = TextKind::Name}},
};

constexpr std::array kExclusionElementKeys = {
    KeyRule{"column",
            Expect::String,
            Required,
            "A column of this table, or an SQL expression.",
            {.example = R"("during")", .text = TextKind::Sql}},
    KeyRule{"with",
            Expect::String,
            Required,
            "The operator: `=` of equal values, `&&` of ranges that overlap. `=` of anything but ranges "
            "needs the "
            "extension `btree_gist`.",
            {.example = R"("&&")", .choices = kExclusionOperators}},
};

constexpr std::array kExclusionKeys = {
    KeyRule{"elements",
            Expect::Array,
            Required,
            "What no two rows may have in common: not all operators hold between them.",
            {.example = R"([{"column": "room", "with": "="}, {"column": "during", "with": "&&"}])",
             .each = &kExclusionElementObject,
             .fewest = 1,
             .most = kMaxKeyColumns}},
    KeyRule{"name",
            Expect::String,
            Optional,
            "The constraint's name; without it the one PostgreSQL gives.",
            {.example = R"("bookings_room_during_excl")", .text = TextKind::Name}},
    KeyRule{
        "using",
        Expect::String,
        Optional,
        "The index method.",
        {.fallback = R"("gist")", .example = R"("gist")", .choices = kExclusionMethods, .any_case = true}},
    KeyRule{"where",
            Expect::String,
            Optional,
            "The SQL condition of the rows that the constraint is about.",
            {.example = R"("NOT cancelled")", .text = TextKind::Sql}},
    KeyRule{"deferrable",
            Expect::Boolean,
            Optional,
            "Whether the check may wait for the end of a transaction.",
            {.fallback = "false", .example = "true"}},
};

constexpr std::array kIndexKeys = {
    KeyRule{"columns",
            Expect::Array,
            Required,
            "Columns of this table, or SQL as it may stand in CREATE INDEX: expressions, orders, operator "
            "classes.",
            {.example = R"j(["lower(email)", "created_at DESC"])j",
             .text = TextKind::Sql,
             .fewest = 1,
             .most = kMaxKeyColumns}},
    KeyRule{"name",
            Expect::String,
            Optional,
            "The index's name; without it the one PostgreSQL gives.",
            {.example = R"("customers_email_idx")", .text = TextKind::Name}},
    KeyRule{"type",
            Expect::String,
            Optional,
            "The index method.",
            {.fallback = R"("btree")", .example = R"("gin")", .choices = kIndexMethods, .any_case = true}},
    KeyRule{"unique",
            Expect::Boolean,
            Optional,
            "Whether the indexed values are unique; of plain columns values are made so.",
            {.fallback = "false", .example = "true"}},
    KeyRule{"nulls_not_distinct",
            Expect::Boolean,
            Optional,
            "Whether a NULL equals another one, so that one row at most has it (PostgreSQL 15 and later).",
            {.fallback = "false", .example = "true"}},
    KeyRule{"where",
            Expect::String,
            Optional,
            "The SQL condition of a partial index.",
            {.example = R"("deleted_at IS NULL")", .text = TextKind::Sql}},
};

constexpr std::array kParentChoiceKeys = {
    KeyRule{
        "type",
        Expect::String,
        Required,
        "How parents are chosen: `uniform`, each with the same odds; `zipf`, a few of them by far the most "
        "often; `normal`, a bell over the parents in the order of their rows; `exponential`, the first rows "
        "most often; `weighted`, by `weights`.",
        {.example = R"("zipf")", .choices = kParentDistributions}},
    KeyRule{
        "alpha",
        Expect::Number,
        Optional,
        "zipf: the parent of rank k has odds 1 / k^alpha, 0 to 10. At 1 the first of 1000 parents has 13 % "
        "of the children, at 0 all have the same.",
        {.fallback = "1", .example = "1.2", .least = 0, .greatest = 10}},
    KeyRule{
        "mean",
        Expect::Number,
        Optional,
        "normal, exponential: the mean place among the parents, as a fraction of them, 0 to 1; without it "
        "0.5 for normal and 0.2 for exponential.",
        {.example = "0.3", .least = 0, .greatest = 1}},
    KeyRule{"std_dev",
            Expect::Number,
            Optional,
            "normal: the standard deviation, as a fraction of the parents, 0 to 1.",
            {.fallback = "0.15", .example = "0.1", .least = 0, .greatest = 1}},
    KeyRule{
        "weights",
        Expect::ArrayOrObject,
        Optional,
        "weighted: an object of keys of parents, each with its weight, for parents of up to 262144 rows "
        "(those it does not name have no children); or an array: the parents, in the order of their rows, "
        "are cut into as many groups of the same size as there are weights, each with its weight.",
        {.example = R"({"free": 70, "team": 25, "corporate": 5})", .fewest = 1, .weights = true}},
    KeyRule{"scatter",
            Expect::Boolean,
            Optional,
            "Whether places among the parents are anywhere in the table and not in the order of the rows; "
            "without it true for zipf and false for the others.",
            {.example = "false"}},
    KeyRule{"comment", Expect::Any, Optional, "A remark.", {.example = R"("as sales asked for")"}},
};

constexpr std::array kChildChoiceKeys = {
    KeyRule{
        "type",
        Expect::String,
        Required,
        "How many children a parent has: `uniform`, each number from `min` to `max` equally often; `zipf`, "
        "`min` the most often, then ever rarer; `poisson`, by chance around `mean`; `normal`, a bell; "
        "`exponential`, falling off from `min`; `weighted`, by `weights`.",
        {.example = R"("zipf")", .choices = kChildDistributions}},
    KeyRule{"alpha",
            Expect::Number,
            Optional,
            "zipf: the k-th number from `min` on has odds 1 / k^alpha, 0 to 10.",
            {.fallback = "1", .example = "1.2", .least = 0, .greatest = 10}},
    KeyRule{"mean",
            Expect::Number,
            Optional,
            "poisson, normal, exponential: the mean number of children.",
            {.example = "3.5", .least = 0, .greatest = kMostChildren}},
    KeyRule{"std_dev",
            Expect::Number,
            Optional,
            "normal: the standard deviation.",
            {.example = "1.5", .least = 0, .greatest = kMostChildren}},
    KeyRule{"weights",
            Expect::Object,
            Optional,
            "weighted: numbers of children, each with its weight.",
            {.example = R"({"0": 5, "1": 70, "2": 25})",
             .fewest = 1,
             .most = core::kMostWeights,
             .weights = true}},
    KeyRule{"comment", Expect::Any, Optional, "A remark.", {.example = R"("as sales asked for")"}},
};

constexpr std::array kChildCountKeys = {
    KeyRule{"min",
            Expect::Integer,
            Optional,
            "The fewest children of a parent.",
            {.fallback = "0", .example = "1", .least = 0, .greatest = kMostChildren}},
    KeyRule{"max",
            Expect::Integer,
            Optional,
            "The most children of a parent.",
            {.example = "20", .least = 0, .greatest = kMostChildren}},
    KeyRule{"distribution",
            Expect::StringOrObject,
            Optional,
            "Which numbers between `min` and `max` are how frequent.",
            {.fallback = R"("uniform")",
             .example = R"({"type": "zipf", "alpha": 1.3})",
             .choices = kPlainChildDistributions,
             .object = &kChildChoiceObject}},
    KeyRule{"comment", Expect::Any, Optional, "A remark.", {.example = R"("as sales asked for")"}},
};

constexpr std::array kForeignKeyKeys = {
    KeyRule{"columns",
            Expect::Array,
            Required,
            "Columns of this table. They take the keys of real parents and can have no generator.",
            {.example = R"(["customer_id"])",
             .text = TextKind::Name,
             .fewest = 1,
             .most = kMaxKeyColumns,
             .distinct = true}},
    KeyRule{"referenced_table",
            Expect::String,
            Required,
            "The parent: `table` or `schema.table`, which may be this table.",
            {.example = R"("customers")", .text = TextKind::QualifiedName}},
    KeyRule{"referenced_columns",
            Expect::Array,
            Optional,
            "A key of the parent: its primary key or unique columns; without it the primary key.",
            {.example = R"(["id"])",
             .text = TextKind::Name,
             .fewest = 1,
             .most = kMaxKeyColumns,
             .distinct = true}},
    KeyRule{
        "on_delete",
        Expect::String,
        Optional,
        "What becomes of children when their parent is deleted.",
        {.fallback = R"("NO ACTION")", .example = R"("CASCADE")", .choices = kActionNames, .any_case = true}},
    KeyRule{"on_update",
            Expect::String,
            Optional,
            "What becomes of children when their parent's key changes.",
            {.fallback = R"("NO ACTION")",
             .example = R"("RESTRICT")",
             .choices = kActionNames,
             .any_case = true}},
    KeyRule{"name",
            Expect::String,
            Optional,
            "The constraint's name; without it the one PostgreSQL gives.",
            {.example = R"("orders_customer_id_fkey")", .text = TextKind::Name}},
    KeyRule{"deferrable",
            Expect::Boolean,
            Optional,
            "Whether the check may wait for the end of a transaction.",
            {.fallback = "false", .example = "true"}},
    KeyRule{"distribution",
            Expect::StringOrObject,
            Optional,
            "How parents are chosen: a distribution's name, or an object with its parameters.",
            {.fallback = R"("uniform")",
             .example = R"({"type": "zipf", "alpha": 1.2})",
             .choices = kPlainParentDistributions,
             .object = &kParentChoiceObject}},
    KeyRule{"per_parent",
            Expect::IntegerOrObject,
            Optional,
            "How many children each parent has: a number, or an object with `min`, `max` and their "
            "`distribution`. The children lie parent by parent, and the `row_count` follows. With `where`, "
            "parents "
            "that do not meet it have none.",
            {.example = R"({"min": 0, "max": 20, "distribution": "zipf"})",
             .least = 0,
             .greatest = kMostChildren,
             .object = &kChildCountObject}},
    KeyRule{"unique",
            Expect::Boolean,
            Optional,
            "Whether a parent has one child at most.",
            {.fallback = "false", .example = "true"}},
    KeyRule{"where",
            Expect::Object,
            Optional,
            "Which parents have children: columns of the parent and the value each must have, or an array of "
            "values of which it must have one; null is NULL. All conditions must hold.",
            {.example = R"({"status": ["active", "trial"]})", .fewest = 1, .scalar_members = true}},
    KeyRule{
        "root_share",
        Expect::Number,
        Optional,
        "Of a reference to the own table: the share of rows that are roots of trees, 0 to 1. A root's "
        "columns are NULL, or refer to the row itself where they cannot be; 0 makes one tree. Without it the "
        "column's `null_ratio`, else a tenth, or one tree where the columns are not nullable.",
        {.example = "0.05", .least = 0, .greatest = 1}},
    KeyRule{"depth",
            Expect::Integer,
            Optional,
            "Of a reference to the own table: the most levels of a tree, 1 for roots alone.",
            {.fallback = "5", .example = "3", .least = 1, .greatest = kMostLevels}},
};

constexpr std::array kOutcomeKeys = {
    KeyRule{"value",
            Expect::Any,
            Optional,
            "The value, the same in all these rows; null is NULL.",
            {.example = R"("none")"}},
    KeyRule{"min", Expect::Number, Optional, "The least of a range of numbers.", {.example = "1"}},
    KeyRule{"max", Expect::Number, Optional, "The greatest of a range of numbers.", {.example = "5"}},
    KeyRule{"generator",
            Expect::String,
            Optional,
            "The generator of the values in these rows.",
            {.example = R"("timestamp")", .text = TextKind::NotEmpty}},
    KeyRule{"config",
            Expect::Object,
            Optional,
            "What the generator is told.",
            {.example = R"({"start": "2024-01-01"})"}},
    KeyRule{"comment", Expect::Any, Optional, "A remark.", {.example = R"("as sales asked for")"}},
};

constexpr std::array kRuleKeys = {
    KeyRule{
        "if",
        Expect::Object,
        Required,
        "Other columns of the row and the value each must have, or an array of values of which it must have "
        "one; null is NULL. All conditions must hold.",
        {.example = R"({"status": ["paid", "shipped"], "is_gift": true})", .scalar_members = true}},
    KeyRule{"then",
            Expect::Object,
            Required,
            "What the column has where the conditions hold.",
            {.example = R"({"value": 0})", .object = &kOutcomeObject}},
    KeyRule{
        "else",
        Expect::Object,
        Optional,
        "What the column has where no rule holds: the last `else` counts. Without one the column's values "
        "are what they would be without rules.",
        {.example = R"({"min": 1, "max": 5})", .object = &kOutcomeObject}},
    KeyRule{"comment", Expect::Any, Optional, "A remark.", {.example = R"("as sales asked for")"}},
};

constexpr std::array kColumnKeys = {
    KeyRule{"name",
            Expect::String,
            Optional,
            "The column's name. Needed in an array of columns; in an object of columns the key is the name.",
            {.example = R"("email")", .text = TextKind::Name}},
    KeyRule{
        "type",
        Expect::String,
        Required,
        "A type in any spelling of PostgreSQL's: `int4`, `VARCHAR(80)`, `numeric(12,2)`, `timestamptz(3)`, "
        "`text[]`, a custom type, `serial`, `integer GENERATED ALWAYS AS IDENTITY`.",
        {.example = R"j("varchar(80)")j", .text = TextKind::Type}},
    KeyRule{
        "nullable",
        Expect::Boolean,
        Optional,
        "Whether the column may be NULL; without it true unless the column is in the primary key or takes "
        "its values from a sequence.",
        {.example = "false"}},
    KeyRule{"null_ratio",
            Expect::Number,
            Optional,
            "The share of NULLs in a nullable column, 0 to 1; without it none, but for the times of events "
            "that not every "
            "row sees and whose column no generator is named for: a deleted_at is mostly NULL, and a "
            "shipped_at is where "
            "the status says that the row was not shipped.",
            {.example = "0.25", .least = 0, .greatest = 1}},
    KeyRule{"unique",
            Expect::Boolean,
            Optional,
            "Whether all values of this column differ.",
            {.fallback = "false", .example = "true"}},
    KeyRule{"primary_key",
            Expect::Boolean,
            Optional,
            "Whether this column is the primary key, or part of it.",
            {.fallback = "false", .example = "true"}},
    KeyRule{"default",
            Expect::SqlOrScalar,
            Optional,
            "The column's DEFAULT: SQL in a string; numbers, booleans and null stand for themselves.",
            {.example = R"j("now()")j", .text = TextKind::Sql}},
    KeyRule{"generated_as",
            Expect::String,
            Optional,
            "The SQL of a stored generated column, which is in the definitions and never in the data.",
            {.example = R"("price * quantity")", .text = TextKind::Sql, .excludes = kNotForGenerated}},
    KeyRule{"comment",
            Expect::String,
            Optional,
            "COMMENT ON COLUMN.",
            {.example = R"("as the customer typed it")"}},
    KeyRule{
        "generator",
        Expect::String,
        Optional,
        "The generator that makes the values, see [generators.md](generators.md); without it the column's "
        "name and type choose one.",
        {.example = R"("company")", .text = TextKind::NotEmpty}},
    KeyRule{"generator_config",
            Expect::Object,
            Optional,
            "What the generator is to do; its keys depend on `generator`.",
            {.example = R"({"min": 1, "max": 100})"}},
    KeyRule{"distribution",
            Expect::Object,
            Optional,
            "Shorthand for the generator `distribution`: its configuration.",
            {.example = R"({"type": "weighted", "weights": {"card": 7, "cash": 3}})",
             .config_of = "distribution"}},
    KeyRule{"pattern",
            Expect::Object,
            Optional,
            "Shorthand for the generator `template`: its configuration.",
            {.example = R"({"template": "ORD-{year}-{sequence:6}"})", .config_of = "template"}},
    KeyRule{
        "rules",
        Expect::Array,
        Optional,
        "Values that depend on other columns of the row: the first rule whose conditions all hold wins. The "
        "columns of a key cannot have rules.",
        {.example = R"([{"if": {"status": "new"}, "then": {"value": 0}, "else": {"min": 1, "max": 9}}])",
         .each = &kRuleObject,
         .fewest = 1}},
    KeyRule{"stream",
            Expect::String,
            Optional,
            "The name that the values are drawn under, so that renaming the column changes none; without it "
            "the column's name.",
            {.example = R"("email")", .text = TextKind::NotEmpty}},
    KeyRule{
        "duplicates",
        Expect::StringOrObject,
        Optional,
        "How the values repeat, see [duplicates.md](duplicates.md); without it as the table or the schema "
        "says. "
        "Values that must differ, or come from elsewhere, cannot.",
        {.example = R"({"strategy": "smart_duplicates", "probability": 0.3, "max_values": 20})",
         .choices = kStrategyNames,
         .object = &kDuplicatesObject}},
    KeyRule{"reuse",
            Expect::Boolean,
            Optional,
            "Whether the column takes part where the rows of its table repeat a sample.",
            {.fallback = "true", .example = "false"}},
};

constexpr std::array kSourceKeys = {
    KeyRule{"file",
            Expect::String,
            Required,
            "The file, from the folder of the schema on; `.zst` and `.gz` files too. `-` is standard input.",
            {.example = R"("customers.csv")", .text = TextKind::NotEmpty}},
    KeyRule{"format",
            Expect::String,
            Optional,
            "What the file holds; without it its name says so: `.csv`, `.tsv`, `.jsonl`, `.ndjson`, `.json`, "
            "`.copy`, `.sql`.",
            {.example = R"("csv")", .choices = kSourceFormats}},
    KeyRule{"columns",
            Expect::ArrayOrObject,
            Optional,
            "Columns and the fields that they take their values from; null: the column is generated. Columns "
            "that are not named here take the field of their own name. An array names the columns of the "
            "fields in their order.",
            {.example = R"({"email": "E-Mail", "created_at": null})",
             .text = TextKind::Name,
             .fewest = 1,
             .field_members = true,
             .distinct = true}},
    KeyRule{"null",
            Expect::String,
            Optional,
            "The text that stands for NULL, where it is not in quotes; without it nothing at all in CSV, "
            "`\\N` in COPY.",
            {.example = R"("NA")"}},
    KeyRule{"header",
            Expect::Boolean,
            Optional,
            "Whether the first line of CSV names the fields.",
            {.fallback = "true", .example = "false"}},
    KeyRule{"delimiter",
            Expect::String,
            Optional,
            "What stands between the fields; without it a comma in CSV, a tab in COPY and `.tsv` files.",
            {.example = R"(";")", .choices = kSourceDelimiters}},
    KeyRule{"encoding",
            Expect::String,
            Optional,
            "The encoding of the file.",
            {.fallback = R"("UTF8")", .example = R"("LATIN1")", .choices = kSourceEncodings}},
    KeyRule{"table",
            Expect::String,
            Optional,
            "Of a dump: the table whose COPY block is read; without it the table's own name.",
            {.example = R"("public.clients")", .text = TextKind::QualifiedName}},
    KeyRule{"where",
            Expect::Object,
            Optional,
            "Columns and the value each must have, or an array of values of which it must have one; null is "
            "NULL. Rows that do not meet all conditions are passed over.",
            {.example = R"({"country": ["DE", "AT"]})", .fewest = 1, .scalar_members = true}},
    KeyRule{"limit",
            Expect::Integer,
            Optional,
            "How many rows are read at most.",
            {.example = "1000", .least = 0, .greatest = kMaxRowCount}},
    KeyRule{"mode",
            Expect::String,
            Optional,
            "`table`: the file's rows are the table's. `sample`: each row of the table takes the values of a "
            "row of the file. `sample_columns`: each value comes from a row of its own.",
            {.fallback = R"("table")", .example = R"("sample")", .choices = kSourceModes}},
    KeyRule{"on_error",
            Expect::String,
            Optional,
            "What a row that the table cannot hold does: `stop` the run before the first byte, or `reject` "
            "leaves it out and writes it to the file of rejects.",
            {.fallback = R"("stop")", .example = R"("reject")", .choices = kSourceFaults}},
    KeyRule{"max_rejects",
            Expect::Integer,
            Optional,
            "More rejected rows than these stop the run.",
            {.fallback = "1000", .example = "50", .least = 0, .greatest = kMostRejects}},
};

constexpr std::array kTableKeys = {
    KeyRule{"columns",
            Expect::ArrayOrObject,
            Required,
            "The columns in their order: an array of objects with a `name`, or an object keyed by name.",
            {.example = R"([{"name": "id", "type": "serial"}, {"name": "email", "type": "text"}])",
             .each = &kColumnObject,
             .names = TextKind::Name,
             .fewest = 1,
             .most = kMaxColumns,
             .element_key = "name"}},
    KeyRule{"row_count",
            Expect::Integer,
            Optional,
            "How many rows the table gets; without it `--rows` says, or the configuration.",
            {.example = "5000", .least = 0, .greatest = kMaxRowCount}},
    KeyRule{"primary_key",
            Expect::Array,
            Optional,
            "The columns of the primary key; a column may say `\"primary_key\": true` instead.",
            {.example = R"(["order_id", "line"])",
             .text = TextKind::Name,
             .fewest = 1,
             .most = kMaxKeyColumns,
             .distinct = true}},
    KeyRule{"foreign_keys",
            Expect::Array,
            Optional,
            "References to parents.",
            {.example = R"([{"columns": ["customer_id"], "referenced_table": "customers"}])",
             .each = &kForeignKeyObject}},
    KeyRule{"unique_constraints",
            Expect::Array,
            Optional,
            "Columns that together are unique.",
            {.example = R"([{"columns": ["country", "tax_number"]}])", .each = &kUniqueObject}},
    KeyRule{"check_constraints",
            Expect::Array,
            Optional,
            "Conditions that PostgreSQL checks, and that the values meet.",
            {.example = R"([{"expression": "price >= 0"}])", .each = &kCheckObject}},
    KeyRule{"exclusion_constraints",
            Expect::Array,
            Optional,
            "What no two rows may have in common, such as a room and overlapping times.",
            {.example =
                 R"([{"elements": [{"column": "room", "with": "="}, {"column": "during", "with": "&&"}]}])",
             .each = &kExclusionObject}},
    KeyRule{"indexes",
            Expect::Array,
            Optional,
            "Indexes besides those of the keys.",
            {.example = R"([{"columns": ["created_at"]}])", .each = &kIndexObject}},
    KeyRule{"comment", Expect::String, Optional, "COMMENT ON TABLE.", {.example = R"("who buys from us")"}},
    KeyRule{"stream",
            Expect::String,
            Optional,
            "The name that the values are drawn under, so that renaming the table changes none; without it "
            "the table's name.",
            {.example = R"("customers")", .text = TextKind::NotEmpty}},
    KeyRule{"duplicates",
            Expect::StringOrObject,
            Optional,
            "How the values of the columns repeat that say nothing themselves, see "
            "[duplicates.md](duplicates.md).",
            {.example = R"("cached_pool")", .choices = kStrategyNames, .object = &kDuplicatesObject}},
    KeyRule{
        "reuse",
        Expect::Object,
        Optional,
        "Rows repeat the first ones of the table as a whole, but for keys, references and what must differ.",
        {.example = R"({"sample_size": 5000, "probability": 0.9})", .object = &kReuseObject}},
    KeyRule{"source",
            Expect::Object,
            Optional,
            "The file that the rows, or the values of some columns, come from, see [sources.md](sources.md).",
            {.example = R"({"file": "customers.csv"})", .object = &kSourceObject}},
};

constexpr std::array kSchemaKeys = {
    KeyRule{"$schema",
            Expect::String,
            Optional,
            "For editors, which complete from the document it names.",
            {.example = R"("datagen.schema.json")"}},
    KeyRule{"version",
            Expect::String,
            Required,
            "The version of the format.",
            {.example = R"("1.0")", .choices = kVersions}},
    KeyRule{"database",
            Expect::Object,
            Required,
            "The database that the dump is for.",
            {.example = R"({"name": "shop"})", .object = &kDatabaseObject}},
    KeyRule{"seed",
            Expect::Integer,
            Optional,
            "What every value is drawn from, unless `--seed` gives another.",
            {.fallback = "0",
             .example = "42",
             .least = 0,
             .greatest = std::numeric_limits<std::uint64_t>::max()}},
    KeyRule{"reference_time",
            Expect::String,
            Optional,
            "The present of the data, a date or a moment (RFC 3339); nothing reads a clock.",
            {.fallback = R"("2025-01-01T00:00:00Z")",
             .example = R"("2026-06-30T12:00:00Z")",
             .text = TextKind::Moment}},
    KeyRule{"duplicates",
            Expect::StringOrObject,
            Optional,
            "How the values repeat of tables and columns that say nothing themselves, see "
            "[duplicates.md](duplicates.md).",
            {.example = R"({"strategy": "weighted_random", "pool": "large"})",
             .choices = kStrategyNames,
             .object = &kDuplicatesObject}},
    KeyRule{"reuse",
            Expect::Object,
            Optional,
            "The same as `reuse` of each table that has neither `reuse` nor `duplicates`.",
            {.example = R"({"sample_size": 5000})", .object = &kReuseObject}},
    KeyRule{"extensions",
            Expect::Array,
            Optional,
            "Names for CREATE EXTENSION IF NOT EXISTS.",
            {.example = R"(["citext", "pg_trgm"])", .text = TextKind::Name, .distinct = true}},
    KeyRule{"custom_types",
            Expect::Object,
            Optional,
            "Types of the schema's own, by `name` or `schema.name`.",
            {.example = R"({"mood": {"kind": "enum", "definition": {"values": ["sad", "happy"]}}})",
             .each = &kCustomTypeObject,
             .names = TextKind::QualifiedName}},
    KeyRule{"sequences",
            Expect::Object,
            Optional,
            "Sequences, by `name` or `schema.name`; columns use them with `\"default\": "
            "\"nextval('name')\"`.",
            {.example = R"({"invoice_numbers": {"start": 1000}})",
             .each = &kSequenceObject,
             .names = TextKind::QualifiedName}},
    KeyRule{"tables",
            Expect::Object,
            Required,
            "The tables, by `name` or `schema.name`; without a schema a table is in `public`.",
            {.example = R"({"tags": {"columns": {"id": {"type": "serial"}}}})",
             .each = &kTableObject,
             .names = TextKind::QualifiedName,
             .fewest = 1,
             .most = kMaxTables}},
};

}  // namespace

constexpr ObjectRule kSchemaObject = {"schema", "A database and what the dump puts into it.", kSchemaKeys};
constexpr ObjectRule kDatabaseObject = {"database", "The database that the dump is for.", kDatabaseKeys};
constexpr ObjectRule kCustomTypeObject = {"custom type", "A type of the schema's own.", kCustomTypeKeys};
constexpr ObjectRule kEnumObject = {"enum", "The definition of an enum.", kEnumKeys};
constexpr ObjectRule kCompositeObject = {"composite", "The definition of a composite type.", kCompositeKeys};
constexpr ObjectRule kFieldObject = {"field", "A field of a composite type.", kFieldKeys};
constexpr ObjectRule kDomainObject = {"domain", "The definition of a domain.", kDomainKeys};
constexpr ObjectRule kSequenceObject = {"sequence", "A sequence, as CREATE SEQUENCE takes it.",
                                        kSequenceKeys};
constexpr ObjectRule kTableObject = {"table", "A table: its columns, keys and number of rows.", kTableKeys};
constexpr ObjectRule kColumnObject = {"column", "A column: its type and what its values are.", kColumnKeys};
constexpr ObjectRule kRuleObject = {"rule", "What a column has where other columns have certain values.",
                                    kRuleKeys};
constexpr ObjectRule kOutcomeObject = {
    "outcome", "A `value`, or `min` and `max`, or a `generator` with its `config`.", kOutcomeKeys};
constexpr ObjectRule kSourceObject = {"source", "The file that a table's rows or values come from.",
                                      kSourceKeys};
constexpr ObjectRule kForeignKeyObject = {"foreign key", "A reference to the rows of a parent.",
                                          kForeignKeyKeys};
constexpr ObjectRule kParentChoiceObject = {"choice of parents", "How a foreign key chooses its parents.",
                                            kParentChoiceKeys};
constexpr ObjectRule kChildCountObject = {"number of children", "How many children the parents have.",
                                          kChildCountKeys};
constexpr ObjectRule kChildChoiceObject = {"choice of numbers", "How frequent the numbers of children are.",
                                           kChildChoiceKeys};
constexpr ObjectRule kUniqueObject = {"unique constraint", "Columns that together are unique.", kUniqueKeys};
constexpr ObjectRule kCheckObject = {"check constraint", "A condition that PostgreSQL checks.", kCheckKeys};
constexpr ObjectRule kExclusionObject = {
    "exclusion constraint", "What no two rows may have in common: EXCLUDE USING gist.", kExclusionKeys};
constexpr ObjectRule kExclusionElementObject = {
    "exclusion element", "A column or expression, and the operator that compares it between two rows.",
    kExclusionElementKeys};
constexpr ObjectRule kIndexObject = {"index", "An index besides those of the keys.", kIndexKeys};

std::span<const ObjectRule* const> format_objects() {
  static constexpr std::array kObjects = {
      &kSchemaObject,     &kDatabaseObject,    &kCustomTypeObject,
      &kEnumObject,       &kCompositeObject,   &kFieldObject,
      &kDomainObject,     &kSequenceObject,    &kTableObject,
      &kColumnObject,     &kRuleObject,        &kOutcomeObject,
      &kIndexObject,      &kForeignKeyObject,  &kParentChoiceObject,
      &kChildCountObject, &kChildChoiceObject, &kUniqueObject,
      &kCheckObject,      &kExclusionObject,   &kExclusionElementObject,
      &kDuplicatesObject, &kReuseObject,       &kDuplicateWeightsObject,
      &kSourceObject,
  };
  return kObjects;
}

}  // namespace datagen::schema
