import { exportPartnerSystemsRoute } from './export-partners.route.ts';
import { partnerPartsRoute, partnerReplyRoute } from './partner.route.ts';
import { listPartnerDeliveriesRoute, retryPartnerDeliveriesRoute } from './partner-deliveries.route.ts';
import { rotatePartnerKeyRoute, withdrawPartnerKeyRoute } from './partner-keys.route.ts';
import {
  addPartnerSystemRoute,
  changePartnerSystemRoute,
  countPartnerSystemsRoute,
  listPartnerDepartmentsRoute,
  listPartnerSystemsRoute,
  openPartnerSystemRoute,
} from './partner-systems.route.ts';

/** The door of the partners module (协同部门对接): computers of departments, the keys they sign with, what is sent to them. */
export { admitPartner, pruneNonces } from './admit-partner.ts';
export { chaseOverdueParts } from './chase-parts.ts';
export { deliverParts } from './deliver-parts.ts';
export { listPartners } from './list-partners.ts';
export { addPartner, changePartner, rotatePartnerKey } from './manage-partner.ts';
export { retryDeliveries } from './partner-deliveries.ts';
export { PartnerNotice } from './send-to-partner.ts';
export { verifyPartners } from './verify-partners.ts';

export const routes = [
  partnerPartsRoute,
  partnerReplyRoute,
  listPartnerSystemsRoute,
  countPartnerSystemsRoute,
  exportPartnerSystemsRoute,
  listPartnerDepartmentsRoute,
  addPartnerSystemRoute,
  openPartnerSystemRoute,
  changePartnerSystemRoute,
  rotatePartnerKeyRoute,
  withdrawPartnerKeyRoute,
  listPartnerDeliveriesRoute,
  retryPartnerDeliveriesRoute,
];
