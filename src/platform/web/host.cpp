// The reader's fonts in a browser: measured by the page's Canvas2D.
#include "platform/host.hpp"

#include <cstdint>

#define JINDAN_IMPORT(name) extern "C" __attribute__((import_module("jindan"), import_name(#name)))

JINDAN_IMPORT(metrics) void jindan_metrics(std::int32_t face, float pixels, float* out);
JINDAN_IMPORT(measure) void jindan_measure(std::int32_t face, float pixels, std::int32_t code, float* out);
JINDAN_IMPORT(clusters) std::int32_t jindan_clusters(const char* text, std::int32_t size);

#include "platform/web/abi.hpp"

namespace jindan::host {

face_metrics metrics(face f, float pixels) {
    float out[2] = {};
    jindan_metrics(static_cast<std::int32_t>(f), pixels, out);
    return {out[0], out[1]};
}

glyph_box measure(face f, float pixels, unsigned code) {
    float out[6] = {};
    jindan_measure(static_cast<std::int32_t>(f), pixels, static_cast<std::int32_t>(code), out);
    return {out[0], out[1], out[2], out[3], out[4], out[5] > 0};
}

std::string with_clusters_as_codes(std::string_view utf8) {
    const std::int32_t size = jindan_clusters(utf8.data(), static_cast<std::int32_t>(utf8.size()));
    return {web::buffer(size), static_cast<std::size_t>(size)};
}

}  // namespace jindan::host
