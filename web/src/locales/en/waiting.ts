/** One piece of help in short: how it stands, what waits for an answer, and what comes next. */
export const waitingMessages = {
  'exchange.heading':
    '{side, select, giver {Help for {receiver}: {title}} receiver {Help from {giver}: {title}} other {Help from {giver} for {receiver}: {title}}}',
  'exchange.seeIt': 'See how it stands',

  'status.proposed': 'Waiting for an answer',
  'status.agreed': 'Agreed',
  'status.reported': 'Hours to confirm',
  'status.disputed': 'With the coordinator',
  'status.needs_coordinator': 'With the coordinator',
  'status.completed': 'Done',
  'status.declined': 'No thank you',
  'status.withdrawn': 'Taken back',
  'status.cancelled': 'Called off',

  'turn.proposed':
    '{turn, select, mine {{other} is waiting for your answer.} theirs {We have asked {other}. There is no answer yet.} other {This is waiting for an answer.}}',
  'turn.agreed':
    '{side, select, other {Both have said yes.} giver {You have both said yes. Afterwards, say how long it took.} receiver {You have both said yes. Afterwards, say how long it took.}}',
  'turn.reported':
    '{turn, select, mine {{by} says it took {time}. Is that right?} theirs {You said it took {time}. Now {other} says if that is right.} other {{by} says it took {time}. The other has not answered yet.}}',
  'turn.disputed': 'The hours are not right for one of you. A coordinator will get in touch.',
  'turn.needs_coordinator': 'A coordinator looks at the hours first. You need not do anything.',
  'turn.completed':
    '{side, select, giver {It is done. {time} went from {receiver} to you.} receiver {It is done. {time} went from you to {giver}.} other {It is done. {time} went from {receiver} to {giver}.}}',
  'turn.declined': 'The answer was no thank you. Nothing was agreed.',
  'turn.withdrawn': 'The proposal was taken back. Nothing was agreed.',
  'turn.cancelled': 'This was called off. No hours have moved.',

  'step.accept': '{side, select, giver {Yes, I can} other {Yes please}}',
  'step.decline': '{side, select, giver {Not this time} other {No thank you}}',
  'step.anotherDay': 'Another day or time',
  'step.reportHours': 'It happened: say how long it took',
  'step.confirm': 'Yes, that is right',
  'step.somethingElse': 'Something else',
  'step.undo': 'Undo',
  'step.undoUntil': 'You can undo this until {until}.',
  'confirm.gives': '{side, select, giver {{other} gives you {time}.} other {You give {other} {time}.}}',
  'confirm.undoable': 'You can undo this for 24 hours.',
  'confirm.confirm': 'Confirm',
  'confirm.notYet': 'Not yet',
  'confirm.done':
    '{side, select, giver {Done. {other} gave you {time}.} other {Done. You gave {other} {time}.}}',
  'confirm.waits': 'Thank you. A coordinator looks at the hours, and then they go into the books.',
  'confirm.undone': 'Undone. The hours are back where they were.',

  'waiting.title': 'Waiting for your answer',
  'waiting.hours':
    '{side, select, giver {{other} says you helped with “{title}” on {day}: {time}.} other {{other} helped you with “{title}” on {day}: {time}.}}',
  'waiting.proposal':
    '{side, select, giver {Can you help {other} with “{title}”? About {time}.} other {{other} can help you with “{title}”. About {time}.}}',
  'waiting.proposedFor': 'Day and time: {when}.',
  'waiting.theySay': '{other} writes: “{message}”',
  'waiting.more': 'See all that is waiting for you',
  'waiting.accepted': 'You said yes to {other}. You can now see how to reach each other.',
  'waiting.undo': 'You said yes to {time} with {other}.',
  'waiting.itHappened': 'Did it happen? “{title}”, with {other}.',
  'next.title': 'What is happening next',
  'next.none': 'Nothing is agreed at the moment.',
  'next.row': '{side, select, giver {You help {other}: {title}} other {{other} helps you: {title}}}',
  'next.noDay': 'You agree the day together',

  'again.title': 'Ask for the same as last time',
  'again.detail': '“{title}”. Last time {name} helped.',
} as const;
