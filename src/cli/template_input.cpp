#include "cli/template_input.hpp"

#include <fmt/format.h>

#include <algorithm>

#include "cli/log.hpp"
#include "core/error.hpp"
#include "core/suggest.hpp"
#include "templates/catalogue.hpp"
#include "templates/merge.hpp"
#include "templates/plain_schema.hpp"

namespace datagen::cli {

namespace {

[[noreturn]] void fail_unknown(const std::string& name) {
  std::vector<std::string_view> known;
  for (const templates::BuiltinTemplate& builtin : templates::builtin_templates())
    known.push_back(builtin.name);
  std::string hint = core::did_you_mean(name, known);
  if (hint.empty()) hint = fmt::format("the templates are {}", fmt::join(known, ", "));
  throw core::Error(core::ExitCode::Usage, fmt::format("unknown template \"{}\"", name), std::move(hint));
}

std::optional<templates::Template> read_template(const std::string& name) {
  const auto all = templates::builtin_templates();
  const auto found = std::find_if(all.begin(), all.end(), [&](const templates::BuiltinTemplate& builtin) {
    return builtin.name == name;
  });
  if (found == all.end()) fail_unknown(name);
  const core::SourceText source("template " + name, std::string(found->text));
  core::Diagnostics diagnostics;
  std::optional<templates::Template> result = templates::load_template(name, source, diagnostics);
  log_diagnostics(diagnostics, source);
  return result;
}

}  // namespace

std::optional<std::vector<templates::Template>> read_templates(std::span<const std::string> names) {
  std::vector<templates::Template> result;
  for (auto name = names.begin(); name != names.end(); ++name) {
    if (std::find(names.begin(), name, *name) != name)
      throw core::Error(core::ExitCode::Usage, fmt::format("template \"{}\" is given twice", *name));
    std::optional<templates::Template> source = read_template(*name);
    if (!source) return std::nullopt;
    result.push_back(*std::move(source));
  }
  return result;
}

std::optional<core::SourceText> compose_schema(std::span<const std::string> names,
                                               std::span<const templates::Assignment> assignments) {
  const std::optional<std::vector<templates::Template>> sources = read_templates(names);
  if (!sources) return std::nullopt;
  templates::check_assignments(*sources, assignments);
  std::vector<templates::NamedSchema> schemas;
  for (const templates::Template& source : *sources) {
    const std::vector<std::uint64_t> values = templates::parameter_values(source, assignments);
    schemas.push_back({source.name, templates::plain_schema(source, templates::row_counts(source, values))});
  }
  return core::SourceText(fmt::format("template {}", fmt::join(names, "+")),
                          templates::merge_schemas(schemas));
}

}  // namespace datagen::cli
