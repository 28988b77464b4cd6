#include "core/colour.hpp"

#include <algorithm>

namespace jindan {
namespace {

// x^2.4 as x² times the fifth root of x², which Newton's method finds from above: the only power that the module would need a library for.
float power_2_4(float x) {
    const float square = x * x;
    float root = 1;
    for (int i = 0; i < 24; ++i) root -= (root - square / (root * root * root * root)) / 5;
    return square * root;
}

float luminance(colour c) {
    const auto channel = [&](int shift) {
        const float v = static_cast<float>((c >> shift) & 255) / 255.0f;
        return v <= 0.04045f ? v / 12.92f : power_2_4((v + 0.055f) / 1.055f);
    };
    return 0.2126f * channel(16) + 0.7152f * channel(8) + 0.0722f * channel(0);
}

}  // namespace

float contrast(colour a, colour b) {
    const float la = luminance(a), lb = luminance(b);
    return (std::max(la, lb) + 0.05f) / (std::min(la, lb) + 0.05f);
}

colour blended(colour a, colour b, float part) {
    colour out = 0;
    for (const int shift : {16, 8, 0}) {
        const auto channel = [&](colour c) { return static_cast<float>((c >> shift) & 255); };
        out |= static_cast<colour>(channel(a) * part + channel(b) * (1 - part) + 0.5f) << shift;
    }
    return out;
}

}  // namespace jindan
