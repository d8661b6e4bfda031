// What --create puts in front of a dump: the database itself, and psql's way into it.
#pragma once

#include <string>

#include "schema/model.hpp"

namespace datagen::writers {

/// CREATE DATABASE with its comment block, \connect, and the settings of the new session. Throws core::Error
/// (Usage) if psql cannot connect to a database of that name.
[[nodiscard]] std::string create_database(const schema::Database& database);
/// `DROP DATABASE shop;` or `DROP DATABASE IF EXISTS shop;`, and a line end.
[[nodiscard]] std::string drop_database(const schema::Database& database, bool if_exists);

}  // namespace datagen::writers
