import { existsSync, readFileSync } from 'node:fs';
import { fileURLToPath } from 'node:url';
import { slotsOf, type LedgerDefinition, type ServiceItemDefinition } from '#kit';
import type { DefinitionSet } from './definition-set.ts';
import { answersOfItem } from './field-types.ts';
import { ITEM_GUIDE, LEDGER_GUIDE, type DefinitionFinding } from './finding.ts';

/** How records of each ledger are stored, by what has ever been released: what stored records need to stay readable. */
export interface RecordShapes {
  readonly ledgers: Readonly<Record<string, LedgerShape>>;
  /** Every code a list ever had. */
  readonly codeLists: Readonly<Record<string, readonly string[]>>;
  readonly serviceItems?: Readonly<Record<string, ItemShape>>;
}

/** A running case keeps its definition; the version tells people which one that is. */
interface ItemShape {
  readonly version: number;
  /** Field code → type, of the form and of the steps. */
  readonly fields: Readonly<Record<string, string>>;
  /** Step codes in order. */
  readonly steps: readonly string[];
}

interface LedgerShape {
  readonly version: number;
  /** Field code → type. */
  readonly fields: Readonly<Record<string, string>>;
  /** Slot of ledger_entry → field code. */
  readonly slots: Readonly<Record<string, string>>;
}

export const SHAPES_PATH = fileURLToPath(new URL('../../generated/record-shapes.json', import.meta.url));

export const storedShapes = (): RecordShapes =>
  existsSync(SHAPES_PATH)
    ? (JSON.parse(readFileSync(SHAPES_PATH, 'utf8')) as RecordShapes)
    : { ledgers: {}, codeLists: {} };

const shapeOf = (ledger: LedgerDefinition): LedgerShape => ({
  version: ledger.version,
  fields: Object.fromEntries(ledger.fields.map(({ code, type }) => [code, type])),
  slots: Object.fromEntries([...slotsOf(ledger)].map(([field, slot]) => [slot, field])),
});

const itemShapeOf = (item: ServiceItemDefinition): ItemShape => ({
  version: item.version,
  fields: Object.fromEntries(answersOfItem(item).map(({ code, type }) => [code, type])),
  steps: item.steps.map(({ code }) => code),
});

const itemGrown = (stored: ItemShape | undefined, now: ItemShape): ItemShape =>
  stored?.version === now.version
    ? { ...now, fields: { ...now.fields, ...stored.fields }, steps: stored.steps }
    : now;

const grown = (stored: LedgerShape | undefined, now: LedgerShape): LedgerShape => ({
  version: now.version,
  fields: stored?.version === now.version ? { ...now.fields, ...stored.fields } : now.fields,
  slots: { ...now.slots, ...stored?.slots },
});

/** The shapes with what is new added. What is stored stays, so that generating anew never hides a break. */
export const growShapes = (stored: RecordShapes, set: DefinitionSet): RecordShapes => ({
  ledgers: {
    ...stored.ledgers,
    ...Object.fromEntries(
      set.ledgers.map((ledger) => [ledger.code, grown(stored.ledgers[ledger.code], shapeOf(ledger))]),
    ),
  },
  codeLists: {
    ...stored.codeLists,
    ...Object.fromEntries(
      set.codeLists.map(({ code, entries }) => [
        code,
        [...new Set([...(stored.codeLists[code] ?? []), ...entries.map((entry) => entry.code)])],
      ]),
    ),
  },
  serviceItems: {
    ...stored.serviceItems,
    ...Object.fromEntries(
      set.serviceItems.map((item) => [
        item.code,
        itemGrown(stored.serviceItems?.[item.code], itemShapeOf(item)),
      ]),
    ),
  },
});

export const generateRecordShapes = (set: DefinitionSet): string =>
  `${JSON.stringify(growShapes(storedShapes(), set), null, 1)}\n`;

const finding = (where: string, happened: string, advice: string): DefinitionFinding => ({
  where,
  happened,
  advice,
  read: LEDGER_GUIDE,
});

/** Changes that would make stored records unreadable or misread. */
export const checkRecordShapes = (stored: RecordShapes, set: DefinitionSet): DefinitionFinding[] => [
  ...Object.entries(stored.ledgers).flatMap(([code, shape]) => {
    const ledger = set.ledgers.find((candidate) => candidate.code === code);
    return ledger
      ? checkShape(ledger, shape, shapeOf(ledger))
      : [finding(`ledger ${code}`, 'it is gone, and its records are not', 'Keep the definition.')];
  }),
  ...Object.entries(stored.serviceItems ?? {}).flatMap(([code, shape]) => checkItemShape(set, code, shape)),
  ...Object.entries(stored.codeLists).flatMap(([code, codes]) => {
    const kept = new Set(
      set.codeLists.find((list) => list.code === code)?.entries.map((entry) => entry.code),
    );
    return codes
      .filter((old) => !kept.has(old))
      .map((old) =>
        finding(
          `code list ${code}`,
          `the code "${old}" is gone, and records use it`,
          'Mark it retired instead.',
        ),
      );
  }),
];

const checkShape = (ledger: LedgerDefinition, stored: LedgerShape, now: LedgerShape): DefinitionFinding[] => {
  const where = `ledger ${ledger.code}`;
  const fields = Object.entries(stored.fields).filter(([field, type]) => now.fields[field] !== type);
  const slots = Object.entries(stored.slots).filter(
    ([slot, field]) => now.slots[slot] !== undefined && now.slots[slot] !== field,
  );
  return [
    ...(stored.version === now.version ? fields : []).map(([field, type]) =>
      finding(
        where,
        `field "${field}" was ${type} and is ${now.fields[field] ?? 'gone'}`,
        'Raise the version of the ledger.',
      ),
    ),
    ...slots.map(([slot, field]) =>
      finding(
        where,
        `the filter column ${slot} held "${field}" and would hold "${now.slots[slot]}"`,
        'Keep the order of filters; add new ones after them.',
      ),
    ),
  ];
};

const checkItemShape = (set: DefinitionSet, code: string, stored: ItemShape): DefinitionFinding[] => {
  const where = `service item ${code}`;
  const item = set.serviceItems.find((candidate) => candidate.code === code);
  if (!item)
    return [
      {
        where,
        happened: 'it is gone, and its cases are not',
        advice: 'Keep the definition.',
        read: ITEM_GUIDE,
      },
    ];
  const now = itemShapeOf(item);
  if (now.version !== stored.version) return [];
  const fields = Object.entries(stored.fields).filter(([field, type]) => now.fields[field] !== type);
  const happened = [
    ...fields.map(([field, type]) => `field "${field}" was ${type} and is ${now.fields[field] ?? 'gone'}`),
    ...(now.steps.join() === stored.steps.join() ? [] : ['its steps are others than before']),
  ];
  return happened.map((what) => ({
    where,
    happened: what,
    advice: 'Raise the version of the item.',
    read: ITEM_GUIDE,
  }));
};
