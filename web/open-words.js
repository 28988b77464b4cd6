// What the page for diagnostics of others says by itself. Apart from web/words.js, so that the site's own pages do not carry it.

/**
 * What its script says. `other`: the name of the language that comes next in assets/languages.json. Each failure: [title, what the reader can do, what exactly, for the author of the diagnostic]. {0} and {1}: what is found there.
 * @typedef {{failures: Record<string, [title: string, advice: string, exactly?: string]>} & Record<'other' | 'label' | 'from_host' | 'from_file' | 'another' | 'retry' | 'loading' | 'details' | 'source' | 'source_file', string>} OpenWords
 */

/** @type {Record<string, OpenWords>} */
export const open_words = {
  ko: {
    other: 'English',
    label: '진단의 출처',
    from_host: '{0}에서 가져온 진단입니다. 화면을 제공하는 {1}에서 만들거나 검토한 것이 아닙니다.',
    from_file: '{0} 파일로 연 진단입니다. 이 사이트에서 만들거나 검토한 것이 아닙니다. 결과 링크는 같은 파일이 있는 분만 열어 볼 수 있습니다.',
    another: '다른 진단 열기',
    retry: '다시 시도',
    loading: '진단을 가져오는 중입니다',
    details: '진단을 만든 분을 위한 정보',
    source: '주소: {0}',
    source_file: '파일: {0}',
    failures: {
      no_address: ['열 진단이 정해져 있지 않습니다', '이 글을 쓴 분에게 진단의 주소가 빠졌다고 알려 주세요.', '프레임의 주소에 src가 없습니다.'],
      bad_address: ['주소가 올바르지 않습니다', 'https://로 시작하는 전체 주소인지 확인해 주세요.', 'src는 프로토콜을 포함한 전체 주소여야 하며, 사용자 이름과 비밀번호를 담을 수 없습니다.'],
      insecure: ['https 주소만 열 수 있습니다', 'https://로 시작하는 전체 주소인지 확인해 주세요.', 'https:만 열 수 있습니다. http:는 localhost와 127.0.0.1에서만 쓸 수 있습니다.'],
      offline: ['인터넷에 연결되어 있지 않습니다', '연결을 확인한 뒤 다시 시도해 주세요. 기기에 있는 파일은 지금도 여실 수 있습니다.', '브라우저가 오프라인 상태입니다.'],
      unreachable: ['진단을 가져오지 못했습니다', '주소가 맞는지, 인터넷에 연결되어 있는지 확인한 뒤 다시 시도해 주세요. 계속 열리지 않으면 진단을 만든 분에게 알려 주세요.',
        '서버에 닿지 못했거나(이름, 인증서, 연결), 서버가 다른 사이트에서 읽는 것을 허용하지 않았습니다(CORS). 브라우저는 둘 중 무엇인지 알려 주지 않습니다. 서버는 Access-Control-Allow-Origin: * 또는 {1} 헤더를 보내야 합니다.'],
      missing: ['그 주소에는 진단이 없습니다', '주소를 다시 확인해 주세요. 파일이 옮겨졌거나 삭제되었을 수 있습니다.', 'HTTP {0}'],
      status: ['서버가 진단을 보내 주지 않았습니다', '잠시 뒤 다시 시도해 주세요. 계속 열리지 않으면 진단을 만든 분에게 알려 주세요.', 'HTTP {0}'],
      redirected: ['안전하지 않은 주소로 이어집니다', '이 주소는 https가 아닌 곳으로 이어져 열지 않았습니다. 진단을 만든 분에게 알려 주세요.', '리디렉션을 거친 주소도 https:여야 합니다.'],
      large: ['파일이 너무 큽니다', '진단 파일은 2 MiB까지 열 수 있습니다. 진단 파일이 맞는지 확인해 주세요.', '{0}바이트를 넘어 더 읽지 않았습니다.'],
      slow: ['응답이 너무 느립니다', '잠시 뒤 다시 시도해 주세요. 계속 열리지 않으면 진단을 만든 분에게 알려 주세요.', '{0}초 안에 파일을 모두 받지 못했습니다.'],
      unreadable: ['파일을 읽지 못했습니다', '파일이 옮겨졌거나 폴더일 수 있습니다. 파일을 다시 선택해 주세요.', '{0}'],
      empty: ['빈 파일입니다', '파일에 내용이 없습니다. 진단을 만든 분에게 알려 주세요.', '0바이트이거나 공백뿐입니다.'],
      encoding: ['읽을 수 없는 파일입니다', '진단 파일이 맞는지 확인해 주세요. 맞다면 진단을 만든 분에게 알려 주세요.', 'UTF-8로 저장된 파일이 아닙니다.'],
      not_json: ['진단 파일이 아닙니다', '웹 페이지나 다른 종류의 파일일 수 있습니다. 진단 파일의 주소나 파일이 맞는지 확인해 주세요.'],
      no_diagnostic: ['진단 파일이 아닙니다', 'JSON 파일이지만 진단이 담겨 있지 않습니다. 답을 저장한 파일이라면 먼저 그 진단을 연 다음 불러와 주세요.'],
      newer: ['더 새로운 형식의 진단입니다', '이 사이트에서는 아직 읽을 수 없는 형식입니다. 진단을 만든 분에게 알려 주세요.'],
      kind: ['여기에서는 할 수 없는 진단입니다', '이 페이지에서 보여 드릴 수 없는 종류의 문항이 있습니다. 진단을 만든 분에게 알려 주세요.'],
      problems: ['진단 파일에 고칠 곳이 있습니다', '진단을 만든 분에게 아래 내용을 알려 주세요.'],
    },
  },
  en: {
    other: '한국어',
    label: 'Where this diagnostic comes from',
    from_host: 'This diagnostic comes from {0}. {1}, which shows it, has neither made nor checked it.',
    from_file: 'This diagnostic comes from the file {0}. This site has neither made nor checked it. A link to a result opens only for people who have the same file.',
    another: 'Open another',
    retry: 'Try again',
    loading: 'Fetching the diagnostic',
    details: 'For the author of the diagnostic',
    source: 'Address: {0}',
    source_file: 'File: {0}',
    failures: {
      no_address: ['No diagnostic was named', 'Please tell whoever wrote this article that the address of the diagnostic is missing.', 'The frame’s address has no src.'],
      bad_address: ['This is not a complete address', 'Please check that it is a whole address that begins with https://.', 'src has to be a whole address with its scheme, without a user’s name and password.'],
      insecure: ['Only https addresses can be opened', 'Please check that it is a whole address that begins with https://.', 'Only https: is opened, and http: of localhost and 127.0.0.1 alone.'],
      offline: ['There is no connection to the internet', 'Please check the connection and try again. A file on this device can be opened all the same.', 'The browser is offline.'],
      unreachable: ['The diagnostic could not be fetched', 'Please check the address and your connection, and try again. If it stays so, please tell the author of the diagnostic.',
        'Either the server was not reached (name, certificate, connection), or it does not let other sites read the file (CORS); browsers do not tell which. The server has to send the header Access-Control-Allow-Origin with * or {1}.'],
      missing: ['There is no diagnostic at this address', 'Please check the address. The file may have been moved or deleted.', 'HTTP {0}'],
      status: ['The server did not send the diagnostic', 'Please try again in a while. If it stays so, please tell the author of the diagnostic.', 'HTTP {0}'],
      redirected: ['The address leads to one that is not safe', 'It leads to a place without https, so it was not opened. Please tell the author of the diagnostic.', 'The address after redirects has to be https:, too.'],
      large: ['The file is too large', 'Files of diagnostics may have 2 MiB. Please check that it is one.', 'It was read no further than {0} bytes.'],
      slow: ['The server is too slow', 'Please try again in a while. If it stays so, please tell the author of the diagnostic.', 'It was not there after {0} seconds.'],
      unreadable: ['The file could not be read', 'It may have been moved, or be a folder. Please choose it again.', '{0}'],
      empty: ['The file is empty', 'There is nothing in it. Please tell the author of the diagnostic.', 'It has no bytes, or nothing but white space.'],
      encoding: ['The file could not be read', 'Please check that it is the file of a diagnostic. If so, please tell its author.', 'It is not saved as UTF-8.'],
      not_json: ['This is not the file of a diagnostic', 'It may be a web page, or a file of another kind. Please check the address or the file.'],
      no_diagnostic: ['This is not the file of a diagnostic', 'It is JSON, but holds no diagnostic. If it holds saved answers, open their diagnostic first and load them there.'],
      newer: ['This diagnostic has a newer format', 'This site cannot read it yet. Please tell the author of the diagnostic.'],
      kind: ['This diagnostic cannot be taken here', 'It has statements of a kind that this page cannot show. Please tell its author.'],
      problems: ['The file of the diagnostic has mistakes', 'Please pass on what is listed below to its author.'],
    },
  },
};

