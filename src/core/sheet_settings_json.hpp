// Settings of rating sheets as a list, which is the same in what a questionnaire keeps and in the customer book.
#pragma once

#include <vector>

#include "core/json_text.hpp"
#include "core/reader.hpp"
#include "core/sheet_settings.hpp"

namespace jindan {

// The field "sheets", where there are some.
void write_sheet_settings(json_text& j, const std::vector<sheet_setting>& all);
std::vector<sheet_setting> read_sheet_settings(fields& f, time_ms latest);

}  // namespace jindan
