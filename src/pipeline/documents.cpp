// The documents that the program prints about itself, handed on from the layer that makes them.
#include "generators/json_schema.hpp"
#include "generators/reference.hpp"
#include "pipeline/generate.hpp"

namespace datagen::pipeline {

std::string json_schema() {
  return generators::json_schema();
}

std::string reference() {
  return generators::reference();
}

}  // namespace datagen::pipeline
