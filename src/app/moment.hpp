// When something happens, from outside.
#pragma once

#include "core/assessment.hpp"

namespace jindan::app {

struct moment {
    time_ms now = 0;
    int utc_offset = 0;  // minutes east
};

// Now, but after `before` even when the clock was set back.
inline time_ms later_than(time_ms before, const moment& when) { return when.now > before ? when.now : before + 1; }

}  // namespace jindan::app
