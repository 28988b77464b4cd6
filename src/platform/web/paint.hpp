// Dear ImGui's draw data and textures, flattened for the page's renderer; the layout stands in abi.hpp.
#pragma once

#include "platform/page_session.hpp"
#include "platform/web/abi.hpp"

namespace jindan::web {

// Of the last layout. Valid until the next call of anything.
const paint_list* flatten(const page_session& s);

// The page lost its textures: the next `flatten` makes them anew.
void lose_textures();

}  // namespace jindan::web
