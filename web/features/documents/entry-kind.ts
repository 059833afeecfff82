/** Pictures, recordings and papers of work are told apart by their file; nobody is asked. */
export const entryKindOf = (file: { readonly type: string; readonly name: string }): string => {
  if (file.type.startsWith('image/')) return 'work-photo';
  if (/^(audio|video)\//.test(file.type)) return 'work-recording';
  return /\.tiff?$/i.test(file.name) ? 'work-photo' : 'work-paper';
};
