import { Link } from '@tanstack/react-router';
import { useCampaigns } from '../../api/campaigns.ts';
import { today } from '../../ui/today.ts';
import { campaignLight, countWord } from '../campaign/campaign-words.ts';
import { formatNumber } from '../../ui/format.ts';
import { Pile } from './pile.tsx';

/** Campaigns my area has not finished, the earliest due first, and what the bureau reminded of. Nothing, no pile. */
export const CampaignDesk = () => {
  const campaigns = useCampaigns('running');
  const items = (campaigns.data ?? []).filter(({ progress }) => progress.open > 0);
  if (items.length === 0) return null;
  return (
    <Pile
      title="专项采集"
      extra={<Link to="/campaigns">全部</Link>}
      items={items}
      empty=""
      line={(campaign) => {
        const { words } = campaignLight(campaign, today());
        const isLate = campaign.dueOn !== null && campaign.dueOn < today();
        const { open, remindedOn } = campaign.progress;
        return {
          key: campaign.id,
          words: (
            <Link
              to="/campaigns/$county/$id"
              params={{ county: String(campaign.countyCode), id: campaign.id }}
            >
              {campaign.title}
            </Link>
          ),
          note: `${campaign.dueOn ?? ''} 截止，${words}${remindedOn ? `；股室 ${remindedOn} 提醒` : ''}`,
          aside: (
            <strong className={isLate ? 'rj-desk__late' : ''}>
              还有{formatNumber(open)}
              {countWord(campaign.unit)}
            </strong>
          ),
        };
      }}
    />
  );
};
