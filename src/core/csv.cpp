#include "core/csv.hpp"

#include <algorithm>
#include <bit>
#include <cassert>
#include <cstdint>
#include <cstring>

#include "core/utf8.hpp"

namespace jindan::csv {
namespace {

constexpr std::size_t none = std::string_view::npos;
constexpr std::string_view byte_order_mark = "\xEF\xBB\xBF";

// Finds separators, quotes and line breaks, eight bytes at a time.
class scanner {
public:
    scanner(std::string_view bytes, char separator) : bytes_(bytes), separator_(each(separator)) {}

    // The next one, or none.
    std::size_t next() {
        while (found_ == 0) {
            if (loaded_ >= bytes_.size()) return none;
            load();
        }
        const auto at = loaded_ - 8 + static_cast<std::size_t>(std::countr_zero(found_)) / 8;
        found_ &= found_ - 1;
        return at;
    }

    // Whether there was nothing but ASCII since this was last asked; may be wrong in saying no.
    bool ascii() {
        const bool out = high_ == 0;
        high_ = word_ & top;
        return out;
    }

private:
    static_assert(std::endian::native == std::endian::little, "the first byte of a word has to be its lowest");
    static constexpr std::uint64_t ones = 0x0101010101010101, top = 0x8080808080808080;
    static constexpr std::uint64_t each(char c) { return ones * static_cast<unsigned char>(c); }

    void load() {
        word_ = 0;
        if (bytes_.size() - loaded_ >= 8)
            std::memcpy(&word_, bytes_.data() + loaded_, 8);
        else
            std::memcpy(&word_, bytes_.data() + loaded_, bytes_.size() - loaded_);
        loaded_ += 8;
        high_ |= word_ & top;
        // For each byte: adding 0x7F to what differs from `c` carries into the top bit, and to nothing else.
        const std::uint64_t low = word_ & ~top;
        const auto differs = [&](std::uint64_t c) { return (low ^ c) + ~top; };
        found_ = ~(word_ | (differs(separator_) & differs(each('"')) & differs(each('\n')) & differs(each('\r')))) & top;
    }

