// The one table of options: the command line, the help and the configuration are all read off it.
#pragma once

#include <cstdint>
#include <span>
#include <string>
#include <string_view>

#include "cli/values.hpp"

namespace datagen::cli {

/// The commands an option belongs to, as bits.
using CommandSet = std::uint16_t;
inline constexpr CommandSet kProgram = 1;  ///< `datagen` itself, with no command
inline constexpr CommandSet kGenerate = 2;
inline constexpr CommandSet kValidate = 4;
inline constexpr CommandSet kPlan = 8;
inline constexpr CommandSet kPreview = 16;
inline constexpr CommandSet kTemplate = 32;  ///< the group; its commands follow
inline constexpr CommandSet kTemplateList = 64;
inline constexpr CommandSet kTemplateShow = 128;
inline constexpr CommandSet kTemplateExport = 256;
inline constexpr CommandSet kJsonSchema = 512;
inline constexpr CommandSet kReference = 1024;
inline constexpr CommandSet kHelp = 2048;
inline constexpr CommandSet kVersion = 4096;
/// The commands that read a schema.
inline constexpr CommandSet kOnSchema = kGenerate | kValidate | kPlan | kPreview;
inline constexpr CommandSet kOnTemplate = kTemplate | kTemplateList | kTemplateShow | kTemplateExport;
inline constexpr CommandSet kEveryCommand =
    kProgram | kOnSchema | kOnTemplate | kJsonSchema | kReference | kHelp | kVersion;

enum class ValueType : std::uint8_t { Switch, WholeNumber, Text };

struct Flag {
  std::string_view name;              ///< without "--"
  char short_name = '\0';             ///< '\0': none
  std::string_view placeholder = {};  ///< of the value in help; empty for a switch
  ValueType type;                     ///< how the configuration spells the value
  /// Checks a value's text and stores it in the settings.
  ValueResult (*apply)(Settings& settings, std::string_view text);
  /// The value in the given settings, for help to show as the default; nullptr: nothing to show.
  std::string (*show)(const Settings& settings) = nullptr;
  std::string_view key = {};          ///< in the configuration; empty: not there
  std::string_view environment = {};  ///< variable that gives a default; reserved, empty everywhere so far
  CommandSet commands;
  std::string_view section;  ///< heading in help
  std::string_view help;
};

/// Sections of help appear in the order of their first flag.
[[nodiscard]] std::span<const Flag> flags();

/// By long name, or by short name when it is one letter; nullptr when unknown.
[[nodiscard]] const Flag* find_flag(std::string_view name);
/// By configuration key; nullptr when unknown.
[[nodiscard]] const Flag* find_key(std::string_view key);

}  // namespace datagen::cli
