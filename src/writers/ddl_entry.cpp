#include "writers/ddl_entry.hpp"

#include "core/masked_text.hpp"
#include "schema/identifiers.hpp"

namespace datagen::writers {

namespace {

/// A name may hold line ends, which would end the comment and run the rest as SQL (CVE-2012-0868): like
/// pg_dump, print spaces instead. What steers the terminal that shows the script, or turns the text around,
/// goes too.
void append_on_one_line(std::string& script, std::string_view name) {
  core::append_blanked(script, name);
}

}  // namespace

void append_title(std::string& script, const EntryTitle& title, std::string_view lead) {
  script.append("--\n-- ").append(lead).append("Name: ");
  append_on_one_line(script, title.name);
  script.append("; Type: ").append(title.type).append("; Schema: ");
  append_on_one_line(script, title.schema);
  script.append("; Owner: -\n--\n\n");
}

void append_entry(std::string& script, const EntryTitle& title, std::string_view statements) {
  append_entry_of(script, title, [&] { script += statements; });
}

std::string quoted(const schema::QualifiedName& name) {
  std::string text;
  append_quoted(text, name);
  return text;
}

void append_quoted(std::string& script, const schema::QualifiedName& name) {
  schema::append_identifier(script, name.schema);
  script += '.';
  schema::append_identifier(script, name.name);
}

}  // namespace datagen::writers
