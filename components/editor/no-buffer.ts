/**
 * In the place of Node's Buffer, which next.config.mjs keeps out of the browser's scripts: libraries name it for Node alone and use
 * what browsers have instead.
 */
export const Buffer = undefined
