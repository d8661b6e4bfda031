// Faults that readers of several formats find.
#pragma once

#include <cstddef>
#include <string>

#include "readers/record.hpp"

namespace datagen::readers {

/// Of the record as a whole.
[[nodiscard]] Fault whole_fault(const Record& record, std::string reason);
/// "record has 3 fields, not 4"
[[nodiscard]] Fault arity_fault(const Record& record, std::size_t count, std::size_t expected);
/// Of the first field that is not UTF-8 or has a NUL character; one of them is.
[[nodiscard]] Fault unclean_fault(const Record& record);

}  // namespace datagen::readers
