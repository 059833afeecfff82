import { exportMessagesRoute } from './export-messages.route.ts';
import { inboxRoute, readInboxRoute } from './inbox.route.ts';
import {
  countMessagesRoute,
  listMessagesRoute,
  messageEventsRoute,
  messageTemplatesRoute,
  resendManyRoute,
  resendMessageRoute,
} from './messages.route.ts';

/** The door of the messages module: what the system tells colleagues, and what the bureau sends people by its gateways. */
export { sendMessage, sendMessages, type NewMessage, type Recipient } from './send-message.ts';
export { confidentialCounts } from './confidential-counts.ts';
export { collectReceipts } from './collect-receipts.ts';
export { deliverMessages } from './deliver-messages.ts';
export type { MessageGateway, MessageHouse } from './message-gateway.ts';
export { resendMany } from './resend-many.ts';
export { openMessageHouse } from './open-message-house.ts';
export { verifyMessages } from './verify-messages.ts';

export const routes = [
  inboxRoute,
  readInboxRoute,
  messageTemplatesRoute,
  listMessagesRoute,
  countMessagesRoute,
  exportMessagesRoute,
  messageEventsRoute,
  resendManyRoute,
  resendMessageRoute,
];
