import type { Refusal } from '#shared/commands.ts';
import type { MachineRefusal, ProviderTrouble } from '#shared/machine.ts';
import type { RefusalSentences } from '#renderer/words/sentences.ts';
import { backup } from './backup.ts';
import { parts } from './parts.ts';
import { unreadable } from './lists.ts';
import { plural, Spelled } from './plural.ts';

const fields: Readonly<Record<string, string>> = {
  name: 'A name is missing. Write one, then go on.',
  wording: 'The words people say yes to are missing. Write them, then go on.',
  reason: 'A reason is missing. It is written in the book, so that you can show it later.',
  note: 'The note is empty. Write something, or leave it.',
  text: 'The text is empty. Write what you want to say.',
  sender: 'The number or name your texts come from is missing. Fill it in, then go on.',
};

const things: Readonly<Record<string, string>> = {
  staff: 'This name is not on the list of who works here any more. Choose again.',
  contact: 'This person is no longer in the book. They may have been erased; go back to People.',
  campaign: 'This campaign is not in the book. Go back to Campaigns and choose again.',
  consent: 'This yes is not in the book. Open the person again to see what is.',
  optOut: 'This stop is not in the book. Open the person again to see what is.',
  reply: 'This reply is not in the book. Go back to Replies and choose again.',
  send: 'This send is not in the book. Go back to Send and choose again.',
  plan: 'This plan has ended or was never made. Go back to Send to see what is planned.',
  message: 'This text is not in the book. Open the send again to see what is.',
  file: 'The file is no longer at hand. Choose it again.',
};

const phone: Readonly<Record<string, string>> = {
  empty: 'The number is missing. Ask for it.',
  tooShort: 'Some digits are missing. Ask for the full number.',
  tooLong: 'There are too many digits. Check the number with them.',
  letters: 'There are letters in the number. Write digits only.',
  extension: 'This number has an extension, so no text can reach it. Ask for a mobile number.',
  lostDigits: 'A spreadsheet has cut this number short. Look it up in the original and type it again.',
  several: 'There are several numbers here. Write one.',
};

