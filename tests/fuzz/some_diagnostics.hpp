// Diagnostics that doors hold what comes in against: those of the site, and files with every kind of item and score.
#pragma once

#include <memory>
#include <string>
#include <variant>
#include <vector>

#include "core/diagnostic_json.hpp"
#include "fuzz/door.hpp"
#include "support/files.hpp"

namespace jindan::fuzz {

inline std::string diagnostic_text(const std::string& path) {
    std::string text = test::read_file(path);
    must(!text.empty(), path);
    return text;
}

inline std::string text_of_site(const std::string& id) { return diagnostic_text(JINDAN_ASSETS "/diagnostics/" + id + ".json"); }

inline diagnostic diagnostic_at(const std::string& path) {
    auto read = read_diagnostic(diagnostic_text(path));
    must(std::holds_alternative<diagnostic>(read), path);
    return std::get<diagnostic>(std::move(read));
}

inline const std::vector<diagnostic>& some_diagnostics() {
    static const std::vector<diagnostic> all = [] {
        std::vector<diagnostic> out;
        for (const char* name : {"customer-relationship", "key-account"}) out.push_back(diagnostic_at(JINDAN_ASSETS "/diagnostics/" + std::string(name) + ".json"));
        for (const char* name : {"kinds-of-items", "kinds-of-scores", "skipping", "item-scores", "combined"})
            out.push_back(diagnostic_at(JINDAN_TEST_DATA "/valid/" + std::string(name) + ".json"));
        out.push_back(diagnostic_at(JINDAN_TEST_DATA "/small.json"));
        return out;
    }();
    return all;
}

}  // namespace jindan::fuzz
