import type { Answers, Query, QueryName } from '#shared/queries.ts';
import { aboutAtTill, aboutView, type Seat } from '#shared/views/about.ts';
import { importRowsView, importView } from '#shared/views/importing.ts';
import { speaksOf } from './erasing.ts';
import { booksPutAside } from './backup/backups.ts';
import { backupsView } from '#shared/views/backups.ts';
import { erasureView, filesOf, retentionView } from '#shared/views/erasure.ts';
import { campaignView } from '#shared/views/campaign.ts';
import { campaignsView } from '#shared/views/campaigns.ts';
import { checkView } from '#shared/views/check.ts';
import { paperFormView } from '#shared/views/paperForm.ts';
import { chosenActView, chosenView } from '#shared/views/chosen.ts';
import { peopleIn, peopleView } from '#shared/views/people.ts';
import { readySearch } from '#shared/views/peopleIndex.ts';
import { movedTime, planView } from '#shared/views/plans.ts';
import { personView } from '#shared/views/person.ts';
import { bookCheckView } from '#shared/views/bookCheck.ts';
import { letterView } from '#shared/views/letters.ts';
import { proofView } from '#shared/views/proof.ts';
import { recordView } from '#shared/views/record.ts';
import { carriersView } from '#shared/views/carriers.ts';
import { rulesView } from '#shared/views/rules.ts';
import { tillCampaigns, tillView } from '#shared/views/till.ts';
import { shopView } from '#shared/views/shop.ts';
import { todayView } from '#shared/views/today.ts';
import { sendingView } from '#shared/views/sending.ts';
import { conversationView } from '#shared/views/conversation.ts';
import { repliesView } from '#shared/views/replies.ts';
import { sendReportView } from '#shared/views/sendReport.ts';
import { sendsView } from '#shared/views/sends.ts';
import { widePackView } from '#shared/views/widePack.ts';
import { writeView } from '#shared/views/write.ts';
import { awayNow } from './away.ts';
import type { Desk } from './desk.ts';
import { machineOf } from './machine.ts';
import { receiptCode } from './paper/receiptCode.ts';
import { qrShape } from './proof/qrShape.ts';
import { clockAnswer, printedAnswer } from './stamps/clockAnswers.ts';
import { isHeldToTill, mayAskAtTill, tillNonsense } from './till.ts';

type Answering = { readonly [Q in QueryName]: (desk: Desk, query: Query<Q>, seat: Seat) => Promise<Answers[Q]> };

