// An alternative of a variant by its number, with its fields filled in: whoever adds one has to say what it is filled with, or nothing compiles.
#pragma once

#include <cstddef>
#include <type_traits>
#include <utility>
#include <variant>

namespace jindan::test {

template <class Variant>
inline constexpr int alternatives = static_cast<int>(std::variant_size_v<Variant>);

// What has no fields is as it is; `fill` is called with everything else.
template <class Variant, class Fill>
Variant alternative(int which, Fill&& fill) {
    Variant out;
    const auto make = [&]<std::size_t i>(std::integral_constant<std::size_t, i>) {
        auto& made = out.template emplace<i>();
        if constexpr (!std::is_empty_v<std::variant_alternative_t<i, Variant>>) fill(made);
    };
    [&]<std::size_t... i>(std::index_sequence<i...>) {
        ((static_cast<int>(i) == which ? make(std::integral_constant<std::size_t, i>()) : void()), ...);
    }(std::make_index_sequence<std::variant_size_v<Variant>>());
    return out;
}

}  // namespace jindan::test
