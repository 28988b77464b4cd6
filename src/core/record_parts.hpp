// What records and links have in common when they are read. Private to this layer.
#pragma once

#include <string>

#include "core/assessment.hpp"
#include "core/reader.hpp"

namespace jindan {

inline constexpr std::size_t most_answers = 10'000;  // in one assessment

// Each reports what is wrong and then gives an empty value.
std::string read_record_id(const reader& r);  // see `assessment::id`
quarter read_quarter(const reader& r);
edition read_edition(const reader& object);
std::string read_version(const reader& r);  // of a diagnostic
std::string read_hash(const reader& r);     // of a diagnostic
std::optional<double> read_answer(const reader& r);
std::optional<double> read_points(const reader& r);

}  // namespace jindan
