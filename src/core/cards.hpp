// Which kinds of items a page can ask; the others only the command scores.
#pragma once

#include "core/item.hpp"

namespace jindan {

constexpr bool has_card(item_kind k) { return k != item_kind::several && k != item_kind::points && k != item_kind::ranking && k != item_kind::text; }

}  // namespace jindan
