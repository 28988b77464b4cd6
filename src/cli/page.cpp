// `jindan page`: what the page of a diagnostic shows before its script comes, and without it.
#include <cmath>

#include "cli/by_hand.hpp"
#include "cli/commands.hpp"
#include "cli/page_html.hpp"
#include "core/diagnostic_json.hpp"
#include "core/json_text.hpp"
#include "core/review.hpp"
#include "platform/session.hpp"

namespace jindan::cli {
namespace {

// As a phone: what is one column there is so in the page's own order, and no key is promised that does nothing yet.
constexpr ui::surroundings phone{360, 1, false, true};

// Statements that the page itself has by hand. Where there are more, all of them are a page of their own: nobody waits for what few read.
constexpr int most_on_page = 60;

// How wide the columns of articles are, CSS px: embed.js makes room for the first screen before it has been fetched.
constexpr int columns[] = {280, 320, 360, 480, 660, 720};

ui::tree first_screen(const std::string& text, std::string_view lang, const ui::surroundings& around) {
    app::opening o;
    o.diagnostic_json = text;
    o.lang = lang;
    o.seed = "page";
    const app::moment when{};
    session s(app::opened(o, when), around);
    while (s.layout(when, 1.0f / 60)) {
    }
    ui::tree t = s.seen();
    for (ui::node& n : t.nodes)
        if (n.id == "quarter.name") n.name = "\xC2\xA0";  // the reader's quarter, which only the script knows
    return t;
}

}  // namespace

int page(const command_line& line) {
    const auto text = read(line.words[0], line.lang);
    if (!text) return unreadable;
    const auto opened = read_diagnostic(*text);
    const auto* d = std::get_if<diagnostic>(&opened);
    if (!d) return say(std::get<problems>(opened), line.words[0], line.lang), wrong_input;
    if (const problems cardless = without_card(*d, *text); !cardless.empty()) return say(cardless, line.words[0], line.lang), wrong_input;
    ui::tree first = first_screen(*text, line.lang, phone);
    if (d->sheet) std::erase_if(first.nodes, [](const ui::node& n) { return n.id != "title" && n.id != "introduction"; });  // the rest is of use with accounts only
    const bool answers_first = first.find(d->items.front().id) != nullptr;
    json_text j;
    j.begin_object().key("screen").text(write_html(first, "jd1-", true, "<!--mark-->"));
    const int many = static_cast<int>(d->items.size());
    j.key("by_hand").text(write_html(by_hand(*d, line.lang, answers_first ? 1 : 0, most_on_page), "hand-", false));
    if (many > most_on_page) j.key("all_by_hand").text(write_html(by_hand(*d, line.lang, many, many), "hand-", false));
    j.key("heights").begin_object();
    for (const int width : columns) {
        const float height = first_screen(*text, line.lang, {static_cast<float>(width), 1, false, true}).height;
        j.key(std::to_string(width)).number(static_cast<long long>(std::ceil(height)));
    }
    j.end_object();
    print(j.end_object().take() + "\n");
    return fine;
}

}  // namespace jindan::cli
