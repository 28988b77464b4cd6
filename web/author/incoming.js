// What becomes a draft: a file, a survey of another program, a template, the draft in a link.
import { fill, make } from './elements.js';
import { path_of, tree_of, written } from './document.js';
import { fresh_diagnostic, from_template } from './fresh.js';
import { text_in } from './sharing.js';

const most_bytes = 8 * 1024 * 1024;

/** An id of a file's name: "Visit report.json" -> "visit-report". @param {string} name */
const id_of = name => name.replace(/\.[^.]*$/, '').toLowerCase().replace(/[^a-z0-9]+/g, '-').replace(/^[^a-z]+|-+$/g, '').slice(0, 64);

// Questions of a survey by the kind of item that is answered in the same way.
const alike = new Map(Object.entries({ rating: 'likert', radiogroup: 'choice', dropdown: 'choice', imagepicker: 'choice', checkbox: 'several', tagbox: 'several', boolean: 'yes-no', text: 'text', comment: 'text', ranking: 'ranking', matrix: 'matrix', html: 'html', file: 'file' }));

/** The question of a survey that a place lies in. @param {any} survey  @param {string} pointer  @returns {any} */
const question_at = (survey, pointer) => {
  let inside = survey, found;
  for (const name of path_of(pointer)) {
    inside = inside?.[name];
    if (typeof inside?.name === 'string' && typeof inside.type === 'string') found = inside;
  }
  return found;
};

/**
 * @param {object} page
 * @param {(text: string, said?: string) => Promise<void>} page.begin  a new draft
 * @param {import('./core.js').Core} page.core
 * @param {HTMLElement} page.report  where it stands what a survey could not bring
 * @param {(text: string, ...more: Node[]) => void} page.announce
 * @param {import('./words.js').Say} page.say
 * @param {string} page.lang
 */
export function create_incoming({ begin, core, report, announce, say, lang }) {
  /** @param {string} text  @param {string} name  of the file */
  async function take_survey(text, name) {
    try {
      const { diagnostic, left, problems } = await core.survey(text, id_of(name)), all = [...problems, ...left];
      const survey = tree_of(text).value;
      /** @param {import('./core.js').Problem} of */
      const line_of = ({ pointer, line, column, message }) => {
        const { title, name: id, type } = question_at(survey, pointer) ?? {};
        return make('li', {}, type && make('strong', {}, say('survey_question', say.text(title) || id, alike.has(type) ? say(`kind_${alike.get(type)}`) : type)), ' ', message[lang], ' ', make('small', {}, line ? say('place', line, column) : ''));
      };
      fill(report, make('h2', {}, say(diagnostic ? 'survey_taken' : 'survey_refused', name)), all.length === 0 && make('p', {}, say('survey_whole')), make('ul', {}, ...all.map(line_of)),
        make('button', { type: 'button', onclick: () => { report.hidden = true; } }, say('close')));
      if (diagnostic) await begin(diagnostic, say('survey_opened', name, left.length));
      else announce(say('survey_refused', name));
      report.hidden = false;
      report.tabIndex = -1;
      report.scrollIntoView({ block: 'start' });
      report.focus({ preventScroll: true });
    } catch {
      announce(say('check_failed'));
    }
  }

  return {
    /** A diagnostic, or a survey of SurveyJS that becomes one. @param {File | undefined} of */
    async file(of) {
      if (!of) return;
      if (of.size > most_bytes) return announce(say('file_too_large'));
      let text;
      try {
        text = new TextDecoder('utf-8', { fatal: true }).decode(await of.arrayBuffer());
      } catch {
        return announce(say('file_unreadable', of.name));
      }
      const { value } = tree_of(text);
      if (value && value.jindan === undefined && (value.pages || value.elements || value.questions)) return take_survey(text, of.name);
      report.hidden = true;
      await begin(text, say('opened', of.name));
    },
    /** @param {string} address  of one of the site's diagnostics, or "blank" */
    async template(address) {
      report.hidden = true;
      if (address === 'blank') return begin(written(fresh_diagnostic(say)));
      try {
        const response = await fetch(address);
        if (!response.ok) throw new Error(String(response.status));
        await begin(written(from_template(await response.text(), say)));
      } catch {
        announce(say('template_failed'));
      }
    },
    /** @param {string} fragment  @returns {Promise<boolean>}  whether there was one that could be opened */
    async link(fragment) {
      const text = await text_in(fragment);
      if (text) await begin(text, say('opened_link'));
      else if (text === null) announce(say('link_damaged'));
      return Boolean(text);
    },
  };
}
