// A sentence of the command's own, in both languages.
#pragma once

#include <string_view>

namespace jindan::author {

struct said {
    std::string_view ko, en;
    std::string_view in(std::string_view lang) const { return lang == "ko" ? ko : en; }
};

}  // namespace jindan::author
