/**
 * What came of asking for a line: `interrupted` after Ctrl+C, `ended` after Ctrl+D or at the end of input, `again` when the question is to be asked again.
 */
export type LineAnswer =
  | { readonly kind: 'line'; readonly text: string }
  | { readonly kind: 'interrupted' }
  | { readonly kind: 'ended' }
  | { readonly kind: 'again' };
