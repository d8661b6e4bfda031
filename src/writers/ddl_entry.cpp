#include "writers/ddl_entry.hpp"

#include <algorithm>

#include "schema/identifiers.hpp"

namespace datagen::writers {

namespace {

bool is_control(char c) {
  const auto byte = static_cast<unsigned char>(c);
  return byte < 0x20 || byte == 0x7F;
}

/// A name may hold line ends, which would end the comment and run the rest as SQL (CVE-2012-0868): like
/// pg_dump, print spaces instead. The other control characters go too: they steer the terminal that shows the
/// script.
std::string on_one_line(std::string_view name) {
  std::string line(name);
  std::ranges::replace_if(line, is_control, ' ');
  return line;
}

}  // namespace

void append_title(std::string& script, const EntryTitle& title, std::string_view lead) {
  script.append("--\n-- ").append(lead).append("Name: ").append(on_one_line(title.name));
  script.append("; Type: ").append(title.type).append("; Schema: ").append(on_one_line(title.schema));
  script.append("; Owner: -\n--\n\n");
}

void append_entry(std::string& script, const EntryTitle& title, std::string_view statements) {
  append_title(script, title);
  script += statements;
  script += "\n\n\n";
}

std::string quoted(const schema::QualifiedName& name) {
  return schema::quote_qualified(name.schema, name.name);
}

}  // namespace datagen::writers