/** @typedef {Record<'title' | 'text' | 'linked' | 'address' | 'go' | 'address_note' | 'file' | 'file_note' | 'kept' | 'noscript', string>} ChooserWords */

/**
 * What stands in the page alone, where a diagnostic is chosen: no script carries it.
 * @type {Record<string, ChooserWords>}
 */
export const chooser_words = {
  ko: {
    title: '다른 진단 열기',
    text: '다른 곳에서 만든 진단을 여기에서 바로 해 보실 수 있습니다. JSON 형식으로 된 진단 파일의 주소를 입력하거나 파일을 선택해 주세요.',
    linked: '받으신 링크에 진단 결과가 담겨 있습니다. 결과를 보시려면 링크를 보낸 분에게 진단 파일을 받아 여기에서 열어 주세요.',
    address: '진단 파일의 주소',
    go: '열기',
    address_note: '입력하신 주소의 서버에서 파일만 받아 옵니다. 답은 보내지 않습니다.',
    file: '내 기기에서 파일 선택',
    file_note: '파일을 이 페이지에 끌어다 놓으셔도 됩니다. 파일은 이 브라우저 안에서만 열리며 어디로도 보내지 않습니다.',
    kept: '답은 이 기기의 브라우저에만 저장되며, 진단마다 따로 보관됩니다.',
    noscript: '다른 곳의 진단을 열려면 JavaScript가 필요합니다.',
  },
  en: {
    title: 'Open another diagnostic',
    text: 'Take a diagnostic here that was made somewhere else: give the address of its file (JSON), or choose the file.',
    linked: 'The link that you have been given holds a result. To see it, ask whoever sent the link for the file of the diagnostic, and open that here.',
    address: 'Address of the diagnostic’s file',
    go: 'Open',
    address_note: 'Only the file is fetched from the server at that address. Your answers are not sent to it.',
    file: 'Choose a file on this device',
    file_note: 'You can also drop the file onto this page. It is opened within this browser and sent nowhere.',
    kept: 'Answers stay in this browser on this device, apart for each diagnostic.',
    noscript: 'Opening a diagnostic from elsewhere needs JavaScript.',
  },
};

/** @param {string} text  @param {...(string | number)} found  for {0}, {1} … */
export const filled_in = (text, ...found) => text.replace(/\{(\d)\}/g, (_, i) => String(found[i] ?? ''));
