// The parts of a list of actions.
#pragma once

#include <string>
#include <string_view>

#include "book/ui/records.hpp"

namespace jindan::book_ui {

// tasks_list.cpp: filter, rows and files; of one account, or of all where it is empty.
void show_task_list(const page& p, std::string_view account);

// tasks_form.cpp
void show_task_form(const page& p, const book::action& a, bool of_all);

// tasks_new.cpp: one written down, and memos that may become one.
void show_new_task(const page& p, const std::string& account);
void show_memos_left(const page& p, std::string_view account);

std::string state_name(const page& p, book::progress s);

}  // namespace jindan::book_ui
