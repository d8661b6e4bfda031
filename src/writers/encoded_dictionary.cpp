#include "writers/encoded_dictionary.hpp"

#include <algorithm>
#include <utility>

namespace datagen::writers {

EncodedDictionary::EncodedDictionary(const core::Dictionary& dictionary, Escape escape) {
  entries_.reserve(dictionary.size());
  for (std::uint32_t i = 0; i < dictionary.size(); ++i) {
    const std::size_t offset = bytes_.size();
    append_escaped(bytes_, dictionary[i], escape);
    const std::size_t size = bytes_.size() - offset;
    entries_.push_back({static_cast<std::uint32_t>(offset), static_cast<std::uint32_t>(size)});
    max_bytes_ = std::max(max_bytes_, size);
    escapes_any_ = escapes_any_ || size > dictionary[i].size();
  }
  if (max_bytes_ < 16) {
    form_ = Form::Slots16;
    into_slots(16);
  } else if (max_bytes_ < 32) {
    form_ = Form::Slots32;
    into_slots(32);
  } else {
    bytes_.append(kWide, '\0');
  }
}

void EncodedDictionary::into_slots(std::size_t slot_bytes) {
  std::string slots(entries_.size() * slot_bytes, '\0');
  for (std::size_t i = 0; i < entries_.size(); ++i) {
    bytes_.copy(&slots[i * slot_bytes], entries_[i].size, entries_[i].offset);
    slots[(i + 1) * slot_bytes - 1] = static_cast<char>(entries_[i].size);
  }
  bytes_ = std::move(slots);
  entries_ = {};
}

const EncodedDictionary* EncodedDictionaries::get(const core::DictionaryPtr& dictionary, Escape escape) {
  Entry& entry = entries_[{dictionary.get(), escape}];
  if (!entry.encoded) entry = {dictionary, std::make_unique<const EncodedDictionary>(*dictionary, escape)};
  return entry.encoded.get();
}

}  // namespace datagen::writers
