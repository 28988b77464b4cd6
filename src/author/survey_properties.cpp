// The properties of SurveyJS that are read, and those that are only looks. Whatever is neither is reported.
#include <algorithm>
#include <iterator>

#include "author/survey.hpp"

namespace jindan::author {
namespace {

// One word of a list that is parted by spaces.
bool lists(std::string_view words, std::string_view word) {
    for (std::size_t at = words.find(word); at != std::string_view::npos; at = words.find(word, at + 1)) {
        const std::size_t end = at + word.size();
        if ((at == 0 || words[at - 1] == ' ') && (end == words.size() || words[end] == ' ')) return true;
    }
    return false;
}

struct known {
    std::string_view type, read, looks;
};

constexpr std::string_view read_of_questions = "type name title description visible visibleIf isRequired correctAnswer valueName showCommentArea hasComment commentText";
constexpr std::string_view read_of_choices = "choices showOtherItem hasOther otherText showNoneItem hasNone noneText showRefuseItem refuseText showDontKnowItem dontKnowText";

constexpr std::string_view looks_of_all =
    "width minWidth maxWidth titleLocation descriptionLocation errorLocation indent startWithNewLine state showNumber hideNumber colSpan renderAs commentPlaceholder " "requiredErrorText useDisplayValuesInDynamicTexts placeholder placeHolder itemComponent cellComponent inputFieldComponent";
constexpr std::string_view looks_of_choices =
    "colCount allowClear separateSpecialChoices otherErrorText otherPlaceholder storeOthersAsComment searchEnabled searchMode autocomplete textWrapEnabled choicesLazyLoadEnabled " "choicesLazyLoadPageSize closeOnSelect hideSelectedItems showSelectAllItem hasSelectAll selectAllText hideIfChoicesEmpty";

constexpr known of_types[] = {
    {"survey", "title description locale pages elements questions calculatedValues $schema",
     "width widthMode fitToContainer logo logoWidth logoHeight logoFit logoPosition showTitle showPageTitles showPageNumbers showQuestionNumbers " "questionsOnPageMode showProgressBar progressBarLocation progressBarType progressBarShowPageTitles progressBarShowPageNumbers progressBarInheritWidthFrom " "progressBarNavigationTextLocation progressBarShowNavigationText questionTitleLocation questionDescriptionLocation questionErrorLocation questionStartIndex " "questionTitlePattern requiredMark requiredText completeText pageNextText pagePrevText startSurveyText editText previewText backgroundImage " "backgroundImageFit backgroundImageAttachment backgroundOpacity headerView showTOC tocLocation tocItemComponent gridLayoutEnabled autoGrowComment " "allowResizeComment commentAreaRows autoFocusFirstQuestion focusFirstQuestionAutomatic autoFocusFirstError focusOnFirstError checkErrorsMode textUpdateMode " "showBrandInfo loadingHtml matrixDragHandleArea surveyShowDataSaving sjsVersion navigationButtonsLocation regionalFormat clearInvisibleValues timerLocation timerInfoMode"},
    {"page", "type name title visible visibleIf elements questions",
     "navigationTitle navigationDescription questionTitleWidth gridLayoutColumns innerIndent allowAdaptiveActions showQuestionNumbers questionStartIndex questionTitleLocation questionErrorLocation"},
    {"panel", "type name title visible visibleIf elements questions",
     "questionTitleWidth gridLayoutColumns innerIndent allowAdaptiveActions showQuestionNumbers questionStartIndex questionTitleLocation questionErrorLocation"},
    {"choice", "value text imageLink", ""},
    {"row", "value text", ""},
    {"calculated", "name expression", "includeIntoResult"},
    {"rating", "rateMin rateMax rateStep rateCount rateValues autoGenerate minRateDescription maxRateDescription",
     "rateType rateColorMode scaleColorMode displayMode rateDisplayMode displayRateDescriptionsAsExtremeItems rateDescriptionLocation"},
    {"radiogroup", read_of_choices, looks_of_choices},
    {"buttongroup", read_of_choices, looks_of_choices},
    {"dropdown", "choicesMin choicesMax choicesStep", looks_of_choices},
    {"checkbox", "choices showOtherItem hasOther otherText showNoneItem hasNone noneText", looks_of_choices},
    {"tagbox", "choices showOtherItem hasOther otherText showNoneItem hasNone noneText", looks_of_choices},
    {"imagepicker", "choices multiSelect", "contentMode imageFit imageHeight imageWidth maxImageHeight maxImageWidth minImageHeight minImageWidth showLabel colCount"},
    {"ranking", "choices", "longTap colCount"},
    {"boolean", "labelTrue labelFalse valueTrue valueFalse", "displayMode swapOrder useTitleAsLabel label"},
    {"matrix", "rows columns eachRowRequired isAllRowRequired", "alternateRows columnMinWidth rowTitleWidth verticalAlign showHeader displayMode hideIfRowsEmpty"},
    {"text", "inputType min max step", "inputSize size inputTextAlignment autocomplete textUpdateMode minErrorText maxErrorText stepErrorText dataList"},
    {"comment", "", "rows cols acceptCarriageReturn allowResize autoGrow textUpdateMode"},
};

// Values that say what holds anyway.
struct pair {
    std::string_view name, value;
};
// clang-format off: a table
constexpr pair usual[] = {
    {"choicesOrder", "\"none\""}, {"clearIfInvisible", "\"default\""}, {"rowOrder", "\"initial\""}, {"questionOrder", "\"default\""}, {"questionOrder", "\"initial\""},
    {"readOnly", "false"}, {"isRequired", "false"}, {"valuesOrder", "\"none\""}, {"maskType", "\"none\""}, {"showNavigationButtons", "true"}, {"showPrevButton", "true"},
    {"navigationMode", "\"default\""}, {"showPreviewBeforeComplete", "false"}, {"firstPageIsStartPage", "false"}, {"showTimer", "false"},
    {"autoAdvanceEnabled", "false"}, {"partialSendEnabled", "false"}, {"allowCustomChoices", "false"}, {"selectToRankEnabled", "false"}, {"showCompletePage", "true"},
    {"eachRowUnique", "false"}, {"maxSelectedChoices", "0"}, {"minSelectedChoices", "0"}, {"choicesVisibleIf", "\"\""}, {"useDisplayValuesInTitle", "true"},
};
// clang-format on

bool says_nothing(const json::member& m) {
    const std::string_view is = m.content.source();
    if (m.content.kind() == json::kind::null || is == "\"\"") return true;
    if (m.content.kind() == json::kind::list || m.content.kind() == json::kind::object) return m.content.elements().empty();
    return std::any_of(std::begin(usual), std::end(usual), [&](const pair& p) { return p.name == m.name && p.value == is; });
}

bool is_question(std::string_view type) { return type != "survey" && type != "page" && type != "panel" && type != "choice" && type != "row" && type != "calculated"; }

}  // namespace

void report_others(survey& s, const json::value& v, std::string_view type) {
    const auto found = std::find_if(std::begin(of_types), std::end(of_types), [&](const known& k) { return k.type == type; });
    for (const json::member& m : v.members()) {
        if (says_nothing(m)) continue;
        if (found != std::end(of_types) && (lists(found->read, m.name) || lists(found->looks, m.name))) continue;
        if (is_question(type) && lists(read_of_questions, m.name)) continue;
        if (type == "dropdown" && lists(read_of_choices, m.name)) continue;
        if (type != "choice" && type != "row" && type != "calculated" && lists(looks_of_all, m.name)) continue;
        s.left.add(left_code::property, m.key, m.name);
    }
}

}  // namespace jindan::author
