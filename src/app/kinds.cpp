#include "app/kinds.hpp"

namespace jindan::app {

bool has_screens_for(const diagnostic&) { return true; }

}  // namespace jindan::app
