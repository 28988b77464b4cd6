// The machine of tests and of the command line: a font by plain arithmetic, so that layout is the same everywhere.
// Hangul and other wide letters are 0.92 em wide, everything else 0.55 em, blanks 0.25 em.
#include "platform/host.hpp"

#include <cmath>

namespace jindan::host {

face_metrics metrics(face, float pixels) { return {std::round(pixels * 1.16f), std::round(pixels * 0.29f)}; }

glyph_box measure(face f, float pixels, unsigned code) {
    if (code == ' ') return {pixels * 0.25f};
    const bool wide = code >= 0x1100;
    const float advance = pixels * (wide ? 0.92f : f == face::bold ? 0.58f : 0.55f);
    return {advance, 0, -pixels * 0.8f, advance, pixels * 0.2f, code >= 0xE000 && code <= 0xF8FF};
}

// One private-use code stands for any cluster: enough to measure by.
std::string with_clusters_as_codes(std::string_view utf8) {
    std::string out;
    for (std::size_t i = 0; i < utf8.size();) {
        std::size_t n = 1;
        while (i + n < utf8.size() && (static_cast<unsigned char>(utf8[i + n]) & 0xC0) == 0x80) ++n;
        if (n == 4)
            out += "\xEE\x80\x80";
        else
            out += utf8.substr(i, n);
        i += n;
    }
    return out;
}

}  // namespace jindan::host
