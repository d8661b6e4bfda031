// A template: a schema whose row counts are formulas over named parameters. Its text is a schema's JSON with
// a member "template" beside the others:
//
//   "template": {"summary": "an online shop", "parameters": {"customers": {"default": 1000, "summary":
//   "customers"}}}
//
// and a "row_count" in every table, a number or a formula in a string (row_formula.hpp).
#pragma once

#include <cstdint>
#include <optional>
#include <string>
#include <vector>

#include "core/diagnostics.hpp"
#include "templates/json_text.hpp"
#include "templates/row_formula.hpp"

namespace datagen::templates {

struct Parameter {
  std::string name;
  std::uint64_t default_value;
  std::string summary;
};

struct TemplateTable {
  std::string name;
  std::size_t column_count;
  RowFormula rows;
  TextSpan row_count;  ///< where the formula stands, quotes included
};

struct Template {
  std::string name;
  std::string text;
  std::string summary;
  std::vector<Parameter> parameters;
  std::vector<TemplateTable> tables;  ///< in the order of the text
  TextSpan removal;                   ///< of the member "template"
};

/// Every template has it besides its own: about so many rows in all tables together.
inline constexpr std::string_view kRowsParameter = "rows";

/// Reads what makes the text a template; the schema in it is checked when it is loaded as one. Errors go to
/// `diagnostics`; the result is empty then.
[[nodiscard]] std::optional<Template> load_template(const std::string& name, const core::SourceText& source,
                                                    core::Diagnostics& diagnostics);

}  // namespace datagen::templates
