import type { Command, CommandName, Outcomes } from './commands.ts';
import { changeCampaign, closeCampaign, createCampaign, wordCampaign } from './decide/campaignDecisions.ts';
import { recordConsent, strikeConsent, upholdConsent } from './decide/consentDecisions.ts';
import { addContact, changeContact, noteContact } from './decide/contactDecisions.ts';
import type { Decision, Moment } from './decide/decision.ts';
import { judgeMessage } from './decide/messageDecisions.ts';
import { changePlan, endPlan, makePlan, pausePlan, resumePlan, skipPlan } from './decide/planDecisions.ts';
import { judgeReply, recordOptOut, undoOptOut } from './decide/optOutDecisions.ts';
import { approveSend, cancelSend, pauseSend, resumeSend } from './decide/sendDecisions.ts';
import { addStaff, changeRule, chooseProvider, describeShop, removeStaff } from './decide/shopDecisions.ts';
import type { Shop } from './shop.ts';

type Decisions = {
  readonly [C in CommandName]: (shop: Shop, command: Command<C>, moment: Moment) => Decision<Outcomes[C]>;
};

/** One decision for every command; a command without one does not compile. */
const decisions: Decisions = {
  describeShop,
  changeRule,
  chooseProvider,
  addStaff,
  removeStaff,
  addContact,
  changeContact,
  noteContact,
  createCampaign,
  changeCampaign,
  wordCampaign,
  closeCampaign,
  recordConsent,
  strikeConsent,
  upholdConsent,
  recordOptOut,
  undoOptOut,
  judgeReply,
  approveSend,
  makePlan,
  changePlan,
  pausePlan,
  resumePlan,
  endPlan,
  skipPlan,
  pauseSend,
  resumeSend,
  cancelSend,
  judgeMessage,
};

export const isCommandName = (name: string): name is CommandName => Object.hasOwn(decisions, name);

/** What follows from a command, or the ordinary "no". Changes nothing and reaches for nothing. */
export const decide = <C extends CommandName>(
  shop: Shop,
  name: C,
  command: Command<C>,
  moment: Moment,
): Decision<Outcomes[C]> =>
  (decisions[name] as (shop: Shop, command: Command<C>, moment: Moment) => Decision<Outcomes[C]>)(
    shop,
    command,
    moment,
  );
