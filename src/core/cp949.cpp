#include "core/cp949.hpp"

#include <cstddef>

#include "core/utf8.hpp"

namespace jindan {

bool looks_like_cp949(std::string_view bytes) {
    const std::size_t valid = utf8::valid_prefix(bytes);
    // UTF-8 that is cut within its last character could be read as Hangul.
    if (bytes.size() - valid < 4 && valid > 0 && utf8::length(bytes.substr(0, valid)) < static_cast<int>(valid)) return false;
    long long hangul = 0, others = 0;
    for (std::size_t i = 0; i + 1 < bytes.size(); ++i) {
        const auto lead = static_cast<unsigned char>(bytes[i]), trail = static_cast<unsigned char>(bytes[i + 1]);
        if (lead < 0x80) continue;
        // Microsoft's extension (lead up to C6, trail down to 41) holds the Hangul that KS X 1001 leaves out.
        const bool standard = lead >= 0xA1 && lead <= 0xFE && trail >= 0xA1 && trail <= 0xFE;
        const bool extension = lead >= 0x81 && lead <= 0xC6 && !standard && ((trail >= 0x41 && trail <= 0x5A) || (trail >= 0x61 && trail <= 0x7A) || (trail >= 0x81 && trail <= 0xFE));
        if (!standard && !extension) return false;
        ++i;
        if (standard && lead >= 0xB0 && lead <= 0xC8)
            ++hangul;
        else if (!standard || lead > 0xA3)  // rows 1–3 are signs, which say nothing
            ++others;
    }
    return hangul > 0 && hangul >= 3 * others;
}

}  // namespace jindan
