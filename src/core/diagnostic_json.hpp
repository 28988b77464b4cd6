// The one door for diagnostic files: text in, a whole model or a list of problems out.
#pragma once

#include <memory>
#include <string>
#include <string_view>
#include <variant>

#include "core/diagnostic.hpp"
#include "core/problem.hpp"

namespace jindan {

inline constexpr int diagnostic_format = 1;  // the value of "jindan" in a file

struct diagnostic_limits {
    std::size_t bytes = 2 * 1024 * 1024;
    int depth = 24;
    int items = 10'000;
    int text = 4'000;  // code points in one text
};

// Total: any bytes give one or the other. All problems of a file are reported together (at most 100),
// each with JSON pointer, line and column.
std::variant<diagnostic, problems> read_diagnostic(std::string_view json, const diagnostic_limits& limits = {});

// The same in steps, for a page that must not keep its reader waiting for thousands of statements. The text must outlive it.
class diagnostic_reading {
public:
    explicit diagnostic_reading(std::string_view json, const diagnostic_limits& limits = {});
    ~diagnostic_reading();
    bool go_on();                               // some hundred statements further, or what concerns all of them; whether there is more to do
    std::variant<diagnostic, problems> take();  // once there is not, and once

private:
    class stages;
    std::unique_ptr<stages> stages_;
};

// FNV-1a 64 (offset 14695981039346656037, prime 1099511628211) over the document written with sorted keys, no white
// space, no escapes but those JSON demands, and numbers as they stand; so neither layout nor order of keys changes it.
// 16 lower-case hex digits; empty where the text is not JSON.
std::string content_hash(std::string_view json);

}  // namespace jindan
