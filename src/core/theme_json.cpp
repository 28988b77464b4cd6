// The theme of an embedding site, read.
#include "core/decimal.hpp"
#include "core/reader.hpp"
#include "core/theme.hpp"

namespace jindan {
namespace {

std::optional<colour> read_colour(const reader& r) {
    const auto text = r.text(32);
    if (!text) return {};
    colour out = 0;
    bool good = text->size() == 7 && text->front() == '#';
    for (std::size_t i = 1; i < text->size(); ++i) {
        const char c = (*text)[i], letter = static_cast<char>(c | 32);
        const bool digit = c >= '0' && c <= '9';
        good = good && (digit || (letter >= 'a' && letter <= 'f'));
        out = out << 4 | static_cast<colour>(digit ? c - '0' : letter - 'a' + 10);
    }
    if (good) return out;
    r.report(problem_code::bad_colour);
    return {};
}

}  // namespace

themed read_theme(std::string_view json, const theme& before) {
    themed out{before, {}};
    const auto parsed = json::parse(json, {4096});
    if (const auto* wrong = std::get_if<problem>(&parsed)) {
        out.wrong.push_back(*wrong);
        return out;
    }
    findings wrong(json);
    fields f(reader(wrong, std::get<json::document>(parsed).root()));
    if (const auto v = f.may("accent"))
        if (const auto accent = read_colour(*v)) {
            const float ratio = contrast(*accent, 0xFFFFFF);
            if (ratio >= readable)
                out.look.accent = *accent;
            else  // downwards: 4.49 is not 4.5
                v->report(problem_code::faint_colour, decimal::to_text(static_cast<int>(ratio * 10) / 10.0));
        }
    if (const auto v = f.may("radius"))
        if (const auto radius = v->number(0, 24)) out.look.radius = static_cast<float>(decimal::rounded(*radius, 2));
    if (const auto v = f.may("density"))
        if (const auto which = v->one_of("compact, regular, roomy")) out.look.spacing = static_cast<density>(*which);
    for (const std::string_view of_the_page : {"mode", "font"}) f.may(of_the_page);
    f.no_others();
    out.wrong = wrong.take();
    return out;
}

}  // namespace jindan
