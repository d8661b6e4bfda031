// How messages name the key that a column belongs to.
#pragma once

#include <cstddef>
#include <string>

#include "schema/model.hpp"

namespace datagen::generators {

/// `unique constraint "users_email_key"`: the first key that asks for the column's values to differ.
[[nodiscard]] std::string key_over(const schema::Table& table, std::size_t column);

}  // namespace datagen::generators
