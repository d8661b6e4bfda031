// The one table of options: the command line, the help and the configuration are all read off it.
#pragma once

#include <cstdint>
#include <span>
#include <string>
#include <string_view>
#include <vector>

#include "cli/values.hpp"

namespace datagen::cli {

/// The commands an option belongs to, as bits.
using CommandSet = std::uint32_t;
/// No command: a key of the configuration alone.
inline constexpr CommandSet kConfigurationOnly = 0;
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
inline constexpr CommandSet kConfig = 8192;  ///< the group; its commands follow
inline constexpr CommandSet kConfigShow = 16384;
inline constexpr CommandSet kConfigInit = 32768;
inline constexpr CommandSet kConfigSchema = 65536;
inline constexpr CommandSet kCompletion = 131072;
inline constexpr CommandSet kComplete = 262144;
inline constexpr CommandSet kMan = 524288;
inline constexpr CommandSet kDiff = 1048576;
inline constexpr CommandSet kInfer = 2097152;
inline constexpr CommandSet kConvert = 4194304;
inline constexpr CommandSet kVerify = 8388608;
/// The commands that read a schema.
inline constexpr CommandSet kOnSchema = kGenerate | kValidate | kPlan | kPreview | kVerify;
inline constexpr CommandSet kOnTemplate = kTemplate | kTemplateList | kTemplateShow | kTemplateExport;
inline constexpr CommandSet kOnConfiguration = kConfig | kConfigShow | kConfigInit | kConfigSchema;
inline constexpr CommandSet kEveryCommand = kProgram | kOnSchema | kOnTemplate | kOnConfiguration |
                                            kJsonSchema | kReference | kHelp | kVersion | kCompletion |
                                            kComplete | kMan | kDiff | kInfer | kConvert;

/// How a value is written: true or false, digits, one of the flag's choices, any text.
enum class ValueType : std::uint8_t { Switch, WholeNumber, Choice, Text };

/// What completes the value of a flag, besides its choices.
enum class Completes : std::uint8_t { Nothing, Files, Templates, Parameters, Tables };

/// One setting and all there is to know of it. The command line, the environment, the configuration and its
/// JSON Schema, help and what completes command lines are made of these.
struct Flag {
  std::string_view name;              ///< without "--"
  char short_name = '\0';             ///< '\0': none
  std::string_view placeholder = {};  ///< of the value in help; empty for a switch
  ValueType type;
  NumberRange range = {};  ///< of a WholeNumber
  /// The names that the value can have: all there are for a Choice or a Switch that takes but one of two,
  /// beside others for the other types.
  std::vector<Choice> (*choices)() = nullptr;
  std::string_view pattern = {};  ///< what else a Text takes, as ECMA 262 spells it; empty: anything
  Completes completes = Completes::Nothing;
  /// Checks a value's text and stores it in the settings.
  ValueResult (*apply)(Settings& settings, std::string_view text);
  /// The value in the given settings, as apply() takes it: the default, and what `config show` shows. Empty:
  /// none.
  std::string (*show)(const Settings& settings) = nullptr;
  std::string_view key = {};          ///< in the configuration; empty: not there
  std::string_view environment = {};  ///< variable between the command line and the configuration
  std::string_view note = {};         ///< why a key is taken and changes nothing
  CommandSet commands;
  std::string_view section;  ///< heading in help
  std::string_view help;
};

/// Sections of help appear in the order of their first flag.
[[nodiscard]] std::span<const Flag> flags();

/// By long name, or by short name when it is one letter; nullptr when unknown or of the configuration alone.
/// Of two of the same name, that of one of the commands.
[[nodiscard]] const Flag* find_flag(std::string_view name, CommandSet commands = kEveryCommand);
/// Whether the flag has a say in message_level().
[[nodiscard]] bool sets_message_level(const Flag& flag);
/// By configuration key; nullptr when unknown.
[[nodiscard]] const Flag* find_key(std::string_view key);

}  // namespace datagen::cli
