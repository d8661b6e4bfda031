// Which person and which place of its row a column is about: billing_city and billing_zip are one place,
// manager_name and manager_email one person, name and email another.
#pragma once

#include <cstddef>
#include <optional>
#include <string>
#include <string_view>
#include <vector>

#include "schema/json_value.hpp"
#include "schema/model.hpp"

namespace datagen::generators {

/// What a table's column comes from, as far as its role depends on it.
struct RoleSource {
  std::string_view generator;                 ///< empty: none (a foreign key, a stored generated column)
  const schema::JsonValue* config = nullptr;  ///< may be nullptr
};

/// The persons and places of one table's rows by their roles: the words of a name before what it says of
/// them ("billing" of billing_city). The row's own person and place have the role "". Immutable.
class Roles {
 public:
  Roles(const schema::Table& table, const std::vector<RoleSource>& sources);

  [[nodiscard]] const std::string& person(std::size_t column) const { return columns_[column].person; }
  [[nodiscard]] const std::string& place(std::size_t column) const { return columns_[column].place; }

  /// Whether any column names the person or gives its e-mail address.
  [[nodiscard]] bool has_person(std::string_view person) const;
  [[nodiscard]] bool has_place(std::string_view place) const;
  /// The person who is at the place: that of its role, or the row's own, or the only or first one.
  [[nodiscard]] std::optional<std::string> person_at(std::string_view place) const;
  /// Where the person is: the place of its role, or the row's own, or the first of those it is at; its own
  /// role where the table has none.
  [[nodiscard]] std::string place_of_person(std::string_view person) const;

  /// The "locale" that a column's configuration asks for.
  struct LocaleSetting {
    const schema::JsonValue* value;
    std::size_t column;
  };
  /// What holds for the person: set on one of its columns or on those of the places it is at.
  [[nodiscard]] std::optional<LocaleSetting> locale_of_person(std::string_view person) const;
  /// What holds for the place: set on its own columns where it is not its person's own place, or what
  /// holds for the person there.
  [[nodiscard]] std::optional<LocaleSetting> locale_of_place(std::string_view place) const;

 private:
  enum class Facet : unsigned char { None, Name, Contact, Trait, Phone, Place };
  struct ColumnRole {
    Facet facet = Facet::None;
    std::string person;
    std::string place;
    const schema::JsonValue* locale = nullptr;
  };

  static Facet facet_of(std::string_view generator);
  static bool is_person(Facet facet) { return facet == Facet::Name || facet == Facet::Contact; }
  void join_unnamed_person();

  std::vector<ColumnRole> columns_;
};

}  // namespace datagen::generators
