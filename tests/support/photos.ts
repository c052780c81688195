/** A photo of one colour, four pixels wide and five high: a PNG as base64, as a browser would send it. */
export const smallPhoto =
  'iVBORw0KGgoAAAANSUhEUgAAAAQAAAAFCAIAAADtz9qMAAAACXBIWXMAAAPoAAAD6AG1e1JrAAAAEElEQVQImWOwqnWBIwYyOAB85ROdjT5K1QAAAABJRU5ErkJggg==';
