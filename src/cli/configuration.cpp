#include "cli/configuration.hpp"

#include <fmt/format.h>
#include <yaml-cpp/yaml.h>

#include <algorithm>
#include <cstdint>
#include <map>
#include <optional>
#include <string>
#include <utility>
#include <vector>

#include "cli/flags.hpp"
#include "cli/yaml_documents.hpp"
#include "core/suggest.hpp"

namespace datagen::cli {

namespace {

constexpr std::string_view kByteOrderMark = "\xEF\xBB\xBF";

// yaml-cpp counts bytes from behind the byte order mark.
std::size_t offset_of(std::size_t position, const core::SourceText& source) {
  return position + (source.text().starts_with(kByteOrderMark) ? kByteOrderMark.size() : 0);
}

std::size_t offset_of(const YAML::Mark& mark, const core::SourceText& source) {
  if (mark.is_null() || mark.pos < 0) return core::kNoOffset;
  return offset_of(static_cast<std::size_t>(mark.pos), source);
}

std::string second_document(const core::SourceText& source, std::size_t offset) {
  if (source.text().substr(std::min(offset, source.text().size())).starts_with(','))
    return "not valid YAML: a comma outside of brackets";
  return "a second document in the configuration";
}

// A quoted scalar is a string whatever it spells; yaml-cpp gives it the tag "!".
bool is_quoted(const YAML::Node& value) {
  return value.Tag() == "!";
}

std::string_view describe(ValueType type) {
  switch (type) {
    case ValueType::Switch: return "true or false";
    case ValueType::WholeNumber: return "a whole number";
    case ValueType::Choice: return "a name";
    case ValueType::Text: break;
  }
  return "a text";
}

bool is_choice(const Flag& flag, std::string_view text) {
  if (flag.choices == nullptr) return false;
  const std::vector<Choice> choices = flag.choices();
  return std::any_of(choices.begin(), choices.end(),
                     [&](const Choice& choice) { return choice.name == text; });
}

bool needs_no_quotes(const Flag& flag, std::string_view text) {
  if (flag.type == ValueType::Switch) return true;
  return flag.type == ValueType::WholeNumber && !is_choice(flag, text);
}

// What YAML takes an unquoted scalar for (core schema: true and false alone are boolean).
bool is_number_or_boolean(const YAML::Node& value) {
  double ignored = 0;
  return value.Scalar() == "true" || value.Scalar() == "false" ||
         YAML::convert<double>::decode(value, ignored);
}

ValueResult apply_value(const Flag& flag, const YAML::Node& value, Settings& settings) {
  if (value.IsNull())
    return ValueProblem{"has no value", fmt::format("write {} or leave the key out", describe(flag.type))};
  if (!value.IsScalar())
    return ValueProblem{
        fmt::format("needs {}, not {}", describe(flag.type), value.IsMap() ? "a mapping" : "a list"), {}};
  const std::string& text = value.Scalar();
  if (needs_no_quotes(flag, text) && is_quoted(value))
    return ValueProblem{fmt::format("needs {}, not the string \"{}\"", describe(flag.type), text),
                        "write it without quotes"};
  if (flag.type == ValueType::Text && !is_quoted(value) && is_number_or_boolean(value))
    return ValueProblem{fmt::format("needs {}, not {}", describe(flag.type), text), "write it in quotes"};
  // The command line takes more for some: "5k", "users=5000".
  std::uint64_t number = 0;
  if (needs_no_quotes(flag, text) && flag.type == ValueType::WholeNumber)
    if (ValueResult problem = read_whole_number(text, flag.range, number)) return problem;
  return flag.apply(settings, text);
}

// People write the option's name; else the nearest key is the best guess.
std::string unknown_key_hint(std::string_view key) {
  std::string option(key);
  std::replace(option.begin(), option.end(), '_', '-');
  if (const Flag* flag = find_flag(option); flag != nullptr && option.size() > 1) {
    if (flag->key.empty()) return fmt::format("option --{} cannot be given here", flag->name);
    return fmt::format("the key of option --{} is \"{}\"", flag->name, flag->key);
  }
  std::vector<std::string_view> keys;
  for (const Flag& flag : flags())
    if (!flag.key.empty()) keys.push_back(flag.key);
  std::string hint = core::did_you_mean(key, keys);
  return hint.empty() ? fmt::format("the keys are {}", fmt::join(keys, ", ")) : hint;
}

class Reader {
 public:
  Reader(const core::SourceText& source, Settings& settings, core::Diagnostics& diagnostics)
      : source_(source), settings_(settings), diagnostics_(diagnostics) {}

  void read(const YAML::Node& document) {
    if (document.IsNull()) return;
    if (!document.IsMap()) {
      error(document, "the configuration must be a mapping of keys to values",
            "write lines such as \"workers: 4\"");
      return;
    }
    for (const auto& entry : document) read_entry(entry.first, entry.second);
  }

  void error(const YAML::Node& node, std::string message, std::string hint) {
    diagnostics_.error(offset_of(node.Mark(), source_), std::move(message), std::move(hint));
  }

 private:
  void read_entry(const YAML::Node& key, const YAML::Node& value) {
    if (!key.IsScalar()) return error(key, "a key must be a name", {});
    const std::string& name = key.Scalar();
    const std::size_t offset = offset_of(key.Mark(), source_);
    // yaml-cpp keeps both of two equal keys.
    if (const auto [first, added] = first_seen_.emplace(name, offset); !added) {
      const std::size_t line = source_.position(first->second).line;
      return error(key, fmt::format("duplicate key \"{}\"", name),
                   fmt::format("it stands in line {} too", line));
    }
    const Flag* flag = find_key(name);
    if (flag == nullptr) return error(key, fmt::format("unknown key \"{}\"", name), unknown_key_hint(name));
    // Without a value there is nothing to point at but the key.
    const YAML::Node& place = value.IsNull() ? key : value;
    if (ValueResult problem = apply_value(*flag, value, settings_))
      return error(place, fmt::format("key \"{}\" {}", name, problem->message), std::move(problem->hint));
    const std::string origin = fmt::format("{}:{}", source_.name(), source_.position(offset).line);
    settings_.origins[flag->name] = origin;
    if (!flag->note.empty())
      settings_.notes.push_back(fmt::format("{}: key \"{}\" changes nothing: {}", origin, name, flag->note));
  }

  const core::SourceText& source_;
  Settings& settings_;
  core::Diagnostics& diagnostics_;
  std::map<std::string, std::size_t> first_seen_;
};

}  // namespace

void read_configuration(const core::SourceText& source, Settings& settings, core::Diagnostics& diagnostics) {
  if (source.text().size() > kMaxConfigurationBytes)
    return diagnostics.error(
        core::kNoOffset, fmt::format("the configuration is larger than {} bytes", kMaxConfigurationBytes));
  try {
    const std::string text(source.text());
    if (const auto second = find_second_document(text))
      return diagnostics.error(offset_of(*second, source),
                               second_document(source, offset_of(*second, source)));
    Reader(source, settings, diagnostics).read(YAML::Load(text));
  } catch (const YAML::Exception& error) {
    diagnostics.error(offset_of(error.mark, source), fmt::format("not valid YAML: {}", error.msg));
  }
  // `--seed` wins over the schema's seed; the configuration's is only for schemas without one.
  settings.default_seed = std::exchange(settings.options.seed, std::nullopt);
}

}  // namespace datagen::cli
