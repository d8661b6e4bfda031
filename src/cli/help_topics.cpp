#include "cli/help_topics.hpp"

#include <fmt/format.h>

#include <algorithm>
#include <array>
#include <vector>

#include "cli/commands.hpp"
#include "cli/word_wrap.hpp"
#include "pipeline/generator_list.hpp"
#include "schema/type.hpp"
#include "schema/type_names.hpp"

namespace datagen::cli {

namespace {

// "  name   summary", the summary wrapped behind its column.
void append_entry(std::string& out, std::string_view name, std::string_view summary, std::size_t name_width) {
  const std::size_t column = name_width + 4;
  out += fmt::format("  {:<{}}  ", name, name_width);
  append_wrapped(out, summary, std::max(kHelpWidth, column + kHelpWidth / 2), column,
                 std::string(column, ' '));
}

std::string generators_text() {
  const std::vector<pipeline::GeneratorSummary> list = pipeline::generator_list();
  std::size_t width = 0;
  for (const auto& generator : list) width = std::max(width, generator.name.size());
  std::string out =
      "Generators: what \"generator\" of a column can name. docs/generators.md has their\n"
      "keys and samples.\n";
  std::string_view section;
  for (const auto& generator : list) {
    if (generator.section != section) out += fmt::format("\n{}:\n", generator.section);
    section = generator.section;
    append_entry(out, generator.name, generator.summary, width);
  }
  return out;
}

std::string_view modifiers_of(const schema::TypeInfo& type) {
  switch (type.modifiers) {
    case schema::Modifiers::None: return "";
    case schema::Modifiers::Length:
    case schema::Modifiers::Dimensions: return "(n)";
    case schema::Modifiers::PrecisionScale: return "(p,s)";
    case schema::Modifiers::Precision: return "(p)";
  }
  return "";
}

// Modifiers of times stand behind their first word.
std::string spelled(const schema::TypeInfo& type) {
  std::string name(type.name);
  name.insert(name.starts_with("time") ? std::min(name.find(' '), name.size()) : name.size(),
              modifiers_of(type));
  return name;
}

std::string types_text() {
  std::string out =
      "Types that a column can have, in any spelling that PostgreSQL knows (int4,\n"
      "varchar(80), timestamptz), arrays of them (text[]), serial and identity columns,\n"
      "and the schema's own custom_types. docs/types.md has samples.\n\n";
  std::size_t width = 0;
  for (const schema::TypeInfo& type : schema::all_types()) width = std::max(width, spelled(type).size());
  for (const schema::TypeInfo& type : schema::all_types()) {
    std::string remark = fmt::format("{}", fmt::join(schema::other_names(type.id), ", "));
    if (!type.extension.empty()) remark = fmt::format("of extension {}", type.extension);
    if (remark.empty()) {
      out += fmt::format("  {}\n", spelled(type));
    } else {
      append_entry(out, spelled(type), remark, width);
    }
  }
  return out;
}

constexpr auto kTopics = std::to_array<HelpTopic>({
    {"generators", "what the key \"generator\" of a column can name", generators_text},
    {"types", "the types that columns can have", types_text},
});

}  // namespace

std::span<const HelpTopic> help_topics() {
  return kTopics;
}

const HelpTopic* find_help_topic(std::string_view name) {
  for (const HelpTopic& topic : kTopics)
    if (topic.name == name) return &topic;
  return nullptr;
}

}  // namespace datagen::cli
