// Questionnaires are left out of jindan-sheets.wasm, the module of rating sheets: cards, results and links to them. What the layers
// mention of them ends here, and the linker leaves out what stands behind it: a file of a layer is only linked where something that
// it defines is still missing. A diagnostic without a sheet is refused; of this, what is reached with one says so.
#include "app/kinds.hpp"
#include "app/update_parts.hpp"
#include "ui/screens.hpp"

namespace jindan {

namespace app {
bool has_screens_for(const diagnostic& d) { return d.sheet.has_value(); }

bool take_early(change&, std::string_view) { return false; }  // reached: the page offers nothing to answer early

void measure_links(change&) {}  // reached: only a result has links
void set_depth(change&, int) {}
void copy_the_link(change&) {}
void share_the_link(change&) {}
void tell_copied(change&, bool) {}
std::string address_with_all(change& c) { return c.s.address; }  // reached: what is kept goes along as a file
void keep_what_was_shared(change&) {}
void leave_what_was_shared(change&) {}
// Reached: sheets have no links, so that what follows the page's address belongs to another diagnostic, or is none.
void open_fragment(change& c, const std::string& fragment) {
    if (fragment.size() <= 1) return;
    const auto read = read_link(fragment);
    if (const auto* wrong = std::get_if<problem>(&read)) return tell(c, for_reader(*wrong, problem_code::link_cut));
    tell(c, {problem_code::link_other_diagnostic, "", std::get<opened_link>(read).content.made_with.id});
}
}  // namespace app

namespace ui {
void show_start(kit&, const app::state&, const surroundings&) {}
void show_question(kit&, const app::state&, const surroundings&) {}
void show_overview(kit&, const app::state&) {}
void show_result(kit&, const app::state&) {}
void show_shared(kit&, const app::state&) {}
}  // namespace ui

}  // namespace jindan
