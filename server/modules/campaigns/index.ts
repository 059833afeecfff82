import {
  listCampaignsRoute,
  listTemplatesRoute,
  openCampaignRoute,
  saveDraftRoute,
  startCampaignRoute,
} from './campaigns.route.ts';
import { exportCompletionRoute, exportTargetsRoute } from './export-campaign.route.ts';
import { fillInListRoute } from './fill-in-list.route.ts';
import { amendRoute, previewTargetsRoute, publishRoute, stepRoute } from './publish.route.ts';
import {
  countTargetsRoute,
  excuseRoute,
  listTargetsRoute,
  openCompletionRoute,
  remindRoute,
} from './stations.route.ts';

/** The door of the campaigns module: forms a bureau designs, gives to stations, and watches being filled in (专项采集). */
export { bringIntoUse } from './bring-into-use.ts';
export { peopleAsked } from './choose-targets.ts';
export { stepCampaign } from './close-campaign.ts';
export { publishCampaign, type Publication } from './publish-campaign.ts';
export { startCampaign } from './start-campaign.ts';
export { verifyCampaigns } from './verify-campaigns.ts';

export const routes = [
  listTemplatesRoute,
  listCampaignsRoute,
  startCampaignRoute,
  openCampaignRoute,
  saveDraftRoute,
  previewTargetsRoute,
  publishRoute,
  amendRoute,
  stepRoute,
  openCompletionRoute,
  exportCompletionRoute,
  remindRoute,
  listTargetsRoute,
  exportTargetsRoute,
  fillInListRoute,
  countTargetsRoute,
  excuseRoute,
];
