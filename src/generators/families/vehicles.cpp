// Cars: a row's model is one of its make.
#include <array>
#include <cstdint>
#include <string_view>
#include <vector>

#include "generators/cells.hpp"
#include "generators/families/families.hpp"
#include "generators/families/lists.hpp"
#include "generators/families/neighbours.hpp"
#include "generators/nodes/choice_nodes.hpp"

namespace datagen::generators::families {

namespace {

constexpr std::size_t kModelsOfMake = 3;
// Of each of kVehicleMake, in its order.
constexpr std::array<std::string_view, kVehicleMake.texts.size() * kModelsOfMake> kModels{
    "Corolla", "RAV4",     "Yaris",    // Toyota
    "Golf",    "Passat",   "Tiguan",   // Volkswagen
    "Focus",   "Fiesta",   "Transit",  // Ford
    "Civic",   "Accord",   "CR-V",     // Honda
    "320i",    "X3",       "520d",     // BMW
    "i30",     "Tucson",   "Kona",     // Hyundai
    "Clio",    "Megane",   "Captur",   // Renault
    "Ceed",    "Sportage", "Picanto",  // Kia
    "V60",     "XC60",     "S90",      // Volvo
    "CX-5",    "Mazda3",   "MX-5",     // Mazda
};

}  // namespace

CellPlan vehicle_model(ColumnBuild& column) {
  const auto other = column_meant(column, "vehicle_make");
  const auto make = other ? word_in(column, *other) : std::nullopt;
  if (!make || make->dictionary->size() != kVehicleMake.texts.size() || column.must_be_distinct())
    return list_cell(column, kModels);
  std::vector<std::uint64_t> starts;
  for (std::uint64_t i = 0; i <= kVehicleMake.texts.size(); ++i) starts.push_back(i * kModelsOfMake);
  const NodeId model = column.add(choice_within(column.stream(), std::move(starts)), {make->slot});
  return word_cell(column, model, kModels);
}

}  // namespace datagen::generators::families
