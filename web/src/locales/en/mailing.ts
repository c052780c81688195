/** Letters to one member: the welcome, and the statement that is posted. */
export const mailingMessages = {
  'mail.welcomeTitle': 'Letter of welcome',
  'mail.statementTitle': 'Statement for the post',
  'mail.dear': 'Dear {name},',
  'mail.welcome': 'Welcome to {timebank}',
  'mail.how':
    'Here neighbours help each other. An hour of anybody’s help is worth an hour of anybody else’s.',
  'mail.ask': 'Would you like a hand with something? Ring us on {phone}. We look for somebody near you.',
  'mail.give': 'What you can do helps somebody too: a telephone call, a lift, a cake, company.',
  'mail.slip': 'Afterwards you both sign a slip. Send it back to us, and we write down the hours.',
  'mail.number': 'Your member number is {number}.',
  'mail.balance': 'Your hours so far: {balance}.',
  'mail.greeting': 'We look forward to hearing from you.',
  'mail.statement': 'Statement of hours for {name}',
  'mail.exchange':
    '{way, select, in {On {day} you helped {who} for {time}.} other {On {day} {who} helped you for {time}.}}',
  'mail.gift':
    '{way, select, in {On {day} {who} gave you {time}.} other {On {day} you gave {time} to {who}.}}',
  'mail.other': '{way, select, in {On {day}: {what}, {time} added.} other {On {day}: {what}, {time} taken.}}',
  'mail.wrong': 'Is something not right? Ring us, and we put it right.',
};
