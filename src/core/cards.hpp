// Which kinds of items a page can ask; the others only the command scores.
#pragma once

#include "core/item.hpp"

namespace jindan {

constexpr bool has_card(item_kind k) {
    switch (k) {
        case item_kind::likert:
        case item_kind::choice:
        case item_kind::yes_no:
        case item_kind::number:
        case item_kind::pair: return true;
        case item_kind::several:
        case item_kind::points:
        case item_kind::ranking:
        case item_kind::text: return false;
    }
    return false;
}

}  // namespace jindan
