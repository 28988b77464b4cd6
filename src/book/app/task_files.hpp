// Files of actions and reminders: what `update` gives the reader to take along. Private to this layer.
#pragma once

#include "book/app/doings.hpp"
#include "book/app/update_parts.hpp"

namespace jindan::book_app {

void download_tasks(change& c, const export_tasks& what);

}  // namespace jindan::book_app
