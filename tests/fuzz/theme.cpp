// The theme of an embedding site: whatever it says, the page can be read, and the site hears of what was not taken.
#include "app/state.hpp"
#include "core/decimal.hpp"
#include "core/json_document.hpp"
#include "core/theme.hpp"
#include "fuzz/json_door.hpp"
#include "fuzz/mutate.hpp"
#include "fuzz/some_diagnostics.hpp"
#include "ui/theme.hpp"

using namespace jindan;
using namespace jindan::fuzz;

namespace {

std::string written(const theme& t) {
    const char* densities[] = {"compact", "regular", "roomy"};
    return "{\"accent\":\"#" + hex(t.accent, 6) + "\",\"radius\":" + decimal::to_text(t.radius) + ",\"density\":\"" + densities[static_cast<int>(t.spacing)] + "\"}";
}

// Whatever the accent, texts in it and on it stand out from every surface.
void must_be_read(const ui::palette& p) {
    for (const colour on : {p.page, p.card, p.field, p.accent_soft, p.warning_soft}) {
        must(contrast(p.accent, on) >= readable, "the accent can be read as a text");
        must(contrast(p.on_accent, blended(p.accent, on, ui::opacity::held)) >= readable, "a text on the accent can be read, also while it is pressed");
    }
    must(contrast(p.ink, p.accent_soft) >= 7 && contrast(p.muted, p.accent_soft) >= readable, "texts on its soft form can be read");
    must(contrast(p.accent_half, p.card) >= 3, "what rests can be seen");
}

// Effects are written for the page as JSON, also where they repeat what came in.
void tell_page(std::string_view text) {
    static const std::string questionnaire = text_of_site("customer-relationship");
    app::opening o;
    o.diagnostic_json = questionnaire;
    const app::step done = app::update(app::opened(o, {}).after, app::set_theme{std::string(text)}, {});
    const std::string said = app::write_json(done.todo);
    must(std::holds_alternative<json::document>(json::parse(said, {said.size()})), "what the page is told is JSON");
}

}  // namespace

extern "C" int LLVMFuzzerInitialize(int*, char***) {
    learn(R"({"accent":"#1f5bff","radius":12,"density":"compact","b":"regular","c":"roomy","d":"#767676","e":"#777777","f":"#FFFFFF"})");
    return 0;
}

extern "C" int LLVMFuzzerTestOneInput(const std::uint8_t* data, std::size_t size) {
    const std::string_view text = text_of(data, size);
    const themed read = read_theme(text);
    for (const problem& p : read.wrong) must_be_said(p);
    must(read.look.accent <= 0xFFFFFF && contrast(read.look.accent, 0xFFFFFF) >= readable, "what is pressed can be read");
    must(read.look.radius >= 0 && read.look.radius <= 24, "corners are round in measure");
    must(read.look.spacing <= density::roomy, "the density is one of three");
    const themed again = read_theme(written(read.look));
    must(again.wrong.empty() && again.look == read.look, "a theme is read as it was");
    for (const bool dark : {false, true}) must_be_read(ui::styled(read.look, dark).colours);
    static std::uint64_t runs = 0;
    if (!read.wrong.empty() && runs++ % 16 == 0) tell_page(text);
    return 0;
}
