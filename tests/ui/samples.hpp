// What tests of whole journeys start from.
#pragma once

#include <string>
#include <string_view>
#include <vector>

#include "support/driver.hpp"
#include "support/replaced.hpp"

namespace jindan::test::samples {

using test::replaced;

inline const std::vector<int> mixed{4, 4, 3, 2, 4, 3, 3, 2, 5, 5, 4, 4, 3, 3, 4, 4};  // 57

// Of the link that the open result is copied as.
inline std::string fragment_of(driver& d) {
    d.click("share.copy");
    const std::string link = d.asked<app::copy>().text;
    return link.substr(link.find('#'));
}

}  // namespace jindan::test::samples
