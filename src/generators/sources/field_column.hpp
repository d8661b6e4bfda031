// The fields of a file as values of a column: read into slots, 64 records at a time, or refused.
#pragma once

#include <cstdint>
#include <memory>
#include <string>
#include <string_view>
#include <vector>

#include "core/block.hpp"
#include "generators/graph.hpp"
#include "generators/text_arena.hpp"
#include "schema/model.hpp"

namespace datagen::generators::sources {

/// One field of a record, unescaped; its bytes live as long as the block's arena.
struct FieldText {
  const char* data = "";
  std::uint32_t size = 0;
  bool is_null = false;

  [[nodiscard]] std::string_view text() const noexcept { return {data, size}; }
};

/// Records of a block: each slot value is a pointer to the fields of one.
struct FieldBlock {
  const std::uint64_t* records;
  std::uint32_t count;  ///< 1..core::kBlockRows

  [[nodiscard]] const FieldText& at(std::uint32_t record, std::size_t field) const noexcept {
    return reinterpret_cast<const FieldText*>(records[record])[field];
  }
};

/// Bits of a block's records: whose field is NULL, and whose is no value of the type.
struct FieldMasks {
  std::uint64_t nulls = 0;
  std::uint64_t faults = 0;
};

/// Reads the fields of one column. Const, any thread.
class FieldColumn {
 public:
  virtual ~FieldColumn() = default;
  /// Fills the column's slots. Records whose bits are set get a value all the same.
  virtual FieldMasks read(const FieldBlock& block, std::size_t field, core::Slot* out,
                          TextArena& arena) const = 0;
  /// How the slots, from the first one on, print.
  [[nodiscard]] virtual std::vector<PlannedPiece> pieces(const SlotRef& first) const = 0;
  /// 1, or 2 of texts and uuids.
  [[nodiscard]] virtual std::uint8_t slots() const noexcept = 0;
  /// Whether the slots are a text's place and length.
  [[nodiscard]] virtual bool is_text() const noexcept = 0;
};

/// `type` with domains resolved. The model must outlive it.
[[nodiscard]] std::unique_ptr<const FieldColumn> field_column(const schema::Model& model,
                                                              const schema::Type& type);

/// Why the text is no value of the column: `"abc" is no value of type integer`.
[[nodiscard]] std::string why_refused(const schema::Model& model, const schema::Column& column,
                                      std::string_view text);

}  // namespace datagen::generators::sources