export const refusals: RefusalSentences = {
  phoneUnreadable: ({ why, missing }) =>
    missing === undefined
      ? (phone[why] ?? 'This does not read as a phone number. Check it with them.')
      : `${Spelled(missing)} ${plural(missing, { one: 'digit is', other: 'digits are' })} missing. Ask for the full number.`,
  alreadyInBook: ({ name }) => `This number is already in the book: ${name}. Open their page instead.`,
  shopNotDescribed: () => 'The book does not know your shop yet. Write its name and country in Settings first.',
  fieldEmpty: ({ field }) => fields[field] ?? 'Something is missing here. Fill it in, then go on.',
  colourTooPale: () => 'This colour is too pale to be read on paper. Choose a darker one.',
  timeZoneUnknown: ({ timeZone }) => `“${timeZone}” is not a known time zone. Choose one from the list.`,
  ruleValueUnusable: () => 'This value cannot be used for that rule. Check the number and write it again.',
  notInBook: ({ what }) => things[what] ?? 'This is not in the book. Go back and choose again.',
  campaignNameTaken: () =>
    'Another campaign has this name. Choose a different one, so that people know what they say yes to.',
  keywordTaken: ({ keyword, by }) =>
    by === 'stopWord'
      ? `${keyword} means stop, so it cannot mean yes. Choose another word.`
      : `${keyword} already joins another campaign. Choose another word.`,
  campaignClosed: ({ name }) =>
    `${name} is closed. Nobody can say yes to it and nothing is sent; make a new campaign instead.`,
  wordingUnchanged: () => 'These are the words already in use. Nothing was changed.',
  wordingMissing: ({ name }) => `${name} has no words to say yes to yet. Write them first, then record the yes.`,
  // When a stop that outlived its person was said is not known any more.
  saidStop: ({ name, saidAt, way }, { day }) =>
    `${name} said stop (${way === 'kept' ? parts.way.kept : `${day(saidAt)}, ${parts.way[way]}`}). You cannot tick that away for them: a new yes needs their own signature or a text from their own phone.`,
  inTheFuture: ({ at }, { exactly }) => `${exactly(at)} has not come yet. Write down when it really was.`,
  evidenceMissing: ({ what }) =>
    what === 'file'
      ? 'The paper or picture is missing. Add a photo of it, so that the yes can be shown later.'
      : 'A few words on how it happened are missing. Write who was there and what was said.',
  notAPicture: ({ name }) =>
    `${name} is neither a picture nor a PDF, so it shows nothing. Nothing was recorded; take it out and choose the photo again.`,
  formForeign: () =>
    'This form is not from this book: it names a campaign that is not in it. Look at the name of the shop on it, then choose by hand.',
  formWordsDiffer: ({ name, number, version }) =>
    `Form ${number} of ${name} names wording ${version}, but not with the words this book has. Nothing was recorded; compare the paper with the campaign’s words.`,
  formUsed: ({ number, name, at }, { day }) =>
    `Form ${number} is already used${name === '' ? '' : ` by ${name}`}, written down ${day(at)}. Look at the number on the paper; a form counts once.`,
  formTooEarly: ({ wordedAt }, { date }) =>
    `The words on this form are from ${date(wordedAt)}, so it cannot have been signed before. Look at the date on the paper.`,
  formForOne: ({ name }) => `This form is a yes to ${name} and to nothing else. Record the other yes on its own.`,
  undoTooLate: () => 'It is too late to undo this. Only a new yes from the person helps now.',
  alreadyJudged: () => 'Somebody has already decided this one. Nothing was changed.',
  sendEnded: () => 'This send is over. There is nothing left to pause or stop.',
  numbersMoved: ({ was, is }, { number }) =>
    `The book has changed since you looked: ${number(is)} instead of ${number(was)} people. Look through the list again, then send.`,
  nobodyToText: () => 'Nobody on this list may be texted now. Look at who is held back and why.',
  repliesNotChecked: ({ checkedAt }, { moment }) =>
    checkedAt === null
      ? 'Replies have not been read yet, and one of them may be a stop. Check replies, then send.'
      : `Replies were last read ${moment(checkedAt)}, and one since then may be a stop. Check replies, then send.`,
  clockSetBack: ({ now, lastAt }, { exactly }) =>
    `This computer’s clock says ${exactly(now)}, but the book already has an entry from ${exactly(lastAt)}. Nothing was sent; set the clock right, then send.`,
  textUnusable: ({ detail }) => `This text cannot go out as it is. ${detail ?? 'Change it, then check again.'}`,
  startAtPast: () => 'That time has passed. Choose a later one.',
  lapseIsHard: ({ name }) =>
    `${name}’s yes has run out by law, so a reason does not bring it back. Ask them again in the shop.`,
  messageNotUnknown: () => 'It is known by now what became of this text. Look at it again.',
  bookNotEmpty: () => 'The sample only goes into an empty book. Yours has entries, so nothing was changed.',
  practiceOnly: () => 'This is only possible in practice mode. With a real provider only the customer can answer.',
  providerNotReady: ({ missing }) =>
    missing.length === 0
      ? 'Nobody carries your texts yet. Choose who does in Settings.'
      : 'Some details are missing, so nothing was tested. Fill in every field under Settings, Who carries texts.',
  accountStillUsed: () =>
    'A send still waits to go out through this account, so it is read on. Let that send end or stop it for good, then try again.',
  accountUnclear: () => 'This key is another than before. Say whether the account is the same, then it is saved.',
  providerFails: ({ why }) => providerTroubles[why],
  heldBack: () => 'This text is held back for this person. Their page says why.',
  contactGone: () => 'This person is not in the book any more. Nothing was changed.',
  posterNeeds: ({ what }) =>
    what === 'keyword'
      ? 'A poster asks for a text, and this campaign has no keyword yet. Give it one under “Rules of this campaign”.'
      : what === 'carrier'
        ? 'A poster asks for a text, and practice mode has no number that could receive one. Choose who carries your texts in Settings.'
        : 'A poster asks for a text, and your texts come from a name, which cannot receive any. Choose a number as sender in Settings.',
  proofStillNeeded: (refusal, { day }) =>
    `You may have to prove their yes until ${day(refusal.until)}. Erase them all the same only if they asked for it.`,
  ownerNeeded: () => 'This needs the owner’s PIN. Type it, then it is done.',
  pinMissing: () =>
    'There is no owner’s PIN yet. Set one in Settings, Staff, so that only you can leave the till screen.',
  pinWrong: ({ left }) =>
    left === 0
      ? 'That is not the PIN. The next try has to wait a little.'
      : `That is not the PIN. ${Spelled(left)} ${plural(left, { one: 'try is', other: 'tries are' })} left before a wait.`,
  staffPinNeeded: ({ name }) => `${name} has a PIN, so that nobody else records under that name. Type it to go on.`,
  pinWait: ({ until }, { timeFrom }) => `Too many wrong PINs. You can try again at ${timeFrom(until)}.`,
  tillOpen: () => 'The till screen is open. Leave it with the owner’s PIN first.',
  tillClosed: () => 'The till screen is closed, so nothing was recorded. Ask at the counter.',
  questionImpossible: ({ why }) => questions[why],
  repliesLost: ({ from, to }, { day }) =>
    `Replies from ${day(from)} to ${day(to)} were gone at the provider before they were read, and a stop may be among them. Look there, record the stops, then confirm it in Settings, Who carries texts.`,
  backupUnusable: ({ why }) => backups[why],
  keyNotThere: ({ why }) =>
    why === 'noKey'
      ? 'No key is in this copy. Try another one. Nothing was changed.'
      : 'The key in this copy is not the one the book was signed with: the copy is of another book, or from before the book had this key. Try a newer one. Nothing was changed.',
  keyIsThere: () => 'The book has its key, so none is taken or begun.',
  copyFailed: ({ why }) => `${backup.failed(why)} Nothing else was changed.`,
  folderUnusable: ({ folder }) =>
    `The folder ${folder} is not there, so no copy was made. Plug in the stick or connect the share, then try again.`,
  passphraseShort: ({ least }) =>
    `The passphrase is too short to protect your customers. Use at least ${least} characters: three or four words do well.`,
  chosenMoved: ({ was, is }, { number }) =>
    `The list has changed since you chose: ${number(is)} instead of ${number(was)} people. Nothing was done; look at the number below the list and press again.`,
  clockUrlUnusable: () =>
    'This is not the address of a time-stamping service. It begins with https:// or http://; copy it from the service’s own page.',
  clockNotChosen: () => 'No clock outside this computer is chosen yet. Choose one first.',
  jobOver: () => 'That work is already finished. There is nothing left to stop.',
  listUnreadable: ({ no }, formats) => unreadable(no, formats),
  listGone: () => 'There is no list open any more. Choose the file again.',
  nobodyToProve: () =>
    'Nobody in the book said yes to this or was texted then, so there is nothing to prove. Choose another campaign or other days.',
  listBusy: () => 'This list is being brought in or is done. Close it, then choose another.',
  listNotChecked: () => 'The rows are still being checked. Wait a moment, then bring them in.',
  phoneColumnMissing: () => 'No column is chosen for the number. Choose the one that holds it.',
};

