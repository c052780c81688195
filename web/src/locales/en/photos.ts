/** Photos of members: nobody needs one, and one's own is gone with one press. */
export const photosMessages = {
  'photo.of': 'Photo of {name}',
  'photo.title': 'My photo',
  'photo.lead': 'Members who see your page see it too. You need none.',
  'photo.none': 'You have no photo here, and that is fine.',
  'photo.choose': 'Choose a photo',
  'photo.hint': 'A photo of your face. Where and when it was taken is not kept.',
  'photo.send': 'Keep this photo',
  'photo.missing': 'Choose a photo first.',
  'photo.unreadable': 'This is no photo that can be read. Choose another file.',
  'photo.remove': 'Take the photo away',
  'photo.isKept': 'The photo is kept',
  'photo.isGone': 'The photo is gone',
} as const;
