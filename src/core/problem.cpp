#include "core/problem.hpp"

#include <iterator>

#include "core/sentence.hpp"

namespace jindan {
namespace {

constexpr sentence sentences[] = {
    {problem_code::too_large, "내용이 너무 큽니다. {}까지 읽을 수 있으니 줄여 주세요.",
     "This is too large. Up to {} can be read: make it smaller."},
    {problem_code::too_deep, "목록과 객체의 중첩이 너무 깊습니다. {}단계 이하로 줄여 주세요.",
     "Lists and objects are nested too deeply. Use at most {} levels."},
    {problem_code::not_json, "JSON 형식이 올바르지 않습니다. 이 자리에는 다음이 와야 합니다: {}.",
     "This is not valid JSON. At this place it needs {}."},
    {problem_code::not_utf8, "글자를 읽을 수 없습니다. 파일을 UTF-8로 저장한 뒤 다시 시도해 주세요.",
     "These bytes are not text in UTF-8. Save the file as UTF-8 and try again."},
    {problem_code::wrong_type, "값의 종류가 다릅니다. 다음 종류로 적어 주세요: {}.",
     "The value is of the wrong type. Write it as this type: {}."},
    {problem_code::missing_field, "필요한 항목 ‘{}’ 값이 없습니다. 추가해 주세요.",
     "The field “{}” is missing. Add it."},
    {problem_code::unknown_field, "‘{}’ 항목은 쓰이지 않습니다. 철자를 확인하거나 지워 주세요. 메모용이라면 이름을 ‘x-’로 시작해 주세요.",
     "The field “{}” is not known. Check its spelling or remove it; names of private fields begin with “x-”."},
    {problem_code::duplicate_field, "‘{}’ 항목이 두 번 나옵니다. 하나만 남겨 주세요.",
     "The field “{}” appears twice. Keep only one."},
    {problem_code::empty_text, "글이 비어 있습니다. 내용을 적어 주세요.",
     "The text is empty. Write something here."},
    {problem_code::text_too_long, "글이 너무 깁니다. {}자 이하로 줄여 주세요.",
     "The text is too long. Shorten it to at most {} characters."},
    {problem_code::too_many, "개수가 너무 많습니다. {}개 이하로 줄여 주세요.",
     "There are too many. Keep at most {}."},
    {problem_code::too_few, "개수가 모자랍니다. {}개 이상 적어 주세요.",
     "There are too few. At least {} needed."},
    {problem_code::out_of_range, "값이 허용된 범위를 벗어났습니다. 다음 범위로 고쳐 주세요: {}.",
     "The value is outside the allowed range. Use {}."},
    {problem_code::newer_format, "더 새로운 형식({})으로 만든 진단 파일입니다. 페이지를 새로 고치거나 최신 버전을 사용해 주세요.",
     "This diagnostic file is in a newer format ({}). Reload the page or use the latest version."},
    {problem_code::bad_id, "‘{}’ 값은 식별자로 쓸 수 없습니다. 영문 소문자로 시작해 소문자, 숫자, ‘-’만으로 64자 이하로 적어 주세요.",
     "“{}” cannot be used as an id. Begin with a lower-case letter and use only lower-case letters, digits and “-”, at most 64."},
    {problem_code::duplicate_id, "식별자 ‘{}’ 값은 이미 쓰이고 있습니다. 서로 다르게 고쳐 주세요.",
     "The id “{}” is taken already. Use each only once."},
    {problem_code::unknown_id, "식별자 ‘{}’ 값이 가리키는 것이 없습니다. 철자를 확인해 주세요.",
     "Nothing has the id “{}”. Check its spelling."},
    {problem_code::missing_language, "언어 ‘{}’의 글이 빠져 있습니다. 추가해 주세요.",
     "The text in the language “{}” is missing. Add it."},
    {problem_code::unknown_kind, "지원하지 않는 값입니다. 다음 가운데 하나로 고쳐 주세요: {}.",
     "The value is not supported. Use one of these: {}."},
    {problem_code::unused_dimension, "영역 ‘{}’에 속한 문항이 없습니다. 문항을 넣거나 영역을 지워 주세요.",
     "No item belongs to the dimension “{}”. Give it items or remove it."},
    {problem_code::unordered_scale, "척도의 값은 1씩 커져야 합니다. 순서대로 다시 적어 주세요.",
     "The values of a scale must rise by one. Put them in order without leaving one out."},
    {problem_code::unordered_bands, "구간은 낮은 점수부터 차례로 적어야 합니다. 순서를 고쳐 주세요.",
     "Bands must rise. List them from the lowest scores to the highest."},
    {problem_code::band_gap, "값 {}에서 구간이 끊깁니다. 빈틈없이 이어지게 고쳐 주세요. 소수라면 ‘below’를 쓰세요.",
     "The ranges break off at {}. Make each begin right after the one before; with decimals, use “below”."},
    {problem_code::band_overlap, "값 {}에서 두 구간이 겹칩니다. 구간이 겹치지 않게 고쳐 주세요.",
     "Two ranges cover the value {}. Make each range begin right after the one before."},
    {problem_code::band_unreachable, "구간 ‘{}’에는 나올 수 있는 점수가 없습니다. 범위를 고치거나 구간을 지워 주세요.",
     "No possible score falls into the band “{}”. Correct its range or remove it."},
    {problem_code::bands_incomplete, "구간은 나올 수 있는 점수 {}점에서 시작하고 끝나야 합니다. 처음이나 끝을 고쳐 주세요.",
     "The bands must cover exactly the possible scores, {}. Correct where they begin or end."},
    {problem_code::two_edges, "같은 쪽 경계가 ‘{}’에도 적혀 있습니다. 하나만 남겨 주세요.",
     "“{}” gives the same edge already. Keep only one of them."},
    {problem_code::empty_range, "{}에서 시작하는 이 범위에 드는 값이 없습니다. 끝을 고쳐 주세요.",
     "No value lies in this range, which begins at {}. Correct its end."},
    {problem_code::later_reference, "‘{}’ 값은 이 자리보다 뒤에서 정해집니다. 순서를 바꾸거나 앞의 값을 쓰세요.",
     "“{}” is known only later than this. Change the order, or refer to something above."},
    {problem_code::circular_reference, "‘{}’ 값을 구하는 데 이 값이 다시 쓰입니다. 다른 값을 쓰세요.",
     "“{}” is itself worked out from this. Refer to something else."},
    {problem_code::no_score, "문항 ‘{}’에는 점수가 없습니다. 선택지(문항.선택지)를 가리키거나 점수를 정해 주세요.",
     "The item “{}” has no score of its own. Refer to one of its options (item.option), or give it a score."},
    {problem_code::weights_sum, "가중치의 합이 1이어야 하는데 {}입니다. 가중치를 고치거나 ‘normalised’로 바꿔 주세요.",
     "The weights must add up to 1 but come to {}. Correct them, or use “normalised”."},
    {problem_code::wrong_item, "문항 ‘{}’은 종류나 선택지가 맞지 않아 이 자리에 쓸 수 없습니다. 다른 문항을 적어 주세요.",
     "The item “{}” does not fit here: its kind or its options are others than needed. Refer to another one."},
    {problem_code::misplaced_field, "함께 적힌 다른 항목 때문에 이 자리의 ‘{}’ 항목은 아무 뜻도 갖지 않습니다. 지워 주세요.",
     "The field “{}” has no meaning beside the other fields here. Remove it."},
    {problem_code::case_unreachable, "앞의 조건 없는 경우가 모두 가져가므로 이 경우에는 이를 수 없습니다. 순서를 바꿔 주세요.",
     "A case above takes everything, so this one is never reached. Change the order."},
    {problem_code::bad_date, "없는 날짜이거나 형식이 다릅니다. 2026, 2026-03, 2026-03-31처럼 적어 주세요.",
     "There is no such date. Write it as 2026, 2026-03 or 2026-03-31."},
    {problem_code::unordered_tiers, "등급의 경계는 위에서 아래로 차례를 이루어야 합니다. 비율은 커지고 점수는 작아지게(작을수록 좋은 값이면 커지게) 적어 주세요.",
     "The cuts of tiers must go on from the top: shares rise, scores fall (or rise, where less is better)."},
    {problem_code::no_card, "이 종류의 문항은 화면에서 물을 수 없습니다. 명령줄로 채점하거나 다른 종류로 바꿔 주세요.",
     "The page cannot ask an item of this kind. Score it with the command line, or use another kind."},
    {problem_code::link_not_ours, "진단 결과 링크가 아닙니다. 받은 링크 전체를 복사했는지 확인해 주세요.",
     "This is not a link to a diagnostic result. Check that you copied the whole link you were sent."},
    {problem_code::link_cut, "링크가 잘렸거나 변경되어 열 수 없습니다. 보낸 분에게 링크 전체나 파일을 다시 요청해 주세요.",
     "The link was cut off or changed and cannot be opened. Ask the sender for the whole link again, or for the file."},
    {problem_code::link_newer, "더 새로운 버전({})에서 만든 링크입니다. 페이지를 새로 고친 뒤 다시 열어 주세요.",
     "This link was made by a newer version ({}). Reload the page and open it again."},
    {problem_code::link_too_long, "링크가 너무 길어 열 수 없습니다. 보낸 분에게 파일을 요청해 주세요.",
     "This link is too long to be opened. Ask the sender for the file instead."},
    {problem_code::link_other_diagnostic, "다른 진단 ‘{}’의 결과 링크입니다. 그 진단의 페이지에서 열어 주세요.",
     "This link belongs to another diagnostic, “{}”. Open it on that diagnostic’s page."},
    {problem_code::record_not_ours, "진단 기록 파일이 아닙니다. 이 도구에서 내보낸 파일을 골라 주세요.",
     "This file is not a diagnostic record. Choose a file that was exported here."},
    {problem_code::record_newer, "더 새로운 버전({})에서 저장한 기록입니다. 페이지를 새로 고친 뒤 다시 열어 주세요. 기록은 그대로 남아 있습니다.",
     "This record was saved by a newer version ({}). Reload the page and open it again; the record is left as it is."},
    {problem_code::record_torn, "저장된 기록의 일부가 손상되어 읽을 수 없습니다. 내보낸 파일이 있다면 가져와 주세요.",
     "Part of what was saved is damaged and cannot be read. If you exported a file, import it."},
    {problem_code::record_other_diagnostic, "다른 진단 ‘{}’의 기록입니다. 그 진단의 페이지에서 가져와 주세요.",
     "This record belongs to another diagnostic, “{}”. Import it on that diagnostic’s page."},
    {problem_code::answer_unknown, "‘{}’은(는) 이 문항의 선택지가 아닙니다. 선택지의 식별자를 확인해 주세요.",
     "“{}” is not one of this item’s options. Check the option’s id."},
    {problem_code::answer_decimals, "소수점 아래 자릿수가 너무 많습니다. {}자리까지 적어 주세요.",
     "There are too many decimals. Use at most {}."},
    {problem_code::answer_points, "나눈 점수의 합이 다릅니다({}). 나누어 준 점수를 확인해 주세요.",
     "The points do not add up ({}). Check how they are shared out."},
    {problem_code::answer_unranked, "순위에 ‘{}’이(가) 빠져 있습니다. 모든 선택지를 한 번씩 적어 주세요.",
     "“{}” has no place in the ranking. List every option once."},
    {problem_code::answer_applies, "이 문항에는 ‘해당 없음’(n/a)으로 답할 수 없습니다. 답을 적거나 비워 두세요.",
     "This item cannot be answered with “n/a”. Give an answer or leave it blank."},
};
static_assert(std::size(sentences) == static_cast<std::size_t>(problem_code::answer_applies) + 1);

// Details that are words of ours, in Korean; in English they stand as they are.
struct word {
    std::string_view en, ko;
};
constexpr word words[] = {
    {"text", "글(따옴표로 묶은 문자열)"},
    {"whole number", "정수"},
    {"number", "숫자"},
    {"list", "목록([ ])"},
    {"object", "객체({ })"},
    {"true or false", "true 또는 false"},
    {"a value", "값"},
    {"a weight above 0", "0보다 큰 가중치 하나 이상"},
    {"a name in quotes", "따옴표로 묶은 이름"},
    {"a colon", "콜론(:)"},
    {"a comma or the end", "쉼표 또는 닫는 괄호"},
    {"the end of the text", "글의 끝"},
    {"the closing quote", "닫는 따옴표"},
    {"an escape", "올바른 \\ 표기"},
};

std::string_view spoken(std::string_view detail, bool korean) {
    if (korean)
        for (const word& w : words)
            if (w.en == detail) return w.ko;
    return detail;
}

}  // namespace

std::string message(const problem& p, std::string_view lang) {
    const bool korean = lang == "ko";
    for (const sentence& s : sentences)
        if (s.code == p.code) return filled(korean ? s.ko : s.en, spoken(p.detail, korean));
    return {};
}

}  // namespace jindan
