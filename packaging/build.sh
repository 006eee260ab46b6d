# SPDX-License-Identifier: GPL-3.0-or-later
# Sourced by the scripts beside it, in the project's root.

# build_preset PRESET TARGET...: configures where that is due and builds the targets. Nothing to do takes about a second.
build_preset() {
  preset=$1
  shift
  # Ninja configures again by itself when a CMakeLists.txt changes, but not for the presets.
  if [ ! build/"$preset"/build.ninja -nt CMakePresets.json ]; then
    cmake --preset "$preset"
  fi
  cmake --build --preset "$preset" --target "$@"
}
