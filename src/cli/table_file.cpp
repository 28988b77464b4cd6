// The bytes of a table: read in pieces, with how far it is on a terminal, and with a useful sentence where they are no table.
#include <sys/stat.h>
#include <time.h>
#include <unistd.h>

#include <cerrno>
#include <cstdio>
#include <memory>

#include "cli/console.hpp"
#include "cli/table.hpp"
#include "core/cp949.hpp"
#include "core/utf8.hpp"

namespace jindan::cli {
namespace {

// How far it is, five times in a second, where somebody looks on and the results go elsewhere.
class progress {
public:
    progress(std::FILE* file, const command_line& line) : line_(line), shown_(isatty(STDERR_FILENO) && !isatty(STDOUT_FILENO)) {
        struct stat about{};
        if (shown_ && fstat(fileno(file), &about) == 0 && S_ISREG(about.st_mode)) size_ = static_cast<double>(about.st_size);
        next_ = now() + 0.2;
    }
    ~progress() {
        if (told_) std::fputs("\r\033[K", stderr);
    }
    void moved(std::size_t bytes, long long rows) {
        done_ += static_cast<double>(bytes);
        if (!shown_ || now() < next_) return;
        next_ = now() + 0.2;
        told_ = true;
        std::string text = "\r\033[K" + std::to_string(rows) + std::string(line_.say("행", " rows"));
        if (size_ > 0) text += ", " + std::to_string(static_cast<int>(100 * done_ / size_)) + " %";
        std::fputs(text.c_str(), stderr);
    }

private:
    static double now() {
        timespec t{};
        clock_gettime(CLOCK_MONOTONIC, &t);
        return static_cast<double>(t.tv_sec) + static_cast<double>(t.tv_nsec) / 1e9;
    }
    const command_line& line_;
    bool shown_, told_ = false;
    double size_ = 0, done_ = 0, next_ = 0;
};

// The text around the first bytes that are not UTF-8.
std::string_view around(std::string_view piece) {
    const std::size_t wrong = utf8::valid_prefix(piece);
    const std::size_t line = piece.substr(0, wrong).rfind('\n');
    return piece.substr(line == std::string_view::npos ? 0 : line + 1, 8192);
}

std::string sentence(const csv::error& e, std::string_view piece, const command_line& line) {
    switch (e.kind) {
        case csv::error_kind::unclosed_quote: return std::string(line.say("여기서 연 따옴표가 닫히지 않았습니다.", "A quote that opens here is never closed."));
        case csv::error_kind::text_after_quote:
            return std::string(line.say("닫는 따옴표 뒤에 다른 글자가 있습니다. 칸 안의 따옴표는 두 번(\"\") 적어 주세요.",
                                        "Something follows a closing quote. A quote inside a field is written twice (\"\")."));
        case csv::error_kind::quote_in_field:
            return std::string(line.say("따옴표로 시작하지 않은 칸에 따옴표가 있습니다. 칸 전체를 따옴표로 묶고 안의 따옴표는 두 번 적어 주세요.",
                                        "There is a quote in a field that does not begin with one. Put the whole field in quotes and write the quote inside twice."));
        case csv::error_kind::lone_return:
            return std::string(line.say("줄바꿈이 CR만으로 되어 있습니다. LF나 CRLF로 저장해 주세요.", "A line ends with CR alone. Save the file with LF or CRLF."));
        case csv::error_kind::record_too_long:
            return std::string(line.say("한 행이 1 MiB를 넘습니다. 따옴표가 빠지지 않았는지 확인해 주세요.", "A row is longer than 1 MiB. Check whether a quote is missing."));
        case csv::error_kind::not_utf8: break;
    }
    if (looks_like_cp949(around(piece)))
        return std::string(line.say(
            "UTF-8이 아니라 CP949(EUC-KR)로 저장된 파일로 보입니다. ‘iconv -f CP949 -t UTF-8 파일.csv > 새파일.csv’로 바꾸거나 엑셀에서 ‘CSV UTF-8(쉼표로 분리)’로 저장해 주세요.",
            "This is not UTF-8 but looks like Korean text in CP949. Convert it with “iconv -f CP949 -t UTF-8 FILE.csv > NEW.csv”, or save it from Excel as “CSV UTF-8 (Comma delimited)”."));
    return std::string(line.say("UTF-8로 저장된 파일이 아닙니다. 엑셀에서는 ‘CSV UTF-8(쉼표로 분리)’로, 다른 프로그램에서는 UTF-8로 저장해 주세요.",
                                "This is not UTF-8. Save the file as UTF-8; in Excel as “CSV UTF-8 (Comma delimited)”."));
}

struct closer {
    void operator()(std::FILE* f) const {
        if (f != stdin) std::fclose(f);
    }
};

std::optional<char> separator_of(const command_line& line) {
    const std::string s = line.value("--separator", ",");
    if (s == "tab" || s == "\\t") return '\t';
    // What numbers and ids are made of would part them.
    const bool alone = s.size() == 1 && s[0] >= 0x20 && s[0] < 0x7f, small = alone && s[0] >= 'a' && s[0] <= 'z', large = alone && s[0] >= 'A' && s[0] <= 'Z';
    if (alone && !small && !large && std::string_view("0123456789.-\"'").find(s[0]) == std::string_view::npos) return s[0];
    wrong_value("--separator", s,
                line.say("구분자는 영문자, 숫자, 따옴표, ‘.’, ‘-’가 아닌 한 글자이거나 tab이어야 합니다.",
                         "a separator is “tab” or one character that is no letter, digit, quote, “.” or “-”."));
    return {};
}

}  // namespace

std::optional<diagnostic> open_for_tables(const command_line& line, char& separator, int& status) {
    const auto asked = separator_of(line);
    if (!asked) return status = unreadable, std::nullopt;
    separator = *asked;
    return open_diagnostic(line.words[0], line, status);
}

int read_table(const std::string& path, const command_line& line, csv::record_sink take) {
    const auto separator = separator_of(line);
    if (!separator) return unreadable;
    errno = 0;
    const std::unique_ptr<std::FILE, closer> file(path == "-" ? stdin : std::fopen(path.c_str(), "rb"));
    const auto cannot = [&] { return say_reason(path, line.say("파일을 읽을 수 없습니다", "cannot be read")), unreadable; };
    if (!file) return cannot();
    long long rows = 0;
    std::size_t width = 0;  // of the header
    bool wanted = true;
    std::string_view last;
    const auto tell = [&](const csv::error& wrong) { say(path + ":" + std::to_string(wrong.line) + ": " + sentence(wrong, last, line)); };
    const auto count = [&](const csv::record& r) {
        if (width == 0 && !r.blank()) width = r.fields.size();
        if (r.blank() && width != 1) return true;  // in a table of one column it is somebody who did not answer
        ++rows;
        if (r.wrong) tell(*r.wrong);
        return wanted = take(r);
    };
    csv::parser parser({*separator});
    progress shown(file.get(), line);
    std::string piece(256 * 1024, '\0');
    for (bool more = true; more;) {
        const std::size_t n = std::fread(piece.data(), 1, piece.size(), file.get());
        if (std::ferror(file.get())) return cannot();
        if (n > 0) last = std::string_view(piece).substr(0, n);
        more = n > 0 ? parser.feed(last, count) : (parser.finish(count), false);
        shown.moved(n, rows);
    }
    if (const auto& wrong = parser.problem()) {
        tell(*wrong);
        return wrong_input;
    }
    return wanted ? fine : wrong_input;
}

}  // namespace jindan::cli
