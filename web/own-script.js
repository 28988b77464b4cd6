// Pages whose policy enforces Trusted Types take a worker's address from a policy only; ours gives none but our own origin's.

/**
 * @param {string} name     of the policy, as web/build/policy.mjs allows it; each can be made once in a page
 * @param {string} address
 * @returns {string}  for browsers with Trusted Types an object that they take for one
 */
export function own_script(name, address) {
  /** @param {string} url */
  const createScriptURL = url => {
    if (new URL(url, location.href).origin !== location.origin) throw new TypeError(`not ours: ${url}`);
    return url;
  };
  return /** @type {string} */ (/** @type {unknown} */ (window.trustedTypes?.createPolicy(name, { createScriptURL }).createScriptURL(address))) ?? address;
}
