import { exportTicketsRoute } from './export-tickets.route.ts';
import {
  addWindowRoute,
  changeHallRoute,
  changeWindowRoute,
  closeWindowRoute,
  listHallsRoute,
  openHallRoute,
  setWindowStateRoute,
} from './halls.route.ts';
import {
  countTicketsRoute,
  figuresRoute,
  listTicketsRoute,
  liveRoute,
  queueRoute,
  showTicketRoute,
  showWindowRoute,
} from './look-at-hall.route.ts';
import {
  beginRoute,
  callNextRoute,
  correctRoute,
  finishRoute,
  leaveRoute,
  nameVisitorRoute,
  recallRoute,
  reopenRoute,
  returnRoute,
  skipRoute,
  takeInRoute,
  transferRoute,
} from './serve-ticket.route.ts';
import {
  bookTicketRoute,
  reportArrivalRoute,
  takeAtCounterRoute,
  takeTicketRoute,
} from './take-ticket.route.ts';

/** The door of the hall module: queue tickets, windows, calls (服务大厅). */
export { addWindow, openHall, setWindowState } from './arrange-windows.ts';
export { callNext } from './queue/call-next.ts';
export { findTicketOfCase } from './tickets/find-ticket-of-case.ts';
export { finishTicket } from './tickets/finish-ticket.ts';
export { followCasesOfTickets } from './follow-cases.ts';
export { issueTicket } from './tickets/issue-ticket.ts';
export { beginService } from './tickets/move-ticket.ts';
export { verifyHall } from './verify-hall.ts';

export const routes = [
  listHallsRoute,
  openHallRoute,
  changeHallRoute,
  addWindowRoute,
  changeWindowRoute,
  setWindowStateRoute,
  closeWindowRoute,
  takeTicketRoute,
  takeAtCounterRoute,
  bookTicketRoute,
  reportArrivalRoute,
  liveRoute,
  queueRoute,
  figuresRoute,
  showWindowRoute,
  showTicketRoute,
  listTicketsRoute,
  countTicketsRoute,
  exportTicketsRoute,
  callNextRoute,
  recallRoute,
  skipRoute,
  returnRoute,
  beginRoute,
  leaveRoute,
  transferRoute,
  nameVisitorRoute,
  takeInRoute,
  finishRoute,
  correctRoute,
  reopenRoute,
];
