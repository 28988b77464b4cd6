// Pages whose policy enforces Trusted Types take a worker's address from a policy only; ours gives none but our own origin's.

/**
 * @param {string} name     of the policy, as web/build/policy.mjs allows it; each can be made once in a page
 * @param {string} address
 * @returns {string | object}  as browsers want it for a worker
 */
export function own_script(name, address) {
  const createScriptURL = url => {
    if (new URL(url, location.href).origin !== location.origin) throw new TypeError(`not ours: ${url}`);
    return url;
  };
  return window.trustedTypes?.createPolicy(name, { createScriptURL }).createScriptURL(address) ?? address;
}
