// What is said about each kind of warning.
#include <iterator>

#include "core/review.hpp"
#include "core/sentence.hpp"

namespace jindan {
namespace {

constexpr sentence sentences[] = {
    {problem_code::unused_item, "문항 ‘{}’의 답을 쓰는 점수나 조건이 없습니다. 점수에 넣거나, 기록만 하는 문항이라면 ‘scored’를 false로 적어 주세요.",
     "No score or condition uses the answer to the item “{}”. Use it, or say \"scored\": false if it is only kept."},
    {problem_code::unused_weight, "가중치 ‘{}’ 값을 쓰는 점수가 없습니다. 점수에 쓰거나 지워 주세요.", "No score uses the weight “{}”. Use it or remove it."},
    {problem_code::unused_weight_set, "가중치 묶음 ‘{}’에 따로 정한 값이 하나도 없습니다. 값을 적거나 묶음을 지워 주세요.",
     "No weight has a value of its own in the weight set “{}”. Give it some or remove it."},
    {problem_code::unused_tally, "선택지가 더하는 집계 ‘{}’ 값을 쓰는 점수가 없습니다. 점수에 쓰거나 지워 주세요.",
     "Options count towards the tally “{}”, but nothing uses it. Use it or remove it."},
    {problem_code::unused_conclusion, "결론 ‘{}’에 이르는 경우가 없습니다. 경우를 더하거나 결론을 지워 주세요.", "No case leads to the conclusion “{}”. Add one or remove the conclusion."},
    {problem_code::no_dimension, "다른 문항과 달리 문항 ‘{}’에는 영역이 없습니다. 영역을 정해 주세요.", "The item “{}” is in no dimension, while others are. Put it into one."},
    {problem_code::no_step, "문항 ‘{}’의 점수가 낮을 때 할 일이 없습니다. ‘step’을 적어 주세요.", "Nothing says what to do when the item “{}” is low. Write its “step”."},
    {problem_code::no_strength, "역문항 ‘{}’은 점수가 높아도 문장은 부정적입니다. 잘하고 있는 점을 ‘strength’에 적어 주세요.",
     "Where the reverse item “{}” scores high, its statement is what does not happen. Write what is well as its “strength”."},
    {problem_code::no_advice, "영역 ‘{}’에 수준별 조언이 없습니다. ‘advice’를 적어 주세요.", "The dimension “{}” has no advice for its levels. Write its “advice”."},
    {problem_code::no_bands, "첫 점수 ‘{}’에 구간이 없어 결과에 단계를 보여 줄 수 없습니다. ‘bands’를 적어 주세요.",
     "The first score “{}” has no bands, so that the result cannot name a level. Write its “bands”."},
    {problem_code::no_summary, "단계 ‘{}’의 뜻을 알려 주는 글이 없습니다. ‘summary’를 적어 주세요.", "Nothing says what the level “{}” means. Write its “summary”."},
    {problem_code::no_actions, "단계 ‘{}’에서 할 일이 없습니다. ‘actions’를 적어 주세요.", "Nothing says what to do at the level “{}”. Write its “actions”."},
    {problem_code::unreached_band, "점수가 건너뛰는 자리라서 구간 ‘{}’에 이르는 답이 없습니다. 범위를 고치거나 구간을 지워 주세요.",
     "Scores jump over the band “{}”: no answers lead into it. Correct its range or remove it."},
    {problem_code::bandless_score, "답에 따라 {}점이 나올 수 있지만 이 점수가 드는 구간이 없습니다. 첫 구간이나 마지막 구간을 넓혀 주세요.",
     "Some answers come to a score of {}, which lies in no band. Extend the first or the last one."},
    {problem_code::unscored_answer, "점수표에 답 {} 값이 없어 이 답에는 점수가 없습니다. 점수를 적거나, 점수가 없는 답이라면 null로 적어 주세요.",
     "The table gives no score for the answer {}. Write one, or null if the answer has none."},
    {problem_code::no_end_label, "척도의 끝 값 {}에 이름이 없어 독자가 그 뜻을 알 수 없습니다. 이름을 적어 주세요.",
     "The end {} of the scale has no label, so that readers cannot know what it means. Write one."},
    {problem_code::not_said, "진단을 소개하는 ‘{}’ 항목이 없습니다. 독자를 위해 적어 주세요.", "The diagnostic has no “{}”. Write one for its readers."},
    {problem_code::untranslated, "두 언어({})의 글이 똑같습니다. 번역이 빠지지 않았는지 확인해 주세요.", "The text is the same in two languages ({}). Check that it has been translated."},
    {problem_code::no_sample_size, "비교 기준 ‘{}’에 응답자 수가 없습니다. 알고 있다면 ‘n’을 적어 주세요.", "The benchmark “{}” does not say how many took part. Write “n” if it is known."},
    {problem_code::alike_benchmarks, "비교 기준 ‘{}’와 점수, 이름, 날짜가 모두 같아 구별할 수 없습니다. 하나를 지우거나 이름을 다르게 적어 주세요.",
     "This cannot be told from the benchmark “{}”: score, label and date are the same. Remove one, or label them apart."},
    {problem_code::unasked_item, "이 기준 세트는 문항 ‘{}’의 답을 쓰지만 그 문항을 묻지 않아 값이 나오지 않습니다. ‘items’에 넣어 주세요.",
     "This set of criteria uses the item “{}” without asking it, so that there is no value. Put it into “items”."},
    {problem_code::same_outcome, "나올 수 있는 값이 {}이므로 이 비교의 결과는 늘 같습니다. 비교하는 값을 고쳐 주세요.",
     "With the possible values, {}, this comparison always comes out the same. Correct what is compared with."},
    {problem_code::times_zero, "0을 곱하므로 무엇을 답해도 ‘{}’의 점수가 같습니다. ‘times’ 값을 고쳐 주세요.",
     "Times 0, the score of “{}” is the same whatever is answered. Correct “times”."},
    {problem_code::cardless_item,
     "‘{}’ 문항은 화면에서 물을 수 없는 종류라 명령줄로만 채점할 수 있으며, 이대로는 사이트를 만들 수 없습니다. 화면에 올리려면 likert, choice, yes-no, number, pair 가운데 하나로 바꿔 주세요.",
     "The page cannot ask the item “{}”, because of its kind: the command line scores it, but no site can be built with it. For a page use likert, choice, yes-no, number or pair."},
};
static_assert(std::size(sentences) == static_cast<std::size_t>(problem_code_count) - static_cast<std::size_t>(first_warning));

}  // namespace

std::string remark(const problem& p, std::string_view lang) {
    if (!is_warning(p.code)) return message(p, lang);
    for (const sentence& s : sentences)
        if (s.code == p.code) return filled(lang == "ko" ? s.ko : s.en, p.detail);
    return {};
}

}  // namespace jindan
