#include "author/absence_words.hpp"

#include "author/said.hpp"

namespace jindan::author {
namespace {

struct reason {
    std::string_view code;
    said words;
};

// In the order of `absence`.
constexpr reason reasons[] = {
    {"none", {"값이 있음", "there is a number"}},
    {"blank", {"답하지 않음", "not answered"}},
    {"not_applicable", {"해당 없음으로 답함", "answered “not applicable”"}},
    {"not_asked", {"묻지 않는 문항", "not asked"}},
    {"unscored", {"점수가 정해져 있지 않은 답", "this answer has no score"}},
    {"too_few", {"답한 문항이 모자람", "too few answers"}},
    {"depends", {"앞의 점수에 값이 없음", "a score it depends on has no number"}},
    {"undefined", {"0으로 나누는 등 계산할 수 없음", "cannot be computed, as a division by zero"}},
    {"weights", {"가중치의 합이 1이 아님", "the weights do not add up to 1"}},
    {"no_case", {"값이 있는 대안이 없음", "none of the alternatives has a number"}},
};

}  // namespace

std::string_view code_of(absence why) { return reasons[static_cast<std::size_t>(why)].code; }

std::string_view words_for(absence why, std::string_view lang) { return reasons[static_cast<std::size_t>(why)].words.in(lang); }

std::string_view code_of(portfolio::no_result why) {
    constexpr std::string_view codes[] = {"no_values", "negative", "zero_total", "zero_best", "all_equal", "too_few"};
    return codes[static_cast<std::size_t>(why)];
}

}  // namespace jindan::author
