// The few sentences the page says by itself, before the core runs or after it has stopped. Everything else comes from the core.

/**
 * @typedef {object} Words
 * @property {string} loading      beside the progress mark, while the widget is fetched
 * @property {string} late         after some seconds of that
 * @property {string} barred       in a frame that gets no script
 * @property {string} barred_open  on the link out of it
 * @property {string} reload       on the button and the link that open the page anew
 * @property {string} noscript     where scripts are off
 * @property {string} by_hand      heading of all statements with how to add them up
 * @property {string} failed       title: the files could not be fetched
 * @property {string} failed_why
 * @property {string} mixed        title: a file is of another build
 * @property {string} mixed_why
 * @property {string} unsupported  title: this browser cannot run the widget
 * @property {string} unsupported_why
 * @property {string} crashed      title: the core has stopped
 * @property {string} crashed_why
 * @property {string} crashed_empty  instead of that, where there is nothing to keep as a file
 * @property {string} new_tab      about a link of the site that shows the widget
 * @property {string} bad_link     of a setting, {0}: what is no https address
 * @property {string} bad_text     what is empty or too long
 * @property {string} bad_logo     what is no picture that may be shown
 * @property {string} bad_value    what cannot be so
 * @property {string} bad_name     what is called like none
 * @property {string} download     on the button that saves the last kept answers as a file
 */

/** @type {Record<string, Words>} */
export const words = {
  ko: {
    loading: '여는 중입니다',
    barred: '이 글 안에서는 진단을 시작할 수 없습니다.',
    barred_open: '새 창에서 열기',
    late: '오래 걸리고 있습니다.',
    reload: '다시 열기',
    noscript: '자동으로 채점하려면 JavaScript가 필요합니다. 지금은 아래의 모든 문항에 답하고 채점 방법에 따라 직접 계산해 보실 수 있습니다.',
    by_hand: '전체 문항과 채점 방법',
    failed: '진단지를 불러오지 못했습니다',
    failed_why: '인터넷 연결을 확인한 뒤 다시 열어 주세요. 저장된 답은 그대로 있습니다.',
    mixed: '새 버전으로 바뀌는 중입니다',
    mixed_why: '파일 일부가 다른 버전입니다. 다시 열어 주세요. 저장된 답은 그대로 있습니다.',
    unsupported: '이 브라우저에서는 진단을 열 수 없습니다',
    unsupported_why: 'WebAssembly를 쓸 수 있는 최신 브라우저에서 이 주소를 열어 주세요.',
    crashed: '진단이 멈추었습니다',
    crashed_why: '마지막으로 저장된 답은 안전합니다. 파일로 내려받은 뒤 다시 열어 주세요.',
    crashed_empty: '페이지를 다시 열어 주세요. 앞서 저장된 답이 있다면 그대로 남아 있습니다.',
    new_tab: '새 창에서 열립니다',
    bad_link: '{0}: https://로 시작하는 주소여야 합니다.',
    bad_text: '{0}: 1자 이상 80자 이하의 글이어야 합니다.',
    bad_logo: '{0}: 표시할 수 없는 그림입니다. data: 주소이거나, 진단 사이트에서 허용한 https 주소여야 합니다.',
    bad_value: '{0}: 쓸 수 없는 값입니다.',
    bad_name: '{0}: 없는 설정입니다.',
    download: '내 답 내려받기',
  },
  en: {
    loading: 'Opening',
    barred: 'The diagnostic cannot start inside this article.',
    barred_open: 'Open it in a window of its own',
    late: 'This is taking longer than usual.',
    reload: 'Open again',
    noscript: 'Scoring by itself needs JavaScript. Without it you can answer all statements below and add them up yourself.',
    by_hand: 'All statements and how they are scored',
    failed: 'The diagnostic could not be loaded',
    failed_why: 'Please check your connection and open the page again. Saved answers are still there.',
    mixed: 'A new version is being put in place',
    mixed_why: 'Some files belong to another version. Please open the page again. Saved answers are still there.',
    unsupported: 'This browser cannot open the diagnostic',
    unsupported_why: 'Please open this address in a current browser that supports WebAssembly.',
    crashed: 'The diagnostic has stopped',
    crashed_why: 'Your answers up to the last save are not lost. You can keep them as a file and open the page again.',
    crashed_empty: 'Please open the page again. Answers saved earlier, if any, are still there.',
    new_tab: 'Opens in a new tab',
    bad_link: '{0} has to be an address that begins with https://.',
    bad_text: '{0} has to be a text of 1 to 80 characters.',
    bad_logo: '{0} is no picture that can be shown: it has to be a data: address, or an https address that the site of the diagnostic allows.',
    bad_value: '{0} cannot have this value.',
    bad_name: '{0} is no setting.',
    download: 'Download my answers',
  },
};

