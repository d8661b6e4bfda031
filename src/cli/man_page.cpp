#include "cli/man_page.hpp"

#include <fmt/format.h>

#include <algorithm>
#include <string_view>
#include <vector>

#include "cli/exit_codes.hpp"
#include "cli/word_wrap.hpp"

namespace datagen::cli {

namespace {

// Pages are part of a version; the day they are printed on is not.
constexpr std::string_view kDate = "November 22, 2026";
// mandoc wants lines of text within 80 bytes.
constexpr std::size_t kTextWidth = 78;

// Backslashes are escapes to roff.
std::string escaped(std::string_view text) {
  std::string out;
  for (const char c : text) out += c == '\\' ? std::string("\\e") : std::string(1, c);
  return out;
}

// A line that begins with a dot or a quote is a request to roff.
std::string text_lines(const std::string& lines) {
  std::string out;
  bool at_start = true;
  for (const char c : lines) {
    if (at_start && (c == '.' || c == '\'')) out += "\\&";
    out += c;
    at_start = c == '\n';
  }
  return out;
}

// Sentences begin on lines of their own.
void append_text(std::string& out, std::string_view text) {
  std::string rest = escaped(text);
  while (!rest.empty()) {
    const std::size_t end = std::min(rest.find(". "), rest.size());
    const std::string sentence = rest.substr(0, end == rest.size() ? end : end + 1);
    out += text_lines(wrapped(sentence, kTextWidth, ""));
    rest.erase(0, std::min(end + 2, rest.size()));
  }
}

std::string sentence(std::string_view text) {
  std::string out(text);
  if (!out.empty() && out[0] >= 'a' && out[0] <= 'z') out[0] = static_cast<char>(out[0] - 'a' + 'A');
  return out + ".";
}

// "[OPTIONS] FILE" -> ".Op Ar options" ".Ar file".
void append_synopsis(std::string& out, const Command& command) {
  out += fmt::format(".Nm {}\n", full_name(command));
  std::string_view rest = command.arguments;
  while (!rest.empty()) {
    const std::size_t end = std::min(rest.find(' '), rest.size());
    std::string_view word = rest.substr(0, end);
    rest.remove_prefix(std::min(end + 1, rest.size()));
    const bool is_optional = word.starts_with('[');
    if (is_optional) word = word.substr(1, word.size() - 2);
    const bool repeats = word.ends_with("...");
    if (repeats) word.remove_suffix(3);
    out += word == "--"
               ? std::string(".Fl -\n")
               : fmt::format("{}{}{}\n", is_optional ? ".Op Ar " : ".Ar ", word, repeats ? " ..." : "");
  }
}

std::string flag_item(const Flag& flag) {
  std::string item = ".It ";
  if (flag.short_name != '\0') item += fmt::format("Fl {} , ", flag.short_name);
  item += fmt::format("Fl -{}", flag.name);
  if (!flag.placeholder.empty()) item += fmt::format(" Ar {}", flag.placeholder);
  return item + "\n";
}

// The help begins with a value, which keeps its spelling.
bool begins_with_choice(const Flag& flag) {
  if (flag.choices == nullptr) return false;
  const std::string_view word = flag.help.substr(0, flag.help.find_first_of(" ,:"));
  const std::vector<Choice> choices = flag.choices();
  return std::any_of(choices.begin(), choices.end(),
                     [&](const Choice& choice) { return choice.name == word; });
}

std::string flag_text(const Flag& flag) {
  std::string text = begins_with_choice(flag) ? std::string(flag.help) + "." : sentence(flag.help);
  const std::string value =
      flag.show == nullptr || flag.type == ValueType::Switch ? "" : flag.show(Settings{});
  if (!value.empty()) text += fmt::format(" The default is {}.", value);
  return text;
}

std::vector<const Flag*> flags_of(const Command& command) {
  std::vector<const Flag*> result;
  for (const Flag& flag : flags())
    if ((flag.commands & command.id) != 0) result.push_back(&flag);
  return result;
}

void append_options(std::string& out, const Command& command) {
  std::string_view section;
  for (const Flag* flag : flags_of(command)) {
    if (flag->section != section) {
      if (!section.empty()) out += ".El\n";
      out += fmt::format(".Ss {}\n.Bl -tag -width Ds\n", flag->section);
    }
    section = flag->section;
    out += flag_item(*flag);
    append_text(out, flag_text(*flag));
  }
  if (!section.empty()) out += ".El\n";
}

void append_commands(std::string& out, const Command& group) {
  out += ".Ss Commands\n.Bl -tag -width Ds\n";
  for (const Command& command : commands()) {
    if (!is_member(command, group) || command.is_hidden) continue;
    out += fmt::format(".It Cm {}\n", command.name);
    append_text(out, sentence(command.summary));
  }
  out += ".El\n";
}

void append_environment(std::string& out, const Command& command) {
  std::string items;
  for (const Flag* flag : flags_of(command))
    if (!flag->environment.empty())
      items += fmt::format(".It Ev {}\nThe value of\n.Fl -{}\nwhen that is not given.\n", flag->environment,
                           flag->name);
  if (items.empty()) return;
  items += ".It Ev NO_COLOR\nIf not empty, no colours.\n";
  out += ".Sh ENVIRONMENT\n.Bl -tag -width Ds\n" + items + ".El\n";
}

void append_files(std::string& out, const Command& command) {
  if ((command.id & (kProgram | kOnSchema | kConfig | kConfigShow)) == 0) return;
  out +=
      ".Sh FILES\n"
      "The first there is of these gives defaults to options.\n"
      ".Bl -tag -width Ds\n"
      ".It Pa .datagen.yaml\nIn the working directory or the nearest one around it.\n"
      ".It Pa $XDG_CONFIG_HOME/datagen/config.yaml\nWithout the variable, in\n.Pa ~/.config .\n"
      ".It Pa ~/.datagen.yaml\n"
      ".El\n";
}

void append_exit_status(std::string& out) {
  out += ".Sh EXIT STATUS\n.Bl -tag -width Ds\n";
  for (const ExitCodeText& code : exit_code_texts()) {
    out += fmt::format(".It {}\n", code.codes);
    append_text(out, sentence(code.meaning));
  }
  out += ".El\n";
}

void append_examples(std::string& out, const Command& command) {
  if (command.examples.empty()) return;
  out += ".Sh EXAMPLES\n.Bd -literal\n";
  for (const std::string_view example : command.examples) out += escaped(example) + "\n";
  out += ".Ed\n";
}

// The pages of the command's group, or of its members.
void append_see_also(std::string& out, const Command& command) {
  std::vector<std::string> pages;
  const bool is_top = command.id == kProgram || is_group(command);
  for (const Command& other : commands())
    if (is_top && is_member(other, command) && !other.is_hidden) pages.push_back(page_name(other));
  if (command.id != kProgram) pages.push_back(page_name(program_command()));
  std::sort(pages.begin(), pages.end());
  out += ".Sh SEE ALSO\n";
  for (std::size_t i = 0; i < pages.size(); ++i)
    out += fmt::format(".Xr {} 1{}\n", pages[i], i + 1 < pages.size() ? " ," : "");
}

std::string upper(std::string text) {
  for (char& c : text)
    if (c >= 'a' && c <= 'z') c = static_cast<char>(c - 'a' + 'A');
  return text;
}

}  // namespace

std::string page_name(const Command& command) {
  std::string name = full_name(command);
  std::replace(name.begin(), name.end(), ' ', '-');
  return name;
}

std::string man_page(const Command& command) {
  const std::string name = page_name(command);
  std::string out =
      fmt::format(".Dd {}\n.Dt {} 1\n.Os\n.Sh NAME\n.Nm {}\n.Nd {}\n.Sh SYNOPSIS\n", kDate, upper(name), name,
                  command.id == kProgram ? "write PostgreSQL dumps full of realistic rows" : command.summary);
  append_synopsis(out, command);
  out += ".Sh DESCRIPTION\n";
  append_text(out, command.description);
  if (command.id == kProgram || is_group(command)) append_commands(out, command);
  append_options(out, command);
  append_environment(out, command);
  append_files(out, command);
  append_exit_status(out);
  append_examples(out, command);
  append_see_also(out, command);
  return out;
}

}  // namespace datagen::cli
