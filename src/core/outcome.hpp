// What a page may say of an assessment, whose edition of the diagnostic need not be the page's.
#pragma once

#include "core/assessment.hpp"

namespace jindan {

struct outcome {
    bool same_edition = true;
    std::optional<double> points;     // of another edition: as that edition said
    int band = -1;                 // of the first score, or -1; of another edition: where the id it wrote down is still known
    std::optional<result> counted;  // nothing of another edition: its items may mean and weigh something else
};
outcome outcome_of(const assessment& a, const diagnostic& d);

}  // namespace jindan
