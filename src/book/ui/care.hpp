// The parts of what is done with one account.
#pragma once

#include "book/ui/records.hpp"

namespace jindan::book_ui {

// One file each: care_reviews.cpp, care_visits.cpp, care_plans.cpp, care_reminder.cpp.
void show_reviews(const page& p, const book::account& a);
void show_visits(const page& p, const book::account& a);
void show_plans(const page& p, const book::account& a);
void show_reminder_of(const page& p, int account);

void show_visit_shares(const page& p, const book::visit_figures& figures, const question& checklist);  // care_shares.cpp

std::string step_name(const page& p, const question& checklist, int step);

}  // namespace jindan::book_ui
