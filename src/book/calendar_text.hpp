// Lines of an iCalendar file as RFC 5545, section 3.1 has them. Private to this layer.
#pragma once

#include <string>
#include <string_view>

#include "book/book.hpp"

namespace jindan::book {

class calendar_text {
public:
    // `head` is the name with parameters, "DTSTART;VALUE=DATE". The value as it is: it has no control characters.
    void line(std::string_view head, std::string_view value);
    void text(std::string_view head, std::string_view value);  // of people: escaped
    void link(std::string_view head, std::string_view value);  // what has no place in an address is percent-encoded
    void day(std::string_view head, const date& d);
    void moment(std::string_view head, time_ms t);             // in UTC
    std::string take() { return std::move(out_); }

private:
    std::string out_;
};

}  // namespace jindan::book
