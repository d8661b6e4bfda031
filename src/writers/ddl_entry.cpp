#include "writers/ddl_entry.hpp"

#include "core/masked_text.hpp"
#include "schema/identifiers.hpp"

namespace datagen::writers {

namespace {

/// A name may hold line ends, which would end the comment and run the rest as SQL (CVE-2012-0868): like
/// pg_dump, print spaces instead. What steers the terminal that shows the script, or turns the text around,
/// goes too.
std::string on_one_line(std::string_view name) {
  return core::blanked(name);
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
