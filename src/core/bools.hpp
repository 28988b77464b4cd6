// One yes or no per part of a diagnostic. Not std::vector<bool>: its packed bits cost code in the module and save nothing here.
#pragma once

#include <vector>

namespace jindan {

using bools = std::vector<unsigned char>;

}  // namespace jindan
