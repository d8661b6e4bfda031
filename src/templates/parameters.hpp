// Values for the parameters of templates, as the user gives them, and the row counts they come to.
#pragma once

#include <cstdint>
#include <span>
#include <string>
#include <vector>

#include "templates/template.hpp"

namespace datagen::templates {

/// `customers=500`, or `ecommerce.customers=500` for one of several templates.
struct Assignment {
  std::string template_name;  ///< empty: of every template that has the parameter
  std::string parameter;
  std::uint64_t value = 0;  ///< 1 to schema::kMaxRowCount
};

/// Throws core::Error (Usage) for an assignment to a template that is not among them, or to a parameter that
/// none of them has.
void check_assignments(std::span<const Template> templates, std::span<const Assignment> assignments);

/// Values of the template's parameters, in their order; the last assignment wins. `rows` scales the defaults
/// of those that are not given, so that all tables together come near it. Throws core::Error (Usage) when
/// there are none left.
[[nodiscard]] std::vector<std::uint64_t> parameter_values(const Template& source,
                                                          std::span<const Assignment> assignments);

/// Rows of each table for these values. Throws core::Error (Usage) above schema::kMaxRowCount.
[[nodiscard]] std::vector<std::uint64_t> row_counts(const Template& source,
                                                    std::span<const std::uint64_t> values);
/// Rows of all tables when no parameter is given.
[[nodiscard]] std::uint64_t default_rows(const Template& source);

}  // namespace datagen::templates
