// Results in a book's file.
#pragma once

#include <string>

namespace jindan::test {

// All 16 answers of a quarter, but for the items that are among the `others`, which come first: entries of an assessment.
inline std::string sixteen_entries(int answer, const std::string& others = "") {
    std::string out = others;
    for (int i = 1; i <= 16; ++i) {
        const std::string item = "q" + std::to_string(i);
        if (others.find("\"" + item + "\"") == std::string::npos)
            out += (out.empty() ? "" : ",") + std::string(R"({"item":")") + item + R"(","answer":)" + std::to_string(answer) + R"(,"answered_at":5})";
    }
    return out;
}

}  // namespace jindan::test
