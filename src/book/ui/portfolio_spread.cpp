#include "book/ui/portfolio_spread.hpp"

#include <algorithm>
#include <cmath>

namespace jindan::book_ui {
namespace {

constexpr int passes = 120;
constexpr float largest_reach = 22, number_half = 12;  // CSS px

void keep_in(disc& d) {
    d.x = std::clamp(d.x, d.room.x, d.room.x + d.room.w);
    d.y = std::clamp(d.y, d.room.y, d.room.y + d.room.h);
}

// Where two lie exactly on each other, the later one of them decides the way they part.
constexpr float ways[][2] = {{1, 0}, {0, 1}, {-1, 0}, {0, -1}, {0.71f, 0.71f}, {-0.71f, 0.71f}, {-0.71f, -0.71f}, {0.71f, -0.71f}};

bool part(disc& a, disc& b, std::size_t which, float apart) {
    float x = b.x - a.x, y = b.y - a.y;
    const float far = std::sqrt(x * x + y * y), wanted = std::max(apart, std::min(a.half, b.half) + number_half);
    if (far >= wanted - 0.25f) return false;
    if (far < 0.5f) {
        x = ways[which % 8][0];
        y = ways[which % 8][1];
    } else {
        x /= far;
        y /= far;
    }
    const float by = (wanted - far) / 2;
    a.x -= x * by, a.y -= y * by;
    b.x += x * by, b.y += y * by;
    keep_in(a);
    keep_in(b);
    return true;
}

}  // namespace

void spread(std::vector<disc>& all, float apart) {
    for (disc& d : all) keep_in(d);
    bool moved = true;
    for (int pass = 0; moved && pass < passes; ++pass) {
        moved = false;
        for (std::size_t i = 0; i < all.size(); ++i)
            for (std::size_t j = i + 1; j < all.size(); ++j) moved = part(all[i], all[j], j, apart) || moved;
    }
    for (disc& a : all) {
        float nearest = 2 * largest_reach;
        for (const disc& b : all)
            if (&a != &b) nearest = std::min(nearest, std::max(std::fabs(a.x - b.x), std::fabs(a.y - b.y)));
        a.reach = std::max(nearest / 2, a.half);
    }
}

}  // namespace jindan::book_ui