/** Why somebody who asked to join cannot be asked back. */
const questions: Readonly<Record<Extract<Refusal, { kind: 'questionImpossible' }>['why'], string>> = {
  nameAsSender:
    'Your texts show a name as sender, and nobody can answer YES to a name. Choose a number in Settings, Who carries texts, or ask them in the shop.',
  anotherOpen:
    'They were asked about another campaign and have not answered yet. Two questions at once would leave their YES unclear, so wait for that answer.',
  campaignClosed: 'This campaign is closed or has no words, so there is nothing to say yes to. Nothing was sent.',
};

const backups: Readonly<Record<Extract<MachineRefusal, { kind: 'backupUnusable' }>['why'], string>> = {
  passphraseWrong:
    'The passphrase does not open this backup. Nothing was changed. Try the one you used when it was made.',
  passphraseNeeded: 'This backup is locked with a passphrase. Type the one you used when it was made.',
  notABackup: 'This file is no backup of a book. Choose a file whose name begins with “yesbook-”.',
  damaged: 'This backup is damaged and was not used. Your book is untouched. Try the backup before it.',
  newerYesbook:
    'A newer Yesbook made this backup. Your book is untouched. Get the newer Yesbook, or choose an older backup.',
  gone: 'This backup is not there any more. Choose another one.',
};

/** Why a provider could not be used, and what to do next. */
const providerTroubles: Readonly<Record<ProviderTrouble, string>> = {
  badCredentials: 'The provider does not accept the password or key. Type it again in Settings, Who carries texts.',
  offline: 'The provider cannot be reached. Check the internet connection of this computer and try again.',
  busy: 'The provider asks for a pause. Try again in a few minutes.',
  unclear: 'The provider gave an answer that cannot be understood. Nothing was changed; try again in a while.',
  senderUnknown: 'The provider does not know this sender. Choose a number or name that belongs to your account.',
  accountClosed: 'The account at the provider is closed or suspended. Look at the provider’s own pages.',
  incomplete: 'Some details are not usable yet. Check them in Settings, Who carries texts.',
  settingsMissing: 'Some details are missing. Fill them in under Settings, Who carries texts.',
};
