// Words of one language as a module is given them: one text, with a line for each.
#pragma once

#include <algorithm>
#include <array>
#include <cstring>
#include <string>
#include <utility>

namespace jindan {

template <unsigned count>
class given_words {
public:
    const char* operator[](std::size_t i) const { return texts_[i] ? texts_[i] : ""; }
    bool here() const { return texts_[0] != nullptr; }

    // At least `count` lines; gives what follows them, each line ended by a zero.
    const char* take(std::string lines) {
        all_ = std::move(lines);
        std::replace(all_.begin(), all_.end(), '\n', '\0');
        const char* at = all_.c_str();
        for (const char*& text : texts_) {
            text = at;
            at += std::strlen(at) + 1;
        }
        return at;
    }

private:
    std::string all_;
    std::array<const char*, count> texts_{};
};

}  // namespace jindan
