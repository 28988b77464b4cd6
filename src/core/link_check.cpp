// An opened link against the diagnostic on the page.
#include <algorithm>

#include "core/link.hpp"
#include "core/reader.hpp"
#include "core/scoring.hpp"

namespace jindan {
namespace {

bool fits(const diagnostic& d, int item, const std::optional<double>& answer) { return !answer || is_answer(d, item, *answer); }

int find_dimension(const diagnostic& d, std::string_view id) {
    const auto found = std::find_if(d.dimensions.begin(), d.dimensions.end(), [&](const dimension& x) { return x.id == id; });
    return found == d.dimensions.end() ? -1 : static_cast<int>(found - d.dimensions.begin());
}

// What the same edition could not have written.
std::optional<problem> first_wrong(const opened_link& l, const diagnostic& d) {
    for (const entry& e : l.content.entries) {
        const int item = d.find_item(e.item);
        if (item < 0) return problem{problem_code::unknown_id, (e.answer ? "/a/" : "/m/") + e.item, e.item};
        if (!fits(d, item, e.answer)) return problem{problem_code::out_of_range, "/a/" + e.item, answer_range(d, item)};
    }
    for (const auto& [id, value] : l.profile)
        if (find_dimension(d, id) < 0) return problem{problem_code::unknown_id, "/f/" + id, id};
    const score& head = d.scores.front();
    const int band = d.find_band(0, l.content.band);
    if (!l.content.band.empty() && band < 0) return problem{problem_code::unknown_id, "/b", l.content.band};
    const auto off = [&](auto points) { return points < head.lowest || points > head.highest || band_at(head, points) != band; };
    if (l.content.points && off(*l.content.points)) return problem{problem_code::out_of_range, "/p", range_of(head.lowest, head.highest)};
    return {};
}

void keep_known(opened_link& l, const diagnostic& d) {
    std::erase_if(l.content.entries, [&](const entry& e) { return d.find_item(e.item) < 0; });
    for (entry& e : l.content.entries)
        if (!fits(d, d.find_item(e.item), e.answer)) e.answer.reset();
    std::erase_if(l.content.entries, [](const entry& e) { return !e.answer && e.memo.empty(); });
    std::erase_if(l.profile, [&](const auto& part) { return find_dimension(d, part.first) < 0; });
    if (d.find_band(0, l.content.band) < 0) l.content.band.clear();
}

}  // namespace

std::variant<checked_link, problem> check_link(opened_link l, const diagnostic& d) {
    if (l.content.made_with.id != d.id) return problem{problem_code::link_other_diagnostic, "", l.content.made_with.id};
    const bool same = l.content.made_with.hash == d.hash;
    if (!same) {
        keep_known(l, d);
    } else {
        if (const auto wrong = first_wrong(l, d)) return *wrong;
        // Where the answers are there, they decide.
        if (l.depth != link_depth::score) stand(l.content, d);
    }
    return checked_link{std::move(l), same};
}

}  // namespace jindan
