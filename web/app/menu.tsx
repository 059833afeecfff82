import {
  ApiOutlined,
  AuditOutlined,
  CustomerServiceOutlined,
  DesktopOutlined,
  FundViewOutlined,
  NotificationOutlined,
  PhoneOutlined,
  InboxOutlined,
  ProfileOutlined,
  TrophyOutlined,
  ScanOutlined,
  BarChartOutlined,
  CalendarOutlined,
  CheckSquareOutlined,
  CopyOutlined,
  DiffOutlined,
  FileSearchOutlined,
  FileTextOutlined,
  FormOutlined,
  HistoryOutlined,
  HomeOutlined,
  ImportOutlined,
  KeyOutlined,
  LockOutlined,
  LoginOutlined,
  BookOutlined,
  LikeOutlined,
  MessageOutlined,
  TabletOutlined,
  ReadOutlined,
  SafetyCertificateOutlined,
  SolutionOutlined,
  SwapOutlined,
  ScheduleOutlined,
  TableOutlined,
  TeamOutlined,
  UserOutlined,
} from '@ant-design/icons';
import type { ReactNode } from 'react';
import type { Permission } from '#kit/define-role.ts';

export interface MenuEntry {
  readonly path: string;
  readonly title: string;
  readonly icon: ReactNode;
  /** Shown to posts that hold it. */
  readonly permission?: Permission;
}

/** The left menu in its order; also what Ctrl K finds under 页面. */
export const menu: readonly MenuEntry[] = [
  { path: '/', title: '首页', icon: <HomeOutlined /> },
  { path: '/people', title: '人员档案', icon: <TeamOutlined />, permission: 'people.read' },
  { path: '/people/duplicates', title: '疑似重复', icon: <CopyOutlined />, permission: 'people.write' },
  {
    path: '/people/confirmation',
    title: '年度确认',
    icon: <SafetyCertificateOutlined />,
    permission: 'people.read',
  },
  { path: '/people/moves', title: '关系转移', icon: <SwapOutlined />, permission: 'people.read' },
  { path: '/cases', title: '办件', icon: <SolutionOutlined />, permission: 'case.read' },
  { path: '/service-items', title: '服务事项', icon: <ProfileOutlined />, permission: 'case.read' },
  { path: '/partner', title: '协同收件箱', icon: <InboxOutlined />, permission: 'partner.reply' },
  { path: '/mirrors', title: '官方系统核对', icon: <DiffOutlined />, permission: 'people.read' },
  { path: '/ledgers', title: '工作台账', icon: <ReadOutlined />, permission: 'ledger.read' },
  { path: '/ledgers/work', title: '待办台账', icon: <CheckSquareOutlined />, permission: 'ledger.write' },
  { path: '/ledgers/due', title: '定期报送', icon: <ScheduleOutlined />, permission: 'ledger.read' },
  { path: '/campaigns', title: '专项采集', icon: <SolutionOutlined />, permission: 'ledger.read' },
  { path: '/ledgers/closing', title: '结账与审核', icon: <LockOutlined />, permission: 'ledger.close' },
  { path: '/hall', title: '窗口叫号', icon: <NotificationOutlined />, permission: 'hall.serve' },
  { path: '/hall/live', title: '大厅现场', icon: <FundViewOutlined />, permission: 'hall.read' },
  { path: '/hall/tickets', title: '取号清单', icon: <ProfileOutlined />, permission: 'hall.read' },
  { path: '/hall/screens', title: '取号机和大屏', icon: <DesktopOutlined />, permission: 'hall.device' },
  { path: '/hotline', title: '热线来电', icon: <PhoneOutlined />, permission: 'hotline.read' },
  {
    path: '/hotline/desk',
    title: '热线转办',
    icon: <CustomerServiceOutlined />,
    permission: 'hotline.handle',
  },
  { path: '/honour', title: '荣誉档案', icon: <TrophyOutlined />, permission: 'people.read' },
  { path: '/archives', title: '档案数字化', icon: <ScanOutlined />, permission: 'archive.read' },
  { path: '/imports', title: '导入记录', icon: <ImportOutlined />, permission: 'import.run' },
  { path: '/sheets', title: '填报表格', icon: <TableOutlined />, permission: 'export.run' },
  { path: '/figures', title: '统计指标', icon: <BarChartOutlined />, permission: 'metric.read' },
  { path: '/reports', title: '总结报告', icon: <FileTextOutlined />, permission: 'report.read' },
  { path: '/reports/sections', title: '分报任务', icon: <FormOutlined />, permission: 'report.contribute' },
  { path: '/documents/check', title: '文稿检查', icon: <FileSearchOutlined />, permission: 'report.read' },
  { path: '/ratings', title: '服务评价', icon: <LikeOutlined />, permission: 'rating.handle' },
  { path: '/ratings/tablet', title: '窗口评价', icon: <TabletOutlined />, permission: 'rating.invite' },
  { path: '/wizard', title: '可以申请什么', icon: <SolutionOutlined />, permission: 'knowledge.read' },
  { path: '/knowledge', title: '知识库', icon: <BookOutlined />, permission: 'knowledge.read' },
  { path: '/messages', title: '消息发送', icon: <MessageOutlined />, permission: 'message.read' },
  { path: '/calendar', title: '工作日历', icon: <CalendarOutlined /> },
  { path: '/admin/accounts', title: '账号管理', icon: <UserOutlined />, permission: 'account.manage' },
  {
    path: '/admin/partners',
    title: '协同部门对接',
    icon: <ApiOutlined />,
    permission: 'partner.connect',
  },
  { path: '/admin/posts', title: '岗位授权', icon: <KeyOutlined />, permission: 'grant.manage' },
  { path: '/admin/reads', title: '查阅记录', icon: <AuditOutlined />, permission: 'audit.read' },
  { path: '/admin/sign-ins', title: '登录记录', icon: <LoginOutlined />, permission: 'audit.read' },
  { path: '/admin/acts', title: '操作记录', icon: <HistoryOutlined />, permission: 'audit.read' },
];

export const menuFor = (permissions: readonly Permission[]) =>
  menu.filter((entry) => entry.permission === undefined || permissions.includes(entry.permission));

/** The menu entry a page stands under: the longest path that begins its address. */
export const menuPathOf = (pathname: string) =>
  menu
    .filter(({ path }) => pathname === path || (path !== '/' && pathname.startsWith(`${path}/`)))
    .sort((a, b) => b.path.length - a.path.length)[0]?.path;
