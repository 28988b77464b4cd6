// What all questions have, and the words that go with some of them.
#include <algorithm>

#include "author/survey_question.hpp"
#include "core/cards.hpp"
#include "core/json_text.hpp"

namespace jindan::author {

void question::read() {
    type_ = q_.text("type");
    using self = question;
    struct kind {
        std::string_view type;
        void (self::*read)();
    };
    constexpr kind kinds[] = {
        {"rating", &self::rating},    {"radiogroup", &self::one_of}, {"buttongroup", &self::one_of},  {"dropdown", &self::one_of},
        {"checkbox", &self::some_of}, {"tagbox", &self::some_of},    {"imagepicker", &self::picture}, {"ranking", &self::ranking},
        {"boolean", &self::yes_no},   {"matrix", &self::matrix},     {"text", &self::text},           {"comment", &self::comment},
    };
    const auto kind_of = std::find_if(std::begin(kinds), std::end(kinds), [&](const kind& k) { return k.type == type_; });
    if (kind_of == std::end(kinds)) return s_.left.add(left_code::element, v_, type_.empty() ? "?" : type_);
    const auto visible = q_.at("visible");
    if (visible && visible->kind() == json::kind::boolean && !visible->truth() && !q_.at("visibleIf")) return s_.left.add(left_code::invisible, *visible);
    name_ = q_.text("valueName").empty() ? q_.text("name") : q_.text("valueName");
    if (name_.empty()) name_ = "question" + std::to_string(s_.items.size() + 1);
    if (s_.known(name_)) return s_.left.add(left_code::duplicate_name, v_, name_);
    report_others(s_, v_, type_);
    const std::size_t first = s_.items.size();
    (this->*kind_of->read)();
    if (s_.items.size() == first) return;
    if (q_.truth("showCommentArea", "hasComment")) words("commentText", "덧붙일 말씀", "Comment", always(), "comment");
    if (const auto condition = q_.at("visibleIf")) s_.conditions.push_back({first, s_.items.size(), *condition, false});
}

made_item question::begun(item_kind kind) {
    made_item it;
    it.kind = kind;
    const auto title = q_.at("title"), hint = q_.at("description");
    it.statement = has_text(title) ? said(*title) : plain_text(s_, name_);
    if (has_text(hint)) it.hints.push_back(said(*hint));
    it.required = q_.truth("isRequired");
    return it;
}

localized question::said(const json::value& v) {
    localized out = text_of(s_, v);
    for (const auto& [lang, t] : out.texts)
        if (const std::size_t from = t.find('{'), to = t.find('}', from); from != std::string::npos && to != std::string::npos) {
            s_.left.add(left_code::piping, v, t.substr(from, to - from + 1));
            break;
        }
    return out;
}

int question::add(made_item it, const std::string& name, const json::value& where, const place& in) {
    const int index = static_cast<int>(s_.items.size());
    if (!has_card(it.kind)) {
        const std::string_view kind = it.kind == item_kind::several ? "several" : it.kind == item_kind::ranking ? "ranking" : "text";
        s_.left.add(s_.for_page ? left_code::not_for_page : left_code::no_card, where, std::string(kind));
        if (s_.for_page) return -1;
    }
    it.id = s_.item_ids.make(name, "q" + std::to_string(index + 1));
    it.dimension = dimension_of(s_, in);
    s_.items.push_back(std::move(it));
    return index;
}

void question::add_named(made_item it) {
    const int index = add(std::move(it), name_, v_, in_);
    if (index < 0) return;
    s_.name(name_, {subject::kind::item, index, {}});
    if (const auto answer = q_.at("correctAnswer")) s_.keys.push_back({index, *answer});
    if (s_.items.back().required) s_.required.emplace_back(static_cast<std::size_t>(index), *q_.at("isRequired"));
}

void question::words(std::string_view text, std::string_view korean, std::string_view english, asked when, std::string_view behind) {
    made_item it;
    it.kind = item_kind::text;
    const auto given = q_.at(text);
    it.statement = has_text(given) ? text_of(s_, *given) : own_text(s_, korean, english);
    it.ask = std::move(when);
    const auto shown = behind == "other" ? q_.at("showOtherItem", "hasOther") : q_.at("showCommentArea", "hasComment");
    add(std::move(it), name_ + "-" + std::string(behind), *shown, in_);
}

bool question::usable(const std::vector<choice>& choices, std::size_t fewest) {
    if (choices.size() > most_options) return s_.left.add(left_code::too_many, v_, std::to_string(most_options)), false;
    if (choices.size() < fewest) return s_.left.add(left_code::no_choices, v_, name_), false;
    return true;
}

localized question::end(std::string_view name) {
    const auto v = q_.at(name);
    return has_text(v) ? text_of(s_, *v) : localized();
}

void question::add_special(std::vector<choice>& to, std::string_view name, std::string_view older, std::string_view value, std::string_view text, std::string_view korean,
                           std::string_view english) {
    if (!q_.truth(name, older)) return;
    const auto given = q_.at(text);
    add_choice(s_, to, text_literal(std::string(value)), has_text(given) ? text_of(s_, *given) : own_text(s_, korean, english));
}

void question::ask_for_other(std::string_view comparison) {
    if (!q_.truth("showOtherItem", "hasOther") || !s_.find(name_)) return;
    const made_item& it = s_.items.back();
    const auto other = std::find_if(it.options.begin(), it.options.end(), [](const choice& c) { return text_of(c.value) == "other"; });
    json_text j;
    j.begin_object().key("answer").text(it.id).key(comparison).text(other->id).end_object();
    words("otherText", "기타", "Other", leaf(j.take()), "other");
}

void read_question(survey& s, const json::value& v, const place& in) { question(s, v, in).read(); }

}  // namespace jindan::author
