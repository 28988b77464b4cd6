// Writes small JSON documents by hand, where a document object model would be dead weight.
#pragma once

#include <string>
#include <string_view>
#include <utility>

namespace jindan {

class json_text {
public:
    enum class layout { one_line, indented };
    explicit json_text(layout how = layout::one_line) : layout_(how) {}

    json_text& begin_object() { return open('{'); }
    json_text& end_object() { return close('}'); }
    json_text& begin_list() { return open('['); }
    json_text& end_list() { return close(']'); }
    json_text& key(std::string_view k);   // then exactly one value
    json_text& text(std::string_view t);  // valid UTF-8
    json_text& raw(std::string_view json);  // a value that is written already
    json_text& truth(bool t);
    json_text& nothing();  // null
    json_text& number(long long n);
    json_text& decimal(double n);  // at most nine decimals; beyond decimal::limit "null"
    json_text& number(float n);  // at most two decimals, no trailing zeros; not a number and infinities write 0

    std::string take() { return std::move(out_); }

private:
    json_text& open(char bracket);
    json_text& close(char bracket);
    void next();  // the comma and the line break that go before a value or a name
    void line_break();

    layout layout_;
    std::string out_;
    int depth_ = 0;
    bool first_ = true;  // no comma before the next value
    bool named_ = false;  // a name waits for its value
};

// `t` with quotes and the escapes JSON demands, short where JSON has a short one (as JSON.stringify writes them).
std::string json_quoted(std::string_view t);
void json_quote(std::string& out, std::string_view t);  // behind what `out` has

}  // namespace jindan
