#include "cli/template_commands.hpp"

#include <fmt/format.h>

#include "cli/signals.hpp"
#include "cli/standard_streams.hpp"
#include "cli/template_input.hpp"
#include "cli/template_text.hpp"
#include "templates/catalogue.hpp"

namespace datagen::cli {

namespace {

[[noreturn]] void fail(const std::string& message, std::string hint) {
  throw core::Error(core::ExitCode::Usage, message, std::move(hint));
}

void refuse_arguments(const std::vector<std::string>& arguments, std::size_t allowed,
                      const std::string& command) {
  if (arguments.size() > allowed)
    fail(fmt::format("unexpected argument \"{}\"", arguments[allowed]),
         fmt::format("try \"{} --help\"", command));
}

void require_name(const std::vector<std::string>& arguments) {
  if (arguments.empty()) fail("no template named", "\"datagen template list\" lists the templates");
}

}  // namespace

core::ExitCode run_template_list(const std::vector<std::string>& arguments) {
  refuse_arguments(arguments, 0, "datagen template list");
  std::vector<std::string> names;
  for (const templates::BuiltinTemplate& builtin : templates::builtin_templates())
    names.emplace_back(builtin.name);
  const auto all = read_templates(names);
  if (!all) return core::ExitCode::SchemaInvalid;
  print(template_list_text(*all));
  return core::ExitCode::Done;
}

core::ExitCode run_template_show(const Settings& settings, const std::vector<std::string>& arguments) {
  require_name(arguments);
  refuse_arguments(arguments, 1, "datagen template show");
  const auto sources = read_templates(arguments);
  if (!sources) return core::ExitCode::SchemaInvalid;
  templates::check_assignments(*sources, settings.assignments);
  print(template_text(sources->front(), settings.assignments));
  return core::ExitCode::Done;
}

core::ExitCode run_template_export(const Settings& settings, const std::vector<std::string>& arguments) {
  require_name(arguments);
  const std::optional<core::SourceText> schema = compose_schema(arguments, settings.assignments);
  if (!schema) return core::ExitCode::SchemaInvalid;
  pipeline::Progress progress;
  const StopOnSignal stop_on_signal(progress);
  pipeline::write_text(schema->text(), settings.target, progress);
  return core::ExitCode::Done;
}

}  // namespace datagen::cli
