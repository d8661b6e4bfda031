// Readers of records: CSV, JSON, JSON lines, COPY and dumps, plain and compressed. However the bytes come,
// the records are the same.
#include <cstddef>
#include <string>

#include "core/error.hpp"
#include "readers/record_reader.hpp"
#include "record_input.hpp"
#include "target.hpp"

namespace {

namespace fuzz = datagen::fuzz;
namespace readers = datagen::readers;

// A bomb of a few bytes decompresses to gigabytes, which is no fault.
constexpr std::size_t kMostRecords = 20'000;

void append(std::string& all, const readers::RecordReader& reader, const readers::Record& record,
            readers::Outcome outcome) {
  all += std::to_string(record.line) + '@' + std::to_string(record.offset);
  if (outcome == readers::Outcome::Fault) {
    const readers::Fault& fault = reader.fault();
    all += '!' + std::to_string(readers::place_of(record, fault.start).column) + fault.reason + fault.value;
  }
  for (const readers::Field& field : record.fields) {
    all += '|' + std::to_string(static_cast<int>(field.kind));
    all += field.text;
  }
  all += '\n';
}

// How reading ended: by the last record, after kMostRecords, or by an error.
enum class End { Whole, Cut, Error };

struct Told {
  End end;
  std::string text;  // everything the reader tells

  bool operator==(const Told&) const = default;
};

// Of an input that ends in an error no more than that: how much was told before depends on the size of
// blocks.
Told read_all(const fuzz::RecordInput& input, std::size_t piece, std::size_t block_bytes) {
  Told told{End::Cut, {}};
  try {
    readers::ReaderOptions options = input.options;
    options.block_bytes = block_bytes;
    const auto reader = readers::open_records(input.open(piece), options);
    readers::Record record;
    for (std::size_t i = 0; i < kMostRecords; ++i) {
      const readers::Outcome outcome = reader->next(record);
      if (outcome == readers::Outcome::End) {
        told.end = End::Whole;
        break;
      }
      append(told.text, *reader, record, outcome);
    }
    for (const std::string& name : reader->names()) told.text += name + ',';
  } catch (const datagen::core::Error&) {
    return {End::Error, "an error"};
  }
  return told;
}

}  // namespace

int LLVMFuzzerTestOneInput(const std::uint8_t* data, std::size_t size) {
  const fuzz::RecordInput input(data, size);
  const Told whole = read_all(input, 1U << 20U, 256UL << 10U);
  const Told pieces = read_all(input, 3, 64);
  // Where a faulty object ends is guessed from what is in memory.
  const bool is_json = input.options.format == readers::RecordFormat::Json ||
                       input.options.format == readers::RecordFormat::Jsonl;
  // An error behind the records that are looked at is met early by large blocks alone. Rows of COPY end at a
  // line of \., whatever stands behind it.
  const bool may_end_early = input.options.format == readers::RecordFormat::Copy ||
                             input.options.format == readers::RecordFormat::Dump;
  const bool is_late_error =
      whole.end == End::Error && (pieces.end == End::Cut || (pieces.end == End::Whole && may_end_early));
  if (!is_json && !is_late_error && whole != pieces)
    fuzz::fail("records depend on the size of blocks", whole.text + "\n-- pieces:\n" + pieces.text);
  return 0;
}
