#include "core/json_text.hpp"

#include "core/decimal.hpp"
#include "core/encoding.hpp"

namespace jindan {

void json_quote(std::string& out, std::string_view t) {
    out += '"';
    std::size_t plain = 0;  // from there on nothing has to be escaped
    for (std::size_t i = 0; i < t.size(); ++i) {
        const char c = t[i];
        if (static_cast<unsigned char>(c) >= 0x20 && c != '"' && c != '\\') continue;
        out += t.substr(plain, i - plain);
        plain = i + 1;
        constexpr std::string_view special = "\"\\\b\f\n\r\t", letters = "\"\\bfnrt";
        const std::size_t which = special.find(c);
        if (which != std::string_view::npos) {
            out += '\\';
            out += letters[which];
        } else {
            out += "\\u";
            out += hex(static_cast<unsigned char>(c), 4);
        }
    }
    out += t.substr(plain);
    out += '"';
}

std::string json_quoted(std::string_view t) {
    std::string out;
    json_quote(out, t);
    return out;
}

void json_text::line_break() {
    if (layout_ == layout::one_line) return;
    out_ += '\n';
    out_.append(static_cast<std::size_t>(depth_) * 2, ' ');
}

void json_text::next() {
    if (!first_) out_ += ',';
    if (!named_ && depth_ > 0) line_break();
    first_ = named_ = false;
}

json_text& json_text::open(char bracket) {
    next();
    out_ += bracket;
    ++depth_;
    first_ = true;
    return *this;
}

json_text& json_text::close(char bracket) {
    --depth_;
    if (!first_) line_break();
    out_ += bracket;
    first_ = false;
    return *this;
}

json_text& json_text::key(std::string_view k) {
    next();
    json_quote(out_, k);
    out_ += layout_ == layout::indented ? ": " : ":";
    first_ = named_ = true;
    return *this;
}

json_text& json_text::text(std::string_view t) {
    next();
    json_quote(out_, t);
    return *this;
}

json_text& json_text::raw(std::string_view json) {
    next();
    out_ += json;
    return *this;
}

json_text& json_text::truth(bool t) {
    next();
    out_ += t ? "true" : "false";
    return *this;
}

json_text& json_text::nothing() {
    next();
    out_ += "null";
    return *this;
}

json_text& json_text::number(long long n) {
    next();
    out_ += std::to_string(n);
    return *this;
}

json_text& json_text::decimal(double n) {
    next();
    const std::string text = decimal::to_text(n);
    out_ += text.empty() ? "null" : text;
    return *this;
}

json_text& json_text::number(float n) {
    next();
    if (!(n > -1e9f && n < 1e9f)) n = 0;
    const long long hundredths = static_cast<long long>(n * 100 + (n < 0 ? -0.5f : 0.5f));
    const long long whole = hundredths / 100, rest = hundredths < 0 ? -(hundredths % 100) : hundredths % 100;
    if (hundredths < 0 && whole == 0) out_ += '-';
    out_ += std::to_string(whole);
    if (rest) {
        out_ += '.';
        out_ += static_cast<char>('0' + rest / 10);
        if (rest % 10) out_ += static_cast<char>('0' + rest % 10);
    }
    return *this;
}

}  // namespace jindan
