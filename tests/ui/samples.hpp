// What tests of whole journeys start from.
#pragma once

#include <string>
#include <string_view>
#include <vector>

#include "support/driver.hpp"

namespace jindan::test::samples {

inline const std::vector<int> mixed{4, 4, 3, 2, 4, 3, 3, 2, 5, 5, 4, 4, 3, 3, 4, 4};  // 57

// Of the link that the open result is copied as.
inline std::string fragment_of(driver& d) {
    d.click("share.copy");
    const std::string link = d.asked<app::copy>().text;
    return link.substr(link.find('#'));
}

inline std::string replaced(std::string text, std::string_view from, std::string_view to) {
    const std::size_t at = text.find(from);
    REQUIRE(at != std::string::npos);
    return text.replace(at, from.size(), to);
}

}  // namespace jindan::test::samples
