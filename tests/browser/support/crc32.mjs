// CRC-32 of IEEE 802.3 over ASCII, as 8 hex digits.

/** @param {string} text */
export function crc32(text) {
  let sum = ~0;
  for (const letter of text) {
    sum ^= letter.charCodeAt(0);
    for (let bit = 0; bit < 8; ++bit) sum = (sum >>> 1) ^ (sum & 1 && 0xedb88320);
  }
  return (~sum >>> 0).toString(16).padStart(8, '0');
}
