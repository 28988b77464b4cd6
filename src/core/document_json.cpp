// Reading by nlohmann/json: its parser says what stands in the text, piece by piece, and a scan of our own goes along to know
// where. The library itself keeps no places, and readers are told line and column.
#define JSON_NO_IO
#define JSON_USE_GLOBAL_UDLS 0
#include <nlohmann/json.hpp>

#include "core/json_document.hpp"
#include "core/utf8.hpp"

namespace jindan::json {
namespace {

std::string readable(std::size_t bytes) { return bytes % (1024 * 1024) == 0 ? std::to_string(bytes / (1024 * 1024)) + " MiB" : std::to_string(bytes / 1024) + " KiB"; }

problem placed(problem p, std::string_view text, std::size_t offset) {
    const position where = position_at(text, offset);
    p.line = where.line;
    p.column = where.column;
    return p;
}

}  // namespace

// What the parser calls for each piece, in the order of the text; false stops it.
class builder {
public:
    builder(document& into, const limits& most) : into_(into), most_(most), text_(into.text_) {
        if (text_.substr(0, 3) == "\xEF\xBB\xBF") at_ = 3;
    }

    bool null() { return word(kind::null, 4); }
    bool boolean(bool truth) { return word(kind::boolean, truth ? 4 : 5); }
    bool number_integer(std::int64_t) { return number(); }
    bool number_unsigned(std::uint64_t) { return number(); }
    bool number_float(double, const std::string&) { return number(); }
    bool string(std::string& content) { return quoted(content, came::value); }
    bool key(std::string& name) { return quoted(name, came::name); }
    bool start_object(std::size_t) { return open(kind::object); }
    bool start_array(std::size_t) { return open(kind::list); }
    bool end_object() { return close(); }
    bool end_array() { return close(); }
    bool binary(const nlohmann::json::binary_t&) { return false; }  // not in JSON
    template <class Exception>
    bool parse_error(std::size_t read, const std::string&, const Exception&) {
        explain(read > 0 ? read - 1 : 0);
        return false;
    }

    // After the parser was content: it takes a zero byte for the end.
    bool at_the_end() {
        if (after_space(at_) == text_.size()) return true;
        fail("the end of the text", after_space(at_));
        return false;
    }

    problem wrong;

private:
    enum class came { nothing, beginning, name, value };

    std::size_t after_space(std::size_t i) const {
        while (i < text_.size() && (text_[i] == ' ' || text_[i] == '\n' || text_[i] == '\r' || text_[i] == '\t')) ++i;
        return i;
    }

    // Where the next piece begins: all up to there was found to be in order.
    std::size_t next() const {
        std::size_t i = after_space(at_);
        while (i < text_.size() && (text_[i] == ',' || text_[i] == ':')) i = after_space(i + 1);
        return i;
    }

    bool add(json::kind kind, std::size_t from, std::size_t size, came what) {
        if (into_.nodes_.size() >= most_.values) return fail({problem_code::too_many, "", std::to_string(most_.values)}, from);
        const auto after = static_cast<std::uint32_t>(into_.nodes_.size() + 1);
        into_.nodes_.push_back({static_cast<std::uint32_t>(from), static_cast<std::uint32_t>(size), after, 0, kind});
        at_ = from + size;
        last_ = what;
        return true;
    }

    bool word(json::kind kind, std::size_t size) { return add(kind, next(), size, came::value); }

    bool number() {
        const std::size_t from = next();
        std::size_t end = from;
        const auto skip = [&](std::string_view any) {
            while (end < text_.size() && any.find(text_[end]) != std::string_view::npos) ++end;
        };
        constexpr std::string_view digits = "0123456789";
        skip("-");
        if (end < text_.size() && text_[end] == '0')
            ++end;  // a digit behind it is no part of the number
        else
            skip(digits);
        const std::size_t whole = end;
        if (end < text_.size() && text_[end] == '.') skip("."), skip(digits);
        if (end < text_.size() && (text_[end] == 'e' || text_[end] == 'E')) skip("eE+-"), skip(digits);
        return add(end == whole ? kind::integer : kind::real, from, end - from, came::value);
    }

    bool quoted(std::string& content, came what) {
        const std::size_t from = next();
        std::size_t end = from + 1;
        while (text_[end] != '"') end += text_[end] == '\\' ? 2U : 1U;
        if (!add(kind::text, from, end + 1 - from, what)) return false;
        into_.nodes_.back().text = static_cast<std::uint32_t>(into_.texts_.size());
        into_.texts_.push_back(std::move(content));
        return true;
    }

    bool open(json::kind kind) {
        const std::size_t from = next();
        if (static_cast<int>(inside_.size()) >= most_.depth) return fail({problem_code::too_deep, "", std::to_string(most_.depth)}, from);
        inside_.push_back(into_.nodes_.size());
        return add(kind, from, 1, came::beginning);
    }

    bool close() {
        node& whole = into_.nodes_[inside_.back()];
        at_ = after_space(at_) + 1;
        whole.length = static_cast<std::uint32_t>(at_ - whole.offset);
        whole.after = static_cast<std::uint32_t>(into_.nodes_.size());
        inside_.pop_back();
        last_ = came::value;
        return true;
    }

    // What would have been right at the place where the parser gave up; it stopped at `stopped`.
    void explain(std::size_t stopped) {
        std::size_t i = after_space(at_);
        const auto is = [&](char c) { return i < text_.size() && text_[i] == c; };
        const bool object = !inside_.empty() && into_.nodes_[inside_.back()].kind == kind::object;
        if (last_ == came::value) {
            if (inside_.empty()) return fail("the end of the text", i);
            if (!is(',')) return fail("a comma or the end", i);
            i = after_space(i + 1);
        } else if (last_ == came::name) {
            if (!is(':')) return fail("a colon", i);
            i = after_space(i + 1);
        }
        if (is('"')) {
            const bool ended = stopped < text_.size() && static_cast<unsigned char>(text_[stopped]) >= 0x20;
            return fail(ended ? "an escape" : "the closing quote", std::min(stopped, text_.size()));
        }
        fail(object && last_ != came::name ? "a name in quotes" : "a value", i);
    }

    void fail(std::string_view expected, std::size_t offset) { fail({problem_code::not_json, "", std::string(expected)}, offset); }
    bool fail(problem p, std::size_t offset) {
        wrong = placed(std::move(p), text_, offset);
        return false;
    }

    document& into_;
    const limits& most_;
    std::string_view text_;
    std::vector<std::size_t> inside_;  // lists and objects that are open, by index
    came last_ = came::nothing;
    std::size_t at_ = 0;  // behind the last piece
};

std::variant<document, problem> parse(std::string_view text, const limits& most) {
    if (text.size() > most.bytes) return problem{problem_code::too_large, "", readable(most.bytes)};
    const std::size_t valid = utf8::valid_prefix(text);
    if (valid != text.size()) return placed({problem_code::not_utf8, "", ""}, text, valid);
    document read;
    read.text_ = text;
    builder b(read, most);
    if (!nlohmann::json::sax_parse(text.begin(), text.end(), &b) || !b.at_the_end()) return b.wrong;
    return read;
}

}  // namespace jindan::json
