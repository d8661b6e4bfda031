#include "writers/encoded_dictionary.hpp"

#include <algorithm>
#include <utility>

namespace datagen::writers {

EncodedDictionary::EncodedDictionary(const core::Dictionary& dictionary, Escape escape) {
  entries_.reserve(dictionary.size());
  // write_escaped() stores eight bytes at a time.
  std::string escaped(escape_growth(escape) * dictionary.max_bytes() + kEscapeMargin + 8, '\0');
  for (std::uint32_t i = 0; i < dictionary.size(); ++i) {
    const std::string_view entry = dictionary[i];
    const char* const end = write_escaped(escaped.data(), entry.data(), entry.size(), escape);
    const auto size = static_cast<std::size_t>(end - escaped.data());
    entries_.push_back({static_cast<std::uint32_t>(bytes_.size()), static_cast<std::uint32_t>(size)});
    bytes_.append(escaped, 0, size);
    max_bytes_ = std::max(max_bytes_, size);
    escapes_any_ = escapes_any_ || size > entry.size();
  }
  if (fits(16)) {
    form_ = Form::Slots16;
    into_slots(16);
  } else if (fits(32)) {
    form_ = Form::Slots32;
    into_slots(32);
  } else {
    bytes_.append(kWide, '\0');
  }
}

// One in 32 may be too long: that branch is foreseen well enough, and smaller slots stay in nearer caches.
bool EncodedDictionary::fits(std::size_t slot_bytes) const noexcept {
  const auto too_long =
      std::ranges::count_if(entries_, [slot_bytes](const Entry& entry) { return entry.size >= slot_bytes; });
  return static_cast<std::size_t>(too_long) <= entries_.size() / 32;
}

void EncodedDictionary::into_slots(std::size_t slot_bytes) {
  std::string slots(entries_.size() * slot_bytes, '\0');
  for (std::size_t i = 0; i < entries_.size(); ++i) {
    const Entry entry = entries_[i];
    char* const slot = &slots[i * slot_bytes];
    if (entry.size < slot_bytes) {
      bytes_.copy(slot, entry.size, entry.offset);
      slot[slot_bytes - 1] = static_cast<char>(entry.size);
    } else {
      const Entry elsewhere{static_cast<std::uint32_t>(slots.size()), entry.size};
      std::memcpy(slot, &elsewhere, sizeof elsewhere);
      slot[slot_bytes - 1] = static_cast<char>(kElsewhere);
      slots.append(bytes_, entry.offset, entry.size);
    }
  }
  bytes_ = std::move(slots);
  entries_ = {};
}

char* EncodedDictionary::write_elsewhere(char* out, const char* slot) const noexcept {
  Entry entry{};
  std::memcpy(&entry, slot, sizeof entry);
  return std::copy_n(bytes_.data() + entry.offset, entry.size, out);
}

const EncodedDictionary* EncodedDictionaries::get(const core::DictionaryPtr& dictionary, Escape escape) {
  Entry& entry = entries_[{dictionary.get(), escape}];
  if (!entry.encoded) entry = {dictionary, std::make_unique<const EncodedDictionary>(*dictionary, escape)};
  return entry.encoded.get();
}

}  // namespace datagen::writers
