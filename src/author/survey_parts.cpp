// Pages and panels, and in which order they hold questions.
#include "author/survey.hpp"

namespace jindan::author {
namespace {

constexpr std::size_t most_dimensions = 200;

void read_list(survey& s, const json::value& list, const place& in);

// A page or a panel. Its title becomes a dimension when the first question of its own comes.
void read_part(survey& s, const json::value& v, std::string_view type, const place& outside) {
    const object part(v);
    report_others(s, v, type);
    if (const auto visible = part.at("visible"); visible && visible->kind() == json::kind::boolean && !visible->truth() && !part.at("visibleIf"))
        return s.left.add(left_code::invisible, *visible);
    const std::size_t first = s.items.size();
    const std::string name = part.text("name");
    const auto title = part.at("title");
    const bool titled = has_text(title);
    int dimension = -1;
    localized text;
    if (titled) text = text_of(s, *title);
    const place own{&dimension, &text, name};
    for (const auto& list : {part.at("elements"), part.at("questions")})
        if (list) read_list(s, *list, titled ? own : outside);
    if (titled && dimension < 0) s.left.add(left_code::title, *title, text.texts.front().second);
    const auto condition = part.at("visibleIf");
    if (condition && s.items.size() > first) s.conditions.push_back({first, s.items.size(), *condition, true});
}

void read_list(survey& s, const json::value& list, const place& in) {
    if (list.kind() != json::kind::list) return;
    for (const json::value& one : list.elements()) {
        if (one.kind() != json::kind::object) continue;
        if (object(one).text("type") == "panel")
            read_part(s, one, "panel", in);
        else
            read_question(s, one, in);
    }
}

}  // namespace

int dimension_of(survey& s, const place& in) {
    if (!in.dimension) return -1;
    if (*in.dimension < 0 && s.dimensions.size() < most_dimensions) {
        *in.dimension = static_cast<int>(s.dimensions.size());
        s.dimensions.push_back({s.dimension_ids.make(in.name, "part-" + std::to_string(s.dimensions.size() + 1)), *in.title});
    }
    return *in.dimension;
}

void read_parts(survey& s, const json::value& root) {
    const object all(root);
    const place nowhere{nullptr, nullptr, {}};
    if (const auto pages = all.at("pages"); pages && pages->kind() == json::kind::list)
        for (const json::value& page : pages->elements())
            if (page.kind() == json::kind::object) read_part(s, page, "page", nowhere);
    for (const auto& list : {all.at("elements"), all.at("questions")})
        if (list) read_list(s, *list, nowhere);
}

}  // namespace jindan::author
