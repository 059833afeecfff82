import { businessLines, departments, serviceItems } from '#definitions';
import {
  limitWords,
  quoteClause,
  quoteClauses,
  type LimitRule,
  type ServiceItemDefinition,
  type StepDefinition,
} from '#kit';

const LEVELS: Readonly<Record<StepDefinition['level'], string>> = {
  village: '村社',
  township: '镇街',
  county: '县级',
  city: '市级',
  province: '省级',
  partner: '协同部门',
};

const MODES: Readonly<Record<ServiceItemDefinition['handling']['mode'], string>> = {
  full: '本系统办理',
  mirror: '国家系统办理，本系统记录编号、状态和日期',
  refer: '转有关部门决定，本系统跟踪结果',
};

/** A limit in words, with its law: 30个工作日（…）. */
export const wordOfLimit = ({ clause, ...rule }: LimitRule): string =>
  `${limitWords(rule)}（${clause.isLocal ? '本地规定，由县局更新：' : ''}${quoteClause(clause)}）`;

const titleOfDepartment = (code: string): string =>
  departments.find((department) => department.code === code)?.title ?? '本局';

const stepLine = ({ title, level, department, limit }: StepDefinition, at: number): string =>
  `${at + 1}. ${title}（${department ? titleOfDepartment(department) : LEVELS[level]}${limit ? `，${wordOfLimit(limit)}` : ''}）`;

/** One item of the catalogue: who may apply, what is brought, which desks, how long. */
const itemSection = (item: ServiceItemDefinition): string =>
  [
    `### ${item.title} \`${item.code}\``,
    `${item.purpose}${MODES[item.handling.mode]}。业务线：${businessLines.find(({ code }) => code === item.line)?.title ?? item.line}。版本：${item.version}。`,
    `依据：${quoteClauses(item.basis)}。全程：${wordOfLimit(item.limit)}。`,
    `条件：${[...item.eligibility, ...item.refusals].map(({ title }) => title).join('；')}。`,
    `材料：${item.materials.map(({ title }) => title).join('；') || '无'}。`,
    item.steps.map(stepLine).join('\n'),
    ...(item.subMatters
      ? [
          item.subMatters
            .map(
              ({ title, department, limit }) =>
                `- ${title}（${titleOfDepartment(department)}，${wordOfLimit(limit)}）`,
            )
            .join('\n'),
        ]
      : []),
  ].join('\n\n');

/** The part of the catalogue about service items, as Markdown blocks. */
export const itemSections = (): string[] => serviceItems.map(itemSection);
