// The questionnaire as a survey of SurveyJS, of what its own guides lead to: a page per statement, a rating with a word for each value, a comment, the
// score as a calculated value, and on the completed page the level that its condition chooses.
import { Model } from 'survey-core';
import 'survey-core/i18n/korean';
import { renderSurvey } from 'survey-js-ui';

import content from 'content';

const { points, statements, bands, words } = content;

const survey = new Model({
    locale: content.lang,
    title: content.title,
    description: content.introduction,
    showProgressBar: true,
    progressBarType: 'questions',
    showQuestionNumbers: false,
    pages: statements.map(({ id, text }) => ({
        name: `page-${id}`,
        elements: [
            { type: 'rating', name: id, title: text, rateValues: points.map(({ value, label }) => ({ value, text: `${value} ${label}` })), displayMode: 'buttons' },
            { type: 'comment', name: `${id}-memo`, title: words.memo, rows: 1, autoGrow: true },
        ],
    })),
    calculatedValues: [{ name: 'total', expression: `sum(${statements.map(({ id }) => `{${id}}`).join(', ')})` }],
    completedHtmlOnCondition: bands.map(({ to, name, summary }) => ({
        expression: `{total} <= ${to}`, html: `<div id="result"><h2>${name}</h2><p>{total}${words.points}</p><p>${summary}</p></div>`,
    })),
});

renderSurvey(survey, document.getElementById('root'));
