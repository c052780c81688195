/** What is made for paper: the list of it, the poster, the attendance sheet and the directory. */
export const paperMessages = {
  'paper.title': 'Paper',
  'paper.lead': 'Everything here is black on white, at least 14 points large.',
  'paper.list': 'What can be printed',
  'paper.ofMember': 'A letter of welcome, a card or one statement is on the page of the member.',

  'poster.title': 'A poster for a noticeboard',
  'poster.detail': 'With telephone numbers to tear off',
  'poster.headline': 'The large words',
  'poster.text': 'What it says below',
  'poster.headlineUsual': 'An hour of your time is worth an hour of anybody’s',
  'poster.textUsual':
    'Neighbours help each other here. Lifts, gardens, letters, company, computers. Give an hour, get an hour. No money changes hands.',
  'poster.ring': 'Ring us',

  'attendance.title': 'An attendance sheet',
  'attendance.detail': 'Names, when people came and when they left',
  'attendance.what': 'What is it?',
  'attendance.when': 'On which day?',
  'attendance.whenHint': 'Such as Thursday 27 November, 2pm.',
  'attendance.usual': 'Group event',
  'attendance.lines': 'How many people?',
  'attendance.linesWrong': 'Give a number from 1 to 200.',
  'attendance.caption': 'Who was there',
  'attendance.name': 'Name',
  'attendance.in': 'Came at',
  'attendance.out': 'Left at',

  'directory.title': 'Directory of offers',
  'directory.detail': 'All help on offer, by kind, with first names only',
  'directory.lead': 'To ask for any of this, ring us. We bring you together.',
  'directory.day': 'As it was on {day}.',
  'directory.offer': '{title}. {name}, {place}.',
  'directory.offerAnywhere': '{title}. {name}.',
  'directory.none': 'Nobody offers anything just now.',
  'directory.more': 'The list stopped at {count} offers.',
};
