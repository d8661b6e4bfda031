#include "cli/command_line.hpp"

#include <doctest/doctest.h>

#include <initializer_list>

#include "core/error.hpp"

namespace datagen::cli {

namespace {

struct Outcome {
  Settings settings;
  std::string error;
  std::string hint;
};

// The arguments up to a schema's settings, as `datagen` does it without a configuration.
Outcome parse(std::initializer_list<const char*> arguments) {
  Outcome outcome;
  try {
    const CommandLine line = parse_command_line(std::span(arguments.begin(), arguments.size()));
    apply_options(line, outcome.settings);
    apply_input(line, outcome.settings);
    resolve_compression(outcome.settings);
  } catch (const core::Error& error) {
    CHECK(error.code() == core::ExitCode::Usage);
    outcome.error = error.what();
    outcome.hint = error.hint();
  }
  return outcome;
}

}  // namespace

TEST_CASE("without options the pipeline's own defaults stand") {
  const Outcome outcome = parse({"generate", "shop.json"});
  CHECK(outcome.error.empty());
  const pipeline::GenerateOptions& options = outcome.settings.options;
  const pipeline::GenerateOptions defaults;
  CHECK(outcome.settings.input == "shop.json");
  CHECK(outcome.settings.target.path.empty());
  CHECK_FALSE(outcome.settings.target.overwrite);
  CHECK(options.seed == defaults.seed);
  CHECK(options.default_rows == defaults.default_rows);
  CHECK(options.format == defaults.format);
  CHECK(options.rows_per_insert == defaults.rows_per_insert);
  CHECK(options.compression == defaults.compression);
  CHECK(options.batch_size == defaults.batch_size);
  CHECK(options.jobs == defaults.jobs);
}

TEST_CASE("options arrive where they belong, in every spelling") {
  const Outcome outcome = parse({"generate", "-oshop.sql", "--format=sql", "--seed", "7", "-fq", "-j4",
                                 "--rows", "12", "--batch-size=5", "--rows-per-insert", "3", "--schema-only",
                                 "--compress", "zstd:9", "--", "-shop.json"});
  CHECK(outcome.error.empty());
  const pipeline::GenerateOptions& options = outcome.settings.options;
  CHECK(outcome.settings.input == "-shop.json");
  CHECK(outcome.settings.target.path == "shop.sql");
  CHECK(outcome.settings.target.overwrite);
  CHECK(outcome.settings.quiet);
  CHECK(options.format == pipeline::Format::Sql);
  CHECK(options.seed == 7);
  CHECK(options.jobs == 4);
  CHECK(options.default_rows == 12);
  CHECK(options.batch_size == 5);
  CHECK(options.rows_per_insert == 3);
  CHECK(options.section == pipeline::Section::SchemaOnly);
  CHECK(options.compression == pipeline::Compression{pipeline::CompressionMethod::Zstd, 9});
}

TEST_CASE("the last of several values wins") {
  CHECK(parse({"generate", "a", "--rows", "1", "--rows", "2"}).settings.options.default_rows == 2);
}

TEST_CASE("a dash is standard input or output") {
  const Outcome outcome = parse({"generate", "-", "-o", "-"});
  CHECK(outcome.settings.input == "-");
  CHECK(outcome.settings.target.path.empty());
  CHECK(parse({"generate", "--input", "-"}).settings.input == "-");
}

TEST_CASE("errors name the option and what it needs") {
  CHECK(parse({"generate", "a", "--rows", "abc"}).error == "option --rows needs a whole number, not \"abc\"");
  CHECK(parse({"generate", "a", "--rows", "abc"}).hint == "try \"datagen generate --help\"");
  CHECK(parse({"generate", "a", "--rows", "-5"}).error ==
        "option --rows needs a whole number from 0 to 1000000000000000000, not \"-5\"");
  CHECK(parse({"generate", "a", "--batch-size", "0"}).error ==
        "option --batch-size needs a whole number from 1 to 1000000, not \"0\"");
  CHECK(parse({"generate", "a", "-j", "9999"}).error ==
        "option --jobs needs a whole number from 0 to 1024, not \"9999\"");
  CHECK(parse({"generate", "a", "--rows"}).error == "option --rows needs a value");
  CHECK(parse({"generate", "a", "-o"}).error == "option -o needs a value");
  CHECK(parse({"generate", "a", "-o", ""}).error == "option --output needs a value that is not empty");
  CHECK(parse({"generate", "a", "--schema-only", "--data-only"}).error ==
        "option --data-only cannot be used together with --schema-only");
  CHECK(parse({"generate", "a", "--data-only", "--schema-only"}).error ==
        "option --schema-only cannot be used together with --data-only");
}

TEST_CASE("unknown options suggest the near one, or the command that has it") {
  CHECK(parse({"generate", "a", "--row", "1"}).error == "unknown option --row");
  CHECK(parse({"generate", "a", "--row", "1"}).hint == "did you mean \"--rows\"?");
  CHECK(parse({"generate", "a", "-y"}).error == "unknown option -y");
  CHECK(parse({"generate", "a", "--=x"}).error == "unknown option --=x");
  CHECK(parse({"validate", "a", "--compress", "none"}).error ==
        "option --compress is not one of \"datagen validate\"");
  CHECK(parse({"validate", "a", "--compress", "none"}).hint ==
        "it belongs to \"datagen generate\" and \"datagen convert\"");
  CHECK(parse({"--format", "sql"}).hint ==
        "it belongs to \"datagen generate\", \"datagen plan\" and \"datagen convert\"");
  CHECK(parse({"--seed", "3"}).hint ==
        "it belongs to \"datagen generate\", \"datagen plan\", \"datagen preview\", \"datagen diff\" and "
        "\"datagen verify\"");
}

TEST_CASE("commands are needed and suggested") {
  CHECK(parse({}).error == "no command given");
  CHECK(parse({"generat", "a"}).error == "unknown command \"generat\"");
  CHECK(parse({"generat", "a"}).hint == "did you mean \"generate\"?");
  CHECK(parse({"shop.json"}).hint == "did you mean \"datagen generate shop.json\"?");
  CHECK(parse({"frobnicate"}).hint == "try \"datagen --help\"");
}

TEST_CASE("options of previews and plans arrive, tables one by one") {
  const Settings preview = parse({"preview", "a", "-t", "orders", "--table=app.users", "-n5", "-w"}).settings;
  REQUIRE(preview.choice.tables.size() == 2);
  CHECK(preview.choice.tables[0].text() == "orders");
  CHECK(preview.choice.tables[1].text() == "app.users");
  CHECK(preview.preview.row_count == 5);
  CHECK(preview.preview.wide);
  CHECK(parse({"preview", "a"}).settings.preview.row_count == 10);
  CHECK(parse({"preview", "a", "-n", "1000001"}).error ==
        "option --limit needs a whole number from 0 to 1000000, not \"1000001\"");
  CHECK(parse({"preview", "a", "-t", ""}).error == "option --table needs a value that is not empty");
  CHECK(parse({"plan", "a", "--json"}).settings.json);
}

TEST_CASE("templates are named one by one, parameters with or without theirs") {
  const Settings settings = parse({"generate", "--template", "blog", "--template=saas", "--param", "posts=7",
                                   "--param=saas.users=9"})
                                .settings;
  CHECK(settings.templates == std::vector<std::string>{"blog", "saas"});
  REQUIRE(settings.assignments.size() == 2);
  CHECK(settings.assignments[0].template_name.empty());
  CHECK(settings.assignments[0].parameter == "posts");
  CHECK(settings.assignments[0].value == 7);
  CHECK(settings.assignments[1].template_name == "saas");
  CHECK(settings.assignments[1].parameter == "users");
  CHECK(parse({"plan", "--template", "blog", "-i", "a"}).error ==
        "a schema or a template, not both: \"a\" and template \"blog\" given");
  CHECK(parse({"plan", "a", "--param", "x=1"}).error == "option --param needs --template");
  CHECK(parse({"plan", "a", "--param", "=1"}).error == "option --param needs NAME=N, not \"=1\"");
}

TEST_CASE("commands of a group have two words") {
  const auto command_of = [](std::initializer_list<const char*> arguments) {
    return full_name(*parse_command_line(std::span(arguments.begin(), arguments.size())).command);
  };
  CHECK(command_of({"template", "list"}) == "datagen template list");
  CHECK(command_of({"template", "export", "blog", "-o", "x"}) == "datagen template export");
  CHECK(command_of({"template", "--help"}) == "datagen template");
  CHECK(command_of({"template"}) == "datagen template");
  CHECK(parse({"template", "exprt", "blog"}).error == "unknown command \"template exprt\"");
  CHECK(parse({"template", "list", "-o", "x"}).error == "option -o is not one of \"datagen template list\"");
}

TEST_CASE("exactly one schema is read") {
  CHECK(parse({"generate"}).error == "no schema given");
  CHECK(parse({"generate", "a", "b"}).error == "one schema at a time: \"a\" and \"b\" given");
  CHECK(parse({"generate", "a", "-i", "b"}).error == "one schema at a time: \"b\" and \"a\" given");
  CHECK(parse({"generate", ""}).error == "the schema's file name is empty");
}

TEST_CASE("a short option takes the rest of its argument or the next one") {
  CHECK(parse({"generate", "a", "-o/tmp/x.sql"}).settings.target.path == "/tmp/x.sql");
  CHECK(parse({"generate", "a", "-fqox-y.sql"}).settings.target.path == "x-y.sql");
  CHECK(parse({"generate", "a", "-fqo", "x"}).settings.target.path == "x");
  CHECK(parse({"generate", "a", "-o", "-j4"}).settings.target.path == "-j4");
  CHECK(parse({"generate", "a", "--output", "-j4"}).settings.target.path == "-j4");
  CHECK(parse({"generate", "a", "-o", "--"}).settings.target.path == "--");
  CHECK(parse({"generate", "-q", "-"}).settings.input == "-");
  CHECK(parse({"generate", "--", "-j4.5"}).settings.input == "-j4.5");
  CHECK(parse({"generate", "a", "-j4.5"}).error == "option --jobs needs a whole number, not \"4.5\"");
  CHECK(parse({"generate", "a", "-q.5"}).error == "unknown option -q.5");
}

TEST_CASE("an argument of 120 000 characters is a value like any other") {
  const std::string huge = "--seed=" + std::string(120'000, '7');
  CHECK(parse({"generate", "a", huge.c_str()}).error.ends_with("77\""));
  const std::string path = "-o" + std::string(120'000, 'x');
  CHECK(parse({"generate", "a", path.c_str()}).settings.target.path.size() == 120'000);
}

}  // namespace datagen::cli
