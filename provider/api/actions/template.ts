/** Templates: images made of machines (`/ccs`). */
export const template = {};
