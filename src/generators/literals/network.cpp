// Network addresses, in the forms of PostgreSQL's "Network Address Types".
#include <algorithm>
#include <bit>
#include <cstdint>
#include <vector>

#include "core/number_text.hpp"
#include "generators/literals/parsers.hpp"
#include "generators/literals/scanner.hpp"

namespace datagen::generators::literals {

namespace {

using schema::TypeId;

using Bytes = std::vector<std::uint8_t>;
constexpr std::size_t kBytesOfV4 = 4;
constexpr std::size_t kGroupsOfV6 = 8;

// A decimal number without leading zeros.
std::optional<unsigned> small_number(Scanner& in, unsigned most) {
  const std::string_view digits = in.take_while(is_digit);
  if (digits.empty() || digits.size() > 3 || (digits.size() > 1 && digits.front() == '0'))
    return std::nullopt;
  unsigned value = 0;
  for (const char c : digits) value = value * 10 + static_cast<unsigned>(c - '0');
  return value <= most ? std::optional(value) : std::nullopt;
}

std::optional<Bytes> ip_v4(std::string_view text) {
  Scanner in(text);
  Bytes bytes;
  for (std::size_t i = 0; i < kBytesOfV4; ++i) {
    if (i > 0 && !in.take(".")) return std::nullopt;
    const std::optional<unsigned> part = small_number(in, 255);
    if (!part) return std::nullopt;
    bytes.push_back(static_cast<std::uint8_t>(*part));
  }
  return in.at_end() ? std::optional(bytes) : std::nullopt;
}

// Groups between colons; the last may be an IPv4 address, which is two of them.
bool append_groups(std::string_view text, bool is_last, Bytes& bytes) {
  while (!text.empty()) {
    const std::size_t colon = text.find(':');
    const std::string_view group = text.substr(0, colon);
    if (colon == std::string_view::npos && is_last && group.find('.') != std::string_view::npos) {
      const std::optional<Bytes> tail = ip_v4(group);
      if (tail) bytes.insert(bytes.end(), tail->begin(), tail->end());
      return tail.has_value();
    }
    if (group.empty() || group.size() > 4) return false;
    unsigned value = 0;
    for (const char c : group) {
      if (hex_value(c) < 0) return false;
      value = value * 16 + static_cast<unsigned>(hex_value(c));
    }
    bytes.push_back(static_cast<std::uint8_t>(value >> 8U));
    bytes.push_back(static_cast<std::uint8_t>(value & 0xFFU));
    if (colon == std::string_view::npos) return true;
    text.remove_prefix(colon + 1);
    if (text.empty()) return false;
  }
  return true;
}

std::optional<Bytes> ip_v6(std::string_view text) {
  constexpr std::size_t kBytes = 2 * kGroupsOfV6;
  const std::size_t gap = text.find("::");
  Bytes head;
  if (gap == std::string_view::npos) {
    const bool is_whole = append_groups(text, true, head) && head.size() == kBytes;
    return is_whole ? std::optional(head) : std::nullopt;
  }
  Bytes tail;
  if (!append_groups(text.substr(0, gap), false, head) || !append_groups(text.substr(gap + 2), true, tail))
    return std::nullopt;
  if (head.size() + tail.size() >= kBytes) return std::nullopt;
  head.resize(kBytes - tail.size());
  head.insert(head.end(), tail.begin(), tail.end());
  return head;
}

std::string v4_text(const std::uint8_t* bytes) {
  std::string text;
  for (std::size_t i = 0; i < kBytesOfV4; ++i) text += (i == 0 ? "" : ".") + std::to_string(bytes[i]);
  return text;
}

struct Run {
  std::size_t first = 0;
  std::size_t count = 0;
};

// The first of the longest runs of zeros.
Run longest_zeros(const std::array<unsigned, kGroupsOfV6>& groups) {
  Run best;
  for (std::size_t i = 0; i < kGroupsOfV6; ++i) {
    std::size_t end = i;
    while (end < kGroupsOfV6 && groups[end] == 0) ++end;
    if (end - i > best.count) best = {i, end - i};
  }
  return best;
}

// As inet_net_ntop prints it: the longest run of two zeros or more is "::"; addresses that stand for IPv4
// end in one.
std::string v6_text(const Bytes& bytes) {
  std::array<unsigned, kGroupsOfV6> groups{};
  for (std::size_t i = 0; i < kGroupsOfV6; ++i) groups[i] = bytes[2 * i] * 256U + bytes[2 * i + 1];
  const Run zeros = longest_zeros(groups);
  const bool stands_for_v4 = zeros.first == 0 && (zeros.count == 6 || (zeros.count == 7 && groups[7] != 1) ||
                                                  (zeros.count == 5 && groups[5] == 0xFFFF));
  std::string text;
  for (std::size_t i = 0; i < kGroupsOfV6; ++i) {
    if (zeros.count >= 2 && i >= zeros.first && i < zeros.first + zeros.count) {
      if (i == zeros.first) text += ':';
      continue;
    }
    if (i > 0) text += ':';
    if (i == 6 && stands_for_v4) return text + v4_text(bytes.data() + 12);
    const unsigned width = std::max(1U, (static_cast<unsigned>(std::bit_width(groups[i])) + 3) / 4);
    text += written([&](char* out) { return core::write_hex(out, groups[i], width); });
  }
  if (zeros.count >= 2 && zeros.first + zeros.count == kGroupsOfV6) text += ':';
  return text;
}

bool has_bits_behind(const Bytes& address, unsigned bits) {
  for (std::size_t i = 0; i < address.size(); ++i) {
    const unsigned kept = std::min(8U, bits - std::min(bits, static_cast<unsigned>(8 * i)));
    if ((address[i] & (0xFFU >> kept)) != 0) return true;
  }
  return false;
}

}  // namespace

Text inet(const schema::Type& type, std::string_view text) {
  const std::size_t slash = text.find('/');
  const std::string_view host = text.substr(0, slash);
  const bool is_v4 = host.find(':') == std::string_view::npos;
  const std::optional<Bytes> address = is_v4 ? ip_v4(host) : ip_v6(host);
  if (!address) return std::nullopt;
  const auto all_bits = static_cast<unsigned>(8 * address->size());
  unsigned bits = all_bits;
  if (slash != std::string_view::npos) {
    Scanner in(text.substr(slash + 1));
    const std::optional<unsigned> given = small_number(in, all_bits);
    if (!given || !in.at_end()) return std::nullopt;
    bits = *given;
  }
  const bool is_network = type.id == TypeId::Cidr;
  if (is_network && has_bits_behind(*address, bits)) return std::nullopt;
  std::string result = is_v4 ? v4_text(address->data()) : v6_text(*address);
  if (is_network || bits != all_bits) result += "/" + std::to_string(bits);
  return result;
}

// Pairs of digits alone or between ':' or '-'; groups of three pairs with the same; of two with '.' or '-'.
Text mac_address(const schema::Type& type, std::string_view text) {
  std::string digits;
  char separator = '\0';
  std::size_t group = 0;
  for (std::size_t i = 0; i < text.size(); ++i) {
    const int value = hex_value(text[i]);
    if (value >= 0) {
      digits += "0123456789abcdef"[value];
      continue;
    }
    if (separator == '\0') separator = text[i], group = i;
    const bool is_in_place = group > 0 && i % (group + 1) == group && text[i] == separator;
    if (!is_in_place) return std::nullopt;
  }
  const bool is_form = separator == '\0' || (separator == ':' && (group == 2 || group == 6)) ||
                       (separator == '-' && (group == 2 || group == 4 || group == 6)) ||
                       (separator == '.' && group == 4);
  if (!is_form || (group > 0 && (text.size() + 1) % (group + 1) != 0)) return std::nullopt;
  const bool is_long = type.id == TypeId::MacAddr8;
  // Six bytes become eight as EUI-64 has it.
  if (is_long && digits.size() == 12) digits.insert(6, "fffe");
  if (digits.size() != (is_long ? 16U : 12U)) return std::nullopt;
  std::string result;
  for (std::size_t i = 0; i < digits.size(); i += 2) result += (i == 0 ? "" : ":") + digits.substr(i, 2);
  return result;
}

}  // namespace datagen::generators::literals
