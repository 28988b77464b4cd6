// What is said about each thing that could not be taken over.
#include <iterator>

#include "author/surveyjs.hpp"
#include "core/sentence.hpp"

namespace jindan::author {
namespace {

struct sentence {
    std::string_view name, ko, en;  // "{}" stands for the detail
};

// In the order of left_code.
constexpr sentence sentences[] = {
    {"element", "‘{}’ 요소는 진단에 없어 옮기지 않았습니다. 꼭 필요하면 다른 종류의 문항으로 바꿔 주세요.",
     "A diagnostic has nothing like “{}”: it was left out. If you need it, ask it in another way."},
    {"property", "‘{}’ 설정은 진단에 없어 옮기지 않았습니다. 이 설정 없이도 뜻이 같은지 확인해 주세요.",
     "A diagnostic has nothing like the setting “{}”: it was left out. Check that the question still means the same."},
    {"condition", "조건 가운데 ‘{}’ 부분을 옮길 수 없어 조건 없이 항상 묻습니다. 문항에 ‘ask_if’를 직접 적어 주세요.",
     "The part “{}” of this condition cannot be taken over, so that this is always asked. Write an “ask_if” yourself."},
    {"later_question", "조건에 쓰인 ‘{}’ 문항이 더 뒤에 있어 조건 없이 항상 묻습니다. 그 문항을 앞으로 옮긴 뒤 다시 가져와 주세요.",
     "The condition looks at “{}”, which is not asked before, so that this is always asked. Move that question up and import again."},
    {"never_asked", "어떤 답에도 맞지 않는 조건이어서 한 번도 묻지 않습니다. 조건의 값이 선택지와 같은지 확인해 주세요.",
     "No answer fulfils this condition: this is never asked. Check that the values in it are those of the choices."},
    {"expression", "계산식 가운데 ‘{}’ 부분을 옮길 수 없어 이 계산값은 점수가 되지 않았습니다. ‘formula’ 점수로 직접 적어 주세요.",
     "The part “{}” of this expression cannot be taken over: this value is no score. Write it as a score of the kind “formula”."},
    {"hidden_answer", "SurveyJS에서는 답한 뒤 숨겨진 문항의 값도 ‘{}’ 계산에 남지만, 진단에서는 숨겨진 문항을 세지 않습니다. 따로 고칠 것은 없습니다.",
     "In SurveyJS an answer stays in “{}” after its question is hidden; here what is not asked never counts. There is nothing to mend."},
    {"hidden_seen", "SurveyJS에서는 숨겨지기 전에 답한 ‘{}’ 값도 이 조건에 쓰이지만, 진단에서는 답하지 않은 것으로 봅니다. 따로 고칠 것은 없습니다.",
     "In SurveyJS this condition also sees what “{}” was answered before it was hidden; here that is no answer. There is nothing to mend."},
    {"no_card", "‘{}’ 종류의 문항은 명령줄로만 채점할 수 있고 화면에서는 아직 묻지 못합니다. 화면에 올리려면 다른 종류로 바꾸거나 ‘--page’를 붙여 빼 주세요.",
     "The page cannot ask items of the kind “{}” yet, only the command line scores them. For the page use another kind, or “--page” to leave them out."},
    {"not_for_page", "화면에서는 ‘{}’ 종류의 문항을 아직 묻지 못해 뺐습니다. 필요하면 고르는 문항으로 바꿔 다시 가져와 주세요.",
     "The page cannot ask items of the kind “{}” yet: this was left out. If you need it, let readers choose one of several answers and import again."},
    {"invisible", "처음부터 보이지 않는 부분이어서 옮기지 않았습니다. 물어야 한다면 ‘visible’을 지우고 다시 가져와 주세요.",
     "It is never shown by itself and was left out. If it is to be asked, remove “visible” and import again."},
    {"duplicate_name", "‘{}’ 이름이 이미 쓰여 옮기지 않았습니다. 이름을 다르게 적고 다시 가져와 주세요.",
     "The name “{}” is taken by another: this was left out. Give it a name of its own and import again."},
    {"no_choices", "고를 수 있는 선택지가 모자라 ‘{}’ 문항을 옮기지 않았습니다. 선택지를 파일에 직접 적어 주세요.",
     "There are too few choices to choose among: the question “{}” was left out. Write its choices into the file."},
    {"too_many", "{}개보다 많아 옮기지 않았습니다. 개수를 줄여 주세요.", "There are more than {}: this was left out. Use fewer."},
    {"number_range", "최댓값이 최솟값보다 크지 않아 이 범위를 쓰지 않았습니다. 두 값을 확인해 주세요.",
     "The highest value is not above the lowest, so that the range was not used. Check both."},
    {"title", "제목 ‘{}’ 아래에 바로 놓인 문항이 없어 제목을 옮기지 않았습니다. 필요하면 ‘dimensions’에 적어 주세요.",
     "No question stands directly under the title “{}”: it was left out. If you need it, write it into “dimensions”."},
    {"no_title", "설문에 제목이 없어 임시 제목을 붙였습니다. ‘title’을 고쳐 주세요.", "The survey has no title and was given one for the time being. Write its “title”."},
    {"long_text", "글이 {}자보다 길어 뒷부분을 잘랐습니다. 글을 줄여 주세요.", "The text is longer than {} characters and was cut. Make it shorter."},
    {"piping", "글 속의 {} 자리에 앞선 답이 들어가지 않고 적힌 그대로 보입니다. 답을 넣지 않은 글로 바꿔 주세요.",
     "No answer takes the place of {} in this text: it is shown as it is written. Write the text without it."},
    {"untranslated", "번역({})이 없는 글에는 원래 글을 넣었습니다. 이곳을 비롯해 빠진 번역을 적어 주세요.",
     "Texts without a translation ({}) have the original, here and perhaps elsewhere. Write the translations that are missing."},
    {"language", "언어 ‘{}’의 글은 옮기지 않았습니다. 필요하면 두세 글자의 언어 코드로 바꿔 다시 가져와 주세요.",
     "Texts in the language “{}” were left out. If you need them, use a language code of two or three letters and import again."},
    {"pictures", "선택지의 그림은 옮기지 않고 글만 옮겼습니다. 글만으로도 알 수 있는지 확인해 주세요.",
     "The pictures of the choices were left out and only their texts taken. Check that these say enough."},
    {"input_type", "‘{}’ 형식인지는 확인하지 않고 글로만 받습니다. 형식이 필요하면 문장에 적어 주세요.",
     "It takes any words: nothing checks that they are of the type “{}”. If that matters, say so in the statement."},
    {"required", "진단에는 필수 문항 설정이 없어, 이 답이 없어도 점수가 나올 수 있습니다. 점수의 ‘missing’을 확인해 주세요.",
     "Nothing makes an item required in a diagnostic: there may be scores without this answer. Look at “missing” of the scores."},
    {"choice_points", "‘{}’ 선택지의 값이 숫자가 아니어서 이 선택지를 고르면 점수에서 빠집니다. 선택지에 ‘score’를 적어 주세요.",
     "The value of the choice “{}” is no number: with it the question is left out of the score. Give the option a “score”."},
    {"correct_answer", "이 정답은 문항의 답과 견줄 수 없어 맞힌 개수에서 뺐습니다. 선택지로 물으면 셀 수 있습니다.",
     "This answer cannot be compared with those to the question and is not counted. With choices it can be."},
    {"our_sum", "설문에 점수 계산이 없어 평가 문항의 합을 점수로 정했습니다. 뜻에 맞게 ‘scores’를 고쳐 주세요.",
     "The survey calculates no score. This one is ours: the sum of what is rated. Change “scores” as you mean it."},
    {"our_mean", "설문에 점수 계산이 없어 평가 문항의 평균을 점수로 정했습니다. 뜻에 맞게 ‘scores’를 고쳐 주세요.",
     "The survey calculates no score. This one is ours: the mean of what is rated. Change “scores” as you mean it."},
    {"our_count", "설문에 점수 계산도 평가 문항도 없어 답한 문항의 수를 점수로 정했습니다. 뜻에 맞게 ‘scores’를 고쳐 주세요.",
     "The survey calculates no score and rates nothing. This one is ours: how many items are answered. Change “scores” as you mean it."},
    {"more", "이 밖에도 옮기지 못한 것이 {}개 더 있습니다. 위의 것을 고친 뒤 다시 가져와 주세요.", "There are {} others. Mend those above and import again."},
};
static_assert(std::size(sentences) == left_code_count);

}  // namespace

std::string remark(const left_out& l, std::string_view lang) {
    const sentence& s = sentences[static_cast<std::size_t>(l.code)];
    return filled(lang == "ko" ? s.ko : s.en, l.detail);
}

std::string_view code_name(left_code c) { return sentences[static_cast<std::size_t>(c)].name; }

}  // namespace jindan::author
