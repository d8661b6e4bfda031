// The fields of a file as values of a column: read into slots, 64 records at a time, or refused.
#pragma once

#include <cstddef>
#include <cstdint>
#include <memory>
#include <string>
#include <string_view>
#include <vector>

#include "core/block.hpp"
#include "generators/graph.hpp"
#include "generators/text_arena.hpp"
#include "readers/plain_records.hpp"
#include "schema/model.hpp"

namespace datagen::generators::sources {

/// Its bytes live as long as the block's arena, or as the records that were read; kFieldMargin more can be
/// read.
using readers::FieldText;
inline constexpr std::size_t kFieldMargin = 64;

/// Records of a block: each value is a pointer to the fields of one.
struct FieldBlock {
  const std::uint64_t* records;
  std::uint32_t count;  ///< 1..core::kBlockRows

  [[nodiscard]] const FieldText* fields(std::uint32_t record) const noexcept {
    return reinterpret_cast<const FieldText*>(records[record]);
  }
  /// `field` is its number in the record.
  [[nodiscard]] const FieldText& at(std::uint32_t record, std::size_t field) const noexcept {
    return fields(record)[field];
  }
};

/// Bits of a block's records: whose field is NULL, and whose is no value of the type.
struct FieldMasks {
  std::uint64_t nulls = 0;
  std::uint64_t faults = 0;
};
struct CheckedFields {
  FieldMasks masks;
  bool are_printed = true;  ///< the sound ones stand in the file as COPY writes their values, escapes aside
};

/// Reads the fields of one column. Const, any thread.
class FieldColumn {
 public:
  virtual ~FieldColumn() = default;
  /// Fills the column's slots. Records whose bits are set get a value all the same.
  virtual FieldMasks read(const FieldBlock& block, std::size_t field, core::Slot* out,
                          TextArena& arena) const = 0;
  /// What read() would find, sooner.
  [[nodiscard]] virtual CheckedFields check(const FieldBlock& block, std::size_t field,
                                            TextArena& arena) const = 0;
  /// How the slots, from the first one on, print.
  [[nodiscard]] virtual std::vector<PlannedPiece> pieces(const SlotRef& first) const = 0;
  /// 1, or 2 of texts and uuids.
  [[nodiscard]] virtual std::uint8_t slots() const noexcept = 0;
  /// Whether the slots are a text's place and length.
  [[nodiscard]] virtual bool is_text() const noexcept = 0;
  /// Whether COPY may have to escape what is printed.
  [[nodiscard]] virtual bool may_need_escapes() const noexcept = 0;
};

/// `type` with domains resolved. The model must outlive it.
[[nodiscard]] std::unique_ptr<const FieldColumn> field_column(const schema::Model& model,
                                                              const schema::Type& type);

/// Why the text is no value of the column: `"abc" is no value of type integer`.
[[nodiscard]] std::string why_refused(const schema::Model& model, const schema::Column& column,
                                      std::string_view text);

}  // namespace datagen::generators::sources