    std::string_view bytes_;
    std::uint64_t separator_, word_ = 0, found_ = 0, high_ = 0;
    std::size_t loaded_ = 0;
};

}  // namespace

parser::parser(format f) : format_(f) { assert(static_cast<unsigned char>(f.separator) < 0x80 && f.separator != '"' && f.separator != '\r' && f.separator != '\n'); }

bool parser::feed(std::string_view bytes, record_sink to) {
    if (stopped_) return false;
    bytes = without_mark(bytes);
    while (!pending_.empty() && !bytes.empty()) {
        // Up to the end of the record, which is at the first line feed outside quotes, or beyond what a record may have. A quote out of
        // place makes that too far: what it leaves over begins another record.
        const std::size_t most = format_.longest_record + 2;
        std::size_t n = 0;
        bool whole = false;
        while (n < bytes.size() && !whole && pending_.size() + n < most) {
            const char c = bytes[n++];
            if (c == '"') in_quotes_ = !in_quotes_;
            whole = c == '\n' && !in_quotes_;
        }
        pending_.append(bytes.substr(0, n));
        bytes.remove_prefix(n);
        if (!whole && pending_.size() < most) return true;
        pending_.erase(0, take_records(pending_, false, to));
        if (stopped_) return false;
        in_quotes_ = std::count(pending_.begin(), pending_.end(), '"') % 2 != 0;
    }
    if (bytes.empty()) return true;
    bytes.remove_prefix(take_records(bytes, false, to));
    if (stopped_) return false;
    pending_ = bytes;
    in_quotes_ = std::count(bytes.begin(), bytes.end(), '"') % 2 != 0;
    return true;
}

bool parser::finish(record_sink to) {
    if (stopped_) return false;
    if (mark_ > 0) pending_ = byte_order_mark.substr(0, static_cast<std::size_t>(mark_));
    take_records(pending_, true, to);
    const bool whole = !stopped_;
    stopped_ = true;
    return whole;
}

// The mark may come in pieces; what only begins like it is text.
std::string_view parser::without_mark(std::string_view bytes) {
    while (mark_ >= 0 && !bytes.empty()) {
        if (bytes.front() != byte_order_mark[static_cast<std::size_t>(mark_)]) {
            pending_ = byte_order_mark.substr(0, static_cast<std::size_t>(mark_));
            mark_ = -1;
        } else {
            bytes.remove_prefix(1);
            if (++mark_ == static_cast<int>(byte_order_mark.size())) mark_ = -1;
        }
    }
    return bytes;
}

// Delivers the whole records at the front of `bytes`, which begin where a record does, and says how many bytes they were. With `last`,
// the end of the bytes is the end of the text.
std::size_t parser::take_records(std::string_view bytes, bool last, record_sink to) {
    scanner specials(bytes, format_.separator);
    const std::size_t size = bytes.size();
    std::size_t start = 0, from = 0;  // of the record, of the field's text
    long long line = line_;
    quoted_ = false;
    fields_.clear();
    doubled_.clear();
    const auto give_up = [&](error_kind kind, std::size_t at, long long where) {
        fail(kind, bytes.substr(start, at - start), where, line_);
        return start;
    };
    const auto too_long = [&](std::size_t at) { return at - start > format_.longest_record; };
    const auto cut = [&] { return give_up(error_kind::record_too_long, start + format_.longest_record, line_); };
    // The bytes end within a record. Its last one may be half of the line break.
    const auto wait = [&] { return size - start > format_.longest_record + 1 ? cut() : start; };
    for (;;) {
        std::size_t at = specials.next();
        if (at == none) {
            if (!last) return wait();
            if (start >= size) return size;
            at = size;
        }
        if (too_long(at)) return cut();
        std::size_t end = at;  // of the field's text
        std::optional<error> wrong;
        if (at < size && bytes[at] == '"' && at != from) {
            wrong = error{error_kind::quote_in_field, line};
        } else if (at < size && bytes[at] == '"') {
            const long long opened = line;
            bool doubled = false;
            for (;;) {
                at = specials.next();
                if (at == none && !last) return wait();
                if (too_long(at == none ? size : at)) return cut();
                if (at == none) return give_up(error_kind::unclosed_quote, size, opened);
                if (bytes[at] == '\n') ++line;
                if (bytes[at] != '"') continue;
                if (at + 1 == size && !last) return wait();
                if (at + 1 == size || bytes[at + 1] != '"') break;
                doubled = true;
                specials.next();
            }
            ++from;
            quoted_ = true;
            end = at++;
            if (at < size) {
                const char c = bytes[at];
                if (too_long(at)) return cut();
                if (c != format_.separator && c != '\r' && c != '\n')
                    wrong = error{error_kind::text_after_quote, line};
                else
                    specials.next();
            }
            if (doubled && !wrong) doubled_.push_back(fields_.size());
        }
        if (wrong) {
            do at = specials.next();
            while (at != none && bytes[at] != '\n');
            if (at == none && !last) return wait();
            const std::size_t stop = at == none ? size : at - (bytes[at - 1] == '\r');
            if (too_long(stop)) return cut();
            if (!deliver(bytes.substr(start, stop - start), wrong, specials.ascii(), to)) return start;
            if (at == none) return size;
            line_ = ++line;
            start = from = at + 1;
            continue;
        }
        fields_.push_back(bytes.substr(from, end - from));
        if (at < size && bytes[at] == format_.separator) {
            from = at + 1;
            continue;
        }
        std::size_t next = at + 1;
        if (at < size && bytes[at] == '\r') {
            if (next == size && !last) return wait();
            if (next == size || bytes[next] != '\n') return give_up(error_kind::lone_return, at, line);
            specials.next();
            ++next;
        }
        if (!deliver(bytes.substr(start, at - start), {}, specials.ascii(), to)) return start;
        line_ = ++line;
        start = from = next;
    }
}

// False when that was the last record to take.
bool parser::deliver(std::string_view text, std::optional<error> wrong, bool ascii, record_sink to) {
    if (!ascii && !utf8::valid(text)) {
        fail(error_kind::not_utf8, text, line_, line_);
        return false;
    }
    if (!doubled_.empty()) {
        undoubled_.clear();
        undoubled_.reserve(text.size());  // fields stay where they are while the next is written
        for (const std::size_t i : doubled_) {
            const std::size_t begin = undoubled_.size();
            for (std::size_t k = 0; k < fields_[i].size(); ++k) {
                undoubled_ += fields_[i][k];
                if (fields_[i][k] == '"') ++k;
            }
            fields_[i] = std::string_view(undoubled_).substr(begin);
        }
    }
    stopped_ = !to({fields_, line_, quoted_, wrong});
    quoted_ = false;
    fields_.clear();
    doubled_.clear();
    return !stopped_;
}

// What is not UTF-8 is that first of all, since then everything else may be misread. `before`: the record up to the error.
void parser::fail(error_kind kind, std::string_view before, long long line, long long record_line) {
    stopped_ = true;
    const std::size_t valid = utf8::valid_prefix(before);
    // A record that is too long may be cut within a character.
    if (valid + (kind == error_kind::record_too_long ? 3 : 0) < before.size()) {
        kind = error_kind::not_utf8;
        line = record_line;
        for (const char c : before.substr(0, valid)) line += c == '\n';
    }
    problem_ = error{kind, line};
}

}  // namespace jindan::csv
