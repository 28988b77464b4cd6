// How every database of the site is opened: within a time, and so that no page stands in the way of another that deletes it or brings a newer version.

/**
 * @param {string} name
 * @param {((database: IDBDatabase) => unknown) | false} make  makes the shelves of one that is not there yet; false: only what is there already
 * @param {number} [version]   any, unless named
 * @param {number} [patience]  ms
 * @returns {Promise<IDBDatabase>}  rejects with what the browser says: SecurityError and the like where it has none, AbortError where there is none and
 *   none to be made, VersionError where a newer build has written; with TimeoutError where it does not open in time
 */
export const open_database = (name, make, version, patience = 5000) => new Promise((opened, failed) => {
  const opening = indexedDB.open(name, version), timer = setTimeout(() => {
    opening.onsuccess = () => opening.result.close();
    failed(new DOMException(`${name} does not open`, 'TimeoutError'));
  }, patience);
  opening.onupgradeneeded = () => (make ? make(opening.result) : opening.transaction?.abort());
  opening.onsuccess = () => {
    clearTimeout(timer);
    opening.result.onversionchange = () => opening.result.close();  // whoever puts something else in its place sees to that
    opened(opening.result);
  };
  opening.onerror = event => {
    clearTimeout(timer);
    failed(opening.error);
    event.preventDefault();
  };
});
