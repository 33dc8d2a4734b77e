/** Letters filled from the book. */
export const letters = {
  title: {
    authority: (name: string) => `Answer about ${name}`,
    carriers: (campaign: string) => `Opt-in of ${campaign}, for carriers`,
  },
  lead: 'Filled from the book. Read it, change what is not right, then send it yourself. This is no legal advice.',
  region: 'The letter',
  choices: 'To whom, and how',
  authority: 'Authority',
  language: 'Language',
  anew: 'Each choice is a letter of its own. What you change in one stays with it.',
  writeAnew: 'Write it anew from the book',
  text: 'Text',
  hint: {
    authority: 'Put in the reference in brackets, then save it together with the proof.',
    carriers:
      'What US carriers ask when a number is registered. Copy each part into its field; the form wants English.',
  },
  copy: 'Copy it all',
  copied: 'The letter is on the clipboard.',
  notCopied: 'This window may not use the clipboard. Mark the text and copy it.',
  save: 'Save as a text file',
  saved: 'The letter is saved.',
  print: 'Print the letter',
  saveAnswer: 'Save letter and proof together',
  savingAnswer: 'Making the pack',
  savedAnswer: 'The answer is saved: the letter, and the proof pack around it.',
  file: { authority: 'Answer to an authority', carriers: 'Opt-in description' },
  gone: 'There is nothing to write about',
  goneMeans: 'What this letter was about is no longer in the book.',
  toAuthority: 'Answer an authority about this person',
  toCarriers: 'Describe this opt-in for US carriers',
};
