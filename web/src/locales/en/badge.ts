/** What a stranger reads who scans a badge. */
export const badgeMessages = {
  'badge.title': 'Is this badge valid?',
  'badge.valid': 'Valid today: {name}',
  'badge.face': 'Is this the face in front of you?',
  'badge.noFace': 'There is no photo on this badge. If you are unsure, ring the number on it.',
  'badge.notValid': 'This badge is not valid',
  'badge.notValidLead': 'Do not open the door on its word. Ring the number that you know.',
  'badge.photo': 'The face on the badge: {name}',
} as const;
