// The parts of what is done with customers. Private to this layer.
#pragma once

#include <optional>
#include <string>

#include "book/app/update_parts.hpp"

namespace jindan::book_app {

// care.cpp
void open_only(change& c, const std::string& id);  // see open_record; nothing else is open then

// visits.cpp
void add_visit_to(change& c, const std::string& account);
void write_of_visit(change& c, const write_visit& what);
void tick_step(change& c, const toggle_step& what);
void take_visit_out(change& c, const std::string& id);

// reviews.cpp
void write_of_review(change& c, const write_review& what);
void take_way(change& c, const choose_way& what);
void take_review_out(change& c, const std::string& id);

// plans.cpp
void add_plan_to(change& c, const add_plan& what);
void write_of_plan(change& c, const write_plan& what);
void take_plan_out(change& c, const std::string& id);
void add_goal_to(change& c, const std::string& plan);
void write_of_goal(change& c, const write_goal& what);
void tick_goal(change& c, const toggle_reached& what);
void take_goal_out(change& c, const drop_goal& what);

// reminders.cpp
void write_of_reminder(change& c, const write_reminder& what);
void download_reminder(change& c, const std::string& account);

}  // namespace jindan::book_app
