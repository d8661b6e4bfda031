#include "record_input.hpp"

#include <algorithm>
#include <array>
#include <cstring>
#include <utility>

#include "readers/decompression.hpp"
#include "target.hpp"

namespace datagen::fuzz {

namespace {

using readers::RecordFormat;

class TextSource final : public readers::ByteSource {
 public:
  TextSource(std::string_view text, std::size_t piece) : text_(text), piece_(piece) {}

  std::size_t read(char* into, std::size_t size) override {
    const std::size_t count = std::min({size, piece_, text_.size()});
    if (count > 0) std::memcpy(into, text_.data(), count);
    text_.remove_prefix(count);
    return count;
  }
  [[nodiscard]] const std::string& name() const override { return name_; }

 private:
  std::string_view text_;
  std::size_t piece_;
  std::string name_ = "input";
};

// The byte's lowest bit; the next ones follow.
bool take_bit(unsigned& byte) {
  const bool bit = byte % 2 == 1;
  byte /= 2;
  return bit;
}

}  // namespace

RecordInput::RecordInput(const std::uint8_t* data, std::size_t size) {
  constexpr std::array kFormats{RecordFormat::Csv, RecordFormat::Jsonl, RecordFormat::Json,
                                RecordFormat::Copy, RecordFormat::Dump};
  options.table = "users";
  if (size < 2) return;
  const unsigned number = data[0];
  options.format = kFormats[number % kFormats.size()];
  compression = static_cast<unsigned>(number / kFormats.size() % 3);
  unsigned bits = data[1];
  options.has_header = !take_bit(bits);
  const bool has_delimiter = options.format == RecordFormat::Csv || options.format == RecordFormat::Copy;
  if (take_bit(bits) && has_delimiter) options.delimiter = ';';
  if (take_bit(bits)) options.null_text = "null";
  if (take_bit(bits)) options.quote = '\0';
  if (take_bit(bits)) options.max_record_bytes = 50;
  if (take_bit(bits)) options.names = {"id", "name"};
  file = text_of(data, size).substr(2);
}

std::unique_ptr<readers::ByteSource> RecordInput::open(std::size_t piece) const {
  auto source = std::make_unique<TextSource>(file, piece);
  if (compression == 1) return readers::decompress_zstd(std::move(source));
  if (compression == 2) return readers::decompress_gzip(std::move(source));
  return source;
}

}  // namespace datagen::fuzz
