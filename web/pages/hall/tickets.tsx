import { Checkbox, Tag } from 'antd';
import { useState } from 'react';
import { labelOf, optionsOf, useCodeLists } from '../../api/code-lists.ts';
import type { HallTicket } from '../../api/hall-shapes.ts';
import { useTicketCount, useTickets } from '../../api/hall-tickets.ts';
import { usePermission } from '../../api/session.ts';
import { TicketDrawer } from '../../features/hall/ticket-drawer.tsx';
import { ORIGINS, TICKET_STATES, ticketStateWords } from '../../features/hall/hall-words.ts';
import type { Column } from '../../ui/list/data-table.tsx';
import { Filters } from '../../ui/filter/filters.tsx';
import { ListExportButton } from '../../ui/list/list-export-button.tsx';
import { narrowedBy, PERIOD_SAYINGS, said, saidByList, saidOf } from '../../ui/list/narrowing.ts';
import { Page } from '../../ui/page/page.tsx';
import { PagedList } from '../../ui/list/paged-list.tsx';
import { PeriodFilter } from '../../ui/filter/period-filter.tsx';
import { SearchBox } from '../../ui/filter/search-box.tsx';
import { SelectFilter } from '../../ui/filter/select-filter.tsx';
import { useSearchText } from '../../ui/filter/use-search.ts';

/** Every number given out, and what became of it. */
const Tickets = () => {
  const [search, setSearch] = useSearchText();
  const { from, to, state, matter, number, behind } = search;
  const filters = { from, to, state, matter, number, behind };
  const lists = useCodeLists();
  const count = useTicketCount(filters);
  const mayExport = usePermission('export.run');
  const [opened, setOpened] = useState<HallTicket>();
  const columns: readonly Column<HallTicket>[] = [
    { key: 'number', title: '号码', render: (ticket) => ticket.number },
    { key: 'day', title: '日期', render: (ticket) => ticket.day },
    { key: 'matter', title: '业务', render: (ticket) => labelOf(lists, 'service-matter', ticket.matter) },
    {
      key: 'state',
      title: '状态',
      render: (ticket) => (
        <>
          {ticketStateWords(ticket.state)}
          {ticket.entryBehind ? (
            <Tag color="warning" style={{ marginLeft: 8 }}>
              结果待写入台账
            </Tag>
          ) : null}
        </>
      ),
    },
    { key: 'origin', title: '取号方式', render: (ticket) => ORIGINS[ticket.origin] ?? ticket.origin },
    { key: 'priority', title: '优先', render: (ticket) => ticket.priority?.title ?? '' },
    { key: 'name', title: '来访人', render: (ticket) => ticket.visitorName ?? '' },
    {
      key: 'waited',
      title: '等候',
      unit: '分钟',
      align: 'end',
      render: (ticket) => ticket.waitedMinutes ?? '',
    },
  ];
  const narrowing = narrowedBy(filters, {
    ...PERIOD_SAYINGS,
    state: saidOf('状态', TICKET_STATES),
    matter: saidByList('业务', lists, 'service-matter'),
    number: said('号码'),
    behind: () => '结果待写入台账',
  });
  const finished = count.data ? `下列号中已办结${count.data.finished}件。` : '';
  return (
    <Page title="取号清单" purpose={`大厅发出的每一个号，点开可以更正、撤销办结、取消预约。${finished}`} fill>
      <Filters>
        <SearchBox
          label="查找号码"
          placeholder="号码，如 A012"
          value={number ?? ''}
          onSearch={(words) => setSearch({ number: words })}
        />
        <SelectFilter name="state" label="状态" width={128} options={TICKET_STATES} />
        <SelectFilter name="matter" label="业务" width={160} options={optionsOf(lists, 'service-matter')} />
        <PeriodFilter />
        <Checkbox
          checked={behind === 'true'}
          onChange={({ target }) => setSearch({ behind: target.checked ? 'true' : '' })}
        >
          结果待写入台账
        </Checkbox>
      </Filters>
      <PagedList<HallTicket>
        name="hall-tickets"
        narrowing={narrowing}
        useRows={(after, size) => useTickets(filters, after, size)}
        caption="取号清单"
        columns={columns}
        rowKey={(ticket) => ticket.id}
        onOpen={setOpened}
        count={count.data?.count}
        tools={mayExport ? <ListExportButton path="/hall-tickets/export.xlsx" /> : null}
        printing={{
          title: '取号清单',
          path: '/hall-tickets',
          peopleOf: ({ person }) => (person ? [person] : []),
        }}
        empty={
          narrowing.words.length > 0
            ? { title: '没有符合条件的号', advice: '请减少筛选条件。' }
            : { title: '还没有发出过号', advice: '在大厅的取号机或“窗口叫号”里取号后，会列在这里。' }
        }
      />
      {opened ? <TicketDrawer ticket={opened} onClose={() => setOpened(undefined)} /> : null}
    </Page>
  );
};

export default Tickets;
