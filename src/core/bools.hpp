// One yes or no per part of a diagnostic. Not bools: its packed bits cost 4 kB of code in the module and save nothing here.
#pragma once

#include <vector>

namespace jindan {

using bools = std::vector<unsigned char>;

}  // namespace jindan
