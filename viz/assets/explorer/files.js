// Files to take away.

import { element } from "./elements.js";

export function download(blob, name) {
  const address = URL.createObjectURL(blob);
  element("a", "", { href: address, download: name }).click();
  URL.revokeObjectURL(address);
}
