#include "readers/faults.hpp"

#include <fmt/format.h>

#include <utility>

#include "readers/block_buffer.hpp"

namespace datagen::readers {

Fault whole_fault(const Record& record, std::string reason) {
  return {Fault::kWholeRecord, 0, shown(record.raw), std::move(reason)};
}

Fault arity_fault(const Record& record, std::size_t count, std::size_t expected) {
  return whole_fault(record,
                     fmt::format("record has {} field{}, not {}", count, count == 1 ? "" : "s", expected));
}

Fault unclean_fault(const Record& record) {
  std::size_t index = 0;
  while (index + 1 < record.fields.size() && is_clean_text(record.fields[index].text)) ++index;
  const Field& field = record.fields[index];
  return {index, field.start, shown(field.text), unclean_reason(field.text)};
}

}  // namespace datagen::readers
