#include "cli/completion.hpp"

#include <fmt/format.h>

#include <algorithm>
#include <optional>
#include <string>
#include <utility>

#include "cli/commands.hpp"
#include "cli/help_topics.hpp"
#include "cli/input_file.hpp"
#include "cli/template_input.hpp"
#include "core/display_width.hpp"
#include "core/error.hpp"
#include "templates/catalogue.hpp"

namespace datagen::cli {

namespace {

// The words before the last one, understood.
struct Typed {
  const Command* command = &program_command();
  std::vector<std::string> arguments;
  std::vector<std::string> inputs;  // of --input
  std::vector<std::string> templates;
  const Flag* open_flag = nullptr;  // the last word is its value
  bool options_end = false;         // behind "--"
};

bool is_of(const Flag& flag, const Command& command) {
  return (flag.commands & command.id) != 0;
}

bool takes_value(const Flag& flag) {
  return flag.type != ValueType::Switch;
}

void take_value(Typed& typed, const Flag& flag, const std::string& value) {
  if (flag.name == "input" || (flag.name == "schema" && typed.command->id == kVerify))
    typed.inputs.push_back(value);
  if (flag.name == "template") typed.templates.push_back(value);
}

void take_option(Typed& typed, std::string_view word) {
  const bool is_long = word.starts_with("--");
  const std::size_t equals = is_long ? word.find('=') : std::string_view::npos;
  // Of grouped short options the last one may wait for its value.
  const std::string_view name = is_long
                                    ? word.substr(2, equals == std::string_view::npos ? equals : equals - 2)
                                    : word.substr(word.size() - 1);
  const Flag* const flag = find_flag(name, typed.command->id);
  if (flag == nullptr || !takes_value(*flag)) return;
  if (equals == std::string_view::npos) {
    typed.open_flag = flag;
  } else {
    take_value(typed, *flag, std::string(word.substr(equals + 1)));
  }
}

void take_argument(Typed& typed, const std::string& word) {
  const bool in_group = typed.command->id == kProgram || is_group(*typed.command);
  const std::string name =
      typed.command->id == kProgram ? word : fmt::format("{} {}", typed.command->name, word);
  const Command* const command = in_group && typed.arguments.empty() ? find_command(name) : nullptr;
  if (command != nullptr) {
    typed.command = command;
  } else {
    typed.arguments.push_back(word);
  }
}

Typed understand(std::span<const std::string> words) {
  Typed typed;
  for (const std::string& word : words) {
    if (typed.open_flag != nullptr) {
      take_value(typed, *typed.open_flag, word);
      typed.open_flag = nullptr;
    } else if (word == "--" && !typed.options_end) {
      typed.options_end = true;
    } else if (word.size() > 1 && word[0] == '-' && !typed.options_end) {
      take_option(typed, word);
    } else {
      take_argument(typed, word);
    }
  }
  return typed;
}

void add_templates(Completions& out) {
  for (const templates::BuiltinTemplate& builtin : templates::builtin_templates())
    out.candidates.push_back({std::string(builtin.name), {}});
}

void add_parameters(Completions& out, const Typed& typed) {
  const bool are_arguments = typed.command->completes == Completes::Templates;
  const auto sources = read_templates(are_arguments ? typed.arguments : typed.templates);
  if (!sources) return;
  out.candidates.push_back({fmt::format("{}=", templates::kRowsParameter), "rows of all tables"});
  for (const templates::Template& source : *sources)
    for (const templates::Parameter& parameter : source.parameters)
      out.candidates.push_back({parameter.name + "=", {}});
  out.more = true;
}

std::optional<core::SourceText> named_schema(const Typed& typed) {
  if (!typed.templates.empty()) return compose_schema(typed.templates, {});
  const bool is_argument = typed.inputs.empty() && typed.command->id != kVerify;
  const std::vector<std::string>& files = is_argument ? typed.arguments : typed.inputs;
  // Standard input is the terminal, and what is typed there the command line.
  if (files.empty() || files[0] == "-") return std::nullopt;
  return read_input(files[0], schema::kMaxSchemaBytes);
}

// Shells show candidates as they are: names that would steer the terminal are left to be typed.
void add_tables(Completions& out, const Typed& typed) {
  const std::optional<core::SourceText> source = named_schema(typed);
  if (!source) return;
  core::Diagnostics ignored;
  const schema::Model model = pipeline::load(*source, ignored);
  for (const schema::Table& table : model.tables) {
    std::string name = schema::display(table.name);
    if (core::printable(name) == name) out.candidates.push_back({std::move(name), {}});
  }
}

void add_source(Completions& out, Completes source, const Typed& typed) {
  switch (source) {
    case Completes::Nothing: return;
    case Completes::Files: out.files = true; return;
    case Completes::Templates: return add_templates(out);
    case Completes::Parameters: return add_parameters(out, typed);
    case Completes::Tables: return add_tables(out, typed);
  }
}

void add_values(Completions& out, const Flag& flag, const Typed& typed) {
  if (flag.choices != nullptr)
    for (const Choice& choice : flag.choices())
      if (!choice.is_alias) out.candidates.push_back({std::string(choice.name), {}});
  add_source(out, flag.completes, typed);
}

void add_options(Completions& out, const Command& command) {
  for (const Flag& flag : flags()) {
    if (!is_of(flag, command)) continue;
    out.candidates.push_back({fmt::format("--{}", flag.name), flag.help});
    if (flag.short_name != '\0') out.candidates.push_back({fmt::format("-{}", flag.short_name), flag.help});
  }
}

void add_commands(Completions& out, const Command& group) {
  for (const Command& command : commands()) {
    if (!is_member(command, group) || command.is_hidden) continue;
    const std::size_t space = command.name.find(' ');
    out.candidates.push_back(
        {std::string(command.name.substr(space == std::string_view::npos ? 0 : space + 1)), command.summary});
  }
}

void add_arguments(Completions& out, const Typed& typed) {
  const Command& command = *typed.command;
  if (command.id == kProgram || is_group(command)) {
    if (typed.arguments.empty()) add_commands(out, command);
    return;
  }
  if (command.id == kHelp || command.id == kMan) add_commands(out, program_command());
  if (command.id == kHelp)
    for (const HelpTopic& topic : help_topics())
      out.candidates.push_back({std::string(topic.name), topic.summary});
  if (command.id == kCompletion)
    for (const std::string_view shell : shells()) out.candidates.push_back({std::string(shell), {}});
  add_source(out, command.completes, typed);
}

// `--format=sq`: the values, each with the option in front.
void add_attached_values(Completions& out, std::string_view last, std::size_t equals, const Typed& typed) {
  const Flag* const flag = find_flag(last.substr(2, equals - 2), typed.command->id);
  if (flag == nullptr || !is_of(*flag, *typed.command) || !takes_value(*flag)) return;
  add_values(out, *flag, typed);
  for (Candidate& candidate : out.candidates) candidate.word.insert(0, last.substr(0, equals + 1));
}

Completions all_completions(const Typed& typed, std::string_view last) {
  Completions out;
  const std::size_t equals = last.find('=');
  if (typed.open_flag != nullptr) {
    if (is_of(*typed.open_flag, *typed.command)) add_values(out, *typed.open_flag, typed);
  } else if (last.starts_with("--") && equals != std::string_view::npos && !typed.options_end) {
    add_attached_values(out, last, equals, typed);
  } else if (last.starts_with('-') && !typed.options_end) {
    add_options(out, *typed.command);
  } else {
    add_arguments(out, typed);
  }
  return out;
}

}  // namespace

Completions complete(std::span<const std::string> words) {
  if (words.empty()) return {};
  const std::string& last = words.back();
  Completions out;
  try {
    out = all_completions(understand(words.first(words.size() - 1)), last);
  } catch (const core::Error&) {
    return {};  // a schema that cannot be read, a template that does not exist
  }
  std::erase_if(out.candidates,
                [&](const Candidate& candidate) { return !candidate.word.starts_with(last); });
  return out;
}

std::string completions_text(const Completions& completions) {
  std::string out;
  for (const Candidate& candidate : completions.candidates) {
    out += candidate.word;
    if (!candidate.meaning.empty()) out += fmt::format("\t{}", candidate.meaning);
    out += '\n';
  }
  if (completions.files) out += ":files\n";
  if (completions.more) out += ":more\n";
  return out;
}

}  // namespace datagen::cli
