// In which languages a survey is, and its texts in all of them.
#include <algorithm>

#include "author/survey.hpp"
#include "core/utf8.hpp"

namespace jindan::author {
namespace {

constexpr std::size_t most_languages = 20;
constexpr int longest_text = 4'000;

constexpr std::string_view text_names[] = {
    "title", "description", "text", "labelTrue", "labelFalse", "minRateDescription", "maxRateDescription", "otherText", "noneText", "refuseText", "dontKnowText", "commentText",
};

bool is_text_name(std::string_view name) { return std::find(std::begin(text_names), std::end(text_names), name) != std::end(text_names); }

// A primary tag of BCP 47: two or three letters.
bool is_language(std::string_view tag) {
    return (tag.size() == 2 || tag.size() == 3) && std::all_of(tag.begin(), tag.end(), [](char c) { return c >= 'a' && c <= 'z'; });
}

// Hangul syllables, in UTF-8.
bool has_hangul(std::string_view text) {
    for (std::size_t i = 0; i + 2 < text.size(); ++i)
        if (const auto c = static_cast<unsigned char>(text[i]); c >= 0xEA && c <= 0xED && text.substr(i, 3) >= "\xEA\xB0\x80" && text.substr(i, 3) <= "\xED\x9E\xA3") return true;
    return false;
}

struct found {
    std::vector<std::pair<std::string, json::value>> tags;  // in order of appearance, each once; without "default"
    bool plain = false;    // some text has no language
    bool hangul = false;   // … and is Korean
};

void take_plain(found& f, const json::value& v) {
    f.plain = true;
    f.hangul = f.hangul || has_hangul(v.text());
}

void look(found& f, const json::value& v) {
    if (v.kind() == json::kind::list)
        for (const json::value& one : v.elements()) look(f, one);
    if (v.kind() != json::kind::object) return;
    for (const json::member& m : v.members()) {
        if (!is_text_name(m.name)) {
            look(f, m.content);
        } else if (m.content.kind() == json::kind::text) {
            take_plain(f, m.content);
        } else if (m.content.kind() == json::kind::object) {
            for (const json::member& text : m.content.members()) {
                if (text.content.kind() != json::kind::text) continue;
                if (text.name == "default")
                    take_plain(f, text.content);
                else if (f.tags.size() < 100 && std::none_of(f.tags.begin(), f.tags.end(), [&](const auto& t) { return t.first == text.name; }))
                    f.tags.emplace_back(text.name, text.key);
            }
        }
    }
}

bool blank(std::string_view t) { return utf8::trimmed(t).empty(); }

}  // namespace

void find_languages(survey& s, const json::value& root) {
    found f;
    look(f, root);
    const std::string locale = object(root).text("locale");
    const auto tagged = [&](std::string_view tag) { return std::any_of(f.tags.begin(), f.tags.end(), [&](const auto& t) { return t.first == tag; }); };
    // Where a survey says nothing, SurveyJS takes texts without a language to be English.
    if (is_language(locale) && !tagged(locale))
        s.written_in = locale;
    else if (f.hangul && !tagged("ko"))
        s.written_in = "ko";
    else
        s.written_in = "en";
    if (f.plain || f.tags.empty()) s.languages.push_back(s.written_in);
    for (const auto& [tag, where] : f.tags) {
        if (std::find(s.languages.begin(), s.languages.end(), tag) != s.languages.end()) continue;
        if (is_language(tag) && s.languages.size() < most_languages)
            s.languages.push_back(tag);
        else
            s.left.once(left_code::language, where, tag);
    }
    if (s.languages.empty()) s.languages.push_back(s.written_in);
}

bool has_text(const std::optional<json::value>& v) {
    if (!v) return false;
    if (v->kind() == json::kind::text) return !blank(v->text());
    if (v->kind() == json::kind::integer || v->kind() == json::kind::real) return true;
    if (v->kind() != json::kind::object) return false;
    const std::vector<json::member> all = v->members();
    return std::any_of(all.begin(), all.end(), [](const json::member& m) { return m.content.kind() == json::kind::text && !blank(m.content.text()); });
}

localized text_of(survey& s, const json::value& v) {
    std::string plain;
    localized out;
    if (v.kind() != json::kind::object) {
        plain = v.kind() == json::kind::text ? v.text() : std::string(v.source());
    } else {
        const object each(v);
        plain = each.text("default");
        for (const std::string& lang : {s.written_in, s.languages.front()})
            if (blank(plain)) plain = each.text(lang);
        for (const json::member& m : each.members())
            if (blank(plain) && m.content.kind() == json::kind::text) plain = m.content.text();
    }
    const object each(v);
    for (const std::string& lang : s.languages) {
        std::string t = each.text(lang);
        if (blank(t)) {
            t = plain;
            if (lang != s.written_in || (!each.members().empty() && !each.at("default"))) s.left.once(left_code::untranslated, v, lang);
        }
        if (utf8::length(t) > longest_text) {
            s.left.add(left_code::long_text, v, std::to_string(longest_text));
            t = utf8::cut(utf8::trimmed(t), longest_text);  // what is cut is not blank
        }
        out.texts.emplace_back(lang, std::move(t));
    }
    return out;
}

localized plain_text(const survey& s, std::string_view text) {
    localized out;
    for (const std::string& lang : s.languages) out.texts.emplace_back(lang, utf8::cut(text, longest_text));
    return out;
}

localized own_text(const survey& s, std::string_view korean, std::string_view english) {
    localized out;
    for (const std::string& lang : s.languages) out.texts.emplace_back(lang, lang == "ko" ? korean : english);
    return out;
}

}  // namespace jindan::author
