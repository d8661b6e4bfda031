#include "cli/command_line.hpp"

#include <fmt/format.h>

#include <algorithm>

// std::regex takes long to compile and overflows the stack on long arguments.
#define CXXOPTS_NO_REGEX
#include <cxxopts.hpp>

#include "core/error.hpp"
#include "core/suggest.hpp"

namespace datagen::cli {

namespace {

[[noreturn]] void fail(const Command& command, const std::string& message, std::string hint = {}) {
  if (hint.empty()) hint = help_hint(command);
  throw core::Error(core::ExitCode::Usage, message, std::move(hint));
}

std::string dashed(std::string_view name) {
  return fmt::format("{}{}", name.size() == 1 ? "-" : "--", name);
}

// cxxopts puts the option's name into its messages, between its quotes, and nowhere else.
std::string quoted_name(std::string_view message) {
  const std::size_t begin = message.find(cxxopts::LQUOTE);
  const std::size_t end = message.find(cxxopts::RQUOTE);
  if (begin == std::string_view::npos || end == std::string_view::npos || end < begin) return {};
  return std::string(message.substr(begin + cxxopts::LQUOTE.size(), end - begin - cxxopts::LQUOTE.size()));
}

// `"datagen plan"`, `"datagen generate", "datagen validate" and "datagen plan"`. `config show` takes what the
// others take to show what it does: saying so would tell nothing.
std::string commands_of(const Flag& flag) {
  std::vector<std::string> names;
  for (const Command& command : commands())
    if ((flag.commands & command.id) != 0 && command.id != kConfigShow)
      names.push_back(fmt::format("\"{}\"", full_name(command)));
  if (names.empty()) return "\"datagen\"";
  const std::string last = std::move(names.back());
  names.pop_back();
  return names.empty() ? last : fmt::format("{} and {}", fmt::join(names, ", "), last);
}

[[noreturn]] void fail_unknown_option(const Command& command, const std::string& name) {
  const std::string option = dashed(name);
  if (const Flag* flag = find_flag(name); flag != nullptr)
    fail(command, fmt::format("option {} is not one of \"{}\"", option, full_name(command)),
         fmt::format("it belongs to {}", commands_of(*flag)));
  std::vector<std::string> known;
  for (const Flag& flag : flags())
    if ((flag.commands & command.id) != 0) known.push_back(dashed(flag.name));
  const std::vector<std::string_view> views(known.begin(), known.end());
  fail(command, fmt::format("unknown option {}", option), core::did_you_mean(option, views));
}

cxxopts::Options make_parser(const Command& command) {
  cxxopts::Options parser("datagen");
  for (const Flag& flag : flags()) {
    if ((flag.commands & command.id) == 0) continue;
    std::string names(flag.name);
    if (flag.short_name != '\0') names.insert(0, fmt::format("{},", flag.short_name));
    const auto value = cxxopts::value<std::string>();
    if (flag.type == ValueType::Switch) value->implicit_value("true");
    parser.add_options()(names, "", value);
  }
  return parser;
}

bool takes_value(std::string_view name) {
  const Flag* flag = find_flag(name);
  return flag != nullptr && flag->type != ValueType::Switch;
}

// How many characters of "-qoFILE" are options, the dash among them; all of them when none takes a value.
std::size_t length_of_short_options(std::string_view argument) {
  for (std::size_t i = 1; i < argument.size(); ++i)
    if (takes_value(argument.substr(i, 1))) return i + 1;
  return argument.size();
}

// Writes "-oshop.sql" as "-o" "shop.sql": cxxopts without std::regex takes letters and digits alone behind a
// short option. Values and what stands behind "--" are left as they are.
std::vector<std::string> split_attached_values(std::span<const char* const> arguments) {
  std::vector<std::string> split;
  bool is_value = false;  // of the option before
  for (std::size_t i = 0; i < arguments.size(); ++i) {
    const std::string_view argument = arguments[i];
    if (!is_value && argument == "--") {
      split.insert(split.end(), arguments.begin() + static_cast<std::ptrdiff_t>(i), arguments.end());
      break;
    }
    const bool is_short = !is_value && argument.size() > 1 && argument[0] == '-' && argument[1] != '-';
    const std::size_t end = is_short ? length_of_short_options(argument) : argument.size();
    split.emplace_back(argument.substr(0, end));
    if (end < argument.size()) split.emplace_back(argument.substr(end));
    const bool is_long = !is_value && argument.starts_with("--");
    is_value = end == argument.size() && ((is_long && takes_value(argument.substr(2))) ||
                                          (is_short && takes_value(argument.substr(end - 1))));
  }
  return split;
}

void parse_options(CommandLine& line, std::span<const char* const> arguments) {
  const std::vector<std::string> split = split_attached_values(arguments);
  // cxxopts skips the first one, which is the program's or the command's name.
  std::vector<const char*> pointers;
  pointers.reserve(split.size());
  for (const std::string& argument : split) pointers.push_back(argument.c_str());
  const int count = static_cast<int>(pointers.size());
  const cxxopts::ParseResult result = make_parser(*line.command).parse(count, pointers.data());
  for (const cxxopts::KeyValue& option : result.arguments())
    line.options.emplace_back(find_flag(option.key(), line.command->id), option.value());
  line.arguments = result.unmatched();
}

// The command, and how many arguments name it: two inside a group.
std::pair<const Command*, std::size_t> choose_command(std::span<const char* const> arguments) {
  if (arguments.empty()) fail(program_command(), "no command given");
  const std::string_view name = arguments[0];
  if (name.starts_with('-')) return {&program_command(), 0};
  const Command& command = require_command(name);
  if (!is_group(command) || arguments.size() < 2 || arguments[1][0] == '-') return {&command, 1};
  return {&require_command(fmt::format("{} {}", name, arguments[1])), 2};
}

}  // namespace

const Command& require_command(std::string_view name) {
  if (const Command* command = find_command(name); command != nullptr) return *command;
  std::string hint = core::did_you_mean(name, command_names());
  if (hint.empty() && name.ends_with(".json"))
    hint = fmt::format("did you mean \"datagen generate {}\"?", name);
  fail(program_command(), fmt::format("unknown command \"{}\"", name), std::move(hint));
}

CommandLine parse_command_line(std::span<const char* const> arguments) {
  CommandLine line;
  const auto [command, name_size] = choose_command(arguments);
  line.command = command;
  // The parser skips the name of a program.
  std::vector<const char*> named = {"datagen"};
  named.insert(named.end(), arguments.begin() + static_cast<std::ptrdiff_t>(name_size), arguments.end());
  try {
    parse_options(line, named);
  } catch (const cxxopts::exceptions::no_such_option& error) {
    fail_unknown_option(*line.command, quoted_name(error.what()));
  } catch (const cxxopts::exceptions::missing_argument& error) {
    fail(*line.command, fmt::format("option {} needs a value", dashed(quoted_name(error.what()))));
  } catch (const cxxopts::exceptions::invalid_option_syntax& error) {
    fail(*line.command, fmt::format("unknown option {}", quoted_name(error.what())));
  } catch (const cxxopts::exceptions::parsing& error) {
    fail(*line.command, error.what());
  }
  return line;
}

namespace {

bool has_option(const CommandLine& line, std::string_view name) {
  return std::any_of(line.options.begin(), line.options.end(),
                     [&](const auto& option) { return option.first->name == name; });
}

// Other databases have neither COPY nor PostgreSQL's ways to load fast; said elsewhere than on the command
// line, these are of PostgreSQL's dumps alone.
void apply_dialect(const CommandLine& line, Settings& settings) {
  if (settings.options.dialect == pipeline::Dialect::PostgreSql) return;
  if (has_option(line, "format") && settings.options.format != pipeline::Format::Sql)
    fail(*line.command, "option --dialect requires --format sql",
         "copy and csv are PostgreSQL's; leave --format out");
  for (const std::string_view name : {"load", "unlogged", "disable-triggers", "validate-output", "clean",
                                      "create", "on-conflict-do-nothing"})
    if (has_option(line, name))
      fail(*line.command, fmt::format("option --{} cannot be used together with --dialect", name),
           "it is about PostgreSQL");
  settings.options.format = pipeline::Format::Sql;
}

}  // namespace

void apply_options(const CommandLine& line, Settings& settings) {
  for (const auto& [flag, text] : line.options)
    if (sets_message_level(*flag)) forget_message_level(settings);
  for (const auto& [flag, text] : line.options) {
    if (const ValueResult problem = flag->apply(settings, text))
      fail(*line.command, fmt::format("option --{} {}", flag->name, problem->message), problem->hint);
    settings.origins[flag->name] = fmt::format("--{}", flag->name);
  }
  if (settings.options.disable_triggers && settings.options.section != pipeline::Section::DataOnly)
    fail(*line.command, "option --disable-triggers requires option --data-only",
         "other dumps add foreign keys after the rows");
  // From elsewhere it is said of all dumps that create tables.
  if (has_option(line, "unlogged") && settings.options.unlogged &&
      settings.options.section == pipeline::Section::DataOnly)
    fail(*line.command, "option --unlogged cannot be used together with --data-only",
         "whether tables are logged is said where they are created");
  apply_dialect(line, settings);
  if (settings.target.path == "-") settings.target.path.clear();
}

namespace {

// `--rows 5000`, not `--rows users=5000`.
bool gives_default_rows(const CommandLine& line) {
  return std::any_of(line.options.begin(), line.options.end(), [](const auto& option) {
    return option.first->name == "rows" && option.second.find('=') == std::string::npos;
  });
}

// Templates are the whole input, and give all their tables row counts.
void apply_templates(const CommandLine& line, const Settings& settings) {
  if (has_option(line, "input") || !line.arguments.empty())
    fail(*line.command,
         fmt::format("a schema or a template, not both: \"{}\" and template \"{}\" given",
                     line.arguments.empty() ? settings.input : line.arguments[0], settings.templates[0]));
  if (gives_default_rows(line))
    fail(*line.command, "option --rows is for tables without row_count; those of templates have one",
         "--param rows=N and --scale change those of all tables, --rows TABLE=N those of one");
}

}  // namespace

void apply_input(const CommandLine& line, Settings& settings) {
  settings.rows_are_asked_for = gives_default_rows(line);
  if (!settings.templates.empty()) return apply_templates(line, settings);
  if (!settings.assignments.empty())
    fail(*line.command, "option --param needs --template", "\"datagen template list\" lists the templates");
  std::vector<std::string> files = line.arguments;
  if (!settings.input.empty()) files.insert(files.begin(), settings.input);
  if (files.empty()) fail(*line.command, "no schema given", "name a file, or - for standard input");
  if (files.size() > 1)
    fail(*line.command, fmt::format("one schema at a time: \"{}\" and \"{}\" given", files[0], files[1]));
  if (files[0].empty()) fail(*line.command, "the schema's file name is empty");
  settings.input = files[0];
}

std::string help_hint(const Command& command) {
  return fmt::format("try \"{} --help\"", full_name(command));
}

}  // namespace datagen::cli
