// Objects of JSON as records: one on each line, or the elements of an array.
#pragma once

#include <cstddef>
#include <cstdint>
#include <memory>
#include <optional>
#include <string>
#include <vector>

#include "readers/json_object.hpp"
#include "readers/record_cursor.hpp"
#include "readers/record_reader.hpp"

namespace datagen::readers {

/// Keys become names in the order in which they are first seen, behind those of the options. Blank lines are
/// passed over. Format Json takes objects one behind the other as well as one array of them; behind an object
/// that does not close it goes on at the next line that begins with one.
class JsonReader final : public RecordReader {
 public:
  JsonReader(std::unique_ptr<ByteSource> source, const ReaderOptions& options);

  Outcome next(Record& record) override;
  [[nodiscard]] const std::vector<std::string>& names() const override { return object_.names(); }
  [[nodiscard]] const Fault& fault() const override { return fault_; }
  [[nodiscard]] ReaderOptions::Start position() const override { return cursor_.position(); }
  void restart(ReaderOptions::Start start) override;

 private:
  Outcome next_line(Record& record);
  Outcome next_element(Record& record);
  // The first byte from the cursor on that is no white space, which the cursor moves to; nothing at the end.
  std::optional<char> skip_space();
  // Past what stands between elements. False at the end of the array or the input.
  bool skip_separators();
  Outcome take_element(Record& record);
  Outcome take_scalar(Record& record);
  Outcome take_broken(Record& record, std::string reason);
  Outcome finish(Record& record);
  Outcome refuse(Record& record, Fault fault);

  RecordCursor cursor_;
  JsonObject object_;
  bool is_lines_;
  bool is_in_array_ = false;
  bool is_done_ = false;
  std::string broken_;  // the raw text of an object that does not close
  Fault fault_;
};

}  // namespace datagen::readers
