#include "book/names.hpp"

#include <algorithm>
#include <vector>

#include "core/typed_number.hpp"

namespace jindan::book {

std::string name_key(std::string_view name) {
    std::string key(trimmed(name));
    for (char& c : key)
        if (c >= 'A' && c <= 'Z') c = static_cast<char>(c - 'A' + 'a');
    return key;
}

std::string loose_name_key(std::string_view name) {
    const std::string key = name_key(narrowed(name));
    std::string text = key;
    const auto blank_out = [&](std::string_view what) {
        for (std::size_t at = text.find(what); at != std::string::npos; at = text.find(what, at)) text.replace(at, what.size(), " ");
    };
    for (const std::string_view form : {"㈜", "(주)", "（주）", "(유)", "（유）", "\u00A0", "\u3000", "·"}) blank_out(form);
    std::vector<std::string> words(1);
    for (const char c : text) {
        if (std::string_view(" \t\r\n.,-_/&'\"()[]").find(c) == std::string_view::npos)
            words.back() += c;
        else if (!words.back().empty())
            words.emplace_back();
    }
    if (words.back().empty()) words.pop_back();
    constexpr std::string_view endings[] = {"co", "company", "ltd", "limited", "inc", "incorporated", "corp", "corporation", "llc", "plc", "gmbh", "ag"};
    while (words.size() > 1 && std::find(std::begin(endings), std::end(endings), words.back()) != std::end(endings)) words.pop_back();
    std::string out;
    for (const std::string& word : words) out += word;
    for (const std::string_view form : {"주식회사", "유한회사"}) {
        if (out.size() == form.size()) break;
        if (out.starts_with(form))
            out.erase(0, form.size());
        else if (out.ends_with(form))
            out.resize(out.size() - form.size());
    }
    return out.empty() ? key : out;
}

}  // namespace jindan::book
