// A provider is its file beside this one and its line here: whatever else names them all is made from this table.
export { androidGateway } from './androidGateway.ts';
export { clickSend } from './clickSend.ts';
export { elks } from './elks.ts';
export { practice } from './practice.ts';
export { seven } from './seven.ts';
export { twilio } from './twilio.ts';
export { vonage } from './vonage.ts';
