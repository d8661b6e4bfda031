// The JSON loader, the checks of everything a schema can say, plans and rows.
#include <algorithm>
#include <cstring>
#include <string>

#include "json_mutator.hpp"
#include "schema_run.hpp"
#include "target.hpp"

int LLVMFuzzerTestOneInput(const std::uint8_t* data, std::size_t size) {
  datagen::fuzz::run_schema(std::string(datagen::fuzz::text_of(data, size)));
  return 0;
}

std::size_t LLVMFuzzerCustomMutator(std::uint8_t* data, std::size_t size, std::size_t max_size,
                                    unsigned seed) {
  // Broken JSON, too, must be an error and nothing else.
  if (seed % 8 == 0) return LLVMFuzzerMutate(data, size, max_size);
  const std::string changed = datagen::fuzz::mutate_json(datagen::fuzz::text_of(data, size), seed);
  if (changed.empty() || changed.size() > max_size) return LLVMFuzzerMutate(data, size, max_size);
  std::memcpy(data, changed.data(), changed.size());
  return changed.size();
}
