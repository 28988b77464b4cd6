// The fields of one assessment, which are the same in a file of its own, in what is stored and in the customer book. What else is kept
// with it stands beside them in the same object.
#pragma once

#include <string_view>

#include "core/assessment.hpp"
#include "core/json_text.hpp"
#include "core/reader.hpp"

namespace jindan {

// Moments that a clock can have: up to the year 9999 in files. What is stored may lie a little beyond, because a change is
// always later than what it replaces; up to what a double holds exactly.
inline constexpr time_ms latest_in_file = 253'402'300'799'999, latest_in_store = 9'007'199'254'740'991;

void write_moment(json_text& j, std::string_view name, time_ms t);  // 0 is left out
time_ms read_moment(fields& f, std::string_view name, time_ms latest);

// Inside an object that has been begun. Of a removed one: id and times.
void write_fields(json_text& j, const assessment& a);
assessment read_fields(fields& f, time_ms latest);

// The field "version" of a document; reports what is none from `oldest` to `newest`. False: it is newer, and there is nothing else to say.
bool read_version_of(fields& f, int oldest, int newest);

}  // namespace jindan
