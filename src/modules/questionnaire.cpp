// The modules of diagnostics: one diagnostic, and a workspace in two slots.
#include "app/words.hpp"
#include "core/diagnostic_json.hpp"
#include "modules/module.hpp"
#include "platform/session.hpp"

namespace jindan::web {
namespace {

app::opening inputs;
std::unique_ptr<diagnostic_reading> reading;  // of the diagnostic among them

}  // namespace

void take(input which, std::string text) {
    if (take_common(inputs, which, text, app::give_words)) return;
    if (which == input::diagnostic)
        inputs.diagnostic_json = std::move(text);
    else if (which == input::address)
        inputs.address = std::move(text);
    else if (which == input::early)
        inputs.early = std::move(text);
    else if (which == input::can_share)
        inputs.can_share = !text.empty();
}

std::unique_ptr<page_session> made(const ui::surroundings& window, const app::moment& when, std::int32_t& flags) {
    if (!reading) reading = std::make_unique<diagnostic_reading>(inputs.diagnostic_json);
    if (reading->go_on()) {
        flags |= again;
        return nullptr;
    }
    auto read = reading->take();
    reading = nullptr;  // the text's parts, before there is more
    auto page = std::make_unique<session>(app::opened(inputs, std::move(read), when), window);
    inputs = {};
    if (page->now().store_holds_removed) flags |= store_holds_removed;
    return page;
}

std::int32_t stored(page_session& page, std::string_view text, std::size_t first, const app::moment& when) {
    const session::store_answer said = static_cast<session&>(page).store_in(std::string(text.substr(0, first)), std::string(text.substr(first)), when);
    return (said.lacks_ours ? store_lacks_ours : 0) | (said.newer ? store_is_newer : 0);
}

std::string to_store(page_session& page) {
    const app::to_store out = static_cast<session&>(page).store_out();
    return std::to_string(out.slot) + (out.both ? std::to_string(1 - out.slot) : "") + "\n" + out.text;
}

}  // namespace jindan::web
