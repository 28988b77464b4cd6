// JSON (RFC 8259) as it was read: a flat list of values that point into the text, so that every value knows its place.
// Whatever the bytes are, reading ends with a document or one problem. Private to this layer.
#pragma once

#include <cstddef>
#include <cstdint>
#include <optional>
#include <string>
#include <string_view>
#include <variant>
#include <vector>

#include "core/problem.hpp"

namespace jindan::json {

enum class kind : std::uint8_t { null, boolean, integer, real, text, list, object };

struct limits {
    std::size_t bytes = 0;
    int depth = 24;                       // of lists and objects in each other
    std::size_t values = 1'000'000;       // all of them, names included
};

// One value as it was found. `after` is the index behind it and all it contains.
struct node {
    std::uint32_t offset = 0, length = 0, after = 0;
    std::uint32_t text = 0;  // of a text: index of what its quotes mean
    json::kind kind = kind::null;
};

struct member;
class document;

// A value of a document; both the document and its text must outlive it.
class value {
public:
    value(const document& owner, std::uint32_t index) : owner_(&owner), index_(index) {}

    json::kind kind() const;
    std::size_t offset() const;      // of its first byte
    std::string_view source() const;  // as it stands in the text
    std::string pointer() const;      // RFC 6901; that of a name is that of its content
    bool truth() const;               // of a boolean
    const std::string& text() const;  // of a text: what the quotes mean
    std::optional<std::int64_t> integer() const;  // nothing beyond 64 bits
    std::vector<value> elements() const;          // of a list
    std::vector<member> members() const;          // of an object, in the order of the text

private:
    const node& self() const;

    const document* owner_;
    std::uint32_t index_;
};

struct member {
    std::string name;
    value key;
    value content;
};

class document {
public:
    value root() const { return {*this, 0}; }
    std::string_view text() const { return text_; }

private:
    friend class value;
    friend class builder;
    friend std::variant<document, problem> parse(std::string_view text, const limits& most);

    std::string_view text_;
    std::vector<node> nodes_;
    std::vector<std::string> texts_;
};

// The text must outlive the document. A byte order mark is skipped. The problem carries line and column.
std::variant<document, problem> parse(std::string_view text, const limits& most);

// Sorted names, no white space, no escapes but those JSON demands, numbers as they stand.
std::string canonical(const value& v);

struct position {
    int line = 1, column = 1;  // 1-based; columns are code points
};
position position_at(std::string_view text, std::size_t offset);

}  // namespace jindan::json
