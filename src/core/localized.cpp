#include "core/localized.hpp"

namespace jindan {

const std::string& localized::in(std::string_view lang) const {
    static const std::string nothing;
    for (const auto& [code, text] : texts)
        if (code == lang) return text;
    return texts.empty() ? nothing : texts.front().second;
}

bool localized::has(std::string_view lang) const {
    for (const auto& [code, text] : texts)
        if (code == lang) return true;
    return false;
}

}  // namespace jindan
