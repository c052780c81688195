/** What somebody reads who opens a link from a letter or a message, without signing in. */
export const linksMessages = {
  'link.title': 'Your answer',
  'link.brokenTitle': 'This link does not work',
  'link.ring': 'Or ring us:',

  'link.ask.confirm_hours': 'Is this right?',
  'link.ask.answer_proposal': 'What do you say?',
  'link.ask.ring_me': 'Shall we ring you?',
  'link.about.helped': 'Hello {reader}. {name} wrote down {time} of help for you: “{title}”.',
  'link.about.helping': 'Hello {reader}. {name} thinks that you helped for {time}: “{title}”.',
  'link.about.offered': 'Hello {reader}. {name} could help you: “{title}”, for about {time}.',
  'link.about.asked': 'Hello {reader}. Could you help {name}? It is “{title}”, for about {time}.',
  'link.about.ring': 'Hello {reader}. Press the button, and we ring you as soon as we can.',
  'link.nothingYet': 'Nothing has happened yet. You decide with one button.',

  'link.press.confirm_hours': 'Yes, that is right',
  'link.press.answer_proposal': 'Yes please',
  'link.press.no': 'No thank you',
  'link.press.wrong': 'Something is wrong',
  'link.press.ring_me': 'Please ring me',
  'link.press.undo': 'Undo',
  'link.undoUntil': 'If it was a mistake, you can undo it until {until}.',
  'link.undone': 'You took your answer back. You can answer again.',

  'link.done.confirm_hours': 'Thank you, it is done',
  'link.done.answer_proposal': 'Thank you, you said yes',
  'link.done.no': 'You said no thank you',
  'link.done.wrong': 'We will look at it',
  'link.done.ring_me': 'We will ring you',
  'link.then.helped': 'You said yes to {time} of help from {name}. It is written down.',
  'link.then.helping': 'You said yes to {time} of help for {name}. It is written down.',
  'link.then.coordinator':
    'You said yes to {time}. A coordinator writes it down. You do not have to do anything.',
  'link.then.yes': 'We tell {name}. If you do not hear from us soon, please ring.',
  'link.then.no': '{name} hears of it now. That is quite all right.',
  'link.then.wrong': 'No hours have moved. Your coordinator will talk to you both.',
  'link.then.ring_me': 'You are on our list of people to ring. You do not have to do anything.',
  'link.answeredAt': 'You answered on {when}.',

  'link.state.expired': 'This link has ended',
  'link.state.expiredHelp': 'Links work for two weeks. Please ring us, and we do it together.',
  'link.state.moved_on': 'This is settled already',
  'link.state.moved_onHelp':
    'Something has changed since we wrote to you. Please ring us if you have a question.',
  'link.state.closed': 'This link cannot be used now',
  'link.state.closedHelp': 'Please ring us, and we sort it out together.',
};
