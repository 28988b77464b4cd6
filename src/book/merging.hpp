// Bringing two copies of a book together: of two tabs, of two devices, of a file and what is here. Commutative, associative, idempotent, so
// that all copies that have met hold the same, in whatever order they met.
#pragma once

#include "book/book.hpp"

namespace jindan::book {

// Of each record the copy that was changed later; of copies that were changed in the same moment the one with the greater text, so that
// both sides agree. A record is gone where its latest removal is later than its latest change: whoever goes on writing in a copy that has not
// heard of the removal keeps the record. Of what is gone, id and stamp are left.
records merged(const records& a, const records& b);

// Each two of the same id.
account merged(const account& a, const account& b);
visit merged(const visit& a, const visit& b);
review merged(const review& a, const review& b);
plan merged(const plan& a, const plan& b);
action merged(const action& a, const action& b);
criteria_set merged(const criteria_set& a, const criteria_set& b);
settings merged(const settings& a, const settings& b);

// Answer by answer and memo by memo, as jindan::merged does; what the book adds goes with its own later change. Corrections of both copies
// stay, also where only one of the corrected answers can be the last: in order of time, the latest limits::corrections of them. As for the
// answers, copies that have not heard of the last removal add nothing to one that has.
filled merged(const filled& a, const filled& b);

bool comes_before(const correction& a, const correction& b);  // a total order, led by time

}  // namespace jindan::book
