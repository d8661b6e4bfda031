#include "readers/record_reader.hpp"

#include <array>
#include <utility>

#include "readers/copy_reader.hpp"
#include "readers/csv_reader.hpp"
#include "readers/json_reader.hpp"

namespace datagen::readers {

namespace {

struct Ending {
  std::string_view text;
  RecordFormat format;
};

constexpr auto kEndings = std::to_array<Ending>({
    {".csv", RecordFormat::Csv},
    {".tsv", RecordFormat::Csv},
    {".jsonl", RecordFormat::Jsonl},
    {".ndjson", RecordFormat::Jsonl},
    {".json", RecordFormat::Json},
    {".copy", RecordFormat::Copy},
    {".sql", RecordFormat::Dump},
});

}  // namespace

std::optional<RecordFormat> format_of_path(std::string_view path) {
  for (const std::string_view compression : {".zst", ".gz"})
    if (path.ends_with(compression)) path.remove_suffix(compression.size());
  for (const Ending& ending : kEndings)
    if (path.ends_with(ending.text)) return ending.format;
  return std::nullopt;
}

char delimiter_of(const ReaderOptions& options) noexcept {
  return options.delimiter.value_or(options.format == RecordFormat::Csv ? ',' : '\t');
}

std::unique_ptr<RecordReader> open_records(std::unique_ptr<ByteSource> source, ReaderOptions options) {
  switch (options.format) {
    case RecordFormat::Jsonl:
    case RecordFormat::Json: return std::make_unique<JsonReader>(std::move(source), options);
    case RecordFormat::Copy:
      return std::make_unique<CopyReader>(RecordCursor(std::move(source), options), options);
    case RecordFormat::Dump: return open_dump(std::move(source), std::move(options));
    case RecordFormat::Csv: break;
  }
  return std::make_unique<CsvReader>(std::move(source), std::move(options));
}

}  // namespace datagen::readers
