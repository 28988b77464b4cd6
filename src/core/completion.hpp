// How far an assessment has come, and whether the diagnostic on the page is still the one it was made with.
#pragma once

#include "core/assessment.hpp"
#include "core/bools.hpp"

namespace jindan {

int answered_count(const answers& a);

// Which items are asked, given these answers: one per item.
bools asked_items(const diagnostic& d, const answers& a);
int first_unanswered(const diagnostic& d, const answers& a);  // index of an item that is asked, or -1

// Made with just this edition. Only then may its answers be counted by the diagnostic without a word from the reader.
bool same_edition(const assessment& a, const diagnostic& d);

// Nothing is left to answer; of another edition: it had its total.
bool complete(const assessment& a, const diagnostic& d);

}  // namespace jindan
