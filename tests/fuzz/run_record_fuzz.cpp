// The record of an unfinished run, which --resume believes: names lead into one directory, and what is sound
// of it is read alike as it stands, written anew, and with the line of another file behind it.
#include <optional>
#include <string>
#include <string_view>
#include <vector>

#include "target.hpp"
#include "writers/run_record.hpp"

namespace {

namespace fuzz = datagen::fuzz;
namespace writers = datagen::writers;

bool has_other_content(const writers::RunRecord& record, const writers::RunRecord& other) {
  return record.traits != other.traits || record.files != other.files;
}

void expect_content(std::string_view text, const writers::RunRecord& wanted, std::string_view what) {
  const std::optional<writers::RunRecord> record = writers::read_record(text);
  if (!record || record->sound_bytes != text.size() || has_other_content(*record, wanted))
    fuzz::fail(what, text);
}

void check_names(const writers::RunRecord& record) {
  for (const auto& [name, file] : record.files)
    if (name.empty() || name == "." || name == ".." || name.find('/') != std::string::npos ||
        name.find('\0') != std::string::npos)
      fuzz::fail("a name leads out of the directory", name);
}

std::string written_anew(const writers::RunRecord& record) {
  std::vector<writers::RunTrait> traits;
  for (const auto& [name, value] : record.traits) traits.push_back({name, value});
  std::string text = writers::record_header(traits);
  for (const auto& [name, file] : record.files) text += writers::record_line(name, file);
  return text;
}

}  // namespace

int LLVMFuzzerTestOneInput(const std::uint8_t* data, std::size_t size) {
  const std::string_view text = fuzz::text_of(data, size);
  std::optional<writers::RunRecord> record = writers::read_record(text);
  if (!record) return 0;
  check_names(*record);
  const std::string sound(text.substr(0, record->sound_bytes));
  expect_content(sound, *record, "what is sound of a record is read in another way");
  expect_content(written_anew(*record), *record, "a record that is written anew is another one");
  const writers::FinishedFile next{std::string(32, 'f'), 1};
  record->files.insert_or_assign("next.csv", next);
  expect_content(sound + writers::record_line("next.csv", next), *record, "a line behind a record is lost");
  return 0;
}
