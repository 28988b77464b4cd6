// Conditions of a diagnostic, simplified as they are put together. Private to this layer.
#pragma once

#include <string>
#include <vector>

namespace jindan {
class json_text;
}

namespace jindan::author {

struct asked {
    enum class kind { always, never, leaf, all, any, no };
    kind is = kind::always;
    std::string json;       // leaf: as it stands in the diagnostic
    std::vector<asked> of;  // all, any: two or more; no: one

    bool operator==(const asked&) const = default;
};

asked always();
asked never();
asked leaf(std::string json);
asked all(std::vector<asked> of);
asked any(std::vector<asked> of);
asked no(asked of);

// Lists and objects inside each other, 1 for a leaf.
int depth_of(const asked& a);
bool fits(const asked& a);  // a diagnostic can hold it: neither too deep nor too long

void write(json_text& j, const asked& a);

}  // namespace jindan::author