/**
 * What the build alone writes into pages: apart, so that no script carries it.
 * @typedef {object} DoorWords
 * @property {string} door_title   of the page that leads to the diagnostics
 * @property {string} door_short   what it is called once it is installed
 * @property {string} door_text    what they are for
 * @property {string} door_items   {0}: how many statements one has
 * @property {string} door_sheet   instead of that, for a rating sheet
 * @property {string} door_kept    where answers stay
 * @property {string} door_author  on the link to the author's page
 * @property {string} door_open    on the link to the page for diagnostics of others
 * @property {string} by_hand_all  on the link to all statements; {0}: how many
 * @property {string} by_hand_back  on the link back from there
 * @property {string} offline_title  of what stands in the place of a page that is not kept, without a network
 * @property {string} offline_text
 * @property {string} offline_door  on the link from there to the diagnostics
 */

/** @type {Record<string, DoorWords>} */
export const door_words = {
  ko: {
    door_title: 'B2B 영업 진단',
    door_short: '진단',
    door_text: '고객과의 관계, 영업 관리, 고객을 보는 눈을 스스로 살펴보고, 주요 고객을 고르고 등급을 나누는 진단입니다. 분기마다 다시 해 보면 무엇이 달라졌는지 보입니다.',
    door_items: '문항 {0}개',
    door_sheet: '여러 고객사를 함께 비교하는 평가표',
    door_kept: '답은 이 기기의 브라우저에만 저장되며 어디로도 보내지 않습니다.',
    door_author: '진단 직접 만들기',
    door_open: '다른 사람이 만든 진단 파일 열기',
    by_hand_all: '{0}개 문항 모두 보기',
    by_hand_back: '진단으로 돌아가기',
    offline_title: '인터넷에 연결되어 있지 않습니다',
    offline_text: '이 화면은 인터넷에 연결되어 있을 때만 열립니다. 연결을 확인한 뒤 다시 열어 주세요. 이 브라우저에 저장된 내용은 그대로 있습니다.',
    offline_door: '연결 없이 열리는 진단 목록',
  },
  en: {
    door_title: 'Diagnostics for B2B sales',
    door_short: 'Jindan',
    door_text: 'Self-checks of your relationship with a customer, of how sales is managed and of how well customers are seen, and sheets to choose key accounts and to grade customers. Repeat them each quarter to see what has changed.',
    door_items: '{0} statements',
    door_sheet: 'Rating sheet for comparing several accounts',
    door_kept: 'Answers stay in this browser on this device and are sent nowhere.',
    door_author: 'Make a diagnostic of your own',
    door_open: 'Open a diagnostic that somebody else has made',
    by_hand_all: 'All {0} statements',
    by_hand_back: 'Back to the diagnostic',
    offline_title: 'There is no connection',
    offline_text: 'This page opens only with a connection to the internet. Please check it and open the page again. What is saved in this browser is all there.',
    offline_door: 'Diagnostics, which open without one',
  },
};

/**
 * @param {string} lang
 * @returns {Words}
 */
export const words_in = lang => words[lang] ?? words.ko;
