// What a widget shows: one diagnostic. Its parts, what its core begins with, and where it is kept.
import { save_card } from './card-image.js';
import { bits } from './core.js';
import { create_parts } from './parts.js';
import { early_answers } from './static.js';
import { body, create_storage, newest } from './storage.js';

/**
 * A program for `mount`: see web/widget.js.
 * @param {Parameters<typeof create_parts>[0]} files
 * @returns {import('./widget.js').Program}
 */
export const questionnaire = files => ({ root, frame }) => {
  const parts = create_parts(files), storage = create_storage(frame, '');
  let text = '', /** @type {ReturnType<typeof early_answers>} */ early;

  return {
    storage,
    been_here: storage.slots().some(Boolean),
    begun: () => Boolean(early_answers(root).text),
    words_in: parts.words_in,
    async load(lang) {
      const [module, diagnostic, words] = await parts.all(lang);
      text = diagnostic;
      return [module, words];
    },
    async inputs(core) {
      await storage.ready;
      const [slot_0, slot_1] = storage.slots();
      early = early_answers(root);
      core.sealed = newest([slot_0, slot_1]);
      return { diagnostic: text, slot_0, slot_1, storage: storage.kind, early: early.text };
    },
    start({ core, session, host, dispatch, flush, found, signal, lay_out }) {
      const since = early_answers(root).chosen.filter(node => !early.chosen.includes(node));
      lay_out();
      storage.listen(core, session, flush, signal);
      if (found & bits.store_holds_removed) storage.save();
      for (const node of since) dispatch(node, 'click');
      host.start(dispatch, text);
    },
    save_picture: save_card,
    effects: () => ({ book: ({ url }) => location.assign('../book/' + url) }),
    kept: core => body(core.sealed),
  };
};
