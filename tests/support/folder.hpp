// What lies in a folder, so that tests need no list of files.
#pragma once

#include <algorithm>
#include <filesystem>
#include <string>
#include <vector>

namespace jindan::test {

// Paths of the files whose name ends so, in order.
inline std::vector<std::string> files_in(const std::string& folder, const std::string& ending) {
    std::vector<std::string> out;
    std::error_code wrong;
    for (std::filesystem::directory_iterator i(folder, wrong), end; !wrong && i != end; i.increment(wrong)) {
        const std::string path = i->path().string();
        if (path.size() > ending.size() && path.compare(path.size() - ending.size(), ending.size(), ending) == 0) out.push_back(path);
    }
    std::sort(out.begin(), out.end());
    return out;
}

inline std::vector<std::string> json_files(const std::string& folder) { return files_in(folder, ".json"); }

}  // namespace jindan::test
