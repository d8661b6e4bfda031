// Sequences of the script: free ones, and those behind serial and identity columns.
#pragma once

#include <string>

#include "schema/model.hpp"

namespace datagen::writers {

/// A sequence that no column owns.
void append_free_sequence(std::string& script, const schema::Sequence& sequence);
/// The sequences behind the table's serial (CREATE SEQUENCE, OWNED BY) and identity columns; after its CREATE
/// TABLE.
void append_owned_sequences(std::string& script, const schema::Table& table);
/// The DEFAULT entries that connect the table's serial columns with their sequences.
void append_serial_defaults(std::string& script, const schema::Table& table);

}  // namespace datagen::writers
