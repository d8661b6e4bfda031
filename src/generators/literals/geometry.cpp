// Geometric types. Numbers are doubles; spaces may stand between the parts.
#include <cmath>
#include <vector>

#include "generators/literals/parsers.hpp"
#include "generators/literals/scanner.hpp"

namespace datagen::generators::literals {

namespace {

struct Coordinate {
  std::string text;
  double value = 0;
};

struct Point {
  Coordinate x;
  Coordinate y;
};

std::optional<Coordinate> coordinate(Scanner& in) {
  in.skip_spaces();
  const std::string_view token = in.take_while(
      [](char c) { return is_digit(c) || c == '.' || c == '+' || c == '-' || (c | 0x20) == 'e'; });
  in.skip_spaces();
  Text text = double_number(token);
  const std::optional<double> value = text ? double_value(*text) : std::nullopt;
  return value ? std::optional(Coordinate{*std::move(text), *value}) : std::nullopt;
}

std::optional<Point> parenthesized_point(Scanner& in) {
  if (!in.take_token("(")) return std::nullopt;
  std::optional<Coordinate> x = coordinate(in);
  if (!x || !in.take_token(",")) return std::nullopt;
  std::optional<Coordinate> y = coordinate(in);
  if (!y || !in.take_token(")")) return std::nullopt;
  return Point{*std::move(x), *std::move(y)};
}

// Points between commas, at least one; empty when there is anything else.
std::vector<Point> points(Scanner& in) {
  std::vector<Point> result;
  do {
    std::optional<Point> point = parenthesized_point(in);
    if (!point) return {};
    result.push_back(*std::move(point));
  } while (in.take_token(","));
  return result;
}

// All points of the text: bare, or within the brackets.
std::vector<Point> all_points(std::string_view text, std::string_view open, std::string_view close) {
  Scanner in(text);
  in.skip_spaces();
  Scanner behind = in;
  behind.take_token(open);
  // "((" opens a list in parentheses, "(" alone its first point.
  const bool is_list = behind.rest().size() < in.rest().size() && behind.peek() == '(';
  if (is_list) in = behind;
  std::vector<Point> result = points(in);
  const bool is_closed = !is_list || in.take_token(close);
  return is_closed && in.at_end() ? result : std::vector<Point>{};
}

std::string point_text(const Coordinate& x, const Coordinate& y) {
  return "(" + x.text + "," + y.text + ")";
}

std::string joined(const std::vector<Point>& points) {
  std::string text;
  for (const Point& point : points) text += (text.empty() ? "" : ",") + point_text(point.x, point.y);
  return text;
}

}  // namespace

Text point(const schema::Type& /*type*/, std::string_view text) {
  Scanner in(text);
  const std::optional<Point> point = parenthesized_point(in);
  return point && in.at_end() ? Text(point_text(point->x, point->y)) : std::nullopt;
}

Text line(const schema::Type& /*type*/, std::string_view text) {
  // PostgreSQL takes what is nearer to zero for zero.
  constexpr double kEpsilon = 1e-6;
  Scanner in(text);
  if (!in.take_token("{")) return std::nullopt;
  const std::optional<Coordinate> a = coordinate(in);
  if (!a || !in.take_token(",")) return std::nullopt;
  const std::optional<Coordinate> b = coordinate(in);
  if (!b || !in.take_token(",")) return std::nullopt;
  const std::optional<Coordinate> c = coordinate(in);
  if (!c || !in.take_token("}") || !in.at_end()) return std::nullopt;
  if (std::abs(a->value) <= kEpsilon && std::abs(b->value) <= kEpsilon) return std::nullopt;
  return "{" + a->text + "," + b->text + "," + c->text + "}";
}

Text line_segment(const schema::Type& /*type*/, std::string_view text) {
  const bool is_bracketed = text.find('[') != std::string_view::npos;
  const std::vector<Point> ends = is_bracketed ? all_points(text, "[", "]") : all_points(text, "(", ")");
  return ends.size() == 2 ? Text("[" + joined(ends) + "]") : std::nullopt;
}

Text box(const schema::Type& /*type*/, std::string_view text) {
  std::vector<Point> corners = all_points(text, "(", ")");
  if (corners.size() != 2) return std::nullopt;
  // The upper right corner comes first.
  if (corners[0].x.value < corners[1].x.value) std::swap(corners[0].x, corners[1].x);
  if (corners[0].y.value < corners[1].y.value) std::swap(corners[0].y, corners[1].y);
  return joined(corners);
}

Text path(const schema::Type& /*type*/, std::string_view text) {
  const bool is_open = text.find('[') != std::string_view::npos;
  const std::vector<Point> all = is_open ? all_points(text, "[", "]") : all_points(text, "(", ")");
  if (all.empty()) return std::nullopt;
  return is_open ? "[" + joined(all) + "]" : "(" + joined(all) + ")";
}

Text polygon(const schema::Type& /*type*/, std::string_view text) {
  const std::vector<Point> corners = all_points(text, "(", ")");
  return corners.empty() ? std::nullopt : Text("(" + joined(corners) + ")");
}

Text circle(const schema::Type& /*type*/, std::string_view text) {
  Scanner in(text);
  if (!in.take_token("<")) return std::nullopt;
  const std::optional<Point> centre = parenthesized_point(in);
  if (!centre || !in.take_token(",")) return std::nullopt;
  const std::optional<Coordinate> radius = coordinate(in);
  if (!radius || radius->value < 0 || !in.take_token(">") || !in.at_end()) return std::nullopt;
  return "<" + point_text(centre->x, centre->y) + "," + radius->text + ">";
}

}  // namespace datagen::generators::literals
