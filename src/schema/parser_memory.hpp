// Memory for libpg_query, which has no way to say that it found none where it begins and where it ends.
#pragma once

#include <string>
#include <string_view>

namespace datagen::schema {

/// Before each call of libpg_query: throws std::bad_alloc where there is little memory left. Without it the
/// library would end the process (MemoryContextInit) or write through a null pointer (pg_query_split.c).
void require_parser_memory();

/// What the library calls it.
inline constexpr std::string_view kOutOfMemory = "out of memory";

/// The message of an error of the library (PgQueryError::message): kOutOfMemory where there was none for a
/// copy of it.
std::string parse_message(const char* message);

/// Throws std::bad_alloc where the error of a parse is that memory ran out in the middle of it.
void refuse_out_of_memory(std::string_view parse_error);

}  // namespace datagen::schema
