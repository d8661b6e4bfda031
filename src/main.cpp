// The executable is only this.
#include "cli/program.hpp"

int main(int argc, char** argv) {
  return datagen::cli::run_program(argc, argv);
}
