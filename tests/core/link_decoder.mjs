// Decodes a result link. Written from assets/link-format.md alone and sharing nothing with the product: a third party's view of it.

const names = { q: 'quarter', t: 'date', p: 'points', b: 'band', a: 'answers', m: 'memos', f: 'profile', n: 'account' };
const depths = { f: 'full', a: 'answers', s: 'score' };

function crc32(text) {
    let c = 0xffffffff;
    for (const letter of text) {
        c ^= letter.charCodeAt(0);
        for (let bit = 0; bit < 8; ++bit) c = c & 1 ? (c >>> 1) ^ 0xedb88320 : c >>> 1;
    }
    return (~c >>> 0).toString(16).padStart(8, '0');
}

function base64url(text) {
    const bytes = atob(text.replaceAll('-', '+').replaceAll('_', '/'));
    return new TextDecoder('utf-8', { fatal: true }).decode(Uint8Array.from(bytes, (letter) => letter.charCodeAt(0)));
}

// The content in long names, from an address or its part behind "#". Throws an Error that says what is wrong.
export function decode(link) {
    const fragment = link.slice(link.indexOf('#') + 1);
    const version = /^j([1-9][0-9]*)\./.exec(fragment)?.[1];
    if (!version) throw new Error('not a result link');
    if (version !== '1') throw new Error(`a link of version ${version}`);
    const end = fragment.lastIndexOf('.');
    if (crc32(fragment.slice(0, end)) !== fragment.slice(end + 1)) throw new Error('cut or altered');
    const [, depth, payload] = fragment.split('.');
    const { d, ...rest } = JSON.parse(base64url(payload));
    const out = { version: 1, depth: depths[depth], diagnostic: { id: d[0], version: d[1], hash: d[2] } };
    for (const [key, value] of Object.entries(rest)) if (names[key]) out[names[key]] = value;
    return out;
}
