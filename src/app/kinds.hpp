// Which kinds of diagnostics there are screens for: all, but in the page's modules, each of which has one half (web_module.cmake).
#pragma once

#include "core/diagnostic.hpp"

namespace jindan::app {

bool has_screens_for(const diagnostic& d);

}  // namespace jindan::app
