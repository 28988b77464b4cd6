// The share of steps that were taken: quarter by quarter as bars and in words, and what is left out most.
#include <algorithm>

#include "book/ui/care.hpp"
#include "core/index.hpp"

namespace jindan::book_ui {
namespace {

constexpr std::size_t quarters_shown = 8, steps_shown = 3;
constexpr float row_height = 32, bar_height = 16;

std::string in_words(const page& p, const book::visit_sum& sum) {
    const std::string quarter = quarter_name(p, sum.period), share = app::say_percent(sum.share().value_or(0)), done = std::to_string(sum.done), steps = std::to_string(sum.steps);
    if (sum.visits == 1) return p.say(book_text_key::visit_quarter_one, {quarter, share, done, steps});
    return p.say(book_text_key::visit_quarter, {quarter, std::to_string(sum.visits), share, done, steps});
}

void draw_bars(const page& p, const std::vector<const book::visit_sum*>& sums, const std::string& name) {
    ui::kit& k = p.k;
    float names = 0;
    for (const book::visit_sum* sum : sums) names = std::max(names, k.measure(quarter_name(p, sum->period), k.small()));
    const float left = k.left + names + 12, percent = 56, wide = k.width - names - 12 - percent;
    k.push("visit.chart", ui::role::image, name, {k.left, k.y, k.width, row_height * static_cast<float>(sums.size())});
    k.begin_chart();
    for (const book::visit_sum* sum : sums) {
        const float share = static_cast<float>(sum->share().value_or(0)), top = k.y + (row_height - bar_height) / 2;
        k.label(quarter_name(p, sum->period), k.small(), {k.left, k.y, names + 1, row_height}, false);
        k.fill({left, top, wide, bar_height}, k.colours.track, 4);
        if (share > 0) k.fill({left, top, wide * share, bar_height}, k.colours.accent, 4);
        k.label(app::say_percent(share) + "%", k.small(), {left + wide + 8, k.y, percent - 8, row_height}, false);
        k.y += row_height;
    }
    k.end_chart();
}

}  // namespace

void show_visit_shares(const page& p, const book::visit_figures& figures, const question& checklist) {
    ui::kit& k = p.k;
    const ui::text_style bold{ui::text_size::body, true, k.colours.ink};
    std::vector<const book::visit_sum*> sums;  // the latest first
    for (std::size_t i = figures.periods.size(); i-- > 0 && sums.size() < quarters_shown;) sums.push_back(&figures.periods[i]);
    std::string all;
    for (const book::visit_sum* sum : sums) all += (all.empty() ? "" : ", ") + quarter_name(p, sum->period) + " " + app::say_percent(sum->share().value_or(0)) + "%";
    k.gap(16);
    k.heading("visit.shares.title", p.say(book_text_key::visit_shares), 3, bold);
    k.gap(4);
    draw_bars(p, sums, p.say(book_text_key::visit_chart, {all}));
    k.gap(8);
    k.open_group("visit.shares", ui::role::list, p.say(book_text_key::visit_shares));
    for (const book::visit_sum* sum : sums) {
        const std::string id = "visit.at" + std::to_string(sum->period);
        k.open_group(id, ui::role::item, "");
        k.paragraph(id + ".text", in_words(p, *sum), k.small());
        k.close_group();
    }
    k.close_group();
    if (figures.skipped.empty()) return;
    k.gap(16);
    k.heading("visit.skipped.title", p.say(book_text_key::visit_skipped), 3, bold);
    k.gap(4);
    k.open_group("visit.skipped", ui::role::list, p.say(book_text_key::visit_skipped));
    for (std::size_t i = 0; i < std::min(figures.skipped.size(), steps_shown); ++i) {
        const int step = figures.skipped[i];
        const book::step_share& its = figures.steps[at(step)];
        const std::string id = "visit.skipped" + std::to_string(i);
        k.open_group(id, ui::role::item, "");
        k.paragraph(id + ".text", p.say(book_text_key::visit_skipped_item, {step_name(p, checklist, step), std::to_string(its.visits - its.done), std::to_string(its.visits)}),
                    k.plain());
        k.close_group();
    }
    k.close_group();
}

}  // namespace jindan::book_ui
