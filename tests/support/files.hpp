// Reads fixtures and assets.
#pragma once

#include <cstdio>
#include <string>

namespace jindan::test {

// The whole file; empty where there is none.
inline std::string read_file(const std::string& path) {
    std::string out;
    if (std::FILE* f = std::fopen(path.c_str(), "rb")) {
        char part[4096];
        for (std::size_t n; (n = std::fread(part, 1, sizeof part, f)) > 0;) out.append(part, n);
        std::fclose(f);
    }
    return out;
}

inline std::string relationship_json() { return read_file(JINDAN_ASSETS "/diagnostics/customer-relationship.json"); }

}  // namespace jindan::test
