// Rating sheets are left out of jindan.wasm, the module of questionnaires. What the layers mention of them ends here, and the linker leaves
// out what stands behind it: a file of a layer is only linked where something that it defines is still missing. A diagnostic with a
// sheet is refused, so that none of this is ever reached but `has_screens_for` and `read_sheet`.
#include "app/kinds.hpp"
#include "app/update_parts.hpp"
#include "core/diagnostic_parts.hpp"
#include "ui/screens.hpp"

namespace jindan {

void read_sheet(diagnostic_parts& p, const reader&) { p.d.sheet.emplace(); }  // that there is one is enough to refuse it

namespace app {
bool has_screens_for(const diagnostic& d) { return !d.sheet; }

void add_account_to_sheet(change&) {}
void choose_criteria_of(change&, int) {}
void choose_weights_of(change&, int) {}
void write_weight_of(change&, const write_weight&) {}
void write_cut_of(change&, const write_cut&) {}
void export_all_accounts(change&) {}
void show_more_accounts(change&) {}
}  // namespace app

namespace ui {
void show_accounts(kit&, const app::state&) {}
void show_account(kit&, const app::state&) {}
}  // namespace ui

}  // namespace jindan