/** One answer for every question; a question without one does not compile. */
const answering: Answering = {
  about: (desk, _, seat) =>
    desk.book.look((shop) =>
      isHeldToTill(desk, seat)
        ? aboutAtTill(shop, machineOf(desk), seat, desk.now())
        : aboutView(shop, machineOf(desk), desk.now()),
    ),
  importing: (desk) => desk.book.look((shop) => importView(shop, desk.list.now?.list ?? null)),
  importRows: async (desk, query) => importRowsView(desk.list.now?.list ?? null, query),
  today: (desk) =>
    desk.book.look((shop) =>
      todayView(shop, { ...machineOf(desk), away: awayNow(desk, shop), copies: copiesNow(desk) }, desk.now()),
    ),
  people: async (desk, query) => {
    const view = await desk.book.look((shop) => peopleView(shop, query, desk.now()));
    // In a turn of its own, once this answer has gone out; a book that was closed meanwhile needs it no more.
    if (query.search === '') void desk.book.look(readySearch).catch(() => undefined);
    return view;
  },
  peopleBetween: (desk, { from, count, ...narrowed }) =>
    desk.book.look((shop) => ({ contacts: peopleIn(shop, narrowed, desk.now()).slice(from, from + count) })),
  chosen: (desk, { chosen }) => desk.book.look((shop) => chosenView(shop, chosen, desk.now())),
  chosenAct: (desk, { act }) => desk.book.look((shop) => chosenActView(shop, desk.acts.of(act))),
  person: (desk, { contact }) =>
    desk.book.look((shop) => personView(shop, contact, desk.book.ledger.entriesOf(contact), desk.now())),
  evidence: async (desk, { contact, sha256 }) => {
    const isTheirs = await desk.book.look((shop) => {
      const found = shop.contacts.get(contact);
      return found !== undefined && filesOf(found).has(sha256);
    });
    const bytes = isTheirs ? await desk.files.evidence(sha256) : null;
    return bytes === null ? null : { base64: Buffer.from(bytes).toString('base64') };
  },
  erasure: (desk, { contact }) => desk.book.look((shop) => erasureView(shop, contact, holdingMore(desk), desk.now())),
  retention: (desk) => desk.book.look((shop) => retentionView(shop, holdingMore(desk), desk.now())),
  backups: async (desk) => backupsView(keptBackups(desk), desk.settings.now(), desk.now(), booksPutAside(desk.dir)),
  carriers: (desk) => desk.book.look((shop) => carriersView(shop, machineOf(desk), desk.settings.now().providerFields)),
  rules: (desk, { country }) => desk.book.look((shop) => rulesView(shop, country)),
  till: (desk) => desk.book.look((shop) => tillView(shop, desk.settings.now().till)),
  sends: (desk) => desk.book.look((shop) => sendsView(shop, desk.settings.now().drafts, desk.now())),
  write: (desk, query) => desk.book.look((shop) => writeView(shop, query, desk.now())),
  check: (desk, query) => desk.book.look((shop) => checkView(shop, query, machineOf(desk), desk.now())),
  sending: (desk, query) => desk.book.look((shop) => sendingView(shop, query, desk.now())),
  replies: (desk, { count }) => desk.book.look((shop) => repliesView(shop, count, machineOf(desk), desk.now())),
  conversation: (desk, { contact }) =>
    desk.book.look((shop) => conversationView(shop, contact, desk.book.ledger.entriesOf(contact), desk.now())),
  movedTime: (desk, query) => desk.book.look((shop) => movedTime(shop, query, desk.now())),
  plan: (desk, { plan }) => desk.book.look((shop) => planView(shop, plan)),
  sendReport: (desk, { send }) => desk.book.look((shop) => sendReportView(shop, send)),
  campaigns: (desk) => desk.book.look((shop) => campaignsView(shop, desk.now())),
  campaign: (desk, { campaign }) => desk.book.look((shop) => campaignView(shop, campaign, desk.now())),
  tillChoice: (desk) => desk.book.look((shop) => ({ campaigns: tillCampaigns(shop) })),
  shop: (desk) => desk.book.look(shopView),
  proof: (desk, { contact, consent }) =>
    desk.book.look((shop) => proofView(shop, desk.book.ledger, { contact, ...(consent === null ? {} : { consent }) })),
  letter: (desk, asked) => desk.book.look((shop) => letterView(shop, desk.book.ledger, asked, desk.now())),
  bookCheck: async (desk) => {
    const { ledger } = desk.book;
    const signedSize = ledger.checkpoints().at(-1)?.size ?? null;
    const { last } = desk.bookCheck;
    const note = ledger.lastCheckpoint();
    const checkpoint = note === null ? null : { note, qr: qrShape(note) };
    const book = {
      entries: ledger.size(),
      origin: ledger.key().name,
      earlier: [...ledger.earlierKeys().map((key) => key.origin), ...(await ledger.retired())],
      signedSize,
      checkpoint,
      last,
      notices: desk.notices,
    };
    return bookCheckView(book, [...desk.jobs.values()]);
  },
  receiptCode: (desk, { consent }) => desk.book.look((shop) => receiptCode(shop, desk.book.ledger, [consent], null)),
  widePack: (desk, { about }) =>
    desk.book.look((shop) => widePackView(shop, about, [...desk.jobs.values()], desk.widePack.last)),
  paperForm: (desk, { code }) => desk.book.look((shop) => paperFormView(shop, code)),
  clock: clockAnswer,
  printedCheckpoint: (desk, { text }) => printedAnswer(desk, text),
  speaksOf: async (desk, { content, since }) => speaksOf(desk, content, since),
  record: (desk, query) => desk.book.look((shop) => recordView(shop, query, desk.now(), desk)),
};

export const answers = <Q extends QueryName>(
  desk: Desk,
  { name, query }: { readonly name: Q; readonly query: Query<Q> },
  seat: Seat,
): Promise<Answers[Q]> => {
  if (isHeldToTill(desk, seat) && !mayAskAtTill(name)) throw tillNonsense(name);
  return answering[name](desk, query, seat);
};

/** Whatever may still hold somebody who is erased from the book. */
const holdingMore = (desk: Desk) => [
  ...keptBackups(desk).filter(desk.backups.isOwn),
  ...booksPutAside(desk.dir).map((aside) => ({ ...aside, where: 'putAside' as const })),
];

const copiesNow = ({ settings, book: { ledger } }: Desk) => ({
  ...settings.now(),
  firstAt: ledger.size() === 0 ? null : ledger.entry(0).at,
});

const keptBackups = (desk: Desk) => desk.backups.list(desk.settings.now().outside?.folder ?? null);
